import { describe, expect, it } from "vitest";
import { optionLabels, optionNamed } from "../../src/coding/labels.js";
import { BLANK, UNKNOWN } from "../../src/domain/people/answers.js";
import { plainColumn, type ExportColumn } from "../../src/domain/people/raw-table.js";
import { codebook, waveWith } from "../support/coding-codebook.js";
import { codeColumn } from "./code-rows.js";

const labeled = (name: string, labels: Record<string, string>): ExportColumn => ({
  ...plainColumn(name),
  labels: new Map(Object.entries(labels)),
});

describe("a code that the export has no label for", () => {
  const column = labeled("kontaktperson", { "2": "Ja", "3": "Nei" });

  it("is not understood, whatever option has its number in the codebook", () => {
    const { places, issues } = codeColumn(column, ["Ja", "1", "Nei", "01", "3,0", ""]);
    expect(places).toEqual([0, UNKNOWN, 1, UNKNOWN, UNKNOWN, BLANK]);
    expect(issues).toMatchObject([{ code: "unknownLabel", count: 3, rows: [3, 5, 6] }]);
  });

  it("is an option's number where the export has no labels, or none but of «Annet» and of codes by themselves", () => {
    expect(codeColumn("kontaktperson", ["1", "2"]).places).toEqual([0, 1]);
    expect(codeColumn(labeled("kjonn", { "-oth-": "Annet" }), ["1", "2"]).places).toEqual([0, 1]);
    expect(codeColumn(labeled("kontaktperson", { "1": "1", "2": "2" }), ["1"]).places).toEqual([0]);
  });

  it("is what the wave says", () => {
    const wave = waveWith({ labels: { kontaktperson: { "1": "vet_ikke" } } });
    expect(codeColumn(column, ["1"], wave).places).toEqual([2]);
  });

  it("is not understood among ticks either, but for the words of a tick", () => {
    const ticks = { ...labeled("bekymringer.helse", { "0": "Ikke valgt", "1": "Valgt" }), option: "Helsen" };
    expect(codeColumn(ticks, ["1", "0", "Valgt"]).places).toEqual([1, 0, 1]);
    const second = { ...ticks, name: "bekymringer.okonomi", option: "Økonomi" };
    expect(codeColumn(second, ["4"]).issues).toMatchObject([{ code: "unknownLabel" }]);
  });

  it("is the codebook's own code only where the labels show that the export has the same codes", () => {
    const item = codebook.items.find(({ id }) => id === "kontaktperson")!;
    const coded = { ...item, options: item.options.map((one, at) => ({ ...one, code: String(at + 4) })) };
    const named = (labels: Record<string, string>) =>
      optionNamed(optionLabels(coded, undefined, new Map(Object.entries(labels))), "5");
    expect(named({ "4": "Ja" })).toBe(1);
    expect(named({ "4": "Ja", "7": "Vet ikke" })).toBeNull();
    expect(named({ "4": "Noe annet" })).toBeNull();
  });
});
