import { basename, resolve } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import { waveId } from "../domain/wave.js";
import { importFiles, load, readImports, type ReadCounts, type ReadExport } from "../index.js";
import { textsOf } from "../text/languages.js";
import { madeDate } from "./clock.js";
import { Decisions, takeSure } from "./import-decisions.js";
import { readingAsked, type ImportOptions } from "./import-options.js";
import { askDecisions } from "./import-questions.js";
import { importData, tellDraft, tellExport, tellProposals } from "./import-telling.js";
import { output, type Run } from "./import-run.js";
import { writeImport } from "./import-writing.js";
import { progressBar } from "./progress.js";
import { askerFor, tellingFirst } from "./prompts.js";
import { settingOf, type Setting } from "./request.js";
import { tellIssues } from "./telling.js";
import { writeLine, type World } from "./world.js";

/**
 * `parorende import`: says what exports are, proposes what their columns are, asks at a terminal, and writes the wave file
 * and the workbook of what is open beside the export. In a script nothing is written without `--yes` or `--mapping`.
 */
export async function importCommand(
  files: readonly string[],
  options: ImportOptions,
  world: World,
): Promise<void> {
  const setting = await settingOf(options, world);
  const { locale } = setting;
  const progress = progressBar(world, locale, options.quiet === true);
  const absolute = (path: string): string => resolve(world.cwd(), path);
  const read = await readImports({
    files: files.map(absolute),
    workspace: setting.workspace,
    survey: options.survey,
    wave: askedWave(options),
    reading: readingAsked(options),
    mapping: options.mapping === undefined ? undefined : absolute(options.mapping),
    newSurvey: askedSurvey(options, setting, world),
    onProgress: progress.tick,
  }).finally(() => {
    progress.stop();
  });
  const exports = read.flatMap((one) => (one.kind === "answers" ? [one] : []));
  const make = await importFiles();
  const isAsked = options.yes !== true && options.json !== true;
  const somebody = isAsked ? await askerFor(world) : null;
  const { keys } = textsOf(locale).init.questions;
  const asker =
    somebody === null
      ? null
      : tellingFirst(somebody, () => {
          writeLine(world.stdout, keys);
        });
  const run: Run = { options, setting, world, asker, make, isOnly: exports.length === 1 };
  for (const one of read) {
    if (one.kind === "answers") await importExport(one, run);
    else await checkCounts(one, run);
  }
  if (options.json === true) world.stdout.write(`${JSON.stringify(exports.map(importData), null, 2)}\n`);
}

/** Of a table of counts there is nothing to map: what is in it is checked. */
async function checkCounts({ file, path }: ReadCounts, run: Run): Promise<void> {
  const { options, setting } = run;
  const { workspace, locale } = setting;
  const say = textsOf(locale).import;
  const told = output(run);
  if (options.quiet !== true) writeLine(told, say.counts(basename(file)));
  try {
    const { issues, checks } = await load({
      ...{ files: [path], workspace },
      ...{ survey: options.survey, wave: options.wave },
    });
    if (options.quiet === true) return;
    tellIssues(issues, locale, told, checks);
    if (issues.length === 0 && checks.every((one) => one.checks.length === 0)) writeLine(told, say.noFaults);
  } catch (error) {
    // Figures of others alone stand beside another file's own.
    const isOthersAlone = error instanceof ParorendeError && error.problem.code === "noOwnCounts";
    if (!isOthersAlone) throw error;
  }
}

function askedWave({ wave }: ImportOptions): string | undefined {
  if (wave !== undefined && !waveId.safeParse(wave).success)
    throw new ParorendeError({ code: "badWave", facts: { where: "--wave", value: wave } });
  return wave;
}

function askedSurvey({ newSurvey, date }: ImportOptions, { workspace }: Setting, world: World) {
  if (newSurvey === undefined) return undefined;
  if (!/^[a-z0-9][a-z0-9_-]*$/u.test(newSurvey)) {
    const facts = { option: "--new-survey", value: newSurvey, allowed: ["a–z", "0–9", "_", "-"] };
    throw new ParorendeError({ code: "badOption", facts });
  }
  if (workspace === null)
    throw new ParorendeError({ code: "workspaceNeeded", facts: { option: "--new-survey" } });
  return { id: newSurvey, date: madeDate(date, world) };
}

async function importExport(read: ReadExport, run: Run): Promise<void> {
  const { options, setting, asker, make } = run;
  const { locale } = setting;
  const told = output(run);
  if (options.quiet !== true) {
    tellExport(read, locale, told);
    if (read.draft === null) tellProposals(read, locale, told);
    else tellDraft(read, locale, told);
  }
  const decisions = new Decisions();
  const columns = make.linkRows({ ...read, isTaken: () => false }).columns;
  const mayWrite = options.yes === true || options.mapping !== undefined;
  if (read.draft !== null) {
    if (!(await mayWriteDraft(run))) return;
    for (const [name, mapping] of Object.entries(read.draft.columns)) decisions.column(name, mapping);
  } else if (asker !== null && !mayWrite) {
    writeLine(told);
    await askDecisions(read, { decisions, sure: make.SURE, columns }, asker, locale);
  } else {
    takeSure(read, decisions, make.SURE);
    if (!mayWrite) {
      if (options.quiet !== true) writeLine(told, `\n${textsOf(locale).import.nothingWritten}`);
      return;
    }
  }
  await writeImport(read, decisions, run);
}

async function mayWriteDraft(run: Run): Promise<boolean> {
  const { options, setting, asker } = run;
  const { questions, draft } = textsOf(setting.locale).import;
  if (options.yes === true) return true;
  if (options.quiet !== true) writeLine(output(run));
  if (asker !== null) return asker.confirm(questions.writeDraft, { yes: questions.yes, no: questions.no });
  if (options.quiet !== true) writeLine(output(run), draft.nothingWritten);
  return false;
}
