import { meantCodes } from "./coding/qda-codes.js";
import { qdaCodings } from "./coding/qda-codings.js";
import type { NamedArea } from "./domain/note-area-names.js";
import type { QdaCodes, QdaProject } from "./domain/qda.js";
import { openQdaCodebook } from "./read/qda/codebook.js";
import { openQdaProject } from "./read/qda/project.js";

export { qdaCodebook } from "./render/qda/codebook.js";
export { qdaProject } from "./render/qda/project.js";

/**
 * The own codes of a codebook (`.qdc`) from any program for qualitative analysis. Areas in it are known again, and are
 * not among them.
 *
 * @param file the file's name, for messages
 * @param areas the national areas with their names
 * @param shown makes of a new name or description of a code what may be kept
 * @throws ParorendeError emptyFile, notQda, brokenXml
 * @example
 * const { codes } = await readQdaCodebook(bytes, "kodebok.qdc", framework.areas);
 */
export async function readQdaCodebook(
  bytes: Uint8Array,
  file: string,
  areas: readonly NamedArea[],
  shown?: (text: string) => string,
): Promise<QdaCodes> {
  const { codes } = await openQdaCodebook(bytes, file);
  const { codebook, renamed } = meantCodes(codes, areas, shown);
  return { ...codebook, renamed };
}

/**
 * The codings of a project (`.qdpx`) from any program for qualitative analysis, one for each coder of each marked part of a
 * text, and its own codes.
 *
 * @param file the file's name, for messages
 * @param areas the national areas with their names
 * @param shown makes of a new name or description of a code what may be kept
 * @throws ParorendeError notQda, brokenXml; what opening a zip throws
 * @example
 * const { codes, codings } = await readQdaProject(bytes, "innspill.qdpx", framework.areas);
 */
export async function readQdaProject(
  bytes: Uint8Array,
  file: string,
  areas: readonly NamedArea[],
  shown?: (text: string) => string,
): Promise<QdaProject> {
  const project = await openQdaProject(bytes, file);
  const { codebook, renamed, meanings } = meantCodes(project.codes, areas, shown);
  const { codings, issues } = qdaCodings(project, meanings, file);
  return { codes: { ...codebook, renamed }, codings, issues: [...project.issues, ...issues] };
}
