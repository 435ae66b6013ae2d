import { describe, expect, it } from "vitest";
import { planColumns } from "../../src/coding/mapping.js";
import { ParorendeError } from "../../src/domain/errors.js";
import { plainColumn } from "../../src/domain/people/raw-table.js";
import type { Wave } from "../../src/domain/wave.js";
import { codebook, waveWith } from "../support/coding-codebook.js";

function kinds(header: string[], wave: Wave | null = null): string[] {
  return planColumns(header.map(plainColumn), codebook, wave, "svar.csv").columns.map(({ role }) => {
    if (role.kind === "answer") return role.item.id;
    return role.kind === "tick" ? `${role.item.id}.${role.item.options[role.option]?.id ?? ""}` : role.kind;
  });
}

function problemOf(run: () => unknown): ParorendeError["problem"] {
  try {
    run();
  } catch (error) {
    if (error instanceof ParorendeError) return error.problem;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("a column is recognized as an item", () => {
  it.each([
    "kontaktperson",
    " kontaktperson ",
    "Kontaktperson",
    "Har du en fast kontaktperson i tjenesten?",
    "HAR DU EN FAST KONTAKTPERSON I TJENESTEN",
    "Har du en fast\u00a0kontaktperson\n i tjenesten ?",
    "1. Har du en fast kontaktperson i tjenesten?",
    "Spørsmål 4: Har du en fast kontaktperson i tjenesten?",
    "2a) Har du en fast kontaktperson i tjenesten?",
    "Har du en fast kontakt person i tjenesten?",
    "Har du en fast kontkatperson i tjensten?",
    "Har du ein fast kontaktperson i tenesta?",
    "Do you have a fixed contact person in the service?",
  ])("by its id or question text: %j", (header) => {
    expect(kinds([header])).toEqual(["kontaktperson"]);
  });

  it.each([
    "Har du ikke en fast kontaktperson i tjenesten?",
    "Har du en fast koordinator i tjenesten?",
    "Har far en fast kontaktperson i tjenesten?",
    "kontakt",
  ])("but not where the words mean something else: %j", (header) => {
    expect(kinds([header, "koordinator"])[0]).toBe("unknown");
  });

  it.each([
    "bekymringer.okonomi",
    "bekymringer[okonomi]",
    "bekymringer_okonomi",
    "Hva bekymrer deg? [Økonomi]",
    "3. Hva bekymrer deg? - Økonomi",
  ])("as one option of several ticks: %j", (header) => {
    expect(kinds([header])).toEqual(["bekymringer.okonomi"]);
  });

  it("by the wave's mapping before all else", () => {
    const wave = waveWith({
      columns: {
        "v 1": { item: "kontaktperson" },
        kontaktperson: { role: "ignore" },
        "Q2\u00a0a": { item: "bekymringer", option: "helse" },
        nøkkel: { role: "responseId" },
        ID: { role: "identity" },
      },
    });
    expect(kinds(["v 1", "kontaktperson", "Q2 a", "nøkkel", "ID"], wave)).toEqual([
      "kontaktperson",
      "ignored",
      "bekymringer.helse",
      "responseId",
      "identity",
    ]);
  });

  it("so that a misspelt header yields to a correct one, and is told", () => {
    const plan = planColumns(
      ["Har mottakaren en koordinator?", "koordinator"].map(plainColumn),
      codebook,
      null,
      "svar.csv",
    );
    expect(plan.columns[0]?.role).toEqual({ kind: "unknown", suggestion: "koordinator" });
    expect(plan.columns[1]?.role.kind).toBe("answer");
  });
});

describe("a column that is no item", () => {
  it.each(["ID", "Respondent", "response id", "svar-id", "$submission_id", "Løpenummer"])(
    "holds the response ids under %j",
    (header) => {
      expect(kinds([header, "kontaktperson"])[0]).toBe("responseId");
    },
  );

  it("gives way to a surer response id", () => {
    expect(kinds(["ID", "$submission_id", "kontaktperson"])).toEqual([
      "ignored",
      "responseId",
      "kontaktperson",
    ]);
  });

  it.each([
    "Navn",
    "Name",
    "Fornavn",
    "Etternavn",
    "Ditt navn:",
    "Navn på pårørende",
    "E-post",
    "E-postadresse",
    "e-mail",
    "Hva er din e-postadresse?",
    "Telefon",
    "Mobil",
    "Tlf.nr",
    "IP",
    "IP-adresse",
    "ipaddr",
    "Referansekode",
    "Fødselsnummer (11 siffer)",
    "Adresse",
    "D-nummer",
  ])("tells who someone is under %j", (header) => {
    expect(kinds([header, "kontaktperson"])[0]).toBe("identity");
  });

  it.each([
    "Navn på tjenesten",
    "Tjenestenavn",
    "Kommunenavn",
    "Er tjenesten mobil?",
    "Får du hjelp på telefon av kommunen?",
    "Adressert",
    "Hip hop",
    "__proto__",
    "constructor",
    "toString",
    "=1+1",
    "<script>alert(1)</script>",
    "",
  ])("is merely unknown under %j", (header) => {
    expect(kinds([header, "kontaktperson"])[0]).toBe("unknown");
  });

  it("is free text, and ignored", () => {
    const header = ["Er det noe mer du vil si?", "kommentar", "kontaktperson"];
    expect(kinds(header)).toEqual(["ignored", "ignored", "kontaktperson"]);
  });
});

describe("a header that cannot be used is refused", () => {
  it.each([
    [["kontaktperson", "ID", "kontaktperson"], 1, 3],
    [["kontaktperson", "Har du en fast kontaktperson i tjenesten?"], 1, 2],
    [["bekymringer", "bekymringer.helse"], 1, 2],
    [["bekymringer.helse", "bekymringer"], 1, 2],
    [["bekymringer.helse", "x", "Hva bekymrer deg? [Helsen]"], 1, 3],
    [["ID", "kontaktperson", "id"], 1, 3],
  ])("where two columns are the same thing: %j", (header, first, second) => {
    const problem = problemOf(() => kinds(header));
    expect(problem).toEqual({
      code: "duplicateHeader",
      facts: { file: "svar.csv", column: header[second - 1], first, second },
    });
  });

  it("where no column is an item", () => {
    expect(problemOf(() => kinds(["ID", "Navn", "Farge"]))).toEqual({
      code: "noItemColumns",
      facts: { file: "svar.csv", columns: 3, survey: "prove" },
    });
  });

  it("where the wave maps a column to an item or option that does not exist", () => {
    const item = waveWith({ columns: { a: { item: "kontaktpersn" } } });
    expect(problemOf(() => kinds(["a"], item))).toEqual({
      code: "unknownItem",
      facts: {
        item: "kontaktpersn",
        nearest: "kontaktperson",
        known: codebook.items.map(({ id }) => id),
      },
    });
    const option = waveWith({ columns: { a: { item: "kontaktperson", option: "ja" } } });
    expect(problemOf(() => kinds(["a"], option))).toEqual({
      code: "invalidDataFile",
      facts: {
        file: "wave.json",
        where: "columns",
        fault: { kind: "noTickOption", item: "kontaktperson", option: "ja" },
      },
    });
  });

  it("but not where the wave has said which of them it is", () => {
    const wave = waveWith({ columns: { v1: { item: "kontaktperson" } } });
    expect(kinds(["kontaktperson", "v1"], wave)).toEqual(["unknown", "kontaktperson"]);
  });
});
