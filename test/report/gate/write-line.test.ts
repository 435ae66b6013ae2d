import { describe, expect, it } from "vitest";
import type { WrittenLine } from "../../../src/domain/gate/written-gate.js";
import { locales, type Locale } from "../../../src/domain/text.js";
import { writeGate } from "../../../src/report/gate/write-gate.js";
import type { PlaceFinder } from "../../../src/report/gate/write-line.js";
import { counted, wording } from "../../judge/judged.js";
import { CONTACT, entryOf, reportOf, type Given, type Measured } from "../../support/gate-results.js";

const places: PlaceFinder = {
  source: ({ file, column }) => ({ path: `mappe/${file}`, line: 3, column }),
  policy: { path: "parorende.json", line: 1, column: null },
  baseline: { path: "kjente-avvik.json", line: 1, column: null },
};
const nation = wording(0.35, 0.45);
const county = counted(400, 1000, { level: "county" });

/** A line in words, with every space an ordinary one. */
function lineIn(
  measured: Measured,
  { id = `${CONTACT}/nation`, locale = "nb", ...given }: Given & { id?: string; locale?: Locale } = {},
): WrittenLine {
  const lines = writeGate(reportOf([measured], given), locale, places).groups.flatMap((group) => group.lines);
  const found = lines.find((line) => line.id === id);
  if (found === undefined) throw new Error(`There is no line ${id}.`);
  const plain = (text: string): string => text.replaceAll("\u00a0", " ");
  return { ...found, message: plain(found.message), because: plain(found.because) };
}

const previous = `${CONTACT}/previous`;
const target = `${CONTACT}/target`;
const own = `${CONTACT}/baseline`;
const withTarget: Given = { settings: { indicators: [{ id: CONTACT, against: ["target"], target: 0.4 }] } };

describe("the title", () => {
  it.each<readonly [string, Measured, Given & { id?: string }, string]>([
    ["the nation", { count: 80, nation }, {}, "mot landet: klart dårligere"],
    ["the county", { count: 80, county }, {}, "mot fylket: klart dårligere"],
    [
      "an earlier wave",
      { count: 54, previous: { count: 54 } },
      { id: previous },
      "mot målingen 2023: vi kan ikke si",
    ],
    ["a target", { count: 20 }, { ...withTarget, id: target }, "mot måltallet: klart bedre"],
    ["too few", { count: 3, n: 8, hidden: "forFaSvar", nation }, {}, "mot landet: for få svar"],
    ["few", { count: 25, n: 25, nation }, {}, "mot landet: klart dårligere (få svar)"],
    ["what is hidden", { count: 3, hidden: "skjermet", nation }, {}, "mot landet: skjermet"],
    ["a hidden one against the county", { count: 3, hidden: "skjermet", county }, {}, "mot fylket: skjermet"],
    [
      "what cannot be compared",
      { count: 80, nation, nationNotComparable: "base" },
      {},
      "mot landet: kan ikke sammenlignes",
    ],
    [
      "a level that was accepted",
      { count: 80, nation },
      { baseline: [entryOf(80)], id: own },
      "mot det kjente avviket: ikke klart dårligere enn da avviket ble godtatt",
    ],
    [
      "a level of fewer than ten",
      { count: 80, nation },
      { baseline: [entryOf(5, 9)], id: own },
      "mot det kjente avviket: for få svar",
    ],
  ])("of %s names the indicator, what it is held against and the word", (_, measured, given, rest) => {
    expect(lineIn(measured, given).title).toBe(`Er uten fast kontaktperson, ${rest}`);
  });

  it("of what is missing says so, also of a previous wave that has no name", () => {
    const settings = { indicators: [{ id: CONTACT, against: ["previous" as const] }] };
    expect(lineIn({ count: 80, nation }, { settings, id: previous }).title).toBe(
      "Er uten fast kontaktperson, mot forrige måling: mangler",
    );
    const hidden: Measured = { count: 80, hidden: "notEstimable", nation };
    expect(lineIn(hidden, { settings: { indicators: [CONTACT] } })).toMatchObject({
      title: "Er uten fast kontaktperson, mot landet: kan ikke beregnes",
      message:
        "Tallet kan ikke beregnes: spørsmålet mangler i filen, eller svarene går ikke opp. Kjør «parorende doctor» der svarene er.",
    });
    const unknown = { settings: { indicators: ["finnes.ikke"] }, id: "finnes.ikke/nation" };
    expect(lineIn({ count: 80, nation }, unknown).title).toBe("finnes.ikke, mot landet: mangler");
    const all = { settings: { against: ["previous" as const] }, id: "*/previous" };
    expect(lineIn({ count: 80, nation }, all)).toMatchObject({
      title: "Alle indikatorene, mot forrige måling: mangler",
      message: "Det er ingen tidligere måling å sammenligne med.",
    });
  });
});

describe("the message", () => {
  it.each<readonly [string, Measured, Given & { id?: string }, string]>([
    ["words", { count: 81, nation }, {}, "I landet var svaret «fire av ti» i 2025."],
    ["counts", { count: 81, nation: counted(450, 1000) }, {}, "I landet var andelen 45,0 % i 2025."],
    ["the county", { count: 81, county }, {}, "I fylket var andelen 40,0 % i 2025."],
    [
      "a wave",
      { count: 81, previous: { count: 54 } },
      { id: previous },
      "I målingen 2023 var andelen 40,0 %.",
    ],
    [
      "few in a wave",
      { count: 81, previous: { count: 7, n: 12 } },
      { id: previous },
      "I målingen 2023 var andelen 7 av 12.",
    ],
    ["a target", { count: 81 }, { ...withTarget, id: target }, "Måltallet er 40,0 %."],
    [
      "an accepted level",
      { count: 81, nation },
      { baseline: [entryOf(81)], id: own },
      "Det kjente avviket er fra 1. februar 2024. Da var andelen 60,0 % (81 av 135) i målingen 2023. Begrunnelse: Stillingen er lyst ut",
    ],
    [
      "an accepted level of few",
      { count: 81, nation },
      { baseline: [entryOf(7, 12)], id: own },
      "I målingen 2023 var andelen 7 av 12. Begrunnelse: Stillingen er lyst ut",
    ],
    [
      "a known deviation",
      { count: 81, nation },
      { baseline: [entryOf(81)] },
      "I landet var svaret «fire av ti» i 2025. Begrunnelse: Stillingen er lyst ut",
    ],
    [
      "what cannot be compared",
      { count: 81, nation, nationNotComparable: "base" },
      {},
      "Tallene kan ikke sammenlignes: ulike grupper fikk spørsmålet.",
    ],
  ])("against %s tells our share, and then theirs", (_, measured, given, rest) => {
    expect(lineIn(measured, given).message).toBe(`60,0 % (81 av 135) er uten fast kontaktperson. ${rest}`);
  });

  it("never tells a per cent of few", () => {
    const few: Measured = { count: 7, n: 12, nation, previous: { count: 9, n: 29 } };
    const baseline = [entryOf(8, 29)];
    for (const id of [`${CONTACT}/nation`, previous, own]) {
      const { message } = lineIn(few, { id, baseline });
      expect(message).toContain("7 av 12 er uten fast kontaktperson.");
      expect(message).not.toContain("%");
    }
  });

  it("tells a per cent from thirty answers on: of ours, of an earlier wave and of an accepted level", () => {
    const thirty: Measured = { count: 24, n: 30, nation, previous: { count: 18, n: 30 } };
    const message = (id: string) => lineIn(thirty, { id, baseline: [entryOf(21, 30)] }).message;
    expect(message(`${CONTACT}/nation`)).toContain("80,0 % (24 av 30) er uten fast kontaktperson.");
    expect(message(previous)).toContain("målingen 2023 var andelen 60,0 %.");
    expect(message(own)).toContain(
      "Det kjente avviket er fra 1. februar 2024. Da var andelen 70,0 % (21 av 30) i målingen 2023.",
    );
  });

  it("says of a target from the plan that it stands there", () => {
    const settings = { indicators: [{ id: CONTACT, against: ["target" as const] }] };
    const planTargets = new Map([[CONTACT, [0.4]]]);
    const { message } = lineIn({ count: 81 }, { settings, planTargets, id: target });
    expect(message).toContain("Måltallet i planen er 40,0 %.");
  });

  it.each(locales)("of a hidden share or a hidden earlier wave holds no digit, in %s", (locale) => {
    const settings = { indicators: [{ id: CONTACT, against: ["nation" as const, "previous" as const] }] };
    const cases: readonly Measured[] = [
      { count: 3, hidden: "skjermet", nation, previous: { count: 54 } },
      { count: 81, nation, previous: { count: 3, hidden: "skjermet" } },
    ];
    for (const measured of cases) {
      const line = lineIn(measured, { settings, baseline: [entryOf(80)], id: previous, locale });
      expect(line.rule).toBe("named-hidden");
      expect(line.title.replace("2023", "") + line.message + line.because).not.toMatch(/\d/u);
      expect(line.reason).toBeNull();
      expect(line.places).toEqual([places.policy]);
    }
  });
});

describe("why it was decided so", () => {
  it("is the rule, and the p beside the gate's level", () => {
    const because = (count: number) => lineIn({ count, nation }).because;
    expect(because(75)).toBe(
      "Vurderingen er en av dem som stopper bygget, og forskjellen er klar også på kontrollens nivå. Justert p er 0,0137, mindre enn kontrollens grense 0,02.",
    );
    expect(because(74)).toContain("Justert p er 0,0219, ikke mindre enn kontrollens grense 0,02.");
    expect(because(54)).toContain("Justert p er 1,0000, ikke mindre enn");
    expect(because(135)).toContain("Justert p er mindre enn 0,0001. Kontrollens grense er 0,02.");
  });

  it("is told with the level that the policy sets", () => {
    const because = (level: number) => lineIn({ count: 74, nation }, { settings: { level } }).because;
    expect(because(0.05)).toContain("0,0219, mindre enn kontrollens grense 0,05.");
    expect(because(0.001)).toContain("0,0219, ikke mindre enn kontrollens grense 0,001.");
  });

  it("is told with as many decimals as it takes to see on which side of the level p is", () => {
    const because = (level: number) => lineIn({ count: 75, nation }, { settings: { level } }).because;
    expect(because(0.0137)).toContain("Justert p er 0,01369, mindre enn kontrollens grense 0,0137.");
    expect(because(0.01369)).toContain("Justert p er 0,0137, ikke mindre enn kontrollens grense 0,01369.");
  });

  it("says of a target that its p is unadjusted", () => {
    expect(lineIn({ count: 81 }, { ...withTarget, id: target }).because).toContain("Ujustert p");
    expect(lineIn({ count: 81, nation }).because).not.toMatch(/ujustert/iu);
  });

  it("has no p of a level that was accepted and is not passed: it may be small because the share is better", () => {
    const settings = { indicators: [{ id: CONTACT, against: ["baseline" as const] }] };
    for (const count of [81, 20]) {
      const line = lineIn({ count, nation }, { settings, baseline: [entryOf(81)], id: own });
      expect([line.rule, line.because]).toEqual([
        "not-below-baseline",
        "Andelen er ikke klart dårligere enn da avviket ble godtatt.",
      ]);
    }
    const worse = lineIn({ count: 130, nation }, { baseline: [entryOf(81)], id: own });
    expect(worse.because).toContain("Justert p er mindre enn 0,0001");
  });

  it("has no p where nothing was tested", () => {
    const hidden = lineIn({ count: 3, hidden: "skjermet", nation });
    expect(hidden.because).toBe("Et tall som ikke vises, blir bare kontrollert når det er navngitt.");
  });
});

describe("the rest of a line", () => {
  it("stands where its answers do, and what has none where it was asked for", () => {
    expect(lineIn({ count: 81, nation }).places).toEqual([
      { path: "mappe/svar.csv", line: 3, column: "kontaktperson" },
    ]);
    const settings = { indicators: ["finnes.ikke"] };
    const missing = lineIn({ count: 81, nation }, { settings, id: "finnes.ikke/nation" });
    expect(missing.places).toEqual([places.policy]);
  });

  it("stands in one place where all that it was read from is in one", () => {
    const read = reportOf([{ count: 81, nation }]);
    const lines = read.lines.map((line) => ({
      ...line,
      sources: [...line.sources, { file: "annen.csv", column: "antall" }],
    }));
    const report = { ...read, lines };
    const written = (finder: PlaceFinder) => writeGate(report, "nb", finder).groups[0]?.lines[0]?.places;
    expect(written(places)).toHaveLength(2);
    const file = { path: "analyse-2025.json", line: 1, column: null };
    expect(written({ ...places, source: () => ({ ...file }) })).toEqual([file]);
  });

  it("has an address that analyze knows: the comparison's, or else that of our share", () => {
    const measured: Measured = { count: 81, nation, previous: { count: 54 } };
    const cell = (id: string, given: Given = {}) => lineIn(measured, { ...given, id }).cell;
    expect(cell(`${CONTACT}/nation`)).toBe(`2025/${CONTACT}/total/vs-nation`);
    expect(cell(previous)).toBe(`2025/${CONTACT}/total/vs-2023`);
    expect(cell(target, withTarget)).toBe(`2025/${CONTACT}/total/share`);
    expect(cell(own, { baseline: [entryOf(81)] })).toBe(`2025/${CONTACT}/total/share`);
  });

  it("is what the report says, and the reason of what is known", () => {
    expect(lineIn({ count: 81, nation }, { baseline: [entryOf(80)] })).toMatchObject({
      ...{ indicator: CONTACT, against: "nation", outcome: "known", rule: "known-deviation" },
      ...{ cell: `2025/${CONTACT}/total/vs-nation`, reason: "Stillingen er lyst ut" },
    });
  });
});
