import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { z } from "zod";
import type { Survey } from "../domain/catalogue.js";
import { checkCodebook, type DataProblem } from "../domain/checks.js";
import { codebook, codebookPatch, type Codebook, type CodebookPatch } from "../domain/codebook.js";
import { ParorendeError } from "../domain/errors.js";
import { framework, type Framework } from "../domain/framework.js";
import { kommuneHistory, type KnownNumbers } from "../domain/kommuner.js";
import { referenceSource, wordRules, type WordRules } from "../domain/reference.js";
import { sortedInTime } from "../domain/wave-order.js";
import { wave } from "../domain/wave.js";
import { listFolder, nodeFiles, type FileAccess } from "./files.js";
import { readJsonFile } from "./json.js";

/** What can be analyzed: the shipped surveys and frameworks, with a municipality's own. Files are read when asked for. */
export interface Catalogue {
  readonly surveys: readonly string[];
  /** @throws ParorendeError unknownSurvey, brokenJson, invalidDataFile */
  readonly survey: (id: string) => Promise<Survey>;
  readonly frameworks: readonly string[];
  /** @throws ParorendeError unknownFramework, brokenJson, invalidDataFile */
  readonly framework: (id: string) => Promise<Framework>;
  /** The reading rule for published words; the municipality's own in place of the shipped one. */
  readonly words: () => Promise<WordRules>;
  /** Municipality and county numbers through the years: the shipped ones, with the municipality's own before them. */
  readonly kommuner: () => Promise<KnownNumbers>;
}

export interface CatalogueOptions {
  readonly workspaceFolder?: string | null;
  /** The shipped data; without it, the package's own. */
  readonly surveysFolder?: string;
  readonly access?: FileAccess;
}

/** A folder of data files, and what it is called in messages. */
interface Root {
  readonly folder: string;
  readonly name: string;
}

const CODEBOOK = "codebook.json";
const KOMMUNER = "kommunenummer.json";

/**
 * Finds what can be analyzed by listing folders: the package's `surveys/`, and on top of it the workspace's. In a
 * workspace, a wave, a source or a framework with a known id takes the shipped one's place, and so does an item or an
 * indicator in its codebook; others are added.
 *
 * @example
 * const catalogue = await loadCatalogue({ workspaceFolder: "min-kommune" });
 * const { codebook, waves, references } = await catalogue.survey("ivaretatt");
 */
export async function loadCatalogue({
  workspaceFolder = null,
  surveysFolder = fileURLToPath(new URL("../../surveys/", import.meta.url)),
  access = nodeFiles,
}: CatalogueOptions = {}): Promise<Catalogue> {
  const shipped: Root = { folder: surveysFolder, name: "surveys" };
  const own: Root | null =
    workspaceFolder === null
      ? null
      : { folder: join(workspaceFolder, "surveys"), name: `${basename(workspaceFolder)}/surveys` };
  const roots = own === null ? [shipped] : [shipped, own];
  const surveyFolders = await Promise.all(roots.map((root) => surveysIn(root, access)));
  const frameworkFiles = await Promise.all(roots.map((root) => jsonFiles(root, "frameworks", access)));
  const surveys = [...new Set(surveyFolders.flat())].sort();
  const frameworks = [...new Set(frameworkFiles.flat().map(idOf))].sort();
  return {
    surveys,
    survey: async (id) => {
      if (!surveys.includes(id)) {
        throw new ParorendeError({ code: "unknownSurvey", facts: { survey: id, known: surveys } });
      }
      const holders = roots.filter((_, at) => surveyFolders[at]?.includes(id));
      const asked = await readCodebook(holders, id, access);
      const national = await nationalFramework(shipped, access);
      const last = holders.at(-1) ?? shipped;
      if (national) refuseFaults(checkCodebook(asked, national), `${last.name}/${id}/${CODEBOOK}`);
      return {
        codebook: asked,
        waves: sortedInTime(await readAll(roots, `${id}/waves`, wave, access)),
        references: await readAll(roots, `${id}/national`, referenceSource, access),
      };
    },
    frameworks,
    framework: async (id) => {
      const root = roots.findLast((_, at) => frameworkFiles[at]?.some((file) => idOf(file) === id));
      if (root === undefined) {
        throw new ParorendeError({ code: "unknownFramework", facts: { framework: id, known: frameworks } });
      }
      const found = await read(root, `frameworks/${id}.json`, framework, access);
      refuseOtherName("id", found.id, id, `${root.name}/frameworks/${id}.json`);
      return found;
    },
    words: async () => {
      const has = await Promise.all(roots.map((root) => jsonFiles(root, "", access)));
      const root = roots.findLast((_, at) => has[at]?.includes("words.json")) ?? shipped;
      return read(root, "words.json", wordRules, access);
    },
    kommuner: async () => {
      const has = await Promise.all(roots.map((root) => jsonFiles(root, "", access)));
      const holders = roots.filter((_, at) => has[at]?.includes(KOMMUNER)).reverse();
      const all = await Promise.all(holders.map((root) => read(root, KOMMUNER, kommuneHistory, access)));
      return {
        municipalities: all.flatMap(({ municipalities }) => municipalities),
        counties: all.flatMap(({ counties }) => counties),
      };
    },
  };
}

/** A survey is a folder with a codebook. */
async function surveysIn(root: Root, access: FileAccess): Promise<readonly string[]> {
  const { folders } = await listFolder(root.folder, access);
  const held = await Promise.all(folders.map((folder) => jsonFiles(root, folder, access)));
  return folders.filter((_, at) => held[at]?.includes(CODEBOOK));
}

async function jsonFiles(root: Root, folder: string, access: FileAccess): Promise<readonly string[]> {
  const { files } = await listFolder(join(root.folder, folder), access);
  return files.filter((file) => file.endsWith(".json"));
}

function read<S extends z.ZodType>(
  root: Root,
  file: string,
  schema: S,
  access: FileAccess,
): Promise<z.infer<S>> {
  return readJsonFile(join(root.folder, file), `${root.name}/${file}`, schema, access);
}

/** The first root that has the survey holds a whole codebook; one after it corrects and adds. */
async function readCodebook(roots: readonly Root[], id: string, access: FileAccess): Promise<Codebook> {
  const file = `${id}/${CODEBOOK}`;
  const [first, second] = roots;
  if (first === undefined) throw new Error(`no folder holds the survey ${id}`);
  const whole = await read(first, file, codebook, access);
  refuseOtherName("survey", whole.survey, id, `${first.name}/${file}`);
  if (second === undefined) return whole;
  const patch = await read(second, file, codebookPatch, access);
  refuseOtherName("survey", patch.survey, id, `${second.name}/${file}`);
  return patched(whole, patch);
}

/** The national framework, whose areas a codebook's indicators speak for. */
async function nationalFramework(root: Root, access: FileAccess): Promise<Framework | undefined> {
  const files = await jsonFiles(root, "frameworks", access);
  const all = await Promise.all(files.map((file) => read(root, `frameworks/${file}`, framework, access)));
  return all.find(({ level }) => level === "national");
}

function refuseFaults(faults: readonly DataProblem[], file: string): void {
  const [fault] = faults;
  if (fault !== undefined) throw new ParorendeError({ code: "invalidDataFile", facts: { file, ...fault } });
}

function patched(whole: Codebook, patch: CodebookPatch): Codebook {
  const set = Object.entries(patch).filter(([, value]) => value !== undefined);
  return {
    ...whole,
    ...(Object.fromEntries(set) as Partial<Codebook>),
    items: replacedById(whole.items, patch.items ?? []),
    indicators: replacedById(whole.indicators, patch.indicators ?? []),
  };
}

/** Those of `changes` with a known id take the known one's place; the others follow after. */
function replacedById<T extends { readonly id: string }>(known: readonly T[], changes: readonly T[]): T[] {
  const byId = new Map(known.map((one) => [one.id, one]));
  for (const change of changes) byId.set(change.id, change);
  return [...byId.values()];
}

async function readAll<S extends z.ZodType<{ readonly id: string }>>(
  roots: readonly Root[],
  folder: string,
  schema: S,
  access: FileAccess,
): Promise<z.infer<S>[]> {
  const perRoot = await Promise.all(
    roots.map(async (root) => {
      const files = await jsonFiles(root, folder, access);
      return Promise.all(files.map((file) => read(root, `${folder}/${file}`, schema, access)));
    }),
  );
  const [shipped = [], own = []] = perRoot;
  return replacedById(shipped, own).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function idOf(file: string): string {
  return basename(file, ".json");
}

function refuseOtherName(where: string, id: string, expected: string, file: string): void {
  if (id === expected) return;
  const fault = { kind: "otherName", id, expected } as const;
  throw new ParorendeError({ code: "invalidDataFile", facts: { file, where, fault } });
}
