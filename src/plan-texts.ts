import { textsUnder } from "./coding/open-places.js";
import type { ReportDocument } from "./domain/document.js";
import { openTextMarkdown } from "./domain/plan/open-text.js";
import { readEditedDocument } from "./read/edited-document.js";
import { openTextFolder, readOpenTexts } from "./read/open-texts.js";

/** What somebody wrote in Word, as files for `plan/tekst/`. */
export interface TakenTexts {
  /** Where the files belong. */
  readonly folder: string;
  /** Those that say something else than what stands there now, by their names in the folder. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** Titles of open places whose headings are not in the edited document: what stood under them is not taken. */
  readonly missing: readonly string[];
}

/**
 * Takes back what stands under each open heading of an edited document. Nothing is written.
 *
 * @param documentName with its period: `arsrapport-parorendearbeid-2025`
 * @param document as the tool writes it now: its open places are what is looked for
 * @throws ParorendeError what `readEditedDocument` and `readOpenTexts` throw
 * @example
 * const { folder, files, missing } = await takeTexts("redigert.docx", name, document, "min-kommune");
 * files[0]; // { name: "vurdering.md", text: "Vi er på vei.\n" }
 */
export async function takeTexts(
  editedPath: string,
  documentName: string,
  document: ReportDocument,
  workspaceFolder: string,
): Promise<TakenTexts> {
  const [edited, before] = await Promise.all([
    readEditedDocument(editedPath),
    readOpenTexts(workspaceFolder, documentName),
  ]);
  const { texts, missing } = textsUnder(edited, document);
  const files = [...texts].flatMap(([id, lines]) => {
    const text = openTextMarkdown(lines);
    return text === openTextMarkdown(before.get(id) ?? []) ? [] : [{ name: `${id}.md`, text }];
  });
  return { folder: openTextFolder(workspaceFolder, documentName), files, missing };
}
