import { idnr } from "@navikt/fnrvalidator";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BLANK, OUTSIDE, UNKNOWN } from "../../src/domain/people/answers.js";
import { codebook, waveWith } from "../support/coding-codebook.js";
import { code, codeColumn } from "./code-rows.js";

/** A valid number of the test series (month + 80), so that it is nobody's; D-numbers have day + 40 too. */
function testNumber(birth: string): string {
  for (let rest = 0; rest < 100_000; rest += 1) {
    const digits = birth + String(rest).padStart(5, "0");
    if (idnr(digits).status === "valid") return digits;
  }
  throw new Error("no valid number");
}

describe("one answer", () => {
  it("is read by text in any language, alternative, id or code, whatever the case, blanks and end", () => {
    const cells = [
      "Ja",
      " JA. ",
      "yes",
      "1",
      "01",
      "1,0",
      "Vet\u00a0ikke",
      "vet_ikke",
      "Veit\u202fikkje!",
      "Usikker",
      "3",
      "",
      " \u00a0",
      "Don’t know",
    ];
    const { places, issues } = codeColumn("kontaktperson", cells);
    expect(places).toEqual([0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, BLANK, BLANK, 2]);
    expect(issues).toEqual([]);
  });

  it("that is not known is an issue with the nearest option, and never the cell", () => {
    const { places, issues } = codeColumn("kontaktperson", [
      "Ja",
      "Vet ikek",
      "Vet ike",
      "Tja, det var da svært",
      "7",
    ]);
    expect(places).toEqual([0, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN]);
    expect(issues).toEqual([
      {
        code: "unknownLabel",
        file: "svar.csv",
        column: "kontaktperson",
        count: 4,
        rows: [3, 4, 5, 6],
        names: ["Vet ikke"],
      },
    ]);
  });

  it("that is a digit is the label, and codes are not read where they could be mistaken for it", () => {
    expect(codeColumn("barn", ["0", "1", "2 eller flere", "2", "3"]).places).toEqual([
      0,
      1,
      2,
      UNKNOWN,
      UNKNOWN,
    ]);
  });

  it("is read as the wave says before all else", () => {
    const wave = waveWith({
      labels: { barn: { "1": "ingen", "2": "ett", "3": "flere" }, kontaktperson: { Ja: "nei" } },
    });
    expect(codeColumn("barn", ["1", "2", "3"], wave).places).toEqual([0, 1, 2]);
    expect(codeColumn("kontaktperson", ["Ja"], wave).places).toEqual([1]);
  });

  it("that is a formula is not evaluated, and is said to be one", () => {
    const { places, issues } = codeColumn("kontaktperson", ["=1+1", "+Ja", "@SUM(A1)", "Ja"]);
    expect(places).toEqual([UNKNOWN, UNKNOWN, UNKNOWN, 0]);
    expect(issues.map(({ code, count }) => [code, count])).toEqual([
      ["unknownLabel", 3],
      ["formulaCell", 3],
    ]);
  });

  it("named like a property of every object is unknown", () => {
    expect(codeColumn("kontaktperson", ["__proto__", "constructor", "toString"]).places).toEqual([
      UNKNOWN,
      UNKNOWN,
      UNKNOWN,
    ]);
  });

  it("refused where the wave names an option that does not exist", () => {
    const wave = waveWith({ labels: { kontaktperson: { Ja: "jepp" } } });
    expect(() => codeColumn("kontaktperson", ["Ja"], wave)).toThrow("invalidDataFile");
  });
});

describe("a number", () => {
  it("falls in the band that holds it, with comma or point and blanks between thousands", () => {
    const cells = [
      "0",
      "4,9",
      "4.9",
      "5",
      "19,99",
      "20",
      "1 860",
      "1\u00a0860,5",
      "1\u202f860",
      "Vet ikke",
      "-9",
      "Over 20 timer",
      "",
    ];
    const { places, issues } = codeColumn("timer", cells);
    expect(places).toEqual([0, 0, 0, 1, 1, 2, 2, 2, 2, 3, 3, 2, BLANK]);
    expect(issues).toEqual([]);
  });

  it("that is none, is outside all bands, or identifies someone, is an issue", () => {
    const { places, issues } = codeColumn("timer", [
      "mange",
      "-1",
      "1,2,3",
      "12 34",
      testNumber("018190"),
      "2",
    ]);
    expect(places).toEqual([UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, 0]);
    expect(issues.map(({ code, rows }) => [code, rows])).toEqual([
      ["unknownLabel", [6]],
      ["notANumber", [2, 4, 5]],
      ["outsideRange", [3]],
    ]);
  });
});

describe("several ticks", () => {
  const [helse, funksjon, aktiviteter, okonomi] = [1, 2, 4, 8];

  it.each([
    ["Helsen;Økonomi;", helse + okonomi],
    ["Helsen, Økonomi", helse + okonomi],
    ["Helsen, og hvordan det går framover, Økonomi", funksjon + okonomi],
    ["Helsen, og hvordan det går framover;Helsen;", funksjon + helse],
    ["For få aktiviteter; for lite å gjøre;Økonomi;", aktiviteter + okonomi],
    ["For få aktiviteter; for lite å gjøre, Økonomi", aktiviteter + okonomi],
    ["1;4", helse + okonomi],
    ["helse; okonomi", helse + okonomi],
    ["", 0],
  ])("joined in one cell are taken apart: %j", (cell, bits) => {
    const { places, issues } = codeColumn("bekymringer", [cell]);
    expect([places, issues]).toEqual([[bits], []]);
  });

  it("with an unknown piece count for the rest", () => {
    const { places, issues } = codeColumn("bekymringer", ["Økonomi;Helsen, sa hun;", "Okonomien"]);
    expect(places).toEqual([okonomi, 0]);
    expect(issues).toEqual([
      {
        code: "unknownLabel",
        file: "svar.csv",
        column: "bekymringer",
        count: 2,
        rows: [2, 3],
        names: ["Økonomi"],
      },
    ]);
  });

  it.each([
    ["1", true],
    ["0", false],
    ["Ja", true],
    ["Nei", false],
    ["", false],
    ["X", true],
    ["Økonomi", true],
    ["1.0", true],
    ["Valgt", true],
    ["Ikke valgt", false],
    ["4", true],
  ])("in a column of their own: %j", (cell, ticked) => {
    const { places, issues } = codeColumn("bekymringer.okonomi", [cell]);
    expect([places, issues]).toEqual([[ticked ? okonomi : 0], []]);
  });

  it("in a column each are put together, and another's label is unknown", () => {
    const coded = code(
      ["bekymringer.helse", "bekymringer.okonomi"],
      [
        ["1", "1"],
        ["0", "1"],
        ["Økonomi", "0"],
      ],
    );
    expect(coded.answers.get("bekymringer")).toEqual([helse + okonomi, okonomi, 0]);
    expect(coded.issues.map(({ code: kind, column }) => [kind, column])).toEqual([
      ["unknownLabel", "bekymringer.helse"],
    ]);
  });
});

describe("the base of a filtered item", () => {
  const header = ["koordinator_fungerer", "koordinator"];

  it("holds an answer only if the routing answer is inside or blank", () => {
    const coded = code(header, [
      ["Fungerer godt", "Ja"],
      ["Fungerer godt", "Nei"],
      ["Fungerer bare delvis", ""],
      ["Fungerer bare delvis", "hva?"],
      ["", "Nei"],
      ["Ikke aktuelt", "Nei"],
      ["tull", "Nei"],
    ]);
    expect(coded.answers.get("koordinator_fungerer")).toEqual([0, OUTSIDE, 1, 1, BLANK, BLANK, UNKNOWN]);
    expect(coded.issues.map(({ code: kind, column, rows }) => [kind, column, rows])).toEqual([
      ["unknownLabel", "koordinator", [5]],
      ["unknownLabel", "koordinator_fungerer", [8]],
      ["outsideBase", "koordinator_fungerer", [3]],
      ["blankRouting", "koordinator_fungerer", [4, 5]],
    ]);
  });

  it("is taken as answered where the routing item is not in the file", () => {
    const { places, issues } = codeColumn("koordinator_fungerer", ["Fungerer godt", ""]);
    expect([places, issues]).toEqual([[0, BLANK], []]);
  });
});

describe("response ids", () => {
  it("let the first row count and reject the others; blank ones are nobody's duplicates", () => {
    const coded = code(
      ["ID", "kontaktperson"],
      [
        ["a", "Ja"],
        ["", "Ja"],
        [" a\u00a0", "tull"],
        ["b", "Ja"],
        ["", "Ja"],
        ["a", "Ja"],
      ],
    );
    expect(coded.counts).toEqual([1, 1, 0, 1, 1, 0]);
    expect(coded.rejected).toEqual([
      { file: "svar.csv", row: 4, column: "ID", reason: "duplicateResponse" },
      { file: "svar.csv", row: 7, column: "ID", reason: "duplicateResponse" },
    ]);
    expect(coded.issues).toEqual([
      { code: "duplicateResponse", file: "svar.csv", column: "ID", count: 2, rows: [4, 7], names: [] },
    ]);
  });

  it("that Excel has rounded reject nobody, and are told", () => {
    const coded = code(
      ["ID", "kontaktperson"],
      [
        ["8,25E+08", "Ja"],
        ["8,25E+08", "Nei"],
      ],
    );
    expect([coded.counts, coded.issues.map(({ code: kind }) => kind)]).toEqual([[1, 1], ["damagedByExcel"]]);
  });

  it("are listed up to 10 000 rejected rows and counted in full", () => {
    const coded = code(
      ["ID", "kontaktperson"],
      Array.from({ length: 10_050 }, () => ["x", "Ja"]),
      { cuts: [4000] },
    );
    expect([coded.rejected.length, coded.rejectedRows, coded.rows]).toEqual([10_000, 10_049, 10_050]);
  });
});

describe("identity", () => {
  it("is dropped by header, with how many values stood twice", () => {
    const coded = code(
      ["Navn", "kontaktperson"],
      [
        ["Kari", "Ja"],
        ["Ola", "Ja"],
        ["kari ", "Nei"],
        ["Kari", "Nei"],
        ["anonymous", "Ja"],
        ["anonymous", "Ja"],
        ["", "Ja"],
      ],
    );
    expect(coded.identity).toEqual([{ column: "Navn", repeated: 1, exact: true }]);
    expect(coded.issues).toEqual([
      {
        code: "identityColumn",
        file: "svar.csv",
        column: "Navn",
        count: 4,
        rows: [2, 3, 4, 5],
        names: [],
      },
    ]);
    expect(coded.counts.every((count) => count === 1)).toBe(true);
  });

  it.each([
    "noen@example.no",
    "skriv til noen@example.no i dag",
    testNumber("018190"),
    testNumber("418190").replace(/^(.{6})/, "$1 "),
  ])("is found by content under an innocent header", (cell) => {
    const coded = code(
      ["Merknad", "kontaktperson"],
      [
        ["rødt", "Ja"],
        [cell, "Ja"],
        [cell, "Ja"],
      ],
    );
    expect(coded.identity).toEqual([{ column: "Merknad", repeated: 1, exact: true }]);
    expect(coded.issues.map(({ code: kind, rows }) => [kind, rows])).toEqual([["identityColumn", [3, 4]]]);
  });

  it("is not seen in a number with wrong check digits", () => {
    const coded = code(["Merknad", "kontaktperson"], [["12345678901", "Ja"]]);
    expect([coded.identity, coded.issues.map(({ code: kind }) => kind)]).toEqual([[], ["unknownColumn"]]);
  });

  it("in a column of answers is an unknown label", () => {
    expect(codeColumn("kontaktperson", ["noen@example.no"]).places).toEqual([UNKNOWN]);
  });

  it("never reaches what is handed on", () => {
    const coded = code(
      ["Navn", "Merknad", "kontaktperson"],
      [["Hemmelig", "hemmelig@example.no", "hemmelig ord"]],
    );
    expect(JSON.stringify(coded).toLowerCase()).not.toContain("hemmelig");
  });

  it("is compared in the first 100 000 rows only, and says so", () => {
    const rows = Array.from({ length: 100_002 }, (_, row) => [row < 100_000 ? `p${row}` : "sist", "Ja"]);
    expect(code(["Navn", "kontaktperson"], rows, { cuts: [50_000, 99_999] }).identity).toEqual([
      { column: "Navn", repeated: 0, exact: false },
    ]);
  });
});

describe("whatever the order of columns and the size of chunks", () => {
  const fuzz = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };
  const cells = {
    ID: ["", "a", "b", "c", "d", "e"],
    kontaktperson: ["Ja", "nei", "3", "", "tull", "=1", "Vet ikek"],
    koordinator: ["Ja", "Nei", "", "??"],
    koordinator_fungerer: ["Fungerer godt", "2", "", "Ikke aktuelt"],
    bekymringer: ["Helsen;Økonomi;", "Økonomi, noe annet", "", "Ingenting"],
    timer: ["3", "1 000", "", "mye", "-4"],
    kjonn: ["Kvinne", "", "hankjønn", "K", "kvinn"],
    opplevelse: [
      "Slitsomt;",
      "",
      "Slitsomt;som før;",
      "som før, helt greit",
      "Fint, for det meste, til tider",
    ],
    Merknad: ["", "fint", "a@example.no", "b@example.no"],
    Navn: ["", "Kari", "Ola"],
  };
  const row = fc.tuple(...Object.values(cells).map((values) => fc.constantFrom(...values)));
  const rows = fc.array(row, { minLength: 1, maxLength: 40 });
  const header = Object.keys(cells);
  const wordings = new Map([
    [
      "kontaktperson",
      [
        "kontaktperson",
        "Har du en fast kontaktperson i tjenesten?",
        "Har du ein fast kontaktperson i tenesta?",
      ],
    ],
    ["koordinator", ["koordinator", "4. Har mottakeren en koordinator?"]],
    ["bekymringer", ["bekymringer", "Hva\nbekymrer\u00a0deg"]],
    ["timer", ["timer", "Hvor mange timer hjelper du i uka?"]],
  ]);

  it("chunks cut anywhere give the same answers, issues and rejected rows", () => {
    const property = fc.property(rows, fc.array(fc.nat(40)), (table, cuts) => {
      expect(code(header, table, { cuts })).toEqual(code(header, table));
    });
    fc.assert(property, fuzz);
  });

  it("ids, question texts and columns in any order give the same answers", () => {
    const order = fc.shuffledSubarray(header, { minLength: header.length });
    const choice = fc.array(fc.nat(2), { minLength: header.length, maxLength: header.length });
    const property = fc.property(rows, order, choice, (table, columns, choices) => {
      const named = columns.map((name, at) => {
        const names = wordings.get(name) ?? [name];
        return names[(choices[at] ?? 0) % names.length] ?? name;
      });
      const moved = table.map((cellsOfRow) => columns.map((name) => cellsOfRow[header.indexOf(name)] ?? ""));
      const [one, other] = [code(header, table), code(named, moved)];
      expect([other.counts, other.answers]).toEqual([one.counts, one.answers]);
    });
    fc.assert(property, fuzz);
  });

  it("answers are options or marks, and one row of each response id counts", () => {
    const property = fc.property(rows, (table) => {
      const coded = code(header, table);
      const isAnswered = (row: readonly string[]) => row.slice(1, 8).some((cell) => cell !== "");
      const ids = table.filter(isAnswered).flatMap(([id = ""]) => (id === "" ? [] : [id]));
      expect(coded.rejectedRows).toBe(ids.length - new Set(ids).size);
      for (const item of codebook.items) {
        const most = item.kind === "multiple" ? 2 ** item.options.length : item.options.length;
        for (const answer of coded.answers.get(item.id) ?? [])
          expect(answer >= OUTSIDE && answer < most).toBe(true);
      }
    });
    fc.assert(property, fuzz);
  });
});
