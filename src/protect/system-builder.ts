import type { Count } from "../domain/people/tabulation.js";
import type { CountSystem, SystemCell, SystemEquation } from "./system.js";

/** Which cells an earlier round decided: they stay as they were. */
export interface Decided {
  readonly shown: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
}

/**
 * Collects the cells and equations of linked counts. A cell added twice is one cell; a negative remainder (a table that
 * does not add up) is unknown.
 */
export class SystemBuilder {
  readonly #cells = new Map<string, SystemCell>();
  readonly #equations: SystemEquation[] = [];

  cell(cell: SystemCell): string {
    const value = cell.value !== null && cell.value < 0 ? null : cell.value;
    if (!this.#cells.has(cell.id)) this.#cells.set(cell.id, { ...cell, value });
    return cell.id;
  }

  /** A count that is never printed and needs no protection of its own, but stands in the equations. */
  unprinted(id: string, value: Count): string {
    return this.cell({ id, value, publishable: false, sensitive: false, cost: 0 });
  }

  /** Σ wholes = Σ parts */
  sum(wholes: readonly string[], parts: readonly string[]): void {
    this.#equations.push({
      terms: [
        ...wholes.map((id) => ({ id, coefficient: 1 }) as const),
        ...parts.map((id) => ({ id, coefficient: -1 }) as const),
      ],
    });
  }

  /** Σ parts ≥ whole, as several ticks are to those who ticked something: the surplus is not printed. */
  atLeast(parts: readonly string[], whole: string): void {
    const sum = add(parts.map((id) => this.valueOf(id)));
    const surplus = this.unprinted(`${whole}/surplus`, subtract(sum, [this.valueOf(whole)]));
    this.sum(parts, [whole, surplus]);
  }

  has(id: string): boolean {
    return this.#cells.has(id);
  }

  valueOf(id: string): Count {
    return this.#cells.get(id)?.value ?? null;
  }

  build(decided?: Decided): CountSystem {
    const cells = [...this.#cells.values()].map((cell): SystemCell => {
      if (decided?.hidden.has(cell.id)) return { ...cell, fixed: "hidden" };
      if (decided?.shown.has(cell.id)) return { ...cell, fixed: "shown" };
      return cell;
    });
    return { cells, equations: this.#equations.filter((equation) => this.#holds(equation)) };
  }

  /** A typed table of counts need not add up (the user is told): an equation that is not true binds nobody. */
  #holds(equation: SystemEquation): boolean {
    const values = equation.terms.map(({ id, coefficient }) => {
      const value = this.valueOf(id);
      return value === null ? null : coefficient * value;
    });
    const sum = add(values);
    return sum === null || sum === 0;
  }
}

/** A sum that is unknown as soon as a part is. */
export function add(parts: readonly Count[]): Count {
  return parts.reduce<Count>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}

/** A difference that is unknown as soon as a part is. */
export function subtract(whole: Count, parts: readonly Count[]): Count {
  const sum = add(parts);
  return whole === null || sum === null ? null : whole - sum;
}
