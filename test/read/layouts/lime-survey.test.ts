import { describe, expect, it } from "vitest";
import { columnNamed, described, told } from "./starts.js";

const codes = ["id", "submitdate", "lastpage", "startlanguage"];
const texts = ["Response ID", "Date submitted", "Last page", "Start language"];
const done = ["1", "1980-01-01 00:00:00", "3", "nb"];

describe("LimeSurvey by code", () => {
  it.each([
    ["brackets", ["Q1", "Q2[SQ001]", "Q2[SQ002]", "Q2[other]"]],
    ["underscores", ["Q1", "Q2_SQ001", "Q2_SQ002", "Q2_other"]],
  ])("takes columns of Y and blank for ticks, and what is typed beside them for one (%s)", (_, questions) => {
    const export_ = described([
      [...codes, ...questions],
      [...done, "A1", "Y", "", "Naboen"],
    ]);
    const [single = "", first = "", second = "", other = ""] = questions;
    expect(columnNamed(export_, single)).toEqual(told(single, {}));
    expect(columnNamed(export_, first)).toEqual(told(first, { question: "Q2", option: "SQ001" }));
    expect(columnNamed(export_, second)).toEqual(told(second, { question: "Q2", option: "SQ002" }));
    expect(columnNamed(export_, other)).toEqual(told(other, { question: "Q2", option: "Annet" }));
  });

  it("takes columns with other answers for the statements of a grid", () => {
    const export_ = described([
      [...codes, "Q2[SQ001]", "Q2[SQ002]"],
      [...done, "A1", "Y"],
    ]);
    expect(columnNamed(export_, "Q2[SQ002]")).toEqual(told("Q2[SQ002]", { grid: "Q2", question: "SQ002" }));
  });

  it("takes what is typed beside one answer, and comments, for words", () => {
    const export_ = described([
      [...codes, "Q1", "Q1[other]", "Q2[SQ001]", "Q2[SQ001comment]"],
      [...done, "-oth-", "Naboen", "Y", "Hver dag"],
    ]);
    expect(columnNamed(export_, "Q1")).toEqual(told("Q1", { labels: { "-oth-": "Annet" } }));
    expect(columnNamed(export_, "Q1[other]")).toMatchObject({ freeText: true, option: null });
    expect(columnNamed(export_, "Q2[SQ001comment]")).toMatchObject({ freeText: true, option: null });
    expect(columnNamed(export_, "Q2[SQ001]")).toMatchObject({ option: "SQ001" });
  });

  it("counts who has no date of submission as partial", () => {
    const [status, ...others] = described([[...codes, "Q1"], done]).status;
    expect(others).toEqual([]);
    expect(status).toMatchObject({ column: 1, otherwise: "complete" });
    expect(Object.fromEntries(status!.statuses)).toEqual({ "": "partial" });
  });
});

describe("LimeSurvey by full text", () => {
  it("takes Ja and Nei for ticks and other answers for a grid", () => {
    const ticks = ["Hva bekymrer deg? [Helsen]", "Hva bekymrer deg? [Annet]"];
    const grid = ["I hvilken grad [får du hjelp?]", "I hvilken grad [blir du hørt?]"];
    const export_ = described([
      [...texts, ...ticks, ...grid],
      [...done, "Nei", "Økonomien", "I stor grad", ""],
    ]);
    const question = "Hva bekymrer deg?";
    expect(columnNamed(export_, ticks[0]!)).toEqual(told(ticks[0]!, { question, option: "Helsen" }));
    expect(columnNamed(export_, ticks[1]!)).toEqual(told(ticks[1]!, { question, option: "Annet" }));
    expect(columnNamed(export_, grid[1]!)).toEqual(
      told(grid[1]!, { grid: "I hvilken grad", question: "blir du hørt?" }),
    );
  });

  it("takes brackets that no other heading shares for part of the question", () => {
    const export_ = described([
      [...texts, "Alder [år]"],
      [...done, "54"],
    ]);
    expect(columnNamed(export_, "Alder [år]")).toEqual(told("Alder [år]", {}));
  });

  it("tells the question where code and text both stand", () => {
    const header = [
      "id. Response ID",
      "submitdate. Date submitted",
      "lastpage. Last page",
      "startlanguage. Start language",
    ];
    const export_ = described([
      [...header, "Q1. Hvem er du?", "Q2[SQ001]. Hva? [Ja, dette]", "Q2[SQ002]. Hva? [Det]"],
      [...done, "x", "Ja", ""],
    ]);
    expect(columnNamed(export_, "Q1. Hvem er du?")).toMatchObject({ question: "Hvem er du?" });
    expect(columnNamed(export_, "Q2[SQ001]. Hva? [Ja, dette]")).toMatchObject({
      question: "Hva?",
      option: "Ja, dette",
    });
    expect(export_.status[0]?.column).toBe(1);
  });

  it("finds the date of submission before the last page in a language we do not know", () => {
    const header = ["Svar-ID", "Dato da alt var klart", "Siste side", "Startspråk", "Hvem er du?"];
    expect(described([header, done]).status[0]?.column).toBe(1);
  });
});
