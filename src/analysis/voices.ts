import type { Framework } from "../domain/framework.js";
import type { NamedArea } from "../domain/note-area-names.js";
import { nationalAreas as six, noteAreas, type NoteArea, type NoteEvent } from "../domain/notes.js";
import type { OwnCodebook } from "../domain/notes-codebook.js";
import { sumOfMasks } from "../domain/personal-data.js";
import type { HeardArea, HeardEvent, QuoteCandidate, UnprotectedVoices } from "../domain/people/voices.js";
import type { LocalizedText } from "../domain/text.js";
import type { VoiceCount } from "../domain/voices.js";
import { nationalAreas } from "./areas.js";
import { heardStatement, isUrgent, type HeardStatement, type StatementToCount } from "./heard-statement.js";
import { codePlaces, type CodePlaces } from "./own-codes.js";
import { CodeTallies, VoiceTally } from "./voice-tally.js";

/** What voices are counted from. */
export interface NotesInput {
  /** A statement somebody has split stands here as its parts. */
  readonly statements: readonly StatementToCount[];
  /** Every event that statements come from. */
  readonly events: readonly NoteEvent[];
  readonly codebook: OwnCodebook;
  /** The division into areas that the report uses. */
  readonly framework: Framework;
  /** The areas a statement may be coded to, with the names of those the framework leaves out. */
  readonly areas: readonly NamedArea[];
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
 * countVoices({ statements, events, codebook, framework, areas, acceptSuggested: false }).total.statements;
 */
export function countVoices({
  statements,
  events,
  codebook,
  framework,
  areas: named,
  acceptSuggested,
}: NotesInput): UnprotectedVoices {
  const heard = statements.map((one) => heardStatement(one, acceptSuggested));
  const counted = heard.filter((one) => one !== null);
  const undecided = statements.filter((_, at) => heard[at] === null);
  const approved = counted.filter(({ decided }) => decided).length;
  const places = codePlaces(codebook);
  const areas = areasOf(framework, named).map((area) => new AreaTally(area, codebook));
  const inCodes = new CodeTallies();
  for (const one of counted) {
    const codes = new Set(one.codes.flatMap(places.above));
    const local = localAreas(one, places);
    inCodes.add(one, codes);
    for (const area of areas) area.add(one, codes, local);
  }
  return {
    total: countOf(counted),
    approved,
    suggested: counted.length - approved,
    undecided: undecided.length,
    mustRead: acceptSuggested
      ? undecided.filter((one) => one.suggestion?.mustRead === true || isUrgent(one)).length
      : 0,
    acceptSuggested,
    masked: sumOfMasks([...statements, ...events.map((event) => ({ masked: event.masked ?? [] }))]),
    events: heardEvents(events, counted, statements),
    areas: areas.map((area) => area.heard()),
    codes: codebook.codes.map(({ id, text, under, items }) => ({
      ...{ id, text, under, items: items ?? null },
      byEvent: inCodes.byEvent(id),
    })),
  };
}

interface VoiceArea {
  readonly id: string;
  readonly text: LocalizedText;
  readonly covers: readonly NoteArea[];
}

/** The framework's areas, the national ones it leaves out, and `annet`: so that each statement has a place. */
function areasOf(framework: Framework, named: readonly NamedArea[]): readonly VoiceArea[] {
  const own = framework.areas.map((area) => {
    const covered = nationalAreas(area, framework);
    return { id: area.id, text: area.text, covers: six.filter((id) => covered.has(id)) };
  });
  const taken = new Set<NoteArea>(own.flatMap(({ covers }) => covers));
  const rest = [...six.filter((id) => !taken.has(id)), "annet" as const];
  const known = new Set(own.map(({ id }) => id));
  const textOf = (id: NoteArea): LocalizedText => named.find((one) => one.id === id)?.text ?? { nb: id };
  return [
    ...own.map((area) => ({ ...area, covers: [...area.covers, ...rest.filter((one) => one === area.id)] })),
    ...rest.filter((id) => !known.has(id)).map((id) => ({ id, text: textOf(id), covers: [id] })),
  ];
}

/** The municipality's own areas that a statement is in by its codes. */
function localAreas({ codes }: HeardStatement, { areaOf }: CodePlaces): ReadonlySet<string> {
  const areas = codes.flatMap((code) => areaOf(code) ?? []);
  return new Set(areas.filter((id) => noteAreas.every((one) => one !== id)));
}

/** Sums what is heard of one area. */
class AreaTally {
  readonly #first = new VoiceTally();
  readonly #second = new VoiceTally();
  readonly #codes = new CodeTallies();
  readonly #quotes: QuoteCandidate[] = [];

  constructor(
    private readonly area: VoiceArea,
    private readonly codebook: OwnCodebook,
  ) {}

  add(one: HeardStatement, codes: ReadonlySet<string>, local: ReadonlySet<string>): void {
    const { id, covers } = this.area;
    if (covers.includes(one.primary) || local.has(id)) {
      this.#first.add(one);
      this.#codes.add(one, codes);
      if (one.quote !== null) this.#quotes.push(one.quote);
    } else if (one.secondary !== null && covers.includes(one.secondary)) {
      this.#second.add(one);
    }
  }

  heard(): HeardArea {
    const { id, text, covers } = this.area;
    const codes = this.codebook.codes.map((code) => ({
      id: code.id,
      byEvent: this.#codes.byEvent(code.id),
    }));
    return {
      ...{ area: id, text, covers },
      byEvent: this.#first.byEvent(),
      secondary: this.#second.byEvent(),
      codes: codes.filter(({ byEvent }) => byEvent.length > 0),
      quotes: this.#quotes,
    };
  }
}

function heardEvents(
  events: readonly NoteEvent[],
  counted: readonly HeardStatement[],
  statements: readonly StatementToCount[],
): readonly HeardEvent[] {
  const tally = new VoiceTally();
  for (const one of counted) tally.add(one);
  const counts = new Map(tally.byEvent().map((one) => [one.event, one]));
  const files = new Map<string, Set<string>>();
  for (const { event, file } of statements) files.set(event, (files.get(event) ?? new Set()).add(file));
  return events.map((event) => {
    const { statements: said, tables } = counts.get(event.id) ?? { statements: 0, tables: 0 };
    return { event, count: { statements: said, tables }, files: [...(files.get(event.id) ?? [])].sort() };
  });
}

function countOf(heard: readonly HeardStatement[]): VoiceCount {
  return {
    statements: heard.length,
    tables: new Set(heard.map(({ table }) => table)).size,
    events: new Set(heard.map(({ event }) => event)).size,
  };
}
