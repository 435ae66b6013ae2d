import { type DataProblem, idsOf, type Problems, repeated, unknown } from "./checks.js";
import type { Codebook, Item } from "./codebook.js";
import type { DataFault } from "./data-fault.js";
import type { ReferenceFigure, ReferenceSource, WordRules } from "./reference.js";

/** What is wrong with published figures or with a reading rule; told to who adds them, by the tests. */
export type ReferenceFault =
  | DataFault
  | { readonly kind: "otherBase"; readonly base: string }
  | { readonly kind: "otherSurvey"; readonly survey: string }
  | { readonly kind: "noRule" | "refersToNothing"; readonly words: string }
  | {
      readonly kind:
        | "dontKnowDiffers"
        | "noFigure"
        | "countWithoutN"
        | "countAboveN"
        | "nAboveAnswers"
        | "intervalReversed"
        | "intervalOutside"
        | "numberWithoutOptions"
        | "capitals";
    };

const setKey = (item: string, options: readonly string[]): string =>
  `${item} ${[...options].sort().join(" ")}`;

function* figureProblems(
  figure: ReferenceFigure,
  item: Item | undefined,
  source: ReferenceSource,
  words: WordRules,
): Problems<ReferenceFault> {
  const where = `figures/${setKey(figure.item, figure.counted)}`;
  if (!item) {
    yield { where, fault: { kind: "unknown", id: figure.item } };
    return;
  }
  const options = new Set(idsOf(item.options));
  yield* repeated(figure.counted, where);
  yield* unknown(figure.counted, options, where);
  if (figure.base !== item.base.id) yield { where, fault: { kind: "otherBase", base: figure.base } };
  const countsDontKnow = item.options.some((o) => o.missing === "dontKnow" && figure.counted.includes(o.id));
  if (countsDontKnow !== (figure.dontKnow === "counted")) {
    yield { where, fault: { kind: "dontKnowDiffers" } };
  }

  const { count, share, n, interval } = figure;
  if (figure.words === undefined && count === undefined && share === undefined) {
    yield { where, fault: { kind: "noFigure" } };
  }
  if (count !== undefined && n === null) yield { where, fault: { kind: "countWithoutN" } };
  if (count !== undefined && n !== null && count > n) yield { where, fault: { kind: "countAboveN" } };
  if (n !== null && source.answers !== undefined && n > source.answers)
    yield { where, fault: { kind: "nAboveAnswers" } };
  if (interval && interval.low > interval.high) yield { where, fault: { kind: "intervalReversed" } };

  const ruleFor = (text: string | undefined) =>
    words.rules.find((r) => text !== undefined && r.words.includes(text));
  const rule = ruleFor(figure.words);
  if (figure.words !== undefined && !rule && !interval)
    yield { where, fault: { kind: "noRule", words: figure.words } };
  const hasNumber =
    count !== undefined ||
    share !== undefined ||
    interval ||
    rule?.interval ||
    rule?.relativeLow !== undefined;
  if (hasNumber && figure.counted.length === 0) yield { where, fault: { kind: "numberWithoutOptions" } };
  if (rule?.relativeLow === undefined || interval) return;
  const other = source.figures.find(
    (f) => setKey(f.item, f.counted) === setKey(figure.item, figure.refersTo ?? []) && f.base === figure.base,
  );
  const known = other && (other.interval ?? ruleFor(other.words)?.interval ?? other.share ?? other.count);
  if (known === undefined) yield { where, fault: { kind: "refersToNothing", words: figure.words ?? "" } };
}

/**
 * What a schema cannot say about published figures: items, answers and bases that the codebook lacks, wordings without a
 * reading rule, «nesten like mange» that refers to nothing.
 *
 * @example
 * checkReferences(codebook, national2023, words); // [] when all is well
 */
export function checkReferences(
  codebook: Codebook,
  source: ReferenceSource,
  words: WordRules,
): readonly DataProblem<ReferenceFault>[] {
  const byId = new Map(codebook.items.map((i) => [i.id, i]));
  const survey =
    codebook.survey === source.survey
      ? []
      : [{ where: "survey", fault: { kind: "otherSurvey", survey: source.survey } as const }];
  const keys = source.figures.map((f) => `${setKey(f.item, f.counted)} (${f.base})`);
  return [
    ...survey,
    ...repeated(keys, "figures"),
    ...source.figures.flatMap((f) => [...figureProblems(f, byId.get(f.item), source, words)]),
  ];
}

/**
 * What a schema cannot say about a reading rule: a wording that stands in two rules, an interval outside 0–1 or turned
 * around.
 *
 * @example
 * checkWords(words); // [] when all is well
 */
export function checkWords(words: WordRules): readonly DataProblem<ReferenceFault>[] {
  const wrong = words.rules.filter(({ interval: i }) => i && !(0 <= i.low && i.low < i.high && i.high <= 1));
  const shouted = words.rules.flatMap((r) => r.words).filter((w) => w !== w.toLowerCase().trim());
  return [
    ...repeated(
      words.rules.flatMap((r) => r.words),
      "rules",
    ),
    ...wrong.map((r) => ({
      where: `rules/${r.words[0] ?? ""}`,
      fault: { kind: "intervalOutside" } as const,
    })),
    ...shouted.map((w) => ({
      where: `rules/${w}`,
      fault: { kind: "capitals" } as const,
    })),
  ];
}
