import { join } from "node:path";
import type { OpenLine } from "../domain/document.js";
import { ParorendeError } from "../domain/errors.js";
import type { OpenTexts } from "../domain/plan/document-choices.js";
import { openTextLines } from "../domain/plan/open-text.js";
import { inspectTextFile, utf8Blocks } from "./encoding.js";
import { listFolder, nodeFiles, type FileAccess } from "./files.js";

/** A text for one place is far from it. */
const MOST_MEGABYTES = 5;
const MEGABYTE = 1024 * 1024;
const ENDING = ".md";

/**
 * The folder with what is written in the open places of a document.
 *
 * @example
 * openTextFolder("min-kommune", "arsrapport-parorendearbeid-2025"); // "min-kommune/plan/tekst/arsrapport-…-2025"
 */
export function openTextFolder(workspaceFolder: string, documentName: string): string {
  return join(workspaceFolder, "plan", "tekst", documentName);
}

/**
 * Reads what somebody has written in the open places of a document: `plan/tekst/<document>-<period>/<place>.md`. A byte
 * order mark, Windows' line ends and windows-1252 are taken as they come; an empty file is an empty place.
 *
 * @param documentName with its period: `arsrapport-parorendearbeid-2025`
 * @returns by the place's id: the file's name without its ending
 * @throws ParorendeError what `openFile` throws, binaryFile, badEncoding, documentTooLarge
 * @example
 * (await readOpenTexts("min-kommune", "arsrapport-parorendearbeid-2025")).get("vurdering"); // [{ kind: "paragraph", … }]
 */
export async function readOpenTexts(
  workspaceFolder: string,
  documentName: string,
  access: FileAccess = nodeFiles,
): Promise<OpenTexts> {
  const folder = openTextFolder(workspaceFolder, documentName);
  const { files } = await listFolder(folder, access);
  const texts = new Map<string, readonly OpenLine[]>();
  for (const file of files.filter((name) => name.toLowerCase().endsWith(ENDING) && !name.startsWith("."))) {
    const text = await wholeText(join(folder, file), file, access);
    texts.set(file.slice(0, -ENDING.length), openTextLines(text));
  }
  return texts;
}

async function wholeText(path: string, file: string, access: FileAccess): Promise<string> {
  const text = await inspectTextFile(path, undefined, access).catch((error: unknown) => {
    if (error instanceof ParorendeError && error.problem.code === "emptyFile") return null;
    throw error;
  });
  if (text === null) return "";
  const megabytes = Math.ceil(text.bytes / MEGABYTE);
  if (megabytes > MOST_MEGABYTES) {
    throw new ParorendeError({ code: "documentTooLarge", facts: { file, megabytes, most: MOST_MEGABYTES } });
  }
  const blocks: Buffer[] = [];
  for await (const block of utf8Blocks(text, 0, () => undefined, access)) blocks.push(block);
  return Buffer.concat(blocks).toString("utf8");
}
