import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tabulateAnswers } from "../../src/analyze.js";
import { errorSentence } from "../../src/cli/errors.js";
import { codeCountTable } from "../../src/coding/count-rows.js";
import { noNumbers } from "../../src/coding/count-units.js";
import { WaveIds } from "../../src/coding/wave-ids.js";
import { describeWave } from "../../src/coding/wave-of.js";
import { ParorendeError } from "../../src/domain/errors.js";
import type { RawSource } from "../../src/domain/people/raw-table.js";
import { OWN, stratumKey } from "../../src/domain/people/tabulation.js";
import { wave as waveSchema, type Wave } from "../../src/domain/wave.js";
import { loadCatalogue } from "../../src/read/catalogue.js";
import { exportsAmong } from "../../src/read/export-files.js";
import { memoryFiles } from "../../src/read/memory-files.js";
import { openExport } from "../../src/read/open-export.js";
import { anyDamage, anyPart, damaged, damagedInside, type Damage } from "../support/damaged.js";

const folder = new URL("../../fixtures/read/costumes/", import.meta.url);
const costumes = readdirSync(folder);
/** The runs are shared by all costumes. */
const numRuns = Math.ceil(Number(process.env["FUZZ_RUNS"] ?? 100) / costumes.length);
/** No damage may make reading slow. */
const MOST_MILLISECONDS = 5_000;

const catalogue = await loadCatalogue({ workspaceFolder: null });
const shipped = {
  survey: await catalogue.survey("ivaretatt"),
  framework: await catalogue.framework("nasjonal"),
  words: await catalogue.words(),
};
const { data, wave: newest } = describeWave(shipped, "2025", null, null);
const { codebook } = data.survey;

type Files = ReadonlyMap<string, Buffer>;

interface Costume {
  readonly files: Files;
  readonly wave: Wave;
}

function costume(name: string): Costume {
  const names = readdirSync(new URL(`${name}/`, folder));
  const all = new Map(names.map((file) => [file, readFileSync(new URL(`${name}/${file}`, folder))]));
  const described = all.get("wave.json");
  all.delete("wave.json");
  const wave = described === undefined ? newest : waveSchema.parse(JSON.parse(described.toString("utf8")));
  return { files: all, wave };
}

/** The source, which counts the rows it gives. */
function counting(source: RawSource) {
  let given = 0;
  const chunks = async function* (): ReturnType<RawSource["chunks"]> {
    for await (const chunk of source.chunks()) {
      given += chunk.rowCount;
      for (const { dictionary, indices } of chunk.columns) {
        if (indices.length !== chunk.rowCount) throw new Error("a column has another number of rows");
        if (indices.some((index) => index >= dictionary.length))
          throw new Error("a cell is in no dictionary");
      }
      yield chunk;
    }
  };
  return { chunks: chunks(), rows: () => given };
}

/**
 * Reads a costume's files into counts. What a user can put right is a refusal; anything else that is thrown is a bug.
 *
 * @returns how many rows there were
 */
async function read(files: Files, wave: Wave): Promise<number | "refused"> {
  const access = memoryFiles(files);
  try {
    const [first] = await exportsAmong([...files.keys()], access);
    if (first === undefined) throw new Error("there is no export");
    const opened = await openExport(first, wave.reading, access);
    if (opened.kind === "counts") {
      const table = await opened.counts();
      codeCountTable(table, codebook, { own: noNumbers, wave });
      return table.rows.length;
    }
    const { columns, status } = opened.source;
    const { chunks, rows } = counting(opened.source);
    const { tabulation, summary } = await tabulateAnswers(
      { file: "svar", columns, status, chunks },
      data,
      wave,
      { groupBy: [], ids: new WaveIds(), leftOut: new Set() },
    );
    const { complete, partial, unanswered, test } = summary.statuses;
    expect(complete + partial + unanswered + test + summary.rejectedRows).toBe(rows());
    expect(summary.rows).toBe(rows());
    const everybody = tabulation.strata.get(stratumKey({ wave: wave.id, unit: OWN, group: null }));
    expect(everybody?.respondents ?? 0).toBe(complete);
    return rows();
  } catch (error) {
    if (!(error instanceof ParorendeError)) throw error;
    expect(errorSentence(error, "/", "nb")).not.toMatch(/undefined|NaN|\[object/u);
    return "refused";
  }
}

interface Accident {
  /** Which of the files, 0–1, and which file in it where it is a zip. */
  readonly which: number;
  readonly inside: number | null;
  readonly damage: Damage;
}

const accident: fc.Arbitrary<Accident> = fc.record({
  which: anyPart,
  inside: fc.option(anyPart, { freq: 3 }),
  damage: anyDamage,
});

function after(files: Files, { which, inside, damage }: Accident) {
  const chosen = Math.min(Math.floor(which * files.size), files.size - 1);
  return new Map(
    [...files].map(([name, bytes], nth) => {
      if (nth !== chosen) return [name, bytes] as const;
      const isZip = bytes.toString("latin1", 0, 2) === "PK";
      return [
        name,
        isZip && inside !== null ? damagedInside(bytes, inside, damage) : damaged(bytes, damage),
      ] as const;
    }),
  );
}

/** Bytes that decide where a row ends: line ends and quotation marks; a zero byte makes another encoding of a text. */
const telling = new Set([0, 0x0a, 0x0d, 0x22]);
/** No header takes more lines. */
const HEADER_LINES = 5;

/** Whether only letters and delimiters of rows were changed, in text: then there are as many rows as before. */
function keepsRows(before: Files, changed: Files, { damage }: Accident): boolean {
  if (damage.kind !== "flipped") return false;
  return [...before].every(([name, bytes]) => {
    const now = changed.get(name) ?? Buffer.alloc(0);
    if (now.equals(bytes)) return true;
    const lines = bytes.toString("latin1").split("\n", HEADER_LINES).join("\n").length;
    const places = [...bytes.keys()].filter((at) => bytes[at] !== now[at]);
    return (
      /\.(?:csv|txt)$/u.test(name) &&
      places.every((at) => at > lines && ![bytes[at], now[at]].some((byte) => telling.has(byte ?? 0)))
    );
  });
}

describe("a damaged export is refused in words, or every row of it is accounted for", () => {
  it.each(costumes)("%s", async (name) => {
    const { files, wave } = costume(name);
    const whole = await read(files, wave);
    expect(whole).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(accident, async (one) => {
        const changed = after(files, one);
        const began = performance.now();
        const rows = await read(changed, wave);
        expect(performance.now() - began).toBeLessThan(MOST_MILLISECONDS);
        if (rows !== "refused" && keepsRows(files, changed, one)) expect(rows).toBe(whole);
      }),
      { seed: 2026, numRuns },
    );
  });
});
