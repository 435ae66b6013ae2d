import { issueCodes, type DataIssue, type IssueCode } from "../domain/issues.js";

/** Notes that a row has the fault; `name` is what the sentence is to name: never a cell. */
export type Note = (row: number, name?: string | null) => void;

/** How many rows have a fault, and the first of them. */
export type Counted = Pick<DataIssue, "count" | "rows">;

interface Entry {
  readonly code: IssueCode;
  readonly column: string | null;
  count: number;
  rows: readonly number[];
  readonly names: Map<string, number>;
  known: readonly string[];
}

/**
 * Collects issues by code and column, with a count, the first five rows and the names that go with them, the most
 * frequent first. Takes no cell text, so none can leak.
 *
 * @example
 * const issues = new IssueList("svar.csv");
 * issues.at("unknownLabel", "kontaktperson")(17, "Vet ikke");
 * issues.list(); // [{ code: "unknownLabel", column: "kontaktperson", count: 1, rows: [17], names: ["Vet ikke"], … }]
 */
export class IssueList {
  readonly #file: string;
  readonly #entries = new Map<IssueCode, Map<string | null, Entry>>();

  constructor(file: string) {
    this.#file = file;
  }

  /**
   * The place where faults of one kind in one column are noted.
   *
   * @param known the answers the codebook knows: told where no name is
   */
  at(code: IssueCode, column: string | null, known: readonly string[] = []): Note {
    const entry = this.#entry(code, column);
    entry.known = known;
    return (row, name = null) => {
      entry.count += 1;
      if (entry.rows.length < 5 || row < (entry.rows[4] ?? row)) entry.rows = firstFive([...entry.rows, row]);
      if (name !== null) addTo(entry.names, name, 1);
    };
  }

  /** Adds faults of one kind in one column that were counted elsewhere. */
  add(code: IssueCode, column: string | null, { count, rows }: Counted, name: string | null): void {
    const entry = this.#entry(code, column);
    entry.count += count;
    entry.rows = firstFive([...entry.rows, ...rows]);
    if (name !== null) addTo(entry.names, name, count);
  }

  /** Adds all that another list holds. */
  addAll(other: IssueList): void {
    for (const columns of other.#entries.values()) {
      for (const { code, column, count, rows, names, known } of columns.values()) {
        this.add(code, column, { count, rows }, null);
        const entry = this.#entry(code, column);
        for (const [name, times] of names) addTo(entry.names, name, times);
        if (known.length > 0) entry.known = known;
      }
    }
  }

  #entry(code: IssueCode, column: string | null): Entry {
    const columns = this.#entries.get(code) ?? new Map<string | null, Entry>();
    this.#entries.set(code, columns);
    const entry = columns.get(column) ?? {
      code,
      column,
      count: 0,
      rows: [],
      names: new Map<string, number>(),
      known: [],
    };
    columns.set(column, entry);
    return entry;
  }

  /** The issues noted so far, by code and column: the same whatever the order they were noted in. */
  list(): DataIssue[] {
    return issueCodes.flatMap((code) =>
      [...(this.#entries.get(code)?.values() ?? [])]
        .filter(({ count }) => count > 0)
        .sort((a, b) => compare(a.column ?? "", b.column ?? ""))
        .map(({ column, count, rows, names, known }) => ({
          code,
          file: this.#file,
          column,
          count,
          rows,
          names: byFrequency(names),
          ...(names.size > 0 || known.length === 0 ? {} : { known }),
        })),
    );
  }
}

function firstFive(rows: readonly number[]): readonly number[] {
  return rows.toSorted((a, b) => a - b).slice(0, 5);
}

function addTo(names: Map<string, number>, name: string, times: number): void {
  names.set(name, (names.get(name) ?? 0) + times);
}

function byFrequency(names: ReadonlyMap<string, number>): readonly string[] {
  return [...names].sort(([a, m], [b, n]) => n - m || compare(a, b)).map(([name]) => name);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
