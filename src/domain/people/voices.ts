import type { NoteEvent } from "../notes.js";
import type { AreaVoices, Quote, ToneCount, VoiceCode, VoiceCount, VoiceTotals } from "../voices.js";

/** A gathering with what was counted there, however few took part. */
export interface HeardEvent {
  readonly event: NoteEvent;
  readonly count: Pick<VoiceCount, "statements" | "tables">;
  /** The notes it was read from. */
  readonly files: readonly string[];
}

/** What was said at one event: of an area, or with a code. Events share no tables, so that these can be summed. */
export interface HeardAt extends ToneCount {
  /** The event's id. */
  readonly event: string;
  readonly statements: number;
  readonly tables: number;
}

/** Words approved to be shown, of whatever event: which may be, the wall decides. */
export interface QuoteCandidate extends Quote {
  /** The event's table they were said at. */
  readonly table: string;
}

export interface HeardCode extends Omit<VoiceCode, "count"> {
  readonly byEvent: readonly HeardAt[];
}

/** An area event by event, and never summed: which events may be in a sum, the wall decides. */
export interface HeardArea extends Pick<AreaVoices, "area" | "text" | "covers"> {
  /** Statements that have the area as their primary one. */
  readonly byEvent: readonly HeardAt[];
  /** Statements that have it as their second, and not as their first. */
  readonly secondary: readonly HeardAt[];
  /** The own codes of the area's statements. */
  readonly codes: readonly { readonly id: string; readonly byEvent: readonly HeardAt[] }[];
  readonly quotes: readonly QuoteCandidate[];
}

/** All that was counted in the notes, before anything of it may be shown: events with few persons are in it. */
export interface UnprotectedVoices extends VoiceTotals {
  readonly codes: readonly HeardCode[];
  readonly events: readonly HeardEvent[];
  readonly areas: readonly HeardArea[];
}
