import { beforeAll, describe, expect, test } from "vitest";
import type { Block, Inline, ReportDocument, TableBlock, TableCell } from "../../../src/domain/document.js";
import { plainLook } from "../../../src/domain/document.js";
import type { PlanClaim, PlanRule } from "../../../src/domain/plan/claims.js";
import type { DocumentChoices } from "../../../src/domain/plan/document-choices.js";
import { reportKinds, type PlanReport, type ReportKind } from "../../../src/domain/plan/plan-report.js";
import { locales, type Locale } from "../../../src/domain/text.js";
import { planDocuments } from "../../../src/report/plan/plan-documents.js";
import { plainText } from "../../../src/domain/document.js";
import { PlanWriter } from "../../../src/report/plan/plan-writer.js";
import { claimText } from "../../../src/report/plan/sentences.js";
import { languageFaults, sentencesOf } from "../../../src/text/clear-language.js";
import { unmarked } from "../../../src/text/marked.js";
import { examplePlanReport } from "../../support/plan.js";

const choices: DocumentChoices = {
  ...{ texts: new Map(), headings: {}, words: {}, look: plainLook, published: new Map(), caseNumber: null },
};

const reports = new Map<ReportKind, PlanReport>();
beforeAll(async () => {
  for (const kind of reportKinds) reports.set(kind, await examplePlanReport(kind));
}, 60_000);

function reportOf(kind: ReportKind): PlanReport {
  const report = reports.get(kind);
  if (report === undefined) throw new Error(`There is no ${kind} report.`);
  return report;
}

const kinds = ["yearly", "tertial", "management"] as const;
const written = (report: PlanReport, locale: Locale = "nb", with_ = choices): readonly ReportDocument[] =>
  planDocuments(report, with_, locale, { youSaid: true });
const all = (): readonly ReportDocument[] =>
  kinds.flatMap((kind) => locales.flatMap((locale) => written(reportOf(kind), locale)));

const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) =>
    block.kind === "callout" || block.kind === "details" ? [block, ...flat(block.blocks)] : [block],
  );
const tablesOf = ({ blocks }: ReportDocument): readonly TableBlock[] =>
  flat(blocks).flatMap((block) =>
    block.kind === "table" ? [block] : block.kind === "figure" ? [block.table] : [],
  );
const cellsOf = (document: ReportDocument): readonly TableCell[] =>
  tablesOf(document).flatMap(({ rows }) => rows.flat());
const inlinesOf = (document: ReportDocument): readonly Inline[] => [
  ...document.facts.flatMap(({ text }) => text),
  ...flat(document.blocks).flatMap((block) =>
    block.kind === "paragraph" ? block.text : block.kind === "list" ? block.items.flat() : [],
  ),
];

function documentOf(id: string, report = reportOf("yearly"), locale: Locale = "nb"): ReportDocument {
  const found = written(report, locale).find((document) => document.id === id);
  if (found === undefined) throw new Error(`There is no document ${id}.`);
  return found;
}

const textOf = (document: ReportDocument): string =>
  flat(document.blocks)
    .map((block) => {
      if (block.kind === "heading") return block.text;
      if (block.kind === "paragraph") return plainText(block.text);
      if (block.kind === "list") return block.items.map(plainText).join("\n");
      if (block.kind === "open") return `${block.title}\n${block.hint}`;
      return "";
    })
    .join("\n");

/** What stands before the third heading of the second level: the first page. */
function firstPage(document: ReportDocument): string {
  const headings = document.blocks.flatMap((block, at) =>
    block.kind === "heading" && block.level === 2 ? [at] : [],
  );
  const blocks = document.blocks.slice(0, headings[2]);
  const rows = tablesOf({ ...document, blocks }).flatMap((table) =>
    table.rows.map((row) => row.map(({ text }) => text).join(" · ")),
  );
  return [textOf({ ...document, blocks }), ...rows].join("\n");
}

describe("the documents of a plan", () => {
  test.each([
    ["yearly", ["saksframlegg-parorendearbeid", "arsrapport-parorendearbeid"]],
    ["tertial", ["tertialrapport-parorendearbeid"]],
    ["management", ["ledelsens-gjennomgang-parorendearbeid"]],
    ["evaluation", ["saksframlegg-evaluering-parorendearbeid", "evaluering-parorendearbeid"]],
  ] as const)("of a %s report are %s", (kind, ids) => {
    expect(planDocuments(reportOf(kind), choices, "nb").map(({ id }) => id)).toEqual(ids);
  });

  test("give each number of the prose a cell that stands in a table of the same document", () => {
    for (const document of all()) {
      const cells = new Map(cellsOf(document).flatMap(({ cell, text }) => (cell ? [[cell, text]] : [])));
      const numbers = inlinesOf(document).flatMap((part) =>
        typeof part === "object" && part.cell !== undefined ? [part] : [],
      );
      expect(numbers.length, document.id).toBeGreaterThan(0);
      for (const { cell = "" } of numbers) expect([...cells.keys()], document.id).toContain(cell);
    }
  });

  test("print the same number for a cell in the prose and in the last table", () => {
    for (const document of all()) {
      const last = tablesOf(document).at(-1);
      expect(last?.id).toBe("tallgrunnlag");
      const printed = new Map(last?.basisOf?.map((cell, at) => [cell, last.rows[at] ?? []]) ?? []);
      for (const part of inlinesOf(document)) {
        if (typeof part === "string" || part.cell === undefined || / /u.test(part.text)) continue;
        const row = printed.get(part.cell)?.map(({ text }) => text) ?? [];
        expect(row.slice(0, 4).join(" "), `${document.id} ${part.cell}`).toContain(part.text);
      }
    }
  });

  test("tell in the last table of every cell that is used, once, and in words", () => {
    for (const document of all()) {
      const last = tablesOf(document).at(-1);
      // A verdict's word has a cell, and is no number.
      const used = cellsOf(document).flatMap(({ cell, text, value }) =>
        cell !== undefined && (value === null || /\d/u.test(text)) ? [cell] : [],
      );
      const told = last?.basisOf ?? [];
      expect(told.filter((cell) => used.includes(cell))).toEqual(told);
      expect(used.filter((cell) => !told.includes(cell))).toEqual([]);
      expect(new Set(told).size).toBe(told.length);
      expect(last?.rows.length).toBe(told.length);
      for (const row of last?.rows ?? []) expect(row[1]?.text, document.id).not.toMatch(/\//u);
    }
  });

  test("leave no bare number in the sentences of page one but years, dates and what is quoted", () => {
    for (const document of all()) {
      const at = document.blocks.findIndex((block) => block.kind === "heading" && block.id === "viktigst");
      const list = document.blocks[at + 1];
      if (at < 0 || list?.kind !== "list") continue;
      for (const item of list.items) {
        const bare = item
          .map((part) => (typeof part === "string" ? part : ""))
          .join("")
          .replace(/«[^»]*»|“[^”]*”/gu, "")
          .replace(/\b(?:\d{1,2}\.?[ \u00a0]\p{L}+[ \u00a0])?(?:19|20)\d\d\b/gu, "");
        expect(bare).not.toMatch(/\d/u);
      }
    }
  });

  test("hold no number of what is hidden, in any cell, prose or table", () => {
    for (const document of all()) {
      const hidden = cellsOf(document).filter(({ value }) => value === null);
      const addresses = new Set(hidden.map(({ cell }) => cell));
      for (const { text } of hidden) expect(text).not.toMatch(/\d/u);
      for (const { cell, text, value } of cellsOf(document)) {
        if (cell !== undefined && addresses.has(cell)) expect([typeof value, text]).not.toContain("number");
      }
      for (const part of inlinesOf(document)) {
        if (typeof part === "object" && part.cell !== undefined) expect(addresses).not.toContain(part.cell);
      }
    }
    const yearly = documentOf("arsrapport-parorendearbeid");
    expect(cellsOf(yearly).some(({ text, value }) => text === ":" && value === null)).toBe(true);
  });

  test("are the same for the same input, and leave no marks behind", () => {
    for (const kind of kinds) {
      const once = JSON.stringify(written(reportOf(kind)));
      expect(JSON.stringify(written(reportOf(kind)))).toBe(once);
      expect(once).not.toMatch(/[\u{e000}-\u{e002}]|undefined|NaN/u);
    }
  });

  test("have pages one in clear language", () => {
    for (const document of all()) {
      const opening = firstPage(document)
        .split("\n")
        .filter((line) => !line.includes(" · "));
      const faults = opening
        .flatMap(sentencesOf)
        .flatMap((sentence) => languageFaults(sentence).map((fault) => ({ sentence, fault })));
      expect(faults, `${document.id} ${document.locale}`).toEqual([]);
    }
  });
});

describe("the yearly report", () => {
  test("answers from its first page whether the contact-person situation is better, and what became of the decision", () => {
    const page = firstPage(documentOf("arsrapport-parorendearbeid"));
    expect(page).toMatch(/fast kontaktperson\. Det er klart bedre enn i 2023, da andelen var 54,8/u);
    expect(page).toContain("«Kommunestyret ber om en sak om pårørendesenteret.»): fulgt opp.");
    expect(page).toContain("Lagt fram i sak 24/201.");
  });

  test("stands in the order that politicians know", () => {
    const headings = documentOf("arsrapport-parorendearbeid").blocks.flatMap((block) => {
      if (block.kind === "heading") return block.level === 2 ? [block.id] : [];
      return block.kind === "open" && block.level === 2 ? [block.id] : [];
    });
    expect(headings).toEqual([
      ...["viktigst", "vedtak", "tiltak", "tall", "undersokelse", "risiko", "sist", "ikke-hort-del"],
      ...["okonomi-del", "vurdering", "uttalelser", "metode", "tallgrunnlag-del"],
    ]);
  });

  test("draws no conclusion on change in a year without a wave", () => {
    const document = documentOf("arsrapport-parorendearbeid", { ...reportOf("yearly"), hasNewWave: false });
    const said = textOf(document);
    expect(said).toContain("Ingen ny undersøkelse i 2025. Siste tall er fra 2025.");
    expect(said).toContain("Vi trekker derfor ingen slutning om endring.");
    const figure = document.blocks.find(
      (block) => block.kind === "figure" && block.id === "undersokelse-figur",
    );
    expect(figure?.kind === "figure" ? figure.chart.kind : null).toBe("intervals");
    expect(JSON.stringify(tablesOf(document).map(({ columns }) => columns))).not.toContain("2023");
  });

  test("is written without a survey", () => {
    const report = { ...reportOf("yearly"), survey: null, hasNewWave: false, sentences: [] };
    const said = textOf(documentOf("arsrapport-parorendearbeid", report));
    expect(said).toContain("Ingen undersøkelse var avsluttet da perioden sluttet.");
  });

  test("is a draft until it is published", () => {
    const plain = (status: string | null | undefined) => status?.replaceAll("\u00a0", " ");
    const [, draft] = written(reportOf("yearly"));
    expect([plain(draft?.status), draft?.properties.caseNumber]).toEqual(["Utkast, 1. februar 2026", null]);
    const decision = { on: "2026-03-18", caseNumber: "25/1234" };
    const published = { ...choices, published: new Map([["arsrapport-parorendearbeid", decision]]) };
    const [other, decided] = written(reportOf("yearly"), "nb", published);
    expect(plain(decided?.status)).toBe("Publisert 18. mars 2026, sak 25/1234");
    expect(decided?.properties.caseNumber).toBe("25/1234");
    expect(plain(other?.status)).toBe("Utkast, 1. februar 2026");
  });

  test("says a measure’s status in the municipality’s own words", () => {
    const own = { ...choices, words: { status: { underWay: "påbegynt" } } };
    const [, document] = written(reportOf("yearly"), "nb", own);
    expect(JSON.stringify(document)).toContain("Påbegynt");
    expect(JSON.stringify(document?.blocks.filter(({ kind }) => kind === "figure"))).not.toContain("I gang");
  });

  test("takes what somebody wrote in the open places of that document, and of no other", () => {
    const line = { kind: "paragraph", text: "Vi vurderer at planen virker." } as const;
    const texts = new Map([["arsrapport-parorendearbeid", new Map([["vurdering", [line]]])]] as const);
    const documents = written(reportOf("yearly"), "nb", { ...choices, texts });
    const texted = documents.filter((document) => JSON.stringify(document).includes(line.text));
    expect(texted.map(({ id }) => id)).toEqual(["arsrapport-parorendearbeid"]);
  });
});

describe("the saksframlegg", () => {
  test.each([
    [
      "nb",
      "Kommunedirektørens forslag til vedtak",
      "Kommunestyret tar årsrapporten for pårørendearbeidet 2025 til orientering.",
    ],
    [
      "nn",
      "Kommunedirektøren sitt framlegg til vedtak",
      "Kommunestyret tek årsrapporten for pårørandearbeidet 2025 til orientering.",
    ],
  ] as const)("begins with numbered points to decide on, in %s", (locale, heading, point) => {
    const [title, list] = documentOf("saksframlegg-parorendearbeid", reportOf("yearly"), locale).blocks;
    expect(title).toMatchObject({ kind: "heading", text: heading });
    expect(list).toMatchObject({ kind: "list", numbered: true });
    expect(list?.kind === "list" ? plainText(list.items[0] ?? []) : "").toBe(point);
  });

  test("has the case system’s own headings, no picture, and a summary of five lines", () => {
    const own = { ...choices, headings: { assessment: "Kommunedirektørens vurdering" } };
    const [document] = written(reportOf("yearly"), "nb", own);
    expect(textOf(document ?? documentOf("-"))).toContain("Kommunedirektørens vurdering");
    expect(document?.blocks.some(({ kind }) => kind === "figure")).toBe(false);
    const at = document?.blocks.findIndex((block) => block.kind === "heading" && block.id === "sak-summary");
    const summary = document?.blocks[(at ?? 0) + 1];
    const text = summary?.kind === "paragraph" ? plainText(summary.text) : "";
    expect(text.length).toBeGreaterThan(100);
    expect(text.length).toBeLessThanOrEqual(450);
    expect(text).toContain("fulgt opp");
  });
});

describe("what was said at events", () => {
  /** The example's report, with so many small events that say eleven things each. */
  function withSmallEvents(small: number): PlanReport {
    const report = reportOf("yearly");
    const voices = report.survey?.voices;
    if (!report.survey || !voices) throw new Error("The example has notes.");
    const statements = voices.events.reduce((sum, { count }) => sum + count.statements, 0);
    const total = { statements: statements + 11 * small, tables: 9, events: voices.events.length + small };
    return {
      ...report,
      survey: { ...report.survey, voices: { ...voices, total, smallEvents: small } },
    };
  }
  const ids = ["arsrapport-parorendearbeid", "saksframlegg-parorendearbeid", "dere-sa-vi-gjorde"];
  /** The number of statements, and of events, as the last table has them. */
  const basis = (report: PlanReport, id: string): readonly (string | undefined)[] => {
    const last = tablesOf(documentOf(id, report)).at(-1);
    return ["total", "of=events"].map((group) => {
      const at = last?.basisOf?.indexOf(`2025/innspill/${group}/count`) ?? -1;
      return last?.rows[at]?.map(({ text }) => text).find((text) => /^\d+$/u.test(text));
    });
  };

  test.each(ids)("tells in %s of all events where small ones are none or several", (id) => {
    expect(basis(withSmallEvents(0), id)).toEqual(["59", "2"]);
    expect(basis(withSmallEvents(2), id)).toEqual(["81", "4"]);
  });

  test.each(ids)("does not give away in %s the one event that few took part in", (id) => {
    expect(basis(withSmallEvents(1), id)).toEqual(["59", "2"]);
    expect(textOf(documentOf(id, withSmallEvents(1)))).not.toMatch(/\b70 innspill/u);
  });
});

describe("what was written last", () => {
  test("stands word for word, and says «skjermet» where a number of it is hidden today", () => {
    const report = reportOf("yearly");
    const [first] = report.earlier;
    if (first === undefined) throw new Error("The example has an earlier report.");
    const said = (text: string | null): string => {
      const document = documentOf("arsrapport-parorendearbeid", { ...report, earlier: [{ ...first, text }] });
      return tablesOf(document).find(({ id }) => id === "sist-tabell")?.rows[0]?.[0]?.text ?? "";
    };
    expect(said("Ordrett.")).toBe("«Ordrett.»");
    expect(said(null)).toBe("skjermet");
  });
});

describe("«Dere sa – vi gjorde»", () => {
  test("tells what was said, done, begun and not done, without a per cent", () => {
    const document = documentOf("dere-sa-vi-gjorde");
    const said = textOf(document);
    expect(said).toContain("Dere sa: «Én dør inn». Vi svarte med «Fast kontaktperson».");
    expect(said).toContain("Dere sa: «Enklere skjema». Det har vi ikke noe tiltak for.");
    expect(said).not.toContain("%");
  });
});

describe("the title of the survey's picture", () => {
  type Word = "better" | "worse" | "higher" | "similar" | "cannotTell" | "tooFew";

  /** The yearly report where the changes since last time have these verdicts, in turn. */
  function titleOf(words: readonly Word[], against = "wave"): string {
    const report = reportOf("yearly");
    if (report.survey === null) throw new Error("The example has a survey.");
    let at = 0;
    const comparisons = report.survey.comparisons.map((judged) => {
      const { comparison, verdict } = judged;
      if (verdict === null || !comparison.shown || comparison.group !== null) return judged;
      if ((comparison.against.kind === "wave") !== (against === "wave")) return judged;
      const word = words[at++ % words.length] ?? "similar";
      return { ...judged, verdict: { ...verdict, word } };
    });
    const changed = { ...report, survey: { ...report.survey, comparisons } };
    const figure = flat(documentOf("arsrapport-parorendearbeid", changed).blocks).find(
      (block) => block.kind === "figure" && block.id === "undersokelse-figur",
    );
    if (figure?.kind !== "figure") throw new Error("There is no picture.");
    drawn = figure.chart.kind === "change" ? figure.chart.rows.length : 0;
    return figure.title;
  }
  let drawn = 0;

  test("counts the rows that are drawn, and no others", () => {
    expect(titleOf(["better"])).toBe(
      `Siden 2023: ${drawn} klart bedre, ingen klart dårligere, ingen uten klar endring`,
    );
    expect(drawn).toBeGreaterThan(1);
    expect(titleOf(["cannotTell"])).toMatch(new RegExp(`, ${drawn} uten klar endring$`, "u"));
  });

  test("tells a clear change that is neither good nor bad apart from one that is not clear", () => {
    expect(titleOf(["higher"])).toBe(
      `Siden 2023: ingen klart bedre, ingen klart dårligere, ${drawn} klart endret, ingen uten klar endring`,
    );
  });

  test("says nothing of verdicts that are none", () => {
    expect(titleOf(["tooFew"])).toMatch(/ingen uten klar endring$/u);
  });
});

describe("the sentences of page one", () => {
  const claims: { readonly [R in PlanRule]: readonly Extract<PlanClaim, { rule: R }>[] } = {
    clearChange: (["better", "worse", "higher", "lower"] as const).map((word) => ({
      ...{ rule: "clearChange", word, indicator: "kontaktperson.uten", wave: "2025", earlier: "2023" },
    })),
    clearDifference: [
      { rule: "clearDifference", word: "worse", indicator: "nettside.god", wave: "2025" },
      {
        rule: "clearDifference",
        word: "worse",
        indicator: "omsorg_opplevelse.psykisk_belastning",
        wave: "2025",
      },
      {
        rule: "clearDifference",
        word: "better",
        indicator: "koordinator_fungerer.bare_delvis",
        wave: "2025",
      },
    ],
    noNewWave: [
      { rule: "noNewWave", wave: "2023" },
      { rule: "noNewWave", wave: null },
    ],
    mostlyUnsure: [1, 2, 1860].map((of) => ({ rule: "mostlyUnsure", wave: "2025", unsure: of, of })),
    measureStatus: [0, 1, 2, 1860].flatMap((done) =>
      [0, 1, 2, 40].map((rest) => ({
        ...{ rule: "measureStatus", done, begun: rest, rest: 40 - rest, of: done + 41 },
      })),
    ),
    measuresBehind: [
      { rule: "measuresBehind", delayed: 1, stopped: 0, measures: ["senter"] },
      { rule: "measuresBehind", delayed: 0, stopped: 1, measures: ["barn"] },
      { rule: "measuresBehind", delayed: 5, stopped: 1, measures: ["senter", "barn", "kurs", "a", "b", "c"] },
    ],
    measureMoved: (["movedRight", "movedWrong"] as const).map((step) => ({
      ...{ rule: "measureMoved", measure: "kontakt", indicator: "kontaktperson.uten", wave: "2025", step },
    })),
    figureTarget: ["ventetid", "kursdeltakere"].flatMap((figure) =>
      (["reached", "notReached"] as const).map((verdict) => ({ rule: "figureTarget", figure, verdict })),
    ),
    figuresMissing: [
      { rule: "figuresMissing", figures: ["klager"], of: 1 },
      { rule: "figuresMissing", figures: ["klager", "ventetid", "avslag", "soknader", "x", "y"], of: 8 },
    ],
    decisions: [
      { rule: "decisions", open: [], of: 1 },
      { rule: "decisions", open: ["o-25"], of: 2 },
    ],
    needsUnanswered: [
      { rule: "needsUnanswered", needs: ["skjema"], of: 1 },
      { rule: "needsUnanswered", needs: ["skjema", "natt"], of: 3 },
    ],
    mostHeard: [1, 2, 1860].map((statements) => ({
      rule: "mostHeard",
      area: "informasjon",
      statements,
      of: 1860,
    })),
  };
  const each = Object.entries(claims).flatMap(([rule, some]) =>
    locales.map((locale) => [rule, locale, some] as const),
  );

  test.each(each)("have words for %s in %s that anybody can read", (_, locale, some) => {
    const decided = reportOf("yearly").decisions.flatMap((one) => [one, one, one]);
    for (const report of [reportOf("yearly"), { ...reportOf("yearly"), decisions: decided }]) {
      const writer = new PlanWriter(report, choices, locale);
      for (const claim of some) {
        const text = unmarked(claimText(writer, claim));
        expect(text, JSON.stringify(claim)).not.toBe("");
        expect(text).not.toMatch(/undefined|NaN|\s[.,]| {2}/u);
        for (const sentence of sentencesOf(text)) expect(languageFaults(sentence), sentence).toEqual([]);
      }
    }
  });

  test("do not tell a hidden figure", () => {
    const writer = new PlanWriter(reportOf("yearly"), choices, "nb");
    const text = unmarked(claimText(writer, { rule: "figureTarget", figure: "avslag", verdict: "reached" }));
    expect(text).toBe("");
  });
});
