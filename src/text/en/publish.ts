import type { publish as master } from "../nb/publish.js";

/** What `publish` says on the terminal. */
export const publish: typeof master = {
  frozen: (file, sentences, numbers) => `Froze ${file}. Sentences: ${sentences}. Numbers: ${numbers}.`,
  noFiles: "No files of this document were found in the folder, so only sentences and numbers are frozen.",
  outdated: (file, sentences) =>
    `${file} is not what parorende would write now. ${sentences === null ? "It is made from other numbers. " : `Sentences with numbers that differ or are gone: ${sentences}. `}Make the report again, or give the final document with --final.`,
  stands: (file, sentences, numbers) =>
    `Still stands in ${file}: sentences: ${sentences}, numbers: ${numbers}. Only they count as “what we said”.`,
  changed: "Changed or removed (as we wrote it):",
};
