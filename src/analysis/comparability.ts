import type { Indicator, Item } from "../domain/codebook.js";
import type { ComparisonWarning, NotComparableWhy } from "../domain/comparison.js";
import type { ReferenceFigure } from "../domain/reference.js";
import type { Wave } from "../domain/wave.js";
import { inTime } from "../domain/wave-order.js";
import type { Asked } from "./area-index.js";
import { baseOptions, countedOptions } from "./indicator-count.js";
import { sameOptions } from "./words.js";

/** Whether two figures may be held against each other, and what must be said if they are. */
export interface Comparability {
  readonly why: NotComparableWhy | null;
  readonly warnings: readonly ComparisonWarning[];
}

/**
 * Whether an item's answers in two waves can be compared: no break lies between them, and the recall period is the same.
 * A question about now may be compared across recall periods, with a warning; one about the period may not. A wave that is
 * not described is taken to have another recall period.
 *
 * @example
 * acrossWaves(samtalerNok, "2022", "2023", waves).why; // "recall"
 */
export function acrossWaves(item: Item, one: string, other: string, waves: readonly Wave[]): Comparability {
  if (one === other) return { why: null, warnings: [] };
  const order = inTime(waves);
  const [earlier, later] = order(one, other) < 0 ? [one, other] : [other, one];
  const broken = waves.some(
    (wave) =>
      order(wave.id, earlier) > 0 &&
      order(wave.id, later) <= 0 &&
      wave.breaks?.some((between) => between.item === item.id),
  );
  if (broken) return { why: "break", warnings: [] };

  const both = waves.filter(({ id }) => id === one || id === other);
  const sameRecall = both.length === 2 && new Set(both.map(({ recallYears }) => recallYears)).size === 1;
  if (item.recall === "now") return { why: null, warnings: sameRecall ? [] : ["recallDiffers"] };
  if (!sameRecall) return { why: "recall", warnings: [] };
  const assumed = both.some((wave) => wave.assumed?.includes("recallYears"));
  return { why: null, warnings: assumed ? ["assumed"] : [] };
}

/** How a published figure relates to an indicator; where neither, why not. */
export type FigureRelation = "same" | "complement" | "base" | "counted";

/**
 * Holds a figure's item, base and counted set against an indicator's. The complement is used only where the two counted
 * sets split one and the same base in two; a box ticked has no such counterpart.
 *
 * @example
 * figureRelation(nationalNei, { item: samtalerNok, indicator: ja }); // "counted": «Delvis» is in neither
 */
export function figureRelation(figure: ReferenceFigure, { item, indicator }: Asked): FigureRelation {
  if (figure.base !== item.base.id || !dontKnowAgrees(figure, item, indicator)) return "base";
  const counted = countedOptions(item, indicator);
  if (sameOptions(figure.counted, counted)) return "same";
  const disjoint = !figure.counted.some((option) => counted.includes(option));
  const split = disjoint && sameOptions([...figure.counted, ...counted], baseOptions(item, indicator));
  const certain = dontKnowOptions(item).length === 0 || figure.dontKnow !== "unsaid";
  return split && certain && item.kind !== "multiple" ? "complement" : "counted";
}

/** Whether it matters, and is not said, that «vet ikke» is in the figure's base. */
export function dontKnowUnsaid(figure: ReferenceFigure, item: Item): boolean {
  return figure.dontKnow === "unsaid" && dontKnowOptions(item).some((id) => !figure.counted.includes(id));
}

/** Whether what is compared with a publication rests on our reconstruction of its question. */
export function isAssumed({ item, indicator }: Asked): boolean {
  return indicator.assumed === true || item.base.assumed === true || (item.assumed?.length ?? 0) > 0;
}

function dontKnowAgrees(figure: ReferenceFigure, item: Item, indicator: Indicator): boolean {
  const dontKnow = dontKnowOptions(item);
  if (dontKnow.length === 0 || figure.dontKnow === "unsaid") return true;
  const inOurBase = dontKnow.some((id) => baseOptions(item, indicator).includes(id));
  return inOurBase === (figure.dontKnow !== "out");
}

function dontKnowOptions(item: Item): readonly string[] {
  return item.options.filter((option) => option.missing === "dontKnow").map((option) => option.id);
}
