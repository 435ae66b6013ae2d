// @ts-check
// Proves the package: packs it, checks what it holds, installs it in an empty folder with production dependencies only, and
// runs what is installed there. Run by `npm run check:package`; needs the registry that npm is set up with. Writes to a
// temporary folder, and to dist/ as every build does.
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { faultsIn } from "./check-package/contents.mjs";
import { entriesOf } from "./check-package/tarball.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const largestPacked = 5_000_000;
const formats = ["html", "json", "docx", "pdf"];

/** What is not so, to be told without a stack. */
class Fault extends Error {}

/**
 * @typedef {{ code: number | null, stdout: string, stderr: string }} Ended
 * @typedef {{ cwd: string, expected?: readonly number[] }} How
 */

/** @param {string} command @param {readonly string[]} args @param {How} how @returns {Ended} */
function run(command, args, { cwd, expected = [0] }) {
  const { status: code, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8" });
  const told = `${command} ${args.join(" ")}`;
  if (error !== undefined) throw new Fault(`${told} did not start: ${error.message}`);
  if (code === null || !expected.includes(code))
    throw new Fault(`${told}\nended with ${code}, not ${expected.join(" or ")}:\n${stdout}${stderr}`);
  return { code, stdout, stderr };
}

/** npm as it runs this script; else the one that is found. @param {readonly string[]} args @param {string} cwd */
function npm(args, cwd) {
  const program = process.env.npm_execpath;
  return program?.endsWith("npm-cli.js")
    ? run(process.execPath, [program, ...args], { cwd })
    : run("npm", args, { cwd });
}

/** @param {boolean} isSo @param {string} otherwise */
function expect(isSo, otherwise) {
  if (!isSo) throw new Fault(otherwise);
}

/** @param {string} folder in an empty folder of its own */
async function packed(folder) {
  npm(["pack", "--silent", "--pack-destination", folder], root);
  const [name = ""] = await readdir(folder);
  const file = join(folder, name);
  const bytes = await readFile(file);
  const entries = entriesOf(bytes);
  const size = bytes.length;
  const tooLarge = size <= largestPacked ? [] : [`the package is ${size} bytes, more than ${largestPacked}`];
  const faults = [...tooLarge, ...faultsIn(entries, root)];
  expect(faults.length === 0, faults.join("\n"));
  return {
    file,
    size,
    unpacked: entries.reduce((sum, one) => sum + one.bytes.length, 0),
    files: entries.length,
  };
}

/** The installed program does the main job. @param {string} folder @param {string} version */
async function runsIn(folder, version) {
  const installed = join(folder, "node_modules", "parorende", "bin", "parorende.js");
  // As the shell finds it; Windows has a file of its own there, which only its shell can run.
  const [command, before] =
    process.platform === "win32"
      ? [process.execPath, [installed]]
      : [join(folder, "node_modules", ".bin", "parorende"), []];
  /** @param {readonly string[]} args @param {Partial<How>} [how] */
  const parorende = (args, how = {}) => run(command, [...before, ...args], { cwd: folder, ...how });

  expect(parorende(["--version"]).stdout.trim() === version, `--version is not ${version}`);
  const help = parorende(["--help", "--lang", "en"]).stdout;
  expect(help.includes("analyze"), "--help does not name analyze");
  refusesOldNode(installed, folder);

  parorende(["init", "--example", "kommune"]);
  const workspace = join(folder, "kommune");
  parorende(["analyze", "--format", formats.join(",")], { cwd: workspace });
  for (const format of formats) {
    const { size } = await stat(join(workspace, "rapporter", `analyse-2025.${format}`));
    expect(size > 10_000, `analyse-2025.${format} is only ${size} bytes`);
  }
  const page = await readFile(join(workspace, "rapporter", "analyse-2025.html"), "utf8");
  expect(page.includes("font/woff2;base64,d09GMg"), "the page does not hold its font");
  // The example need not pass its own gate.
  if (/^\s+compare\b/mu.test(help)) parorende(["compare"], { cwd: workspace, expected: [0, 1] });
}

/** @param {string} program @param {string} cwd */
function refusesOldNode(program, cwd) {
  const older =
    'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"18.20.4"}})';
  const { stderr } = run(process.execPath, ["--import", older, program, "--help"], { cwd, expected: [2] });
  expect(/20\.19.*18\.20\.4/su.test(stderr), `an old Node is told: ${stderr}`);
}

/** The library is found by its name, and counts. @param {string} folder */
async function importsIn(folder) {
  const lines = [
    'import { analyze, document, load, renderers } from "parorende";',
    'import { wilson } from "parorende/stats";',
    "const parts = [analyze, document, load, renderers, wilson(71, 131)];",
    "if (parts.some((part) => part === undefined)) process.exitCode = 1;",
  ];
  const file = join(folder, "library.mjs");
  await writeFile(file, `${lines.join("\n")}\n`);
  run(process.execPath, [file], { cwd: folder });
}

/** The bytes of all files below. @param {string} folder */
async function sizeOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const seconds = (/** @type {number} */ since) => `${((performance.now() - since) / 1000).toFixed(0)} s`;

/** @param {string} temporary @returns {Promise<[string, string][]>} what was measured, row by row */
async function proved(temporary) {
  const [tarballs, folder] = [join(temporary, "pakke"), join(temporary, "tom mappe")];
  await mkdir(tarballs);
  await mkdir(folder);
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));

  let began = performance.now();
  const { file, size, unpacked, files } = await packed(tarballs);
  const packing = seconds(began);
  began = performance.now();
  npm(["install", "--prefix", folder, "--omit=dev", "--no-audit", "--no-fund", file], folder);
  const installing = seconds(began);
  const installed = await sizeOf(join(folder, "node_modules"));
  began = performance.now();
  await runsIn(folder, version);
  await importsIn(folder);
  return [
    ["packed", megabytes(size)],
    ["unpacked", megabytes(unpacked)],
    ["files", String(files)],
    ["installed", megabytes(installed)],
    ["to build and pack", packing],
    ["to install", installing],
    ["to run", seconds(began)],
  ];
}

const temporary = await mkdtemp(join(tmpdir(), "parorende-package-"));
try {
  for (const [name, value] of await proved(temporary)) console.log(`${name.padEnd(18)} ${value.padStart(8)}`);
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await rm(temporary, { recursive: true, force: true });
}
