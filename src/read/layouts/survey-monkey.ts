import { saysOther } from "../../domain/other-words.js";
import { plainColumn, type ExportColumn } from "../../domain/people/raw-table.js";
import { filledCells, grouped, headingsAmong, holdsWords, plainHeading } from "./headings.js";
import type { Layout, TextRows } from "./layout.js";

const respondent = new Set(["respondent id", "respondent-id", "respondentid", "respondent_id"]);
const collector = new Set([
  "collector id",
  "collector-id",
  "collectorid",
  "collector_id",
  "innsamler-id",
  "innsamlings-id",
]);

/** What stands below a question with one answer. */
const oneAnswer = new Set(["response", "svar", "respons"]);
const openAnswer = new Set([
  "open-ended response",
  "open ended response",
  "åpent svar",
  "opent svar",
  "åpne svar",
]);

const HEADER_ROWS = 2;

/** A column of the header, with the question that stands over it or over the first column of its group. */
interface Headed {
  readonly at: number;
  /** The place of the column that the question stands over. */
  readonly from: number;
  readonly question: string;
  /** What stands below the question; blank over the export's own columns. */
  readonly below: string;
}

/**
 * SurveyMonkey (csv, xlsx): the question stands over the first of its columns only, and in the row below each option, row of
 * a grid, or «Response». A tick is the option's label, or its number; words typed beside «Other» are its tick.
 */
export const surveyMonkey: Layout = {
  id: "surveyMonkey",
  toldBy: ({ rows }) => {
    const [header = [], below = []] = rows;
    const told = [...headingsAmong(header, respondent), ...headingsAmong(header, collector)];
    const [first] = headingsAmong(header, respondent);
    const isAlone = first !== undefined && (below[header.indexOf(first)] ?? "").trim() === "";
    return isAlone && headingsAmong(header, collector).length > 0 ? told : null;
  },
  describe: (start) => {
    const headed = headedColumns(start.rows);
    const columns = headed.map(({ question }) => plainColumn(question));
    for (const group of grouped(headed, ({ from }) => String(from)).values()) {
      const question = questionOf(group, start.rows);
      for (const one of group) columns[one.at] = describeColumn(one, question, start.rows);
    }
    return { headerRows: HEADER_ROWS, columns, status: [] };
  },
};

function headedColumns(rows: TextRows): readonly Headed[] {
  const [header = [], below = []] = rows;
  let question = "";
  let from = 0;
  return Array.from({ length: Math.max(header.length, below.length) }, (_, at) => {
    const above = (header[at] ?? "").trim();
    if (above !== "") {
      question = above;
      from = at;
    }
    return { at, from, question, below: (below[at] ?? "").trim() };
  });
}

/** What the columns of a question tell together. */
interface Question {
  readonly hasOneAnswer: boolean;
  readonly isTicks: boolean;
  /** By the column's place: the number SurveyMonkey gives the option. */
  readonly numbers: ReadonlyMap<number, number>;
}

function questionOf(columns: readonly Headed[], rows: TextRows): Question {
  const options = columns.filter(({ below }) => !saysOther(below));
  const numbers = new Map(options.map(({ at }, place) => [at, place + 1]));
  return {
    hasOneAnswer: columns.some(isOneAnswer),
    isTicks: options.every((option) => holdsTicks(option, numbers.get(option.at), rows)),
    numbers,
  };
}

function describeColumn(one: Headed, of: Question, rows: TextRows): ExportColumn {
  const { at, question, below } = one;
  if (below === "" || isOneAnswer(one)) {
    const isOpen = openAnswer.has(plainHeading(below));
    return { ...plainColumn(question), freeText: isOpen && holdsWords(filledCells(rows, HEADER_ROWS, at)) };
  }
  const column = { ...plainColumn(`${question} [${below}]`), question };
  if (saysOther(below)) {
    const isTick = of.isTicks && !of.hasOneAnswer;
    return isTick ? { ...column, option: below } : { ...column, freeText: true };
  }
  if (!of.isTicks) return { ...column, grid: question, question: below };
  return { ...column, option: below, labels: new Map([[String(of.numbers.get(at)), below]]) };
}

function isOneAnswer({ below }: Headed): boolean {
  return oneAnswer.has(plainHeading(below)) || openAnswer.has(plainHeading(below));
}

/** Each option's column holds nothing but its label, or its number among the options. */
function holdsTicks({ at, below }: Headed, number: number | undefined, rows: TextRows): boolean {
  return [...filledCells(rows, HEADER_ROWS, at)].every(
    (cell) => plainHeading(cell) === plainHeading(below) || cell === String(number),
  );
}
