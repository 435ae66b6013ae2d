import type { CodingFormat } from "./domain/coding-files.js";
import type { CodedStatement, NoteEvent, Suggestion } from "./domain/notes.js";
import type { Locale } from "./domain/text.js";
import type { CodedNotes } from "./notes.js";

const NAME = "innspill";

/** Statements with their suggestions as a file. Every text in it is masked. */
export async function codingFile(
  notes: CodedNotes,
  format: CodingFormat,
  locale: Locale,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const content = { ...notes, locale };
  const bytes = {
    xlsx: async () => (await import("./render/review-workbook.js")).reviewWorkbook(content),
    csv: async () => (await import("./render/coded-csv.js")).codedCsv(content),
    json: () => new TextEncoder().encode(codingJson(notes)),
    qdpx: async () => (await import("./render/qda/project.js")).qdaProject(content),
    qdc: async () => (await import("./render/qda/codebook.js")).qdaCodebook(content),
  };
  return { name: `${NAME}.${format}`, bytes: await bytes[format]() };
}

/** A statement in the JSON: `primary` is what is suggested, `decision` what a person decided. */
type StatementJson = Pick<CodedStatement, "id" | "text"> &
  Suggestion &
  Omit<CodedStatement, "id" | "text" | "suggestion">;

/** Statements with their suggestions as JSON text. */
export function codingJson({ statements, events }: Pick<CodedNotes, "statements" | "events">): string {
  const written = statements.map(({ id, text, suggestion, ...rest }): StatementJson => {
    return { id, text, ...suggestion, ...rest };
  });
  const content: { statements: readonly StatementJson[]; events: readonly NoteEvent[] } = {
    statements: written,
    events,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
