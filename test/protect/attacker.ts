import type { CountSystem, Limits, SystemCell } from "../../src/protect/system.js";

type World = ReadonlyMap<string, number>;

/**
 * An attacker who knows nothing clever: he writes down every table of whole numbers up to `most` that fits what is
 * shown, and counts. Written apart from the engine, to catch it.
 *
 * @returns ids of hidden cells that are narrowed below min(3, limit − 1) values under some guess, or known exactly
 */
export function narrowedByBruteForce(
  system: CountSystem,
  hidden: ReadonlySet<string>,
  limits: Limits,
  most: number,
): string[] {
  const isHidden = (cell: SystemCell): boolean =>
    cell.publishable && (hidden.has(cell.id) || cell.value === null);
  const worlds = allWorlds(system, (cell) => isHidden(cell) || !cell.publishable, most);
  const hiddenCells = system.cells.filter(isHidden);
  const narrowed = new Set<string>();
  const look = (possible: readonly World[], needed: number): void => {
    for (const { id } of hiddenCells) {
      if (new Set(possible.map((world) => world.get(id))).size < needed) narrowed.add(id);
    }
  };
  look(worlds, Math.max(2, Math.min(3, limits.limit - 1)));
  for (const guessed of hiddenCells.filter((cell) => cell.sensitive)) {
    const possible = worlds.filter((world) => couldBeFirst(world, guessed, limits));
    if (possible.length > 0) look(possible, Math.min(3, limits.limit - 1));
  }
  return [...narrowed].sort();
}

function couldBeFirst(world: World, cell: SystemCell, limits: Limits): boolean {
  const value = world.get(cell.id)!;
  if (value >= limits.limit) return false;
  return value > 0 || cell.baseId === undefined || world.get(cell.baseId)! < limits.zeroBase;
}

function allWorlds(system: CountSystem, isUnseen: (cell: SystemCell) => boolean, most: number): World[] {
  const unseen = system.cells.filter(isUnseen).map((cell) => cell.id);
  const world = new Map(
    system.cells.flatMap((cell) => (isUnseen(cell) ? [] : [[cell.id, cell.value!] as const])),
  );
  const worlds: World[] = [];
  const fill = (): void => {
    let forced: readonly [id: string, value: number] | undefined;
    for (const { terms } of system.equations) {
      const open = terms.filter(({ id }) => !world.has(id));
      const rest = terms.reduce((total, t) => total + t.coefficient * (world.get(t.id) ?? 0), 0);
      if (open.length === 0 && rest !== 0) return;
      if (open.length === 1) forced = [open[0]!.id, -rest * open[0]!.coefficient];
    }
    const id = forced?.[0] ?? unseen.find((other) => !world.has(other));
    if (id === undefined) {
      worlds.push(new Map(world));
      return;
    }
    const [from, to] = forced === undefined ? [0, most] : [Math.max(0, forced[1]), Math.min(most, forced[1])];
    for (let value = from; value <= to; value++) {
      world.set(id, value);
      fill();
    }
    world.delete(id);
  };
  fill();
  return worlds;
}
