import type { Codebook, Item } from "../domain/codebook.js";
import { ParorendeError, type LinkFault } from "../domain/errors.js";
import {
  cellText,
  columnHeadings,
  labelHeadings,
  LINK_DASH,
  linkRoles,
  linkSheets,
  type LinkRole,
} from "../domain/link-workbook.js";
import type { Wave } from "../domain/wave.js";
import type { Sheet, Workbook } from "./workbook.js";

/** What a person has filled in, in the form of a wave file. */
export interface Linked {
  readonly columns: NonNullable<Wave["columns"]>;
  readonly labels: NonNullable<Wave["labels"]>;
}

type Mapping = Linked["columns"][string];
type Words = Readonly<Record<string, string>>;

/** A row of a sheet, with what is needed to say where a fault is. */
interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

/**
 * Reads back the workbook of what an import left open. Rows with nothing filled in stay open. Sheets and columns are found
 * by their names, in any of the languages; ids may be typed without their texts.
 *
 * @param names the headings of the export, to know those again that the workbook has shortened
 * @throws ParorendeError linkSheetMissing; linkFault, which names sheet and row, where a question or an answer is unknown,
 *   an answer is another question's, a column is said to be two things, or one that takes ticks lacks its answer
 * @example
 * readLinkWorkbook(await openWorkbook("kobling.xlsx"), codebook).columns; // { "Kontakt?": { item: "kontaktperson" } }
 */
export function readLinkWorkbook(
  workbook: Workbook,
  codebook: Codebook,
  names: readonly string[] = [],
): Linked {
  const shortened = new Map(names.map((name) => [cellText(name), name]));
  const columns = new Map<string, Mapping>();
  for (const [row, place] of rowsOf(workbook, linkSheets.columns, columnHeadings, [
    "column",
    "item",
    "role",
  ])) {
    const mapping = mappingOf(row, place, codebook);
    if (mapping === null) continue;
    const column = shortened.get(row["column"] ?? "") ?? row["column"] ?? "";
    if (columns.has(column)) throw fault(place, "columnTwice");
    columns.set(column, mapping);
  }
  const labels = new Map<string, Map<string, string>>();
  for (const [row, place] of rowsOf(workbook, linkSheets.labels, labelHeadings, [
    "item",
    "label",
    "option",
  ])) {
    if (row["option"] === "" || row["label"] === "") continue;
    const item = itemOf(row["item"] ?? "", place, codebook);
    const ofItem = labels.get(item.id) ?? new Map<string, string>();
    ofItem.set(row["label"] ?? "", optionOf(row["option"] ?? "", item, place, codebook));
    labels.set(item.id, ofItem);
  }
  return {
    columns: Object.fromEntries(columns),
    labels: Object.fromEntries([...labels].map(([item, of]) => [item, Object.fromEntries(of)])),
  };
}

function* rowsOf(
  { file, sheets }: Workbook,
  names: Words,
  headings: Readonly<Record<string, Words>>,
  needed: readonly string[],
): Generator<readonly [Words, Place]> {
  const sheet = sheets.find(({ name }) => Object.values(names).includes(name.trim()));
  const places = sheet === undefined ? null : placesOf(sheet, headings);
  if (sheet === undefined || places === null || needed.some((one) => !places.has(one))) {
    const missing = Object.values(names)[0] ?? "";
    throw new ParorendeError({ code: "linkSheetMissing", facts: { file, sheet: sheet?.name ?? missing } });
  }
  for (const [at, cells] of sheet.rows.entries()) {
    if (at === 0 || cells.every((cell) => cell.trim() === "")) continue;
    const row = [...places].map(([name, column]) => {
      const cell = cells[column] ?? "";
      return [name, name === "column" || name === "label" ? cell : cell.trim()] as const;
    });
    yield [Object.fromEntries(row), { file, sheet: sheet.name, row: at + 1 }];
  }
}

/** Where each heading stands. */
function placesOf({ rows }: Sheet, headings: Readonly<Record<string, Words>>): ReadonlyMap<string, number> {
  const written = (rows[0] ?? []).map((cell) => cell.trim());
  const found = Object.entries(headings).map(([name, words]) => {
    const at = written.findIndex((cell) => Object.values(words).includes(cell));
    return [name, at] as const;
  });
  return new Map(found.filter(([, at]) => at >= 0));
}

function mappingOf(row: Words, place: Place, codebook: Codebook): Mapping | null {
  const { column = "", item: asked = "", option: ticked = "", role: otherwise = "" } = row;
  if (column === "" || (asked === "" && ticked === "" && otherwise === "")) return null;
  if (otherwise !== "") {
    if (asked !== "" || ticked !== "") throw fault(place, "twoMeanings");
    return { role: roleOf(otherwise, place) };
  }
  const item = itemOf(asked === "" ? ticked : asked, place, codebook);
  if (ticked === "") return { item: item.id };
  const option = optionOf(ticked, item, place, codebook);
  if (item.kind !== "multiple") throw fault(place, "noTicks");
  return { item: item.id, option };
}

function roleOf(written: string, place: Place): LinkRole {
  const roles = Object.entries(linkRoles) as [LinkRole, Words][];
  const found = roles.find(([, words]) => Object.values(words).includes(written.toLowerCase()));
  if (found === undefined) throw fault(place, "unknownRole");
  return found[0];
}

/** The id of what was chosen from a list, or typed. */
function idIn(written: string): string {
  const [id = ""] = written.split(LINK_DASH);
  return id.trim();
}

/** An item by «id – text», by its id, by its text; or by «item.option», where only the tick was chosen. */
function itemOf(written: string, place: Place, { items }: Codebook): Item {
  const id = idIn(written);
  const [ofTick = ""] = id.split(".");
  const found =
    items.find((item) => item.id === id) ??
    items.find(({ text }) => Object.values(text).includes(written)) ??
    items.find((item) => item.id === ofTick && id.includes("."));
  if (found === undefined) throw fault(place, "unknownItem");
  return found;
}

function optionOf(written: string, item: Item, place: Place, { items }: Codebook): string {
  const id = idIn(written);
  const own = id.startsWith(`${item.id}.`) ? id.slice(item.id.length + 1) : id;
  const found =
    item.options.find((option) => option.id === own) ??
    item.options.find(({ text }) => Object.values(text).includes(written));
  if (found !== undefined) return found.id;
  const isOthers = items.some(
    (other) =>
      other !== item &&
      other.options.some((option) => option.id === own || id === `${other.id}.${option.id}`),
  );
  throw fault(place, isOthers ? "othersOption" : "unknownOption");
}

function fault({ file, sheet, row }: Place, kind: LinkFault): ParorendeError {
  return new ParorendeError({ code: "linkFault", facts: { file, sheet, row, fault: kind } });
}
