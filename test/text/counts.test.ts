import { describe, expect, it } from "vitest";
import type { CountColumn } from "../../src/domain/count-check.js";
import { figureWords } from "../../src/domain/count-workbook.js";
import { locales } from "../../src/domain/text.js";
import { textsOf } from "../../src/text/languages.js";
import { rowNumbers } from "../../src/text/row-numbers.js";

const question = { nb: "Har du en fast kontaktperson?", nn: "Har du ein fast kontaktperson?" };
const own: CountColumn = { wave: "2025", unit: "own", number: "0301", group: null, inWorkbook: true };

describe("what is said of figures that do not add up", () => {
  it("names the question, the column, the numbers and the rows", () => {
    const check = {
      item: "kontaktperson",
      question,
      column: own,
      fault: { kind: "sumNotBase", sum: 134, base: 135 },
      rows: [12, 13, 14, 15],
    } as const;
    expect(locales.map((locale) => textsOf(locale).counts.check(check))).toEqual([
      "Spørsmålet «Har du en fast kontaktperson?», kolonnen Kommune: svarene er til sammen 134, men 135 svarte. Se rad 12–15. Spørsmålet holdes utenfor.",
      "Spørsmålet «Har du ein fast kontaktperson?», kolonnen Kommune: svara er til saman 134, men 135 svara. Sjå rad 12–15. Spørsmålet blir halde utanfor.",
      "The question “Har du en fast kontaktperson?”, column Municipality: the answers sum to 134, but 135 answered. See rows 12–15. The question is left out.",
    ]);
  });

  it("names whose figures they are in a long table", () => {
    const fault = { kind: "baseAboveAll", base: 1860, all: 900 } as const;
    const said = (column: Partial<CountColumn>) =>
      textsOf("nb").counts.check({
        item: "kontaktperson",
        question,
        column: { ...own, inWorkbook: false, ...column },
        fault,
        rows: [3],
      });
    expect(said({ unit: "county", number: "03" })).toBe(
      "Spørsmålet «Har du en fast kontaktperson?», fylke 03: 1\u00a0860 svarte på spørsmålet, men det er bare 900 svar i alt. Se rad 3. Spørsmålet holdes utenfor.",
    );
    expect(said({ unit: "other", number: "3205" })).toContain(", kommune 3205: ");
    expect(said({ group: { nb: "Avlastning" } })).toContain(", «Avlastning»: ");
  });
});

describe("the words of the workbook", () => {
  it.each(locales)("for what the figures are, are read back (%s)", (locale) => {
    const { units } = textsOf(locale).counts.workbook;
    expect(figureWords.counts).toContain(units.counts);
    expect(figureWords.percent).toContain(units.percent);
  });

  it.each(locales)("are the same in the help as in the sheet (%s)", (locale) => {
    const { help, sheet, allAnswers, base, columns } = textsOf(locale).counts.workbook;
    for (const word of [sheet, allAnswers, base, columns.own]) expect(help.join(" ")).toContain(word);
  });
});

describe("row numbers", () => {
  it("are ranges where they follow each other", () => {
    expect(rowNumbers([12], "og")).toBe("12");
    expect(rowNumbers([14, 12, 13, 20, 20], "og")).toBe("12–14 og 20");
    expect(rowNumbers([1, 3, 5], "og")).toBe("1, 3 og 5");
  });
});
