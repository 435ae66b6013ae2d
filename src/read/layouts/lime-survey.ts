import { plainColumn, type ExportColumn, type StatusColumn } from "../../domain/people/raw-table.js";
import { notTickedWords, tickedWords } from "../../domain/tick-words.js";
import { submittedStatus } from "../status-columns.js";
import { filledCells, grouped, plainHeading } from "./headings.js";
import type { Layout, LayoutStart } from "./layout.js";
import type { LimeQuestion } from "./lime-survey-types.js";
import { isBookkeeping, limeHeading, type HeadingStyle, type LimeHeading } from "./lime-survey-headings.js";
import { labeledColumn, OTHER, refuseOtherForm } from "./lime-survey-labels.js";

/** What stands in a column of ticks where the question was not shown. */
const notAsked = new Set(["n/a", "i/t"]);

/** LimeSurvey writes this where a question was not shown. */
const notShown: ReadonlySet<string> = new Set(["N/A"]);

/** A heading with its place. */
interface Placed extends LimeHeading {
  readonly at: number;
}

/**
 * LimeSurvey (csv, xlsx): one header row of codes (`Q1`, `Q1[SQ001]`, `Q1[other]`, or with `_` as statistical programs
 * write them) or of texts (`Question [Sub-question]`), with or without the code in front. Several ticks have a column per
 * option and a grid one per statement: what stands in the cells tells which it is. What is typed beside ticks is the tick of
 * «Annet»; beside a question with one answer it is words alone. An answer without a date of submission was begun and not
 * completed. Where headings are codes, the form (`.lss`) tells what they and the codes in the cells mean.
 */
export const limeSurvey: Layout = {
  id: "limeSurvey",
  toldBy: ({ rows }) => {
    const header = rows[0] ?? [];
    const told = (["submitted", "lastPage", "language"] as const).flatMap((kind) =>
      header.filter((heading) => isBookkeeping(heading, kind)).slice(0, 1),
    );
    return told.length > 1 ? told : null;
  },
  describe: (start) => {
    const header = start.rows[0] ?? [];
    const style: HeadingStyle = header.some(isCodeOfBookkeeping) ? "code" : "text";
    const headings = header.map((name, at): Placed => ({ ...limeHeading(name, style), at }));
    const columns = headings.map(({ name }) => plainColumn(name));
    const form = style === "code" ? start.companions.form : null;
    if (form !== null) refuseOtherForm(start.file, headings, form);
    for (const [code, group] of grouped(headings, ({ question }) => question)) {
      const question = questionOf(group, style, start, form?.get(code));
      for (const heading of group) columns[heading.at] = describeColumn(heading, question, style);
    }
    return { headerRows: 1, columns, status: submitted(header) };
  },
};

function isCodeOfBookkeeping(heading: string): boolean {
  return ["submitdate", "lastpage", "startlanguage"].includes(plainHeading(heading));
}

/** What the columns of a question tell together. */
interface Question {
  /** It has a column of its own, beside those of its parts. */
  readonly isSingle: boolean;
  readonly isTicks: boolean;
  readonly isAlone: boolean;
  readonly other: LimeHeading | undefined;
  /** What the form says of it. */
  readonly asked: LimeQuestion | undefined;
}

function questionOf(
  columns: readonly Placed[],
  style: HeadingStyle,
  { rows }: LayoutStart,
  asked: LimeQuestion | undefined,
): Question {
  const options = columns.filter(({ part, isComment, isOther }) => part !== null && !isComment && !isOther);
  const isSingle = columns.some(({ part }) => part === null);
  return {
    isSingle,
    isTicks: options.every(({ at }) => holdsTicks(filledCells(rows, 1, at))),
    isAlone: style === "text" && !isSingle && columns.length === 1,
    other: columns.find(({ isOther }) => isOther),
    asked,
  };
}

function describeColumn(heading: LimeHeading, of: Question, style: HeadingStyle): ExportColumn {
  const { name, question, text, part } = heading;
  const column = { ...plainColumn(name), missing: notShown };
  if (of.asked !== undefined) return labeledColumn(column, heading, of.asked, of.other !== undefined);
  if (part === null) {
    const labels = new Map(of.other === undefined ? [] : [[OTHER.code, labelOfOther(of.other, style)]]);
    return { ...column, question: text, labels };
  }
  // Brackets that one heading alone has are part of its text, as in «Alder [år]».
  if (of.isAlone) return { ...column, question: text };
  if (heading.isComment || (heading.isOther && of.isSingle)) return { ...column, question, freeText: true };
  if (heading.isOther) return { ...column, question, option: labelOfOther(heading, style) };
  return of.isTicks ? { ...column, question, option: part } : { ...column, grid: question, question: part };
}

function labelOfOther({ part }: LimeHeading, style: HeadingStyle): string {
  return style === "code" || part === null ? OTHER.label : part;
}

function holdsTicks(cells: ReadonlySet<string>): boolean {
  return [...cells]
    .map((cell) => cell.toLowerCase())
    .every((cell) => tickedWords.has(cell) || notTickedWords.has(cell) || notAsked.has(cell));
}

function submitted(header: readonly string[]): readonly StatusColumn[] {
  const named = header.findIndex((heading) => isBookkeeping(heading, "submitted"));
  // In a language we do not know, the date stands where LimeSurvey puts it: right before the last page.
  const column = named >= 0 ? named : header.findIndex((heading) => isBookkeeping(heading, "lastPage")) - 1;
  return column < 0 ? [] : [{ column, ...submittedStatus }];
}
