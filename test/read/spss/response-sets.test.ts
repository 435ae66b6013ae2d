import { describe, expect, test } from "vitest";
import type { SpssSet } from "../../../scripts/costumes/spss.mjs";
import { cellsOf } from "../read-rows.js";
import { openWritten } from "./written.js";

const variables = [
  { name: "foelelse_sinne", label: "Sinne", labels: [[1, "Ja"]] as const, missing: { values: [9] } },
  { name: "foelelse_sorg", labels: [[1, "Valgt sorg"]] as const },
  { name: "annet", width: 3 },
  { name: "tekst", width: 3 },
];
const rows = [
  [1, 0, "ja", "ja"],
  [9, 1, "nei", ""],
  [null, 2, "", "ja "],
];
const opened = (multipleSets: readonly SpssSet[]) => openWritten({ variables, rows, multipleSets });
const numeric = ["foelelse_sinne", "foelelse_sorg"];

describe("sets of multiple dichotomies", () => {
  test("are ticks of one question, and missing is no answer", async () => {
    const set = {
      name: "foelelser",
      kind: "D",
      label: "Hva føler du?",
      counted: "1",
      variables: numeric,
    } as const;
    const source = await opened([set]);
    expect(source.columns.map(({ question, option }) => [question, option])).toEqual([
      ["Hva føler du?", "Sinne"],
      ["Hva føler du?", "foelelse_sorg"],
      [null, null],
      [null, null],
    ]);
    expect(source.columns[0]).toMatchObject({ labels: new Map(), missing: new Set() });
    expect((await cellsOf(source)).map((cells) => cells.slice(0, 2))).toEqual([
      ["1", "0"],
      ["", "1"],
      ["", "0"],
    ]);
  });

  test("can be strings, and go by their name where they have no label", async () => {
    const source = await opened([{ name: "hjelp", kind: "D", counted: "ja", variables: ["annet", "tekst"] }]);
    expect(source.columns.map(({ question }) => question)).toEqual(["Sinne", null, "hjelp", "hjelp"]);
    expect((await cellsOf(source)).map((cells) => cells.slice(2))).toEqual([
      ["1", "1"],
      ["0", ""],
      ["", "1"],
    ]);
  });

  test("can call their options as the counted value is labeled", async () => {
    const source = await opened([
      { name: "f", kind: "E", label: "Hva?", counted: "1", variables: [...numeric].reverse() },
    ]);
    expect(source.columns.slice(0, 2).map(({ question, option }) => [question, option])).toEqual([
      ["Hva?", "Ja"],
      ["Hva?", "Valgt sorg"],
    ]);
  });

  test("can take the question from their first variable", async () => {
    const source = await opened([
      { name: "f", kind: "E", labelOfVariable: true, counted: "1", variables: numeric },
    ]);
    expect(source.columns.slice(0, 2).map(({ question }) => question)).toEqual(["Sinne", "Sinne"]);
  });

  test("of one variable, of unknown ones and of categories change nothing", async () => {
    const plain = await opened([]);
    const source = await opened([
      { name: "en", kind: "D", label: "x", counted: "1", variables: ["foelelse_sinne"] },
      { name: "ukjente", kind: "D", label: "x", counted: "1", variables: ["finnes", "ikke"] },
      { name: "kategorier", kind: "C", label: "Velg inntil to", variables: numeric },
    ]);
    expect(source.columns).toEqual(plain.columns);
    expect(await cellsOf(source)).toEqual(await cellsOf(plain));
  });

  test("come several in one file, before and after one another", async () => {
    const source = await opened([
      { name: "k", kind: "C", label: "æ = 1\nø", variables: numeric },
      { name: "hjelp", kind: "D", label: "Hjelp – «æøå»", counted: "ja", variables: ["annet", "tekst"] },
      { name: "f", kind: "D", label: "Hva?", counted: "1", variables: numeric },
    ]);
    expect(source.columns.map(({ question }) => question)).toEqual([
      ...["Hva?", "Hva?"],
      ...["Hjelp – «æøå»", "Hjelp – «æøå»"],
    ]);
  });
});
