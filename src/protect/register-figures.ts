import { planCell } from "../domain/plan/cells.js";
import type { ProtectedFigure, RegisterValue } from "../domain/plan/plan-report.js";
import type { RegisterFigure } from "../domain/plan/registers.js";
import type { Published, Trace } from "../domain/published.js";
import { hide, show } from "./publish.js";
import { hiddenFigures, rowKey } from "./register-system.js";

/** Which figures of the register are told, and under which rules. */
export interface FigureProtection {
  /** A value dated from … to, both included, is the one of the period. ISO dates. */
  readonly from: string;
  readonly to: string;
  /** Counts of 1 … limit − 1 persons or cases are hidden. */
  readonly limit: number;
  /** The period's id, for addresses. */
  readonly period: string;
  /** The register's file, for the trace; null where there is none. */
  readonly file: string | null;
}

/**
 * Passes the figures of the register through the wall (rules §5): counts of persons and cases that are small, and those
 * that would give them away, are hidden; money, positions and days are shown. What is hidden at a date does not depend on
 * the period, so that no two reports hide different values of it.
 *
 * @returns by id, in the order of the register; figures that have no row by the period's end are left out
 * @example
 * (await protectFigures(registers.figures, how)).get("avslag")?.now; // { cell, shown: false, why: "skjermet" }
 */
export async function protectFigures(
  figures: readonly RegisterFigure[],
  how: FigureProtection,
): Promise<ReadonlyMap<string, ProtectedFigure>> {
  const byId = new Map<string, RegisterFigure[]>();
  for (const figure of figures) {
    if (figure.date > how.to) continue;
    const dated = byId.get(figure.id) ?? [];
    // The first row of a date counts, as the first of two equal responses does.
    if (!dated.some(({ date }) => date === figure.date)) byId.set(figure.id, [...dated, figure]);
  }
  const told = [...byId].map(([id, dated]) => [id, toldOf(dated, how)] as const);
  const together = (["now", "baseline"] as const).map((what) => told.flatMap(([, one]) => one[what] ?? []));
  const hidden = await hiddenFigures(figures, how.limit, together);
  return new Map(told.map(([id, one]) => [id, protectedFigure(one, hidden, how)]));
}

/** The rows of a figure that a period tells of. */
interface ToldRows {
  readonly newest: RegisterFigure;
  readonly now: RegisterFigure | null;
  readonly baseline: RegisterFigure | null;
  readonly target: number | null;
}

function toldOf(rows: readonly RegisterFigure[], { from }: FigureProtection): ToldRows {
  const dated = [...rows].sort((a, b) => (a.date < b.date ? -1 : 1));
  const newest = dated.at(-1);
  if (newest === undefined) throw new Error("A figure without rows is none");
  const now = newest.date >= from && newest.value !== null ? newest : null;
  const baseline = dated.find((row) => row.value !== null && row !== now) ?? null;
  return { newest, now, baseline, target: dated.findLast((row) => row.target !== null)?.target ?? null };
}

function protectedFigure(
  { newest, now, baseline, target }: ToldRows,
  hidden: ReadonlySet<string>,
  how: FigureProtection,
): ProtectedFigure {
  const { id, measure, name, unit, counted, partOf, source, role } = newest;
  const value = (row: RegisterFigure | null, what: "value" | "baseline") =>
    row === null ? null : published(row, planCell.figure(how.period, id, what), hidden, how.file);
  return {
    ...{ id, measure, name, unit, counted, partOf, source, role },
    baseline: value(baseline, "baseline"),
    now: value(now, "value"),
    target,
  };
}

function published(
  row: RegisterFigure,
  cell: string,
  hidden: ReadonlySet<string>,
  file: string | null,
): Published<RegisterValue> | null {
  if (row.value === null) return null;
  if (hidden.has(rowKey(row))) return hide(cell, "skjermet");
  const sources = file === null ? [] : [{ file, column: null }];
  const trace: Trace = { sources, counted: [], base: [], asked: null, method: "count", from: [] };
  return show(cell, { value: row.value, date: row.date }, trace);
}
