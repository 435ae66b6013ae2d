import { groupableItems } from "../domain/codebook.js";
import { ParorendeError } from "../domain/errors.js";
import { meaningOf, type KnownNumbers } from "../domain/kommuner.js";
import type { Locale } from "../domain/text.js";
import { workspace, type Workspace } from "../domain/workspace.js";
import { catalogue } from "../index.js";
import { localized, textsOf } from "../text/languages.js";
import type { Texts } from "../text/nb.js";
import { planAsked, planGiven } from "./init-plan.js";
import { isLocale } from "./locale.js";
import type { InitOptions } from "./options.js";
import { askerFor, type Asker, type Choice } from "./prompts.js";
import { writeLine, type World } from "./world.js";

type Found = Awaited<ReturnType<typeof catalogue>>;

const kommuneFields = workspace.shape.kommune.shape;

/** What the survey and the division into areas are where nobody says. */
const USUAL = { survey: "ivaretatt", framework: "nasjonal" };
/** In place of an item: no groups. */
const NO_GROUPS = "-";

/**
 * A municipality's settings: what the options say, and of the rest what is asked on a terminal, or what is usual.
 *
 * @throws ParorendeError cancelled; optionNeeded where there is no name and nobody to ask; badOption, unknownSurvey,
 *   unknownFramework, unknownItem, numberOutOfUse, badPlanYears
 */
export async function givenSettings(options: InitOptions, locale: Locale, world: World): Promise<Workspace> {
  checkNumbers(options);
  const found = await catalogue(null);
  await refuseOutOfUse(options, found);
  const asker = options.yes === true ? null : await askerFor(world);
  const answered: Answered = asker === null ? options : await askFor(options, asker, found, locale, world);
  const { name, kommunenummer, lang, groupBy } = answered;
  // A municipality's number begins with its county's.
  const fylkesnummer = answered.fylkesnummer ?? kommunenummer?.slice(0, 2);
  if (name === undefined || name.trim() === "")
    throw new ParorendeError({ code: "optionNeeded", facts: { option: "--name" } });
  const { survey = USUAL.survey, framework = USUAL.framework } = answered;
  const items = groupBy === undefined || groupBy === NO_GROUPS ? [] : groupBy.split(",");
  const { codebook } = await found.survey(survey);
  const known = groupableItems(codebook);
  for (const item of items) {
    if (!known.includes(item))
      throw new ParorendeError({ code: "unknownItem", facts: { item, nearest: null, known } });
  }
  await found.framework(framework);
  const plan = planGiven(answered);
  return {
    kommune: {
      name: name.trim(),
      ...(kommunenummer === undefined ? {} : { kommunenummer }),
      ...(fylkesnummer === undefined ? {} : { fylkesnummer }),
    },
    ...(answered.invented === true ? { invented: true } : {}),
    language: lang !== undefined && isLocale(lang) ? lang : "nb",
    survey,
    framework,
    ...(items.length === 0 ? {} : { groupBy: items }),
    ...(plan === null ? {} : { plan }),
  };
}

/** @throws ParorendeError badNumber where a number has not as many digits as it should */
export function checkNumbers({ kommunenummer, fylkesnummer }: InitOptions): void {
  checkNumber("--kommunenummer", kommunenummer, "kommunenummer");
  checkNumber("--fylkesnummer", fylkesnummer, "fylkesnummer");
}

function checkNumber(
  option: string,
  value: string | undefined,
  field: "kommunenummer" | "fylkesnummer",
): void {
  if (value === undefined || kommuneFields[field].safeParse(value).success) return;
  const example = field === "kommunenummer" ? "0301" : "03";
  throw new ParorendeError({ code: "badNumber", facts: { option, value, example } });
}

/** A number that was given is checked as one that is typed. */
async function refuseOutOfUse({ kommunenummer }: InitOptions, found: Found): Promise<void> {
  if (kommunenummer === undefined) return;
  const meaning = meaningOf(await found.kommuner(), kommunenummer);
  if (meaning.kind === "unknown" || meaning.current === kommunenummer) return;
  const { kommune, current } = meaning;
  const facts = { number: kommunenummer, name: kommune.name, current };
  throw new ParorendeError({ code: "numberOutOfUse", facts });
}

interface Answered extends InitOptions {
  readonly invented?: boolean;
}

/** Asks for what the options do not say. */
async function askFor(
  options: InitOptions,
  asker: Asker,
  found: Found,
  locale: Locale,
  world: World,
): Promise<Answered> {
  const { questions } = textsOf(locale).init;
  writeLine(world.stdout, questions.keys);
  const isName = (typed: string): string | null => (typed === "" ? questions.nameMissing : null);
  const name = options.name ?? (await asker.text(questions.name, isName));
  const history = await found.kommuner();
  const typed =
    options.kommunenummer ??
    (await asker.text(questions.number, (number) => numberFault(number, history, questions)));
  const isSkipped = typed === "";
  const invented = isSkipped && (await asker.confirm(questions.invented, questions));
  const lang = options.lang ?? (await asker.choose(questions.language, languages(questions), "nb"));
  const survey =
    options.survey ??
    (await asker.choose(questions.survey, await surveyChoices(found, locale), USUAL.survey));
  const framework =
    options.framework ??
    (await asker.choose(questions.framework, await frameworkChoices(found, locale), USUAL.framework));
  const groupBy =
    options.groupBy ??
    (await asker.choose(questions.groupBy, await groupChoices(found, survey, locale, questions), NO_GROUPS));
  const plan = await planAsked(options, asker, questions);
  const answers = { ...options, name, invented, lang, survey, framework, groupBy, ...plan };
  return isSkipped ? answers : { ...answers, kommunenummer: typed };
}

type Questions = Texts["init"]["questions"];

function numberFault(typed: string, history: KnownNumbers, questions: Questions): string | null {
  if (typed === "") return null;
  if (!/^\d{4}$/u.test(typed)) return questions.fourDigits;
  const meaning = meaningOf(history, typed);
  return meaning.kind === "unknown" || meaning.current === typed
    ? null
    : questions.outdatedNumber(typed, meaning.current);
}

function languages({ languages: names }: Questions): readonly Choice[] {
  return [
    { id: "nb", label: names.nb },
    { id: "nn", label: names.nn },
  ];
}

async function surveyChoices(found: Found, locale: Locale): Promise<readonly Choice[]> {
  const all = await Promise.all(found.surveys.map((id) => found.survey(id)));
  return all.map(({ codebook }) => ({ id: codebook.survey, label: localized(codebook.name, locale) }));
}

async function frameworkChoices(found: Found, locale: Locale): Promise<readonly Choice[]> {
  const all = await Promise.all(found.frameworks.map((id) => found.framework(id)));
  const usualFirst = all.sort((a, b) => Number(b.id === USUAL.framework) - Number(a.id === USUAL.framework));
  return usualFirst.map(({ id, name, areas }) => ({
    id,
    label: localized(name, locale),
    hint: areas.map(({ text }) => localized(text, locale)).join(", "),
  }));
}

/** What is asked about the person: those are what answers are usually divided by. */
async function groupChoices(
  found: Found,
  survey: string,
  locale: Locale,
  { noGroups }: Questions,
): Promise<readonly Choice[]> {
  const { codebook } = await found.survey(survey);
  const groupable = groupableItems(codebook);
  const background = codebook.items.filter((item) => item.background === true && groupable.includes(item.id));
  return [
    { id: NO_GROUPS, label: noGroups },
    ...background.map(({ id, short }) => ({ id, label: localized(short, locale), hint: id })),
  ];
}
