import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { countTable, csv } from "../support/answer-files.js";
import { inFolder } from "../support/folders.js";
import { runIn, type Ran } from "../support/world.js";

const source = { title: "Oppdiktet register", publisher: "Oppdiktet", read: "2025-01-01" };

function workspace(more: object, rows: readonly (readonly string[])[]): Readonly<Record<string, string>> {
  const wave = { id: "2023", survey: "ivaretatt", period: { to: "2023-03-31" }, recallYears: 2 };
  return {
    "parorende.json": JSON.stringify({ kommune: { name: "Eksempelby" }, language: "nb" }),
    "undersokelser/2023/wave.json": JSON.stringify({
      ...wave,
      design: "optIn",
      questionnaireVersion: "1",
      ...more,
    }),
    "undersokelser/2023/svar.csv": csv(["kontaktperson", "kjonn", "Vekt"], rows),
  };
}

const people = (answer: string, sex: string, count: number, weight = "1,5"): string[][] =>
  Array.from({ length: count }, () => [answer, sex, weight]);
const rows = [
  ...people("Ja", "Kvinne", 30),
  ...people("Nei", "Kvinne", 20),
  ...people("Ja", "Mann", 10, "0.5"),
  ...people("Nei", "Mann", 20, "0.5"),
];
const margins = (of: Readonly<Record<string, number>>) => ({ weights: { margins: { kjonn: of }, source } });
const byColumn = { weights: { column: "Vekt", source } };

async function inFiles(files: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Ran> {
  return inFolder(null, async (cwd) => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(cwd, name)), { recursive: true });
      await writeFile(join(cwd, name), content);
    }
    const { code, stdout, stderr } = await runIn({ cwd }, ...args);
    const plain = (text: string): string => text.replaceAll("\u00a0", " ");
    return { code, stdout: plain(stdout), stderr: plain(stderr) };
  });
}

interface Json {
  readonly weights: readonly { readonly method: string }[];
  readonly issues: readonly {
    readonly code: string;
    readonly column: string | null;
    readonly count: number | null;
  }[];
  readonly indicators: readonly {
    readonly id: string;
    readonly estimates: readonly unknown[];
    readonly weighted: readonly { readonly share: { readonly value?: number; readonly n?: number } }[];
  }[];
}

async function analyzedIn(files: Readonly<Record<string, string>>): Promise<Json & Ran> {
  const ran = await inFiles(files, "analyze", "--json");
  expect(ran.code, ran.stderr).toBe(0);
  return { ...ran, ...(JSON.parse(ran.stdout) as Json) };
}

const without = ({ indicators }: Json) => indicators.find(({ id }) => id === "kontaktperson.uten")!;

describe("margins that cannot be met", () => {
  test("by a level that nobody answered: the item and the option, exit 2", async () => {
    const women = rows.filter(([, sex]) => sex === "Kvinne");
    const ran = await inFiles(workspace(margins({ kvinne: 60, mann: 40 }), women), "analyze");
    expect([ran.code, ran.stdout]).toEqual([2, ""]);
    expect(ran.stderr).toContain(
      "Målingen 2023 kan ikke vektes: Ingen svarte «mann» på «kjonn», men marginen har et tall for dem.",
    );
  });

  test("by a level that has no target: the item and the option, exit 2", async () => {
    const ran = await inFiles(workspace(margins({ kvinne: 60 }), rows), "analyze");
    expect([ran.code, ran.stdout]).toEqual([2, ""]);
    expect(ran.stderr).toContain(
      "Målingen 2023 kan ikke vektes: Noen svarte «mann» på «kjonn», men marginen har ikke noe tall for dem.",
    );
  });
});

describe("weights of a column", () => {
  test("that some lack: they are told, and left out of weighted figures only", async () => {
    const lacking = ["", "0", "-1", "abc", " "].flatMap((weight) => [
      ...people("Nei", "Kvinne", 6, weight),
      ...people("Ja", "Kvinne", 6, weight),
    ]);
    const some = await analyzedIn(workspace(byColumn, [...rows, ...lacking]));
    expect(some.issues).toContainEqual(expect.objectContaining({ code: "weightMissing", column: "Vekt" }));
    expect(some.stderr).not.toContain("abc");
    const all = await analyzedIn(workspace(byColumn, rows));
    expect(without(some).weighted).toMatchObject([{ share: { n: 80, value: 0.44 } }]);
    expect(without(some).weighted[0]!.share.value).toBe(without(all).weighted[0]!.share.value);
    const off = await analyzedIn(workspace({}, [...rows, ...lacking]));
    expect(without(some).estimates).toEqual(without(off).estimates);
    expect(off.issues.map(({ code }) => code)).not.toContain("weightMissing");
  });

  test("that the file lacks: the page says that there are none", async () => {
    const files = workspace({ weights: { column: "Vektkolonne", source } }, rows);
    const found = await analyzedIn(files);
    expect(found.weights).toEqual([expect.objectContaining({ method: "none" })]);
    expect(without(found).weighted).toEqual([]);
  });
});

describe("a table of counts", () => {
  test("is not weighted, and the page says what that would take", async () => {
    const { "undersokelser/2023/svar.csv": rest, ...described } = workspace(
      margins({ kvinne: 60, mann: 40 }),
      [],
    );
    expect(rest).toBeDefined();
    const counts = countTable("2023", { ja: 38, nei: 30, vet_ikke: 22 });
    const files = { ...described, "undersokelser/2023/svarfordeling.csv": counts };
    const found = await analyzedIn(files);
    expect(found.weights).toEqual([expect.objectContaining({ method: "none" })]);
    expect(without(found).weighted).toEqual([]);
    const page = await inFiles(files, "analyze");
    expect(page.stdout.replaceAll(/\s+/gu, " ")).toContain(
      "Målingen 2023 er ikke vektet, fordi dataene ikke har det vektene bygger på.",
    );
  });
});

describe("explain", () => {
  test("tells a weighted share with its interval and both numbers of answers", async () => {
    const files = workspace(margins({ kvinne: 50, mann: 50 }), rows);
    const { code, stdout } = await inFiles(files, "explain", "2023/kontaktperson.uten/total/weighted");
    expect(code).toBe(0);
    // ½ · 20/50 + ½ · 20/30, on Kish's n of 50 and 30.
    expect(stdout).toMatch(/^Vektet andel +53,3 %$/mu);
    expect(stdout).toMatch(/^Svar \(uvektet\) +80$/mu);
    expect(stdout).toMatch(/^Effektivt antall svar +75,0$/mu);
    expect(stdout).toContain("2023/kontaktperson.uten/total/share");
  });

  test("says «skjermet» of one where a kind of people is few", async () => {
    const few = [...rows, ...people("Ja", "Annet", 3)];
    const files = workspace(margins({ kvinne: 50, mann: 49, annet: 1 }), few);
    const { code, stdout } = await inFiles(files, "explain", "2023/kontaktperson.uten/total/weighted");
    expect(code).toBe(0);
    expect(stdout).toContain("skjermet");
    expect(stdout).not.toMatch(/\d+,\d/u);
  });

  test("never says a weighted per cent of few", async () => {
    const few = [
      ...people("Ja", "Kvinne", 9),
      ...people("Nei", "Kvinne", 9),
      ...people("Vet ikke", "Mann", 8, "3"),
    ];
    const files = workspace(byColumn, few);
    const { code, stdout } = await inFiles(files, "explain", "2023/kontaktperson.uten/total/weighted");
    expect(code).toBe(0);
    expect(stdout).not.toContain("Vektet andel");
    expect(stdout).toMatch(/^Svar \(uvektet\) +26$/mu);
  });

  const years = ["2022", "2023", "2024"];
  function waves(yes: readonly number[]): Readonly<Record<string, string>> {
    const files = years.map((year, at): [string, string] => {
      const answers = [...people("Ja", "", yes[at]!), ...people("Nei", "", 90 - yes[at]!)];
      return [`undersokelser/${year}/svar.csv`, csv(["kontaktperson", "kjonn", "Vekt"], answers)];
    });
    return {
      "parorende.json": JSON.stringify({ kommune: { name: "Eksempelby" }, survey: "ivaretatt" }),
      ...Object.fromEntries(files),
    };
  }

  test("tells a trend with its waves, its direction and its p", async () => {
    const { code, stdout, stderr } = await inFiles(
      waves([60, 45, 30]),
      ...["explain", "2024/kontaktperson.uten/total/trend"],
    );
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/^Målinger +2022, 2023 og 2024$/mu);
    expect(stdout).toMatch(/^Retning +andelen øker$/mu);
    expect(stdout).toContain("2022/kontaktperson.uten/total/share");
    expect(stdout).toContain("Cochran");
  });

  test("says «skjermet» of a trend where one wave's share is", async () => {
    const { code, stdout, stderr } = await inFiles(
      waves([60, 87, 30]),
      ...["explain", "2024/kontaktperson.uten/total/trend"],
    );
    expect(code, stderr).toBe(0);
    expect(stdout).toContain("skjermet");
    expect(stdout).not.toContain("Retning");
  });
});
