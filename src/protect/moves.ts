import type { Bounds } from "./propagate.js";

/** How many worlds are moved, and by how many others' steps: a search does what they cannot. */
const MOST = { fitting: 3, steps: 60 };

/** Which values of an unknown are seen, in which worlds that fit, and what else is possible. */
export interface Sought {
  readonly unknown: number;
  readonly seen: readonly number[];
  /** Worlds within one of the boxes. */
  readonly fitting: readonly Float64Array[];
  /** All worlds known: the first is what the others step away from. */
  readonly worlds: readonly Float64Array[];
  readonly boxes: readonly Bounds[];
}

/**
 * A world with a value of the unknown that is not yet seen, made of worlds that are known: the step between two of them
 * breaks no equation, so that a third one moved by it satisfies all, and only its bounds are to be looked at. A search
 * costs a hundred times more.
 *
 * @returns undefined where no such step stays within the bounds; there may be such a world all the same
 */
export function otherByMove({ unknown, seen, fitting, worlds, boxes }: Sought): Float64Array | undefined {
  const [first] = worlds;
  if (first === undefined) return undefined;
  for (const from of fitting.slice(0, MOST.fitting)) {
    for (const to of worlds.slice(-MOST.steps)) {
      const step = (to[unknown] ?? 0) - (first[unknown] ?? 0);
      if (step === 0) continue;
      for (const times of [1, -1]) {
        if (seen.includes((from[unknown] ?? 0) + times * step)) continue;
        const moved = from.map((value, i) => value + times * ((to[i] ?? 0) - (first[i] ?? 0)));
        if (boxes.some((box) => isWithin(moved, box))) return moved;
      }
    }
  }
  return undefined;
}

function isWithin(world: Float64Array, { lower, upper }: Bounds): boolean {
  return world.every((value, i) => value >= (lower[i] ?? 0) && value <= (upper[i] ?? 0));
}
