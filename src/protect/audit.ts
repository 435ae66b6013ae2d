import { Attacker } from "./attacker.js";
import { reach } from "./components.js";
import { openBounds } from "./propagate.js";
import { findValues } from "./search.js";
import { solveValues } from "./solve.js";
import { indexSystem, isSmallCell, type CountSystem, type IndexedSystem, type Limits } from "./system.js";
import { unknownsOf, type LinearEquation } from "./unknowns.js";

const COMPLETION_NODES = 5000;

/**
 * Which cells an attacker can narrow too far. He sees every shown cell, knows the equations and the limit, and that
 * counts are whole and not negative; and for each hidden sensitive cell he tries the guess that it was hidden first,
 * that is, is small. A hidden cell is unsafe when, without a guess or under one that is possible, fewer than
 * min(3, limit − 1) values remain. What the limits on work leave undecided counts as unsafe. Unsafe are also shown
 * small cells, and shown cells whose base is hidden. Unknown counts and cells fixed as hidden count as hidden.
 *
 * @returns ids of the unsafe cells, sorted
 * @throws Error when the system is malformed or `hidden` names a cell outside it (see {@link indexSystem})
 * @example
 * const terms = ["Ja", "Nei"].map((id) => ({ id, coefficient: 1 as const }));
 * const cells = [
 *   { id: "base", value: 130, publishable: true, sensitive: true, cost: 130 },
 *   { id: "Ja", value: 127, publishable: true, sensitive: true, baseId: "base", cost: 127 },
 *   { id: "Nei", value: 3, publishable: true, sensitive: true, baseId: "base", cost: 3 },
 * ];
 * const equations = [{ terms: [{ id: "base", coefficient: -1 as const }, ...terms] }];
 * await audit({ cells, equations }, new Set(["Nei"]), { limit: 5, zeroBase: 30 }); // { unsafe: ["Nei"] }
 */
export async function audit(
  system: CountSystem,
  hidden: ReadonlySet<string>,
  limits: Limits,
): Promise<{ readonly unsafe: readonly string[] }> {
  const whole = indexSystem(system);
  for (const id of hidden) if (!whole.placeOf.has(id)) throw new Error(`The count system has no cell ${id}`);
  const unsafe: string[] = [];
  for (const part of partsOf(whole)) {
    const mask = Uint8Array.from(part.cells, (cell) => {
      return cell.publishable && (hidden.has(cell.id) || cell.value === null || cell.fixed === "hidden")
        ? 1
        : 0;
    });
    for (const place of await unsafePlaces(part, mask, limits)) unsafe.push(part.cells[place]?.id ?? "");
  }
  return { unsafe: unsafe.sort((a, b) => (a < b ? -1 : 1)) };
}

async function unsafePlaces(system: IndexedSystem, hidden: Uint8Array, limits: Limits): Promise<Set<number>> {
  const places = [...system.cells.keys()];
  const unsafe = new Set(
    places.filter((place) => {
      const cell = system.cells[place];
      const base = system.baseOf[place];
      if (cell?.publishable !== true || hidden[place] === 1) return false;
      const baseHidden = base !== undefined && hidden[base] === 1 && cell.fixed !== "shown";
      return baseHidden || isSmallCell(system, place, limits);
    }),
  );
  const reference = await referenceOf(system);
  if (reference === undefined) return new Set([...unsafe, ...places.filter((place) => hidden[place] === 1)]);
  const attacker = new Attacker(system, reference, limits, false);
  for (const { places: narrowed } of await attacker.narrowed(hidden))
    for (const place of narrowed) unsafe.add(place);
  return unsafe;
}

/** The parts of a system that no equation and no base ties together: each is protected on its own. */
export function partsOf(system: IndexedSystem): IndexedSystem[] {
  const visited = new Uint8Array(system.cells.length);
  const parts: IndexedSystem[] = [];
  for (const first of system.cells.keys()) {
    if (visited[first] === 1) continue;
    const places = reach(system, first, () => true, visited);
    const equations = new Set(places.flatMap((place) => system.equationsOf[place] ?? []));
    parts.push(
      indexSystem({
        cells: places.flatMap((place) => system.cells[place] ?? []),
        equations: [...equations].map((equation) => ({
          terms: (system.equations[equation] ?? []).map(({ cell, coefficient }) => {
            return { id: system.cells[cell]?.id ?? "", coefficient };
          }),
        })),
      }),
    );
  }
  return parts;
}

/**
 * One value per cell satisfying all equations: the true counts, with unknown ones filled in so that the sums hold.
 * Undefined when none is found.
 */
export async function referenceOf(system: IndexedSystem): Promise<Float64Array | undefined> {
  const missing = [...system.cells.keys()].filter((place) => system.cells[place]?.value === null);
  const reference = Float64Array.from(system.cells, (cell) => cell.value ?? 0);
  if (missing.length === 0) return reference;
  const unknownOf = new Map(missing.map((place, unknown) => [place, unknown]));
  const equations = system.equations.map((terms): LinearEquation => {
    let constant = 0;
    const unknownTerms: { unknown: number; coefficient: 1 | -1 }[] = [];
    for (const { cell, coefficient } of terms) {
      const unknown = unknownOf.get(cell);
      if (unknown === undefined) constant -= coefficient * (reference[cell] ?? 0);
      else unknownTerms.push({ unknown, coefficient });
    }
    return { terms: unknownTerms, constant };
  });
  const unknowns = unknownsOf(missing.length, equations);
  const open = openBounds(missing.length);
  const searched = findValues(
    unknowns,
    open,
    new Float64Array(missing.length),
    "narrowest",
    COMPLETION_NODES,
  );
  const finding = searched.kind === "undecided" ? await solveValues(unknowns, open) : searched;
  if (finding.kind !== "found") return undefined;
  for (const [unknown, place] of missing.entries()) reference[place] = finding.values[unknown] ?? 0;
  return reference;
}
