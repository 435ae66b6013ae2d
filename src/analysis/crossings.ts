import { answerOptions, canGroupBy, type Codebook } from "../domain/codebook.js";
import type { DataFault } from "../domain/data-fault.js";
import { ParorendeError } from "../domain/errors.js";
import { WEIGHT_COLUMN } from "../domain/people/tabulation.js";
import type { Wave } from "../domain/wave.js";

/**
 * What a wave's answers must be divided by at once: the make-up, and what its weights rest on.
 *
 * @throws ParorendeError `invalidDataFile` where a margin is of an item or an option that is not in the codebook
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

function requireKnownMargins({ items }: Codebook, { id: wave, weights }: Wave): void {
  if (weights === undefined || "column" in weights) return;
  for (const [id, targets] of Object.entries(weights.margins)) {
    const item = items.find((one) => one.id === id && canGroupBy(one));
    if (item === undefined) throw invalid(wave, "weights/margins", { kind: "unknown", id });
    const options = new Set(answerOptions(item).map((option) => option.id));
    for (const option of Object.keys(targets)) {
      if (!options.has(option)) throw invalid(wave, `weights/margins/${id}`, { kind: "unknown", id: option });
    }
  }
}

function invalid(wave: string, where: string, fault: DataFault): ParorendeError {
  return new ParorendeError({ code: "invalidDataFile", facts: { file: `${wave}/wave.json`, where, fault } });
}
