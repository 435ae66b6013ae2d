import { describe, expect, it } from "vitest";
import { columnNamed, described, startOf, claims, told } from "./starts.js";

describe("Microsoft Forms", () => {
  const own = ["ID", "Starttidspunkt", "Fullføringstidspunkt", "E-postadresse", "Navn"];

  it("keeps headings as they are written, line breaks and all", () => {
    const { columns, headerRows } = described([[...own, "Har du\u00a0en\nkontaktperson?\n"], ["1"]]);
    expect(headerRows).toBe(1);
    expect(columns.map(({ name }) => name)).toEqual([...own, "Har du\u00a0en\nkontaktperson?\n"]);
  });

  it("takes a quiz's points and feedback for no answers, but a question that begins so for one", () => {
    const export_ = described([
      [
        ...own,
        "Hva heter loven?",
        "Points - Hva heter loven?",
        "Feedback - Hva heter loven?",
        "Feedback - til oss",
      ],
      ["1"],
    ]);
    expect(export_.columns.map(({ freeText }) => freeText).slice(-4)).toEqual([false, true, true, false]);
  });

  it("tells of no partial answers", () => {
    expect(described([own, ["1"]]).status).toEqual([]);
  });
});

describe("Google Forms", () => {
  it("takes headings that share what stands before the brackets for a grid", () => {
    const header = [
      "Tidsmerke",
      "I hvilken grad [får du hjelp?]",
      "I hvilken grad [blir du hørt [av oss]?]",
      "Alder [år]",
    ];
    const export_ = described([header, ["06.09.2025 kl. 15.37.20", "I stor grad", "I liten grad", "54"]]);
    expect(columnNamed(export_, header[1]!)).toEqual(
      told(header[1]!, { grid: "I hvilken grad", question: "får du hjelp?" }),
    );
    expect(columnNamed(export_, header[2]!)).toMatchObject({ question: "blir du hørt [av oss]?" });
    expect(columnNamed(export_, "Alder [år]")).toEqual(told("Alder [år]", {}));
  });

  it("is told by its first column alone", () => {
    expect(
      claims(
        startOf([
          ["Svar", "Timestamp"],
          ["Ja", "x"],
        ]),
      ),
    ).toEqual(["plain"]);
  });
});
