import type { MergedRegisters, ReturnedFile } from "../../../src/coding/registers/merged.js";
import { rowsOfUnits, type SendingDates, type UnitRows } from "../../../src/coding/registers/unit-rows.js";
import { sentHeading } from "../../../src/domain/plan/register-workbook.js";
import type { RegisterRows } from "../../../src/domain/plan/register-rows.js";
import type { RegisterRow, Sending, SentRegister } from "../../../src/domain/plan/sending.js";

export type Cells = Readonly<Record<string, string>>;

/** A register with these rows, as it would be read from a workbook. */
export function registerOf(register: SentRegister, cells: readonly Cells[]): RegisterRows {
  return {
    ...{
      register,
      file: `plan/${register}.xlsx`,
      hash: "",
      sheet: register,
      headings: {},
      extraHeadings: [],
    },
    rows: cells.map((row, at) => ({ row: at + 2, cells: row, extra: {} })),
  };
}

/** Three measures of two units, with figures of theirs; openly invented. */
export const registers: MergedRegisters = {
  tiltak: registerOf("tiltak", [
    {
      id: "senter",
      shortName: "Senter",
      wording: "Kommunen åpner et senter.",
      unit: "Helse",
      status: "i gang",
      deadline: "2025-12-31",
      risk: "",
    },
    {
      id: "avlastning",
      shortName: "Avlastning",
      wording: "Mer avlastning.",
      unit: "Helse",
      status: "planlagt",
      deadline: "",
      risk: "",
    },
    {
      id: "barn",
      shortName: "Barn",
      wording: "Barn følges opp.",
      unit: "Oppvekst",
      status: "planlagt",
      deadline: "",
      risk: "",
    },
    {
      id: "ingen",
      shortName: "Uten enhet",
      wording: "Ingen har det.",
      unit: "",
      status: "",
      deadline: "",
      risk: "",
    },
  ]),
  tall: registerOf("tall", [
    {
      id: "ventetid",
      measure: "senter",
      name: "Ventetid",
      figureUnit: "dager",
      date: "2024-12-31",
      value: "40",
      counted: "annet",
    },
    {
      id: "ansvarlige",
      measure: "barn",
      name: "Barneansvarlige",
      figureUnit: "personer",
      date: "2024-12-31",
      value: "12",
      counted: "personer",
    },
    {
      id: "klager",
      measure: "",
      name: "Klager",
      figureUnit: "saker",
      date: "2024-12-31",
      value: "9",
      counted: "saker",
    },
  ]),
};

export const dates: SendingDates = { date: "2025-11-01", figuresAt: "2025-12-31" };

/** What each unit gets. */
export function sentOf(from: MergedRegisters = registers): readonly UnitRows[] {
  return rowsOfUnits(from, dates).units;
}

/** What is remembered of a sending. */
export function sendingOf(units: readonly UnitRows[]): Sending {
  return {
    date: dates.date,
    units: units.map(({ unit, keys }) => ({
      ...{ unit, file: `${unit}.xlsx`, hash: "" },
      ...{ tiltak: [...keys.tiltak], tall: [...keys.tall] },
    })),
  };
}

/** A unit's workbook as it comes back, each row as the unit leaves it; null where the unit deletes it. */
export function returnedBy(
  unit: UnitRows,
  leave: (register: SentRegister, cells: Cells) => Cells | null = (_, cells) => cells,
): ReturnedFile {
  const rowsOf = (register: SentRegister): RegisterRows => {
    const rows = unit[register].flatMap(({ cells, sent }, at): readonly RegisterRow[] => {
      const left = leave(register, cells);
      return left === null ? [] : [{ row: at + 2, cells: left, extra: { [sentHeading.nb]: sent } }];
    });
    return { ...registerOf(register, []), extraHeadings: [sentHeading.nb], rows };
  };
  return { file: `${unit.unit}.xlsx`, tiltak: rowsOf("tiltak"), tall: rowsOf("tall") };
}

/** Changes cells of the row with an id (and, of a figure, a date), and leaves the others. */
export function changing(key: string, changes: Cells): (register: SentRegister, cells: Cells) => Cells {
  return (register, cells) => {
    const own = register === "tiltak" ? cells["id"] : `${cells["id"] ?? ""} ${cells["date"] ?? ""}`;
    return own === key ? { ...cells, ...changes } : cells;
  };
}
