import { appendFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import { isResults } from "../domain/gate/plain-results.js";
import type { ReporterId } from "../domain/gate/reporters.js";
import type { WrittenGate } from "../domain/gate/written-gate.js";
import { compareRun, findWorkspace, gateReporters, writtenGate, type GateRun } from "../index.js";
import { textsOf } from "../text/languages.js";
import { madeDate } from "./clock.js";
import { placeFinder } from "./compare-places.js";
import { refuseInUse, usedWith } from "./in-use.js";
import { SETTINGS } from "./new-workspace.js";
import type { CompareOptions } from "./options.js";
import { progressBar } from "./progress.js";
import { refuseOverwriting, reporterTargets, type ReporterTarget } from "./reporter-targets.js";
import { requestOf, settingOf, tellLoaded, type Setting } from "./request.js";
import { noPaint, paintFor, screenWidth, USUAL_WIDTH } from "./show.js";
import { tellUpdate } from "./tell-update.js";
import { EXIT, writeLine, type World } from "./world.js";
import { cannotWrite, replaceFile } from "./write.js";

const SUMMARY = "GITHUB_STEP_SUMMARY";

/** `parorende compare`: read, judge, and say whether the build may go on; exit 1 where it may not. */
export async function compareCommand(
  files: readonly string[],
  options: CompareOptions,
  world: World,
): Promise<void> {
  if (options.reason !== undefined && options.updateBaseline !== true)
    throw new ParorendeError({ code: "reasonAlone", facts: {} });
  const setting = await settingFor(files, options, world);
  const targets = reporterTargets(options, world);
  const named = namedFiles(files, options, setting, world);
  refuseOverwriting(targets, named);
  await refuseInUse(targets, await usedWith(named, setting.workspace));
  const run = await runGate(files, options, setting, world);
  const read = (run.loaded?.read ?? []).map(({ path }) => path);
  refuseOverwriting(targets, [...read, run.baseline.path]);
  await refuseInUse(targets, { files: [...read, run.baseline.path], workspaces: [] });
  const written = await writtenGate(
    run.report,
    setting.documentLocale,
    placeFinder(run, files, setting, world),
  );
  const onScreen = targets.filter(({ file }) => file === null);
  const toFiles = targets.filter(({ file }) => file !== null);
  // What cannot be written is found before anything is accepted or told.
  for (const target of toFiles) await report(target, { run, written }, options, setting, world);
  if (targets.some(({ id }) => id === "github")) await appendSummary({ run, written }, options, world);
  await updateBaseline(run, options, setting, world);
  for (const target of onScreen) await report(target, { run, written }, options, setting, world);
  if (run.report.outcome === "fail") world.exitCode = EXIT.no;
}

/** Results that lie in a workspace are decided on by its policy, wherever the command is run. */
async function settingFor(
  [file]: readonly string[],
  options: CompareOptions,
  world: World,
): Promise<Setting> {
  const setting = await settingOf(options, world);
  if (setting.workspace !== null || file === undefined || !isResults(file)) return setting;
  const workspace = await findWorkspace(dirname(resolve(world.cwd(), file)));
  return workspace === null ? setting : settingOf({ ...options, workspace }, world);
}

/** What the user named, and the settings: known before anything is read. */
function namedFiles(
  files: readonly string[],
  { previous, baseline, notes = [] }: CompareOptions,
  { workspace }: Setting,
  { cwd }: World,
): readonly string[] {
  const named = [...files, ...notes, ...[previous, baseline].filter((file) => file !== undefined)];
  const settings = workspace === null ? [] : [join(workspace, SETTINGS)];
  return [...named.map((file) => resolve(cwd(), file)), ...settings];
}

async function runGate(
  files: readonly string[],
  options: CompareOptions,
  setting: Setting,
  world: World,
): Promise<GateRun> {
  const { baseline, updateBaseline: isUpdate, reason, quiet } = options;
  const progress = progressBar(world, setting.locale, quiet === true);
  try {
    const run = await compareRun({
      ...requestOf(files, options, setting, world),
      made: madeDate(options.date, world),
      folder: world.cwd(),
      baseline: baseline === undefined ? undefined : resolve(world.cwd(), baseline),
      update: isUpdate === true ? { reason: reason ?? null } : undefined,
      onProgress: progress.tick,
    });
    progress.stop();
    if (run.loaded !== null && quiet !== true) tellLoaded(run.loaded, setting, world);
    // That nobody has checked is said whatever is asked for.
    if (run.gitUnknown) writeLine(world.stderr, textsOf(setting.locale).gate.cli.gitUnknown);
    return run;
  } finally {
    progress.stop();
  }
}

/** Writes the known deviations as they are now. */
async function updateBaseline(
  { baseline: { path, update } }: GateRun,
  { quiet }: CompareOptions,
  setting: Setting,
  world: World,
): Promise<void> {
  if (update === null) return;
  if (update.isWritten) {
    const home = { $schema: "./schema/gate-baseline.schema.json" };
    const content = { ...(setting.workspace === null ? {} : home), ...update.content };
    await replaceFile(path, `${JSON.stringify(content, null, 2)}\n`, "--baseline");
  }
  if (quiet !== true) tellUpdate(basename(path), update, setting.locale, world.stderr);
}

interface Reported {
  readonly run: GateRun;
  readonly written: WrittenGate;
}

async function report(
  { id, file }: ReporterTarget,
  reported: Reported,
  options: CompareOptions,
  { locale }: Setting,
  world: World,
): Promise<void> {
  const onScreen = file === null ? { paint: await paintFor(world), width: screenWidth(world) } : onPaper;
  const text = await rendered(id, reported, { ...options, ...onScreen });
  if (file === null) {
    const isSilent = id === "text" && options.quiet === true && reported.run.report.outcome === "pass";
    if (!isSilent) world.stdout.write(text);
    return;
  }
  await replaceFile(file, text, "--reporter");
  if (options.quiet !== true) writeLine(world.stderr, textsOf(locale).gate.cli.wrote(id, basename(file)));
}

/** A file is the same wherever it is written. */
const onPaper = { paint: noPaint, width: USUAL_WIDTH };

async function rendered(
  id: ReporterId,
  { run, written }: Reported,
  { explain, quiet, paint, width }: CompareOptions & typeof onPaper,
): Promise<string> {
  const reporters = await gateReporters();
  const asked = { explain: explain === true, quiet: quiet === true };
  return reporters[id]({ report: run.report, written, ...asked, paint, width });
}

/** The page that GitHub shows of a run: each step adds to it. */
async function appendSummary(
  reported: Reported,
  options: CompareOptions,
  { env, cwd }: World,
): Promise<void> {
  const file = env[SUMMARY] ?? "";
  if (file === "") return;
  const path = resolve(cwd(), file);
  try {
    await appendFile(path, await rendered("markdown", reported, { ...options, ...onPaper }));
  } catch (error) {
    throw cannotWrite(error, basename(path), dirname(path), SUMMARY);
  }
}
