import { describe, expect, it } from "vitest";
import { ParorendeError } from "../../../src/domain/errors.js";
import { columnNamed, described, told } from "./starts.js";

const option = (externalAnswerOptionId: string, text: string) => ({
  externalAnswerOptionId,
  text,
  isCorrect: false,
});
const codebook = [
  {
    elementType: "PAGE_BREAK",
    elementId: 1,
    text: null,
    externalElementId: null,
    answerOptions: [],
    subElements: [],
  },
  {
    elementType: "RADIO",
    text: "Har du en kontaktperson?",
    externalElementId: "del.1",
    answerOptions: [option("1", "Ja"), option("-1", "Nei")],
  },
  {
    elementType: "CHECKBOX",
    text: "Hva bekymrer deg?",
    externalElementId: "del",
    answerOptions: [option("1.2", "Helsen"), option("annet", "Annet")],
  },
  {
    elementType: "MATRIX_RADIO",
    text: "I hvilken grad",
    externalElementId: "grad",
    answerOptions: [option("1", "Stor"), option("2", "Liten")],
    subElements: [{ text: "får du hjelp?", externalElementId: "hjelp" }],
  },
  {
    elementType: "MATRIX_CHECKBOX",
    text: "Det siste året har jeg",
    externalElementId: "aar",
    answerOptions: [option("it", "IT")],
    subElements: [{ text: "fått hjelp fra", externalElementId: 1 }],
  },
  { elementType: "QUESTION", text: "Noe mer?", externalElementId: "mer", answerOptions: null },
];
const header = [
  "$submission_id",
  "$created",
  "del.1",
  "del.1.2",
  "del.annet",
  "grad.hjelp",
  "aar.1.it",
  "mer",
  "$answer_time_ms",
];
const rows = [header, ["1", "2025-09-01T08:00:00+02:00", "-1", "1", "0", "2", "0", "", "60000"]];

describe("Nettskjema", () => {
  it("reads questions, options and labels out of the codebook, whatever dots stand in the codes", () => {
    const export_ = described(rows, { codebook });
    expect(columnNamed(export_, "del.1")).toEqual(
      told("del.1", { question: "Har du en kontaktperson?", labels: { "1": "Ja", "-1": "Nei" } }),
    );
    expect(columnNamed(export_, "del.1.2")).toEqual(
      told("del.1.2", { question: "Hva bekymrer deg?", option: "Helsen" }),
    );
    expect(columnNamed(export_, "grad.hjelp")).toEqual(
      told("grad.hjelp", {
        grid: "I hvilken grad",
        question: "får du hjelp?",
        labels: { "1": "Stor", "2": "Liten" },
      }),
    );
    expect(columnNamed(export_, "aar.1.it")).toEqual(
      told("aar.1.it", { grid: "Det siste året har jeg", question: "fått hjelp fra", option: "IT" }),
    );
    expect(columnNamed(export_, "mer")).toMatchObject({ freeText: true });
    expect(columnNamed(export_, "$created")).toEqual(told("$created", {}));
  });

  it("reads a codebook that is one form with its elements", () => {
    expect(described(rows, { codebook: { elements: codebook } })).toEqual(described(rows, { codebook }));
  });

  it("has names alone without a codebook", () => {
    const { columns } = described(rows);
    expect(columns.map(({ name }) => name)).toEqual(header);
    expect(columns.every(({ question, labels }) => question === null && labels.size === 0)).toBe(true);
  });

  it("refuses the codebook of another form, and what is no codebook", () => {
    const other = [{ elementType: "RADIO", text: "Kjønn", externalElementId: "kjonn", answerOptions: [] }];
    for (const wrong of [other, { noe: "annet" }, "tekst", [1]]) {
      expect(() => described(rows, { codebook: wrong })).toThrow(
        new ParorendeError({ code: "codebookOfOtherForm", facts: { file: "svar.csv", known: 0, of: 6 } }),
      );
    }
  });

  it("lets questions that were added after the codebook was fetched stand by their names", () => {
    const export_ = described([[...header, "nytt"], []], { codebook });
    expect(columnNamed(export_, "nytt")).toEqual(told("nytt", {}));
  });
});
