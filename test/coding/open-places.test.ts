import { describe, expect, test } from "vitest";
import { textsUnder, unplacedTexts } from "../../src/coding/open-places.js";
import { plainLook, type Block, type OpenLine, type ReportDocument } from "../../src/domain/document.js";
import type { EditedBlock, EditedDocument } from "../../src/domain/plan/edited-document.js";

const open = (id: string, title: string, level: 2 | 3 = 2): Block => ({
  ...{ kind: "open", level, id, title },
  ...{ hint: "Hva mener dere om utviklingen?", text: [] },
});

function written(blocks: readonly Block[]): ReportDocument {
  return {
    ...{ id: "arsrapport-parorendearbeid", locale: "nb", title: "Årsrapport", subtitle: "" },
    ...{ facts: [], notice: null, status: null, look: plainLook, blocks, footer: "" },
    properties: {
      ...{ inputHash: "", codebook: "", version: "1", method: "2", made: "2026-02-01" },
      ...{ author: null, caseNumber: null },
    },
  };
}

const heading = (level: number, text: string): EditedBlock => ({ kind: "heading", level, text });
const says = (text: string, kind: OpenLine["kind"] = "paragraph"): EditedBlock => ({
  kind: "line",
  line: { kind, text },
});
const edited = (blocks: readonly EditedBlock[]): EditedDocument => ({
  ...{ file: "redigert.docx", sha256: "0".repeat(64) },
  blocks,
});

const document = written([
  { kind: "heading", level: 2, id: "status", text: "Status" },
  { kind: "paragraph", text: ["Fem tiltak er i gang."] },
  open("vurdering", "Vurdering"),
  { kind: "paragraph", text: ["Kilde: ", { text: "planen", strong: true }] },
  open("rad", "Medvirkning"),
  open("eldrerad", "Eldrerådet", 3),
  { kind: "heading", level: 2, id: "metode", text: "Metode" },
]);

function textsIn(blocks: readonly EditedBlock[]): Readonly<Record<string, readonly string[]>> {
  const { texts } = textsUnder(edited(blocks), document);
  return Object.fromEntries(
    [...texts].map(([id, lines]) => [
      id,
      lines.map(({ kind, text }) => `${kind === "item" ? "- " : ""}${text}`),
    ]),
  );
}

describe("what stands under an open heading", () => {
  test("is taken until the next heading of its level, with what is divided below it", () => {
    const found = textsIn([
      heading(1, "Status"),
      says("Fem tiltak er i gang."),
      heading(1, "Vurdering"),
      says("Vi er på vei."),
      says("Mer støtte", "item"),
      heading(2, "Om barn"),
      says("De er hørt."),
      {
        kind: "table",
        rows: [
          ["Tiltak", "Mening"],
          ["Kurs", "bra"],
        ],
      },
      heading(1, "Konklusjon"),
      says("Skrevet av oss et annet sted."),
    ]);
    expect(found).toEqual({
      vurdering: ["Vi er på vei.", "- Mer støtte", "Om barn", "De er hørt.", "Tiltak | Mening", "Kurs | bra"],
    });
  });

  test("ends where the document's own next heading stands, whatever level it has", () => {
    const found = textsIn([
      heading(1, "Medvirkning"),
      says("Vi hadde møter."),
      heading(2, "Eldrerådet"),
      says("Rådet er enig."),
      heading(3, "Metode"),
      says("Beregnet av verktøyet."),
    ]);
    expect(found).toEqual({ rad: ["Vi hadde møter."], eldrerad: ["Rådet er enig."] });
  });

  test("has neither the hint nor what the tool writes itself", () => {
    const hint = "[Skriv her: Hva mener dere om utviklingen?]";
    expect(textsIn([heading(1, "Vurdering"), says(hint), says("Kilde: planen")])).toEqual({ vurdering: [] });
    expect(textsIn([heading(1, "Vurdering"), says(`${hint} Vi er på vei.`)])).toEqual({
      vurdering: ["Vi er på vei."],
    });
    expect(textsIn([heading(1, "Vurdering"), says("[Se vedlegg 1]")])).toEqual({
      vurdering: ["[Se vedlegg 1]"],
    });
  });

  test("is found though a template numbers the heading and Word changes its quotation marks", () => {
    expect(textsIn([heading(1, "7. VURDERING:"), says("Ja.")])).toEqual({ vurdering: ["Ja."] });
  });

  test("is told as missing where the heading is gone or has another name", () => {
    const { texts, missing } = textsUnder(
      edited([heading(1, "Vår vurdering"), says("Tekst."), heading(1, "Medvirkning")]),
      document,
    );
    expect([...texts.keys()]).toEqual(["rad"]);
    expect(missing).toEqual(["Vurdering", "Eldrerådet"]);
  });

  test("belongs to the second of two headings with one name where that is the open one", () => {
    const twice = written([
      { kind: "heading", level: 2, id: "a", text: "Økonomi" },
      open("okonomi", "Økonomi"),
    ]);
    const { texts } = textsUnder(
      edited([heading(1, "Økonomi"), says("Beregnet."), heading(1, "Økonomi"), says("Skrevet.")]),
      twice,
    );
    expect([...texts]).toEqual([["okonomi", [{ kind: "paragraph", text: "Skrevet." }]]]);
  });
});

test("a text that the document has no place for is named", () => {
  expect(
    unplacedTexts(
      document,
      new Map([
        ["vurderng", []],
        ["vurdering", []],
      ]),
    ),
  ).toEqual(["vurderng"]);
});
