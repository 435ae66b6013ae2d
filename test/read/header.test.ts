import { describe, expect, test } from "vitest";
import { ParorendeError } from "../../src/domain/errors.js";
import { textWithoutAnswers } from "../../src/read/binary.js";
import { looksLikeAnswers } from "../../src/read/header.js";
import { openAnswers, problemOf, withFile } from "./read-rows.js";

const asked = ["Har du en kontaktperson?", "Hvem er du pårørende til?", "Annet"];
const answers = [
  ["Ja", "Mor", ""],
  ["Nei", "Far", "Om noe"],
  ["Ja", "Far", ""],
  ["Vet ikke", "Mor", ""],
  ["Ja", "Søsken", ""],
  ["Nei", "Mor", ""],
];
const [first = [], ...rest] = [...answers, ...answers];

describe("what stands where the headings should", () => {
  test("is answers where it comes again in its columns, among other answers", () => {
    expect(looksLikeAnswers(first, rest)).toBe(true);
    expect(looksLikeAnswers(asked, answers)).toBe(false);
  });

  test("is headings where one only comes again: an answer may be worded as its question", () => {
    expect(looksLikeAnswers(["Ja", ...asked.slice(1)], answers)).toBe(false);
  });

  test("is headings where ticks are written as their heading, and alone", () => {
    const ticks = [
      ["Avlastning", ""],
      ["", "Opplæring"],
      ["Avlastning", "Opplæring"],
      ["", ""],
    ].flatMap((row) => [row, row, row]);
    expect(looksLikeAnswers(["Avlastning", "Opplæring"], ticks)).toBe(false);
  });

  test("is headings where they come again in one row only, or where there are few rows", () => {
    const others = Array.from({ length: 12 }, () => ["Nei", "Mor", ""]);
    expect(looksLikeAnswers(first, [...others, first.with(2, "Om noe")])).toBe(false);
    expect(looksLikeAnswers(first, rest.slice(0, 9))).toBe(false);
  });

  test.each(["0", "Ikke valgt", "ikkje vald", "Nei", "☐"])(
    "is headings where ticks are written as their heading beside «%s»",
    (none) => {
      const cell = (at: number, label: string) => [label, none, ""][at % 3] ?? "";
      const ticks = Array.from({ length: 30 }, (_, at) => [cell(at, "Helsen"), cell(at + 1, "Økonomi")]);
      expect(looksLikeAnswers(["Helsen", "Økonomi"], ticks)).toBe(false);
    },
  );

  test("is answers where «Ja» and «Nei» alone come again: that is no column of ticks", () => {
    const said = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? ["Ja", "Nei"] : ["Nei", "Ja"]));
    expect(looksLikeAnswers(["Ja", "Ja"], said)).toBe(true);
    const ticked = said.map((row) => row.map((cell) => (cell === "Ja" ? "Ja" : "0")));
    expect(looksLikeAnswers(["Ja", "Ja"], ticked)).toBe(false);
  });

  test("is headings where the whole header comes again, as in files that were put together", () => {
    expect(looksLikeAnswers(asked, [...answers, asked, ...answers, asked, ...answers])).toBe(false);
  });

  test("is headings where they are the numbers of the options", () => {
    expect(
      looksLikeAnswers(
        ["1", "0"],
        [
          ["1", "0"],
          ["0", "1"],
          ["1", "1"],
        ],
      ),
    ).toBe(false);
  });

  test("is refused with its row, unless the wave file says that it is the header", async () => {
    const text = [...answers, ...answers].map((row) => row.join(";")).join("\r\n");
    await withFile(text, async (path) => {
      expect(await problemOf(openAnswers(path))).toEqual({
        code: "headerMissing",
        facts: { file: "fil.csv", sheet: null, row: 1 },
      });
      expect(await openAnswers(path, { headerRow: 1 })).not.toBeInstanceOf(ParorendeError);
    });
  });
});

describe("text that holds no answers", () => {
  test.each([
    ["<!DOCTYPE html><html>", "webPage"],
    ['<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0">\n<html>', "webPage"],
    ["  <table><tr>", "webPage"],
    ['<?xml version="1.0"?><Workbook>', "xml"],
    ["{\\rtf1\\ansi", "richText"],
    ['{ "a": 1 }', "json"],
    ['[\n{ "elementType": "RADIO" }]', "json"],
    [
      '<?xml version="1.0" encoding="UTF-8"?>\n<document>\n <LimeSurveyDocType>Survey</LimeSurveyDocType>',
      "limeSurveyForm",
    ],
    [
      '<?xml version="1.0"?>\n<!DOCTYPE sss PUBLIC "-//triple-s//DTD Survey Interchange v1.2//EN">\n<sss>',
      "tripleSForm",
    ],
    ['<sss version="3.0">', "tripleSForm"],
    ["id;svar\n1;Ja", null],
    ["[1];svar\n1;Ja", null],
  ])("%j", (text, what) => {
    expect(textWithoutAnswers(text)).toBe(what);
  });
});
