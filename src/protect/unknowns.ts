/**
 * Whole unknowns ≥ 0 under linear equations, laid out flat: an attack walks through them many thousand times.
 */

/** Σ coefficient · unknown = constant. */
export interface LinearEquation {
  readonly terms: readonly { readonly unknown: number; readonly coefficient: 1 | -1 }[];
  readonly constant: number;
}

/** A sparse matrix of ±1: line l holds the entries from starts[l] up to, not including, starts[l + 1]. */
export interface Sparse {
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly coefficients: Int8Array;
}

export interface Unknowns {
  readonly count: number;
  /** One per equation. */
  readonly constants: Float64Array;
  /** One line per equation; the indices are unknowns. */
  readonly byEquation: Sparse;
  /** One line per unknown; the indices are equations. */
  readonly byUnknown: Sparse;
}

/**
 * @example
 * const terms = [{ unknown: 0, coefficient: 1 }, { unknown: 1, coefficient: 1 }] as const;
 * unknownsOf(2, [{ terms, constant: 4 }]).byUnknown.indices; // Int32Array [0, 0]
 */
export function unknownsOf(count: number, equations: readonly LinearEquation[]): Unknowns {
  const lines: { index: number; coefficient: 1 | -1 }[][] = Array.from({ length: count }, () => []);
  for (const [equation, { terms }] of equations.entries()) {
    for (const { unknown, coefficient } of terms) lines[unknown]?.push({ index: equation, coefficient });
  }
  return {
    count,
    constants: Float64Array.from(equations, ({ constant }) => constant),
    byEquation: sparse(
      equations.map(({ terms }) =>
        terms.map(({ unknown, coefficient }) => ({ index: unknown, coefficient })),
      ),
    ),
    byUnknown: sparse(lines),
  };
}

function sparse(lines: readonly (readonly { index: number; coefficient: 1 | -1 }[])[]): Sparse {
  const entries = lines.flat();
  const starts = new Int32Array(lines.length + 1);
  for (const [line, { length }] of lines.entries()) starts[line + 1] = (starts[line] ?? 0) + length;
  return {
    starts,
    indices: Int32Array.from(entries, ({ index }) => index),
    coefficients: Int8Array.from(entries, ({ coefficient }) => coefficient),
  };
}

/** The entries of one line of a sparse matrix. */
export function indicesOf({ starts, indices }: Sparse, line: number): Int32Array {
  return indices.subarray(starts[line], starts[line + 1]);
}
