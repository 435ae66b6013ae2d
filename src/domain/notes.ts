import { z } from "zod";
import type { MaskCounts, MaskKind, RecognizableKind, UrgentKind } from "./personal-data.js";
import { slug } from "./text.js";

/** The six national focus areas, in the order of the strategy. */
export const nationalAreas = [
  "identifisering",
  "informasjon",
  "koordinering",
  "avlastning",
  "familie",
  "medvirkning",
] as const;
export type NationalArea = (typeof nationalAreas)[number];

/** What a statement may be coded to: an area, or none of them. */
export const noteAreas = [...nationalAreas, "annet"] as const;
export type NoteArea = (typeof noteAreas)[number];
export const noteArea = z.enum(noteAreas);

/** Where the voices were heard. */
export const eventKinds = ["cafe", "course", "hearing", "council", "workshop", "stand", "other"] as const;
export type EventKind = (typeof eventKinds)[number];

/** Who said it. Tables are mixed, so that what nobody has marked is unknown. */
export const speakers = ["caregiver", "user", "staff", "unknown"] as const;
export type Speaker = (typeof speakers)[number];

/** Praise, or what should be otherwise (complaint, need, suggestion). Only a person decides it. */
export const tones = ["praise", "need"] as const;
export type Tone = (typeof tones)[number];

/** One gathering whose words were written down. Counts of participants are counts of persons: the privacy limit holds. */
export interface NoteEvent {
  /** ASCII, the same for all sheets of one event: `2025-03-12-dialogkafe`. */
  readonly id: string;
  /** ISO date, or null where no sheet tells it. */
  readonly date: string | null;
  readonly place: string | null;
  readonly kind: EventKind;
  /** As it stands on the sheet: «Dialogkafé om pårørende». */
  readonly title: string | null;
  readonly participants: number | null;
  /** Who they were: «pårørende og brukere». */
  readonly who: string | null;
  /** What was masked in all that is told of it, and in its questions and names of tables; none where nothing was. */
  readonly masked?: MaskCounts;
}

/** A statement whose personal data are masked: what may be shown to those who review, and to nobody else. */
export interface MaskedStatement {
  /** The file's own id where it has one; else made from event and text, and the same until the text is changed. */
  readonly id: string;
  readonly text: string;
  /** The event's id. */
  readonly event: string;
  /** The question at the table, masked as well. */
  readonly question: string | null;
  /** Group or table. */
  readonly table: string | null;
  readonly saidBy: Speaker;
  readonly file: string;
  /** Line of a text, row of a sheet; from 1. */
  readonly line: number;
  readonly masked: readonly { readonly kind: MaskKind; readonly count: number }[];
  /** «Kan kjennes igjen»: must be decided before the statement can be a quote. */
  readonly recognizable: readonly RecognizableKind[];
  /** «Må vurderes i dag»: never a quote. */
  readonly urgent: readonly UrgentKind[];
}

/** Why an area is suggested. */
export interface Because {
  /** The words of the statement that spoke most for the area, the strongest first. */
  readonly words: readonly { readonly word: string; readonly weight: number }[];
  /** Example statements most alike it, the nearest first; likeness 0–1. */
  readonly similar: readonly { readonly text: string; readonly area: NoteArea; readonly likeness: number }[];
}

/** What the classifier thinks of a statement. */
export interface Suggestion {
  /** Always `suggestions[0].area`. */
  readonly primary: NoteArea;
  readonly secondary: NationalArea | null;
  /** Of the primary area: how often such suggestions are right, 0–1. */
  readonly confidence: number;
  /** Too uncertain to be shown as a guess: a person must read it. */
  readonly mustRead: boolean;
  /** All seven, the likeliest first; confidences sum to 1. */
  readonly suggestions: readonly { readonly area: NoteArea; readonly confidence: number }[];
  readonly because: Because;
}

/** What a person decided of a statement. */
export const decision = z.strictObject({
  id: z.string().min(1),
  /** Hash of the masked text that was decided on: a text changed since is undecided again. */
  text: z.string().regex(/^[0-9a-f]{16}$/),
  primary: noteArea,
  secondary: z.enum(nationalAreas).nullable(),
  /** The municipality's own codes: sub-codes, inductive ones, or its own areas. */
  codes: z.array(slug),
  tone: z.enum(tones).nullable(),
  /** Corrects what stands on the sheet; null leaves it. */
  saidBy: z.enum(speakers).nullable(),
  /** «Kan kjennes igjen» decided: whether the person can be recognized; null while nobody has. */
  canBeRecognized: z.boolean().nullable(),
  /** Approved to be shown in reports, as it stands. */
  quote: z.boolean(),
  /** «Må vurderes i dag» has been assessed by a person. */
  assessed: z.boolean(),
  note: z.string(),
  /** Role or initials of who decided. */
  by: z.string().min(1),
  /** ISO date. */
  at: z.iso.date(),
  /** What was suggested at the time. */
  suggested: z.strictObject({
    primary: noteArea,
    confidence: z.number().min(0).max(1),
    mustRead: z.boolean(),
  }),
});
export type Decision = z.infer<typeof decision>;

/** A statement that somebody found to hold several themes: its parts take its place, with ids `<id>.1`, `<id>.2` … */
export const split = z.strictObject({
  id: z.string().min(1),
  text: z.string().regex(/^[0-9a-f]{16}$/),
  /** Masked; every word stands in the statement. */
  parts: z.array(z.string().min(1)).min(2),
  by: z.string().min(1),
  at: z.iso.date(),
});
export type Split = z.infer<typeof split>;

/** `notater/koding/beslutninger.json`: what has been decided, in the order of the ids. */
export const decisionFile = z
  .strictObject({
    $schema: z.string().optional(),
    decisions: z.array(decision),
    splits: z.array(split),
  })
  .meta({ title: "Decisions on statements from notes" });
export type DecisionFile = z.infer<typeof decisionFile>;

/** A statement on its way through review. */
export interface CodedStatement extends MaskedStatement {
  readonly suggestion: Suggestion;
  /** Null until somebody has decided on this very text. */
  readonly decision: Decision | null;
  /** The statement it is a part of, where somebody has split one. */
  readonly partOf: string | null;
}

/** What must be known of a statement to tell whether it may be quoted, and when it is to be read. */
type Warned = Pick<MaskedStatement, "urgent" | "recognizable">;

/**
 * Whether a statement may become a quote: never with signs that a person must assess, and not where somebody may be
 * recognized and nobody has decided that they cannot.
 *
 * @param canBeRecognized as a person has decided it; null while nobody has
 * @example
 * mayBeQuoted({ urgent: [], recognizable: ["country"] }, null); // false
 */
export function mayBeQuoted({ urgent, recognizable }: Warned, canBeRecognized: boolean | null): boolean {
  return urgent.length === 0 && !(canBeRecognized ?? recognizable.length > 0);
}

/** Signs that nobody has assessed yet. */
export function isUnassessed({ urgent, decision }: Pick<CodedStatement, "urgent" | "decision">): boolean {
  return urgent.length > 0 && decision?.assessed !== true;
}

/** Nobody has decided, and the program dares not guess. */
export function isToBeRead({
  suggestion,
  decision,
}: Pick<CodedStatement, "suggestion" | "decision">): boolean {
  return suggestion.mustRead && decision === null;
}

/**
 * The order of a review: what must be assessed today (0), what must be read (1), and the rest (2). Within each, the order
 * of the files.
 */
export function reviewRank(statement: Pick<CodedStatement, "urgent" | "suggestion" | "decision">): 0 | 1 | 2 {
  if (isUnassessed(statement)) return 0;
  return isToBeRead(statement) ? 1 : 2;
}
