import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ParorendeError } from "../../../src/domain/errors.js";
import { fixture, problemOf, rowsOf } from "../read-rows.js";
import { definition, openBoth, values, variable } from "./written.js";

const refusalOf = (xml: string, data: string) => problemOf(openBoth(xml, data).then(rowsOf));
const definitionFault = (variable_: string | null, fault: string) => ({
  code: "tripleSDefinition",
  facts: { file: "svar.sss", variable: variable_, fault },
});
const dataFault = (row: number, variable_: string | null, fault: string) => ({
  code: "tripleSData",
  facts: { file: "svar.asc", row, variable: variable_, fault },
});

describe("a Triple-S definition that cannot be read by", () => {
  test.each([
    ["has a type of its own", variable("Q1", "picture", 'start="1"'), "type"],
    ["has no position", variable("Q1", "quantity", ""), "position"],
    ["begins before the line", variable("Q1", "quantity", 'start="0"'), "position"],
    ["ends before it begins", variable("Q1", "quantity", 'start="5" finish="4"'), "position"],
    [
      "is too narrow for its codes",
      variable("Q1", "single", 'start="1"', '<values><value code="10">x</value></values>'),
      "position",
    ],
    [
      "is too narrow for its ticks",
      variable("Q1", "multiple", 'start="1" finish="2"', values("a", "b", "c")),
      "position",
    ],
    ["is too narrow for a date", variable("Q1", "date", 'start="1" finish="6"'), "position"],
    ["has ticks of nothing", variable("Q1", "multiple", 'start="1"'), "values"],
    [
      "has codes that are no numbers",
      variable("Q1", "single", 'start="1"', '<values><value code="x">x</value></values>'),
      "values",
    ],
    [
      "has a range without end",
      variable("Q1", "multiple", 'start="1"', '<values><range from="1" to="999999999"/></values>'),
      "values",
    ],
    [
      "spreads over nothing",
      variable("Q1", "multiple", 'start="1"', `<spread subfields="0"/>${values("a")}`),
      "spread",
    ],
  ])("%s", async (_, xml, fault) => {
    expect(await refusalOf(definition(xml), "1")).toEqual(definitionFault("Q1", fault));
  });

  test("has a name twice, or no variables", async () => {
    const same = '<variable ident="1" type="character"><name>Q1</name><position start="1"/></variable>';
    expect(await refusalOf(definition(same + same), "1")).toEqual(definitionFault("1", "nameTwice"));
    expect(await refusalOf(definition(""), "1")).toEqual(definitionFault(null, "noVariables"));
  });

  test("has levels", async () => {
    const levels = '<sss version="2.0"><hierarchy><level ident="H" href="h.sss"/></hierarchy></sss>';
    expect(await refusalOf(levels, "1")).toEqual(definitionFault(null, "hierarchy"));
    const records = definition(`${variable("Q1", "logical", 'start="1"')}</record><record ident="B">`);
    expect(await refusalOf(records, "1")).toEqual(definitionFault(null, "hierarchy"));
  });

  test("is no XML, as in version 1.0", async () => {
    expect(await refusalOf("SSS\nVERSION 1.0\n", "1")).toMatchObject({
      code: "brokenXml",
      facts: { file: "svar.sss", fault: "malformed" },
    });
  });

  test("has more columns than are read", async () => {
    const rest = '<values><range from="1" to="3000"/></values>';
    const xml = definition(variable("Q1", "multiple", 'start="1" finish="3000"', rest));
    expect(await refusalOf(xml, "1")).toMatchObject({ code: "tooManyColumns", facts: { columns: 3_000 } });
  });
});

describe("Triple-S data that are not as defined", () => {
  const xml = definition(
    variable("Q1", "single", 'start="1" finish="2"', values("Ja", "Nei")) +
      variable("Q2", "multiple", 'start="3" finish="5"', values("a", "b", "c")),
  );

  test.each([
    ["end too early", "01101\n0110", dataFault(2, "Q2", "tooShort")],
    ["are longer than others", "01101\n0110101101", dataFault(2, null, "tooLong")],
    ["are shorter than others", "01101x01101\n01101", dataFault(2, null, "tooShort")],
    ["have other marks than 0 and 1", "01101\n01121", dataFault(2, "Q2", "value")],
    ["have letters for a code", "Ja101", dataFault(1, "Q1", "value")],
    ["are none", "\n\n", { code: "headerOnly", facts: { file: "svar.asc" } }],
  ])("are refused with the line where they %s", async (_, data, problem) => {
    expect(await refusalOf(xml, data)).toEqual(problem);
  });

  test("are refused where a code of several is in no list", async () => {
    const spread = `<spread subfields="2" width="1"/>${values("a", "b")}`;
    const several = definition(variable("Q1", "multiple", 'start="1" finish="2"', spread));
    expect(await refusalOf(several, "12\n17")).toEqual(dataFault(2, "Q1", "value"));
  });

  test("are refused where Excel has taken the zeros in front of ticks", async () => {
    const csv = definition(variable("Q1", "multiple", 'start="1"', values("a", "b", "c")), 'format="csv"');
    expect(await refusalOf(csv, "101\n11")).toEqual(dataFault(2, "Q1", "value"));
  });

  test("are refused where a row has another number of cells", async () => {
    const csv = definition(variable("Q1", "logical", 'start="2"'), 'format="csv"');
    expect(await refusalOf(csv, "a,1\nb")).toEqual(dataFault(2, null, "cells"));
    expect(await refusalOf(csv, "a,1\nb,1,c")).toEqual(dataFault(2, null, "cells"));
    expect(await refusalOf(csv, "1\n0")).toEqual(dataFault(1, null, "cells"));
  });
});

describe("Triple-S files with flipped bits", () => {
  test.each([
    ["fixed", "sss", "asc"],
    ["csv", "xml", "csv"],
  ])("are refused, or every row is read (%s)", async (name, definitionEnding, dataEnding) => {
    const read = (ending: string) => readFileSync(fixture(`costumes/triple-s-${name}/svar.${ending}`));
    const files = [read(definitionEnding), read(dataEnding)] as const;
    expect((await rowsOf(await openBoth(...files))).length).toBe(60);
    const flip = fc.record({ file: fc.nat(1), at: fc.nat(1_000_000), bit: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 3 }), async (flips) => {
        const damaged = files.map((bytes) => Buffer.from(bytes));
        for (const { file, at, bit } of flips) {
          const bytes = damaged[file]!;
          const place = at % bytes.length;
          bytes[place] = bytes[place]! ^ (1 << bit);
        }
        try {
          expect((await rowsOf(await openBoth(damaged[0]!, damaged[1]!))).length).toBe(60);
        } catch (error) {
          if (!(error instanceof ParorendeError)) throw error;
        }
      }),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
    );
  });
});
