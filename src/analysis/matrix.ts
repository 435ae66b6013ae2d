/** A square matrix of `size`, each value made from its row and column. */
export function matrix<T>(size: number, value: (i: number, j: number) => T): T[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => value(i, j)));
}
