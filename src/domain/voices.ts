import type { CountFigure } from "./figures.js";
import type { EventKind, NoteArea } from "./notes.js";
import type { MaskCounts } from "./personal-data.js";
import type { Published } from "./published.js";
import type { LocalizedText } from "./text.js";

/** How much was said, never by how many people: a table speaks with one voice in some notes and ten in others. */
export interface VoiceCount {
  readonly statements: number;
  /** A group of one event; what no table is told of is one table of its event. */
  readonly tables: number;
  readonly events: number;
}

/** What somebody marked as praise, and as what should be otherwise; what nobody marked is in neither. */
export interface ToneCount {
  readonly praise: number;
  readonly need: number;
}

/** A gathering as a report may tell of it; of one under the privacy limit only `VoiceTotals` tell. */
export interface VoiceEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly date: string | null;
  readonly place: string | null;
  readonly title: string | null;
  /** Null where it is not known, and where it tells a number («to brukere»). */
  readonly who: string | null;
  /** Null where nobody wrote it down: then the event gives no quotes, since it may be under the limit. */
  readonly participants: Published<CountFigure> | null;
  readonly count: Pick<VoiceCount, "statements" | "tables">;
}

/** Somebody's words, approved to be shown as they stand. */
export interface Quote {
  /** The statement's id, for those who want to look it up. */
  readonly id: string;
  /** Masked. */
  readonly text: string;
  /** Of an event that is shown. */
  readonly event: string;
  readonly question: string | null;
  /** «Pårørende sier» may be written of it: it was marked as said by a caregiver. */
  readonly byCaregiver: boolean;
}

/** What was said of an area at one kind of event. */
export interface KindVoices extends ToneCount {
  readonly kind: EventKind;
  readonly count: VoiceCount;
}

/** What was said of an area at the events that are shown, and at no other. */
export interface AreaVoices extends ToneCount {
  /** An area of the framework in use; a national one where the framework leaves it out; or `annet`. */
  readonly area: string;
  readonly text: LocalizedText;
  /** The areas of the coder's manual whose statements it gathers; two local areas may share one. */
  readonly covers: readonly NoteArea[];
  /** Statements that have the area as their primary one. */
  readonly count: VoiceCount;
  /** Statements that have it as their second, and not as their first. */
  readonly secondary: number;
  /** Every kind of event with a counted statement, in the order of `eventKinds`. */
  readonly byKind: readonly KindVoices[];
  /** The own codes of the area's statements; a code counts what the codes under it do, each statement once. */
  readonly codes: readonly { readonly id: string; readonly count: VoiceCount }[];
  readonly quotes: readonly Quote[];
}

/** What is held beside what: the newest wave against the nation and against the wave before, and each kind of event. */
export type VoiceSource = "nation" | "previous" | EventKind;

/** What the judged headline indicators of an area say together. */
export const surveyWords = ["better", "worse", "mixed", "unclear", "notAsked"] as const;
export type SurveyWord = (typeof surveyWords)[number];

/** What the marked statements of an area say together; `unmarked`: too few are marked to say. */
export const notesWords = ["praise", "need", "mixed", "unmarked", "none"] as const;
export type NotesWord = (typeof notesWords)[number];

/**
 * How survey and notes stand to each other in an area: `agree` when both point the same way, `contradict` when they point
 * opposite ways, `extend` when something was said and one of the two points no clear way, `silent` when nothing was said.
 */
export const triangulations = ["agree", "extend", "contradict", "silent"] as const;
export type Triangulation = (typeof triangulations)[number];

/** What one source says of an area, held against the other side: a figure against all notes, an event against the survey. */
export type SourceStand =
  | {
      readonly source: "nation" | "previous";
      readonly says: SurveyWord;
      readonly triangulation: Triangulation;
    }
  | { readonly source: EventKind; readonly says: NotesWord; readonly triangulation: Triangulation };

/** An area with how its sources stand to each other, as `judge/` found it over what is published. */
export interface TriangulatedArea extends AreaVoices {
  /** Against the nation and the wave before together. */
  readonly survey: SurveyWord;
  readonly notes: NotesWord;
  readonly triangulation: Triangulation;
  readonly sources: readonly SourceStand[];
}

/** A code of the municipality's own, and whether the survey asks about it. */
export interface VoiceCode {
  readonly id: string;
  readonly text: LocalizedText;
  readonly under: string | null;
  /** At the events that are shown; with the codes that stand under it, each statement once. */
  readonly count: VoiceCount;
  /** Items of the survey that ask about it; null where the codebook does not say. */
  readonly items: readonly string[] | null;
}

/** What may be told of the notes as a whole, events under the privacy limit with the others. */
export interface VoiceTotals {
  readonly total: VoiceCount;
  /** Statements a person has decided on. */
  readonly approved: number;
  /** Counted on the tool's suggestion alone, with `--accept-suggested`. */
  readonly suggested: number;
  /** Counted nowhere: nobody has decided on them. */
  readonly undecided: number;
  /** Of those, the ones a person must read, or assess today; 0 where no suggestion counts, since all must be read then. */
  readonly mustRead: number;
  readonly acceptSuggested: boolean;
  /** In all that was read, by kind and never by content. */
  readonly masked: MaskCounts;
}

/** What was said in the notes, as any reader may see it, before it is held beside the survey. */
export interface ShownVoices extends VoiceTotals {
  readonly codes: readonly VoiceCode[];
  /** By date. */
  readonly events: readonly VoiceEvent[];
  /** Events under the privacy limit, told as a number only. */
  readonly smallEvents: number;
  readonly areas: readonly AreaVoices[];
}

/** What was said in the notes, beside the survey. */
export interface Voices extends ShownVoices {
  readonly areas: readonly TriangulatedArea[];
  /** Heard in the notes, and nothing the survey asks about: areas and own codes by id. */
  readonly unasked: { readonly areas: readonly string[]; readonly codes: readonly string[] };
  /** Items of the survey that no code and no counted statement's area speaks of. */
  readonly unheardItems: readonly string[];
}
