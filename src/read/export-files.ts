import { basename, dirname, join } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import {
  codebookBeside,
  dataOf,
  definitionOf,
  endingOf,
  isCodebook,
  isDefinition,
  isFixedData,
} from "./export-codebooks.js";
import { textEndings } from "./file-endings.js";
import { listFolder, nodeFiles, type FileAccess } from "./files.js";

/**
 * The files that make up one export: most are one file, SurveyXact's are three, those of Triple-S two, and a Nettskjema or a
 * LimeSurvey survey has its codebook.
 */
export interface ExportFiles {
  /** The file with the answers. */
  readonly path: string;
  readonly structure: string | null;
  readonly labels: string | null;
  /** What tells of the questions: Nettskjema's JSON, LimeSurvey's `.lss`, the definition of Triple-S. */
  readonly codebook: string | null;
}

type Part = "dataset" | "structure" | "labels";

const partName = /(?:^|[_\- .])(dataset|structure|labels)\.(?:csv|txt|tsv)$/i;

/**
 * Puts together the files of each export among those that were named: `dataset`, `structure` and `labels` of one folder,
 * a codebook in JSON or LimeSurvey's form beside a text file, the definition and the data of Triple-S. What lies beside a
 * named file and belongs to it is found. A folder stands for the SurveyXact export in it.
 *
 * @throws ParorendeError isFolder where a folder holds no such export; holdsNoAnswers where only a codebook is named
 * @example
 * await exportsAmong(["svar.csv"]); // [{ path: "svar.csv", structure: null, labels: null, codebook: null }]
 * await exportsAmong(["eksport"]); // [{ path: "eksport/dataset.csv", structure: "eksport/structure.csv", … }]
 */
export async function exportsAmong(
  paths: readonly string[],
  access: FileAccess = nodeFiles,
): Promise<readonly ExportFiles[]> {
  const named = paths.filter((path) => !isCodebook(path));
  const given = paths.find(isCodebook) ?? null;
  if (given !== null && named.length === 0) {
    // What is in a form is looked at as it is opened.
    if (endingOf(given) === ".lss") return [{ path: given, structure: null, labels: null, codebook: null }];
    throw new ParorendeError({ code: "holdsNoAnswers", facts: { file: basename(given), what: "json" } });
  }
  const found: ExportFiles[] = [];
  const namedAs = new Map<string, string>();
  for (const path of named) {
    const files = await exportOf(path, given, access);
    const first = namedAs.get(files.path);
    // Each of an export's own files names it; a file that is named twice is two, and refused as such.
    const isNamed = partOf(path) !== null || path !== files.path || path !== first;
    if (first === undefined || !isNamed) found.push(files);
    namedAs.set(files.path, first ?? path);
  }
  return found;
}

async function exportOf(path: string, given: string | null, access: FileAccess): Promise<ExportFiles> {
  const inside = await namesIn(path, access);
  if (inside.length > 0) {
    const dataset = inside.find((name) => partOf(name) === "dataset");
    if (dataset === undefined) throw new ParorendeError({ code: "isFolder", facts: { file: path } });
    return exportOf(join(path, dataset), given, access);
  }
  const alone: ExportFiles = { path, structure: null, labels: null, codebook: null };
  const isText = textEndings.has(endingOf(path));
  if (!isText && !isDefinition(path) && !isFixedData(path)) return alone;
  const folder = dirname(path);
  const beside = await namesIn(folder, access);
  if (isDefinition(path)) {
    const data = await dataOf(path, beside, access);
    return data === null ? alone : { ...alone, path: data, codebook: path };
  }
  if (partOf(path) === null) {
    const definition = await definitionOf(path, beside, access);
    if (!isText) return { ...alone, codebook: definition };
    return { ...alone, codebook: given ?? definition ?? codebookBeside(path, beside) };
  }
  const partNamed = (wanted: Part): string | null => {
    const name = beside.find((one) => partOf(one) === wanted && prefixOf(one) === prefixOf(basename(path)));
    return name === undefined ? null : join(folder, name);
  };
  const dataset = partNamed("dataset");
  return dataset === null
    ? alone
    : { path: dataset, structure: partNamed("structure"), labels: partNamed("labels"), codebook: null };
}

/** The files in a folder; none where it is no folder. */
async function namesIn(folder: string, access: FileAccess): Promise<readonly string[]> {
  try {
    return (await listFolder(folder, access)).files;
  } catch (error) {
    // What may not be listed may still be read.
    if (error instanceof ParorendeError && error.problem.code === "fileNotReadable") return [];
    throw error;
  }
}

function partOf(path: string): Part | null {
  const part = partName.exec(basename(path))?.[1]?.toLowerCase();
  return part === "dataset" || part === "structure" || part === "labels" ? part : null;
}

/** What stands in front of «dataset»: two exports may lie in one folder. */
function prefixOf(name: string): string {
  return name.replace(partName, "").toLowerCase();
}
