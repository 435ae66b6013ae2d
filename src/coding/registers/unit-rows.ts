import { registerColumns } from "../../domain/plan/register-columns.js";
import type { RegisterRows } from "../../domain/plan/register-rows.js";
import type { RegisterRow, SentRow } from "../../domain/plan/sending.js";
import { isSameName } from "../../domain/review-workbook.js";
import type { MergedRegisters } from "./merged.js";
import { keyOf, rowHashes, rowKey } from "./row-key.js";

/** A row as it is sent, with what tells, in a hidden column, what it was. */
export interface RowToSend extends Pick<RegisterRow, "cells" | "extra"> {
  readonly sent: string;
}

/** What one unit gets: its own rows, and no other's. */
export interface UnitRows {
  /** As the first of its measures writes it. */
  readonly unit: string;
  readonly tiltak: readonly RowToSend[];
  readonly tall: readonly RowToSend[];
  /** Keys of the rows, but for those that are new. */
  readonly keys: { readonly tiltak: readonly string[]; readonly tall: readonly string[] };
  /** Figures that have a row to report in. */
  readonly newRows: number;
}

export interface RowsOfUnits {
  /** By name. */
  readonly units: readonly UnitRows[];
  /** Ids of measures that nobody can be asked about. */
  readonly withoutUnit: readonly string[];
}

export interface SendingDates {
  /** ISO date of the sending. */
  readonly date: string;
  /** The date each figure is to be reported at: a row for it is added, without a value. Null adds none. */
  readonly figuresAt: string | null;
}

/**
 * Divides the registers among the units that the measures belong to. A figure follows its measure; one that belongs to no
 * measure is sent to nobody. Columns of the municipality's own are not sent.
 *
 * @example
 * rowsOfUnits({ tiltak, tall }, { date: "2025-11-01", figuresAt: "2025-12-31" }).units[0].unit; // "Hjemmetjenesten"
 */
export function rowsOfUnits({ tiltak, tall }: MergedRegisters, dates: SendingDates): RowsOfUnits {
  const rows = tiltak.rows.filter(({ cells }) => rowKey("tiltak", cells) !== "");
  const unitOf = ({ cells }: RegisterRow): string => (cells["unit"] ?? "").trim();
  const names = rows.map(unitOf).filter((unit) => unit !== "");
  const units = names.filter((unit, at) => names.findIndex((other) => isSameName(other, unit)) === at);
  return {
    units: units
      .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
      .map((unit) =>
        unitRows(
          unit,
          rows.filter((row) => isSameName(unitOf(row), unit)),
          tall,
          dates,
        ),
      ),
    withoutUnit: rows.filter((row) => unitOf(row) === "").map(({ cells }) => rowKey("tiltak", cells)),
  };
}

function unitRows(
  unit: string,
  measures: readonly RegisterRow[],
  tall: RegisterRows | null,
  { date, figuresAt }: SendingDates,
): UnitRows {
  // A figure may name its measure by its id or by its name.
  const ids = new Set(
    measures.flatMap(({ cells }) => [
      rowKey("tiltak", cells),
      keyOf("tiltak", "shortName", cells).toLowerCase(),
    ]),
  );
  const figures = (tall?.rows ?? []).filter(({ cells }) => ids.has(keyOf("tall", "measure", cells)));
  const blank = figuresAt === null ? [] : blankRows(figures, figuresAt);
  const sent = (
    register: "tiltak" | "tall",
    { cells }: Pick<RegisterRow, "cells">,
    isNew: boolean,
  ): RowToSend => {
    const key = rowKey(register, cells);
    const mark: SentRow = {
      ...{ unit, date, key },
      ...(isNew ? { isNew } : {}),
      cells: rowHashes(registerColumns[register], cells),
    };
    return { cells, extra: {}, sent: JSON.stringify(mark) };
  };
  return {
    unit,
    tiltak: measures.map((row) => sent("tiltak", row, false)),
    tall: [
      ...figures.map((row) => sent("tall", row, false)),
      ...blank.map((cells) => sent("tall", { cells }, true)),
    ],
    keys: {
      tiltak: measures.map(({ cells }) => rowKey("tiltak", cells)),
      tall: figures.map(({ cells }) => rowKey("tall", cells)),
    },
    newRows: blank.length,
  };
}

/** A row at a date for each figure that has none: as its newest, without the value. */
function blankRows(figures: readonly RegisterRow[], date: string): readonly RegisterRow["cells"][] {
  const newest = new Map<string, RegisterRow["cells"]>();
  const taken = new Set(figures.map(({ cells }) => rowKey("tall", cells)));
  for (const { cells } of figures) {
    const id = keyOf("tall", "id", cells);
    const before = newest.get(id);
    if (before === undefined || keyOf("tall", "date", cells) > keyOf("tall", "date", before))
      newest.set(id, cells);
  }
  return [...newest]
    .filter(([id]) => !taken.has(`${id} ${date}`))
    .map(([, cells]) => ({ ...cells, date, value: "" }));
}
