import { ParorendeError } from "../domain/errors.js";
import type { Locale } from "../domain/text.js";
import { reviewSteps, type CodedNotes, type ReviewProgress, type ReviewSession } from "../index.js";
import { textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import { madeDate } from "./clock.js";
import { DecisionStore } from "./decision-store.js";
import { fromHere } from "./from-here.js";
import { notesAsked } from "./notes-code.js";
import type { ReviewOptions } from "./options.js";
import { askerFor } from "./prompts.js";
import { settingOf } from "./request.js";
import { paintFor } from "./show.js";
import { tellIssues } from "./telling.js";
import { hasTerminal, withKeys, type KeyTerminal } from "./typed-keys.js";
import { writeLine, type World } from "./world.js";

const COMMAND = "parorende notes review";
const INSTEAD = "parorende notes code --format xlsx";

/**
 * `parorende notes review`: one goes through the statements at the terminal, a key for each area. Every decision is written
 * at once, so that the next run goes on where this one stopped, however it stopped.
 *
 * @throws ParorendeError noWorkspace, terminalNeeded, cancelled, decisionsChanged, cannotWrite, what reading notes throws
 */
export async function notesReview(options: ReviewOptions, world: World): Promise<void> {
  const setting = await settingOf(options, world);
  const { workspace, locale } = setting;
  if (workspace === null) throw new ParorendeError({ code: "workspaceForNotes", facts: {} });
  if (!hasTerminal(world)) throw new ParorendeError({ code: "terminalNeeded", facts: { instead: INSTEAD } });
  const at = madeDate(options.date, world);
  const store = await DecisionStore.in(workspace);
  const notes = await notesAsked([], setting, world);
  if (options.quiet !== true) tellIssues(notes.issues, locale, world.stderr);
  const { openReview, progressOf } = await reviewSteps();
  const session = openReview(notes.statements, notes.decisions);
  const { coding } = textsOf(locale).notes;
  if (session.queue.length === 0) {
    writeLine(world.stdout, coding.allDecided);
    return;
  }
  const by = options.by?.trim() || (await askBy(locale, world));
  const run: Run = { notes, store, by, at, locale, world };
  const ended = await withKeys(world, (terminal) => goThrough(session, run, terminal));
  if (options.quiet !== true) tellEnded(progressOf(ended), run);
}

interface Run {
  readonly notes: CodedNotes;
  readonly store: DecisionStore;
  /** Role or initials. */
  readonly by: string;
  /** ISO date. */
  readonly at: string;
  readonly locale: Locale;
  readonly world: World;
}

async function askBy(locale: Locale, world: World): Promise<string> {
  const { askBy: question, badBy } = textsOf(locale).notes.terminalReview;
  const asker = await askerFor(world);
  if (asker === null) throw new ParorendeError({ code: "terminalNeeded", facts: { instead: INSTEAD } });
  return asker.text(question, (typed) => (typed === "" ? badBy : null));
}

async function goThrough(session: ReviewSession, run: Run, terminal: KeyTerminal): Promise<ReviewSession> {
  const { notes, store, by, at, locale, world } = run;
  const { startReview, hasEnded, keyPressed, currentOf, draftOf, reviewScreen } = await reviewSteps();
  const { letters } = textsOf(locale).notes.terminalReview;
  const paint = await paintFor(world);
  let review = startReview(session);
  let scrolled = 0;
  while (!hasEnded(review)) {
    const { session: now, question, message } = review;
    const statement = currentOf(now);
    if (statement === null) break;
    const draft = draftOf(now, statement);
    const all = now.doneBefore + now.queue.length;
    const number = now.doneBefore + now.at + 1;
    const content = { ...notes, statement, draft, question, message, number, all, by, scrolled, locale };
    const { lines, mostScrolled } = reviewScreen(content, { ...terminal.size(), paint });
    terminal.draw(lines);
    const key = await terminal.nextKey();
    if (key.name === "close") break;
    const step = scrolling[key.name];
    if (key.name === "resize") continue;
    if (step !== undefined) {
      scrolled = Math.max(0, Math.min(mostScrolled, scrolled + step));
      continue;
    }
    review = keyPressed(review, key, { letters, by, at, suggest: notes.suggest, mask: notes.mask });
    if (review.session.file !== now.file) await store.save(review.session.file);
    if (currentOf(review.session) !== statement) scrolled = 0;
  }
  return review.session;
}

const scrolling: Readonly<Record<string, number>> = { up: -1, down: 1, pageup: -8, pagedown: 8 };

function tellEnded(
  { decided, all, skipped, left }: ReviewProgress,
  { store, locale, world }: Pick<Run, "store" | "locale" | "world">,
): void {
  const { terminalReview, coding } = textsOf(locale).notes;
  const { count } = numberFormat(locale);
  const say = (line: string): void => {
    writeLine(world.stdout, line);
  };
  say(store.hasSaved ? coding.saved(fromHere(store.path, world)) : coding.nothingNew);
  say(coding.counts(count(decided), count(all)));
  if (skipped > 0) say(terminalReview.skipped(count(skipped)));
  say(skipped + left > 0 ? terminalReview.left(COMMAND) : coding.nextAnalyze);
}
