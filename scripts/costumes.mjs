// @ts-check
// Dresses one invented survey in the costume of every tool a municipality uses: fixtures/read/costumes/<case>/. With
// --check it writes nothing, and ends with 1 where a committed file is not what it would write.
// Run from the repository's root: node scripts/costumes.mjs [--check]
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { URL, fileURLToPath } from "node:url";
import { googleForms } from "./costumes/google-forms.mjs";
import { limeSurvey } from "./costumes/lime-survey.mjs";
import { msForms } from "./costumes/ms-forms.mjs";
import { nettskjema } from "./costumes/nettskjema.mjs";
import { qualtrics } from "./costumes/qualtrics.mjs";
import { spreadsheets } from "./costumes/spreadsheet.mjs";
import { spssFiles } from "./costumes/spss-files.mjs";
import { surveyMonkey } from "./costumes/survey-monkey.mjs";
import { surveyXact } from "./costumes/survey-xact.mjs";
import { svarfordeling } from "./costumes/svarfordeling.mjs";
import { tripleS } from "./costumes/triple-s.mjs";

const folder = fileURLToPath(new URL("../fixtures/read/costumes/", import.meta.url));

/** @type {Map<string, Uint8Array>} path in the folder → bytes */
const wanted = new Map([
  ...spreadsheets(),
  ...(await msForms()),
  ...googleForms(),
  ...limeSurvey(),
  ...nettskjema(),
  ...(await surveyXact()),
  ...surveyMonkey(),
  ...qualtrics(),
  ...spssFiles(),
  ...svarfordeling(),
  ...tripleS(),
]);
const found = await committed();
if (process.argv.includes("--check")) await compare();
else await replace();

async function compare() {
  const names = [...new Set([...wanted.keys(), ...found])].sort();
  for (const name of names) {
    const bytes = wanted.get(name);
    const isSame =
      bytes !== undefined && found.has(name) && (await readFile(join(folder, name))).equals(bytes);
    if (isSame) continue;
    console.error(`fixtures/read/costumes/${name} is not what scripts/costumes.mjs writes`);
    process.exitCode = 1;
  }
}

async function replace() {
  for (const name of found) if (!wanted.has(name)) await rm(join(folder, name));
  for (const [name, bytes] of wanted) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
  console.log(`${wanted.size} files written to fixtures/read/costumes/`);
}

/** @returns {Promise<Set<string>>} */
async function committed() {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
  return new Set(names);
}
