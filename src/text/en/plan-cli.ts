import { plural } from "../plural.js";
import type { planCli as nb } from "../nb/plan-cli.js";

export const planCli: typeof nb = {
  readRegisters: (count) => `Read ${count} ${plural(count, "register", "registers")} in plan/.`,
  openPlaces: (count) =>
    `${plural(count, "One place", `${count} places`)} in the documents ${plural(count, "waits", "wait")} for your text. Write in the Word file, and take the text back with --texts-from.`,
  textTaken: (file) => `Took text to ${file}`,
  textBefore: (file) => `The text that was there before is in ${file}`,
  textKept: (file) =>
    `The place is empty in the document, so ${file} stays as it is. To remove the text, delete the file.`,
  noTextTaken: "Found no new text under the open headings.",
  notOver: (to) => `The period is not over until ${to}. What is missing in the documents may come later.`,
  outsidePlan: (from, to) => `The period reaches beyond the years of the plan: ${from}–${to}.`,
  onlyOpenPlaces: "Other changes in the document than the text under the open headings are not taken.",
  unplaced: (file) => `No heading in the document belongs to ${file}. Check what the file is called.`,
  headingMissing: (title) =>
    `Did not find the heading “${title}” in the document. If it was changed, its text must be put into plan/tekst/ by hand.`,
};
