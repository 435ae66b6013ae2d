import type { Framework } from "../domain/framework.js";
import { nationalAreas as six, type NoteArea, type NoteEvent } from "../domain/notes.js";
import type { OwnCodebook } from "../domain/notes-codebook.js";
import { MASK_KINDS } from "../domain/personal-data.js";
import type { HeardArea, HeardAt, HeardEvent, UnprotectedVoices } from "../domain/people/voices.js";
import type { ToneCount, VoiceCount, VoiceTotals } from "../domain/voices.js";
import { nationalAreas } from "./areas.js";
import { heardStatement, isUrgent, type HeardStatement, type StatementToCount } from "./heard-statement.js";
import { codesAbove, rootOf } from "./own-codes.js";

/** What voices are counted from. */
export interface NotesInput {
  /** A statement somebody has split stands here as its parts. */
  readonly statements: readonly StatementToCount[];
  /** Every event that statements come from. */
  readonly events: readonly NoteEvent[];
  readonly codebook: OwnCodebook;
  /** The division into areas that the report uses. */
  readonly framework: Framework;
  /** Counts suggestions nobody has decided on too, but never one that must be read or assessed. */
  readonly acceptSuggested: boolean;
}

/**
 * Counts statements, tables and events: per area of the framework in use, per own code, and per event. A statement counts
 * when a person has decided on it. It belongs to every area that covers its primary one, and to a local area that one of
 * its codes stands under. Statements are counted, never people.
 *
 * @returns areas in the order of the framework, then the national ones it leaves out, then `annet`
 * @example
 * countVoices({ statements, events, codebook, framework, acceptSuggested: false }).total.statements;
 */
export function countVoices({
  statements,
  events,
  codebook,
  framework,
  acceptSuggested,
}: NotesInput): UnprotectedVoices {
  const counted = statements.flatMap((one) => heardStatement(one, acceptSuggested) ?? []);
  const undecided = statements.filter((one) => heardStatement(one, acceptSuggested) === null);
  const above = codesAbove(codebook);
  const inCode = (id: string) => (one: HeardStatement) => one.codes.some((code) => above(code).includes(id));
  const approved = counted.filter(({ decided }) => decided).length;
  return {
    total: countOf(counted),
    approved,
    suggested: counted.length - approved,
    undecided: undecided.length,
    mustRead: acceptSuggested
      ? undecided.filter((one) => one.suggestion?.mustRead === true || isUrgent(one)).length
      : 0,
    acceptSuggested,
    masked: maskedIn(statements),
    events: events.map((event) => heardEvent(event, counted, statements)),
    areas: areasOf(framework).map((area) => heardArea(area, counted, codebook)),
    codes: codebook.codes.map(({ id, text, under, items }) => ({
      ...{ id, text, under, items: items ?? null },
      count: countOf(counted.filter(inCode(id))),
    })),
  };
}

interface VoiceArea {
  readonly id: string;
  readonly covers: readonly NoteArea[];
}

/** The framework's areas, the national ones it leaves out, and `annet`: so that each statement has a place. */
function areasOf(framework: Framework): readonly VoiceArea[] {
  const own = framework.areas.map((area) => {
    const covered = nationalAreas(area, framework);
    return { id: area.id, covers: six.filter((id) => covered.has(id)) };
  });
  const taken = new Set<NoteArea>(own.flatMap(({ covers }) => covers));
  const rest = [...six.filter((id) => !taken.has(id)), "annet" as const];
  const known = new Set(own.map(({ id }) => id));
  return [
    ...own.map(({ id, covers }) => ({ id, covers: [...covers, ...rest.filter((one) => one === id)] })),
    ...rest.filter((id) => !known.has(id)).map((id) => ({ id, covers: [id] })),
  ];
}

function heardArea(
  { id, covers }: VoiceArea,
  counted: readonly HeardStatement[],
  codebook: OwnCodebook,
): HeardArea {
  const above = codesAbove(codebook);
  const local = new Set(
    codebook.codes
      .filter((code) => rootOf(codebook, code.id) === id && !isNoteArea(id))
      .map((code) => code.id),
  );
  const isHere = ({ primary, codes }: HeardStatement): boolean =>
    covers.includes(primary) || codes.some((code) => local.has(code));
  const here = counted.filter(isHere);
  const second = counted.filter(
    (one) => one.secondary !== null && covers.includes(one.secondary) && !isHere(one),
  );
  const codes = codebook.codes.map((code) => ({
    id: code.id,
    count: countOf(here.filter((one) => one.codes.some((given) => above(given).includes(code.id)))),
  }));
  return {
    area: id,
    covers,
    count: countOf(here),
    ...tonesOf(here),
    secondary: second.length,
    byEvent: byEvent(here),
    codes: codes.filter(({ count }) => count.statements > 0),
    quotes: here.flatMap(({ quote }) => quote ?? []),
  };
}

function isNoteArea(id: string): boolean {
  return id === "annet" || six.some((one) => one === id);
}

function byEvent(here: readonly HeardStatement[]): readonly HeardAt[] {
  return [...new Set(here.map(({ event }) => event))].map((event) => {
    const there = here.filter((one) => one.event === event);
    const { statements, tables } = countOf(there);
    return { event, statements, tables, ...tonesOf(there) };
  });
}

function heardEvent(
  event: NoteEvent,
  counted: readonly HeardStatement[],
  statements: readonly StatementToCount[],
): HeardEvent {
  const count = countOf(counted.filter((one) => one.event === event.id));
  const read = statements.filter((one) => one.event === event.id);
  return {
    event,
    count: { statements: count.statements, tables: count.tables },
    files: [...new Set(read.map(({ file }) => file))].sort(),
  };
}

function countOf(heard: readonly HeardStatement[]): VoiceCount {
  return {
    statements: heard.length,
    tables: new Set(heard.map(({ table }) => table)).size,
    events: new Set(heard.map(({ event }) => event)).size,
  };
}

function tonesOf(heard: readonly HeardStatement[]): ToneCount {
  return {
    praise: heard.filter(({ tone }) => tone === "praise").length,
    need: heard.filter(({ tone }) => tone === "need").length,
  };
}

function maskedIn(statements: readonly StatementToCount[]): VoiceTotals["masked"] {
  const counts = MASK_KINDS.map((kind) => {
    const found = statements.flatMap(({ masked }) => masked.filter((one) => one.kind === kind));
    return { kind, count: found.reduce((sum, { count }) => sum + count, 0) };
  });
  return counts.filter(({ count }) => count > 0);
}
