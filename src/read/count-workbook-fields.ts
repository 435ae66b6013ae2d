import {
  countWorkbookFields,
  figureWords,
  type CountWorkbookField,
  type CountWorkbookUnit,
} from "../domain/count-workbook.js";
import { ParorendeError } from "../domain/errors.js";
import type { Sheet } from "./workbook.js";

/** The cells of a field's row: its id, and what is typed. */
const FIELD = 0;
const FIELD_VALUE = 3;

/** What is typed above the figures of the workbook for a table of counts. */
export class CountWorkbookFields {
  readonly #sheet: Sheet;
  readonly #rows: ReadonlyMap<CountWorkbookField, number>;
  readonly #file: string;

  constructor(sheet: Sheet, keyRow: number, file: string) {
    const names = sheet.rows.slice(0, keyRow).map((row) => row[FIELD]);
    this.#sheet = sheet;
    this.#rows = new Map(countWorkbookFields.map((field) => [field, names.indexOf(field)]));
    this.#file = file;
  }

  text(field: CountWorkbookField): string {
    return (this.#sheet.rows[this.#rows.get(field) ?? -1]?.[FIELD_VALUE] ?? "").trim();
  }

  inPercent(): boolean {
    const word = this.text("unit").toLowerCase();
    const isOf = (words: readonly string[]): boolean => words.includes(word);
    if (isOf(figureWords.percent)) return true;
    if (isOf(figureWords.counts)) return false;
    throw this.#missing("unit");
  }

  numberOf(unit: CountWorkbookUnit): string {
    if (unit === "nation") return "0";
    const kommunenummer = this.text("kommunenummer");
    if (unit === "own") return kommunenummer;
    // The first two digits of a kommunenummer are its county's.
    const county = this.text("fylkesnummer") || kommunenummer.padStart(4, "0").slice(0, 2);
    if (kommunenummer === "" && this.text("fylkesnummer") === "") throw this.#missing("fylkesnummer");
    return county.padStart(2, "0");
  }

  #missing(field: "fylkesnummer" | "unit"): ParorendeError {
    const row = (this.#rows.get(field) ?? 0) + 1;
    const facts = { file: this.#file, sheet: this.#sheet.name, row, field };
    return new ParorendeError({ code: "countWorkbookField", facts });
  }
}
