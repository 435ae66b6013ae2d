import { catalogue, workspaceSettings } from "../index.js";
import { localized, textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import type { ListKind } from "./list-kinds.js";
import type { ReadOptions } from "./options.js";
import { settingOf, type Setting } from "./request.js";
import { writeLine, type World } from "./world.js";

/** One line of a listing: the id, what it is, and more where there is more. */
interface Entry {
  readonly id: string;
  readonly text: string;
  readonly more: readonly string[];
}

type Lister = (options: ReadOptions, setting: Setting) => Promise<readonly Entry[]>;

const listers: Readonly<Record<ListKind, Lister>> = { surveys, waves, indicators, items, areas, sources };

/** `parorende list …`: what ships, and what the workspace adds. */
export async function listCommand(what: ListKind, options: ReadOptions, world: World): Promise<void> {
  const setting = await settingOf(options, world);
  const entries = await listers[what](options, setting);
  if (options.json === true) {
    world.stdout.write(`${JSON.stringify(entries, null, 2)}\n`);
    return;
  }
  const width = Math.max(...entries.map(({ id }) => id.length));
  for (const { id, text, more } of entries) {
    writeLine(
      world.stdout,
      `${id.padEnd(width)}  ${text}${more.length === 0 ? "" : ` (${more.join("; ")})`}`,
    );
  }
}

async function surveyOf({ survey }: ReadOptions, { workspace }: Setting) {
  const found = await catalogue(workspace);
  const chosen = survey ?? (workspace === null ? undefined : (await workspaceSettings(workspace)).survey);
  return found.survey(chosen ?? found.surveys[0] ?? "");
}

async function surveys(_options: ReadOptions, { workspace, locale }: Setting): Promise<readonly Entry[]> {
  const found = await catalogue(workspace);
  const all = await Promise.all(found.surveys.map((id) => found.survey(id)));
  return all.map(({ codebook }) => ({
    id: codebook.survey,
    text: localized(codebook.name, locale),
    more: [],
  }));
}

async function waves(options: ReadOptions, setting: Setting): Promise<readonly Entry[]> {
  const { list } = textsOf(setting.locale).cli;
  const { date, count } = numberFormat(setting.locale);
  const survey = await surveyOf(options, setting);
  return survey.waves.map((wave) => ({
    id: wave.id,
    text: list.closed(date(wave.period.to)),
    more: [
      ...(wave.nationalAnswers === undefined ? [] : [list.answers(count(wave.nationalAnswers))]),
      ...((wave.assumed ?? []).length === 0 ? [] : [`${list.assumed}: ${(wave.assumed ?? []).join(", ")}`]),
    ],
  }));
}

async function indicators(options: ReadOptions, setting: Setting): Promise<readonly Entry[]> {
  const { list } = textsOf(setting.locale).cli;
  const { codebook } = await surveyOf(options, setting);
  return codebook.indicators.map((indicator) => ({
    id: indicator.id,
    text: localized(indicator.text, setting.locale),
    more: [...indicator.areas, ...(indicator.assumed === true ? [list.assumed] : [])],
  }));
}

/** The questions, each with its answers as `id: text`. */
async function items(options: ReadOptions, setting: Setting): Promise<readonly Entry[]> {
  const { codebook } = await surveyOf(options, setting);
  return codebook.items.map((item) => ({
    id: item.id,
    text: localized(item.text, setting.locale),
    more: item.options.map(({ id, text }) => `${id}: ${localized(text, setting.locale)}`),
  }));
}

async function areas({ framework }: ReadOptions, { workspace, locale }: Setting): Promise<readonly Entry[]> {
  const chosen =
    framework ?? (workspace === null ? undefined : (await workspaceSettings(workspace)).framework);
  const found = await (await catalogue(workspace)).framework(chosen ?? "nasjonal");
  return found.areas.map((area) => ({
    id: area.id,
    text: localized(area.text, locale),
    more: area.national ?? [],
  }));
}

async function sources(options: ReadOptions, setting: Setting): Promise<readonly Entry[]> {
  const { list } = textsOf(setting.locale).cli;
  const { references } = await surveyOf(options, setting);
  return references.flatMap(({ id, source, figures }) => [
    {
      id,
      text: source.title,
      more: [source.publisher, ...(source.address === undefined ? [] : [source.address])],
    },
    ...figures.map(({ item, counted, words }) => ({
      id: `${id}/${[item, ...counted].join(".")}`,
      text: words === undefined ? "" : list.words(words),
      more: [],
    })),
  ]);
}
