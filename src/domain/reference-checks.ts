import { type DataProblem, idsOf, type Problems, repeated, unknown } from "./checks.js";
import type { Codebook, Item } from "./codebook.js";
import type { ReferenceFigure, ReferenceSource, WordRules } from "./reference.js";

const setKey = (item: string, options: readonly string[]): string =>
  `${item} ${[...options].sort().join(" ")}`;

function* figureProblems(
  figure: ReferenceFigure,
  item: Item | undefined,
  source: ReferenceSource,
  words: WordRules,
): Problems {
  const where = `figures/${setKey(figure.item, figure.counted)}`;
  if (!item) {
    yield { where, problem: `the item «${figure.item}» is not known` };
    return;
  }
  const options = new Set(idsOf(item.options));
  yield* repeated(figure.counted, where);
  yield* unknown(figure.counted, options, where);
  if (figure.base !== item.base.id)
    yield { where, problem: `the base «${figure.base}» is not that of the item` };
  const countsDontKnow = item.options.some((o) => o.missing === "dontKnow" && figure.counted.includes(o.id));
  if (countsDontKnow !== (figure.dontKnow === "counted")) {
    yield { where, problem: "dontKnow is «counted» exactly when «vet ikke» is among the options counted" };
  }

  const { count, share, n, interval } = figure;
  if (figure.words === undefined && count === undefined && share === undefined) {
    yield { where, problem: "the figure has neither words, a count nor a share" };
  }
  if (count !== undefined && n === null) yield { where, problem: "a count needs its n" };
  if (count !== undefined && n !== null && count > n) yield { where, problem: "the count is larger than n" };
  if (n !== null && source.answers !== undefined && n > source.answers)
    yield { where, problem: "n is larger than all answers" };
  if (interval && interval.low > interval.high) yield { where, problem: "the interval is turned around" };

  const ruleFor = (text: string | undefined) =>
    words.rules.find((r) => text !== undefined && r.words.includes(text));
  const rule = ruleFor(figure.words);
  if (figure.words !== undefined && !rule && !interval)
    yield { where, problem: `no reading rule for «${figure.words}»` };
  const hasNumber =
    count !== undefined ||
    share !== undefined ||
    interval ||
    rule?.interval ||
    rule?.relativeLow !== undefined;
  if (hasNumber && figure.counted.length === 0)
    yield { where, problem: "a figure with a number must name the options counted" };
  if (rule?.relativeLow === undefined || interval) return;
  const other = source.figures.find(
    (f) => setKey(f.item, f.counted) === setKey(figure.item, figure.refersTo ?? []) && f.base === figure.base,
  );
  const known = other && (other.interval ?? ruleFor(other.words)?.interval ?? other.share ?? other.count);
  if (known === undefined)
    yield { where, problem: `«${figure.words ?? ""}» refers to no figure with an interval` };
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
): readonly DataProblem[] {
  const byId = new Map(codebook.items.map((i) => [i.id, i]));
  const survey =
    codebook.survey === source.survey
      ? []
      : [{ where: "survey", problem: `«${source.survey}» is not the codebook's` }];
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
export function checkWords(words: WordRules): readonly DataProblem[] {
  const wrong = words.rules.filter(({ interval: i }) => i && !(0 <= i.low && i.low < i.high && i.high <= 1));
  const shouted = words.rules.flatMap((r) => r.words).filter((w) => w !== w.toLowerCase().trim());
  return [
    ...repeated(
      words.rules.flatMap((r) => r.words),
      "rules",
    ),
    ...wrong.map((r) => ({
      where: `rules/${r.words[0] ?? ""}`,
      problem: "the interval is not within 0–1, low before high",
    })),
    ...shouted.map((w) => ({
      where: `rules/${w}`,
      problem: "a wording stands in small letters, since matching is exact",
    })),
  ];
}
