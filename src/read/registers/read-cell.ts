import type { IssueCode } from "../../domain/issues.js";
import type { IdList, RegisterColumn } from "../../domain/plan/column.js";
import type { RegisterId } from "../../domain/plan/registers.js";
import { dayOf, lastDayOf } from "./cell-dates.js";
import { amountOf, saysNothing, shareOf } from "./cell-numbers.js";
import type { FindChoice } from "./choice-words.js";
import { idsIn, type FindId } from "./known-ids.js";

/** What a cell means; null where it is empty, or means nothing. */
export type CellValue = string | number | readonly string[] | null;

export interface ReadCell {
  readonly value: CellValue;
  readonly fault: IssueCode | null;
}

/** What the cells of a register are read by. */
export interface CellReading {
  readonly register: RegisterId;
  readonly fromWorkbook: boolean;
  readonly ids: Readonly<Partial<Record<IdList, FindId>>>;
  readonly findChoice: FindChoice;
  readonly looksLikeName: (text: string) => boolean;
}

/** Dates that may be written as a period: its last day counts. */
const mayBePeriod: Readonly<Partial<Record<RegisterId, readonly string[]>>> = {
  tiltak: ["deadline", "newDeadline", "grantEnds"],
  tall: ["date"],
};

const unknownIds: Readonly<Record<IdList, IssueCode>> = {
  areas: "registerUnknownArea",
  indicators: "registerUnknownIndicator",
  waves: "registerUnknownWave",
  measures: "registerUnknownMeasure",
  needs: "registerUnknownNeed",
  figures: "registerUnknownFigure",
  requirements: "registerUnknownRequirement",
};

/**
 * Reads one cell by the kind of its column.
 *
 * @example
 * readCell(statusColumn, "Gjennomført", reading); // { value: "done", fault: null }
 */
export function readCell(column: RegisterColumn, cell: string, reading: CellReading): ReadCell {
  if (cell === "") return { value: null, fault: null };
  const { kind, key } = column;
  const { fromWorkbook, ids } = reading;
  switch (kind.is) {
    case "id":
      return /^[a-z0-9][a-z0-9_-]*$/u.test(cell.toLowerCase())
        ? sure(cell.toLowerCase())
        : unsure("registerBadId");
    case "text":
      return key === "role" && reading.looksLikeName(cell) ? unsure("registerPersonName") : sure(cell);
    case "texts":
      return sure(
        cell
          .split(/[;\n]/u)
          .map((part) => part.trim())
          .filter((part) => part !== ""),
      );
    case "date": {
      const isPeriod = mayBePeriod[reading.register]?.includes(key) ?? false;
      return orFault(isPeriod ? lastDayOf(cell) : dayOf(cell), "registerBadDate");
    }
    case "number":
      return saysNothing(cell) ? sure(null) : orFault(amountOf(cell, fromWorkbook), "registerBadNumber");
    case "percent":
      return orFault(shareOf(cell, fromWorkbook), "registerBadPercent");
    case "choice":
      return orFault(reading.findChoice(kind.of, cell), "registerUnknownWord");
    case "ref":
      return orFault(ids[kind.of]?.(cell) ?? null, unknownIds[kind.of]);
    case "refs": {
      const [first = "areas"] = kind.of;
      const found = idsIn(cell, firstOf(kind.of.flatMap((list) => ids[list] ?? [])));
      return { value: found.ids, fault: found.isAllKnown ? null : unknownIds[first] };
    }
  }
}

/** Of an id that two lists have, the first list's. */
function firstOf(finders: readonly FindId[]): FindId {
  return (written) => finders.map((find) => find(written)).find((id) => id !== null) ?? null;
}

function sure(value: CellValue): ReadCell {
  return { value, fault: null };
}

function unsure(fault: IssueCode): ReadCell {
  return { value: null, fault };
}

function orFault(value: string | number | null, fault: IssueCode): ReadCell {
  return value === null ? unsure(fault) : sure(value);
}
