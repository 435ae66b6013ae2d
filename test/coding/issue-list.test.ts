import { describe, expect, it } from "vitest";
import { IssueList } from "../../src/coding/issue-list.js";
import { textsOf } from "../../src/text/languages.js";
import { optionLabels } from "../../src/coding/labels.js";
import { singleReader } from "../../src/coding/cells.js";
import { codebook } from "../support/coding-codebook.js";

describe("unknown answers in one column", () => {
  const item = codebook.items.find(({ id }) => id === "koordinator_fungerer")!;
  const read = singleReader(item, optionLabels(item, undefined));
  const said = (cells: readonly string[]) => {
    const issues = new IssueList("svar.csv");
    const note = issues.at("unknownLabel", "koordinator_fungerer");
    for (const [at, cell] of cells.entries()) note(at + 2, read(cell).suggestion);
    const [issue] = issues.list();
    return { names: issue?.names, text: issue && textsOf("nb").issues.unknownLabel(issue) };
  };

  it("that all resemble one label suggest that", () => {
    const { names, text } = said(["Fungerer gdt", "Fungerer gdt", "Fungerer godtt"]);
    expect(names).toEqual(["Fungerer godt"]);
    expect(text).toContain("Kanskje «Fungerer godt» er ment.");
  });

  it("that resemble different labels suggest each, the most frequent first", () => {
    const { names, text } = said(["Fungerer bare delvs", "Fungerer gdt", "Fungerer gdt"]);
    expect(names).toEqual(["Fungerer godt", "Fungerer bare delvis"]);
    expect(text).toContain("Kanskje «Fungerer godt» eller «Fungerer bare delvis» er ment.");
  });

  it("never suggest more than three, and never what stood in the cell", () => {
    const issues = new IssueList("svar.csv");
    const note = issues.at("unknownLabel", "x");
    for (const name of ["A", "B", "C", "D"]) note(2, name);
    const [issue] = issues.list();
    expect(issue && textsOf("nb").issues.unknownLabel(issue)).toContain(
      "Kanskje «A», «B» eller «C» er ment.",
    );
    expect(said(["kanarifugl i bur"])).toMatchObject({ names: [] });
  });

  it("keep what each list found when two are put together", () => {
    const [all, part] = [new IssueList("svar.csv"), new IssueList("svar.csv")];
    part.at("unknownLabel", "x")(2, "A");
    part.at("unknownLabel", "x")(3, "B");
    part.at("unknownLabel", "x")(4, "B");
    all.addAll(part);
    expect(all.list()).toEqual(part.list());
    expect(all.list()[0]?.names).toEqual(["B", "A"]);
  });
});
