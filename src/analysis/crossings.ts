import { answerOptions, canGroupBy, groupableItems, type Codebook } from "../domain/codebook.js";
import type { DataFault } from "../domain/data-fault.js";
import { ParorendeError } from "../domain/errors.js";
import { WEIGHT_COLUMN } from "../domain/people/tabulation.js";
import type { Wave } from "../domain/wave.js";

/**
 * What a wave's answers must be divided by at once: the make-up, and what its weights rest on.
 *
 * @throws ParorendeError `invalidDataFile` where a margin is of an item or an option that is not in the codebook, or its
 *   shares do not sum to 1
 */
export function crossingsOf(codebook: Codebook, wave: Wave): readonly (readonly string[])[] {
  requireKnownMargins(codebook, wave);
  return [makeupOf(codebook), weightedBy(wave)].filter((by) => by.length > 0);
}

/** The items that tell who answered. */
export function makeupOf({ makeup = [] }: Codebook): readonly string[] {
  return makeup;
}

/** The items whose margins the answers are raked to, or the column of weights; none where weights are off. */
export function weightedBy({ weights }: Pick<Wave, "weights">): readonly string[] {
  if (weights === undefined) return [];
  return "column" in weights ? [WEIGHT_COLUMN] : Object.keys(weights.margins);
}

/** Shares rounded to two decimals sum to 1 within this. */
const ROUNDING = 0.01;

function requireKnownMargins(codebook: Codebook, { id: wave, weights }: Wave): void {
  if (weights === undefined || "column" in weights) return;
  for (const [id, targets] of Object.entries(weights.margins)) {
    const item = codebook.items.find((one) => one.id === id && canGroupBy(one));
    if (item === undefined) {
      const known = groupableItems(codebook);
      throw invalid(wave, "weights.margins", { kind: "unknownAmong", id, known });
    }
    const where = `weights.margins.${id}`;
    const options = answerOptions(item).map((option) => option.id);
    const stranger = Object.keys(targets).find((option) => !options.includes(option));
    if (stranger !== undefined)
      throw invalid(wave, where, { kind: "unknownAmong", id: stranger, known: options });
    const shares = Object.values(targets);
    const sum = shares.reduce((total, share) => total + share, 0);
    // Numbers of people are more than 1; numbers that are not must be shares of everybody.
    const areShares = shares.every((share) => share <= 1);
    if (areShares && Math.abs(sum - 1) > ROUNDING + Number.EPSILON)
      throw invalid(wave, where, { kind: "sharesDoNotAddUp", item: id, sum });
  }
}

function invalid(wave: string, where: string, fault: DataFault): ParorendeError {
  return new ParorendeError({
    code: "invalidDataFile",
    facts: { file: `undersokelser/${wave}/wave.json`, where, fault },
  });
}
