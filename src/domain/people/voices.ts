import type { NoteEvent } from "../notes.js";
import type { AreaVoices, Quote, ToneCount, VoiceCount, VoiceTotals } from "../voices.js";

/** A gathering with what was counted there, however few took part. */
export interface HeardEvent {
  readonly event: NoteEvent;
  readonly count: Pick<VoiceCount, "statements" | "tables">;
  /** The notes it was read from. */
  readonly files: readonly string[];
}

/** What was said of an area at one event. */
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

export interface HeardArea extends Omit<AreaVoices, "byKind" | "quotes"> {
  readonly byEvent: readonly HeardAt[];
  readonly quotes: readonly QuoteCandidate[];
}

/** All that was counted in the notes, before anything of it may be shown: events with few persons are in it. */
export interface UnprotectedVoices extends VoiceTotals {
  readonly events: readonly HeardEvent[];
  readonly areas: readonly HeardArea[];
}
