import { mayBeTold, type DataIssue } from "../domain/issues.js";
import type { Locale } from "../domain/text.js";
import type { LoadedRequest } from "../index.js";
import { textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import { fileLines } from "./telling.js";
import { writeLine, type Output } from "./world.js";

/**
 * Says what was read as all may see it who see the results: a CI service keeps what is told and shows it to others. So it has
 * no number of rows or answers, no row, and nothing of the notes but that there is something to look at: a note's name may tell
 * of an event with few persons.
 */
export function tellForAll(
  { read, issues: all, noteIssues, unassessed }: LoadedRequest,
  locale: Locale,
  output: Output,
): void {
  const texts = textsOf(locale);
  const { forAll, read: say } = texts.cli;
  const issues = all.filter(mayBeTold);
  writeLine(output, say.heading);
  for (const file of read)
    for (const line of fileLines(file, texts, numberFormat(locale))) writeLine(output, line);
  const hasNotes = noteIssues.length > 0 || unassessed > 0;
  if (issues.length === 0 && !hasNotes) return;
  if (issues.length > 0) writeLine(output, texts.cli.issues);
  for (const [file, told] of byFile(issues)) {
    writeLine(output, `  ${file}`);
    const lines = told.map(({ code, column }) => {
      const name = texts.issueNames[code];
      return column === null ? name : `${name}: ${texts.words.quote(column)}`;
    });
    for (const line of new Set(lines)) writeLine(output, `    ${line}`);
  }
  if (hasNotes) writeLine(output, forAll.notes);
  writeLine(output, forAll.whereMore);
}

function byFile(issues: readonly DataIssue[]): ReadonlyMap<string, readonly DataIssue[]> {
  const files = [...new Set(issues.map(({ file }) => file))];
  return new Map(files.map((file) => [file, issues.filter((one) => one.file === file)]));
}
