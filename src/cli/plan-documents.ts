import { ParorendeError } from "../domain/errors.js";
import type { ReportKind, ReportPeriod } from "../domain/plan/plan-report.js";
import type { ReportDocument } from "../index.js";
import { documentJson, figureFiles, planJson, planRun, type PlanRun } from "../index.js";
import { textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import { madeDate } from "./clock.js";
import { askedFormats, outFolder, render, tellWritten, type Output } from "./documents.js";
import type { PlanOptions } from "./options.js";
import { progressBar } from "./progress.js";
import { settingOf, type Setting } from "./request.js";
import { showDocument } from "./show.js";
import { takeTextsFrom } from "./take-texts.js";
import { tellIssues, tellUnassessed, tellWhatWasRead } from "./telling.js";
import { writeLine, type World } from "./world.js";
import { writeAll, type FileToWrite } from "./write.js";

/** Which report it is about. */
export interface AskedReport {
  readonly kind: ReportKind;
  readonly period: ReportPeriod;
  readonly youSaid: boolean;
}

/** Reads, judges, and prints the main document, or writes all of them in the formats asked for. */
export async function writePlanDocuments(
  asked: AskedReport,
  options: PlanOptions,
  world: World,
): Promise<void> {
  const setting = await settingOf(options, world);
  const formats = await askedFormats(options);
  let run = await runPlan(asked, options, setting, world);
  if (options.textsFrom !== undefined) {
    const isTaken = await takeTextsFrom(options.textsFrom, run, options, setting, world);
    if (isTaken) run = await runPlan(asked, { ...options, quiet: true }, setting, world);
  }
  if (options.json === true) world.stdout.write(await planJson(run.report));
  if (options.json === true && formats === null) return;
  if (formats === null && options.figurer !== true) {
    const main = run.documents.at(-1);
    if (main !== undefined) await showDocument(main, world);
    return;
  }
  const outputs = await Promise.all(run.documents.map((one) => outputOf(run, one)));
  const output = [
    ...(await render(outputs, formats ?? [], pdfOf(options))),
    ...(await figures(outputs, options)),
  ];
  const folder = outFolder(options, setting, world);
  const earlier = await writeAll(folder, output, options.force === true, []);
  if (options.quiet === true) return;
  tellWritten(folder, { output, rejected: [], earlier }, options, setting, world);
  tellOpenPlaces(run.documents, options, setting, world);
}

/** The report of a request, with what was read told on stderr. */
export async function runPlan(
  asked: AskedReport,
  options: PlanOptions,
  { workspace, locale, documentLocale }: Setting,
  world: World,
): Promise<PlanRun> {
  if (workspace === null)
    throw new ParorendeError({ code: "noWorkspace", facts: { folder: ".", takesFiles: null } });
  const { survey, framework, includePartial, acceptSuggested, sak } = options;
  const progress = progressBar(world, locale, options.quiet === true);
  try {
    const run = await planRun({
      ...asked,
      ...{ workspace, survey, framework, includePartial, acceptSuggested, caseNumber: sak },
      made: madeDate(options.date, world),
      locale: documentLocale,
      onProgress: progress.tick,
    });
    progress.stop();
    if (options.quiet !== true) tellRun(run, { workspace, locale, documentLocale }, world);
    return run;
  } finally {
    progress.stop();
  }
}

function tellRun({ loaded, issues, report, unplaced }: PlanRun, { locale }: Setting, world: World): void {
  const { planCli } = textsOf(locale);
  if (loaded !== null) {
    tellWhatWasRead({ ...loaded, issues: [...loaded.issues, ...loaded.noteIssues] }, locale, world.stderr);
  }
  writeLine(world.stderr, planCli.readRegisters(numberFormat(locale).count(report.files.length)));
  tellIssues(issues, locale, world.stderr);
  const { period, made, plan } = report;
  if (period.to > made) writeLine(world.stderr, planCli.notOver(numberFormat(locale).date(period.to)));
  const [first, last] = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))];
  if (first < plan.from || last > plan.to) {
    writeLine(world.stderr, planCli.outsidePlan(String(plan.from), String(plan.to)));
  }
  for (const file of unplaced) writeLine(world.stderr, planCli.unplaced(file));
  if (loaded !== null) tellUnassessed(loaded.unassessed, locale, world.stderr);
}

async function outputOf({ report }: PlanRun, document: ReportDocument): Promise<Output> {
  return {
    document,
    results: await documentJson(report, document),
    baseName: `${document.id}-${report.period.id}`,
  };
}

function pdfOf({ pdfUa }: PlanOptions): { readonly pdfStandard?: "ua-1" } {
  return pdfUa === true ? { pdfStandard: "ua-1" } : {};
}

async function figures(
  outputs: readonly Output[],
  { figurer }: PlanOptions,
): Promise<readonly FileToWrite[]> {
  if (figurer !== true) return [];
  const made = [];
  for (const { document, baseName } of outputs) made.push(...(await figureFiles(document, baseName)));
  return made;
}

/** What only people can write, and where. */
function tellOpenPlaces(
  documents: readonly ReportDocument[],
  { json }: PlanOptions,
  { locale }: Setting,
  world: World,
): void {
  const places = documents.flatMap(({ blocks }) =>
    blocks.filter((block) => block.kind === "open" && block.text.length === 0),
  );
  if (places.length === 0) return;
  const to = json === true ? world.stderr : world.stdout;
  writeLine(to, textsOf(locale).planCli.openPlaces(numberFormat(locale).count(places.length)));
}
