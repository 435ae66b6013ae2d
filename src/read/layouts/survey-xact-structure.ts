import { plainColumn, type ExportColumn } from "../../domain/people/raw-table.js";
import { grouped, plainHeading } from "./headings.js";
import type { TextRows } from "./layout.js";

/** The columns of the structure table, in their order. */
const fields = [
  "questionname",
  "variablename",
  "questiontype",
  "subtype",
  "questiontext",
  "choicevalue",
  "choicetext",
] as const;
type Row = Readonly<Record<(typeof fields)[number], string>>;

/** What SurveyXact calls a 0 and a 1 in a column of ticks: no options of the question. */
const tickWords = new Set(["ikke valgt", "valgt", "ikkje valt", "valt", "not selected", "selected"]);

/** A variable of the structure, under the name its column in the dataset would have. */
export interface Variable {
  readonly column: ExportColumn;
  /** Closed questions have codes: without the right structure they would mean something else. */
  readonly isClosed: boolean;
}

/**
 * The variables that the structure table tells of, by name in small letters. Several ticks are a variable per option, which
 * the structure writes out or numbers by the value of the choice.
 *
 * @param structure with its header; what stands beyond the seven columns is left out
 * @example
 * structureVariables([["questionName", "variableName", …], ["s_1", "s_1", "Closed", "Single", "Kjønn", "1", "Kvinne"]])
 *   .get("s_1")?.column.labels.get("1"); // "Kvinne"
 */
export function structureVariables(structure: TextRows): ReadonlyMap<string, Variable> {
  const rows = tableRows(structure);
  const grids = gridTexts(rows);
  const variables = [...grouped(rows, ({ variablename }) => variablename.toLowerCase()).values()].flatMap(
    (choices) => variablesOf(choices, grids),
  );
  return new Map(variables.map((variable) => [variable.column.name.toLowerCase(), variable]));
}

function tableRows(structure: TextRows): readonly Row[] {
  const header = (structure[0] ?? []).map(plainHeading);
  const hasHeader = header.includes("variablename");
  const places = fields.map((field, at) => (hasHeader ? header.indexOf(field) : at));
  return structure.slice(hasHeader ? 1 : 0).flatMap((cells) => {
    const values = places.map((place) => (cells[place] ?? "").trim());
    const row = Object.fromEntries(fields.map((field, at) => [field, values[at] ?? ""])) as Record<
      (typeof fields)[number],
      string
    >;
    return row.variablename === "" ? [] : [row];
  });
}

/** A text that several variables of a question begin with, up to the last dash: the one above the grid. */
function gridTexts(rows: readonly Row[]): ReadonlyMap<string, string> {
  const grids = new Map<string, string>();
  for (const [question, all] of grouped(rows, ({ questionname }) => questionname)) {
    const single = all.filter((row) => isKind(row, "single"));
    const variables = new Set(single.map(({ variablename }) => variablename));
    const above = new Set(single.map(({ questiontext }) => textAbove(questiontext)));
    const [text = ""] = above;
    if (variables.size > 1 && above.size === 1 && text !== "") grids.set(question, text);
  }
  return grids;
}

function textAbove(text: string): string {
  const dash = text.lastIndexOf(" - ");
  return dash < 0 ? "" : text.slice(0, dash).trim();
}

function textBelow(text: string): string {
  const dash = text.lastIndexOf(" - ");
  return dash < 0 ? text : text.slice(dash + 3).trim();
}

function isKind({ questiontype, subtype }: Row, kind: string): boolean {
  return `${questiontype}/${subtype}`.toLowerCase().includes(kind);
}

/** @param choices the rows of one variable */
function variablesOf(choices: readonly Row[], grids: ReadonlyMap<string, string>): readonly Variable[] {
  const [first] = choices;
  if (first === undefined) return [];
  const { variablename: name, questiontext: text, questionname } = first;
  if (isKind(first, "multiple")) return tickVariables(choices, name, text);
  const grid = grids.get(questionname);
  const isClosed = isKind(first, "single");
  const labels = new Map(
    choices.flatMap(({ choicevalue, choicetext }) =>
      choicevalue === "" || choicetext === "" ? [] : [[choicevalue, choicetext] as const],
    ),
  );
  const told = grid === undefined || !isClosed ? { question: text } : { grid, question: textBelow(text) };
  const column = { ...plainColumn(name), ...told, labels, freeText: isKind(first, "string") };
  return [{ column, isClosed }];
}

function tickVariables(choices: readonly Row[], name: string, text: string): readonly Variable[] {
  const column = { ...plainColumn(name), question: text };
  const options = choices.filter(({ choicetext }) => !tickWords.has(plainHeading(choicetext)));
  if (options.length === 0) {
    const ticked = { ...column, question: textAbove(text), option: textBelow(text) };
    return [{ column: ticked, isClosed: true }];
  }
  const [only] = options;
  if (only !== undefined && options.length === 1) {
    return [{ column: { ...column, option: only.choicetext }, isClosed: true }];
  }
  return options.map(({ choicevalue, choicetext }) => ({
    column: { ...column, name: `${name}_${choicevalue}`, option: choicetext },
    isClosed: true,
  }));
}
