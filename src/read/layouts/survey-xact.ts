import { ParorendeError } from "../../domain/errors.js";
import type { DataIssue } from "../../domain/issues.js";
import { plainColumn, type ExportColumn } from "../../domain/people/raw-table.js";
import { isSurveyXactFlag, statusColumns } from "../status-columns.js";
import { grouped, plainHeading } from "./headings.js";
import type { Layout, TextRows } from "./layout.js";
import { structureVariables, type Variable } from "./survey-xact-structure.js";

/** SPSS and older exports cut names to so many characters. */
const CUT = 8;

/** How many variables a message names. */
const MOST_NAMED = 6;

/**
 * SurveyXact: a dataset of codes, with one header row of variable names, and two tables beside it: `structure`, what is asked,
 * and `labels`, what the codes mean; as three text files, a zip of them, or the sheets of a workbook. The flags `stato_1` to
 * `stato_5` tell how far somebody came; most rows are often of people who never answered.
 */
export const surveyXact: Layout = {
  id: "surveyXact",
  toldBy: ({ rows, companions: { structure, labels } }) => {
    const tables = [...(structure === null ? [] : ["structure"]), ...(labels === null ? [] : ["labels"])];
    const flags = (rows[0] ?? []).filter((heading) => isSurveyXactFlag(plainHeading(heading)));
    if (structure !== null) return tables;
    return flags.length > 2 || isStructure(rows[0] ?? []) ? [...tables, ...flags] : null;
  },
  describe: ({ file, rows, companions }) => {
    const header = (rows[0] ?? []).map((heading) => heading.trim());
    if (isStructure(header)) {
      throw new ParorendeError({ code: "holdsNoAnswers", facts: { file, what: "surveyXactStructure" } });
    }
    const labels = labelTable(companions.labels ?? []);
    const variables = companions.structure === null ? null : structureVariables(companions.structure);
    if (variables !== null) refuseOther(file, header, variables);
    const columns = header.map((name): ExportColumn => {
      const column = named(variables, name)?.column ?? plainColumn(name);
      return { ...column, name, labels: named(labels, name) ?? column.labels };
    });
    return { headerRows: 1, columns, status: statusColumns(columns), issues: labelsTwice(file, columns) };
  },
};

function isStructure(header: readonly string[]): boolean {
  const headings = header.map(plainHeading);
  return ["questionname", "variablename", "choicevalue", "choicetext"].every((name) =>
    headings.includes(name),
  );
}

/** What stands under a name, or under the one name that the export has cut to it. */
function named<T>(all: ReadonlyMap<string, T> | null, heading: string): T | undefined {
  const name = heading.toLowerCase();
  const whole = all?.get(name);
  if (whole !== undefined || all === null || name.length !== CUT) return whole;
  const cut = [...all].filter(([variable]) => variable.startsWith(name));
  return cut.length === 1 ? cut[0]?.[1] : undefined;
}

/** @param table `variable;value;label`, without a header */
function labelTable(table: TextRows): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const rows = table.flatMap((cells) => {
    const [variable = "", value = "", label = ""] = cells.map((cell) => cell.trim());
    return variable === "" || value === "" || label === "" ? [] : [{ variable, value, label }];
  });
  return new Map(
    [...grouped(rows, ({ variable }) => variable.toLowerCase())].map(([variable, all]) => [
      variable,
      new Map(all.map(({ value, label }) => [value, label])),
    ]),
  );
}

/** Codes of another survey's dataset would be given labels that nobody has answered. */
function refuseOther(
  file: string,
  header: readonly string[],
  variables: ReadonlyMap<string, Variable>,
): void {
  const found = new Set(header.map((heading) => named(variables, heading)));
  const missing = [...variables.values()].filter((variable) => variable.isClosed && !found.has(variable));
  const stems = new Set([...variables.keys()].flatMap((name) => numberedStem(name) ?? []));
  const unknown = header.filter(
    (heading) =>
      !isSurveyXactFlag(plainHeading(heading)) &&
      named(variables, heading) === undefined &&
      stems.has(numberedStem(heading.toLowerCase()) ?? ""),
  );
  const disagreeing = [...missing.map(({ column }) => column.name), ...unknown];
  if (disagreeing.length === 0) return;
  const facts = { file, variables: disagreeing.slice(0, MOST_NAMED), count: disagreeing.length };
  throw new ParorendeError({ code: "structureDisagrees", facts });
}

/** What stands before the numbers of a name that SurveyXact has given: `v` of `v_1_2`. */
function numberedStem(name: string): string | null {
  const isDigit = (at: number): boolean => /^\d$/u.test(name[at] ?? "");
  let end = name.length;
  while (end > 0 && (isDigit(end - 1) || (name[end - 1] === "_" && isDigit(end)))) end--;
  return end === name.length ? null : name.slice(0, end);
}

/** Two codes with one label cannot be told apart. */
function labelsTwice(file: string, columns: readonly ExportColumn[]): readonly DataIssue[] {
  return columns.flatMap(({ name, labels }): readonly DataIssue[] => {
    const texts = [...labels.values()].map(plainHeading);
    const count = texts.length - new Set(texts).size;
    return count === 0 ? [] : [{ code: "labelTwice", file, column: name, count, rows: [], names: [] }];
  });
}
