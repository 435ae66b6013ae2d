import { describe, expect, it } from "vitest";
import type { AreaResult, IndicatorResult, ItemResult } from "../../src/domain/results.js";
import type { AreaVoices, ShownVoices, SourceStand, VoiceCode } from "../../src/domain/voices.js";
import { triangulate, type JudgedSurvey } from "../../src/judge/triangulate.js";
import { counted, earlier, judgedAll, wording, WAVE, type Case } from "./judged.js";

const text = { nb: "tekst" };
const none = { statements: 0, tables: 0, events: 0 };
const many = { n: 1000, polarity: "higherBetter" } as const;
const better: Case = { ...many, indicator: "a.x", count: 900, against: wording(0.35, 0.45) };
const worse: Case = { ...many, indicator: "b.x", count: 100, against: wording(0.35, 0.45) };
const unclear: Case = { indicator: "b.x", count: 61, n: 135, against: wording(0.35, 0.45) };
const fewBetter: Case = {
  indicator: "b.x",
  count: 29,
  n: 29,
  against: wording(0.35, 0.45),
  polarity: "higherBetter",
};
const worseThanBefore: Case = { ...many, indicator: "a.x", count: 900, against: earlier("a.x", 990, 1000) };

/** A survey with one area, whose headline indicators are those of the cases. */
function survey(cases: readonly Case[], more: Partial<JudgedSurvey> = {}): JudgedSurvey {
  const indicators = ["a.x", "b.x"].map((id) => indicator(id, ["en"]));
  return {
    wave: WAVE,
    previousWave: "2023",
    areas: [area("en", ["a.x", "b.x"]), area("to", [])],
    indicators,
    items: ["a", "b"].map((id) => item(id)),
    comparisons: judgedAll(cases),
    ...more,
  };
}

function area(id: string, headlines: readonly string[]): AreaResult {
  const empty = { indexes: [], changes: [], alphas: [], overlaps: [] };
  return { id, text, headlines, weak: "none", ...empty };
}

function indicator(id: string, areas: readonly string[]): IndicatorResult {
  const rest = { counted: [], text, short: text, estimates: [], weighted: [] };
  const [asked = ""] = id.split(".");
  return { id, item: asked, polarity: "higherBetter", areas, headline: true, assumed: false, ...rest };
}

function item(id: string, more: Partial<ItemResult> = {}): ItemResult {
  const asked = { wave: WAVE, group: null, options: [] } as const;
  return {
    ...{ id, kind: "single", text, short: text, asked: text, askedAll: true, background: false },
    ...{ assumed: [], options: [] },
    distributions: [{ ...asked, base: judgedAll([better])[0]!.comparison as never }],
    ...more,
  };
}

function heard(
  id: string,
  [statements, praise, need]: readonly [number, number, number],
  more: Partial<AreaVoices> = {},
): AreaVoices {
  const count = { ...none, statements };
  return {
    ...{ area: id, text, covers: [], count, secondary: 0, praise, need, codes: [], quotes: [] },
    byKind: [{ kind: "cafe", count, praise, need }],
    ...more,
  };
}

function voices(areas: readonly AreaVoices[], codes: readonly VoiceCode[] = []): ShownVoices {
  return {
    ...{ total: none, approved: 0, suggested: 0, undecided: 0, mustRead: 0, acceptSuggested: false },
    ...{ masked: [], events: [], smallEvents: 0, areas, codes },
  };
}

function code(id: string, items: readonly string[] | null, statements = 1): VoiceCode {
  return { id, text, under: null, items, count: { ...none, statements } };
}

function standing(cases: readonly Case[], said: readonly [number, number, number]) {
  const [found] = triangulate(voices([heard("en", said)]), survey(cases)).areas;
  return found!;
}

describe("what the survey says of an area", () => {
  it.each([
    ["better", [better, unclear]],
    ["worse", [worse]],
    ["mixed", [better, worse]],
    ["unclear", [unclear]],
    ["unclear", [fewBetter]],
    ["unclear", []],
  ] as const)("is %s, from the verdicts on its headline indicators", (word, cases) => {
    expect(standing(cases, [1, 0, 0]).survey).toBe(word);
  });

  it("is told apart against the nation and the wave before, and mixed where they differ", () => {
    const found = standing([better, worseThanBefore], [4, 0, 4]);
    expect(found.survey).toBe("mixed");
    expect(found.sources).toEqual([
      { source: "nation", says: "better", triangulation: "contradict" },
      { source: "previous", says: "worse", triangulation: "agree" },
      { source: "cafe", says: "need", triangulation: "extend" },
    ] satisfies SourceStand[]);
  });

  it("has no wave before where there is none", () => {
    const only = triangulate(voices([heard("en", [1, 0, 0])]), survey([better], { previousWave: null }));
    expect(only.areas[0]!.sources.map(({ source }) => source)).toEqual(["nation", "cafe"]);
  });

  it("is nothing where no indicator of the area was asked in the wave", () => {
    const earlierOnly = survey([better], { items: [] });
    expect(triangulate(voices([heard("en", [1, 0, 0])]), earlierOnly).areas[0]!.survey).toBe("notAsked");
    expect(triangulate(voices([heard("to", [1, 0, 0])]), survey([better])).areas[0]!.survey).toBe("notAsked");
  });

  it("is not said by a group, nor by a county that stands beside the nation", () => {
    const group = { item: "tjeneste", option: "hjemme" };
    const rest = { kind: "rest", count: 100, n: 1000, slack: 0 } as const;
    const beside = { ...better, against: counted(990, 1000, { level: "county" }) };
    const nation = { ...better, against: counted(300, 1000) };
    expect(standing([nation, beside, { ...worse, against: rest, group }], [1, 0, 0]).survey).toBe("better");
  });
});

describe("what the notes say of an area", () => {
  it.each([
    ["none", [0, 0, 0]],
    ["unmarked", [9, 0, 2]],
    ["unmarked", [9, 1, 1]],
    ["need", [3, 0, 3]],
    ["need", [6, 2, 4]],
    ["mixed", [7, 3, 4]],
    ["mixed", [6, 3, 3]],
    ["praise", [9, 4, 2]],
  ] as const)("is %s for statements, praise and need %j", (word, said) => {
    expect(standing([better], said).notes).toBe(word);
  });
});

describe("survey and notes", () => {
  it.each([
    ["agree", [better], [3, 3, 0]],
    ["agree", [worse], [3, 0, 3]],
    ["contradict", [better], [3, 0, 3]],
    ["contradict", [worse], [3, 3, 0]],
    ["extend", [unclear], [3, 0, 3]],
    ["extend", [better, worse], [3, 0, 3]],
    ["extend", [better], [2, 0, 0]],
    ["silent", [better], [0, 0, 0]],
    ["silent", [unclear], [0, 0, 0]],
  ] as const)("%s", (word, cases, said) => {
    expect(standing(cases, said).triangulation).toBe(word);
  });

  it("are held together for each kind of event by itself", () => {
    const byKind = [
      { kind: "cafe", count: { ...none, statements: 4 }, praise: 0, need: 4 },
      { kind: "course", count: { ...none, statements: 3 }, praise: 3, need: 0 },
      { kind: "hearing", count: none, praise: 0, need: 0 },
    ] as const;
    const found = triangulate(voices([heard("en", [7, 3, 4], { byKind })]), survey([worse]));
    expect(
      found.areas[0]!.sources.slice(2).map(({ source, triangulation }) => [source, triangulation]),
    ).toEqual([
      ["cafe", "agree"],
      ["course", "contradict"],
      ["hearing", "silent"],
    ]);
  });
});

describe("what only one of them is about", () => {
  it("themes the survey does not ask about: areas without questions, and codes linked to none that was asked", () => {
    const codes = [
      code("uten", []),
      code("med", ["a"]),
      code("borte", ["z"]),
      code("usagt", null),
      code("stille", [], 0),
    ];
    const areas = [heard("en", [1, 0, 0]), heard("to", [1, 0, 0]), heard("annet", [1, 0, 0])];
    expect(triangulate(voices(areas, codes), survey([])).unasked).toEqual({
      areas: ["to"],
      codes: ["uten", "borte"],
    });
    expect(triangulate(voices([heard("to", [0, 0, 0])]), survey([])).unasked.areas).toEqual([]);
  });

  it("questions nobody spoke of, by their areas, and by codes where those are linked", () => {
    const unheard = (areas: readonly AreaVoices[], codes: readonly VoiceCode[] = []) =>
      triangulate(voices(areas, codes), survey([])).unheardItems;
    expect(unheard([heard("en", [0, 0, 0])])).toEqual(["a", "b"]);
    expect(unheard([heard("en", [0, 0, 0], { secondary: 1 })])).toEqual([]);
    expect(unheard([heard("en", [0, 0, 0])], [code("kode", ["a"])])).toEqual(["b"]);
    expect(unheard([heard("en", [1, 0, 0])], [code("kode", ["a"], 0)])).toEqual(["a"]);
  });

  it("says nothing of questions on who answered, of other waves, or of no area", () => {
    const items = [item("a", { background: true }), item("b", { distributions: [] }), item("c")];
    expect(triangulate(voices([heard("en", [0, 0, 0])]), survey([], { items })).unheardItems).toEqual([]);
  });
});
