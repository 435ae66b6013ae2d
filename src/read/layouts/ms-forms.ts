import { plainColumn, type ExportColumn } from "../../domain/people/raw-table.js";
import { headingsAmong, plainHeading } from "./headings.js";
import type { Layout } from "./layout.js";

/** In bokmål, nynorsk, English, Danish and Swedish, as the form's owner has set up Microsoft 365. */
const began = new Set(["starttidspunkt", "starttid", "start time"]);
const completed = new Set([
  "fullføringstidspunkt",
  "tidspunkt for fullføring",
  "completion time",
  "fuldførelsestidspunkt",
  "slutförandetid",
]);

/** What a quiz adds for every question: `Points - Question`, `Feedback - Question`. */
const quizHeading = /^(?:points|feedback|poeng|tilbakemelding)\s+[-–]\s+(?<question>.+)$/isu;

/**
 * Microsoft Forms («Åpne resultater i Excel»): one header row; `ID`, start and completion time, e-mail and name stand before
 * the questions, also in an anonymous form. A grid has a column per statement, and nothing tells which belong together.
 * There are no partial answers. What a quiz adds per question is no answer.
 */
export const msForms: Layout = {
  id: "msForms",
  toldBy: ({ rows }) => {
    const header = rows[0] ?? [];
    const told = [...headingsAmong(header, began), ...headingsAmong(header, completed)];
    return headingsAmong(header, completed).length > 0 && told.length > 1 ? told : null;
  },
  describe: ({ rows }) => {
    const header = rows[0] ?? [];
    const headings = new Set(header.map(plainHeading));
    const columns = header.map((name): ExportColumn => {
      const of = quizHeading.exec(name)?.groups?.["question"];
      const isQuiz = of !== undefined && headings.has(plainHeading(of));
      return { ...plainColumn(name), freeText: isQuiz };
    });
    return { headerRows: 1, columns, status: [] };
  },
};
