import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Block, Inline, ReportDocument, TableBlock } from "../../../src/domain/document.js";
import { plainLook } from "../../../src/domain/document.js";
import type { ShareFigure } from "../../../src/domain/figures.js";
import type { DocumentChoices } from "../../../src/domain/plan/document-choices.js";
import {
  ladderSteps,
  recommendationRules,
  recommendationWords,
  whyNots,
  type WhyNot,
} from "../../../src/domain/plan/ladder.js";
import type { JudgedIndicator, JudgedMeasure, PlanReport } from "../../../src/domain/plan/plan-report.js";
import { locales, type Locale } from "../../../src/domain/text.js";
import { hide } from "../../../src/protect/publish.js";
import { tablesOf } from "../../../src/render/walk.js";
import { evaluationDocuments } from "../../../src/report/plan/evaluation-documents.js";
import { languageFaults, sentencesOf } from "../../../src/text/clear-language.js";
import { textsOf } from "../../../src/text/languages.js";
import { examplePlanReport } from "../../support/plan.js";
import { textsFor } from "../../text/samples.js";

const choices: DocumentChoices = {
  ...{ texts: new Map(), headings: {}, words: {}, look: plainLook, published: new Map(), caseNumber: null },
};
const fuzz = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };

let report: PlanReport;
beforeAll(async () => {
  report = await examplePlanReport("evaluation");
});

function written(of: PlanReport, locale: Locale = "nb") {
  const [paper, evaluation] = evaluationDocuments(of, choices, locale);
  if (paper === undefined || evaluation === undefined) throw new Error("A document is missing.");
  return { paper, evaluation };
}

const inline = (text: readonly Inline[]): string =>
  text.map((part) => (typeof part === "string" ? part : part.text)).join("");

function lines(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.kind === "heading") return [block.text];
    if (block.kind === "paragraph") return [inline(block.text)];
    if (block.kind === "list") return block.items.map(inline);
    if (block.kind === "figure") return [block.title, block.alt, ...tableLines(block.table)];
    if (block.kind === "table") return tableLines(block);
    return block.kind === "details" || block.kind === "callout" ? lines(block.blocks) : [];
  });
}

const tableLines = ({ caption, rows }: TableBlock): readonly string[] => [
  caption,
  ...rows.map((row) => row.map(({ text }) => text).join(" | ")),
];

const headings = ({ blocks }: ReportDocument): readonly string[] =>
  blocks.flatMap((block) => (block.kind === "heading" && block.level === 2 ? [block.id] : []));

/** What stands from a heading to the next of the same level or a higher one. */
function under({ blocks }: ReportDocument, id: string): readonly Block[] {
  const from = blocks.findIndex((block) => block.kind === "heading" && block.id === id);
  const at = blocks[from];
  if (at?.kind !== "heading") return [];
  const to = blocks.findIndex(
    (block, place) => place > from && block.kind === "heading" && block.level <= at.level,
  );
  return blocks.slice(from + 1, to < 0 ? undefined : to);
}

function table(document: ReportDocument, id: string): TableBlock {
  const found = tablesOf(document).find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no table ${id}.`);
  return found;
}

const column = ({ rows }: TableBlock, at: number): readonly string[] =>
  rows.map((row) => row[at]?.text ?? "");

/** The report with each measure changed. */
const withMeasures = (change: (measure: JudgedMeasure) => JudgedMeasure): PlanReport => ({
  ...report,
  measures: report.measures.map(change),
});

/** A report of a municipality that has nothing but its plan. */
const bare = (): PlanReport => ({
  ...report,
  survey: null,
  hasNewWave: false,
  ...{ measures: [], figures: [], goals: [], needs: [], decisions: [], requirements: [], offers: [] },
  ...{ context: [], sentences: [], earlier: [], published: [], files: [], unanswered: [] },
  measuresWithoutNeed: [],
  resources: { asked: { positions: null, kroner: null }, given: { positions: null, kroner: null } },
  anchoring: { plans: [], unanchored: [], outsideBudgetPlan: [], grantsEnding: [] },
  byGroup: Object.fromEntries(
    Object.entries(report.byGroup).map(([group, counts]) => [
      group,
      Object.fromEntries(Object.keys(counts).map((status) => [status, 0])),
    ]),
  ) as PlanReport["byGroup"],
  areas: report.areas.map((area) => ({
    ...area,
    ...{ goals: [], measures: [], indicators: [], needs: [], needsWithoutMeasure: [], statements: null },
    statusCounts: { notStarted: 0, planned: 0, underWay: 0, done: 0, ordinary: 0, dropped: 0, unknown: 0 },
    coverage: { survey: false, notes: false, registers: false },
    overall: null,
  })),
});

/** Every number in the prose that has a cell: it stands in a table of the same document. */
function numbersOutsideTables(document: ReportDocument): readonly string[] {
  const inTables = new Set(
    tablesOf(document).flatMap(({ rows }) => rows.flatMap((row) => row.flatMap(({ cell }) => cell ?? []))),
  );
  const prose = document.blocks.flatMap((block): readonly Inline[] => {
    if (block.kind === "paragraph") return block.text;
    return block.kind === "list" ? block.items.flat() : [];
  });
  return prose.flatMap((part) =>
    typeof part === "string" || part.cell === undefined || inTables.has(part.cell) ? [] : [part.cell],
  );
}

describe("the two documents", () => {
  test.each(locales)("have the ids, the language and the status of a draft, in %s", (locale) => {
    const { paper, evaluation } = written(report, locale);
    expect([paper.id, evaluation.id]).toEqual([
      "saksframlegg-evaluering-parorendearbeid",
      "evaluering-parorendearbeid",
    ]);
    expect([paper.locale, evaluation.locale]).toEqual([locale, locale]);
    expect(evaluation.status).not.toBeNull();
  });

  test("the evaluation has its parts in the order a reader asks for them", () => {
    expect(headings(written(report).evaluation)).toEqual([
      ...["viktigst", "planen", "vedtak", "tiltak", "tall", "tiltakene", "omraader", "behov", "barn"],
      ...["ressurser", "forankring", "risiko", "krav", "sist", "forslag", "uttalelser", "ikke-hort-del"],
      ...["metode", "tallgrunnlag-del"],
    ]);
  });

  test("have no two headings, tables or figures of one name", () => {
    for (const document of Object.values(written(report))) {
      const ids = document.blocks.flatMap((block) => ("id" in block ? [block.id] : []));
      expect(ids).toEqual([...new Set(ids)]);
      const tables = tablesOf(document).map(({ id }) => id);
      expect(tables).toEqual([...new Set(tables)]);
    }
  });

  test("leave the assessment and what the councils say to people", () => {
    const open = written(report).evaluation.blocks.flatMap((block) =>
      block.kind === "open" ? [block.id] : [],
    );
    expect(open).toEqual([
      "okonomi",
      "vurdering",
      "eldrerad",
      "rad-funksjonsnedsettelse",
      "ungdomsrad",
      "brukerrad",
    ]);
  });

  test("print what somebody has written in an open place", () => {
    const text = [{ kind: "paragraph" as const, text: "Vi mener dette." }];
    const texts = new Map([["evaluering-parorendearbeid" as const, new Map([["vurdering", text]])]]);
    const [, evaluation] = evaluationDocuments(report, { ...choices, texts }, "nb");
    const place = evaluation?.blocks.find((block) => block.kind === "open" && block.id === "vurdering");
    expect(place).toMatchObject({ text });
  });
});

describe("the proposal to the council", () => {
  const points = (of: PlanReport): readonly string[] => {
    const list = written(of).paper.blocks.find((block) => block.kind === "list" && block.numbered === true);
    return list?.kind === "list" ? list.items.map(inline) : [];
  };

  test("takes note of the evaluation, and has a numbered point for each thing that is proposed", () => {
    expect(points(report)).toEqual([
      "Kommunestyret tar evalueringen av pårørendearbeidet 2024–2025 til orientering.",
      "Dette tiltaket videreføres: «Fast kontaktperson».",
      "Disse tiltakene endres: «Pårørendesenter» og «Samtaler med barn».",
      "Disse tiltakene utgår: «Kurs for pårørende» og «Pårørendeavtaler».",
      "Et nytt tiltak utredes for dette behovet: «Enklere skjema».",
    ]);
  });

  test("says that the points follow rules, and only where there are such points", () => {
    const { note } = textsOf("nb").evaluation.caseDocument;
    expect(lines(written(report).paper.blocks)).toContain(note);
    expect(points(bare())).toHaveLength(1);
    expect(lines(written(bare()).paper.blocks)).not.toContain(note);
  });
});

describe("what is proposed", () => {
  test("is told with its reason, marked as a proposal by rule, for every measure and every unanswered need", () => {
    const rows = table(written(report).evaluation, "forslag-tabell");
    expect(column(rows, 0)).toEqual([...report.measures.map(({ shortName }) => shortName), "Enklere skjema"]);
    for (const reason of column(rows, 2)) expect(reason).toMatch(/^Forslag etter regel: \p{Lu}.+\.$/u);
  });

  test("tells a measure that is stopped from one that is late with high risk", () => {
    const reasons = column(table(written(report).evaluation, "forslag-tabell"), 2);
    expect(reasons[1]).toContain("forsinket, og risikoen er høy");
    expect(reasons[2]).toContain("stanset");
  });

  test.each(locales)("has words for each rule and each proposal, in %s", (locale) => {
    const texts = textsOf(locale).evaluation.measures.recommendation;
    const measures = recommendationRules.flatMap((because, at) =>
      report.measures.slice(0, 1).map((measure) => ({
        ...measure,
        id: `m${at}`,
        recommendation: { word: recommendationWords[at % 4] ?? "new", because },
      })),
    );
    const { rows } = table(written({ ...report, measures }, locale).evaluation, "forslag-tabell");
    recommendationRules.forEach((_, at) => {
      expect(rows[at]?.[1]?.text).toBe(texts.words[recommendationWords[at % 4] ?? "new"]);
      expect(rows[at]?.[2]?.text).toMatch(/: \p{Lu}.{15,}\.$/u);
    });
    const reasons = rows.slice(0, recommendationRules.length).map((row) => row[2]?.text);
    expect(new Set(reasons).size).toBe(reasons.length);
  });
});

describe("how far one may conclude", () => {
  test.each(locales)(
    "is told of each step in one table, and of one step under each measure, in %s",
    (locale) => {
      const { ladder } = textsOf(locale).evaluation.measures;
      const measures = ladderSteps.flatMap((step) =>
        report.measures.slice(0, 1).map((measure) => {
          const judged = measure.judged.map((one) => ({ ...one, step }));
          return { ...measure, id: step.toLowerCase(), shortName: `Tiltak ${step}`, step, judged };
        }),
      );
      const { evaluation } = written({ ...report, measures }, locale);
      const steps = table(evaluation, "trinn");
      expect(column(steps, 0)).toEqual(ladderSteps.map((step) => ladder.names[step]));
      expect(column(steps, 2)).toEqual(ladderSteps.map((step) => `Tiltak ${step}`));
      for (const step of ladderSteps) {
        const told = lines(under(evaluation, `vurdert-${step.toLowerCase()}`)).join("\n");
        const own = ladderSteps.filter((one) => told.includes(ladder.meanings[one]("10")));
        expect(own).toEqual(step === "tooFew" ? [] : [step]);
      }
    },
  );

  const standing = (change: (one: JudgedIndicator) => JudgedIndicator): string => {
    const { evaluation } = written(
      withMeasures((measure) =>
        measure.id === "kontakt"
          ? {
              ...measure,
              step: "tooFew",
              judged: measure.judged.map((one) => ({ ...change(one), step: "tooFew" })),
            }
          : measure,
      ),
    );
    return lines(under(evaluation, "vurdert-kontakt")).join("\n");
  };
  const hidden = (share: JudgedIndicator["now"]): JudgedIndicator["now"] =>
    share === null ? null : hide<ShareFigure>(share.cell, "skjermet");
  const told = (
    one: JudgedIndicator,
    more: Partial<NonNullable<JudgedIndicator["change"]>>,
  ): JudgedIndicator => ({
    ...one,
    change: one.change && { ...one.change, ...more },
  });

  test.each<[WhyNot, (one: JudgedIndicator) => JudgedIndicator]>([
    ["notAsked", (one) => ({ ...one, now: null, change: null })],
    ["noEarlier", (one) => ({ ...one, baseline: null, baselineWave: null, change: null })],
    ["hidden", (one) => ({ ...one, baseline: hidden(one.baseline), change: null })],
    ["notComparable", (one) => ({ ...one, change: null })],
    ["few", (one) => told(one, { fewAnswers: true })],
    ["unsure", (one) => told(one, { verdict: "cannotTell" })],
  ])("says of a measure that is done why nothing can be told: %s", (why, change) => {
    const { whyNot } = textsOf("nb").evaluation.measures;
    const text = standing(change);
    expect(whyNots.filter((one) => text.includes(whyNot[one]))).toEqual([why]);
  });

  test("is marked where the change or the target is adjusted for no other comparison", () => {
    const alone = "Endringen siden 2023 er regnet bare for denne rapporten";
    const notes = (isOfAnalysis: boolean): readonly (string | undefined)[] => {
      const { evaluation } = written(
        withMeasures((measure) => ({
          ...measure,
          judged: measure.judged.map((one) => told(one, { isOfAnalysis })),
        })),
      );
      return ["tiltak-endring-tall", "vurdert-kontakt-tall"].map((id) => table(evaluation, id).note);
    };
    for (const note of notes(false)) expect(note).toContain(alone);
    for (const note of notes(true)) expect(note).not.toContain(alone);
    const { targetAlone } = textsOf("nb").evaluation.measures.table;
    expect(notes(true)[1]).toContain(targetAlone);
    expect(notes(true)[0]).not.toContain(targetAlone);
  });

  test("repeats on page one no level of a change that is told there already", () => {
    const { evaluation } = written(report);
    const pageOne = lines(under(evaluation, "viktigst"));
    const moved = pageOne.filter((line) => line.includes("kom etter tiltaket «Fast kontaktperson»"));
    expect(moved).toHaveLength(1);
    expect(moved[0]).toMatch(/Det viser ikke at tiltaket er grunnen\.$/u);
    expect(moved[0]).not.toMatch(/\d/u);
    const sentences = report.sentences.filter(({ claim }) => claim.rule !== "clearChange");
    const alone = lines(under(written({ ...report, sentences }).evaluation, "viktigst"));
    expect(alone.find((line) => line.includes("Fast kontaktperson"))).toMatch(
      /riktig vei .* I 2023 var andelen/u,
    );
  });

  test("is a contribution and never a proof, and what was chosen since it was bad often becomes better by itself", () => {
    const text = lines(under(written(report).evaluation, "tiltakene")).join(" ");
    expect(text).toContain("aldri et bevis");
    expect(text).toContain(
      "Tall som var uvanlig dårlige da tiltaket ble valgt, blir ofte bedre av seg selv.",
    );
  });

  test("is not said of a measure that is dropped, whatever its indicators did", () => {
    const dropped = withMeasures((measure) =>
      measure.id === "kontakt" ? { ...measure, status: "dropped" as const } : measure,
    );
    const { evaluation } = written(dropped);
    const told = lines(under(evaluation, "vurdert-kontakt")).join("\n");
    expect(told).toContain(textsOf("nb").evaluation.measures.dropped);
    expect(told).not.toMatch(/klart|prosentpoeng|%/u);
    expect(column(table(evaluation, "trinn"), 2).join(" ")).not.toContain("Fast kontaktperson");
    expect(column(table(evaluation, "tiltak-endring-tall"), 0).join(" ")).not.toContain("fast kontaktperson");
  });

  test("is told apart where the indicators of a measure stand at several steps", () => {
    const [other] = report.measures.find(({ id }) => id === "kurs")?.judged ?? [];
    if (other === undefined) throw new Error("The example lacks an indicator.");
    const two = withMeasures((measure) =>
      measure.id === "kontakt" ? { ...measure, judged: [...measure.judged, other] } : measure,
    );
    const told = lines(under(written(two).evaluation, "vurdert-kontakt")).join("\n");
    expect(told).toContain("fast kontaktperson: gjennomført, gikk riktig vei");
    expect(told).toContain("informasjonen de trenger: gjennomført, for tidlig å si");
  });
});

describe("the pictures", () => {
  const title = (of: PlanReport, id: string): string | undefined => {
    const figure = written(of).evaluation.blocks.find((block) => block.kind === "figure" && block.id === id);
    return figure?.kind === "figure" ? figure.title : undefined;
  };
  const verdicts = (...words: readonly ("better" | "worse" | "similar")[]): PlanReport => {
    let at = 0;
    return withMeasures((measure) => ({
      ...measure,
      judged: measure.judged.map((one) => {
        const verdict = words[at++] ?? "cannotTell";
        return one.change === null ? one : { ...one, change: { ...one.change, verdict } };
      }),
    }));
  };

  test("say what they show: the one clear change by name, several as several, and none as none", () => {
    expect(title(verdicts("better"), "tiltak-endring")).toMatch(/^Klart bedre enn i 2023: er uten/u);
    expect(title(verdicts("worse"), "tiltak-endring")).toMatch(/^Klart dårligere enn i 2023: er uten/u);
    expect(title(verdicts("better", "better"), "tiltak-endring")).toMatch(
      /^Flere indikatorer er klart bedre enn i 2023, og ingen er klart dårligere$/u,
    );
    expect(title(verdicts("better", "worse"), "tiltak-endring")).toMatch(/noen er klart dårligere$/u);
    expect(title(verdicts("similar"), "tiltak-endring")).toMatch(/^Ingen av indikatorene/u);
  });

  test("have no change in a period without a wave, and the page says why", () => {
    const stale = { ...report, hasNewWave: false };
    expect(title(stale, "tiltak-endring")).toBeUndefined();
    const { evaluation } = written(stale);
    expect(lines(evaluation.blocks).join(" ")).toContain(textsOf("nb").plan.survey.noChange);
    const area = table(evaluation, "omraade-koordinering-indikatorer");
    expect(area.columns.map((one) => one.title)).not.toContain("Siden forrige måling");
  });
});

describe("what is hidden", () => {
  test("has no number anywhere, and is told as hidden", () => {
    const { evaluation } = written(report);
    const hidden = report.figures.filter(({ now }) => now !== null && !now.shown);
    expect(hidden.map(({ id }) => id)).toEqual(["innvilget", "avslag"]);
    const rows = tablesOf(evaluation).flatMap((one) => one.rows);
    const theirs = rows.filter(([name]) => /^(?:Avslag|Innvilgede søknader) \(/u.test(name?.text ?? ""));
    expect(theirs.length).toBeGreaterThanOrEqual(4);
    for (const row of theirs) expect(row.map(({ text }) => text).join(" ")).not.toMatch(/\d/u);
    expect(table(evaluation, "vurdert-senter-tall").note).toContain("skjermet");
  });

  test("takes the picture's points with it", () => {
    const hide = (share: JudgedMeasure["judged"][number]["now"]): typeof share =>
      share === null
        ? null
        : ({ cell: share.cell, shown: false, why: "skjermet" } as unknown as typeof share);
    const secret = withMeasures((measure) => ({
      ...measure,
      judged: measure.judged.map((one) => ({ ...one, now: hide(one.now), change: null })),
    }));
    const { evaluation } = written(secret);
    expect(evaluation.blocks.some((block) => block.kind === "figure" && block.id === "tiltak-endring")).toBe(
      false,
    );
    expect(table(evaluation, "vurdert-kontakt-tall").rows[0]?.[2]).toMatchObject({ text: ":", value: null });
  });
});

test.each(locales)("every number in the prose stands in a table of the same document, in %s", (locale) => {
  for (const document of Object.values(written(report, locale))) {
    expect(numbersOutsideTables(document)).toEqual([]);
    const cells = document.blocks.flatMap((block) =>
      block.kind === "list" ? block.items.flat().filter((part) => typeof part !== "string" && part.cell) : [],
    );
    expect(cells.length).toBeGreaterThan(0);
  }
});

describe("the language", () => {
  test.each(locales)("of page one is clear, in %s", (locale) => {
    const { paper, evaluation } = written(report, locale);
    const first = ["sak-proposal", "sak-background", "sak-participation"].flatMap((id) => under(paper, id));
    const told = lines([...first, ...under(evaluation, "viktigst"), ...under(evaluation, "planen")]);
    const faults = told.flatMap(sentencesOf).flatMap((sentence) => languageFaults(sentence));
    expect(told.length).toBeGreaterThan(10);
    expect(faults).toEqual([]);
  });

  test.each(locales)("of the evaluation has short sentences, in %s", (locale) => {
    const texts = [0, 1, 2].flatMap((count) => textsFor(locale, count));
    const own = texts.filter(({ key }) => key.startsWith("evaluation."));
    const isLong = (sentence: string): boolean =>
      languageFaults(sentence).some(({ fault }) => fault === "tooLong");
    expect(own.length).toBeGreaterThan(300);
    expect(own.flatMap(({ text }) => sentencesOf(text)).filter(isLong)).toEqual([]);
  });
});

describe("a report with little in it", () => {
  test.each(locales)("is told in sentences, with no empty table or picture, in %s", (locale) => {
    for (const document of Object.values(written(bare(), locale))) {
      for (const one of tablesOf(document)) expect(one.rows.length, one.id).toBeGreaterThan(0);
      expect(document.blocks.some(({ kind }) => kind === "figure")).toBe(false);
      const empty = headings(document).filter((id) => under(document, id).length === 0);
      expect(empty).toEqual([]);
      expect(lines(document.blocks).join("\n")).not.toMatch(/undefined|null|NaN/u);
    }
  });

  test("any part may be missing", () => {
    const nothing = bare();
    const parts = Object.keys(nothing) as (keyof PlanReport)[];
    const some = fc.subarray(
      parts.filter((part) => !["measures", "areas", "byGroup", "anchoring", "survey"].includes(part)),
    );
    const gone = fc.record({ some, survey: fc.boolean(), measures: fc.boolean() });
    fc.assert(
      fc.property(gone, ({ some: missing, survey, measures }) => {
        const less: PlanReport = {
          ...report,
          ...Object.fromEntries(missing.map((part) => [part, nothing[part]])),
          ...(survey ? { survey: null, hasNewWave: false } : {}),
          ...(measures ? { measures: [], byGroup: nothing.byGroup, anchoring: nothing.anchoring } : {}),
        };
        for (const document of evaluationDocuments(less, choices, "nb")) {
          expect(tablesOf(document).filter(({ rows }) => rows.length === 0)).toEqual([]);
          expect(numbersOutsideTables(document)).toEqual([]);
        }
      }),
      // Two whole documents a run.
      { ...fuzz, numRuns: Math.ceil(fuzz.numRuns / 10) },
    );
  });

  test("says without a survey that nothing can be told of change, and concludes nothing", () => {
    const { evaluation } = written({ ...report, survey: null, hasNewWave: false });
    const told = lines(under(evaluation, "vurdert-kontakt")).join("\n");
    expect(told).toContain(textsOf("nb").evaluation.measures.noSurvey);
    expect(told).not.toMatch(/klart bedre|%/u);
  });
});

describe("children", () => {
  test("are told of apart, and first that they are heard only through adults", () => {
    const blocks = under(written(report).evaluation, "barn");
    expect(lines(blocks)[0]).toMatch(
      /^Barn og unge har ikke svart selv. Vi hører om dem bare gjennom voksne/u,
    );
  });

  test("have figures from elsewhere with source and year, and nothing of them in a picture", () => {
    const context = table(written(report).evaluation, "barn-andre-kilder");
    expect(context.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ["18 prosent av unge er pårørende", "2022", "Oppdiktet, Oppdiktet"],
    ]);
    const figures = under(written(report).evaluation, "barn").filter(({ kind }) => kind === "figure");
    expect(figures).toEqual([]);
  });
});

describe("the areas", () => {
  test("get no overall judgment of one kind of source, and the page says so", () => {
    const { oneKind } = textsOf("nb").evaluation.areas;
    const alone = {
      ...report,
      areas: report.areas.map((area) => ({
        ...area,
        coverage: { survey: true, notes: false, registers: false },
        overall: null,
      })),
    };
    const told = lines(under(written(alone).evaluation, "omraader"));
    expect(told.filter((line) => line.endsWith(oneKind))).toHaveLength(report.areas.length);
    expect(column(table(written(alone).evaluation, "omraader-samlet"), 6)).toEqual(
      report.areas.map(() => "Ikke vurdert"),
    );
  });

  test("of the municipality stand first, beside the national ones, and overlaps are told", () => {
    const [first] = report.areas;
    if (first === undefined) throw new Error("The example lacks areas.");
    const local = (id: string, national: readonly string[]) => ({
      ...{ ...first, id, level: "local" as const, national },
      text: { nb: `Område ${id}`, nn: `Område ${id}`, en: `Area ${id}` },
    });
    const own = [local("en", ["familie", "informasjon"]), local("to", ["informasjon"]), local("tre", [])];
    const { evaluation } = written({ ...report, areas: [...own, ...report.areas] });
    expect(headings(evaluation).filter((id) => id.includes("omraader"))).toEqual([
      "omraader",
      "nasjonale-omraader",
    ]);
    expect(lines(under(evaluation, "omraade-en")).join(" ")).toContain("overlapper med «Område to»");
    expect(lines(under(evaluation, "omraade-tre")).join(" ")).toContain("dekker ingen av de nasjonale");
    const beside = lines(under(evaluation, "nasjonale-omraader")).join(" ");
    expect(beside).toContain("dekkes av «Område en» og «Område to»");
    expect(beside).toContain("dekkes ikke av noen av kommunens områder");
  });
});

describe("the guideline", () => {
  test("says of what nobody has looked at that it is not mapped, and that laws are to be verified", () => {
    const unmapped = { ...report, requirements: report.requirements.map((one) => ({ ...one, stands: [] })) };
    const told = lines(under(written(unmapped).evaluation, "krav")).join("\n");
    expect(told).toContain("| Ikke kartlagt");
    expect(told).toContain("Lovdata");
    expect(told).toContain("hpl. § 10 a");
  });
});
