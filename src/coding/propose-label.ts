import type { Item, MissingKind, Option } from "../domain/codebook.js";
import { optionNamed, type OptionLabels } from "./labels.js";
import { areOpposite, likeness } from "./likeness.js";
import { inEveryLanguage } from "./recognize.js";
import { answerStemsOf, type Stems } from "./stems.js";
import { longestWording, normalizeLabel } from "./wording.js";

/** An export's label that is not understood exactly, and the answer that is probably meant. */
export interface LabelProposal {
  readonly label: string;
  /** The option's id; null where none resembles the label. */
  readonly option: string | null;
  /** 0–1. */
  readonly confidence: number;
}

/** All words of both are found in the other, but for spelling, målform and words that tell nothing. */
const SAME_WORDS = 0.9;
/** The label says in other words that there is no answer. */
const SAME_KIND = 0.8;
/** Some words are lacking in one of them: «i stor grad» and «i svært stor grad» are two answers. */
const SOME_WORDS = 0.7;
/** What resembles less than this is another answer. */
const LEAST = 0.4;

const kinds: readonly (readonly [MissingKind, RegExp])[] = [
  [
    "dontKnow",
    /^(ve(i)?t ikk(j)?e|usikker|uviss|(er )?ikk(j)?e sikker|husker ikk(j)?e|hugsar ikkje|don.?t know|not sure)\b/u,
  ],
  [
    "notApplicable",
    /^(ikk(j)?e (aktuelt|relevant)|gjeld(er)? ikk(j)?e|uaktuelt|not (applicable|relevant))\b/u,
  ],
  [
    "refused",
    /^(((ønsk(j)?er|ynskjer|vil) ikk(j)?e (å )?(svare|oppgi)|ikk(j)?e svart|prefer not|do not wish)\b|vil ikkje seie)/u,
  ],
];

/**
 * The kind of missing that a label says, in the words surveys use for it; null where it is an answer.
 *
 * @example
 * missingKindOf("Veit ikkje"); // "dontKnow"
 */
export function missingKindOf(label: string): MissingKind | null {
  const written = normalizeLabel(label);
  return kinds.find(([, says]) => says.test(written))?.[0] ?? null;
}

/**
 * The option that an export's label probably means, for a label that names none exactly.
 *
 * @returns null where the label is understood
 * @example
 * proposeLabel(kontaktperson, optionLabels(kontaktperson, undefined), "Vet ikkje"); // { option: "vet_ikke", confidence: 0.9, … }
 */
export function proposeLabel(item: Item, labels: OptionLabels, label: string): LabelProposal | null {
  if (label.length > longestWording || optionNamed(labels, normalizeLabel(label)) !== null) return null;
  const kind = missingKindOf(label);
  const ofKind = item.options.filter(({ missing }) => missing !== undefined && missing === kind);
  const [only] = ofKind;
  const wordsOf = answerStemsOf(label);
  const ranked = item.options
    .map((option) => ({ option, confidence: resemblance(wordsOf, option) }))
    .sort((a, b) => b.confidence - a.confidence);
  const [best, next] = ranked;
  if (best && best.confidence >= LEAST && best.confidence > (next?.confidence ?? 0))
    return { label, option: best.option.id, confidence: best.confidence };
  if (only && ofKind.length === 1) return { label, option: only.id, confidence: SAME_KIND };
  return { label, option: null, confidence: 0 };
}

/** The words of an option are compared with every label of an export. */
const wordsOfOptions = new WeakMap<Option, readonly Stems[]>();

function wordsOfOption(option: Option): readonly Stems[] {
  const known = wordsOfOptions.get(option);
  if (known !== undefined) return known;
  const words = [...inEveryLanguage(option.text), ...(option.alternatives ?? [])].map(answerStemsOf);
  wordsOfOptions.set(option, words);
  return words;
}

function resemblance(label: Stems, option: Option): number {
  return wordsOfOption(option).reduce((best, words) => {
    if (areOpposite(label, words)) return best;
    // Of a label that is nothing but a negation («Nei», «Ingen») there is no word left to compare.
    const alike = likeness(label, words, () => 1);
    return Math.max(best, alike >= SAME_WORDS - 0.01 ? SAME_WORDS : alike * SOME_WORDS);
  }, 0);
}
