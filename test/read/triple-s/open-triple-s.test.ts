import { describe, expect, test } from "vitest";
import { cellsOf, rowsOf } from "../read-rows.js";
import { definition, openBoth, values, variable } from "./written.js";

const fixed = definition(
  [
    variable("nr", "quantity", 'start="1" finish="3"'),
    variable("Q1", "single", 'start="4" finish="5"', values("Ja", "Nei")),
    variable("Q2", "multiple", 'start="6" finish="8"', values("Helsen", "Økonomien", "Annet")),
    variable(
      "Q3",
      "multiple",
      'start="9" finish="12"',
      `<spread subfields="2" width="2"/>${values("A", "B", "C")}`,
    ),
    variable("Q4", "logical", 'start="13"'),
    variable("Q5", "date", 'start="14" finish="21"'),
    variable("Q6", "time", 'start="22" finish="27"'),
    variable("Q7", "character", 'start="28" finish="37"', "<size>10</size>"),
  ].join(""),
  "",
  "1.2",
);
const lines = [
  "  1 1101" + "0301" + "1" + "20250301" + "101500" + "Blåbær    ",
  "  2  000" + " 2  " + "0" + "        " + "      " + "          ",
  " 3002   " + "    " + " " + "20251224" + "000000" + "Nei       ",
];

describe("Triple-S of fixed format", () => {
  test("tells what is asked, which options there are, and what codes mean", async () => {
    const source = await openBoth(fixed, lines.join("\r\n"));
    expect(source.reading).toMatchObject({
      file: "svar.asc",
      layout: "tripleS",
      layoutWhy: "files",
      toldBy: ["svar.sss"],
      text: null,
      columns: 12,
    });
    const names = ["nr", "Q1", "Q2[1]", "Q2[2]", "Q2[3]", "Q3[1]", "Q3[2]", "Q3[3]", "Q4", "Q5", "Q6", "Q7"];
    expect(source.columns.map(({ name }) => name)).toEqual(names);
    expect(source.columns[1]).toMatchObject({ question: "Om Q1", option: null });
    expect(Object.fromEntries(source.columns[1]!.labels)).toEqual({ 1: "Ja", 2: "Nei" });
    expect(source.columns[3]).toMatchObject({ question: "Om Q2", option: "Økonomien" });
  });

  test("is read by position, with the line of every row", async () => {
    const rows = await rowsOf(await openBoth(fixed, lines.join("\r\n")));
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["1", "Ja", "1", "0", "1", "1", "0", "1", "1", "2025-03-01", "10:15:00", "Blåbær"],
      ["2", "", "0", "0", "0", "0", "1", "0", "0", "", "", ""],
      ["30", "Nei", "", "", "", "", "", "", "", "2025-12-24", "00:00:00", "Nei"],
    ]);
  });

  test("is the same in windows-1252, and in UTF-8 whose positions count bytes", async () => {
    const wanted = await cellsOf(await openBoth(fixed, lines.join("\n")));
    const windows = Buffer.from(lines.join("\n"), "latin1");
    expect(await cellsOf(await openBoth(fixed, windows))).toEqual(wanted);
    // Two letters of two bytes each, so two blanks less.
    const bytes = [lines[0]!.slice(0, -2), ...lines.slice(1)].join("\n");
    expect(await cellsOf(await openBoth(fixed, bytes))).toEqual(wanted);
  });

  test("may lack blanks at the end of words, and have an end mark of DOS", async () => {
    const trimmed = lines.map((line) => line.slice(0, 27) + line.slice(27).trimEnd()).join("\r\n");
    const wanted = await cellsOf(await openBoth(fixed, lines.join("\n")));
    expect(await cellsOf(await openBoth(fixed, `${trimmed}\r\n\u001a`))).toEqual(wanted);
  });

  test("leaves out what stands beyond the last variable, where every line has it", async () => {
    const longer = lines.map((line, at) => `${line}x${at}`).join("\n");
    const wanted = await cellsOf(await openBoth(fixed, lines.join("\n")));
    expect(await cellsOf(await openBoth(fixed, longer))).toEqual(wanted);
  });
});

describe("the texts and values of a Triple-S variable", () => {
  const one = async (variables: string, data: string) => {
    const source = await openBoth(definition(variables), data);
    return { source, cells: await cellsOf(source) };
  };

  test("may be in several languages, of which the first counts, and hold line breaks", async () => {
    const label = '<label><text xml:lang="nb">Hvem<br/>er du?</text><text xml:lang="en">Who?</text></label>';
    const text = '<values><value code="1">Mor<text mode="analysis">M</text></value></values>';
    const xml = `<variable ident="1" type="single"><name>Q1</name>${label}<position start="1"/>${text}</variable>`;
    const { source, cells } = await one(xml, "1");
    expect(source.columns[0]?.question).toBe("Hvem er du?");
    expect(cells).toEqual([["Mor"]]);
  });

  test("that a quantity has a text for are no answer", async () => {
    const rest = '<values><range from="0.0" to="99.9"/><value code="98.0">Vet ikke</value></values>';
    const { source, cells } = await one(
      variable("Q1", "quantity", 'start="1" finish="5"', rest),
      " 98.0\n 07.5\n   -3\n     ",
    );
    expect(cells).toEqual([["Vet ikke"], ["7.5"], ["-3"], [""]]);
    expect([...source.columns[0]!.missing]).toEqual(["Vet ikke"]);
  });

  test("keep codes that have no text, and call 0 no answer where it has none", async () => {
    const { source, cells } = await one(
      variable("Q1", "single", 'start="1" finish="2"', values("Ja")),
      "01\n07\n00",
    );
    expect(cells).toEqual([["Ja"], ["7"], ["0"]]);
    expect([...source.columns[0]!.missing]).toEqual(["0"]);
  });

  test("may be words themselves", async () => {
    const rest = '<values><value code="NO">Norge</value></values>';
    const xml = variable("Q1", "single", 'start="1" finish="3"', rest, 'format="literal"');
    expect((await one(xml, "NO \nSE ")).cells).toEqual([["Norge"], ["SE"]]);
  });

  test("are options by number where only a range is given", async () => {
    const rest = '<values><range from="1" to="3"/></values>';
    const { source, cells } = await one(variable("Q1", "multiple", 'start="1" finish="3"', rest), "010");
    expect(source.columns.map(({ option }) => option)).toEqual(["1", "2", "3"]);
    expect(cells).toEqual([["0", "1", "0"]]);
  });

  test("that read alike are told as an issue", async () => {
    const { source } = await one(variable("Q1", "single", 'start="1"', values("Ja", "Nei", "Ja")), "1");
    expect(source.issues()).toEqual([
      { code: "labelTwice", file: "svar.asc", column: "Q1", count: 1, rows: [], names: [] },
    ]);
  });

  test("of variables without a name of their own go by their ident", async () => {
    const xml =
      '<variable ident="7" type="character"><position start="1"/></variable>' +
      '<variable ident="8" type="character"><name/><position start="2"/></variable>';
    const { source } = await one(xml, "ab");
    expect(source.columns.map(({ name }) => name)).toEqual(["7", "8"]);
  });
});

describe("Triple-S as csv", () => {
  const csv = (record: string) =>
    definition(
      [
        variable("nr", "quantity", 'start="1"'),
        variable("Q1", "multiple", 'start="2"', values("A", "B", "C")),
        variable("Q2", "multiple", 'start="3"', `<spread subfields="2"/>${values("A", "B")}`),
        variable("Q3", "multiple", 'start="4" finish="5"', `<spread subfields="2"/>${values("A", "B")}`),
        variable("Q4", "character", 'start="6"', "<size>100</size>"),
      ].join(""),
      `format="csv" ${record}`,
    );
  const rows = ['1,"010","20",1,2,"Ja, «takk»\nHilsen"', "2,,,,,"];
  const wanted = [
    ["1", "0", "1", "0", "0", "1", "1", "1", "Ja, «takk»\nHilsen"],
    ["2", "", "", "", "", "", "", "", ""],
  ];

  test("is read by cell, with or without rows above the data", async () => {
    expect(await cellsOf(await openBoth(csv(""), rows.join("\r\n")))).toEqual(wanted);
    const below = await openBoth(csv('skip="2"'), ["Tittel,,,,,", "nr,Q1,Q2,,,", ...rows].join("\n"));
    expect(below.reading).toMatchObject({ headerRow: 1, headerRows: 2 });
    expect((await rowsOf(below)).map(({ row, cells }) => [row, cells])).toEqual([
      [3, wanted[0]],
      [4, wanted[1]],
    ]);
  });

  test("may be divided by semicolons, as Excel in Norway saves it", async () => {
    const semicolons = '1;"010";"20";1;2;"Ja, «takk»\nHilsen"\n2;;;;;';
    expect(await cellsOf(await openBoth(csv(""), semicolons))).toEqual(wanted);
  });
});
