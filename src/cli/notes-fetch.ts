import { basename, dirname, join, resolve } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import type { Decision } from "../domain/notes.js";
import { notesSteps, type CodedNotes, type FetchedReviews } from "../index.js";
import { localized, textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import { madeDate } from "./clock.js";
import { fromHere, notesAsked } from "./notes-code.js";
import type { FetchOptions } from "./options.js";
import { settingOf, type Setting } from "./request.js";
import { tellIssues } from "./telling.js";
import { writeLine, type World } from "./world.js";
import { writeAll } from "./write.js";

/** Who decided, where neither the file nor the command line says. */
const UNKNOWN = "ukjent";

/** `parorende notes fetch`: reads back the workbooks that colleagues have filled in, and keeps what they decided. */
export async function notesFetch(
  files: readonly string[],
  options: FetchOptions,
  world: World,
): Promise<void> {
  const setting = await settingOf(options, world);
  const { workspace, locale } = setting;
  if (workspace === null) throw new ParorendeError({ code: "workspaceForNotes", facts: {} });
  const notes = await notesAsked([], setting, world);
  const { fetchReviews } = await notesSteps();
  const paths = files.map((file) => resolve(world.cwd(), file));
  const by = options.by ?? UNKNOWN;
  const at = madeDate(options.date, world);
  const fetched = await fetchReviews(paths, notes, { by, at, replace: options.force === true });
  if (options.quiet !== true) tellIssues(fetched.issues, locale, world.stderr);
  const path = await saved(fetched, workspace);
  if (options.quiet !== true) tellFetched(fetched, notes, path, setting, world);
}

async function saved({ file, codebook }: FetchedReviews, workspace: string): Promise<string> {
  const { codingFiles } = await notesSteps();
  const path = join(workspace, codingFiles.decisions);
  const files = [
    { name: basename(codingFiles.decisions), bytes: jsonBytes(file) },
    ...(codebook.codes.length === 0
      ? []
      : [{ name: basename(codingFiles.codebook), bytes: jsonBytes(codebook) }]),
  ];
  // What was decided before is in it: it is read first, and nothing of it is lost.
  await writeAll(dirname(path), files, true);
  return path;
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

function tellFetched(
  fetched: FetchedReviews,
  { areas }: CodedNotes,
  path: string,
  { locale }: Setting,
  world: World,
): void {
  const { review, coding } = textsOf(locale).notes;
  const { count, list } = numberFormat(locale);
  const { counts, conflicts, newCodes, progress } = fetched;
  const say = (line: string): void => {
    writeLine(world.stdout, line);
  };
  const side = ({ primary, by }: Decision): string => {
    const named = areas.find(({ id }) => id === primary);
    return review.read.side(named === undefined ? primary : localized(named.text, locale), by);
  };
  const here = ({ would, by, mine }: FetchedReviews["conflicts"][number]): string => {
    if (mine !== null) return side(mine);
    return would === "split" ? review.read.splitBy(by) : review.read.withdrawnBy(by);
  };
  const isNothing = counts.decided + counts.withdrawn + counts.splits === 0;
  if (isNothing && conflicts.length === 0) say(coding.nothingNew);
  if (counts.decided > 0) say(review.read.taken(count(counts.decided)));
  if (counts.unchanged > 0) say(review.read.unchanged(count(counts.unchanged)));
  if (counts.withdrawn > 0) say(review.read.withdrawn(count(counts.withdrawn)));
  if (counts.splits > 0) say(review.read.splits(count(counts.splits)));
  if (newCodes.length > 0) say(review.read.codes(list(newCodes)));
  if (conflicts.length > 0) say(review.read.conflicts(count(conflicts.length)));
  for (const conflict of conflicts) {
    const { row, id, theirs } = conflict;
    say(`  ${review.read.conflict(count(row), id, here(conflict), side(theirs))}`);
  }
  say(coding.saved(fromHere(path, world)));
  say(coding.counts(count(progress.decided), count(progress.all)));
  say(coding.nextAnalyze);
}
