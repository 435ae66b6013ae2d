import type { Option } from "../domain/codebook.js";
import { missingKindOf } from "./propose-label.js";
import { knownScale } from "./scale-words.js";
import { slugOf, UniqueIds } from "./slug.js";
import { normalizeLabel } from "./wording.js";

/** A label to become an option, with the code the export has for it. */
export interface Label {
  readonly text: string;
  readonly code?: string | undefined;
}

/** What a list of labels is drafted as. */
export interface DraftOptions {
  readonly kind: "single" | "scale";
  readonly options: readonly Option[];
}

/** Longer is a sentence that happens to begin so: «vet ikke hvem jeg skal spørre …». */
const longestMissing = 40;

/**
 * Options from labels: those that make up a known scale in its order, else as they stand; «ja» before «nei»; those that say
 * there is no answer last. Labels that differ only in case and punctuation are one option.
 *
 * @param most the most options an item may have
 */
export function draftOptions(labels: readonly Label[], most: number): DraftOptions {
  const different = [...new Map(labels.map((label) => [normalizeLabel(label.text), label])).entries()]
    .filter(([normal]) => normal !== "")
    .map(([, label]) => label)
    .slice(0, most);
  const answers = different.filter(({ text }) => kindOf(text) === null);
  const scale = knownScale(answers.map(({ text }) => text));
  const inOrder = scale === null ? yesBeforeNo(answers) : byOrder(answers, scale.order);
  const ids = new UniqueIds();
  const codes = new Set<string>();
  const options = [...inOrder, ...different.filter(({ text }) => kindOf(text) !== null)].map(
    (label): Option => {
      const missing = kindOf(label.text);
      const isOwnCode = label.code !== undefined && !codes.has(label.code);
      if (label.code !== undefined) codes.add(label.code);
      return {
        id: ids.give(slugOf(label.text, "svar")),
        text: { nb: label.text.replace(/\s+/gu, " ").trim() },
        ...(isOwnCode ? { code: label.code } : {}),
        ...(missing === null ? {} : { missing }),
        ...(scale !== null && label.text === scale.middle ? { middle: true } : {}),
        assumed: true,
      };
    },
  );
  return { kind: scale === null ? "single" : "scale", options };
}

function kindOf(text: string): ReturnType<typeof missingKindOf> {
  return text.length > longestMissing ? null : missingKindOf(text);
}

function byOrder(labels: readonly Label[], order: readonly string[]): readonly Label[] {
  return labels.toSorted((a, b) => order.indexOf(a.text) - order.indexOf(b.text));
}

function yesBeforeNo(labels: readonly Label[]): readonly Label[] {
  const rank = ({ text }: Label): number =>
    /^(ja|yes)\b/iu.test(text) ? 0 : /^(nei|no)\b/iu.test(text) ? 2 : 1;
  return labels.some((label) => rank(label) === 0) && labels.some((label) => rank(label) === 2)
    ? labels.toSorted((a, b) => rank(a) - rank(b))
    : labels;
}
