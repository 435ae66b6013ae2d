import type { RawColumn, RawTable } from "../../src/domain/people/raw-table.js";

/** A chunk as the reader would give it: each column's distinct texts in the order they appear, and their indices. */
export function rawTable(rows: readonly (readonly string[])[], firstRow = 2): RawTable {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) =>
    rawColumn(rows.map((row) => row[column] ?? "")),
  );
  return { firstRow, rowCount: rows.length, columns };
}

/** The same rows as several chunks, cut before the given row places. */
export function rawChunks(rows: readonly (readonly string[])[], cuts: readonly number[]): RawTable[] {
  const inside = cuts.filter((cut) => cut > 0 && cut < rows.length);
  const edges = [0, ...[...new Set(inside)].sort((a, b) => a - b), rows.length];
  return edges.slice(1).map((end, at) => {
    const start = edges[at] ?? 0;
    return rawTable(rows.slice(start, end), start + 2);
  });
}

function rawColumn(cells: readonly string[]): RawColumn {
  const places = new Map<string, number>();
  const indices = Uint16Array.from(cells, (cell) => {
    const place = places.get(cell) ?? places.size;
    places.set(cell, place);
    return place;
  });
  return { dictionary: [...places.keys()], indices };
}
