import { Attacker } from "./attacker.js";
import { partsOf, referenceOf } from "./audit.js";
import { adjacent, cheapestComplement, derivable, hide, mayHide } from "./complements.js";
import {
  hideDependents,
  indexSystem,
  isSmallCell,
  type CountSystem,
  type IndexedSystem,
  type Limits,
} from "./system.js";

/** Up to this many cells to choose among, the cheapest set is sought among all; beyond it, one step at a time. */
const EXACT_CELLS = 24;
const EXACT_STEPS = 400;
const GREEDY_STEPS = 400;
/** How often the whole is audited afresh when an audit met its limits. */
const ROUNDS = 3;

/**
 * The cells to hide: small ones, unknown ones, those whose base is hidden, those fixed as hidden, and the complements
 * that keep them from being computed ({@link audit}). In a small system the complements cost as little as any that
 * are safe; in a large one they are chosen step by step, and those that prove unneeded are shown again, most expensive
 * first. The order of cells and equations decides nothing, and neither chance nor time is involved.
 *
 * Where no choice is safe because of cells fixed as shown, all of that part of the system that is not fixed is hidden
 * and the set returned: `audit` says what is unsafe still.
 *
 * @param system counts of persons, unweighted
 * @returns ids of publishable cells to hide
 * @throws Error when the system is malformed (see {@link indexSystem})
 * @example
 * const option = { publishable: true, sensitive: true, baseId: "base" };
 * const cells = [
 *   { id: "base", value: 133, publishable: true, sensitive: true, cost: 133 },
 *   { id: "Ja", value: 110, cost: 110, ...option },
 *   { id: "Nei", value: 20, cost: 20, ...option },
 *   { id: "Vet ikke", value: 3, cost: 1, ...option },
 * ];
 * const options = ["Ja", "Nei", "Vet ikke"].map((id) => ({ id, coefficient: 1 as const }));
 * const equations = [{ terms: [{ id: "base", coefficient: -1 as const }, ...options] }];
 * await suppress({ cells, equations }, { limit: 5, zeroBase: 30 }); // Set { "Nei", "Vet ikke" }
 */
export async function suppress(system: CountSystem, limits: Limits): Promise<ReadonlySet<string>> {
  const ids: string[] = [];
  for (const part of partsOf(indexSystem(system))) {
    const hidden = await protectPart(part, limits);
    for (const [place, cell] of part.cells.entries()) if (hidden[place] === 1) ids.push(cell.id);
  }
  return new Set(ids.sort((a, b) => (a < b ? -1 : 1)));
}

async function protectPart(system: IndexedSystem, limits: Limits): Promise<Uint8Array> {
  const primary = primaryCells(system, limits);
  if (!primary.includes(1)) return primary;
  const everything = hideAll(system, primary);
  const reference = await referenceOf(system);
  if (reference === undefined) return everything;
  let hidden = primary;
  for (let round = 0; round < ROUNDS; round++) {
    const attacker = new Attacker(system, reference, limits, true);
    hidden = await addComplements(system, hidden, attacker, everything);
    // Only at a limit can a fresh audit differ from one that remembers the worlds it has found.
    if (!attacker.metLimit || hidden === everything) return hidden;
    if (await isSafe(new Attacker(system, reference, limits, true), hidden)) return hidden;
  }
  return everything;
}

function primaryCells(system: IndexedSystem, limits: Limits): Uint8Array {
  const hidden = Uint8Array.from(system.cells, (cell, place) => {
    if (!cell.publishable) return 0;
    if (cell.value === null || cell.fixed === "hidden") return 1;
    return cell.fixed !== "shown" && isSmallCell(system, place, limits) ? 1 : 0;
  });
  hideDependents(system, hidden);
  return hidden;
}

function hideAll(system: IndexedSystem, hidden: Uint8Array): Uint8Array {
  return Uint8Array.from(hidden, (is, place) => (is === 1 || mayHide(system, hidden, place) ? 1 : 0));
}

async function addComplements(
  system: IndexedSystem,
  primary: Uint8Array,
  attacker: Attacker,
  everything: Uint8Array,
): Promise<Uint8Array> {
  const choices = system.cells.filter((_, place) => mayHide(system, primary, place)).length;
  if (choices <= EXACT_CELLS) {
    const openCells = async (hidden: Uint8Array): Promise<readonly number[] | undefined> => {
      return (await firstUnsafe(system, attacker, hidden))?.choices;
    };
    const complement = await cheapestComplement(system, primary, openCells, EXACT_STEPS);
    if (complement.kind === "found") return complement.hidden;
    if (complement.kind === "impossible") return everything;
  }
  let hidden = primary;
  for (;;) {
    const unsafe = await firstUnsafe(system, attacker, hidden);
    if (unsafe === undefined) return withoutUnneeded(system, primary, hidden, attacker);
    if (unsafe.choices.length === 0) break;
    hidden = await oneStep(system, hidden, unsafe);
  }
  // A greedy path can end where another would not: all that may be hidden is the widest set there is.
  if (!(await isSafe(attacker, everything))) return everything;
  return withoutUnneeded(system, primary, everything, attacker);
}

/** Cells narrowed too far, and those of which at least one must be hidden to help. */
interface Unsafe {
  readonly places: readonly number[];
  readonly choices: readonly number[];
}

async function firstUnsafe(
  system: IndexedSystem,
  attacker: Attacker,
  hidden: Uint8Array,
): Promise<Unsafe | undefined> {
  const readOff = derivable(system, hidden);
  if (readOff !== undefined) return { places: [readOff.place], choices: readOff.choices };
  const [first] = await attacker.narrowed(hidden);
  if (first === undefined) return undefined;
  const { places } = first.component;
  return { places, choices: adjacent(system, hidden, places) };
}

/** Hides one of the choices, and what that in turn needs so that no equation around gives a hidden cell away. */
async function oneStep(system: IndexedSystem, hidden: Uint8Array, unsafe: Unsafe): Promise<Uint8Array> {
  const start = hidden.join("");
  const openCells = (now: Uint8Array): Promise<readonly number[] | undefined> => {
    if (now.join("") === start) return Promise.resolve(unsafe.choices);
    const added = [...now.keys()].filter((place) => now[place] === 1 && hidden[place] !== 1);
    const around = new Set([...unsafe.places, ...added].flatMap((place) => system.equationsOf[place] ?? []));
    return Promise.resolve(derivable(system, now, around)?.choices);
  };
  const complement = await cheapestComplement(system, hidden, openCells, GREEDY_STEPS);
  if (complement.kind === "found") return complement.hidden;
  const cost = (place: number): number => system.cells[place]?.cost ?? 0;
  const [cheapest = 0] = [...unsafe.choices].sort((a, b) => cost(a) - cost(b) || a - b);
  return hide(system, hidden, cheapest);
}

/** Shows complements again, the most expensive first, as long as the rest stays safe. */
async function withoutUnneeded(
  system: IndexedSystem,
  primary: Uint8Array,
  hidden: Uint8Array,
  attacker: Attacker,
): Promise<Uint8Array> {
  const complements = [...hidden.keys()].filter((place) => hidden[place] === 1 && primary[place] !== 1);
  complements.sort((a, b) => (system.cells[b]?.cost ?? 0) - (system.cells[a]?.cost ?? 0) || b - a);
  let kept = hidden;
  let before: Uint8Array;
  do {
    before = kept;
    for (const place of complements) {
      const base = system.baseOf[place];
      if (kept[place] !== 1 || (base !== undefined && kept[base] === 1)) continue;
      const fewer = kept.slice();
      fewer[place] = 0;
      if (derivable(system, fewer) === undefined && (await isSafe(attacker, fewer))) kept = fewer;
    }
  } while (kept !== before);
  return kept;
}

async function isSafe(attacker: Attacker, hidden: Uint8Array): Promise<boolean> {
  return (await attacker.narrowed(hidden)).length === 0;
}
