import { countVoices } from "./analysis/voices.js";
import { trainFurther } from "./coding/notes/build.js";
import { followed, withDecisions } from "./coding/notes/decisions.js";
import { withIds } from "./coding/notes/ids.js";
import { decodeModel } from "./coding/notes/model-file.js";
import { notesHash } from "./coding/notes/notes-hash.js";
import { partsOf } from "./coding/notes/splits.js";
import { createSuggester } from "./coding/notes/suggest.js";
import { textHash } from "./coding/notes/text-hash.js";
import { ParorendeError } from "./domain/errors.js";
import type { Framework } from "./domain/framework.js";
import type { DataIssue } from "./domain/issues.js";
import { otherArea, type NamedArea } from "./domain/note-area-names.js";
import {
  isUnassessed,
  type CodedStatement,
  type DecisionFile,
  type MaskedStatement,
  type NoteEvent,
  type Suggestion,
} from "./domain/notes.js";
import type { MaskedText } from "./domain/personal-data.js";
import type { UnprotectedVoices } from "./domain/people/voices.js";
import type { OwnCodebook } from "./domain/notes-codebook.js";
import type { Workspace } from "./domain/workspace.js";
import { createMasker } from "./protect/personal-data/mask.js";
import { maskNotes } from "./protect/personal-data/mask-notes.js";
import { loadCatalogue } from "./read/catalogue.js";
import { readDecisions, readOwnCodebook } from "./read/decisions.js";
import { namedNotes, notesIn, type NoteFile } from "./read/notes/notes-in.js";
import { readNotes } from "./read/notes/read-notes.js";
import { readNotesModel } from "./read/notes-model.js";
import { readPersonalDataWords } from "./read/personal-data.js";
import { readWorkspace } from "./read/workspace.js";

/** Whose notes are to be read. */
export interface NotesRequest {
  /** Without any, the workspace's own. */
  readonly files: readonly NoteFile[];
  /** The workspace's folder, or null where there is none. */
  readonly workspace: string | null;
}

/** Statements on their way through review: masked, with a suggestion each, and with what has been decided. */
export interface CodedNotes {
  readonly events: readonly NoteEvent[];
  readonly statements: readonly CodedStatement[];
  readonly issues: readonly DataIssue[];
  readonly decisions: DecisionFile;
  /** Ids of statements that have been changed since they were decided on. */
  readonly stale: readonly string[];
  /** Of the masked texts and the decisions. */
  readonly inputHash: string;
  readonly codebook: OwnCodebook;
  readonly areas: readonly NamedArea[];
  readonly settings: Workspace | null;
  /** What the municipality does at signs that a person must assess today; null where it has not said. */
  readonly routine: string | null;
  /** What the same model suggests for another text, such as a part of a statement; the text must be masked. */
  readonly suggest: (text: string) => Suggestion;
  /** Masks what people write of statements. */
  readonly mask: (text: string) => MaskedText;
}

/**
 * Reads notes, masks them before anything else is done, and suggests an area for each statement. What has been decided in
 * the workspace teaches the suggestions, and stands beside them.
 *
 * @throws ParorendeError noStatements, notesWithoutText, what opening a file throws
 * @example
 * const { statements } = await codeNotes({ files: [{ path: "kafe.docx", name: "kafe.docx" }], workspace: null });
 * statements[0].suggestion.primary; // "avlastning"
 */
export async function codeNotes(request: NotesRequest): Promise<CodedNotes> {
  const read = await readMasked(request);
  if (read.parts.length === 0)
    throw new ParorendeError({ code: "noStatements", facts: { files: read.names } });
  return suggested(read);
}

/** Statements with a suggestion each, and with what has been decided. */
async function suggested({ parts, areAll, notes }: MaskedRead): Promise<CodedNotes> {
  const suggest = await suggesterOf(parts, notes.decisions);
  const withSuggestions = parts.map((part) => ({ ...part, suggestion: suggest(part.text) }));
  const decided = withDecisions(withSuggestions, notes.decisions, areAll);
  return {
    ...notes,
    statements: decided.statements,
    stale: decided.stale,
    inputHash: notesHash(parts, notes.decisions),
    areas: await namedAreas(),
    routine: notes.settings?.urgentRoutine ?? null,
    suggest,
  };
}

/** Reads notes and what is kept of them in the workspace. Nothing unmasked leaves this function. */
async function readMasked({ files, workspace }: NotesRequest) {
  const settings = workspace === null ? null : (await readWorkspace(workspace)).settings;
  const isOwn = files.length === 0 && workspace !== null;
  const asked = isOwn ? await notesIn(workspace) : namedNotes(files, workspace);
  const raw = await readNotes(asked, undefined, !isOwn);
  const mask = createMasker(await readPersonalDataWords());
  const masked = maskNotes(raw, mask);
  const { events, statements } = withIds(masked, { isWorkspace: workspace !== null });
  const kept = await readDecisions(workspace);
  // What is decided may be of a file that cannot be opened today; in one that is no note nothing ever was.
  const areAll = isOwn && !raw.issues.some(mayBeDecidedOn);
  const decisions = areAll ? followed(statements, kept) : kept;
  const codebook = await readOwnCodebook(workspace);
  return {
    parts: partsOf(statements, decisions),
    areAll,
    names: asked.map(({ name }) => name),
    notes: { events, issues: masked.issues, decisions, codebook, settings, mask },
  };
}

type MaskedRead = Awaited<ReturnType<typeof readMasked>>;

function mayBeDecidedOn({ code, names }: DataIssue): boolean {
  return code === "unreadableNotes" && !names.includes("notesFormat");
}

/** The areas a statement may be coded to, with their names. */
export async function namedAreas(): Promise<readonly NamedArea[]> {
  const { areas } = await (await loadCatalogue()).framework("nasjonal");
  return [...areas, otherArea];
}

/**
 * Suggests areas, by a model that has learnt from the workspace's own decisions as well.
 *
 * @param decisions on these statements; those on a text that has been changed teach nothing
 */
async function suggesterOf(
  statements: readonly MaskedStatement[],
  { decisions }: DecisionFile,
): Promise<(text: string) => Suggestion> {
  const shipped = decodeModel(await readNotesModel());
  const decided = new Map(decisions.map((decision) => [decision.id, decision]));
  const lessons = statements.flatMap(({ id, text }) => {
    const decision = decided.get(id);
    return decision?.text === textHash(text) ? [{ text, area: decision.primary }] : [];
  });
  return createSuggester(trainFurther(shipped, lessons));
}

/** Dates, both included. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** Which statements count, and where. */
export interface HearingOptions {
  readonly framework: Framework;
  readonly acceptSuggested: boolean;
  readonly between?: DateRange | null;
}

/** What the notes add to an analysis. */
export interface HeardVoices {
  readonly voices: UnprotectedVoices | null;
  /** Statements that a person must assess today, and that nobody has: told to whoever runs it, and in no report. */
  readonly unassessed: number;
  readonly issues: readonly DataIssue[];
}

/**
 * What was said, counted for a report; nothing where there are no notes, or where they are empty.
 *
 * @param how `acceptSuggested` counts suggestions too, but none that a person must read or assess; `between` counts only
 *   events within those dates, and leaves out those that nobody has dated
 */
export async function heardVoices(request: NotesRequest, how: HearingOptions): Promise<HeardVoices> {
  const { files, workspace } = request;
  const hasNotes = files.length > 0 || (workspace !== null && (await notesIn(workspace)).length > 0);
  if (!hasNotes) return { voices: null, unassessed: 0, issues: [] };
  const read = await readMasked(request);
  // Empty notes in the workspace's folder are no reason to be without the survey; notes that were named are.
  if (read.parts.length === 0) return { voices: null, unassessed: 0, issues: read.notes.issues };
  const notes = how.acceptSuggested ? await suggested(read) : await decidedNotes(read);
  const unassessed = notes.statements.filter(isUnassessed).length;
  const { events, issues } = heardBetween(notes, how.between ?? null);
  const ids = new Set(events.map(({ id }) => id));
  const statements = notes.statements.filter(({ event }) => ids.has(event));
  const voices = statements.length === 0 ? null : countVoices({ ...notes, ...how, events, statements });
  return { voices, unassessed, issues: [...notes.issues, ...issues] };
}

/** The events within the dates; those without a date are told of by their number, since a name may tell of a small one. */
function heardBetween(
  { events }: Pick<CodedNotes, "events">,
  between: DateRange | null,
): { readonly events: readonly NoteEvent[]; readonly issues: readonly DataIssue[] } {
  if (between === null) return { events, issues: [] };
  const undated = events.filter(({ date }) => date === null).length;
  const issue = {
    code: "undatedEvents",
    file: "notater",
    column: null,
    count: undated,
    rows: [],
    names: [],
  } as const;
  return {
    events: events.filter(({ date }) => date !== null && date >= between.from && date <= between.to),
    issues: undated === 0 ? [] : [issue],
  };
}

/** Statements with what has been decided, and no suggestions: where only decisions count, none are needed. */
async function decidedNotes({ parts, notes }: MaskedRead) {
  const unsuggested = parts.map((part) => ({ ...part, suggestion: null }));
  const { statements } = withDecisions(unsuggested, notes.decisions);
  return { ...notes, statements, areas: await namedAreas() };
}
