import type { CellAddress } from "../../domain/cell.js";
import type { PlanReport } from "../../domain/plan/plan-report.js";

/** What is behind a number that is shown: of a share the count and its base, of a count the count. */
export interface ShownCount {
  readonly count: number;
  readonly n?: number;
}

/** Which of a report's numbers are hidden, and which counts of persons or cases stand behind the shown ones. */
export interface ShownFigures {
  readonly hidden: ReadonlySet<CellAddress>;
  readonly counts: ReadonlyMap<CellAddress, ShownCount>;
}

/**
 * Finds every published figure in a report, wherever it stands in it.
 *
 * @example
 * shownFigures(report).counts.get("2025/kontaktperson.uten/total/share"); // { count: 71, n: 131 }
 */
export function shownFigures({ survey, figures }: PlanReport): ShownFigures {
  const hidden = new Set<CellAddress>();
  const counts = new Map<CellAddress, ShownCount>();
  visit(survey, (cell, figure) => {
    if (figure["shown"] === false) hidden.add(cell);
    else if (isCount(figure["count"]) && isCount(figure["n"])) {
      counts.set(cell, { count: figure["count"], n: figure["n"] });
    } else if (isOfCount(figure["trace"]) && isCount(figure["value"])) {
      counts.set(cell, { count: figure["value"] });
    }
  });
  for (const { baseline, now, counted } of figures) {
    for (const value of [baseline, now]) {
      if (value === null) continue;
      if (!value.shown) hidden.add(value.cell);
      else if (counted !== "other" && isCount(value.value)) counts.set(value.cell, { count: value.value });
    }
  }
  return { hidden, counts };
}

type Fields = Readonly<Record<string, unknown>>;

/** Everything with an address and whether it is shown, at any depth. */
function visit(data: unknown, found: (cell: CellAddress, figure: Fields) => void): void {
  if (Array.isArray(data)) {
    for (const part of data) visit(part, found);
    return;
  }
  if (!isFields(data)) return;
  if (typeof data["cell"] === "string" && typeof data["shown"] === "boolean") found(data["cell"], data);
  for (const part of Object.values(data)) visit(part, found);
}

function isFields(data: unknown): data is Fields {
  return typeof data === "object" && data !== null;
}

function isOfCount(trace: unknown): boolean {
  return isFields(trace) && trace["method"] === "count";
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}
