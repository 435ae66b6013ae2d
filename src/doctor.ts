import { indicatorsByArea } from "./analysis/areas.js";
import { totalOf } from "./analysis/strata.js";
import { analysisData, ownNumbers, waveOrder } from "./analysis-data.js";
import { groupItems } from "./coding/group-items.js";
import type { OwnNumbers } from "./coding/count-units.js";
import type { AnalysisData } from "./domain/catalogue.js";
import { checkFramework } from "./domain/checks.js";
import { besidesChecks } from "./domain/count-check.js";
import { checkOf, type Check } from "./domain/doctor.js";
import type { IssueCode } from "./domain/issues.js";
import { meaningOf, wasCounty } from "./domain/kommuner.js";
import { OWN, type Stratum } from "./domain/people/tabulation.js";
import { gitChecks, orRefused, planChecks, schemaCheck } from "./doctor-files.js";
import { gateChecks } from "./doctor-gate.js";
import type { Workspace } from "./domain/workspace.js";
import type { Loaded, Progress } from "./load-files.js";
import { loadRounds } from "./load.js";
import { loadCatalogue } from "./read/catalogue.js";
import { readWorkspace, type OpenWorkspace } from "./read/workspace.js";
import { roundsAsked, type Round, type WaveOrder } from "./rounds.js";

/**
 * Checks everything in a workspace, each round by itself: what is wrong with one does not hide what is wrong with another.
 *
 * @returns the checks in the order of the work: settings, numbers, survey, rounds, coverage, sources, plan, gate, schemas, git
 * @throws nothing that a user can put right: that is a check
 * @example
 * (await checkWorkspace("min-kommune", () => undefined)).some(({ state }) => state === "stop"); // false: it can be analyzed
 */
export async function checkWorkspace(folder: string, onProgress: Progress): Promise<readonly Check[]> {
  const opened = await orRefused(() => readWorkspace(folder));
  if ("code" in opened) return [opened];
  const { settings } = opened;
  const found = await loadCatalogue({ workspaceFolder: folder });
  const own = await orRefused(() => ownNumbers(found, settings));
  const read = await orRefused(() => analysisData(found, {}, settings));
  const checks: Check[] = [checkOf("settingsRead", { name: settings.kommune.name })];
  checks.push(...("code" in own ? [own] : numberChecks(settings, own)));
  if ("code" in read || "code" in own) checks.push(...("code" in read ? [read] : []));
  else checks.push(...(await answerChecks(opened, read, own, onProgress)));
  if (!("code" in read))
    checks.push(...(await planChecks(opened, read, found)), ...(await gateChecks(opened, read)));
  checks.push(await schemaCheck(folder), ...(await gitChecks(opened)));
  return checks;
}

function numberChecks({ kommune }: Workspace, { history }: OwnNumbers): readonly Check[] {
  const { name, kommunenummer: number, fylkesnummer } = kommune;
  const checks: Check[] = [];
  if (number === undefined) checks.push(checkOf("kommunenummerMissing", { name }));
  else {
    const meaning = meaningOf(history, number);
    if (meaning.kind === "unknown") checks.push(checkOf("kommunenummerNotKnown", { number }));
    else {
      const facts = { number, name: meaning.kommune.name, current: meaning.current };
      if (meaning.kind === "mergedInto") checks.push(checkOf("kommunenummerMerged", facts));
      else if (number !== meaning.current) checks.push(checkOf("kommunenummerOutdated", facts));
      else checks.push(checkOf("kommunenummerCurrent", facts));
    }
  }
  if (fylkesnummer === undefined) return checks;
  // The year after the last that the history tells of: what is in use without an end is in use then.
  if (wasCounty(history, fylkesnummer, Infinity) === false)
    checks.push(checkOf("fylkesnummerOutdated", { fylkesnummer }));
  else if (number !== undefined && !number.startsWith(fylkesnummer))
    checks.push(checkOf("fylkesnummerDiffers", { fylkesnummer, kommunenummer: number }));
  return checks;
}

async function answerChecks(
  opened: OpenWorkspace,
  data: AnalysisData,
  own: OwnNumbers,
  onProgress: Progress,
): Promise<readonly Check[]> {
  const { codebook } = data.survey;
  const { items, indicators, survey } = codebook;
  const checks: Check[] = [
    checkOf("surveyRead", { survey, items: items.length, indicators: indicators.length }),
    ...frameworkChecks(data, await nationalFramework(opened)),
  ];
  const order = waveOrder(data, opened);
  const groupBy = await orRefused(() => groupItems(codebook, opened.settings.groupBy ?? []));
  if ("code" in groupBy) checks.push(groupBy);
  const rounds = await orRefused(() => roundsAsked({ files: [] }, opened, order));
  if ("code" in rounds) return [...checks, rounds];
  const options = { data, own, newest: null, inWorkspace: true, includePartial: false, onProgress };
  const readings: { round: Round; loaded: Loaded | Check }[] = [];
  for (const round of rounds) {
    const groups = "code" in groupBy ? [] : groupBy;
    readings.push({
      round,
      loaded: await orRefused(() => loadRounds([round], { ...options, groupBy: groups })),
    });
  }
  const loaded = readings.flatMap((one) => ("code" in one.loaded ? [] : [one.loaded]));
  for (const one of readings)
    checks.push(
      ...("code" in one.loaded ? [refusal(one.loaded, loaded)] : roundChecks(one.round, one.loaded)),
    );
  return [...checks, ...copies(loaded), ...coverageChecks(loaded, data, order)];
}

/** Figures of others alone are no fault where another round has our own. */
function refusal(check: Check, loaded: readonly Loaded[]): Check {
  const isOthersAlone = check.code === "refused" && check.facts.problem.code === "noOwnCounts";
  return isOthersAlone && loaded.length > 0 ? { ...check, state: "warning" } : check;
}

async function nationalFramework({ folder }: OpenWorkspace) {
  const found = await loadCatalogue({ workspaceFolder: folder });
  const all = await orRefused(() => Promise.all(found.frameworks.map((id) => found.framework(id))));
  return "code" in all ? undefined : all.find(({ level }) => level === "national");
}

function frameworkChecks(
  { framework, survey }: AnalysisData,
  national: AnalysisData["framework"] | undefined,
): readonly Check[] {
  if (national === undefined) return [];
  return checkFramework(framework, national, survey.codebook).map(({ where, fault }) =>
    checkOf("frameworkFault", { framework: framework.id, where, fault }),
  );
}

const ASSUMED: readonly IssueCode[] = ["assumedWave", "assumedFields"];

function roundChecks(asked: Round, loaded: Loaded): readonly Check[] {
  const { name: round } = asked;
  const { read, issues, checks } = loaded;
  const counted = read.filter(({ reading }) => reading.kind === "answers");
  const answers = counted.reduce((sum, { rows, rejected }) => sum + rows - rejected, 0);
  const files = read.map(({ reading }) => reading.file);
  const identity = read.filter((one) => one.identity.length > 0);
  return [
    checkOf("roundRead", { round, files, answers: counted.length === 0 ? null : answers }),
    ...descriptionChecks(asked, loaded),
    ...checks.flatMap(({ file, checks: ofFile }) =>
      ofFile.map((check) => checkOf("countCheck", { round, file, check })),
    ),
    ...besidesChecks(issues, checks)
      .filter(({ code }) => code !== "identityColumn")
      .map((issue) => checkOf("issue", { round, issue })),
    ...identity.map(({ reading, identity: columns }) =>
      checkOf("identityInExport", { file: reading.file, columns: columns.map(({ column }) => column) }),
    ),
  ];
}

/** What a copied description takes for granted is an issue of its own. */
function descriptionChecks({ wave, described }: Round, { data, issues }: Loaded): readonly Check[] {
  if (wave === null || issues.some(({ code }) => ASSUMED.includes(code))) return [];
  const known = described ?? data.survey.waves.find(({ id }) => id === wave);
  const fields = known?.assumed ?? [];
  if (fields.length === 0) return [checkOf("waveDescribed", { wave })];
  const check = checkOf("waveAssumed", { wave, fields });
  // What ships with the program is not the municipality's to put right.
  return [described === null ? { ...check, state: "unknown" } : check];
}

/** Each round is read by itself here, so that nobody has seen that two of them are one. */
function copies(loaded: readonly Loaded[]): readonly Check[] {
  const files = loaded.flatMap(({ read }) => read.map(({ reading }) => reading));
  return files.flatMap(({ hash, file: second }, at) => {
    const first = files.slice(0, at).find((earlier) => earlier.hash === hash);
    if (first === undefined) return [];
    return checkOf("refused", { problem: { code: "sameFileTwice", facts: { first: first.file, second } } });
  });
}

function coverageChecks(loaded: readonly Loaded[], data: AnalysisData, order: WaveOrder): readonly Check[] {
  const own = loaded.flatMap(({ tabulation }) =>
    [...tabulation.strata.values()]
      .filter(({ unit }) => unit === OWN)
      .map(({ wave }) => ({ wave, tabulation })),
  );
  const waves = [...new Set(own.map(({ wave }) => wave))].sort(order);
  const judged = waves.at(-1);
  const totals = waves.flatMap((wave) => {
    const holder = own.find((one) => one.wave === wave);
    return holder === undefined ? [] : (totalOf(holder.tabulation, OWN, wave) ?? []);
  });
  const newest = totals.find(({ wave }) => wave === judged);
  return [
    ...totals.flatMap((total) => itemChecks(total, data)),
    ...(newest === undefined ? [] : areaChecks(newest, data)),
    ...(judged === undefined ? [] : sourceChecks(judged, data, order)),
  ];
}

function itemChecks({ wave, items: counted }: Stratum, { survey }: AnalysisData): readonly Check[] {
  const asked = survey.codebook.items.filter(({ kind }) => kind !== "text");
  const lacking = asked.filter(({ id }) => !counted.has(id));
  const unrouted = asked.filter(
    ({ id, base }) => counted.has(id) && base.routedBy !== undefined && !counted.has(base.routedBy.item),
  );
  const ids = lacking.map(({ id }) => id);
  const routedBy = [...new Set(unrouted.flatMap(({ base }) => base.routedBy?.item ?? []))];
  return [
    ...(ids.length === 0 ? [] : [checkOf("itemsWithoutColumn", { wave, items: ids })]),
    ...(unrouted.length === 0
      ? []
      : [checkOf("routingMissing", { wave, items: unrouted.map(({ id }) => id), routedBy })]),
  ];
}

function areaChecks({ items }: Stratum, { framework, survey }: AnalysisData): readonly Check[] {
  return indicatorsByArea(framework, survey.codebook).map(({ area: id, indicators }) => {
    // What is unknown is not nothing: a hidden count is an answer.
    const answered = indicators.filter(({ item }) => (items.get(item) ?? { answered: 0 }).answered !== 0);
    const area = framework.areas.find((one) => one.id === id)?.text ?? { nb: id };
    return answered.length > 1
      ? checkOf("areaCovered", { area, indicators: answered.length })
      : checkOf("areaThin", { area, indicators: answered.map((one) => one.id) });
  });
}

function sourceChecks(judged: string, { survey }: AnalysisData, order: WaveOrder): readonly Check[] {
  const national = survey.references.filter(({ unit }) => unit === "0");
  if (national.length === 0) return [checkOf("noSource", { survey: survey.codebook.survey })];
  return national.map(({ id: source, wave }) =>
    order(wave, judged) < 0
      ? checkOf("sourceOlder", { source, wave, judged })
      : checkOf("sourceCurrent", { source, wave }),
  );
}
