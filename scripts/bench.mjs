// @ts-check
// Time and memory beside their goals, as a table. Each measurement is a process of its own, as a user starts it.
// Run by `npm run bench`; with --quick the large file has 50 000 rows in place of 1 000 000.
import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const program = join(root, "bin", "parorende.js");
const example = join(root, "fixtures", "kommune");
const rows = process.argv.includes("--quick") ? 50_000 : 1_000_000;
const columns = 60;

/** Loaded before anything else: at the end, says on file descriptor 3 how much memory the process took at most. */
const usage = `data:text/javascript,${encodeURIComponent(
  'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));',
)}`;

/** What a user of csv-parse would write to read the same file. */
const barePass = `
import { createReadStream } from "node:fs";
import { parse } from "csv-parse";
let cells = 0;
for await (const record of createReadStream(process.argv[2]).pipe(parse({ delimiter: ";" }))) cells += record.length;
`;

/** Our own reading of the same file into columns, by one of the two readers. @param {string} reader */
const readPass = (reader) => `
import { join } from "node:path";
import { pathToFileURL } from "node:url";
const read = await import(pathToFileURL(join(process.argv[1], "dist/read/delimited.js")));
const table = await read.openDelimited(process.argv[2], {}, undefined, () => read.${reader});
let rows = 0;
for await (const chunk of table.below(1, table.start[0]).chunks()) rows += chunk.rowCount;
`;

/** From the file to the counts. */
const loadPass = `
import { join } from "node:path";
import { pathToFileURL } from "node:url";
const { load } = await import(pathToFileURL(join(process.argv[1], "dist/index.js")));
await load({ files: [process.argv[2]], workspace: null, wave: "2023" });
`;

/** The notes' model from its file to the first suggestion, in milliseconds. */
const modelPass = `
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
const from = (file) => import(pathToFileURL(join(process.argv[1], "dist/coding/notes", file)));
const [{ decodeModel }, { createSuggester }] = [await from("model-file.js"), await from("suggest.js")];
const began = performance.now();
const model = decodeModel(await readFile(join(process.argv[1], "dist/notes-model.bin")));
createSuggester(model)("Ingen ringer tilbake");
console.error(performance.now() - began);
`;

const folder = await mkdtemp(join(tmpdir(), "parorende-bench-"));
try {
  print(await everything(), ["what", "measured", "goal", ""]);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function everything() {
  const table = [...(await startUp()), ...(await exampleTimes())];
  const file = join(folder, "stor.csv");
  await pipeline(rowsOfText(await columnsOfFile()), createWriteStream(file));
  const megabytes = ((await stat(file)).size / 1e6).toFixed(0);
  const name = `${rows.toLocaleString("en")} × ${columns} (${megabytes} MB)`;
  return [
    ...table,
    ...(await planTimes()),
    ...(await wideFileTime()),
    ...(await noteTimes()),
    ...(await largeFileTimes(name, file)),
  ];
}

/** The reports on the example's plan, in every format. */
async function planTimes() {
  const formats = ["--format", "html,docx,pdf,md,xlsx,json", "--out", folder, "--force", "--quiet"];
  const asked = [
    { name: "yearly report (both files, six formats)", args: ["report", "--year", "2025"], goal: 3 },
    { name: "evaluation (both files, six formats)", args: ["evaluate", "--period", "2024-2025"], goal: 4 },
  ];
  const bare = await medianOf(7, ["-e", ""]);
  const table = [];
  for (const { name, args, goal } of asked) {
    const command = [program, ...args, "--workspace", example, ...formats];
    const ms = await medianOf(5, command);
    const { megabytes } = await runMeasured(command);
    table.push(
      row(`${name} (median of 5)`, seconds(ms), `≤ ${goal} s`, ms <= goal * 1000),
      row(`${name}, beside node alone`, `${(ms / bare).toFixed(1)} ×`, "", null),
      row(`${name}, peak memory`, `${megabytes} MB`, "≤ 400 MB", megabytes <= 400),
    );
  }
  return table;
}

/** What an export of nearly as many columns as are read takes to be proposed for. */
async function wideFileTime() {
  const file = join(folder, "bred.csv");
  const asked = [
    "Har du fått informasjon om",
    "I hvilken grad opplever du",
    "Hvor viktig er",
    "Kommentar til",
  ];
  const headings = Array.from(
    { length: 1_992 },
    (_, at) => `${asked[at % 4]} tema ${at} i tjeneste ${at % 37}?`,
  );
  const answers = Array.from({ length: 60 }, (_, row) =>
    headings.map((_, at) => ["Ja", "Nei", "Vet ikke"][(row * at) % 3]).join(";"),
  );
  await writeFile(file, `${[headings.join(";"), ...answers].join("\n")}\n`);
  const { ms } = await run([
    program,
    "import",
    file,
    "--survey",
    "ivaretatt",
    "--wave",
    "2023",
    "--json",
    "--quiet",
  ]);
  return [row("60 × 1,992: import", seconds(ms), "", null)];
}

/** Statements made of the shipped examples' words: what 10 000 of them take to be masked and suggested for. */
async function noteTimes() {
  const examples = join(root, "surveys", "coding", "examples");
  const lines = await Promise.all(
    (await readdir(examples)).map(async (name) => (await readFile(join(examples, name), "utf8")).split("\n")),
  );
  const texts = lines
    .flat()
    .map((line) => (line.split(";").at(-1) ?? "").replaceAll('"', ""))
    .filter(Boolean);
  const statements = Array.from({ length: 10_000 }, (_, at) => {
    const [one = "", other = ""] = [texts[at % texts.length], texts[(at * 7) % texts.length]];
    return `${at};${at % 2 === 0 ? one : `${one} ${other}`}`;
  });
  const file = join(folder, "innspill.csv");
  await writeFile(file, `${["id;text", ...statements].join("\n")}\n`);
  const { ms, megabytes } = await runMeasured([program, "notes", "code", file, "--json", "--quiet"]);
  const model = join(root, "dist", "notes-model.bin");
  const size = (await stat(model)).size / 1e6;
  const took = [];
  for (let turn = 0; turn < 5; turn += 1)
    took.push(Number((await run(["--input-type=module", "-e", modelPass, root])).said));
  const loading = median(took);
  return [
    row("10 000 statements suggested", seconds(ms), "≤ 5 s", ms <= 5_000),
    row("10 000 statements, peak memory", `${megabytes} MB`, "≤ 300 MB", megabytes <= 300),
    row("notes model, size", `${size.toFixed(1)} MB`, "≤ 5 MB", size <= 5),
    row("notes model, loading", `${loading.toFixed(0)} ms`, "≤ 150 ms", loading <= 150),
  ];
}

/** The readers side by side on one large file, on one thread each. @param {string} name @param {string} file */
async function largeFileTimes(name, file) {
  const script = (/** @type {string} */ text) => runMeasured(["--input-type=module", "-e", text, root, file]);
  const bare = await script(barePass);
  const byParser = await script(readPass("byCsvParse"));
  const byBytes = await script(readPass("byBytes"));
  const loaded = await script(loadPass);
  const analyzed = await runMeasured([program, "analyze", file, "--wave", "2023", "--json", "--quiet"]);
  const r = await inR(file);
  const told = r === null ? "R with data.table is not installed" : seconds(r);
  const ratio = r === null ? "" : `${(loaded.ms / r).toFixed(2)} ×`;
  return [
    row(`${name}: csv-parse alone`, seconds(bare.ms), "", null),
    row(`${name}: csv-parse alone, peak memory`, `${bare.megabytes} MB`, "", null),
    row(`${name}: csv-parse into columns`, seconds(byParser.ms), "", null),
    row(`${name}: bytes into columns`, seconds(byBytes.ms), "", null),
    row(`${name}: R, fread and table, one thread`, told, "", null),
    row(`${name}: import to tabulation`, seconds(loaded.ms), "", null),
    row(`${name}: import to tabulation, beside R`, ratio, "≤ 1 ×", r === null ? null : loaded.ms <= r),
    row(
      `${name}: import to tabulation, beside csv-parse`,
      `${(loaded.ms / bare.ms).toFixed(2)} ×`,
      "≤ 0.32 ×",
      loaded.ms <= bare.ms * 0.32,
    ),
    row(`${name}: import, peak memory`, `${loaded.megabytes} MB`, "≤ 250 MB", loaded.megabytes <= 250),
    row(`${name}: analyze`, seconds(analyzed.ms), "", null),
    row(`${name}: analyze, peak memory`, `${analyzed.megabytes} MB`, "≤ 250 MB", analyzed.megabytes <= 250),
  ];
}

/** The time R says that reading and counting took, without its start; null where R or data.table is not installed. @param {string} file */
async function inR(file) {
  const text = `suppressMessages(library(data.table)); setDTthreads(1)
t <- system.time({ d <- fread(commandArgs(TRUE)[1], sep = ";", encoding = "UTF-8"); for (column in d[, -1]) table(column) })
cat(t[["elapsed"]])`;
  const child = spawn("Rscript", ["-e", text, file], { stdio: ["ignore", "pipe", "ignore"] });
  let said = "";
  child.stdout.on("data", (chunk) => (said += String(chunk)));
  const code = await new Promise((resolve) => child.on("error", () => resolve(1)).on("close", resolve));
  return code === 0 ? Number(said) * 1000 : null;
}

async function startUp() {
  const bare = [];
  const help = [];
  for (let turn = 0; turn < 15; turn += 1) {
    bare.push((await run(["-e", ""])).ms);
    help.push((await run([program, "--help"])).ms);
  }
  const ratio = median(help) / median(bare);
  return [
    row("node alone (median of 15)", seconds(median(bare)), "", null),
    row("--help (median of 15)", seconds(median(help)), "", null),
    row("--help, beside node alone", `${ratio.toFixed(2)} ×`, "≤ 2 ×", ratio <= 2),
  ];
}

async function exampleTimes() {
  const analyze = [program, "analyze", "--workspace", example, "--quiet"];
  const bare = await medianOf(7, ["-e", ""]);
  const json = await medianOf(7, [...analyze, "--json"]);
  const html = await medianOf(7, [...analyze, "--format", "html", "--out", folder, "--force"]);
  await run([...analyze, "--format", "json", "--out", folder, "--force"]);
  const compare = [program, "compare", "--workspace", example, "--quiet"];
  const gate = await medianOf(7, compare);
  const gateOfResults = await medianOf(7, [...compare, join(folder, "analyse-2025.json")]);
  return [
    row("analyze the example → JSON (median of 7)", seconds(json), "≤ 0.50 s", json <= 500),
    row("analyze the example → JSON, beside node alone", `${(json / bare).toFixed(1)} ×`, "", null),
    row("analyze the example → HTML (median of 7)", seconds(html), "≤ 1.50 s", html <= 1500),
    row("analyze the example → HTML, beside node alone", `${(html / bare).toFixed(1)} ×`, "", null),
    row("compare the example (median of 7)", seconds(gate), "", null),
    row("compare its results in JSON (median of 7)", seconds(gateOfResults), "", null),
  ];
}

/** @param {number} times @param {readonly string[]} args */
async function medianOf(times, args) {
  const took = [];
  for (let turn = 0; turn < times; turn += 1) took.push((await run(args)).ms);
  return median(took);
}

/** The same, with the memory it took at most. @param {readonly string[]} args */
function runMeasured(args) {
  return run(["--import", usage, ...args]);
}

/** Runs node in a process of its own. @param {readonly string[]} args */
async function run(args) {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  let said = "";
  let kilobytes = "";
  child.stderr?.on("data", (chunk) => (said += String(chunk)));
  child.stdio[3]?.on("data", (chunk) => (kilobytes += String(chunk)));
  const code = await new Promise((resolve) => child.on("close", resolve));
  const ms = performance.now() - began;
  if (code !== 0) throw new Error(`exit ${String(code)}: ${said}`);
  return { ms, megabytes: Math.round(Number(kilobytes) / 1024), said };
}

/** Sixty columns: a response id, the codebook's items in turn, and others that no codebook knows. */
async function columnsOfFile() {
  const path = new URL("../surveys/ivaretatt/codebook.json", import.meta.url);
  const { items } = JSON.parse(await readFile(path, "utf8"));
  /** @type {{ header: string, labels: readonly string[] }[]} */
  const found = items
    .filter((/** @type {{ kind: string }} */ { kind }) => kind === "single" || kind === "scale")
    .map((/** @type {{ id: string, options: { text: { nb: string } }[] }} */ { id, options }) => {
      return { header: id, labels: ["", ...options.map(({ text }) => text.nb)] };
    });
  const ticks = items
    .filter((/** @type {{ kind: string }} */ { kind }) => kind === "multiple")
    .flatMap((/** @type {{ id: string, options: { id: string }[] }} */ { id, options }) =>
      options.map((option) => ({ header: `${id}.${option.id}`, labels: ["0", "1"] })),
    );
  found.push(...ticks);
  for (let extra = 1; found.length < columns - 1; extra += 1) {
    found.push({ header: `egen_${extra}`, labels: ["", "a", "b", "c"] });
  }
  return found.slice(0, columns - 1);
}

/** The file's text in pieces: the same for the same number of rows. @param {readonly { header: string, labels: readonly string[] }[]} made */
function* rowsOfText(made) {
  const random = seeded(2026);
  yield `${["svar_id", ...made.map(({ header }) => header)].join(";")}\n`;
  let piece = "";
  for (let at = 1; at <= rows; at += 1) {
    const cells = made.map(({ labels }) => labels[Math.floor(random() * labels.length)]);
    piece += `R${at};${cells.join(";")}\n`;
    if (at % 1000 === 0 || at === rows) {
      yield piece;
      piece = "";
    }
  }
}

/** Marsaglia's xorshift, 32 bits. @param {number} seed */
function seeded(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(2)} s`;
}

/** @param {string} what @param {string} measured @param {string} goal @param {boolean | null} reached */
function row(what, measured, goal, reached) {
  return [what, measured, goal, reached === null ? "" : reached ? "reached" : "NOT reached"];
}

/** @param {readonly string[][]} table @param {readonly string[]} heads */
function print(table, heads) {
  const lines = [heads, ...table];
  const widths = heads.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  console.log(`Node ${process.versions.node}, ${availableParallelism()} cores`);
  for (const line of lines)
    console.log(
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    );
}
