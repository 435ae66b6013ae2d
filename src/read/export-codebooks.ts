import { basename, dirname, extname, join } from "node:path";
import { fixedEndings } from "./file-endings.js";
import { nodeFiles, openFile, type FileAccess } from "./files.js";

/** Names under which a form's codebook lies beside its answers. */
const codebookName = /^(?:elements|codebook|kodebok)\b.*\.json$/i;

/** A file that tells of questions and never holds answers: Nettskjema's codebook, LimeSurvey's form. */
const codebookEndings: ReadonlySet<string> = new Set([".json", ".lss"]);
const definitionEndings: ReadonlySet<string> = new Set([".sss", ".xml"]);
/** Where the data of a Triple-S definition lie: first as the standard names them. */
const dataEndings = [".asc", ".dat", ".csv", ".txt"];

/** The ending of a file's name, in small letters. */
export function endingOf(path: string): string {
  return extname(path).toLowerCase();
}

/** Whether a file is named as what tells of questions and holds no answers. */
export function isCodebook(path: string): boolean {
  return codebookEndings.has(endingOf(path));
}

/** Whether a file is named as a Triple-S definition may be. */
export function isDefinition(path: string): boolean {
  return definitionEndings.has(endingOf(path));
}

/** Whether a file is named as Triple-S data of fixed format. */
export function isFixedData(path: string): boolean {
  return fixedEndings.has(endingOf(path));
}

/**
 * The data that belong to a Triple-S definition: the file beside it of the same name.
 *
 * @param beside the names in its folder
 * @returns null where there are none, or the file is no such definition
 */
export async function dataOf(
  definition: string,
  beside: readonly string[],
  access: FileAccess = nodeFiles,
): Promise<string | null> {
  const same = beside.filter((name) => stemOf(name) === stemOf(definition));
  const found = dataEndings.flatMap((ending) => same.find((name) => endingOf(name) === ending) ?? []);
  const [data] = found;
  if (data === undefined || !(await isTripleS(definition, access))) return null;
  return join(dirname(definition), data);
}

/**
 * The Triple-S definition that belongs to a file of data: the one beside it of the same name.
 *
 * @param beside the names in its folder
 * @returns null where there is none
 */
export async function definitionOf(
  data: string,
  beside: readonly string[],
  access: FileAccess = nodeFiles,
): Promise<string | null> {
  for (const name of beside.filter((one) => isDefinition(one) && stemOf(one) === stemOf(data))) {
    const definition = join(dirname(data), name);
    if (await isTripleS(definition, access)) return definition;
  }
  return null;
}

/**
 * The codebook beside a text file: JSON of the same name or that is named as one, else the one LimeSurvey form in the folder.
 *
 * @param beside the names in its folder
 */
export function codebookBeside(path: string, beside: readonly string[]): string | null {
  const own = `${basename(path, extname(path))}.json`;
  const json = beside.find((name) => name === own || codebookName.test(name));
  const [form, ...others] = beside.filter((name) => endingOf(name) === ".lss");
  const found = json ?? (others.length === 0 ? form : undefined);
  return found === undefined ? null : join(dirname(path), found);
}

function stemOf(path: string): string {
  return basename(path, extname(path)).toLowerCase();
}

/** A definition begins with its outermost element; XML of other kinds may have the same ending. */
async function isTripleS(path: string, access: FileAccess): Promise<boolean> {
  if (endingOf(path) === ".sss") return true;
  const file = await openFile(path, access);
  try {
    for await (const block of file.blocks(0)) return /<sss[\s>]/iu.test(block.toString("latin1", 0, 4_096));
    return false;
  } finally {
    await file.close();
  }
}
