import type { DataIssue } from "../domain/issues.js";
import type { FileReading } from "../domain/people/raw-table.js";
import type { Locale } from "../domain/text.js";
import type { LoadedRequest } from "../index.js";
import { textsOf } from "../text/languages.js";
import type { Texts } from "../text/nb.js";
import { numberFormat, type NumberFormat } from "../text/numbers.js";
import { writeLine, type Output } from "./world.js";

/** Says what each file was taken to be and why, what was dropped, and what the data lack. Never a cell. */
export function tellWhatWasRead(loaded: LoadedRequest, locale: Locale, output: Output): void {
  const texts = textsOf(locale);
  const numbers = numberFormat(locale);
  writeLine(output, texts.cli.read.heading);
  for (const reading of loaded.readings) {
    for (const line of readingLines(reading, loaded, texts, numbers)) writeLine(output, line);
  }
  tellIssues(loaded.issues, locale, output);
}

function readingLines(
  reading: FileReading,
  loaded: LoadedRequest,
  { cli, report }: Texts,
  { count }: NumberFormat,
): readonly string[] {
  const { read } = cli;
  const delimiters: Readonly<Record<string, string>> = report.appendix.delimiters;
  const delimiter = delimiters[reading.delimiter] ?? reading.delimiter;
  const rows = loaded.rows.find(({ file }) => file === reading.file);
  const identity = loaded.identity.filter(({ file }) => file === reading.file);
  return [
    `  ${read.file(reading.file, read.kinds[reading.kind])}`,
    `    ${read.encoding(reading.encoding, read.encodingWhy[reading.encodingWhy])}`,
    `    ${read.delimiter(delimiter, read.delimiterWhy[reading.delimiterWhy])}`,
    `    ${read.decimal(reading.decimal)}; ${read.headerRow(count(reading.headerRow))}`,
    ...(rows === undefined ? [] : [`    ${read.rows(count(rows.rows), count(rows.rejected))}`]),
    ...identity.map(({ column, repeated, exact }) => {
      const say = exact ? read.identity : read.identityAtLeast;
      return `    ${say(column, count(repeated))}`;
    }),
  ];
}

/** One line per issue, with the first rows. Identity columns are already told with their file. */
export function tellIssues(issues: readonly DataIssue[], locale: Locale, output: Output): void {
  const texts = textsOf(locale);
  const told = issues.filter(({ code }) => code !== "identityColumn");
  if (told.length === 0) return;
  writeLine(output, texts.cli.issues);
  for (const issue of told) {
    const rows = issue.rows.length === 0 ? "" : ` (${texts.cli.issueRows(issue.rows.join(", "))})`;
    writeLine(output, `  ${texts.issues[issue.code](issue)}${rows}`);
  }
}
