import { plainColumn, type ExportColumn, type StatusColumn } from "../../domain/people/raw-table.js";
import { qualtricsStatus } from "../status-columns.js";
import { filledCells, grouped, holdsWords, plainHeading } from "./headings.js";
import type { Layout, TextRows } from "./layout.js";

const importRow = /^\s*\{\s*"ImportId"\s*:\s*"(?<id>[^"]*)"/u;
const choiceOf = /^(?<question>.*?QID\d+(?:#\d+)?)_(?<choice>x?\d+(?:_\d+)?)$/u;
const textEntry = /_TEXT$/u;
const selectedChoice = / - Selected Choice(?= - |$)/u;

/** A column as its three header rows tell of it. */
interface Headed {
  readonly at: number;
  readonly name: string;
  readonly text: string;
  readonly importId: string;
}

/**
 * Qualtrics (csv, tsv, xlsx): three header rows, of ids (`Q1_4`), texts («Question - Option») and `{"ImportId": …}`. Columns of
 * one question are ticks where each holds one text alone, its option's or «1»; else they are the statements of a grid.
 * `Finished`, `Status` and `DistributionChannel` tell of partial answers, previews and tests.
 */
export const qualtrics: Layout = {
  id: "qualtrics",
  toldBy: ({ rows }) => (importRowAt(rows) < 0 ? null : ["ImportId"]),
  describe: ({ rows }) => {
    const last = Math.max(0, importRowAt(rows));
    const headed = headedColumns(rows, last);
    const columns = headed.map((one) => alone(one, rows, last + 1));
    for (const [question, group] of grouped(headed, ({ importId }) => questionId(importId))) {
      if (question === "") continue;
      const described = inGroup(group, rows, last + 1);
      for (const [place, { at }] of group.entries()) columns[at] = described[place] ?? plainColumn("");
    }
    return { headerRows: last + 1, columns, status: statusOf(headed) };
  },
};

/** The place of the row of import ids: the third, or the second where somebody has taken the texts out. */
function importRowAt(rows: TextRows): number {
  return rows.findIndex((row, at) => at > 0 && at < 3 && importRow.test(row[0] ?? ""));
}

function headedColumns(rows: TextRows, last: number): readonly Headed[] {
  return (rows[0] ?? []).map((name, at) => ({
    at,
    name,
    text: last > 1 ? (rows[1]?.[at] ?? "").trim() : "",
    importId: importRow.exec(rows[last]?.[at] ?? "")?.groups?.["id"] ?? "",
  }));
}

/** A question with one column, or a column of Qualtrics' own. */
function alone({ at, name, text, importId }: Headed, rows: TextRows, headerRows: number): ExportColumn {
  const column = { ...plainColumn(name), question: text === "" ? null : text.replace(selectedChoice, "") };
  if (!importId.startsWith("QID")) return { ...plainColumn(name) };
  const isBeside = textEntry.test(name);
  const isWords = textEntry.test(importId) && holdsWords(filledCells(rows, headerRows, at));
  return { ...column, freeText: isBeside || isWords };
}

/** The columns of one question with several. */
function inGroup(group: readonly Headed[], rows: TextRows, headerRows: number): readonly ExportColumn[] {
  const [first] = group;
  const shared = group.reduce((common, { text }) => sharedBeginning(common, text), first?.text ?? "");
  const divided = group.map((one) => ({ ...one, ...dividedText(one.text, shared) }));
  const isTicks = divided.every(({ at, part }) => holdsTicks(filledCells(rows, headerRows, at), part));
  return divided.map(({ name, question, part }) => {
    const column = { ...plainColumn(name), question };
    if (part === "") return column;
    if (!isTicks) return { ...column, grid: question, question: part };
    return { ...column, option: part, labels: new Map([["1", part]]) };
  });
}

/** «Question - Selected Choice - Option», or what all of a group's texts begin with, and the rest. */
function dividedText(text: string, shared: string): { question: string; part: string } {
  const marked = selectedChoice.exec(text);
  if (marked !== null) {
    return { question: text.slice(0, marked.index), part: text.slice(marked.index + marked[0].length + 3) };
  }
  const end = shared.lastIndexOf(" - ");
  return end < 0 ? { question: text, part: "" } : { question: text.slice(0, end), part: text.slice(end + 3) };
}

function sharedBeginning(a: string, b: string): string {
  let end = 0;
  while (end < a.length && a[end] === b[end]) end += 1;
  return a.slice(0, end);
}

function holdsTicks(cells: ReadonlySet<string>, option: string): boolean {
  return [...cells].every((cell) => cell === "1" || plainHeading(cell) === plainHeading(option));
}

/** The question that a column is one of several of; blank where it is alone. */
function questionId(importId: string): string {
  return choiceOf.exec(importId)?.groups?.["question"] ?? "";
}

function statusOf(headed: readonly Headed[]): readonly StatusColumn[] {
  const names = new Set(headed.map(({ name }) => plainHeading(name)));
  return headed.flatMap(({ at, name }) => {
    const told = qualtricsStatus(plainHeading(name), names);
    return told === null ? [] : [{ column: at, ...told }];
  });
}
