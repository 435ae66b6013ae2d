import { describe, expect, it } from "vitest";
import type { TextRows } from "../../../src/read/layouts/layout.js";
import { claims, columnNamed, described, startOf, told } from "./starts.js";

describe("SurveyMonkey", () => {
  const own = ["Respondent ID", "Collector ID", "Start Date", "Custom Data 1"];
  const below = own.map(() => "");
  const answers = ["118000", "446", "09/01/2025", ""];
  const export_ = described([
    [...own, "Hvem er du?", "", "Hva bekymrer deg?", "", "", "I hvilken grad", "", "Alder", "Noe mer?"],
    [
      ...below,
      "Response",
      "Annet (vennligst spesifiser)",
      "Helsen",
      "Tjenestene",
      "Other (please specify)",
      "får du hjelp?",
      "blir du hørt?",
      "Open-Ended Response",
      "Åpent svar",
    ],
    [...answers, "Mor", "", "Helsen", "", "Økonomien", "Stor", "Liten", "54", "Takk"],
    [...answers, "", "Nabo", "", "Tjenestene", "", "Stor", "", "61", ""],
  ]);

  it("takes two rows for the header, and names columns by both where the question has several", () => {
    expect(export_.headerRows).toBe(2);
    expect(export_.columns.map(({ name }) => name).slice(3, 7)).toEqual([
      "Custom Data 1",
      "Hvem er du?",
      "Hvem er du? [Annet (vennligst spesifiser)]",
      "Hva bekymrer deg? [Helsen]",
    ]);
  });

  it("takes columns of their own label for ticks, and what is typed beside them for one", () => {
    const question = "Hva bekymrer deg?";
    const name = `${question} [Tjenestene]`;
    expect(columnNamed(export_, name)).toEqual(
      told(name, { question, option: "Tjenestene", labels: { "2": "Tjenestene" } }),
    );
    expect(columnNamed(export_, `${question} [Other (please specify)]`)).toMatchObject({
      option: "Other (please specify)",
      freeText: false,
    });
  });

  it("takes columns of other answers for a grid", () => {
    expect(columnNamed(export_, "I hvilken grad [blir du hørt?]")).toMatchObject({
      grid: "I hvilken grad",
      question: "blir du hørt?",
      option: null,
    });
  });

  it("takes what is typed beside one answer for words, and open answers but for numbers", () => {
    expect(columnNamed(export_, "Hvem er du? [Annet (vennligst spesifiser)]")).toMatchObject({
      freeText: true,
      option: null,
    });
    expect(columnNamed(export_, "Alder")).toEqual(told("Alder", {}));
    expect(columnNamed(export_, "Noe mer?")).toEqual(told("Noe mer?", { freeText: true }));
  });

  it("keeps two questions with the same words apart", () => {
    const twice = described([
      [...own, "Hva?", "", "Hva?", ""],
      [...below, "Ja", "Nei", "Nå", "Før"],
      [...answers, "Ja", "", "Stor", "Liten"],
    ]);
    expect(twice.columns.slice(4).map(({ option, grid }) => [option, grid])).toEqual([
      ["Ja", null],
      ["Nei", null],
      [null, "Hva?"],
      [null, "Hva?"],
    ]);
  });

  it("is not told where the second row is an answer", () => {
    expect(claims(startOf([own, answers]))).toEqual(["plain"]);
  });
});

describe("Qualtrics", () => {
  const ids = (names: readonly string[]) => names.map((id) => JSON.stringify({ ImportId: id }));
  const header: TextRows = [
    [
      "StartDate",
      "Status",
      "Finished",
      "DistributionChannel",
      "Q1",
      "Q1_4_TEXT",
      "Q2_1",
      "Q2_2",
      "Q2_2_TEXT",
      "Q3_1",
      "Q3_2",
      "Q4",
      "Q5",
    ],
    [
      ...["Start Date", "Response Type", "Finished", "Distribution Channel"],
      ...["Hvem er du? - Selected Choice", "Hvem er du? - Annet - Text"],
      ...["Hva? - Selected Choice - Helsen - min", "Hva? - Selected Choice - Annet", "Hva? - Annet - Text"],
      ...["I hvilken grad - får du hjelp?", "I hvilken grad - blir du hørt?", "Alder", "Noe mer?"],
    ],
    ids([
      "startDate",
      "status",
      "finished",
      "distributionChannel",
      "QID1",
      "QID1_4_TEXT",
      "QID2_1",
      "QID2_2",
      "QID2_2_TEXT",
      "QID3_1",
      "QID3_2",
      "QID4_TEXT",
      "QID5_TEXT",
    ]),
  ];
  const export_ = described([
    ...header,
    [
      "2025-09-01",
      "IP Address",
      "True",
      "anonymous",
      "Mor",
      "",
      "Helsen - min",
      "",
      "",
      "Stor",
      "Liten",
      "54",
      "Takk",
    ],
  ]);

  it("takes three rows for the header and names columns by the first", () => {
    expect(export_.headerRows).toBe(3);
    expect(export_.columns.map(({ name }) => name)).toEqual(header[0]);
    expect(columnNamed(export_, "StartDate")).toEqual(told("StartDate", {}));
  });

  it("tells questions, ticks and grids apart by texts and cells", () => {
    expect(columnNamed(export_, "Q1")).toEqual(told("Q1", { question: "Hvem er du?" }));
    expect(columnNamed(export_, "Q2_1")).toEqual(
      told("Q2_1", { question: "Hva?", option: "Helsen - min", labels: { "1": "Helsen - min" } }),
    );
    expect(columnNamed(export_, "Q3_2")).toEqual(
      told("Q3_2", { grid: "I hvilken grad", question: "blir du hørt?" }),
    );
  });

  it("reads ticks that are numbers, and whose texts do not say «Selected Choice»", () => {
    const plain = described([
      ["Q2_1", "Q2_2"],
      ["Hva? - Helsen", "Hva? - Tjenestene"],
      ids(["QID2_1", "QID2_2"]),
      ["1", ""],
      ["", "1"],
    ]);
    expect(plain.columns.map(({ question, option }) => [question, option])).toEqual([
      ["Hva?", "Helsen"],
      ["Hva?", "Tjenestene"],
    ]);
  });

  it("takes what is typed for words, but not a question that numbers alone were typed for", () => {
    const words = export_.columns.filter(({ freeText }) => freeText).map(({ name }) => name);
    expect(words).toEqual(["Q1_4_TEXT", "Q2_2_TEXT", "Q5"]);
  });

  it("leaves out previews and tests, and tells partial answers", () => {
    const statusIn = (name: string, cell: string) =>
      export_.status.find(({ column }) => header[0]![column] === name)?.statuses.get(cell);
    expect(export_.status).toHaveLength(3);
    for (const cell of ["survey preview", "survey test", "1"]) expect(statusIn("Status", cell)).toBe("test");
    for (const cell of ["ip address", "0"]) expect(statusIn("Status", cell)).toBeUndefined();
    for (const cell of ["true", "1"]) expect(statusIn("Finished", cell)).toBe("complete");
    for (const cell of ["false", "0", "usann"]) expect(statusIn("Finished", cell)).toBe("partial");
    expect(statusIn("DistributionChannel", "preview")).toBe("test");
  });

  it("goes by the progress where nothing says whether it was finished", () => {
    const [status] = described([
      ["Progress", "Q1"],
      ["Progress", "Hvem?"],
      ids(["progress", "QID1"]),
      ["35", "Mor"],
    ]).status;
    expect([status?.statuses.get("100"), status?.otherwise]).toEqual(["complete", "partial"]);
  });
});
