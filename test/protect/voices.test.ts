import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countVoices } from "../../src/analysis/voices.js";
import type { CodedStatement, NoteEvent } from "../../src/domain/notes.js";
import type { QuoteCandidate } from "../../src/domain/people/voices.js";
import { chooseQuotes } from "../../src/protect/quotes.js";
import { protectVoices } from "../../src/protect/voices.js";
import { decided, event, said } from "../support/notes.js";
import { shipped } from "../survey-files.js";

function shown(statements: readonly CodedStatement[], events: readonly NoteEvent[], limit = 5) {
  const framework = shipped.framework("nasjonal");
  const counted = countVoices({
    ...{ statements, events, framework },
    codebook: { codes: [] },
    acceptSuggested: false,
  });
  return protectVoices(counted, limit);
}

const quote = decided("avlastning", { quote: true, tone: "need" });

describe("an event under the limit", () => {
  const events = [
    event("stor", { date: "2025-03-12" }),
    event("liten", { kind: "hearing", participants: 4, title: "Samtalen på Lunden" }),
  ];
  const statements = [
    said("stor", { decision: quote }),
    said("liten", { decision: quote, text: "Fra den lille." }),
  ];
  const found = shown(statements, events);

  it("is told as a number, and has neither name, kind nor quote", () => {
    expect(found.smallEvents).toBe(1);
    expect(found.events.map(({ id }) => id)).toEqual(["stor"]);
    expect(JSON.stringify(found)).not.toMatch(/liten|Lunden|hearing|lille/u);
  });

  it("counts in the sums", () => {
    expect(found.total).toEqual({ statements: 2, tables: 2, events: 2 });
    const area = found.areas.find((one) => one.area === "avlastning")!;
    expect(area).toMatchObject({ count: { statements: 2, events: 2 }, need: 2 });
    expect(area.byKind).toEqual([
      { kind: "cafe", count: { statements: 1, tables: 1, events: 1 }, praise: 0, need: 1 },
    ]);
  });

  it("is one by the municipality's own limit too", () => {
    expect(shown(statements, events, 41).events).toEqual([]);
    expect(shown(statements, events, 4).smallEvents).toBe(0);
  });
});

describe("participants", () => {
  it("are a published count with its trace", () => {
    const [one] = shown([said("en")], [event("en", { participants: 5 })]).events;
    expect(one!.participants).toMatchObject({ cell: "notes/en/total/count", shown: true, value: 5 });
    expect(one!.participants).toHaveProperty("trace.sources", [{ file: "kafe.md", column: null }]);
  });

  it("that nobody wrote down may be few: the event is shown, and nothing is quoted from it", () => {
    const found = shown([said("en", { decision: quote })], [event("en", { participants: null })]);
    expect(found.events).toHaveLength(1);
    expect(found.events[0]!.participants).toBeNull();
    expect(found.areas.flatMap(({ quotes }) => quotes)).toEqual([]);
    expect(found.total.statements).toBe(1);
  });

  it.each([
    ["pårørende og brukere", true],
    ["40 pårørende", true],
    ["40 pårørende og to brukere", false],
    ["Tre brukere, pårørende", false],
    ["pårørende (38), brukere (2)", false],
  ])("are not told in words where they are few: %s", (who, isTold) => {
    expect(shown([], [event("en", { who })]).events[0]!.who).toBe(isTold ? who : null);
  });
});

it("events stand by date, those without one last", () => {
  const events = [event("c"), event("b", { date: "2025-05-01" }), event("a", { date: "2025-06-01" })];
  expect(shown([], events).events.map(({ id }) => id)).toEqual(["b", "a", "c"]);
});

describe("the choice of quotes", () => {
  const candidate = (id: string, at: string, table: string, text = `Innspill ${id}`): QuoteCandidate => ({
    ...{ id, text, event: at, table: `${at} ${table}`, question: null, byCaregiver: false },
  });
  const chosen = (candidates: readonly QuoteCandidate[]) =>
    (chooseQuotes([{ area: "a", candidates }]).get("a") ?? []).map(({ id }) => id);

  it("is at most three, the shorter first", () => {
    const four = ["lang lang lang", "kort", "lang", "lang lang"].map((words, at) =>
      candidate(String(at), `e${at}`, "1", words),
    );
    expect(chosen(four)).toEqual(["1", "2", "3"]);
  });

  it("takes no second quote of a table while another has one", () => {
    const of = [
      candidate("1", "a", "1"),
      candidate("2", "a", "1"),
      candidate("3", "a", "2", "Mye lenger enn de andre"),
    ];
    expect(chosen(of)).toEqual(["1", "3", "2"]);
  });

  it("goes to another event before another table of the same", () => {
    const of = [
      candidate("1", "a", "1"),
      candidate("2", "a", "2"),
      candidate("3", "b", "1", "Mye lenger enn de andre"),
    ];
    expect(chosen(of)).toEqual(["1", "3", "2"]);
  });

  it("quotes nothing twice: in the same words, or in two areas", () => {
    const alike = [candidate("1", "a", "1", "Mer luft."), candidate("2", "b", "1", "mer luft")];
    expect(chosen(alike)).toEqual(["2"]);
    const same = [candidate("1", "a", "1")];
    const both = chooseQuotes([
      { area: "a", candidates: same },
      { area: "b", candidates: same },
    ]);
    expect([...both.values()].map((quotes) => quotes.length)).toEqual([1, 0]);
  });

  it("is the same whatever the order of the candidates, and tells no table", () => {
    const places = { at: fc.constantFrom("a", "b"), table: fc.constantFrom("1", "2") };
    const candidates = fc
      .uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), ...places }), {
        selector: ({ id }) => id,
        maxLength: 8,
      })
      .map((found) => found.map(({ id, at, table }) => candidate(id, at, table)))
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(candidates, ([all, shuffled]) => {
        expect(chosen(shuffled)).toEqual(chosen(all));
        const [quotes] = chooseQuotes([{ area: "a", candidates: all }]).values();
        expect((quotes ?? []).some((one) => "table" in one)).toBe(false);
      }),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
    );
  });
});
