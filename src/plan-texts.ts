import { textsUnder } from "./coding/open-places.js";
import type { ReportDocument } from "./domain/document.js";
import type { EditedDocument } from "./domain/plan/edited-document.js";
import { openTextMarkdown } from "./domain/plan/open-text.js";
import { readEditedDocument } from "./read/edited-document.js";
import { openTextFolder, readOpenTexts } from "./read/open-texts.js";

/** What somebody wrote in Word, as files for `plan/tekst/`. */
export interface TakenTexts {
  /** Where the files belong. */
  readonly folder: string;
  /** Those that say something else than what stands there now, by their names in the folder. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** Files whose places are empty in the edited document: nothing is no text, and they stand. */
  readonly kept: readonly string[];
  /** Titles of open places whose headings are not in the edited document: what stood under them is not taken. */
  readonly missing: readonly string[];
}

/** A document as the tool writes it now: its open places are what is looked for. */
export interface WithPlaces {
  /** With its period: `arsrapport-parorendearbeid-2025`. */
  readonly name: string;
  readonly document: ReportDocument;
}

/**
 * Takes back what stands under each open heading of an edited document, as each of some documents would have it. Nothing is
 * written.
 *
 * @returns in the order of the documents
 * @throws ParorendeError what `readEditedDocument` and `readOpenTexts` throw
 * @example
 * const [{ folder, files, missing }] = await takeTexts("redigert.docx", [{ name, document }], "min-kommune");
 * files[0]; // { name: "vurdering.md", text: "Vi er på vei.\n" }
 */
export async function takeTexts(
  editedPath: string,
  documents: readonly WithPlaces[],
  workspaceFolder: string,
): Promise<readonly TakenTexts[]> {
  const edited = await readEditedDocument(editedPath);
  return Promise.all(documents.map((one) => textsOf(edited, one, workspaceFolder)));
}

async function textsOf(
  edited: EditedDocument,
  { name, document }: WithPlaces,
  workspaceFolder: string,
): Promise<TakenTexts> {
  const before = await readOpenTexts(workspaceFolder, name);
  const { texts, missing } = textsUnder(edited, document);
  const changed = [...texts].flatMap(([id, lines]) => {
    const text = openTextMarkdown(lines);
    return text === openTextMarkdown(before.get(id) ?? []) ? [] : [{ name: `${id}.md`, text }];
  });
  return {
    folder: openTextFolder(workspaceFolder, name),
    files: changed.filter(({ text }) => text !== ""),
    kept: changed.filter(({ text }) => text === "").map((file) => file.name),
    missing,
  };
}
