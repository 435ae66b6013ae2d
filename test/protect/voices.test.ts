import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countVoices } from "../../src/analysis/voices.js";
import {
  eventKinds,
  nationalAreas,
  noteAreas,
  tones,
  type CodedStatement,
  type NoteEvent,
} from "../../src/domain/notes.js";
import type { OwnCodebook } from "../../src/domain/notes-codebook.js";
import type { QuoteCandidate } from "../../src/domain/people/voices.js";
import { chooseQuotes } from "../../src/protect/quotes.js";
import { protectVoices } from "../../src/protect/voices.js";
import { decided, event, said } from "../support/notes.js";
import { areas } from "../support/voices.js";
import { shipped } from "../survey-files.js";

function shown(
  statements: readonly CodedStatement[],
  events: readonly NoteEvent[],
  limit = 5,
  codebook: OwnCodebook = { codes: [] },
) {
  const framework = shipped.framework("nasjonal");
  const counted = countVoices({
    ...{ statements, events, framework, areas, codebook },
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

  it("counts in the totals, and in no number that tells what was said", () => {
    expect(found.total).toEqual({ statements: 2, tables: 2, events: 2 });
    expect(found.approved).toBe(2);
    const area = found.areas.find((one) => one.area === "avlastning")!;
    expect(area).toMatchObject({ count: { statements: 1, tables: 1, events: 1 }, praise: 0, need: 1 });
    expect(area.byKind).toEqual([
      { kind: "cafe", count: { statements: 1, tables: 1, events: 1 }, praise: 0, need: 1 },
    ]);
  });

  it("is one by the municipality's own limit too", () => {
    expect(shown(statements, events, 41).events).toEqual([]);
    expect(shown(statements, events, 4).smallEvents).toBe(0);
  });

  it("does not show a code of its own that the survey does not ask about", () => {
    const own = (id: string, items?: string[]) => ({
      id,
      text: { nb: id },
      under: null,
      ...(items && { items }),
    });
    const codebook = { codes: [own("nytt"), own("spurt", ["kontakt"])] };
    const one = said("liten", { decision: decided("annet", { codes: ["nytt"] }) });
    expect(shown([one], events, 5, codebook).codes.map(({ id }) => id)).toEqual(["spurt"]);
    const atLarge = said("stor", { decision: decided("annet", { codes: ["nytt"] }) });
    expect(shown([atLarge], events, 5, codebook).codes.map(({ id }) => id)).toEqual(["nytt", "spurt"]);
  });
});

describe("an attacker who subtracts all that is published", () => {
  const codebook: OwnCodebook = {
    codes: [
      { id: "transport", text: { nb: "transport" }, under: "avlastning", items: [] },
      { id: "buss", text: { nb: "buss" }, under: "transport" },
    ],
  };
  const profile = fc.record({
    primary: fc.constantFrom(...noteAreas),
    secondary: fc.option(fc.constantFrom(...nationalAreas)),
    tone: fc.option(fc.constantFrom(...tones)),
    codes: fc.subarray(["transport", "buss"]),
    quote: fc.boolean(),
    text: fc.string({ maxLength: 12 }),
  });
  const places = fc.array(
    fc.record({ participants: fc.option(fc.nat(9)), kind: fc.constantFrom(...eventKinds) }),
    { minLength: 1, maxLength: 5 },
  );
  const statementsAt = fc.array(
    fc.record({ at: fc.nat(4), table: fc.constantFrom("1", "2"), first: profile, other: profile }),
    { maxLength: 25 },
  );
  const world = fc.record({ places, told: statementsAt, otherKind: fc.constantFrom(...eventKinds) });
  const isSmall = (participants: number | null): boolean => participants !== null && participants < 5;
  type World = typeof world extends fc.Arbitrary<infer One> ? One : never;

  function published({ places: held, told, otherKind }: World, which: "first" | "other") {
    const events = held.map(({ participants, kind }, at) => {
      const own = isSmall(participants) && which === "other" ? otherKind : kind;
      return event(`e${at}`, { participants, kind: own });
    });
    const statements = told.map(({ at, table, ...one }, index) => {
      const place = at % held.length;
      const { text, ...decision } = isSmall(held[place]!.participants) ? one[which] : one.first;
      return said(`e${place}`, {
        id: `s${index}`,
        table,
        text,
        decision: decided(decision.primary, decision),
      });
    });
    return shown(statements, events, 5, codebook);
  }

  it("finds nothing: what was said at small events can be anything else, and all that is published is the same", () => {
    let differs = 0;
    fc.assert(
      fc.property(world, (one) => {
        expect(published(one, "other")).toEqual(published(one, "first"));
        if (one.places.some(({ participants }) => isSmall(participants))) differs += 1;
      }),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
    );
    expect(differs).toBeGreaterThan(20);
  });

  it("finds no more than how many statements and tables small events had together", () => {
    fc.assert(
      fc.property(world, (one) => {
        const found = published(one, "first");
        const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
        for (const of of ["statements", "tables"] as const) {
          const atEvents = sum(found.events.map(({ count }) => count[of]));
          if (found.smallEvents === 0) expect(found.total[of] - atEvents).toBe(0);
          for (const { count, byKind } of found.areas) {
            expect(count[of] - sum(byKind.map((kind) => kind.count[of]))).toBe(0);
          }
        }
        for (const tone of tones) {
          for (const area of found.areas)
            expect(area[tone] - sum(area.byKind.map((kind) => kind[tone]))).toBe(0);
        }
        const inAreas = sum(found.areas.map(({ count }) => count.statements));
        expect(inAreas - sum(found.events.map(({ count }) => count.statements))).toBe(0);
        for (const { id, count } of found.codes) {
          const inArea = found.areas.map(
            ({ codes }) => codes.find((code) => code.id === id)?.count.statements ?? 0,
          );
          expect(count.statements - sum(inArea)).toBe(0);
        }
      }),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
    );
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
    ["ansatte, både fra sykehjem og hjemmetjeneste", true],
    ["40 pårørende", false],
    ["Tre brukere, pårørende", false],
    ["pårørende og én bruker", false],
    ["pårørende og ein brukar", false],
    ["ett søsken og foreldre", false],
    ["et par brukere, ellers pårørende", false],
    ["pårørende og et ektepar", false],
    ["tolv pårørende og begge foreldrene til en bruker", false],
    ["førtisju pårørande", false],
    ["toogtyve brukere", false],
    ["pårørende, Èn ansatt", false],
    ["pårørende og e\u0301n bruker", false],
    ["pårørende, ½ av dem ansatte", false],
    ["caregivers and one user", false],
  ])("are told in words only where no number is among them: %s", (who, isTold) => {
    for (const limit of [5, 50]) {
      expect(shown([], [event("en", { who, participants: 90 })], limit).events[0]!.who).toBe(
        isTold ? who : null,
      );
    }
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
