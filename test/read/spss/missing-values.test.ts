import { describe, expect, test } from "vitest";
import type { SpssVariable } from "../../../scripts/costumes/spss.mjs";
import { cellsOf } from "../read-rows.js";
import { openWritten } from "./written.js";

async function readOf(variable: SpssVariable, values: readonly (number | string | null)[]) {
  const source = await openWritten({ variables: [variable], rows: values.map((value) => [value]) });
  const cells = (await cellsOf(source)).flat();
  return { cells, missing: [...(source.columns[0]?.missing ?? [])].sort(), issues: source.issues() };
}

describe("what a file declares to be missing", () => {
  test("up to three values keep their label or number, and are named as missing", async () => {
    const labels = [
      [1, "Ja"],
      [99, "Vet ikke"],
    ] as const;
    const read = await readOf({ name: "x", labels, missing: { values: [97, 98, 99] } }, [
      1,
      97,
      99,
      96,
      null,
    ]);
    expect(read.cells).toEqual(["Ja", "97", "Vet ikke", "96", ""]);
    expect(read.missing).toEqual(["97", "98", "Vet ikke"]);
  });

  test("99 is an answer unless it is declared missing", async () => {
    expect(await readOf({ name: "alder" }, [99])).toMatchObject({ cells: ["99"], missing: [] });
  });

  test("in a range, what has no label is blank and what has one is named", async () => {
    const labels = [[998, "Ikke oppgitt"]] as const;
    const read = await readOf(
      { name: "x", labels, missing: { low: 900, high: 999 } },
      [899, 900, 998, 999, 1000],
    );
    expect(read.cells).toEqual(["899", "", "Ikke oppgitt", "", "1000"]);
    expect(read.missing).toEqual(["Ikke oppgitt"]);
  });

  test("a range can be open upward, and have a value beside it", async () => {
    const read = await readOf({ name: "x", missing: { low: 90, values: [-1] } }, [-1, 89.5, 90, 1e9]);
    expect(read.cells).toEqual(["-1", "89.5", "", ""]);
    expect(read.missing).toEqual(["-1"]);
  });

  test("a range can be open downward", async () => {
    const read = await readOf({ name: "x", missing: { low: -Number.MAX_VALUE, high: 0 } }, [-5, 0, 1]);
    expect(read.cells).toEqual(["", "", "1"]);
  });

  test.each([4, 20, 300])("strings of %i bytes can be missing", async (width) => {
    const labels = [["nei", "Vil ikke svare"]] as const;
    const read = await readOf({ name: "s", width, labels, missing: { values: ["nei", "x"] } }, [
      "ja",
      "nei",
      "x",
    ]);
    expect(read.cells).toEqual(["ja", "Vil ikke svare", "x"]);
    expect(read.missing).toEqual(["Vil ikke svare", "x"]);
  });

  test("a missing value that is labeled as an answer is blank, and takes no answer with it", async () => {
    const labels = [
      [1, "Nei"],
      [9, "Nei"],
    ] as const;
    expect(await readOf({ name: "x", labels, missing: { values: [9] } }, [1, 9])).toEqual({
      cells: ["Nei", ""],
      missing: [],
      issues: [],
    });
    const texts = [
      ["a", "Nei"],
      ["b", "Nei"],
    ] as const;
    expect(
      await readOf({ name: "s", width: 1, labels: texts, missing: { values: ["b"] } }, ["a", "b"]),
    ).toEqual({
      cells: ["Nei", ""],
      missing: [],
      issues: [],
    });
  });

  test("a missing value that is labeled with the number of an answer takes no answer with it", async () => {
    const labels = [[99, "0"]] as const;
    const read = await readOf({ name: "x", labels, missing: { values: [99] } }, [0, 99]);
    expect(read).toMatchObject({ cells: ["0", ""], missing: [] });
  });
});
