import { plainColumn, type ExportColumn } from "../../domain/people/raw-table.js";
import { plainNumber, type TripleSVariable } from "./definition.js";

/** The columns of a variable, and how what stands in the data becomes their cells. */
export interface VariableColumns {
  readonly variable: TripleSVariable;
  /** Several ticks are a column for every value; all else is one. */
  readonly columns: readonly ExportColumn[];
  /**
   * The cells of one answer, in the order of the columns; null where what stands there is none that the definition allows.
   *
   * @param fields what stands in the variable's place: one text, or one for each cell of a spread in csv
   */
  readonly cells: (fields: readonly string[]) => readonly string[] | null;
  /** How many codes have a label that another code had before them. */
  readonly labelsTwice: number;
}

/**
 * Describes a variable as columns. A cell is the label of its code, else the code; ticks are «1» and «0», dates and times
 * ISO text. What is blank is no answer, and so is a value that a quantity has a text for («99: Vet ikke»), which keeps its
 * text and stands in the column's `missing`.
 */
export function columnsOf(variable: TripleSVariable): VariableColumns {
  const { name, label, type, values } = variable;
  const column: ExportColumn = { ...plainColumn(name), question: label };
  if (type === "multiple") {
    const codes = [...values.keys()];
    const columns = [...values].map(([code, option]) => ({ ...column, name: `${name}[${code}]`, option }));
    return { variable, columns, cells: ticksOf(variable, codes), labelsTwice: 0 };
  }
  const one = cellOf(variable);
  const cells = (fields: readonly string[]): readonly string[] | null => {
    const cell = one(fields[0] ?? "");
    return cell === null ? null : [cell];
  };
  const labels = type === "single" || type === "quantity" ? values : new Map<string, string>();
  const texts = [...values.values()];
  const labelsTwice = type === "single" ? texts.length - new Set(texts).size : 0;
  return { variable, columns: [{ ...column, labels, missing: missingOf(variable) }], cells, labelsTwice };
}

function missingOf({ type, values, isLiteral }: TripleSVariable): ReadonlySet<string> {
  if (type === "quantity") return new Set(values.values());
  // Writers fill the place of a single answer with zeros where there is none.
  return type === "single" && !isLiteral && !values.has("0") ? new Set(["0"]) : new Set();
}

/** How one text becomes one cell; null where it cannot be. */
function cellOf({ type, values, isLiteral }: TripleSVariable): (field: string) => string | null {
  const coded = (field: string, form: RegExp): string | null => {
    const text = field.trim();
    const code = form.test(text) ? plainNumber(text) : null;
    return text === "" ? "" : code === null ? null : (values.get(code) ?? code);
  };
  switch (type) {
    case "single":
      if (isLiteral) return (field) => values.get(field.trim()) ?? field.trim();
      return (field) => coded(field, /^\d+$/u);
    case "quantity":
      return (field) => coded(field, /^[+-]?\d+(?:[.,]\d*)?$/u);
    case "logical":
      return (field) => (/^[01]?$/u.test(field.trim()) ? field.trim() : null);
    case "date":
      return (field) => parted(field, /^(\d{4})-?(\d\d)-?(\d\d)$/u, "-");
    case "time":
      return (field) => parted(field, /^(\d\d):?(\d\d):?(\d\d)$/u, ":");
    case "character":
    case "multiple":
      return (field) => field.trimEnd();
  }
}

/** A date or time with marks between its parts; nothing where its place is blank. */
function parted(field: string, form: RegExp, mark: string): string | null {
  const text = field.trim();
  if (text === "" || /^0{8}$/u.test(text)) return "";
  const [, ...parts] = form.exec(text) ?? [];
  return parts.length === 0 ? null : parts.join(mark);
}

function ticksOf(
  { highest, spread }: TripleSVariable,
  codes: readonly string[],
): (fields: readonly string[]) => readonly string[] | null {
  const blank = codes.map(() => "");
  const known = new Set(codes);
  return (fields) => {
    if (fields.every((field) => field.trim() === "")) return blank;
    const ticked = spread === null ? bits(fields[0] ?? "", highest) : spreadCodes(fields, spread);
    // A code that has no text would be lost; a place in a row of bits that has none means nothing.
    if (spread !== null && [...(ticked ?? [])].some((code) => !known.has(code))) return null;
    return ticked === null ? null : codes.map((code) => (ticked.has(code) ? "1" : "0"));
  };
}

/** A 0 or a 1 for every code from 1 on; what stands after the highest code is blanks or zeros. */
function bits(field: string, highest: number): ReadonlySet<string> | null {
  const text = field.trimEnd();
  if (!/^[01 ]+$/u.test(text) || field.length < highest || text.includes("1", highest)) return null;
  const ticked = new Set<string>();
  for (let at = text.indexOf("1"); at >= 0; at = text.indexOf("1", at + 1)) ticked.add(String(at + 1));
  return ticked;
}

/** Codes beside each other; 0 and blanks fill the places that are left. */
function spreadCodes(
  fields: readonly string[],
  { subfields, width }: NonNullable<TripleSVariable["spread"]>,
): ReadonlySet<string> | null {
  const [whole = ""] = fields;
  const places =
    fields.length > 1
      ? fields
      : Array.from({ length: subfields }, (_, at) => whole.slice(at * width, (at + 1) * width));
  if (fields.length === 1 && /[^0\s]/u.test(whole.slice(subfields * width))) return null;
  const ticked = new Set<string>();
  for (const place of places) {
    const text = place.trim();
    if (text !== "" && !/^\d+$/u.test(text)) return null;
    const code = plainNumber(text) ?? "0";
    if (code !== "0") ticked.add(code);
  }
  return ticked;
}
