import { linkRoles } from "../../domain/link-workbook.js";
import type { importTexts as master } from "../nb/import.js";

export const importTexts: typeof master = {
  heading: (file) => `How ${file} was read`,
  ticks: (column, separator) =>
    `The column “${column}” has several ticks in a cell, separated by “${separator}”`,
  tickColumns: (item, columns) => `The question ${item} has a column for each tick (${columns})`,
  identity: (columns) => `Personal data, left out: ${columns}`,
  damaged: (column) =>
    `The column “${column}” seems to have been changed by Excel (dates, zeros or long numbers). Check it against the source.`,
  proposals: "What the columns probably are",
  table: { column: "Column", is: "Is", sure: "Sure", because: "Because" },
  roles: {
    ignore: linkRoles.ignore.en,
    identity: linkRoles.identity.en,
    responseId: linkRoles.responseId.en,
    status: "how far the answer came",
    open: "open",
  },
  because: {
    id: "the name is the question’s id",
    wording: "same wording",
    similarWording: "similar wording",
    answers: "the answers fit",
    heading: "the heading",
    content: "the content",
    status: "status",
    wave: "stands in wave.json",
  },
  perhaps: (items) => `perhaps ${items}`,
  labels: "Answers that are written otherwise than in the codebook",
  label: (label, option) => `“${label}” is read as “${option}”`,
  openLabel: (label) => `“${label}” is open`,
  summary: (taken, open) => `Columns decided: ${taken}. Open columns: ${open}.`,
  openLabels: (count) => `Open answers: ${count}.`,
  nothingWritten:
    "Nothing is written. Run again with --yes to take the proposals that are sure and put the rest in kobling.xlsx.",
  wrote: (file) => `Wrote ${file}`,
  fillIn: (file, command) => `Fill in what is open in ${file}. Then run:\n  ${command}`,
  allDecided: (file) => `Everything in ${file} has been read. You can delete the file.`,
  next: (command) => `Next command: ${command}`,
  counts: (file) => `${file} is a table of counts and needs no mapping. Analyze it with “parorende analyze”.`,
  noFaults: "Found no faults in the figures.",
  outsideRound: (folder) => `Put the export and wave.json in ${folder}, and they will be found from there.`,
  copy: {
    wrote: (file) =>
      `Wrote ${file}, without personal data and free text and only with the answers that count. The analysis uses the copy from now on.`,
    deleteOriginal: (file) => `Delete ${file} when you have seen that the copy is right.`,
  },
  draft: {
    heading: (survey) => `Draft of a codebook for ${survey}`,
    item: (id, kind, options) => (options === "" ? `${id}: ${kind}` : `${id}: ${kind} (${options})`),
    kinds: {
      single: "one answer",
      multiple: "several ticks",
      scale: "scale",
      number: "number",
      text: "free text",
    },
    nothingWritten: "Nothing is written. Run again with --yes to write the codebook and wave.json.",
    assumed: (file) =>
      `All of ${file} is assumed. Look over questions, answers and areas before the figures are used.`,
  },
  survey: {
    replaced: (before, now) =>
      `wave.json was about the survey ${before}. Now it is about ${now}, and the mappings to ${before} are gone.`,
    inUse: (survey) => `parorende.json is changed: the workspace now uses the survey ${survey}.`,
    setYourself: (survey) =>
      `The workspace uses another survey. If it is to use ${survey}, set “survey” to “${survey}” in parorende.json.`,
  },
  questions: {
    wave: "Which wave are the answers from? Write the year, as 2025.",
    badWave: "Write a year, as 2025 or 2025-host.",
    takeSure: (count, sure) => `Take the proposals that are sure (${sure} or more)? (columns: ${count})`,
    column: (name) => `What is the column “${name}”?`,
    suggested: (sure) => `suggestion, ${sure}`,
    label: (label, item) => `What does “${label}” mean in the question “${item}”?`,
    writeDraft: "Write the codebook?",
    useSurvey: (survey) =>
      `Is the workspace to use the survey ${survey} from now on? It is written in parorende.json.`,
    copy: "Make a copy without personal data and free text?",
    leaveOpen: "Decide later, in kobling.xlsx",
    yes: "Yes",
    no: "No",
  },
  workbook: {
    sure: { sure: "sure", likely: "likely", unsure: "unsure", unknown: "unknown" },
    help: {
      name: "How to do it",
      lines: [
        "How to link the columns of the export to the questions of the survey",
        "The sheet Columns: Choose the question from the list. If the column is one of several ticks, choose its answer too.",
        "If the column is no question, choose instead what it is: personal data, response id or left out.",
        "What is alike stands under Suggestion. If you agree, choose it in the list. Only what is sure is filled in.",
        "Empty the field if what is filled in is wrong. What is empty stays open.",
        "The sheet Answers: Choose what the answer in the file means.",
        "Examples are shown only where at least five have answered the same.",
        "Save the file, and run “parorende import” with --mapping and the name of this file.",
      ],
    },
  },
};
