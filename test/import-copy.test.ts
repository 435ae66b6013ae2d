import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tabulateAnswers } from "../src/analyze.js";
import { profileColumns } from "../src/coding/profile.js";
import { proposeMapping } from "../src/coding/propose.js";
import { misreadItems } from "../src/coding/misread.js";
import { WaveIds } from "../src/coding/wave-ids.js";
import { codebook as schema, type Codebook } from "../src/domain/codebook.js";
import type { Tabulation } from "../src/domain/people/tabulation.js";
import { wave as waveSchema, type Wave } from "../src/domain/wave.js";
import { copyName, copyWithoutIdentity, readingOfCopy, waveFile } from "../src/import-files.js";
import { openExport } from "../src/read/open-export.js";
import { codebook as fixture } from "./support/coding-codebook.js";
import { inFolder } from "./support/folders.js";

/** Labels that a spreadsheet would calculate. */
const labels: Record<string, string> = {
  "kontaktperson.nei": "- Nei",
  "bekymringer.okonomi": "+ Økonomi",
  "kjonn.kvinne": "=Kvinne",
};

const codebook: Codebook = schema.parse({
  ...fixture,
  items: fixture.items.map((item) => ({
    ...item,
    options: item.options.map((option) => ({
      ...option,
      text: { ...option.text, nb: labels[`${item.id}.${option.id}`] ?? option.text.nb },
    })),
  })),
});

const source = { title: "Oppdiktet", publisher: "parorende", read: "2025-01-01" };

const described: Wave = waveSchema.parse({
  id: "2025",
  survey: "prove",
  period: { to: "2025-03-31" },
  recallYears: 2,
  design: "optIn",
  questionnaireVersion: "1",
  weights: { column: "vekt", source },
  columns: {
    id: { role: "responseId" },
    navn: { role: "identity" },
    "- Kontakt?": { item: "kontaktperson" },
    opp1: { item: "opplevelse", option: "slitsomt" },
    opp2: { item: "opplevelse", option: "fint" },
    opp3: { item: "opplevelse", option: "annet" },
    kommentar: { role: "ignore" },
  },
  labels: { kontaktperson: { "Jo visst": "ja" } },
});

/** An export as LimeSurvey writes it: who has no date of submission has not completed it. */
const headings = [
  ...["id", "submitdate", "lastpage", "startlanguage", "navn", "vekt", "- Kontakt?", "koordinator"],
  ...["koordinator_fungerer", "bekymringer", "opp1", "opp2", "opp3", "timer", "barn", "kjonn"],
  ...["kommentar", "Noe nytt"],
];

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

interface Copied {
  readonly bytes: string;
  readonly rows: readonly (readonly string[])[];
  readonly original: Counted;
  readonly copy: Counted;
}

type Counted = Awaited<ReturnType<typeof counted>>;

/** What an import knows of an export. */
async function known(path: string, described: Wave) {
  const files = { path, structure: null, labels: null, codebook: null };
  const opened = await openExport(files, described.reading ?? {});
  if (opened.kind !== "answers") throw new Error("no answers");
  const { columns, status, reading } = opened.source;
  const profiles = await profileColumns(opened.source);
  const proposals = proposeMapping({ columns, profiles, codebook, wave: described, status });
  const partialIncluded = described.reading?.includePartial === true;
  const describedAs = (): Wave => described;
  const wave = described.id;
  return {
    files,
    reading,
    described,
    describedAs,
    wave,
    codebook,
    partialIncluded,
    columns,
    profiles,
    proposals,
  };
}

/** Copies an export of these rows, and counts both. */
async function copied(rows: readonly (readonly string[])[], wave: Wave = described): Promise<Copied> {
  return inFolder(null, async (folder) => {
    const file = join(folder, "svar.csv");
    await writeFile(file, [headings, ...rows].map((cells) => `${cells.map(quoted).join(";")}\r\n`).join(""));
    const read = await known(file, wave);
    const decided = { columns: {}, labels: {}, reading: {} };
    const bytes = await copyWithoutIdentity(read, decided, wave.reading ?? {});
    const path = join(folder, copyName(read));
    await writeFile(path, bytes);
    const reading = readingOfCopy(wave.reading ?? {});
    const written = waveFile({ ...wave, reading: undefined }, { ...decided, reading }, copyName(read), null);
    const waveOfCopy = waveSchema.parse(JSON.parse(new TextDecoder().decode(written)));
    const text = await readFile(path, "utf8");
    return {
      bytes: text,
      rows: parse(text, { bom: true, delimiter: ";" }),
      original: await counted(file, wave),
      copy: await counted(path, waveOfCopy),
    };
  });
}

/** Counts a file twice, as an analysis does: without the items of which too many cells were not understood. */
async function counted(path: string, wave: Wave) {
  const first = await tabulated(path, wave, new Set());
  const leftOut = misreadItems(first.summary.cells);
  const { tabulation, summary } = await tabulated(path, wave, leftOut);
  return { leftOut: [...leftOut].sort(), figures: figuresOf(tabulation), statuses: summary.statuses };
}

async function tabulated(path: string, wave: Wave, leftOut: ReadonlySet<string>) {
  const files = { path, structure: null, labels: null, codebook: null };
  const opened = await openExport(files, wave.reading ?? {});
  if (opened.kind !== "answers") throw new Error("no answers");
  const { columns, status, chunks } = opened.source;
  const survey = { codebook, waves: [], references: [] };
  const framework = { id: "egen", name: { nb: "Egen" }, word: { nb: "område" }, areas: [] };
  return tabulateAnswers(
    { file: "svar.csv", columns, status, chunks: chunks() },
    { survey, framework } as unknown as Parameters<typeof tabulateAnswers>[1],
    wave,
    { groupBy: ["kjonn"], ids: new WaveIds(), leftOut },
  );
}

/** All but the columns that it was read from. */
function figuresOf({ strata }: Tabulation) {
  return new Map([...strata].map(([key, stratum]) => [key, { ...stratum, sources: [] }]));
}

/** What nobody else has written. */
const story = fc.nat(1e9).map((nth) => `Min bror Per Olsen qq${String(nth)} er alene, og det er tungt`);
/** A label that the codebook lacks, in more or fewer rows. */
const unknown = fc.constantFrom("Noe annet qq1", "Aldri qq2", "qq3", "9");

function mostly(known: fc.Arbitrary<string>, other: fc.Arbitrary<string>, weight: number) {
  return fc.oneof({ arbitrary: known, weight: 20 }, { arbitrary: other, weight });
}

const blank = fc.constantFrom("", " ");
const tick = fc.constantFrom("1", "0", "", "Ja", "X", "Nei");
const pieces = fc.constantFrom(
  ...["Helsen", "Helsen, og hvordan det går framover", "For få aktiviteter; for lite å gjøre"],
  ...["+ Økonomi", "ingenting.", "4"],
);

/** Rows of one export: how often a cell is odd differs from export to export. */
const exports = fc
  .record({ own: fc.constantFrom(0, 1, 20), strange: fc.constantFrom(0, 1, 5), ids: fc.boolean() })
  .chain(({ own, strange, ids }) => {
    const odd = (known: fc.Arbitrary<string>) => mostly(mostly(known, unknown, strange), story, own);
    const joined = fc
      .tuple(fc.array(fc.oneof(odd(pieces)), { maxLength: 4 }), fc.constantFrom(";", "; ", ";"), fc.boolean())
      .map(([all, between, ends]) => all.join(between) + (ends && all.length > 0 ? ";" : ""));
    const id = fc.nat(60).map((nth) => (ids ? String(nth) : `kari.qq${String(nth)}@eksempel.test`));
    const row = fc.tuple(
      ...[mostly(id, blank, 1), mostly(fc.constant("2025-02-01 10:00:00"), blank, 3)],
      ...[fc.constantFrom("1", "2"), fc.constant("nb"), story],
      mostly(fc.constantFrom("0,85", "1.2", "1", ",5"), fc.constantFrom("", "tung qq5", "0"), 2),
      odd(fc.constantFrom("Ja", "- Nei", "nei", "Veit ikkje", "jo visst", "", "2")),
      odd(fc.constantFrom("Ja", "Nei", "vet ikke!", "")),
      odd(fc.constantFrom("Fungerer godt", "delvis", "Ikke aktuelt", "")),
      ...[joined, tick, tick, fc.oneof(tick, story)],
      odd(fc.constantFrom("3", "1 860,5", "12.5", "-9", "-2", "Vet ikke", "Over 20 timer", "")),
      odd(fc.constantFrom("0", "1", "2 eller flere", "")),
      odd(fc.constantFrom("=Kvinne", "mann", "3", "Anna", "")),
      ...[story, mostly(fc.constantFrom("Nei", "Ja"), story, 6)],
    );
    return fc.array(row, { minLength: 8, maxLength: 60 });
  });

describe("the copy without personal data", () => {
  it("is analyzed to the same figures, and holds nothing that somebody has written", async () => {
    const seen = { leftOut: 0, partial: 0, rows: 0 };
    await fc.assert(
      fc.asyncProperty(exports, fc.boolean(), async (rows, includePartial) => {
        const { bytes, original, copy } = await copied(rows, { ...described, reading: { includePartial } });
        expect(copy.leftOut).toEqual(original.leftOut);
        expect(copy.figures).toEqual(original.figures);
        expect(bytes).not.toMatch(/qq\d/u);
        const { complete, partial } = original.statuses;
        const all = complete + (includePartial ? partial : 0);
        expect(copy.statuses).toEqual({ complete: all, partial: 0, unanswered: 0, test: 0 });
        seen.leftOut += original.leftOut.length;
        seen.partial += partial;
        seen.rows += all;
      }),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 20), endOnFailure: true },
    );
    expect(Math.min(seen.leftOut, seen.partial, seen.rows)).toBeGreaterThan(0);
  });

  /** Sixty answers, changed in some places. */
  const sixty = (cells: (at: number) => Readonly<Record<string, string>>) =>
    Array.from({ length: 60 }, (_, at) => {
      const own: Readonly<Record<string, string>> = {
        id: String(at + 1),
        submitdate: "2025-02-01",
        koordinator: "Ja",
        ...cells(at),
      };
      return headings.map((heading) => own[heading] ?? "");
    });
  const told = (at: number): string => `Min bror Per Olsen qq${String(at)} flyttet hjem i fjor`;
  const columnOf = ({ rows }: Copied, heading: string): readonly (string | undefined)[] =>
    rows.slice(1).map((row) => row[rows[0]?.indexOf(heading) ?? -1]);

  it("holds of a column that nobody has decided about only what others have answered too", async () => {
    const copy = await copied(sixty((at) => ({ "Noe nytt": at < 40 ? "Nei" : told(at) })));
    expect(copy.bytes).not.toContain("Olsen");
    expect(columnOf(copy, "Noe nytt").filter((cell) => cell === "Nei")).toHaveLength(40);
    const words = await copied(sixty((at) => ({ "Noe nytt": at < 20 ? "Nei" : told(at) })));
    expect(words.rows[0]).not.toContain("Noe nytt");
  });

  it("says «Annet» of what people typed beside it, in one cell and in a column of its own", async () => {
    const rows = sixty((at) => ({
      kjonn: at < 10 ? told(at) : "Mann",
      bekymringer: at < 1 ? `Helsen;${told(at)}` : "Helsen;+ Økonomi",
      opp3: at < 10 ? told(at) : "0",
    }));
    const copy = await copied(rows);
    expect(copy.bytes).not.toContain("Olsen");
    expect(columnOf(copy, "kjonn").slice(9, 11)).toEqual(["Annet", "Mann"]);
    expect(columnOf(copy, "opp3").slice(9, 11)).toEqual(["1", "0"]);
    expect(copy.bytes).toContain('"(?);Helsen"');
    expect(copy.copy).toEqual(copy.original);
  });

  it("keeps weights, and labels and headings that begin as a formula", async () => {
    const copy = await copied(sixty((at) => ({ vekt: at < 2 ? "tung" : "0,85", "- Kontakt?": "nei" })));
    expect(columnOf(copy, "vekt").slice(1, 3)).toEqual(["", "0,85"]);
    expect(columnOf(copy, " - Kontakt?")).toEqual(Array<string>(60).fill(" - Nei"));
    expect(copy.copy).toEqual(copy.original);
    expect(copy.copy.figures.get("2025|own|total")?.items.get("kontaktperson")?.options.get("nei")).toBe(60);
  });

  it("leaves out partial answers, repeated ids and who answered nothing, and numbers ids that may tell", async () => {
    const copy = await copied(
      sixty((at) => ({
        id: `kari${String(Math.max(at, 2))}@eksempel.test`,
        submitdate: at === 10 ? "" : "2025-02-01",
        koordinator: at === 20 ? "" : "Ja",
      })),
    );
    const ids = columnOf(copy, "id");
    expect(ids).toHaveLength(56);
    expect(new Set(ids.map((id) => id?.replace(/\d+$/u, "")))).toHaveProperty("size", 1);
    expect(ids.map((id) => /-(\d+)$/u.exec(id ?? "")?.[1])).toEqual(ids.map((_, at) => String(at + 1)));
    expect(copy.bytes).not.toContain("kari");
    const plain = await copied(sixty(() => ({})));
    expect(columnOf(plain, "id").slice(0, 2)).toEqual(["1", "2"]);
  });
});
