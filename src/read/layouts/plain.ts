import { plainColumn } from "../../domain/people/raw-table.js";
import type { Layout } from "./layout.js";

/** One header row, and nothing that tells more: a spreadsheet, or a tool we do not know. Takes every export. */
export const plain: Layout = {
  id: "plain",
  toldBy: () => [],
  describe: ({ rows }) => ({ headerRows: 1, columns: (rows[0] ?? []).map(plainColumn), status: [] }),
};
