import { basename, join, relative, resolve } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import type { ReportPeriod } from "../domain/plan/plan-report.js";
import { takeTexts, type PlanRun, type TakenTexts } from "../index.js";
import { textsOf } from "../text/languages.js";
import { EARLIER_FOLDER, keepEarlier } from "./keep-earlier.js";
import type { PlanOptions } from "./options.js";
import type { Setting } from "./request.js";
import { writeLine, type World } from "./world.js";
import { writeAll } from "./write.js";

/**
 * `--texts-from`: what somebody wrote in Word, back into `plan/tekst/`.
 *
 * @returns whether anything was taken
 */
export async function takeTextsFrom(
  edited: string,
  { report, documents }: PlanRun,
  { force, quiet }: PlanOptions,
  { workspace, locale }: Setting,
  world: World,
): Promise<boolean> {
  if (workspace === null) return false;
  const path = resolve(world.cwd(), edited);
  const ids = documents.map(({ id }) => id);
  refuseOtherPeriod(basename(path), ids, report.period);
  const named = documents.map((document) => ({ name: `${document.id}-${report.period.id}`, document }));
  const own = ofDocument(basename(path), ids, await takeTexts(path, named, workspace));
  if (own === null) return false;
  const files = own.files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
  let earlier: readonly string[] = [];
  if (files.length > 0) {
    // What somebody wrote by hand is never lost, though --force is said of the documents.
    if (force === true) earlier = await keepEarlier(own.folder, files);
    await writeAll(own.folder, files, force === true);
  }
  if (quiet !== true) tellTaken(own, earlier, locale, world);
  return files.length > 0;
}

/**
 * A document of another year has the same headings: its name tells.
 *
 * @throws ParorendeError otherPeriod
 */
function refuseOtherPeriod(
  file: string,
  ids: readonly string[],
  { id: period, from, to }: ReportPeriod,
): void {
  const id = ids.find((one) => file.startsWith(`${one}-`));
  // The day somebody saved it says nothing of what it is about.
  const rest = file.slice(id === undefined ? 0 : id.length + 1).replace(/\d{4}-\d{2}-\d{2}/gu, "");
  const years = rest.match(/(?<!\d)20\d\d(?!\d)/gu) ?? [];
  const isNamed = new RegExp(`^${period}(?!-?\\d)`, "u").test(rest);
  const isWithin = years.some((year) => year >= from.slice(0, 4) && year <= to.slice(0, 4));
  if (years.length === 0 || (id === undefined ? isWithin : isNamed)) return;
  throw new ParorendeError({ code: "otherPeriod", facts: { file, period } });
}

/** The document that was edited: the one its file is called after, else the one most of whose headings are there. */
function ofDocument(file: string, ids: readonly string[], taken: readonly TakenTexts[]): TakenTexts | null {
  const named = ids.findIndex((id) => file.startsWith(`${id}-`));
  const fewest = [...taken].sort((one, other) => one.missing.length - other.missing.length);
  return taken[named] ?? fewest[0] ?? null;
}

function tellTaken(
  { folder, files, kept, missing }: TakenTexts,
  earlier: readonly string[],
  locale: Setting["locale"],
  world: World,
): void {
  const { planCli } = textsOf(locale);
  const shown = (...parts: readonly string[]): string => relative(world.cwd(), join(folder, ...parts));
  for (const { name } of files) writeLine(world.stderr, planCli.textTaken(shown(name)));
  for (const name of earlier) writeLine(world.stderr, planCli.textBefore(shown(EARLIER_FOLDER, name)));
  for (const name of kept) writeLine(world.stderr, planCli.textKept(shown(name)));
  writeLine(world.stderr, files.length === 0 ? planCli.noTextTaken : planCli.onlyOpenPlaces);
  for (const title of missing) writeLine(world.stderr, planCli.headingMissing(title));
}
