import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join, relative } from "node:path";
import type { Locale } from "../domain/text.js";
import type { Workspace } from "../domain/workspace.js";
import { dataEndings, registerTemplates } from "../index.js";
import { textsOf } from "../text/languages.js";
import type { Texts } from "../text/nb.js";
import type { FileToWrite } from "./write.js";

export const SETTINGS = "parorende.json";
export const SCHEMA_FOLDER = "schema";

const schemas = fileURLToPath(new URL("../../surveys/schema/", import.meta.url));
const example = fileURLToPath(new URL("../../fixtures/kommune/", import.meta.url));

/** The JSON Schemas that data files point at, by their names. */
export async function schemaFiles(): Promise<readonly FileToWrite[]> {
  const names = (await readdir(schemas)).filter((name) => name.endsWith(".schema.json")).sort();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(schemas, name)) })));
}

/**
 * The files of an empty workspace, schemas apart. The settings come last: a folder without them is no workspace yet.
 *
 * @param locale of what the files say to people
 */
export async function emptyWorkspace(settings: Workspace, locale: Locale): Promise<readonly FileToWrite[]> {
  const templates = await registerTemplates(settings, locale);
  return [...guidance(locale), ...templates, settingsFile(settings)];
}

/**
 * The files of the example municipality, schemas apart, each pointing at its schema from where it lies. The example's own
 * .gitignore lets its invented answers into git, and is left out: whoever puts real answers there is safe.
 *
 * @param language of its documents; null for the example's own
 */
export async function exampleWorkspace(
  language: Locale | null,
  locale: Locale,
): Promise<readonly FileToWrite[]> {
  const entries = await readdir(example, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(example, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((name) => name !== ".gitignore" && !name.startsWith("rapporter/"))
    .sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(example, name));
      return { name, bytes: name.endsWith(".json") ? pointedHome(bytes, name) : bytes };
    }),
  );
  const settings = files.find(({ name }) => name === SETTINGS);
  if (settings === undefined) throw new Error("the example municipality has no parorende.json");
  const written = JSON.parse(new TextDecoder().decode(settings.bytes)) as Workspace;
  return [
    ...files.filter((file) => file !== settings),
    // The example explains its own folders better.
    ...guidance(locale).filter(({ name }) => !names.includes(name)),
    settingsFile(language === null ? written : { ...written, language }),
  ];
}

/** "$schema" of a copied file, which pointed at the package's own schemas. */
function pointedHome(bytes: Uint8Array, name: string): Uint8Array {
  const home = `${"../".repeat(name.split("/").length - 1) || "./"}${SCHEMA_FOLDER}/`;
  const text = new TextDecoder().decode(bytes);
  return encoded(text.replace(/("\$schema": ")[^"]*\/schema\//u, `$1${home}`));
}

function settingsFile(settings: Workspace): FileToWrite {
  // The first of its fields, where editors look for it; the one it had gives way.
  const home = { $schema: `./${SCHEMA_FOLDER}/workspace.schema.json` };
  const pointed = { ...home, ...settings, ...home };
  return { name: SETTINGS, bytes: encoded(`${JSON.stringify(pointed, null, 2)}\n`) };
}

/** What tells people what belongs where, and keeps answers out of git. */
function guidance(locale: Locale): readonly FileToWrite[] {
  const { folders, readme, gitignore } = textsOf(locale).init;
  const readmes = Object.entries(folders).map(([folder, text]) => ({
    name: `${folder}/LESMEG.md`,
    bytes: encoded(`# ${readme}\n\n${text}\n`),
  }));
  return [...readmes, { name: ".gitignore", bytes: encoded(ignored(gitignore)) }];
}

/** Everything in the folders of answers and notes is kept out, but for what is named: a new kind of export is too. */
function ignored(why: Texts["init"]["gitignore"]): string {
  return [
    `# ${why.answers}`,
    "undersokelser/**",
    "!undersokelser/*/",
    "!undersokelser/**/wave.json",
    "!undersokelser/LESMEG.md",
    `# ${why.counts}`,
    "# !undersokelser/2025/svarfordeling-2025.csv",
    `# ${why.notes}`,
    "notater/**",
    "!notater/LESMEG.md",
    `# ${why.anywhere}`,
    ...["rejected.csv", "kobling.xlsx", "*-uten-personopplysninger.csv"].map(inAnyCase),
    `# ${why.loose}`,
    ...[...dataEndings].map((ending) => inAnyCase(`/*${ending}`)),
    "",
  ].join("\n");
}

/** Outside Windows and macOS, git tells small letters from capitals: `/*.csv` becomes `/*.[cC][sS][vV]`. */
function inAnyCase(pattern: string): string {
  return pattern.replaceAll(/[a-z]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
