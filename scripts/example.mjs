// @ts-check
// Rebuilds reports/ from the invented municipality in fixtures/kommune/, with a fixed date, so that the same bytes come
// out everywhere. With --check it writes nothing, and ends with 1 where a committed file is not what it would write.
// Run after `npm run build`: node scripts/example.mjs [--check] [folder in place of reports/]
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { URL, fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { analyze, document, documentJson, load, planRun, renderers } from "../dist/index.js";

const MADE = "2025-06-01";
/** The reports of 2025 are written in the spring after. */
const PLAN_MADE = "2026-02-02";
/** Showcase: renewed at releases with --showcase, since their writers' next version may give other bytes. */
const showcase = new Set([".docx", ".pdf", ".xlsx"]);
const check = process.argv.includes("--check");
const given = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
const target = given ?? fileURLToPath(new URL("../reports/", import.meta.url));
const workspace = fileURLToPath(new URL("../fixtures/kommune/", import.meta.url));
const renew = process.argv.includes("--showcase");
/** Pictures are for the README, made by hand from a browser. */
const kept = new Set([".png", ...(renew ? [] : showcase)]);

/** @type {readonly { kind: "yearly" | "evaluation", period: { id: string, from: string, to: string, tertial: null } }[]} */
const plans = [
  { kind: "yearly", period: { id: "2025", from: "2025-01-01", to: "2025-12-31", tertial: null } },
  { kind: "evaluation", period: { id: "2024-2025", from: "2024-01-01", to: "2025-12-31", tertial: null } },
];

const files = await exampleFiles();
if (check) await compare(files);
else await replace(files);

/** @returns {Promise<Map<string, Uint8Array>>} path in reports/ → bytes */
async function exampleFiles() {
  const results = await analyze(await load({ files: [], workspace }), MADE);
  const available = await renderers();
  /** @type {Map<string, Uint8Array>} */
  const made = new Map();
  /** @type {(locale: "nb" | "nn" | "en", format: keyof typeof available, folder: string) => Promise<void>} */
  const add = async (locale, format, folder) => {
    const { document: written } = await document(results, locale);
    const rendered = await available[format]({
      document: written,
      results,
      baseName: `${written.id}-${results.wave}`,
    });
    for (const { name, bytes } of rendered) made.set(`${folder}${name}`, bytes);
  };
  await add("nb", "html", "");
  await add("nb", "md", "");
  await add("nb", "json", "");
  await add("nb", "csv", "csv/");
  await add("nn", "md", "nn/");
  await add("en", "md", "en/");
  made.set(`analyse-${results.wave}.txt`, await terminalOutput());
  for (const [name, bytes] of await gateFiles(results.wave)) made.set(name, bytes);
  for (const asked of plans) for (const [name, bytes] of await planFiles(asked)) made.set(name, bytes);
  return made;
}

/** The reports on the plan: in bokmål as pages too, and where asked as showcase. @param {(typeof plans)[number]} asked */
async function planFiles({ kind, period }) {
  const available = await renderers();
  /** @type {Map<string, Uint8Array>} */
  const made = new Map();
  for (const locale of /** @type {const} */ (["nb", "nn", "en"])) {
    const { report, documents } = await planRun({ workspace, kind, period, made: PLAN_MADE, locale });
    for (const written of documents) {
      const input = {
        document: written,
        results: await documentJson(report, written),
        baseName: `${written.id}-${period.id}`,
      };
      /** @type {(keyof typeof available)[]} */
      const pages =
        locale === "nb" ? ["html", ...(renew ? /** @type {const} */ (["docx", "pdf", "xlsx"]) : [])] : [];
      for (const format of /** @type {(keyof typeof available)[]} */ (["md", "json", ...pages])) {
        for (const { name, bytes } of await available[format](input)) {
          made.set(locale === "nb" ? name : `${locale}/${name}`, bytes);
        }
      }
    }
  }
  return made;
}

/** What `parorende analyze` prints where it stands in a pipe: no color, the usual width. */
async function terminalOutput() {
  const program = fileURLToPath(new URL("../bin/parorende.js", import.meta.url));
  const options = ["analyze", "--workspace", workspace, "--date", MADE, "--lang", "nb", "--quiet"];
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...options], {
    encoding: "buffer",
    maxBuffer: 2 ** 26,
  });
  return stdout;
}

/**
 * What `parorende compare` reports, in the forms that services read.
 *
 * @param {string} wave
 */
async function gateFiles(wave) {
  const program = fileURLToPath(new URL("../bin/parorende.js", import.meta.url));
  const folder = await mkdtemp(join(tmpdir(), "parorende-"));
  const names = { markdown: "md", json: "json", junit: "junit.xml", sarif: "sarif" };
  const reporters = Object.entries(names).flatMap(([id, ending]) => [
    "--reporter",
    `${id}=${join(folder, `kontroll-${wave}.${ending}`)}`,
  ]);
  const options = ["compare", "--date", MADE, "--lang", "nb", "--quiet", ...reporters];
  // From the workspace's own folder, and from no service's: paths are told from there.
  await promisify(execFile)(process.execPath, [program, ...options], {
    cwd: workspace,
    env: { PATH: process.env["PATH"] },
  });
  const written = await readdir(folder);
  const files = await Promise.all(
    written.map(async (name) => /** @type {const} */ ([name, await readFile(join(folder, name))])),
  );
  await rm(folder, { recursive: true });
  return files;
}

/** @param {Map<string, Uint8Array>} wanted */
async function compare(wanted) {
  const found = await committed();
  const differing = [...new Set([...wanted.keys(), ...found])]
    .sort()
    .filter((name) => !found.has(name) || !wanted.has(name));
  for (const [name, bytes] of wanted) {
    if (found.has(name) && !(await readFile(join(target, name))).equals(bytes)) differing.push(name);
  }
  for (const name of differing) console.error(`reports/${name} is not what \`npm run example\` writes`);
  if (differing.length > 0) process.exitCode = 1;
}

/** @param {Map<string, Uint8Array>} wanted */
async function replace(wanted) {
  for (const name of await committed()) if (!wanted.has(name)) await rm(join(target, name));
  for (const [name, bytes] of wanted) {
    const path = join(target, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
  console.log(`${wanted.size} files written to reports/`);
}

/** @returns {Promise<Set<string>>} */
async function committed() {
  const entries = await readdir(target, { recursive: true, withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isFile() && ![...kept].some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(target, join(entry.parentPath, entry.name)).split(sep).join("/"));
  return new Set(names);
}
