import { readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { badExports, MARKER } from "../../scripts/bad-exports/cases.mjs";
import { inFolder, snapshot } from "../support/folders.js";
import { runIn } from "../support/world.js";
import { zipOf } from "../support/zip-files.js";

const costumes = new URL("../../fixtures/read/costumes/", import.meta.url);
/** One costume of each layout. What people typed in those of SPSS stands in the odd exports. */
const dressed = [
  "google-forms",
  "lime-survey-text",
  "ms-forms-nb",
  "nettskjema-kodebok",
  "qualtrics",
  "survey-monkey",
  "survey-xact-semikolon",
  "survey-xact-xlsx",
];

/** What somebody typed beside «Annet», and their name, in the costumes. */
const theirWords = /Jobben|Huset|Medisinene|Telefonene|Ensomheten|Papirarbeidet|\bKim\b/gu;

type Files = ReadonlyMap<string, Buffer>;

/** The broken and odd exports by kind and name, which all hold the marker where they hold answers. */
const exportsOf = {
  bad: new Map<string, Map<string, Buffer>>(),
  fine: new Map<string, Map<string, Buffer>>(),
};
for (const [path, bytes] of await badExports()) {
  const [kind, name = ""] = path.split("/");
  const cases = exportsOf[kind === "bad" ? "bad" : "fine"];
  const files = cases.get(name) ?? new Map<string, Buffer>();
  cases.set(name, files.set(basename(path), Buffer.from(bytes)));
}

/** A costume in which the marker stands where people wrote, and as an answer there is none of. */
function marked(name: string): Files {
  const folder = new URL(`${name}/`, costumes);
  return new Map(readdirSync(folder).map((file) => [file, markedIn(readFileSync(new URL(file, folder)))]));
}

function markedIn(bytes: Buffer): Buffer {
  if (isZip(bytes)) {
    const files = Object.entries(unzipSync(bytes));
    return zipOf(Object.fromEntries(files.map(([name, content]) => [name, markedIn(Buffer.from(content))])));
  }
  const encoding = bytes[0] === 0xff ? "utf16le" : "latin1";
  const text = bytes.toString(encoding).replaceAll(theirWords, MARKER);
  const isTable = /\.|;|,|\t/u.test(text) && !text.startsWith("<");
  // A label that fills fewer than five rows is shown nowhere.
  const rows = text
    .split("\n")
    .map((row, at) => (isTable && at === 4 ? row.replace("Vet ikke", MARKER) : row));
  return Buffer.from(rows.join("\n"), encoding);
}

function isZip(bytes: Buffer): boolean {
  return bytes.toString("latin1", 0, 2) === "PK";
}

/** Whether the marker stands in some bytes, packed or not, in any encoding. */
function holdsMarker(bytes: Buffer): boolean {
  if (isZip(bytes)) return Object.values(unzipSync(bytes)).some((part) => holdsMarker(Buffer.from(part)));
  const texts = [bytes.toString("latin1"), bytes.toString("utf16le")];
  return texts.some((text) => text.toUpperCase().includes(MARKER.toUpperCase()));
}

/** The file of the export that is named: the tables beside it are found. */
function namedOf(files: Files): string {
  const names = [...files.keys()];
  return names.find((name) => !/^(?:structure|labels)\.csv$|\.json$/u.test(name)) ?? names[0] ?? "";
}

type Command = readonly string[];

/**
 * Puts each export into a round of its own in one workspace, and gives what of the outputs, and of the files that were
 * written, the marker stands in.
 *
 * @param commandsOn what is to be run on each export's file
 */
async function leaksOf(
  exports: ReadonlyMap<string, Files>,
  commandsOn: (file: string, wave: string) => readonly Command[],
): Promise<readonly string[]> {
  return inFolder(null, async (cwd) => {
    await writeFile(join(cwd, "parorende.json"), '{ "kommune": { "name": "Eksempelby" }, "language": "nb" }');
    const commands: Command[] = [];
    for (const [nth, files] of [...exports.values()].entries()) {
      const wave = `2025-${String(nth)}`;
      const round = join("undersokelser", wave);
      await mkdir(join(cwd, round), { recursive: true });
      for (const [name, bytes] of files) await writeFile(join(cwd, round, name), bytes);
      commands.push(...commandsOn(join(round, namedOf(files)), wave));
    }
    const before = await snapshot(cwd);
    const leaks: string[] = [];
    for (const command of [...commands, ["doctor"]]) {
      const { code, stdout, stderr } = await runIn({ cwd }, ...command);
      expect([0, 2], `${command.join(" ")}: ${stderr}`).toContain(code);
      for (const [name, text] of Object.entries({ stdout, stderr })) {
        if (holdsMarker(Buffer.from(text, "utf8"))) leaks.push(`${name} of ${command.join(" ")}`);
      }
    }
    const written = Object.entries(await snapshot(cwd)).filter(([name, hash]) => before[name] !== hash);
    for (const [name, hash] of written) {
      if (hash !== "folder" && holdsMarker(await readFile(join(cwd, name)))) leaks.push(name);
    }
    return leaks;
  });
}

describe("what people wrote shows in no output, and in no file that is written", () => {
  // What `analyze` says of them stands word for word in fixtures/cli/bad/.
  test("of an export that is refused", async () => {
    expect(await leaksOf(exportsOf.bad, (file, wave) => [["import", file, "--wave", wave]])).toEqual([]);
  });

  test("of an export that is odd, or in any layout", async () => {
    const costumed = new Map(dressed.map((name) => [name, marked(name)]));
    for (const files of costumed.values()) expect([...files.values()].some(holdsMarker)).toBe(true);
    const leaks = await leaksOf(new Map([...exportsOf.fine, ...costumed]), (file, wave) => [
      ["import", file, "--wave", wave, "--yes"],
      ["import", file, "--wave", wave, "--json"],
      ["analyze", file, "--wave", wave, "--out", `ut-${wave}`, "--format", "json,csv"],
    ]);
    expect(leaks).toEqual([]);
  });
});
