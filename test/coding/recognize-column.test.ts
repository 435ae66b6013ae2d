import { describe, expect, it } from "vitest";
import { planColumns } from "../../src/coding/mapping.js";
import { plainColumn, type ExportColumn } from "../../src/domain/people/raw-table.js";
import type { Wave } from "../../src/domain/wave.js";
import { codebook, waveWith } from "../support/coding-codebook.js";

type Told = Partial<ExportColumn> & { readonly name: string };
const contact = "Har du en fast kontaktperson i tjenesten?";
const worries = "Hva bekymrer deg?";

/** What the first of some columns is; another is always an item, so that the export has one. */
function kindsOf(columns: readonly Told[], wave: Wave | null = null): string[] {
  const told = columns.map((column) => ({ ...plainColumn(column.name), ...column }));
  const plan = planColumns([...told, plainColumn("barn")], codebook, wave, "svar.csv");
  return plan.columns.slice(0, -1).map(({ role }) => {
    if (role.kind === "answer") return role.item.id;
    if (role.kind === "tick") return `${role.item.id}.${role.item.options[role.option]?.id ?? ""}`;
    return role.kind === "unknown" ? `unknown, perhaps ${role.suggestion ?? "nothing"}` : role.kind;
  });
}

describe("a column is recognized", () => {
  it.each<[string, Told, string]>([
    ["by its question where the name says nothing", { name: "v_1", question: contact }, "kontaktperson"],
    ["by its name whatever the question says", { name: "koordinator", question: contact }, "koordinator"],
    ["by its question misspelt", { name: "Q7", question: "Har du en fast kontkatperson i tjensten?" }, "kontaktperson"], // prettier-ignore
    [
      "by question and option",
      { name: "v_1_4", question: worries, option: "Økonomi" },
      "bekymringer.okonomi",
    ],
    [
      "by question and the option's id",
      { name: "v_1_4", question: worries, option: "okonomi" },
      "bekymringer.okonomi",
    ],
    [
      "by question and the option's code",
      { name: "v_1_4", question: worries, option: "4" },
      "bekymringer.okonomi",
    ],
    ["by name and option", { name: "bekymringer", option: "Økonomi" }, "bekymringer.okonomi"],
    ["by item.option", { name: "bekymringer.okonomi" }, "bekymringer.okonomi"],
    ["by item_option", { name: "bekymringer_okonomi" }, "bekymringer.okonomi"],
    ["by item[option]", { name: "bekymringer[okonomi]" }, "bekymringer.okonomi"],
    ["by a grid's text and the statement", { name: "Q3_1", grid: "Har du en fast", question: "kontaktperson i tjenesten?" }, "kontaktperson"], // prettier-ignore
    [
      "by the statement alone",
      { name: "Q3_2", grid: "Hvor enig er du?", question: contact },
      "kontaktperson",
    ],
  ])("%s", (_how, column, item) => {
    expect(kindsOf([column])).toEqual([item]);
  });

  it.each([
    "Annet",
    "anna",
    "OTHER",
    "Annet, spesifiser",
    "Annet (spesifiser):",
    "Other (please specify)",
    "other",
  ])("as the answer that people write themselves under %j", (option) => {
    const question = "Hvordan opplever du oppgavene?";
    expect(kindsOf([{ name: "v_3", question, option }])).toEqual(["opplevelse.annet"]);
    expect(kindsOf([{ name: `opplevelse[${option}]` }])).toEqual(["opplevelse.annet"]);
  });

  it("as that answer too where the export asks for words in a way of its own", () => {
    const question = "Hvordan opplever du oppgavene?";
    expect(kindsOf([{ name: "v_3", question, option: "Annet (oppgi hva)" }])).toEqual(["opplevelse.annet"]);
  });

  it("as an option by the wave's own labels", () => {
    const wave = waveWith({ labels: { bekymringer: { Pengene: "okonomi" } } });
    expect(kindsOf([{ name: "v_1", question: worries, option: "Pengene" }], wave)).toEqual([
      "bekymringer.okonomi",
    ]);
  });

  it("by the wave's mapping of its name before all else, whatever blanks the name has", () => {
    const wave = waveWith({ columns: { "v 1": { item: "koordinator" } } });
    expect(kindsOf([{ name: "v\u00a0 1", question: contact }], wave)).toEqual(["koordinator"]);
  });

  it("and one recognized by less yields to one recognized by more", () => {
    const byQuestion = { name: "v_1", question: contact };
    expect(kindsOf([byQuestion, { name: "kontaktperson" }])).toEqual([
      "unknown, perhaps kontaktperson",
      "kontaktperson",
    ]);
    expect(() => kindsOf([byQuestion, { ...byQuestion, name: "v_2" }])).toThrow("duplicateHeader");
  });
});

describe("a column of ticks", () => {
  it("for an option that the item lacks is no answer to the item, and is told", () => {
    expect(kindsOf([{ name: "v_1_9", question: worries, option: "Været" }])).toEqual([
      "unknown, perhaps bekymringer",
    ]);
  });

  it("is none where the item takes one answer: what was written beside it is ignored", () => {
    const question = "Hvilket kjønn har du?";
    expect(
      kindsOf([{ name: "kjonn" }, { name: "kjonn[other]" }, { name: "v_2", question, option: "Annet" }]),
    ).toEqual(["kjonn", "ignored", "ignored"]);
  });
});

describe("a column of words that people typed", () => {
  const typed = { name: "v_4", freeText: true } as const;

  it.each<[string, Told, string]>([
    ["is ignored", { ...typed, question: "Hva mer vil du si om dette?" }, "ignored"],
    ["is ignored beside the ticks it belongs to", { ...typed, question: "Hvordan opplever du oppgavene? - Annet, spesifiser:" }, "ignored"], // prettier-ignore
    [
      "is identity where it asks who someone is",
      { ...typed, question: "Hva er din e-postadresse?" },
      "identity",
    ],
    ["is an item where the codebook asks for what was typed", { ...typed, question: "Hvor mange timer hjelper du i uka?" }, "timer"], // prettier-ignore
  ])("%s", (_what, column, kind) => {
    expect(kindsOf([column])).toEqual([kind]);
  });

  it("yields to the column of the question itself, and is what the wave says", () => {
    expect(
      kindsOf([
        { ...typed, question: contact },
        { name: "v_3", question: contact },
      ]),
    ).toEqual(["ignored", "kontaktperson"]);
    const wave = waveWith({ columns: { v_4: { item: "kjonn" } } });
    expect(kindsOf([typed], wave)).toEqual(["kjonn"]);
  });
});
