import { describe, expect, it } from "vitest";
import { profileColumns, type ColumnProfile } from "../../src/coding/profile.js";
import { plainColumn } from "../../src/domain/people/raw-table.js";
import { rawChunks } from "../support/raw-table.js";

async function profileOf(cells: readonly string[], cuts: readonly number[] = []): Promise<ColumnProfile> {
  const rows = cells.map((cell) => [cell]);
  const [profile] = await profileColumns({
    columns: [plainColumn("Q1")],
    // eslint-disable-next-line @typescript-eslint/require-await
    chunks: async function* () {
      yield* rawChunks(rows, cuts);
    },
    issues: () => [
      { code: "damagedByExcel", file: "svar.csv", column: "Q1", count: 3, rows: [2, 3, 4], names: [] },
    ],
  });
  return profile!;
}

const times = (count: number, cell: string): string[] => Array.from({ length: count }, () => cell);

describe("a column's profile", () => {
  it("shows only texts that fill at least five rows", async () => {
    const { frequent, filled, distinct } = await profileOf([...times(5, "Ja"), ...times(4, "Nei"), ""]);
    expect(frequent).toEqual([{ text: "Ja", count: 5 }]);
    expect([filled, distinct]).toEqual([9, 2]);
  });

  it("is the same however the rows are cut into chunks", async () => {
    const cells = [...times(7, "Ja"), ...times(6, " Nei "), "", ...times(5, "Ja;Nei;")];
    expect(await profileOf(cells, [1, 5, 13])).toEqual(await profileOf(cells));
  });

  it("never shows an address or an identity number, however often it stands there", async () => {
    const { frequent, identity } = await profileOf([...times(9, "kari@example.no"), ...times(9, "Ja")]);
    expect(frequent).toEqual([{ text: "Ja", count: 9 }]);
    expect(identity).toBe(0.5);
  });

  it("shows nothing of a column of names, also where a name recurs", async () => {
    const first = ["Kari", "Ola", "Nils", "Anne"];
    const cells = first.flatMap((one) => ["Vik", "Nes", "Dal"].map((last) => `${one} ${last}`));
    const { frequent, names } = await profileOf([...cells, ...times(6, "Kari Vik")]);
    expect(frequent).toEqual([]);
    expect(names).toBe(1);
  });

  it("shows nothing of three names that everybody gives, nor of names joined in a cell", async () => {
    const staff = ["Kari Vik", "Ola Nes", "Anne Dal"];
    const alone = await profileOf(staff.flatMap((name) => times(20, name)));
    expect([alone.frequent, alone.ticks]).toEqual([[], null]);
    const pairs = ["Kari Vik;Ola Nes;", "Ola Nes;Anne Dal;", "Anne Dal;Kari Vik;"];
    const joined = await profileOf(pairs.flatMap((cell) => times(20, cell)));
    expect([joined.frequent, joined.ticks]).toEqual([[], null]);
  });

  it("shows the answers of a column where less than half are written as names", async () => {
    const { frequent } = await profileOf([...times(20, "Ja"), ...times(10, "Kari Vik")]);
    expect(frequent).toContainEqual({ text: "Ja", count: 20 });
  });

  it("sees several ticks joined by a separator, with and without one at the end", async () => {
    const combinations = ["Helse;Økonomi;", "Helse;", "Økonomi;Arbeid;", "Arbeid;Helse;", "Helse;min egen;"];
    const { ticks } = await profileOf(combinations.flatMap((cell) => times(6, cell)));
    expect(ticks?.separator).toBe(";");
    expect(ticks?.pieces.map(({ text }) => text)).toContain("Arbeid");
    const commas = ["Helse, Økonomi", "Helse", "Økonomi, Arbeid", "Arbeid, Helse", "Arbeid"];
    expect((await profileOf(commas.flatMap((cell) => times(6, cell)))).ticks?.separator).toBe(",");
  });

  it("does not take the one label that holds a comma for two ticks, however few chose the others", async () => {
    const cells = [
      ...times(20, "Fungerer"),
      ...times(3, "Delvis"),
      ...times(9, "Fungerer ikke, vi gjør det meste"),
    ];
    expect((await profileOf(cells)).ticks).toBeNull();
  });

  it("does not take labels that hold a comma for ticks", async () => {
    const labels = ["Ektefelle, samboer eller kjæreste", "Venn, nabo eller en annen", "Søsken"];
    expect((await profileOf(labels.flatMap((cell) => times(8, cell)))).ticks).toBeNull();
  });

  it("tells numbers and dates from texts, and counts what Excel has changed", async () => {
    const numbers = await profileOf(["1", "2,5", "-3", "40"]);
    expect([numbers.holds, numbers.quartiles, numbers.damaged]).toEqual(["numbers", [-3, 1, 2.5], 3]);
    expect((await profileOf(["2025-01-02", "03.02.2025 12:00"])).holds).toBe("dates");
    expect((await profileOf(["1", "to"])).holds).toBe("texts");
  });

  it("keeps few texts of a column, however many there are", async () => {
    const profile = await profileOf(Array.from({ length: 5_000 }, (_, at) => `tekst ${String(at)}`));
    expect([profile.filled, profile.distinct, profile.ownTexts]).toEqual([5_000, 2_000, 1]);
  });
});
