import { appendFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import { isResults } from "../domain/gate/plain-results.js";
import type { ReporterId } from "../domain/gate/reporters.js";
import type { WrittenGate } from "../domain/gate/written-gate.js";
import {
  compareRun,
  findWorkspace,
  gateReporters,
  writtenGate,
  type GateRun,
  type LoadedRequest,
} from "../index.js";
import { textsOf } from "../text/languages.js";
import { cannotWrite } from "./cannot-write.js";
import { madeDate } from "./clock.js";
import { placeFinder } from "./compare-places.js";
import { annotateRefusal } from "./github-refusal.js";
import { refuseInUse, usedWith } from "./in-use.js";
import { SETTINGS } from "./new-workspace.js";
import type { CompareOptions } from "./options.js";
import { tellForAll } from "./gate-telling.js";
import { progressBar } from "./progress.js";
import { refuseOverwriting, reporterTargets, type ReporterTarget } from "./reporter-targets.js";
import { requestOf, settingOf, type Setting } from "./request.js";
import { noPaint, paintFor, screenWidth, USUAL_WIDTH } from "./show.js";
import { tellUpdate } from "./tell-update.js";
import { EXIT, writeLine, type World } from "./world.js";
import { replaceFile } from "./write.js";

const SUMMARY = "GITHUB_STEP_SUMMARY";

/** `parorende compare`: read, judge, and say whether the build may go on; exit 1 where it may not. */
export async function compareCommand(
  files: readonly string[],
  options: CompareOptions,
  world: World,
): Promise<void> {
  try {
    await decideBuild(files, options, world);
  } catch (error) {
    // What stops the build is seen where GitHub shows what the gate says, and not in the log alone.
    if (error instanceof ParorendeError) await annotateRefusal(error, options, world);
    throw error;
  }
}

async function decideBuild(files: readonly string[], options: CompareOptions, world: World): Promise<void> {
  if (options.reason !== undefined && options.updateBaseline !== true)
    throw new ParorendeError({ code: "reasonAlone", facts: {} });
  if (options.baseline?.trim() === "")
    throw new ParorendeError({ code: "fileNameMissing", facts: { after: "--baseline" } });
  const setting = await settingFor(files, options, world);
  const targets = reporterTargets(options, world);
  const named = namedFiles(files, options, setting, world);
  await refuseOverwriting(targets);
  await refuseInUse(targets, await usedWith(named, setting.workspace));
  const run = await runGate(files, options, setting, world);
  const read = (run.loaded?.read ?? []).map(({ path }) => path);
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
  const loaded: LoadedRequest[] = [];
  try {
    const run = await compareRun({
      ...requestOf(files, options, setting, world),
      made: madeDate(options.date, world),
      folder: world.cwd(),
      baseline: baseline === undefined ? undefined : resolve(world.cwd(), baseline),
      baselineTyped: baseline,
      update: isUpdate === true ? { reason: reason ?? null } : undefined,
      onProgress: progress.tick,
      onLoaded: (read) => {
        loaded.push(read);
        progress.stop();
        if (quiet !== true) tellForAll(read, setting.locale, world.stderr);
      },
    });
    progress.stop();
    // That nobody has checked is said whatever is asked for.
    if (run.gitUnknown) writeLine(world.stderr, textsOf(setting.locale).gate.cli.gitUnknown);
    return run;
  } catch (error) {
    // What the refusal points to is told, whatever is asked for.
    if (quiet === true && isOfCounts(error))
      for (const read of loaded) tellForAll(read, setting.locale, world.stderr);
    throw error;
  } finally {
    progress.stop();
  }
}

function isOfCounts(error: unknown): boolean {
  if (!(error instanceof ParorendeError) || error.problem.code !== "nothingToCompare") return false;
  return error.problem.facts.why === "counts";
}

/** Writes the known deviations as they are now. */
async function updateBaseline(
  { baseline: { path, file, update } }: GateRun,
  { quiet, reason }: CompareOptions,
  setting: Setting,
  world: World,
): Promise<void> {
  if (update === null) return;
  if (update.isWritten) {
    const content = { ...schemaFor(path, setting), ...update.content };
    await replaceFile(path, `${JSON.stringify(content, null, 2)}\n`, {
      option: "--baseline",
      shown: file,
    });
  }
  if (quiet !== true) tellUpdate(file, { ...update, reason }, setting.locale, world.stderr);
}

/** Where an editor finds what the file may hold. */
function schemaFor(path: string, { workspace }: Setting): { readonly $schema?: string } {
  if (workspace === null) return {};
  const way = relative(dirname(path), join(workspace, "schema", "gate-baseline.schema.json"));
  const name = way.split(sep).join("/");
  return { $schema: name.startsWith(".") ? name : `./${name}` };
}

interface Reported {
  readonly run: GateRun;
  readonly written: WrittenGate;
}

async function report(
  { id, file, shown }: ReporterTarget,
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
  await replaceFile(file, text, { option: "--reporter", shown });
  if (options.quiet !== true) writeLine(world.stderr, textsOf(locale).gate.cli.wrote(id, shown));
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
