import fc from "fast-check";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { countVoices } from "../../src/analysis/voices.js";
import type { Block, ReportDocument, TableBlock } from "../../src/domain/document.js";
import { noteAreas } from "../../src/domain/notes.js";
import type { UnprotectedVoices } from "../../src/domain/people/voices.js";
import { resultsSchema } from "../../src/domain/results-schema.js";
import type { Results } from "../../src/domain/results.js";
import { locales, type Locale } from "../../src/domain/text.js";
import { analyze, explainCell, load, resultsJson, type LoadedRequest } from "../../src/index.js";
import { triangulate } from "../../src/judge/triangulate.js";
import { protectVoices } from "../../src/protect/voices.js";
import { renderMarkdown } from "../../src/render/markdown.js";
import { renderers } from "../../src/render/renderers.js";
import { noPaint, renderTerminal } from "../../src/render/terminal.js";
import { tablesOf } from "../../src/render/walk.js";
import { analysisDocument } from "../../src/report/analysis-document.js";
import { summarySection } from "../../src/report/summary.js";
import { voicesSection } from "../../src/report/voices.js";
import { Writer } from "../../src/report/writer.js";
import { textsOf } from "../../src/text/languages.js";
import { analyzed } from "../support/analyzed.js";
import { decided, event, said } from "../support/notes.js";
import { areas, events, inventedVoices, statements } from "../support/voices.js";
import { shipped } from "../survey-files.js";
import { answering, chunkOf, smallData, tabulated } from "../analysis/small-survey.js";

const example = fileURLToPath(new URL("../../fixtures/kommune/", import.meta.url));
let loaded: LoadedRequest;
let results: Results;
beforeAll(async () => {
  loaded = await load({ files: [], workspace: example });
  results = await analyze({ ...loaded, voices: inventedVoices() }, "2025-06-01");
});

const withVoices = (counted: UnprotectedVoices | null): Results => ({
  ...results,
  voices: counted === null ? null : triangulate(protectVoices(counted, 5), results),
});
const textOf = (block: Block): string => {
  if (block.kind === "heading") return block.text;
  if (block.kind === "paragraph") return inline(block.text);
  if (block.kind === "list") return block.items.map(inline).join("\n");
  return block.kind === "callout" ? block.blocks.map(textOf).join("\n") : "";
};
const inline = (text: Extract<Block, { kind: "paragraph" }>["text"]): string =>
  text.map((part) => (typeof part === "string" ? part : part.text)).join("");

/** Written once for all the tests that look at it. */
const written = new WeakMap<Results, Map<Locale, ReportDocument>>();
function pageOf(of: Results, locale: Locale = "nb"): ReportDocument {
  const pages = written.get(of) ?? new Map<Locale, ReportDocument>();
  const page = pages.get(locale) ?? analysisDocument(of, locale).document;
  written.set(of, pages.set(locale, page));
  return page;
}

/** The blocks of the section, from its heading to the next of the same level. */
function section(of: Results, locale: Locale = "nb"): readonly Block[] {
  const { blocks } = pageOf(of, locale);
  const from = blocks.findIndex((block) => block.kind === "heading" && block.id === "innspill");
  const next = blocks.findIndex((block, at) => at > from && block.kind === "heading" && block.level === 2);
  return from < 0 ? [] : blocks.slice(from, next);
}

const linesOf = (of: Results, locale: Locale = "nb"): string => section(of, locale).map(textOf).join("\n");

function tableOf(of: Results, id: string): TableBlock {
  const found = tablesOf(pageOf(of)).find((table) => table.id === id);
  if (found === undefined) throw new Error(`There is no table ${id}.`);
  return found;
}

const rowsOf = (of: Results, id: string) => tableOf(of, id).rows.map((row) => row.map(({ text }) => text));

describe("the section on what was said", () => {
  test("is not there without notes, and page one says nothing of them", () => {
    const without = withVoices(null);
    expect(section(without)).toEqual([]);
    expect(JSON.stringify(pageOf({ ...without, issues: [] }))).not.toContain("innspill");
  });

  test.each(locales)(
    "stands after the areas, with a title that claims no more speakers than there were, in %s",
    (locale) => {
      const headings = pageOf(results, locale).blocks.flatMap((block) =>
        block.kind === "heading" && block.level === 2 ? [block.id] : [],
      );
      expect(headings[headings.indexOf("omraader") + 1]).toBe("innspill");
      expect(textsOf(locale).voices.heading).toMatch(/og andre|and others/u);
    },
  );

  test.each(locales)("counts statements, tables and events, and never per cent, in %s", (locale) => {
    const blocks = section(results, locale);
    expect(linesOf(results, locale)).toMatch(/\b16 (innspill|innspel|statements)/u);
    expect(JSON.stringify(blocks)).not.toMatch(/%|"unit"/u);
  });

  test("says that nothing is counted where nobody has decided", () => {
    const undecided = withVoices(inventedVoices({ statements: [said(events[0]!.id)] }));
    expect(linesOf(undecided)).toContain(textsOf("nb").voices.nothing);
    expect(section(undecided).some(({ kind }) => kind === "figure")).toBe(false);
  });
});

describe("the events", () => {
  test("stand by date with participants, tables and statements; a small one is a number under the table", () => {
    expect(rowsOf(results, "innspill-arrangementer")).toEqual([
      [
        "Dialogkafé om pårørende",
        "12.\u00a0mars\u00a02025",
        "Kulturhuset",
        "pårørende og brukere",
        "104",
        "4",
        "9",
      ],
      ["Kurs: Pårørendeskolen", "2.\u00a0april\u00a02025", "ikke oppgitt", "ikke oppgitt", "18", "1", "4"],
      ["Stand", "20.\u00a0mai\u00a02025", "Torget", "ikke oppgitt", "ikke oppgitt", "1", "2"],
    ]);
    const { note } = tableOf(results, "innspill-arrangementer");
    expect(note).toContain("1 mindre arrangement med færre enn 5 deltakere");
    expect(note).toContain(textsOf("nb").voices.events.uncounted);
  });

  test("have participants that can be explained by their address", async () => {
    const [lines, more] = await explainCell(results, "notes/2025-03-12-dialogkafe/total/count", "nb");
    expect([lines!.term, more!.text]).toEqual(["notes/2025-03-12-dialogkafe/total/count", "104"]);
  });
});

describe("what it was about", () => {
  test("is a row for each area with its codes under it, and themes that stand alone in a table of their own", () => {
    const rows = rowsOf(results, "innspill-omraader");
    expect(rows.map(([name]) => name)).toEqual([
      "Tidlig identifisering og ivaretakelse",
      ...["Bedre informasjon, opplæring og veiledning", "– Nettside"],
      "Forutsigbare og koordinerte tjenester",
      ...["Tilstrekkelig støtte og avlastning", "– Transport"],
      ...["Familieorienterte tjenester", "Pårørendemedvirkning", "Annet"],
    ]);
    expect(rows[4]).toEqual(["Tilstrekkelig støtte og avlastning", "5", "4", "2", "0", "2", "3"]);
    expect(rowsOf(results, "innspill-egne-temaer")).toEqual([["Boligpriser", "1", "1", "1"]]);
  });

  test("is drawn as bars, with an alternative text that says every number", () => {
    const figure = section(results).find((block) => block.kind === "figure");
    if (figure?.kind !== "figure" || figure.chart.kind !== "counts") throw new Error("no bars");
    expect(figure.chart.rows.map(({ value }) => value)).toEqual([1, 3, 4, 5, 0, 1, 1]);
    for (const { label, value } of figure.chart.rows) expect(figure.alt).toContain(`${label}: ${value}`);
  });

  test("has no columns for praise and need where nobody marked any", () => {
    const unmarked = statements.map((one) => ({
      ...one,
      decision: one.decision && { ...one.decision, tone: null },
    }));
    const titles = (of: Results) => tableOf(of, "innspill-omraader").columns.map(({ title }) => title);
    expect(titles(withVoices(inventedVoices({ statements: unmarked })))).not.toContain("Ros");
    expect(titles(results)).toContain("Ros");
  });

  test("is told by a municipality's own areas, which may overlap, and then it says so", async () => {
    const framework = shipped.framework("moss");
    const local = await analyze(
      { ...loaded, data: { ...loaded.data, framework }, voices: inventedVoices({ framework }) },
      "2025-06-01",
    );
    const [first] = rowsOf(local, "innspill-omraader");
    expect(first!.slice(0, 2)).toEqual(["Hva er viktig for deg som pårørende", "2"]);
    const overlap = "«Lovpålagte pårørendetilbud» og «Informasjon og kommunikasjon»";
    expect(linesOf(local)).toContain(overlap);
    expect(linesOf(results)).not.toContain("overlapper");
  });
});

test("where all was said at small events, nothing is told of what it was about", () => {
  const at = events[3]!.id;
  const small = inventedVoices({ statements: statements.filter(({ event: of }) => of === at) });
  const lines = linesOf(withVoices(small));
  expect(lines).toContain("Alle innspillene kommer fra arrangementer med færre enn 5 deltakere.");
  expect(lines).not.toMatch(/avlastning|ikke nevnt|Flest innspill/u);
});

describe("survey and notes beside each other", () => {
  test("are told in words, for the nation, the wave before and each kind of event", () => {
    const { columns } = tableOf(results, "innspill-triangulering");
    expect(columns.map(({ title }) => title)).toEqual([
      ...["Område", "Mot landet", "Siden 2023", "Dialogkafé", "Kurs", "Stand", "Alle innspillene"],
    ]);
    const rows = rowsOf(results, "innspill-triangulering");
    expect(rows.find(([name]) => name?.startsWith("Tilstrekkelig"))).toEqual([
      ...["Tilstrekkelig støtte og avlastning", "klart dårligere", "ikke klart"],
      ...["peker samme vei (mest behov)", "utfyller", "ikke nevnt", "utfyller (delt)"],
    ]);
    expect(rows.map(([name]) => name)).not.toContain("Annet");
  });

  test("have no column for the only kind of event there is", () => {
    const at = events[0]!.id;
    const one = inventedVoices({ statements: statements.filter(({ event: of }) => of === at) });
    const { columns } = tableOf(withVoices(one), "innspill-triangulering");
    expect(columns.map(({ title }) => title)).not.toContain("Dialogkafé");
  });

  test("name the themes the survey does not ask about, and what nobody spoke of", () => {
    expect(linesOf(results)).toContain("undersøkelsen spør ikke om det: «Transport» og «Boligpriser».");
    expect(linesOf(results)).toContain(
      "ingen innspill fra arrangementene i tabellen handler om det: «Barn blir fulgt opp».",
    );
    const onlyLarge = inventedVoices({ events: events.slice(0, 3) });
    expect(linesOf(withVoices(onlyLarge))).toContain(
      "men ingen innspill handler om det: «Barn blir fulgt opp».",
    );
  });

  test("say under their table what each word means, and that small events are not in it", () => {
    const { note, rows } = tableOf(results, "innspill-triangulering");
    const words = new Set(rows.flatMap((row) => row.slice(1, 3).map(({ text }) => text)));
    expect(words).toContain("ikke klart");
    for (const word of ["Klart bedre", "Ikke klart", "Mest ros"]) expect(note).toContain(`«${word}»`);
    expect(note).toContain("Arrangementer med færre enn 5 deltakere er ikke med");
  });
});

describe("quotes", () => {
  test("stand under the question they answer, which is asked once, and those without one stand last", () => {
    const lines = linesOf(results).split("\n");
    const asked = lines.filter((line) => line.includes("Hva mener dere er viktigst"));
    expect(asked).toEqual([expect.stringMatching(/^Svar på spørsmålet «Hva mener .*»:$/u)]);
    const at = (part: string): number => lines.findIndex((line) => line.includes(part));
    const order = ["Hva mener dere", "sove en hel natt", "Andre sitater", "på vent"].map(at);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });

  test("have no line about questions where no notes tell of any", () => {
    const unasked = statements.map((one) => ({ ...one, question: null }));
    expect(linesOf(withVoices(inventedVoices({ statements: unasked })))).not.toContain("Andre sitater");
  });

  test("stand with their event, and say «Pårørende sier» only of a caregiver", () => {
    const lines = linesOf(results).split("\n");
    const quote = (part: string): string => lines.find((line) => line.includes(part)) ?? "";
    expect(quote("sove en hel natt")).toMatch(
      /^Pårørende sier: «Får aldri .*» \(Dialogkafé, 12\.\u00a0mars\u00a02025\)$/u,
    );
    expect(quote("på vent")).toBe("«Vedtaket lå på vent hele sommeren.» (Kurs, 2.\u00a0april\u00a02025)");
    expect(lines.filter((line) => line.startsWith("Pårørende sier"))).toHaveLength(1);
  });

  test("have single marks around what they quote themselves, whichever marks the notes have", () => {
    const decision = decided("medvirkning", { quote: true });
    const texts = ["«Hva er viktig?» sto det. Ingen spurte", 'De sa "vent" og “snart”'];
    const quoted = texts.map((text, at) => said(events[0]!.id, { id: `q${String(at)}`, text, decision }));
    const lines = linesOf(withVoices(inventedVoices({ statements: quoted })));
    expect(lines).toContain("«‘Hva er viktig?’ sto det. Ingen spurte»");
    expect(lines).toContain("«De sa ‘vent’ og ‘snart’»");
  });

  test("are never of an event that is small, or that nobody counted", () => {
    const all = JSON.stringify(results.voices);
    for (const text of ["Sagt på kveldsprat", "Hvem ringer vi om natta"]) expect(all).not.toContain(text);
  });
});

describe("how the statements are counted", () => {
  test("says who decided, what nobody has read, and what was masked", () => {
    expect(linesOf(results)).toContain("Mennesker har bestemt området for 16 innspill.");
    expect(linesOf(results)).toContain(
      "2 innspill er ikke talt med, fordi ingen har bestemt område for dem.",
    );
    expect(linesOf(results)).toContain("navn på personer\u00a0(2)");
    expect(linesOf(results)).not.toContain("forslag alene");
    expect(linesOf(results)).not.toContain("må leses");
  });

  test("says how many are counted on suggestion alone, where they are", () => {
    const accepted = withVoices(inventedVoices({ acceptSuggested: true }));
    expect(linesOf(accepted)).toContain(
      "1 innspill er talt etter verktøyets forslag alene. Ingen har lest det.",
    );
    expect(linesOf(accepted)).toContain("1 innspill er ikke talt med");
    expect(linesOf(accepted)).toContain("Merket «må leses» eller «må vurderes i dag»: 1.");
  });
});

describe("page one", () => {
  const sentence = (of: Results): string | undefined =>
    pageOf(of)
      .blocks.map(textOf)
      .find((text) => text.startsWith("Flest innspill"));
  const about = (...areas: readonly (typeof noteAreas)[number][]) =>
    withVoices(
      inventedVoices({ statements: areas.map((area) => said(events[0]!.id, { decision: decided(area) })) }),
    );

  test("names the area that most was said of, with counts", () => {
    expect(sentence(results)).toBe(
      "Flest innspill fra 3 arrangementer gjelder «Tilstrekkelig støtte og avlastning»: 5 av 15, fra 4 bord.",
    );
  });

  test("names two that share the place, no more, and never «Annet»", () => {
    expect(sentence(about("familie", "informasjon", "annet"))).toContain(
      "og «Familieorienterte tjenester»: 1 av 3 om hvert",
    );
    expect(sentence(about("familie", "informasjon", "avlastning"))).toBeUndefined();
    expect(sentence(about("annet"))).toBeUndefined();
  });
});

test("the JSON of results with voices is what its schema says", async () => {
  const json: unknown = JSON.parse(await resultsJson(results));
  expect(resultsSchema.parse(json)).toEqual(json);
});

describe("no word that nobody approved, and no name of a small event,", () => {
  const secret = /Ubestemt|Haster|Sagt på kveldsprat|Hvem ringer|Kveldsprat|Lunden|smahoring|Ingen drosje/u;

  test("is in any format", async () => {
    const page = { ...pageOf(results), blocks: section(results) };
    for (const render of [renderers.html, renderers.json, renderers.md, renderers.csv]) {
      const files = await render({ document: page, results, baseName: "analyse" });
      const text = files.map(({ bytes }) => new TextDecoder().decode(bytes)).join("\n");
      expect(text).not.toMatch(secret);
    }
    expect(renderTerminal(page, { width: 100, paint: noPaint }).join("\n")).not.toMatch(secret);
  });

  test("is in results or documents, whatever was said, decided and by how many", async () => {
    const data = smallData();
    const base = await analyzed(data, tabulated([chunkOf(answering("kontakt", [40, 30, 20]))]));
    const anEvent = fc.record({
      participants: fc.option(fc.integer({ min: 0, max: 12 })),
      date: fc.option(fc.constantFrom("2025-01-01", "2025-02-02")),
    });
    const mostly = fc.constantFrom(true, true, true, false);
    const seldom = fc.constantFrom(true, false, false, false);
    const aStatement = fc.record({
      at: fc.nat(3),
      area: fc.constantFrom(...noteAreas),
      ...{ isDecided: mostly, quote: mostly, urgent: seldom, recognizable: fc.boolean() },
      canBeRecognized: fc.constantFrom(null, true, false),
      mustRead: fc.boolean(),
    });
    const { document: frame } = analysisDocument(base, "nb");
    const few = { minLength: 4, maxLength: 4 };
    let quoted = 0;
    fc.assert(
      fc.property(
        fc.array(anEvent, few),
        fc.array(aStatement, { maxLength: 12 }),
        fc.boolean(),
        (held, told, acceptSuggested) => {
          const name = (at: number): string => `navn${at}q`;
          const words = (at: number): string => `kanari${at}q`;
          const counted = countVoices({
            events: held.map((one, at) =>
              event(name(at), { ...one, title: `T ${name(at)}`, place: name(at), who: name(at) }),
            ),
            statements: told.map(
              ({ at, area, isDecided, quote, urgent, recognizable, canBeRecognized, mustRead }, index) => {
                const one = said(name(at), {
                  id: `s${index}`,
                  text: `Om ${words(index)}.`,
                  question: name(at),
                });
                return {
                  ...one,
                  urgent: urgent ? (["abuse"] as const) : [],
                  recognizable: recognizable ? (["place"] as const) : [],
                  suggestion: { ...one.suggestion, mustRead },
                  decision: isDecided ? decided(area, { quote, canBeRecognized }) : null,
                };
              },
            ),
            ...{ codebook: { codes: [] }, framework: data.framework, areas, acceptSuggested },
          });
          const of = { ...base, voices: triangulate(protectVoices(counted, 5), base) };
          const writer = new Writer(of, "nb");
          const page = { ...frame, blocks: [...summarySection(writer), ...voicesSection(writer)] };
          const all = [
            ...[JSON.stringify(of), JSON.stringify(page), renderMarkdown(page)],
            renderTerminal(page, { width: 120, paint: noPaint }).join("\n"),
          ].join("\n");
          const open = held.map(({ participants }) => participants !== null && participants >= 5);
          for (const [at, { participants }] of held.entries()) {
            if (participants !== null && participants < 5) expect(all).not.toContain(name(at));
          }
          for (const [index, one] of told.entries()) {
            const safe = one.recognizable ? one.canBeRecognized === false : one.canBeRecognized !== true;
            const mayShow = one.isDecided && one.quote && !one.urgent && safe && open[one.at] === true;
            if (!mayShow) expect(all).not.toContain(words(index));
            else if (all.includes(words(index))) quoted += 1;
          }
        },
      ),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
    );
    expect(quoted).toBeGreaterThan(20);
  });
});
