import { describe, expect, it } from "vitest";
import { ParorendeError } from "../../../src/domain/errors.js";
import { claims, columnNamed, described, startOf, told } from "./starts.js";

const structure = [
  ["questionName", "variableName", "questionType", "subType", "questionText", "choiceValue", "choiceText"],
  ["s_1", "s_1", "Closed", "Single", "Har du en kontaktperson?", "1", "Ja"],
  ["s_1", "s_1", "Closed", "Single", "Har du en kontaktperson?", "2", "Nei", ""],
  ["v_2", "v_2_1", "Closed", "Multiple", "Hva bekymrer deg?", "1", "Helsen"],
  ["v_2", "v_2_2", "Closed", "Multiple", "Hva bekymrer deg?", "2", "Annet"],
  [
    "bekymringer_annet",
    "bekymringer_annet",
    "Open",
    "String",
    "Hva bekymrer deg? - Annet, spesifiser:",
    "",
    "",
  ],
  ["grad", "grad_1", "Closed", "Single", "I hvilken grad - får du hjelp?", "1", "Stor"],
  ["grad", "grad_2", "Closed", "Single", "I hvilken grad - blir du hørt?", "1", "Stor"],
  ["timer", "timer", "Open", "Double", "Timer i uken", "", ""],
];
const labels = [
  ["s_1", "1", "Ja "],
  ["s_1", "2", "Nei "],
  ["v_2_1", "0", "Ikke valgt "],
  ["v_2_1", "1", "Valgt "],
];
const header = [
  "respondentid",
  "email",
  "s_1",
  "v_2_1",
  "v_2_2",
  "bekymrin",
  "grad_1",
  "grad_2",
  "timer",
  "stato_1",
  "stato_2",
  "stato_3",
  "stato_4",
  "stato_5",
];
const rows = [header, ["1", "", "2", "1", "0", "", "1", "1", "7,5", "0", "0", "0", "1", "0"]];

function refusal(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof ParorendeError) return error.problem;
    throw error;
  }
  return null;
}

describe("SurveyXact", () => {
  const export_ = described(rows, { structure, labels });

  it("reads questions, labels, ticks and grids out of the tables beside the dataset", () => {
    expect(columnNamed(export_, "s_1")).toEqual(
      told("s_1", { question: "Har du en kontaktperson?", labels: { "1": "Ja", "2": "Nei" } }),
    );
    expect(columnNamed(export_, "v_2_1")).toEqual(
      told("v_2_1", {
        question: "Hva bekymrer deg?",
        option: "Helsen",
        labels: { "0": "Ikke valgt", "1": "Valgt" },
      }),
    );
    expect(columnNamed(export_, "grad_2")).toMatchObject({
      grid: "I hvilken grad",
      question: "blir du hørt?",
    });
    expect(columnNamed(export_, "timer")).toMatchObject({ question: "Timer i uken", freeText: false });
  });

  it("finds a variable whose name is cut to eight letters, and takes what is typed for words", () => {
    expect(columnNamed(export_, "bekymrin")).toMatchObject({ freeText: true });
  });

  it("leaves a cut name alone that two variables share", () => {
    const twice = [
      ...structure,
      ["b", "bekymringer_barn", "Open", "String", "Barna - Annet, spesifiser:", "", ""],
    ];
    expect(columnNamed(described(rows, { structure: twice, labels }), "bekymrin")).toEqual(
      told("bekymrin", {}),
    );
  });

  it.each([
    [
      "numbered by the choice",
      [
        ["v_2", "v_2", "Closed", "Multiple", "Hva?", "1", "Helsen"],
        ["v_2", "v_2", "Closed", "Multiple", "Hva?", "2", "Annet"],
      ],
    ],
    [
      "written out with the option in the text",
      [
        ["v_2", "v_2_1", "Closed", "Multiple", "Hva? - Helsen", "0", "Ikke valgt"],
        ["v_2", "v_2_1", "Closed", "Multiple", "Hva? - Helsen", "1", "Valgt"],
        ["v_2", "v_2_2", "Closed", "Multiple", "Hva? - Annet", "1", "Valgt"],
      ],
    ],
  ])("reads several ticks %s", (_, ticks) => {
    const told = described(
      [
        ["v_2_1", "v_2_2"],
        ["1", "0"],
      ],
      { structure: [structure[0]!, ...ticks] },
    );
    expect(told.columns.map(({ question, option }) => [question, option])).toEqual([
      ["Hva?", "Helsen"],
      ["Hva?", "Annet"],
    ]);
  });

  it.each(["stato", "statoverall"])("tells by the flags %s how far somebody came", (name) => {
    const { status } = described([["s_1", ...[1, 2, 3, 4, 5].map((step) => `${name}_${step}`)], ["1"]]);
    expect(
      status.map(({ column, statuses, otherwise }) => [
        column,
        statuses.get("1"),
        statuses.get("valgt"),
        otherwise,
      ]),
    ).toEqual([
      [1, "unanswered", "unanswered", null],
      [2, "unanswered", "unanswered", null],
      [3, "partial", "partial", null],
      [4, "complete", "complete", null],
      [5, "partial", "partial", null],
    ]);
  });

  it("is told by its tables, or by its flags alone", () => {
    expect(claims(startOf([["s_1"], ["1"]], { structure }))).toEqual(["surveyXact", "plain"]);
    expect(claims(startOf(rows))).toEqual(["surveyXact", "plain"]);
  });

  it("refuses a structure that has questions the dataset lacks", () => {
    const without = rows.map((row) => row.filter((_, at) => at !== header.indexOf("s_1")));
    expect(refusal(() => described(without, { structure, labels }))).toEqual({
      code: "structureDisagrees",
      facts: { file: "svar.csv", variables: ["s_1"], count: 1 },
    });
  });

  it("refuses a dataset that has questions the structure lacks, but no background columns", () => {
    const more = (name: string) => rows.map((row, at) => [...row, at === 0 ? name : "1"]);
    expect(refusal(() => described(more("s_7"), { structure, labels }))).toMatchObject({
      code: "structureDisagrees",
      facts: { variables: ["s_7"] },
    });
    for (const own of ["statcompletion_1", "organization", "enhet"]) {
      expect(refusal(() => described(more(own), { structure, labels }))).toBeNull();
    }
  });

  it("lets words that people typed be taken out of the dataset", () => {
    const without = rows.map((row) => row.filter((_, at) => at !== header.indexOf("bekymrin")));
    expect(refusal(() => described(without, { structure, labels }))).toBeNull();
  });

  it("tells of two codes with one label", () => {
    const twice = [...labels, ["s_1", "3", "ja"]];
    expect(described(rows, { structure, labels: twice }).issues).toEqual([
      { code: "labelTwice", file: "svar.csv", column: "s_1", count: 1, rows: [], names: [] },
    ]);
    expect(export_.issues).toEqual([]);
  });
});
