import { describe, expect, it } from "vitest";
import type { DataIssue, IssueCode } from "../../src/domain/issues.js";
import { locales, type Locale } from "../../src/domain/text.js";
import { textsOf } from "../../src/text/languages.js";

const said = (locale: Locale, code: IssueCode, more: Partial<DataIssue> = {}): string =>
  textsOf(locale).issues[code]({
    code,
    file: "svar.csv",
    column: "Vekt",
    count: 2,
    rows: [],
    names: [],
    ...more,
  });

describe("an issue", () => {
  it("of rows without a weight speaks of one or of many", () => {
    expect([1, 2].map((count) => said("nn", "weightMissing", { count }))).toEqual([
      "1 rad i kolonnen «Vekt» har inga vekt over 0. Ho er tald med, men ikkje i dei vekta tala.",
      "2 rader i kolonnen «Vekt» har inga vekt over 0. Dei er talde med, men ikkje i dei vekta tala.",
    ]);
    expect([1, 2].map((count) => said("en", "weightMissing", { count }))).toEqual([
      "1 row in the column “Vekt” has no weight above 0. It is counted, but not in the weighted figures.",
      "2 rows in the column “Vekt” have no weight above 0. They are counted, but not in the weighted figures.",
    ]);
  });

  it("of an unknown answer names the answers the codebook knows, six at the most", () => {
    const known = ["a", "b", "c", "d", "e", "f", "g"];
    expect(said("nb", "unknownLabel", { known })).toContain(
      "Kodeboken har «a», «b», «c», «d», «e», «f» og flere.",
    );
    expect(said("en", "unknownLabel", { known: known.slice(0, 6) })).toContain(
      "The codebook has “a”, “b”, “c”, “d”, “e” and “f”.",
    );
    expect(said("nn", "unknownLabel", { names: ["a"] })).not.toContain("Kodeboka har");
  });

  it.each(locales)("of an item that is left out says what to do, in %s", (locale) => {
    const text = said(locale, "itemLeftOut", { column: "kontaktperson", count: 61, known: ["Ja", "Nei"] });
    for (const part of ["61", "kontaktperson", "Ja", "Nei", "labels", "wave.json"])
      expect(text).toContain(part);
  });

  it("of a description that is assumed in part names the fields, and where they stand", () => {
    const facts = { column: "2025", file: "undersokelser/2025/wave.json", names: ["2024", "design"] };
    expect(said("nb", "assumedFields", facts)).toBe(
      "Målingen 2025: «design» er kopiert fra målingen 2024 og er antatt. Skriv det som er kjent, i undersokelser/2025/wave.json, og ta feltet ut av «assumed».",
    );
  });
});

it("a column is «kolonnen» wherever nynorsk speaks of one", () => {
  const { cli } = textsOf("nn");
  const texts = [
    cli.read.identity("a", "1"),
    cli.read.identityAtLeast("a", "1"),
    said("nn", "unknownColumn"),
  ];
  for (const text of texts) {
    expect(text).not.toMatch(/kolonna\b/iu);
    expect(text).toMatch(/kolonnen/iu);
  }
  expect(said("nn", "unknownColumn")).toContain("Han er ikkje teken med.");
});
