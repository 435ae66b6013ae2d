import type { CountColumn, CountFault } from "../../domain/count-check.js";
import { listed } from "../listed.js";
import type { CountTexts } from "../nb/counts.js";
import { numberFormat } from "../numbers.js";
import { plural } from "../plural.js";
import { rowNumbers } from "../row-numbers.js";

const { count, decimal } = numberFormat("en");

function columnName({ unit, number, group, inWorkbook }: CountColumn): string {
  const name = {
    own: "Municipality",
    county: inWorkbook || number === "" ? "County" : `county ${number}`,
    nation: "Nation",
    other: `municipality ${number}`,
  }[unit];
  return `${inWorkbook ? "column " : ""}${group === null ? name : `“${group.en ?? group.nb}”`}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const inPercent = (inWorkbook: boolean): string =>
  inWorkbook ? " Choose “per cent” at the top of the sheet." : " Move them to the column “andel”.";

function faultText(fault: CountFault): string {
  switch (fault.kind) {
    case "sumNotBase":
      return `the answers sum to ${count(fault.sum)}, but ${count(fault.base)} answered.`;
    case "percentNotWhole":
      return `the answers sum to ${decimal(fault.sum)}%, not 100%.`;
    case "ticksAboveBase":
      return `${count(fault.ticks)} ticked “${fault.option.en ?? fault.option.nb}”, but only ${count(fault.base)} answered.`;
    case "baseAboveAll":
      return `${count(fault.base)} answered the question, but there are only ${count(fault.all)} answers in all.`;
    case "answerMissing":
      return `the figure is missing for ${listed(
        fault.options.map(({ nb, en }) => `“${en ?? nb}”`),
        "and",
      )}. Write 0 if nobody answered so.`;
    case "baseMissing":
      return fault.why === "percent"
        ? "the number who answered is missing. Without it the per cents cannot be used."
        : "the number who answered is missing. Where several answers can be ticked, it has to be there.";
    case "percentImpossible":
      return `“${fault.option.en ?? fault.option.nb}” has ${decimal(fault.percent)}%, which is no whole number of ${count(fault.base)} answers.`;
    case "looksLikePercent":
      return `the figures look like per cents. The answers to ${count(fault.questions)} of ${count(fault.of)} questions sum to about 100, which is not how many answered. The figures are left out.`;
  }
}

export const counts: CountTexts = {
  workbook: {
    readMe: "Read me",
    sheet: "Table of counts",
    title: (survey, wave) => `${survey}: table of counts for the ${wave} wave`,
    help: [
      "Fill in the sheet “Table of counts” with the figures of your statistics, save the file, and write “parorende analyze” in the workspace.",
      "At the top: write kommunenummer and fylkesnummer, and choose whether the figures are counts or per cent.",
      "The column “Municipality” is the whole municipality. Those for the county, the nation and the services are optional. Leave them empty if you do not have the figures.",
      "“Answers in all” is how many answered the survey. “Number who answered” is how many answered the one question.",
      "“Number who answered” must be filled in when the figures are per cent, and when several answers could be ticked. It is always a count.",
      "Write : when the figure is withheld in the statistics. Leave the cell empty when you do not know the figure. Write 0 when nobody answered so.",
      "Answers saying that the question did not concern the person, or that the person did not want to answer, are not part of “Number who answered”. If your statistics include them, you can leave it so. They are then subtracted.",
      "Do not delete rows or move them to another sheet, since a hidden column says which question they are about.",
    ],
    fields: {
      wave: "Wave",
      kommune: "Municipality",
      kommunenummer: "Kommunenummer",
      fylkesnummer: "Fylkesnummer",
      unit: "The figures are",
    },
    units: { counts: "counts", percent: "per cent" },
    headings: { question: "Question", answer: "Answer" },
    columns: { own: "Municipality", county: "County", nation: "Nation" },
    allAnswers: "Answers in all",
    base: "Number who answered",
  },
  check: ({ question, column, fault, rows }) => {
    const where = columnName(column);
    if (question === null) return `${capital(where)}: ${faultText(fault)}${inPercent(column.inWorkbook)}`;
    const at = `${plural(rows.length, "row", "rows")} ${rowNumbers(rows, "and")}`;
    const leftOut = fault.kind === "answerMissing" ? "" : " The question is left out.";
    return `The question “${question.en ?? question.nb}”, ${where}: ${faultText(fault)} See ${at}.${leftOut}`;
  },
};
