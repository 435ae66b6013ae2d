import { planWords, type PlanWordKind, type PlanWords } from "../../domain/plan/words.js";
import type { PlanSettings } from "../../domain/workspace.js";

/** The municipality's own words for how far things have come. */
export type OwnWords = NonNullable<PlanSettings["words"]>;

/** The id of a choice, by any of its words; null where the word is none of them. */
export type FindChoice = (of: PlanWordKind, written: string) => string | null;

/**
 * Knows choices again in any language and in the municipality's own words, which win over the common ones.
 *
 * @example
 * choiceFinder({ status: { done: "levert" } })("status", "Levert"); // "done"
 */
export function choiceFinder(own: OwnWords = {}): FindChoice {
  const kinds = Object.keys(planWords) as PlanWordKind[];
  const words = new Map(kinds.map((kind) => [kind, wordsOf(kind, own)]));
  return (of, written) => words.get(of)?.get(comparable(written)) ?? null;
}

function wordsOf(kind: PlanWordKind, own: OwnWords): ReadonlyMap<string, string> {
  const choices: Readonly<Record<string, PlanWords>> = planWords[kind];
  const common = Object.entries(choices).flatMap(([id, words]) =>
    Object.values(words).map((word) => [comparable(word), id] as const),
  );
  const others = Object.entries(ownOf(kind, own)).map(([id, word]) => [comparable(word), id] as const);
  // How a workbook holds a cell that is ticked or not.
  const ticked =
    kind === "yesNo"
      ? ([
          ["true", "yes"],
          ["false", "no"],
        ] as const)
      : [];
  return new Map([...common, ...ticked, ...others]);
}

function ownOf(kind: PlanWordKind, own: OwnWords): Readonly<Record<string, string>> {
  const owned: Readonly<Partial<Record<PlanWordKind, Readonly<Record<string, string>> | undefined>>> = own;
  return owned[kind] ?? {};
}

function comparable(text: string): string {
  return text.normalize("NFC").trim().replaceAll(/\s+/gu, " ").replace(/\.$/u, "").toLowerCase();
}
