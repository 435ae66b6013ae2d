import { describe, expect, it } from "vitest";
import { plainColumn } from "../../src/domain/people/raw-table.js";
import { waveWith } from "../support/coding-codebook.js";
import { code, codeColumn } from "./code-rows.js";

const [helse, funksjon, , okonomi] = [1, 2, 4, 8] as const;
const [slitsomt, fint, annet] = [1, 2, 4] as const;

describe("ticks in a column each", () => {
  it.each([
    ["0/1", "1", "0"],
    ["a label or blank", "Økonomi", ""],
    ["a label of another spelling", " ØKONOMI. ", ""],
    ["Y or blank", "Y", ""],
    ["Y/N", "Y", "N"],
    ["Ja/Nei", "Ja", "Nei"],
    ["Valgt/Ikke valgt", "Valgt", "Ikke valgt"],
    ["Vald/Ikkje vald", "Vald", "Ikkje vald"],
    ["TRUE/FALSE", "TRUE", "FALSE"],
    ["SANN/USANN", "SANN", "USANN"],
    ["1,0/0,0", "1,0", "0,0"],
  ])("are read as %s", (_form, yes, no) => {
    const coded = code(
      ["bekymringer.helse", "bekymringer.okonomi"],
      [
        ["1", yes],
        ["1", no],
      ],
    );
    expect([coded.answers.get("bekymringer"), coded.issues]).toEqual([[helse + okonomi, helse], []]);
  });

  it("are read by the label that the export itself gives the option", () => {
    const column = { ...plainColumn("v_1"), option: "Pengene, rett og slett" };
    const wave = waveWith({ columns: { v_1: { item: "bekymringer", option: "okonomi" } } });
    expect(codeColumn(column, ["Pengene, rett og slett"], wave)).toEqual({ places: [okonomi], issues: [] });
  });

  it("of «Annet» are ticked by any text that does not say «not ticked», and the text is counted and never told", () => {
    const cells = ["1", "0", "", "Nei", "Ikke valgt", "Annet", "hemmelig arbeid", "hemmelig arbeid", "24"];
    const { places, issues } = codeColumn("opplevelse.annet", cells);
    expect(places).toEqual([annet, 0, 0, 0, 0, annet, annet, annet, annet]);
    expect(issues).toEqual([
      {
        code: "otherText",
        file: "svar.csv",
        column: "opplevelse.annet",
        count: 3,
        rows: [8, 9, 10],
        names: ["Annet"],
      },
    ]);
  });
});

describe("ticks joined in one cell", () => {
  it.each([
    ["Helsen;Økonomi;", helse + okonomi],
    ["Helsen;Økonomi", helse + okonomi],
    ["Helsen, Økonomi", helse + okonomi],
    ["Helsen,Økonomi", helse + okonomi],
    ["Helsen|Økonomi", helse + okonomi],
    ["Helsen | Økonomi|", helse + okonomi],
    ["Helsen, og hvordan det går framover,Økonomi", funksjon + okonomi],
    ["1,4", helse + okonomi],
    ["1|4", helse + okonomi],
    ["Helsen;", helse],
  ])("are taken apart whatever stands between them: %j", (cell, bits) => {
    expect(codeColumn("bekymringer", [cell])).toEqual({ places: [bits], issues: [] });
  });

  it("are taken apart by what the wave says stands between them, and by nothing else", () => {
    const by = (tickSeparator: ";" | "," | "|") => ({ ...waveWith({}), reading: { tickSeparator } });
    expect(codeColumn("bekymringer", ["Helsen|Økonomi"], by("|")).places).toEqual([helse + okonomi]);
    expect(codeColumn("bekymringer", ["Helsen, Økonomi"], by(",")).places).toEqual([helse + okonomi]);
    expect(codeColumn("bekymringer", ["Helsen|Økonomi"], by(";")).places).toEqual([0]);
  });

  it("hold no answer in the commas of a text where another separator ends the cell", () => {
    const { places, issues } = codeColumn("opplevelse", ["Slitsomt, sa hun, og ikke mer enn det;"]);
    expect(places).toEqual([annet]);
    expect(issues.map(({ code: kind }) => kind)).toEqual(["otherText"]);
  });

  it("hold what somebody wrote beside «Annet», which counts as that and is never told", () => {
    const { places, issues } = codeColumn("opplevelse", [
      "Slitsomt;hemmelig ord;",
      "Fint, for det meste;Annet;",
      "Fint, for det meste, hemmelig glede",
    ]);
    expect(places).toEqual([slitsomt + annet, fint + annet, fint + annet]);
    expect(issues).toEqual([
      { code: "otherText", file: "svar.csv", column: "opplevelse", count: 2, rows: [2, 4], names: ["Annet"] },
    ]);
  });
});

describe("what an export declares to be no answer", () => {
  const missing = new Set(["Vet ikke", "Ubesvart", "97", "9"]);

  it.each([
    ["kontaktperson", ["Ubesvart", "Vet ikke", "Ja"], [-1, 2, 0]],
    ["timer", ["97", "Vet ikke", "3"], [-1, 3, 0]],
    ["bekymringer", ["Ubesvart", "Helsen"], [0, helse]],
    ["bekymringer.okonomi", ["9", "1", "Ubesvart"], [0, okonomi, 0]],
  ] as const)("is blank in %s without a fault, unless it names an option", (name, cells, places) => {
    expect(codeColumn({ ...plainColumn(name), missing }, cells)).toEqual({ places, issues: [] });
  });

  it("is no filled cell and answers nothing", () => {
    const { cells, statuses } = code([{ ...plainColumn("kontaktperson"), missing }], [["Ubesvart"], ["Ja"]]);
    expect([cells.get("kontaktperson"), statuses.unanswered]).toEqual([{ filled: 1, unread: 0, own: 0 }, 1]);
  });
});
