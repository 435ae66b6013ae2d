import type { EventKind } from "../notes.js";
import type { LocalizedText } from "../text.js";
import type { NeedSource } from "./words.js";

/** A theme that statements were marked as a need of, at events that may be shown: never their words. */
export interface VoicedNeed {
  /** Of the row in the register: `kafe-transport`, and `omraade-avlastning` of an area without a code. */
  readonly id: string;
  /** What the code is called, or the area where the statements have no code. */
  readonly text: LocalizedText;
  /** Areas of the framework; none for a theme outside them. */
  readonly areas: readonly string[];
  /** What the area is called; null where `text` is the area itself, and where there are several or none. */
  readonly area: LocalizedText | null;
  /** Statements that were marked as a need. */
  readonly statements: number;
  /** The kind of event where most of them were made. */
  readonly source: NeedSource;
  /** ISO date of the last event where it was said; null where none is dated. */
  readonly date: string | null;
}

/** Where a need was voiced, by the kind of event. */
export const sourceOfEvent: Readonly<Record<EventKind, NeedSource>> = {
  cafe: "cafe",
  course: "course",
  hearing: "hearing",
  council: "council",
  workshop: "other",
  stand: "other",
  other: "other",
};
