import { describe, expect, test } from "vitest";
import { gateRules, type GateReport } from "../../../src/domain/gate/gate-report.js";
import type { WrittenGate, WrittenLine } from "../../../src/domain/gate/written-gate.js";
import { locales, type Locale } from "../../../src/domain/text.js";
import { writeGate } from "../../../src/report/gate/write-gate.js";
import type { PlaceFinder } from "../../../src/report/gate/write-line.js";
import { textsOf } from "../../../src/text/languages.js";
import { wording } from "../../judge/judged.js";
import { CONTACT, entryOf, reportOf, type Measured } from "../../support/gate-results.js";
import { exampleResults } from "../../support/plan.js";

const places: PlaceFinder = {
  source: ({ file, column }) => ({ path: file, line: 1, column }),
  policy: { path: "parorende.json", line: 1, column: null },
  baseline: { path: "kjente-avvik.json", line: 1, column: null },
};
const fourOfTen = wording(0.35, 0.45);
const ours = (count: number, more: Partial<Measured> = {}): Measured => ({
  ...{ count, nation: fourOfTen },
  ...more,
});

const written = (report: GateReport, locale: Locale = "nb"): WrittenGate => writeGate(report, locale, places);
const linesOf = ({ groups }: WrittenGate): readonly WrittenLine[] => groups.flatMap(({ lines }) => lines);

const example = exampleResults();

describe("the example's gate in words", () => {
  test.each(locales)("says what every line is, what was found and why, in %s", (locale) => {
    const report = reportOf(example, { settings: { indicators: ["kontaktperson.uten"], others: true } });
    const gate = written(report, locale);
    const lines = linesOf(gate);
    expect(lines).toHaveLength(report.lines.length);
    for (const line of lines) {
      const sentence = /^[\p{Lu}\d].*[.?!»”]$/u;
      expect(line.message, line.id).toMatch(sentence);
      expect(line.because, line.id).toMatch(sentence);
      expect(line.title, line.id).toBe(`${line.name}, ${line.againstName}: ${line.word}`);
      expect(line.name, line.id).toMatch(/^[\p{Lu}\d«“]/u);
      for (const text of [line.title, line.message, line.because])
        expect(text, line.id).not.toMatch(/undefined|null|NaN|\[object| {2}/u);
    }
  });

  test.each(locales)("tells no number of what is hidden, in %s", (locale) => {
    const report = reportOf(example);
    const hidden = report.lines.filter((line) => line.hidden !== null).map(({ cell }) => cell);
    expect(hidden.length).toBeGreaterThan(0);
    for (const line of linesOf(written(report, locale)).filter(({ cell }) => hidden.includes(cell))) {
      const bare = [line.title, line.message]
        .join(" ")
        .replaceAll(line.name, "")
        .replaceAll(line.againstName, "");
      expect(bare, line.id).not.toMatch(/\d/u);
      expect(line.because, line.id).toBe(textsOf(locale).gate.rules[line.rule]);
    }
  });

  test("has ids of its lines that are the same in all languages, each of them once", () => {
    const report = reportOf(example);
    const [first, ...others] = locales.map((locale) => linesOf(written(report, locale)).map(({ id }) => id));
    for (const ids of others) expect(ids).toEqual(first);
    expect(new Set(first).size).toBe(report.lines.length);
    expect(first).toContain("nettside.god/nation");
  });

  test("is in the language that is asked for, all of it", () => {
    const report = reportOf(example);
    const [nb, nn, en] = locales.map((locale) => linesOf(written(report, locale)));
    const same = nb!.filter(
      ({ because }, at) => because === nn![at]!.because || because === en![at]!.because,
    );
    expect(same).toEqual([]);
    expect(en!.every(({ againstName }) => againstName.startsWith("against "))).toBe(true);
  });

  test("says that the figures are invented, and says nothing where they are not", () => {
    const report = reportOf(example);
    expect(written(report).notice).toBe(textsOf("nb").report.notice);
    const real = { ...report, municipality: { ...report.municipality, invented: false } };
    expect(written(real).notice).toBeNull();
  });
});

describe("the frame", () => {
  test("groups the lines by what became of them, worst first, and leaves out what is empty", () => {
    const report = reportOf(
      [
        ours(20, { id: "a.a" }),
        ours(54, { id: "b.b" }),
        ours(74, { id: "c.c" }),
        ours(82, { id: "d.d" }),
        ours(90, { id: "e.e" }),
      ],
      { baseline: [entryOf(80, 135, { indicator: "d.d" })], settings: { level: 0.001, against: ["nation"] } },
    );
    const groups = written(report).groups.map(({ outcome, lines }) => [outcome, lines.length]);
    expect(groups.map(([outcome]) => outcome)).toEqual(["fail", "known", "warn", "listed", "pass"]);
    for (const [outcome, count] of groups) expect(count).toBe(report.counts[outcome as "fail"]);
    expect(written(reportOf([ours(54)])).groups.map(({ outcome }) => outcome)).toEqual(["listed"]);
  });

  test("concludes with how many lines stop the build", () => {
    const conclusion = (locale: Locale, ...counts: readonly number[]) =>
      written(reportOf(counts.map((count, at) => ours(count, { id: `a.nr${at}` }))), locale).conclusion;
    expect(conclusion("nb", 90)).toBe("Kontrollen stopper bygget: 1 linje består ikke.");
    expect(conclusion("nb", 90, 95, 54)).toBe("Kontrollen stopper bygget: 2 linjer består ikke.");
    expect(conclusion("nn", 90)).toBe("Kontrollen stoppar bygget: 1 linje består ikkje.");
    expect(conclusion("en", 90, 95)).toBe("The gate stops the build: 2 lines do not pass.");
    expect(locales.map((locale) => conclusion(locale, 54))).toEqual([
      ...["Kontrollen er bestått.", "Kontrollen er bestått.", "The gate passes."],
    ]);
  });

  test("concludes with the known deviations where it passes on them", () => {
    const conclusion = (locale: Locale) =>
      written(reportOf([ours(80)], { baseline: [entryOf(80)] }), locale).conclusion;
    expect(conclusion("nb")).toBe("Kontrollen er bestått. 1 linje er et kjent avvik.");
    expect(conclusion("en")).toBe("The gate passes. 1 line is a known deviation.");
    const failing = reportOf([ours(80), ours(90, { id: "b.b" })], { baseline: [entryOf(80)] });
    expect(written(failing).conclusion).toBe("Kontrollen stopper bygget: 1 linje består ikke.");
  });

  test("says of several known deviations together that they are several", () => {
    const { about } = written(reportOf([ours(80)], { baseline: [entryOf(80)] }));
    expect(about).toContain("mot landet og mot de kjente avvikene.");
  });

  test("has a clear verdict that the policy lets pass under what is clear, and says that none can stop the build", () => {
    const settings = { indicators: [{ id: CONTACT, fails: ["higher" as const] }] };
    const { groups, neverFails } = written(reportOf([ours(90)], { settings }));
    expect(groups.map(({ heading }) => heading)).toEqual(["Klare forskjeller som ikke stopper bygget"]);
    expect(neverFails).toEqual({
      heading: "Navngitte indikatorer som ikke kan stoppe bygget",
      lines: [
        expect.stringMatching(/^Er uten fast kontaktperson: .* Skriv «worse» i «fails» i parorende.json.$/u),
      ],
      place: places.policy,
    });
    const neutral = { indicators: [CONTACT], fails: ["worse" as const] };
    const of = written(reportOf([ours(90, { polarity: "neutral" })], { settings: neutral })).neverFails;
    expect(of?.lines[0]).toContain("Skriv «higher» eller «lower»");
    expect(written(reportOf([ours(90)])).neverFails).toBeNull();
  });

  test("names what the lines are held against once each, and the level as it was set", () => {
    const about = (level?: number) =>
      written(
        reportOf([ours(54, { previous: { count: 54 } }), ours(54, { id: "b.b" })], {
          settings: level === undefined ? {} : { level },
        }),
      ).about;
    expect(about()).toContain("3 sammenligninger mot landet og mot målingen 2023.");
    expect(about()).toContain("justert p er under 0,02.");
    expect(about(0.05)).toContain("under 0,05.");
    expect(about(0.001)).toContain("under 0,001.");
  });

  test("is headed by the municipality and the wave, or the wave alone", () => {
    const report = reportOf([ours(54)]);
    expect(written(report).heading).toBe("Kontroll av Månefjord, målingen 2025");
    const nameless = { ...report, municipality: { name: null, invented: false } };
    expect(written(nameless).heading).toBe("Kontroll av målingen 2025");
  });

  test("says of each rule what it is, in every language", () => {
    for (const locale of locales) {
      const { rules } = written(reportOf([ours(54)]), locale);
      for (const rule of gateRules) expect(rules[rule], `${locale} ${rule}`).toMatch(/^\p{Lu}.+\.$/u);
    }
  });
});

describe("what can be removed", () => {
  const removable = (measured: Measured, deviation: string, locale: Locale = "nb") => {
    const baseline = [entryOf(80, 135, { deviations: [deviation] })];
    const settings = {
      indicators: [{ id: CONTACT, against: ["nation" as const, "target" as const], target: 0.45 }],
    };
    return written(reportOf([measured], { baseline, settings }), locale).removable;
  };

  test("is named with what it deviated from", () => {
    const inTwo = ours(54, { previous: { count: 54 } });
    const line = (deviation: string, locale: Locale = "nb") => removable(inTwo, deviation, locale)?.lines[0];
    expect(line("nation")).toContain("Er uten fast kontaktperson");
    expect(line("nation")).toContain("mot landet");
    expect(line("target")).toContain("mot måltallet");
    expect(line("2023")).toBe(
      "Er uten fast kontaktperson, mot målingen 2023: kontrollen ser ikke lenger på dette.",
    );
    expect(line("2023", "en")).toContain("against the 2023 survey round");
    // Not the policy: another wave is the one before now.
    expect(locales.map((locale) => line("2021", locale))).toEqual([
      "Er uten fast kontaktperson: målingen 2021 er ikke lenger forrige måling.",
      "Er uten fast kontaktperson: målinga 2021 er ikkje lenger førre måling.",
      "Er uten fast kontaktperson: the 2021 survey round is no longer the previous one.",
    ]);
    expect(removable(inTwo, "nation")?.place.path).toBe("kjente-avvik.json");
  });

  test("is from the county where that is what we are held against", () => {
    const county = wording(0.35, 0.45, { level: "county" });
    expect(removable({ count: 54, county }, "nation")?.lines[0]).toContain("mot fylket");
  });

  test("is not there where nothing can be", () => {
    expect(removable(ours(90), "nation")).toBeNull();
  });
});
