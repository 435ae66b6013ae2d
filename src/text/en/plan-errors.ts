import { numberFormat } from "../numbers.js";
import type { PlanErrorTexts } from "../nb/plan-errors.js";
import { measureErrors } from "./measures.js";
import { registerErrors } from "./register-issues.js";

const { decimal } = numberFormat("en");

export const planErrors: PlanErrorTexts = {
  ...registerErrors,
  ...measureErrors,
  noPlan: ({ folder }) =>
    `parorende.json in ${folder} does not say which plan the report is about. Add the field “plan” with the plan’s name, its first year and its last. docs/analytiker.md shows how.`,
  badPeriod: ({ option, value }) =>
    value === ""
      ? `Say what the report is about: ${option} ${option === "--period" ? "2024-2025" : option === "--tertial" ? "1" : "2025"}.`
      : option === "--period"
        ? `“${value}” is no period. Write the first and last year, as in --period 2024-2025.`
        : option === "--tertial"
          ? `“${value}” is no third of a year. Write --tertial 1, 2 or 3, together with --year.`
          : `“${value}” is no year. Write --year 2025.`,
  alreadyPublished: ({ file }) =>
    `${file} is there already and differs. What is published shall stand. If this is the same report, now decided on or corrected, use --force to replace it.`,
  reportNotWritten: ({ documents }) =>
    `No files of ${documents.join(" or ")} were found in the folder, so it is unclear what is published. Make the report first, or name the folder with --out. If there is only the document that was decided on, give it with --final. Use --force to freeze the numbers all the same.`,
  reportOutdated: ({ files }) =>
    `${files.join(", ")} ${files.length === 1 ? "is" : "are"} not what parorende would write now. Make the report again, or give the document that was decided on with --final. Use --force to freeze the numbers as they are now all the same.`,
  otherPeriod: ({ file, period }) =>
    `${file} seems to be of another period than ${period}, and no text is taken. Give the document of ${period}, or give the file a name without a year if it is the right one.`,
  unknownFinal: ({ file, documents }) =>
    `Too few sentences of ${documents.map((title) => `“${title}”`).join(" or ")} were found in ${file}. Is it the right document, year and language? Give the Word file (docx) as it was decided on.`,
  paleColor: ({ color, contrast, least }) =>
    `The color ${color} in parorende.json is too pale to be read on white: its contrast is ${decimal(contrast)}, and must be at least ${decimal(least)}. Choose a darker color.`,
  logoFormat: ({ file }) =>
    `The logo ${file} cannot be used. It must be a PNG or SVG file of at most 1 MB. Save it again, and name the file under “look” in parorende.json.`,
  drawingMissing: ({ format }) =>
    `${format === "docx" ? "The Word document" : "The figures as picture files"} cannot be made here: the program that draws pictures (@resvg/resvg-js) lacks its part for this kind of machine. Run npm install again, or use --format html: the page has the same figures.`,
  pdfUnavailable: () =>
    `A PDF cannot be made here: the program that sets the pages (Typst, @myriaddreamin/typst-ts-node-compiler) lacks its part for this kind of machine. Run npm install again, or use --format html: the page has the same contents, and a browser can print it as PDF.`,
};
