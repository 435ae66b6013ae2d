import { ParorendeError } from "../../domain/errors.js";
import { plainColumn } from "../../domain/people/raw-table.js";
import type { Layout } from "./layout.js";
import { nettskjemaColumns } from "./nettskjema-codebook.js";

/** Nettskjema's own columns begin so. */
const OWN = "$";

/**
 * Nettskjema (csv; commas in the TSD variant): one header row that begins with `$submission_id`. With a codebook the headings
 * and cells are codes, which its JSON gives the texts of; without one there are names only. There are no partial answers.
 */
export const nettskjema: Layout = {
  id: "nettskjema",
  toldBy: ({ rows }) => {
    const header = (rows[0] ?? []).map((heading) => heading.trim());
    const isOwn = header.includes("$submission_id");
    return isOwn ? header.filter((heading) => heading.startsWith(OWN)) : null;
  },
  describe: ({ file, rows, companions }) => {
    const header = (rows[0] ?? []).map((heading) => heading.trim());
    if (companions.codebook === null) {
      return { headerRows: 1, columns: header.map(plainColumn), status: [] };
    }
    const known = nettskjemaColumns(companions.codebook) ?? new Map<string, never>();
    const questions = header.filter((heading) => !heading.startsWith(OWN));
    const found = questions.filter((heading) => known.has(heading)).length;
    if (found * 2 < questions.length) {
      const facts = { file, known: found, of: questions.length };
      throw new ParorendeError({ code: "codebookOfOtherForm", facts });
    }
    const columns = header.map((heading) => known.get(heading) ?? plainColumn(heading));
    return { headerRows: 1, columns, status: [] };
  },
};
