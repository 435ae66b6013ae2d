import { answerOptions, type Item, type Option } from "../domain/codebook.js";

/** What is known of one answer: how many (or how many per cent), and how far that may be from the true one. */
export interface Figure {
  readonly value: number;
  readonly slack: number;
}

/** By option id; an answer that is hidden is not nothing, and one that is not there is not typed. */
export type Figures = ReadonlyMap<string, Figure | "hidden">;

/**
 * How many gave an answer, by the stated number of those who answered. By the sheet's instruction that number is of answers
 * alone. A source may have counted in it those who did not want to answer, or whom the question did not concern: where it
 * adds up so, they are subtracted. Where an answer is unknown it is taken at its word.
 *
 * @param stated how many answered by the source; 100 where the figures are per cents
 * @returns null where the answers do not add up to it
 * @example
 * answeredBy(kjonn, 130, figures); // 127: three of them «Ønsker ikke å svare»
 */
export function answeredBy(item: Item, stated: number, figures: Figures): number | null {
  const answers = known(answerOptions(item), figures);
  if (!answers.isWhole) return answers.sum - answers.slack <= stated ? stated : null;
  const fitting = readings(item)
    .map((others) => known(others, figures))
    .flatMap(({ sum, slack, isWhole }) => {
      const off = Math.abs(answers.sum + sum - stated);
      return isWhole && off <= answers.slack + slack ? [{ answered: stated - sum, off }] : [];
    })
    .sort((a, b) => a.off - b.off);
  const [nearest] = fitting;
  if (nearest !== undefined) return nearest.answered;
  const hidesOthers = item.options.some(
    (option) => option.missing !== undefined && figures.get(option.id) === "hidden",
  );
  return hidesOthers && answers.sum - answers.slack <= stated ? answers.sum : null;
}

/** What a source may have counted besides the answers, the instruction's reading first. */
function readings(item: Item): readonly (readonly Option[])[] {
  const answers = new Set(answerOptions(item));
  const others = item.options.filter((one) => !answers.has(one));
  const refusals = others.filter(({ missing }) => missing === "refused");
  return [[], refusals, others];
}

interface Known {
  readonly sum: number;
  readonly slack: number;
  readonly isWhole: boolean;
}

function known(options: readonly Option[], figures: Figures): Known {
  const found = options.map(({ id }) => figures.get(id)).filter((one) => typeof one === "object");
  return {
    sum: found.reduce((sum, { value }) => sum + value, 0),
    // Sums of decimal fractions are not exact.
    slack: found.reduce((sum, { slack }) => sum + slack, 1e-9),
    isWhole: found.length === options.length,
  };
}
