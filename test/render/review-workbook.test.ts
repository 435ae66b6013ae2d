import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { CodedStatement } from "../../src/domain/notes.js";
import { locales } from "../../src/domain/text.js";
import { reviewWorkbook } from "../../src/render/review-workbook.js";
import { areas, cellsOf, codebook, sentOut, sheetOf, statement } from "../support/review.js";
import { decided, said } from "../support/notes.js";

const suggestion = said("kafe").suggestion;
const unsure = { suggestion: { ...suggestion, mustRead: true, confidence: 0.31 } };
const because = {
  words: [{ word: "natt", weight: 2 }],
  similar: [{ text: "Sover ikke", area: "avlastning", likeness: 0.7 }],
} as const;

async function partsOf(statements: readonly CodedStatement[]): Promise<Record<string, Uint8Array>> {
  const content = { statements, events: [], codebook, areas, routine: null, locale: "nb" } as const;
  return unzipSync(await reviewWorkbook(content));
}

describe("the review workbook", () => {
  it("has what must be assessed today first, then what must be read, then the rest as in the files", async () => {
    const book = await sentOut([
      statement("a", "Fint kurs"),
      statement("b", "Tja", unsure),
      statement("c", "Ble slått", { urgent: ["violence"] }),
      statement("d", "Fin mat"),
      statement("e", "Ble dyttet", { urgent: ["violence"], decision: decided("annet", { assessed: true }) }),
      statement("f", "Nja", { ...unsure, decision: decided("annet") }),
    ]);
    const { rows } = sheetOf(book, "Innspill");
    expect(rows.slice(1).map(([id]) => id)).toEqual(["c", "b", "a", "d", "e", "f"]);
    expect(cellsOf(book, "c")["Merknad"]).toBe("må vurderes i dag: tegn til vold");
    expect(cellsOf(book, "b")["Merknad"]).toBe("må leses");
    expect(cellsOf(book, "e")["Merknad"]).toBe("vurdert, blir aldri sitat: tegn til vold");
    expect(cellsOf(book, "f")["Merknad"]).toBe("");
  });

  it("says what is suggested and why, and fills none of it in", async () => {
    const cells = cellsOf(
      await sentOut([statement("a", "Sover ikke om natten", { suggestion: { ...suggestion, because } })]),
      "a",
    );
    expect(cells["Forslag"]).toBe("Tilstrekkelig støtte og avlastning");
    expect(cells["Hvor sikkert"]).toBe("nokså sikkert");
    expect(cells["Fordi"]).toBe("Ord: «natt»\nLigner på «Sover ikke» (Tilstrekkelig støtte og avlastning)");
    expect(cells["Hovedområde"]).toBe("");
  });

  it("says «må leses» in place of a guess", async () => {
    const cells = cellsOf(
      await sentOut([statement("a", "Tja", { suggestion: { ...unsure.suggestion, because } })]),
      "a",
    );
    expect([cells["Forslag"], cells["Hvor sikkert"], cells["Fordi"]]).toEqual([
      "må leses",
      "for usikkert",
      "",
    ]);
  });

  it("has what is decided filled in, with as many places for own codes as it takes", async () => {
    const decision = decided("informasjon", {
      secondary: "familie",
      codes: ["transport", "nettside", "nettside_2", "ukjent"],
      tone: "need",
      saidBy: "staff",
      canBeRecognized: false,
      quote: true,
      assessed: true,
      note: "=1+1",
      by: "rådgiver",
    });
    expect(cellsOf(await sentOut([statement("a", "Vet ikke hvor", { decision })]), "a")).toMatchObject({
      Hovedområde: "Bedre informasjon, opplæring og veiledning",
      Biområde: "Familieorienterte tjenester",
      "Egen kode 1": "Transport",
      "Egen kode 2": "Nettside (nettside)",
      "Egen kode 3": "Nettside (nettside_2)",
      "Egen kode 4": "ukjent",
      "Ros eller behov": "behov",
      "Sagt av": "ansatt",
      "Kan kjennes igjen": "nei",
      "Kan siteres": "ja",
      Vurdert: "ja",
      Notat: "=1+1",
      "Avgjort av": "rådgiver",
      // Whoever changes the row says who they are.
      Av: "",
    });
  });

  it("says where a statement was heard, and who said it where the notes tell", async () => {
    const heard = { question: "Hva er viktigst?", table: "Bord 3", saidBy: "caregiver" } as const;
    expect(
      cellsOf(await sentOut([statement("a", "Å bli sett", { ...heard, recognizable: ["country"] })]), "a"),
    ).toMatchObject({
      Arrangement: "Dialogkafé, 12. mars 2025, Kulturhuset",
      Spørsmål: "Hva er viktigst?",
      Bord: "Bord 3",
      "Sagt av ifølge notatet": "pårørende",
      Merknad: "kan kjennes igjen: land",
    });
  });

  it.each([
    ["the municipality's own routine", "Ring vakttelefonen", "Ring vakttelefonen"],
    ["where to write one, where there is none", null, "«urgentRoutine» i parorende.json"],
  ])("tells %s", async (_, routine, told) => {
    const help = sheetOf(await sentOut([], { routine }), "Les først");
    expect(help.rows.flat().join("\n")).toContain(told);
  });

  it.each(locales)("explains every column that is seen, in %s", async (locale) => {
    const book = await sentOut([statement("a", "x")], { locale });
    const [help, statements] = book.sheets;
    const explained = help?.rows.map(([column]) => column) ?? [];
    const seen = (statements?.rows[0] ?? []).slice(0, -2).map((heading) => heading.replace(/ \d$/u, ""));
    expect(seen.filter((heading) => !explained.includes(heading))).toEqual([]);
  });

  it("counts what was masked by kind, and tells nothing of what it was", async () => {
    const names = { masked: [{ kind: "name", count: 2 }] } as const;
    const both = { masked: [...names.masked, { kind: "phone", count: 1 }] } as const;
    const book = await sentOut([statement("a", "x", names), statement("b", "y", both)]);
    expect(sheetOf(book, "Maskert").rows.slice(1)).toEqual([
      ["telefonnummer", "1"],
      ["navn på personer", "4"],
    ]);
    expect(sheetOf(await sentOut([]), "Maskert").rows.slice(1)).toEqual([["Ingenting er maskert."]]);
  });

  it("has one list for each column, however many rows there are, and room for pasted ones", async () => {
    const many = Array.from({ length: 300 }, (_, at) => statement(String(at), "x"));
    const parts = await partsOf(many);
    const xml = strFromU8(parts["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
    const areasOf = [...xml.matchAll(/<dataValidation [^>]*sqref="([A-Z]+)2:\1(\d+)"/gu)];
    expect(areasOf.map(([, , last]) => last)).toEqual(Array.from({ length: 10 }, () => "801"));
    expect(xml).toContain(`<formula1>&apos;Koder&apos;!$A$2:$A$44</formula1>`.replaceAll("&apos;", "'"));
  });

  it("keeps its headings in sight and what it needs for itself hidden", async () => {
    const parts = await partsOf([statement("a", "x")]);
    const xml = strFromU8(parts["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/u);
    expect(xml.match(/<col [^>]*hidden="1"/gu)).toHaveLength(2);
  });

  it("never holds a formula", async () => {
    const parts = await partsOf([
      statement("=1+1", "=HYPERLINK(A1)", { table: "@SUM(A1)", decision: decided("annet", { note: "+1" }) }),
    ]);
    const sheets = Object.entries(parts).filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/u.test(name));
    expect(sheets).toHaveLength(5);
    for (const [, xml] of sheets) expect(strFromU8(xml)).not.toMatch(/<f[ >]/u);
  });

  it("has the same bytes for the same statements", async () => {
    const once = await partsOf([statement("a", "x")]);
    expect(await partsOf([statement("a", "x")])).toEqual(once);
  });
});
