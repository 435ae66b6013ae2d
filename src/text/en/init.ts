import type { init as master } from "../nb/init.js";

export const init: typeof master = {
  questions: {
    name: "What is the municipality called?",
    keys: "Choose with the arrow keys, and press Enter. Ctrl-C cancels, and then nothing is written.",
    nameMissing: "Write the name of the municipality.",
    number: "What is its number (kommunenummer)? (Press Enter to skip.)",
    fourDigits: "Write four digits, as 0301, or leave the field empty.",
    outdatedNumber: (number, current) =>
      `${number} is no longer in use. The municipality now has number ${current}.`,
    invented: "Is the municipality invented?",
    yes: "Yes",
    no: "No",
    language: "Which language are the documents to be in?",
    languages: { nb: "Bokmål", nn: "Nynorsk", en: "English" },
    survey: "Which survey do you use?",
    framework: "Which division into areas do you use?",
    plan: "What is the plan for caregivers called? (Press Enter to skip.)",
    planYears: "Which years is it for? Write the first and the last, as 2024-2027.",
    twoYears: "Write two years with a hyphen between, as 2024-2027.",
    groupBy: "Are the answers to be divided into groups?",
    noGroups: "No, do not divide them",
  },
  made: (folder) => `The workspace is made: ${folder}`,
  leftAlone: (files) => `These files were there already and are not changed: ${files}.`,
  gitignoreLeft:
    "Check that “.gitignore” keeps answers and notes out of git. “parorende doctor” tells if something is missing.",
  goTo: (folder) => `Go to the folder: cd ${folder}`,
  nextSteps: "Put the export in undersokelser/<year>/, and write “parorende” to see what comes next.",
  nextExample: "Write “parorende analyze” to see the analysis.",
  workbook: (file) =>
    `The workbook is here: ${file}\nFill in the counts from IVARETATT. Leave what is not known empty, and write “:” where the source has hidden the figure.`,
  schemasWritten: (count) => `The schemas in schema are written again. Number of files: ${count}.`,
  readme: "What belongs here",
  folders: {
    undersokelser:
      "One folder for each survey round, as 2025/. Put the export there as it came, or a table of counts. The answers are not to go into git or be shared.",
    notater:
      "Notes from dialogue cafés and meetings, in Word, Excel, CSV, Markdown or plain text. Notes can tell who somebody is and are not to go into git.",
    plan: [
      "The registers of the plan, one Excel file each. The sheet “Read first” in each file explains the columns. The files may be csv too, but only one file for each register.",
      "- tiltak: the measures of the plan, one a row\n- tall: figures that politicians ask for, one a row and date\n- maal: the goals of each area\n- behov: needs that somebody has voiced\n- vedtak: earlier decisions to be followed up\n- krav: which of the guideline’s recommendations are in place\n- tilbud: what is offered today",
      "Which plan it is stands under “plan” in parorende.json: its name, and its first and last year. The file schema/workspace.schema.json shows what the fields are called.",
      "“parorende measures send” makes a file for each unit, and “parorende measures fetch” takes in the answers.",
    ].join("\n\n"),
    "plan/tekst":
      "What you write in the reports yourselves: a folder for each document, with a file for each open place. The files are made when you take the text back from an edited document.",
    publisert: "A copy of what has been published, so that it can be compared with next time.",
    rapporter: "This is where parorende writes the documents. They can always be made again.",
    personvern: "A log of what has been deleted, when and by which role.",
  },
  gitignore: {
    answers: "Answers, tables of counts and mappings: only the description of a round may go into git",
    counts:
      "If a table of counts is to be read automatically (CI), remove “# ” before the line below and correct the file’s name",
    notes: "Notes can tell who somebody is",
    anywhere: "Rows that were left out, mappings with examples and copies of the export, wherever they lie",
    loose: "Exports left lying in the folder itself",
  },
};
