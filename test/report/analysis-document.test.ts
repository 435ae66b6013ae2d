import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import type { Block, TableBlock } from "../../src/domain/document.js";
import type { AlphaFigure } from "../../src/domain/figures.js";
import type { Published } from "../../src/domain/published.js";
import type { JudgedComparison, Results } from "../../src/domain/results.js";
import { locales } from "../../src/domain/text.js";
import { analyze, load } from "../../src/index.js";
import { hide, show } from "../../src/protect/publish.js";
import { tablesOf } from "../../src/render/walk.js";
import { analysisDocument } from "../../src/report/analysis-document.js";
import { textsOf } from "../../src/text/languages.js";

const example = fileURLToPath(new URL("../../fixtures/kommune/", import.meta.url));
let results: Results;
beforeAll(async () => {
  results = await analyze(await load({ files: [], workspace: example, groupBy: ["tjeneste"] }), "2025-06-01");
});

const { report } = textsOf("nb");
const blocksOf = (of: Results): readonly Block[] => analysisDocument(of, "nb").document.blocks;
const paragraphs = (of: Results): readonly string[] =>
  blocksOf(of).flatMap((block) =>
    block.kind === "paragraph"
      ? [block.text.map((part) => (typeof part === "string" ? part : part.text)).join("")]
      : [],
  );
const tableOf = (of: Results, id: string): TableBlock => {
  const found = tablesOf(analysisDocument(of, "nb").document).find((table) => table.id === id);
  if (found === undefined) throw new Error(`There is no table ${id}.`);
  return found;
};

describe("the summary where no finding is clear", () => {
  const unclear = (comparisons: readonly JudgedComparison[]): Results => ({
    ...results,
    comparisons,
    findings: [],
  });
  const notComparable = (one: JudgedComparison): JudgedComparison[] =>
    one.comparison.shown ? [{ ...one, comparison: { ...one.comparison, notComparable: "notAsked" } }] : [];
  const hidden = ({ comparison }: JudgedComparison): JudgedComparison => ({
    comparison: hide(comparison.cell, "skjermet"),
    verdict: null,
  });

  test("says that nothing could be compared, where nothing was", () => {
    for (const comparisons of [[], results.comparisons.flatMap(notComparable)]) {
      const said = paragraphs(unclear(comparisons));
      expect(said).toContain(report.summary.nothingCompared);
      expect(said).not.toContain(report.summary.none);
    }
  });

  test("says that no difference is clear, where something was compared or could not be shown", () => {
    for (const comparisons of [results.comparisons, results.comparisons.map(hidden)]) {
      const said = paragraphs(unclear(comparisons));
      expect(said).toContain(report.summary.none);
      expect(said).not.toContain(report.summary.nothingCompared);
    }
  });
});

describe("areas on thin ground", () => {
  const withWeak = (count: number): Results => ({
    ...results,
    findings: results.areas
      .slice(0, count)
      .map(({ id }) => ({ rule: "weakCoverage", area: id, why: "oneItem", cells: [] })),
  });
  const more = (of: Results): readonly string[] =>
    paragraphs(of).filter((text) => text.includes("til har tynt grunnlag"));

  test("are counted where more are weak than are listed", () => {
    expect(more(withWeak(3))).toEqual([expect.stringMatching(/^Og 1 område til /u)]);
    expect(more(withWeak(6))).toEqual([expect.stringMatching(/^Og 4 områder til /u)]);
  });

  test("are not where all are listed", () => {
    expect(more(withWeak(2))).toEqual([]);
  });
});

describe("the figure of the municipality and the nation", () => {
  test("says under it that rows stand only in the table, where they do", () => {
    const blocks = blocksOf(results);
    const at = blocks.findIndex((block) => block.kind === "figure" && block.id === "landet-figur");
    const figure = blocks[at];
    if (figure?.kind !== "figure") throw new Error("no figure");
    expect(figure.table.rows.length).toBeGreaterThan(figure.chart.rows.length);
    expect(blocks[at + 1]).toMatchObject({ kind: "paragraph", text: [report.nation.onlyInTable] });
  });

  test("says nothing where every row is drawn", () => {
    const drawn = results.indicators.filter(({ estimates }) => {
      const all = estimates.find(({ wave, group }) => wave === results.wave && group === null);
      return all?.share.shown === true && !all.share.fewAnswers;
    });
    expect(paragraphs({ ...results, indicators: drawn })).not.toContain(report.nation.onlyInTable);
  });

  test.each(locales)("calls the band what it looks like, in %s", (locale) => {
    expect(textsOf(locale).report.nation.intro).not.toMatch(/skravert|hatched/u);
    expect(textsOf(locale).report.nation.intro).toMatch(/grå|gray/u);
  });
});

test("the signs of a heat map are explained beside it", () => {
  const map = blocksOf(results).find((block) => block.kind === "figure" && block.chart.kind === "heatmap");
  expect(JSON.stringify(map)).toMatch(/"value":null,"text":"[:–]"/u);
  expect(paragraphs(results).filter((text) => text.includes(report.groups.signs))).toHaveLength(1);
});

test("alpha has a column only where an area has one", () => {
  const titles = (of: Results): readonly string[] =>
    tableOf(of, "indekser").columns.map(({ title }) => title);
  const withAlpha = (alpha: Published<AlphaFigure>): Results => ({
    ...results,
    areas: results.areas.map((area) => ({ ...area, alphas: [{ wave: "2025", alpha }] })),
  });
  const cell = "2025/en/total/alpha";
  const trace = {
    sources: [],
    counted: [],
    base: [],
    asked: null,
    method: "cronbachAlpha",
    from: [],
  } as const;
  expect(titles(withAlpha(show(cell, { area: "en", value: 0.8 }, trace)))).toContain(report.appendix.alpha);
  const without = withAlpha(hide(cell, "notEstimable"));
  expect(titles(without)).not.toContain(report.appendix.alpha);
  const widths = new Set(tableOf(without, "indekser").rows.map((row) => row.length));
  expect([...widths]).toEqual([titles(without).length]);
});

test("notes on rows say why they have no number", () => {
  const issue = { code: "unknownLabel", file: "svar.csv", column: "Alder", count: null } as const;
  expect(tableOf({ ...results, issues: [issue] }, "merknader").note).toBe(report.appendix.issuesNote);
  expect(tableOf({ ...results, issues: [{ ...issue, count: 2 }] }, "merknader").note).toBeUndefined();
});
