import type { DataIssue } from "../domain/issues.js";
import type { Locale } from "../domain/text.js";
import type { FileRead, LoadedRequest } from "../index.js";
import { textsOf } from "../text/languages.js";
import type { Texts } from "../text/nb.js";
import { numberFormat, type NumberFormat } from "../text/numbers.js";
import { writeLine, type Output } from "./world.js";

/** Says what each file was taken to be and why, what was dropped, and what the data lack. Never a cell. */
export function tellWhatWasRead({ read, issues }: LoadedRequest, locale: Locale, output: Output): void {
  const texts = textsOf(locale);
  const numbers = numberFormat(locale);
  writeLine(output, texts.cli.read.heading);
  for (const file of read) {
    for (const line of readingLines(file, texts, numbers)) writeLine(output, line);
  }
  tellIssues(issues, locale, output);
}

function readingLines(
  { reading, wave, rows, rejected, identity }: FileRead,
  { cli, report }: Texts,
  { count }: NumberFormat,
): readonly string[] {
  const { read } = cli;
  const delimiters: Readonly<Record<string, string>> = report.appendix.delimiters;
  const delimiter = delimiters[reading.delimiter] ?? reading.delimiter;
  return [
    `  ${read.file(reading.file, read.kinds[reading.kind])}${wave === null ? "" : ` (${wave})`}`,
    `    ${read.encoding(reading.encoding, read.encodingWhy[reading.encodingWhy])}`,
    `    ${read.delimiter(delimiter, read.delimiterWhy[reading.delimiterWhy])}`,
    `    ${read.decimal(reading.decimal)}; ${read.headerRow(count(reading.headerRow))}`,
    `    ${read.rows(count(rows), count(rejected))}`,
    ...identity.map(({ column, repeated, exact }) => {
      const say = exact ? read.identity : read.identityAtLeast;
      return `    ${say(column, count(repeated))}`;
    }),
  ];
}

/** One line per issue, under its file, with the first rows. Identity columns are already told with their file. */
export function tellIssues(issues: readonly DataIssue[], locale: Locale, output: Output): void {
  const texts = textsOf(locale);
  const told = issues.filter(({ code }) => code !== "identityColumn");
  if (told.length === 0) return;
  writeLine(output, texts.cli.issues);
  const files = [...new Set(told.map(({ file }) => file))];
  for (const file of files) {
    writeLine(output, `  ${file}`);
    for (const issue of told.filter((one) => one.file === file)) {
      // What a whole column lacks is no fault of its first rows.
      const isOfRows = issue.rows.length > 0 && issue.code !== "unknownColumn";
      const rows = !isOfRows ? "" : ` (${texts.cli.issueRows(issue.rows.join(", "))})`;
      writeLine(output, `    ${texts.issues[issue.code](issue)}${rows}`);
    }
  }
}
