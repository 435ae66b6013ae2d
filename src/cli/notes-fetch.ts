import { resolve } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import { fetchReviews, type CodedNotes, type FetchedReviews } from "../index.js";
import { textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import { madeDate } from "./clock.js";
import { conflictLine } from "./conflict-line.js";
import { DecisionStore } from "./decision-store.js";
import { fromHere } from "./from-here.js";
import { notesAsked } from "./notes-code.js";
import type { FetchOptions } from "./options.js";
import { settingOf, type Setting } from "./request.js";
import { tellIssues } from "./telling.js";
import { writeLine, type World } from "./world.js";

/** `parorende notes fetch`: reads back the workbooks that colleagues have filled in, and keeps what they decided. */
export async function notesFetch(
  files: readonly string[],
  options: FetchOptions,
  world: World,
): Promise<void> {
  const setting = await settingOf(options, world);
  const { workspace, locale } = setting;
  if (workspace === null) throw new ParorendeError({ code: "workspaceForNotes", facts: {} });
  const by = options.by?.trim() ?? textsOf(locale).notes.review.read.unknownBy;
  if (by === "") throw new ParorendeError({ code: "blankDecider", facts: { option: "--by" } });
  const at = madeDate(options.date, world);
  const store = await DecisionStore.in(workspace);
  const notes = await notesAsked([], setting, world);
  const paths = files.map((file) => resolve(world.cwd(), file));
  const fetched = await fetchReviews(paths, notes, { by, at, replace: options.overrule === true });
  if (options.quiet !== true) tellIssues(fetched.issues, locale, world.stderr);
  const hasCodes = fetched.newCodes.length + fetched.renamed.length > 0;
  await store.save(fetched.file, hasCodes ? fetched.codebook : null);
  if (options.quiet !== true) tellFetched(fetched, notes, store.path, setting, world);
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
  const { counts, codebook, conflicts, newCodes, renamed, progress } = fetched;
  const say = (line: string): void => {
    writeLine(world.stdout, line);
  };
  const isNothing =
    counts.decided + counts.withdrawn + counts.splits + newCodes.length + renamed.length === 0;
  if (isNothing && conflicts.length === 0) say(coding.nothingNew);
  if (counts.decided > 0) say(review.read.taken(count(counts.decided)));
  if (counts.unchanged > 0) say(review.read.unchanged(count(counts.unchanged)));
  if (counts.withdrawn > 0) say(review.read.withdrawn(count(counts.withdrawn)));
  if (counts.splits > 0) say(review.read.splits(count(counts.splits)));
  if (newCodes.length > 0) say(review.read.codes(list(newCodes)));
  if (renamed.length > 0) say(review.read.renamed(list(renamed)));
  if (conflicts.length > 0) say(review.read.conflicts(count(conflicts.length)));
  for (const conflict of conflicts) say(`  ${conflictLine(conflict, { areas, codebook, locale })}`);
  say(coding.saved(fromHere(path, world)));
  say(coding.counts(count(progress.decided), count(progress.all)));
  say(coding.nextAnalyze);
}
