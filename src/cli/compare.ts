import { appendFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { WrittenGate } from "../domain/gate/written-gate.js";
import { compareRun, gateReporters, writtenGate, type GateRun } from "../index.js";
import { textsOf } from "../text/languages.js";
import { madeDate } from "./clock.js";
import { placeFinder } from "./compare-places.js";
import type { CompareOptions } from "./options.js";
import { progressBar } from "./progress.js";
import { reporterTargets, type ReporterTarget } from "./reporter-targets.js";
import { requestOf, settingOf, tellLoaded, type Setting } from "./request.js";
import { paintFor, screenWidth } from "./show.js";
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
  const setting = await settingOf(options, world);
  const targets = reporterTargets(options, world);
  const run = await runGate(files, options, setting, world);
  const places = placeFinder(run, files, setting, world);
  const written = await writtenGate(run.report, setting.documentLocale, places);
  await updateBaseline(run, options, setting, world);
  for (const target of targets) await report(target, { run, written }, options, setting, world);
  if (run.report.outcome === "fail") world.exitCode = EXIT.no;
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
    if (quiet === true) return run;
    if (run.loaded !== null) tellLoaded(run.loaded, setting, world);
    if (run.gitUnknown) writeLine(world.stderr, textsOf(setting.locale).gate.cli.gitUnknown);
    return run;
  } finally {
    progress.stop();
  }
}

/** Writes the baseline before anything is reported: what is reported rests on it. */
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
    await replaceFile(path, `${JSON.stringify(content, null, 2)}\n`);
  }
  if (quiet !== true) tellUpdate(basename(path), update, setting.locale, world.stderr);
}

async function report(
  { id, file }: ReporterTarget,
  { run, written }: { readonly run: GateRun; readonly written: WrittenGate },
  { explain, quiet }: CompareOptions,
  setting: Setting,
  world: World,
): Promise<void> {
  const reporters = await gateReporters();
  const input = {
    ...{ report: run.report, written, explain: explain === true, quiet: quiet === true },
    ...{ paint: await paintFor(file === null ? world : { ...world, stdout: { write: () => true } }) },
    width: screenWidth(world),
  };
  if (id === "github") await appendSummary(await reporters.markdown(input), world);
  const text = await reporters[id](input);
  if (file !== null) {
    await replaceFile(file, text);
    if (quiet !== true) writeLine(world.stderr, textsOf(setting.locale).gate.cli.wrote(id, basename(file)));
    return;
  }
  if (id === "text" && quiet === true && run.report.outcome === "pass") return;
  world.stdout.write(text);
}

/** The page that GitHub shows of a run: each step adds to it. */
async function appendSummary(markdown: string, { env, cwd }: World): Promise<void> {
  const file = env[SUMMARY] ?? "";
  if (file === "") return;
  const path = resolve(cwd(), file);
  try {
    await appendFile(path, markdown);
  } catch (error) {
    throw cannotWrite(error, basename(path), join(dirname(path)));
  }
}
