import { describe, expect, test } from "vitest";
import { layoutIds } from "../../src/domain/layout.js";
import { openDelimited } from "../../src/read/delimited.js";
import { describeExport } from "../../src/read/describe-export.js";
import { layouts } from "../../src/read/layouts/layouts.js";
import { memoryFiles } from "../../src/read/memory-files.js";
import { noCompanions, openExport } from "../../src/read/open-export.js";
import { cellsOf, problemOf, withFile } from "./read-rows.js";

const oneFile = (text: string) => memoryFiles(new Map([["svar.csv", Buffer.from(text)]]));
const table = (text: string) => openDelimited("svar.csv", {}, oneFile(text));

describe("what an export is taken to be", () => {
  test("is told with the headings that showed it", async () => {
    const source = describeExport(
      await table("Tidsmerke,Kjønn\n06.09.2025 kl. 15.37.20,Kvinne\n"),
      noCompanions,
      undefined,
    );
    expect(source.reading).toMatchObject({
      layout: "googleForms",
      layoutWhy: "headings",
      toldBy: ["Tidsmerke"],
    });
  });

  test("is nothing but a table where nothing tells", async () => {
    const source = describeExport(await table("a;b\n1;2\n"), noCompanions, undefined);
    expect(source.reading).toMatchObject({
      layout: "plain",
      layoutWhy: "nothingTold",
      toldBy: [],
      headerRows: 1,
    });
  });

  test("is what the wave file says, whatever the headings show", async () => {
    const source = describeExport(await table("Tidsmerke,Kjønn\n06.09.2025,Kvinne\n"), noCompanions, "plain");
    expect(source.reading).toMatchObject({ layout: "plain", layoutWhy: "given" });
  });

  test("has more rows of headings where the layout has, and the rows keep Excel's numbers", async () => {
    const text = "Respondent ID,Har du en fast kontaktperson?,\n,Ja,Nei\n17,Ja,\n18,,Nei\n";
    const source = describeExport(await table(text), noCompanions, "surveyMonkey");
    expect(source.reading.headerRows).toBe(2);
    const rows = [];
    for await (const { firstRow, rowCount } of source.chunks()) rows.push([firstRow, rowCount]);
    expect(rows).toEqual([[3, 2]]);
  });

  test("every layout of rows stands in the table once", () => {
    const ids = layouts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const others = ["spss", "tripleS", "svarfordeling", "svarfordelingWorkbook"];
    expect([...ids, ...others].sort()).toEqual([...layoutIds].sort());
  });

  test("more columns than any survey has are refused", async () => {
    const many = Array.from({ length: 2_001 }, (_, at) => `k${String(at)}`);
    const wide = await table(`${many.join(";")}\n${many.join(";")}\n`);
    expect(() => describeExport(wide, noCompanions, undefined)).toThrow("tooManyColumns");
  });
});

describe("codes that the export has labels for", () => {
  test("are read as the labels, and codes without one stay", async () => {
    const files = new Map([
      ["x/dataset.csv", "kjonn;s_1\n1;1\n2;2\n9;3\n"],
      [
        "x/structure.csv",
        "questionName;variableName;questionType;subType;questionText;choiceValue;choiceText\nkjonn;kjonn;Closed;Single;Kjønn;1;Kvinne\ns_1;s_1;Closed;Single;Kontakt;1;Ja\n",
      ],
      ["x/labels.csv", "kjonn;1;Kvinne\nkjonn;2;Mann\ns_1;1;Ja\ns_1;2;Nei\ns_1;3;Vet ikke\n"],
    ]);
    const access = memoryFiles(new Map([...files].map(([path, text]) => [path, Buffer.from(text)])));
    const at = (name: string) => `x/${name}.csv`;
    const opened = await openExport(
      { path: at("dataset"), structure: at("structure"), labels: at("labels"), codebook: null },
      {},
      access,
    );
    if (opened.kind !== "answers") throw new Error("these are answers");
    expect(opened.source.reading).toMatchObject({ layout: "surveyXact", layoutWhy: "files" });
    expect(await cellsOf(opened.source)).toEqual([
      ["Kvinne", "Ja"],
      ["Mann", "Nei"],
      ["9", "Vet ikke"],
    ]);
  });

  test("the hash of the files changes when the labels do", async () => {
    const hash = async (labels: string): Promise<string> => {
      const text = new Map([
        ["dataset.csv", "kjonn\n1\n"],
        [
          "structure.csv",
          "questionName;variableName;questionType;subType;questionText;choiceValue;choiceText\nkjonn;kjonn;Closed;Single;Kjønn;1;Kvinne\n",
        ],
        ["labels.csv", labels],
      ]);
      const access = memoryFiles(new Map([...text].map(([path, content]) => [path, Buffer.from(content)])));
      const files = { path: "dataset.csv", structure: "structure.csv", labels: "labels.csv", codebook: null };
      const opened = await openExport(files, {}, access);
      return opened.kind === "answers" ? opened.source.reading.hash : "";
    };
    expect(await hash("kjonn;1;Kvinne\n")).not.toBe(await hash("kjonn;1;Mann\n"));
  });
});

describe("a file of a kind that is no export", () => {
  test("is refused by its first bytes, whatever it is called", async () => {
    await withFile("%PDF-1.7 …", async (path) => {
      const files = { path, structure: null, labels: null, codebook: null };
      expect(await problemOf(openExport(files))).toMatchObject({
        code: "binaryFile",
        facts: { looksLike: "pdf" },
      });
    });
  });

  test("is no workbook where it is a text called one, and no table either", async () => {
    await withFile(
      "hei",
      async (path) => {
        const files = { path, structure: null, labels: null, codebook: null };
        expect(await problemOf(openExport(files))).toMatchObject({ code: "notAWorkbook" });
      },
      "svar.xlsx",
    );
  });
});
