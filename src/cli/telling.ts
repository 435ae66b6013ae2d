import { besidesChecks, type FileChecks } from "../domain/count-check.js";
import type { DataIssue } from "../domain/issues.js";
import type { Locale } from "../domain/text.js";
import type { FileRead, FileReading, LoadedRequest } from "../index.js";
import { textsOf } from "../text/languages.js";
import type { Texts } from "../text/nb.js";
import { numberFormat, type NumberFormat } from "../text/numbers.js";
import { writeLine, type Output } from "./world.js";

/** So many of the headings that told whose export it is are named. */
const HEADINGS_NAMED = 4;

/** Says what each file was taken to be and why, what was dropped, and what the data lack. Never a cell. */
export function tellWhatWasRead(
  { read, issues, checks }: LoadedRequest,
  locale: Locale,
  output: Output,
): void {
  const texts = textsOf(locale);
  const numbers = numberFormat(locale);
  writeLine(output, texts.cli.read.heading);
  for (const file of read) {
    for (const line of readingLines(file, texts, numbers)) writeLine(output, line);
  }
  tellIssues(issues, locale, output, checks);
}

/** A file, what it was taken to be, and why; nothing of how many answers it has. */
export function fileLines(
  { reading, wave }: FileRead,
  texts: Texts,
  numbers: NumberFormat,
): readonly string[] {
  const { read } = texts.cli;
  return [
    `  ${read.file(reading.file, read.kinds[reading.kind])}${wave === null ? "" : ` (${wave})`}`,
    ...howLines(reading, texts, numbers).map((line) => `    ${line}`),
  ];
}

function readingLines(file: FileRead, texts: Texts, numbers: NumberFormat): readonly string[] {
  const { identity } = file;
  const { read } = texts.cli;
  const { count } = numbers;
  return [
    ...fileLines(file, texts, numbers),
    `    ${rowLine(file, texts, numbers)}`,
    ...identity.map(({ column, repeated, exact }) => {
      const say = exact ? read.identity : read.identityAtLeast;
      return `    ${say(column, count(repeated))}`;
    }),
  ];
}

/** Says that somebody may be in danger, and where to look: never in a report, and never what was said. */
export function tellUnassessed(statements: number, locale: Locale, output: Output): void {
  if (statements === 0) return;
  const { coding } = textsOf(locale).notes;
  const { count } = numberFormat(locale);
  writeLine(output, `${coding.today(count(statements), statements)}. ${coding.todayWhere}`);
}

/** What a file was taken to be, and why. */
export function howLines(
  { layout, layoutWhy, toldBy, text, sheet, decimal, headerRow, headerRows }: FileReading,
  { cli, layouts, report, words }: Texts,
  { count, list }: NumberFormat,
): readonly string[] {
  const { read } = cli;
  const told = list(toldBy.slice(0, HEADINGS_NAMED).map(words.quote));
  const delimiters: Readonly<Record<string, string>> = report.appendix.delimiters;
  const heading = headerRows > 1 ? read.headerRowsOf(count(headerRows)) : read.headerRow(count(headerRow));
  return [
    read.layout(layouts[layout], read.layoutWhy[layoutWhy](told)),
    ...(text === null
      ? []
      : [
          read.encoding(text.encoding, read.encodingWhy[text.encodingWhy]),
          read.delimiter(delimiters[text.delimiter] ?? text.delimiter, read.delimiterWhy[text.delimiterWhy]),
        ]),
    ...(sheet === null ? [] : [read.sheet(sheet)]),
    // Only in text is a number written with a mark that must be guessed.
    ...(headerRows === 0 ? [] : [text === null ? heading : `${read.decimal(decimal)}; ${heading}`]),
  ];
}

/** How many rows count, and how many do not for which reason. */
export function rowLine(
  {
    rows,
    rejected,
    statuses,
    partialIncluded,
  }: Pick<FileRead, "rows" | "rejected" | "statuses" | "partialIncluded">,
  { cli }: Texts,
  numbers: NumberFormat,
): string {
  const { count, list } = numbers;
  const { rows: say, leftOut, ...names } = cli.read.statuses;
  if (statuses === null || statuses.complete + rejected === rows) {
    return cli.read.rows(count(rows), count(rejected));
  }
  const told = (kinds: readonly (keyof typeof names)[]): readonly string[] =>
    kinds.flatMap((kind) => {
      const number = kind === "rejected" ? rejected : statuses[kind];
      return number === 0 ? [] : [names[kind](count(number))];
    });
  const taken = told(partialIncluded ? ["complete", "partial"] : ["complete"]);
  const left = told([...(partialIncluded ? [] : (["partial"] as const)), "unanswered", "test", "rejected"]);
  const included = taken.length === 0 ? names.complete(count(0)) : list(taken);
  return `${say(rows, count(rows), included)}${left.length === 0 ? "" : `, ${leftOut(list(left))}`}`;
}

/**
 * One line per issue, under its file, with the first rows. Identity columns are already told with their file. What does not
 * add up in a table of counts is told by its checks, with the figures: they are the reader's own.
 */
export function tellIssues(
  issues: readonly DataIssue[],
  locale: Locale,
  output: Output,
  checks: readonly FileChecks[] = [],
): void {
  const texts = textsOf(locale);
  const told = besidesChecks(issues, checks).filter(({ code }) => code !== "identityColumn");
  const checked = checks.filter(({ checks: ofFile }) => ofFile.length > 0);
  if (told.length === 0 && checked.length === 0) return;
  writeLine(output, texts.cli.issues);
  const files = new Set([...told, ...checked].map(({ file }) => file));
  for (const file of files) {
    writeLine(output, `  ${file}`);
    for (const check of checked.filter((one) => one.file === file).flatMap((one) => one.checks))
      writeLine(output, `    ${texts.counts.check(check)}`);
    for (const issue of told.filter((one) => one.file === file)) {
      // What a whole column lacks is no fault of its first rows.
      // The sentences of the registers name their rows themselves.
      const isTold = issue.code === "unknownColumn" || issue.code.startsWith("register");
      const isOfRows = issue.rows.length > 0 && !isTold;
      const rows = !isOfRows ? "" : ` (${texts.cli.issueRows(issue.rows.join(", "))})`;
      writeLine(output, `    ${texts.issues[issue.code](issue)}${rows}`);
    }
  }
}
