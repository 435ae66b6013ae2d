import { describe, expect, it } from "vitest";
import { codePlaces } from "../../src/analysis/own-codes.js";
import { countVoices, type NotesInput } from "../../src/analysis/voices.js";
import type { CodedStatement } from "../../src/domain/notes.js";
import type { OwnCode } from "../../src/domain/notes-codebook.js";
import type { HeardAt } from "../../src/domain/people/voices.js";
import { decided, event, said } from "../support/notes.js";
import { areas } from "../support/voices.js";
import { shipped } from "../survey-files.js";

const text = { nb: "tekst" };
const own = (id: string, under: string | null, more: Partial<OwnCode> = {}): OwnCode => ({
  id,
  text,
  under,
  ...more,
});

function counted(statements: readonly CodedStatement[], more: Partial<NotesInput> = {}) {
  return countVoices({
    statements,
    events: [event("en"), event("to", { kind: "course" })],
    codebook: { codes: [] },
    framework: shipped.framework("nasjonal"),
    areas,
    acceptSuggested: false,
    ...more,
  });
}

const statementsOf = (byEvent: readonly HeardAt[]): number =>
  byEvent.reduce((sum, { statements }) => sum + statements, 0);
const tablesOf = (byEvent: readonly HeardAt[]): number =>
  byEvent.reduce((sum, { tables }) => sum + tables, 0);

function areaOf(statements: readonly CodedStatement[], id: string, more: Partial<NotesInput> = {}) {
  return counted(statements, more).areas.find(({ area }) => area === id)!;
}

it("what was masked in headings and questions is summed with what was masked in statements", () => {
  const masked = [{ kind: "name" as const, count: 2 }];
  const { masked: sum } = counted([said("en", { masked })], { events: [event("en", { masked })] });
  expect(sum).toEqual([{ kind: "name", count: 4 }]);
});

describe("which statements count", () => {
  const undecided = said("en", { id: "a" });
  const mustRead = said("en", { id: "b", suggestion: { ...undecided.suggestion, mustRead: true } });
  const urgent = said("en", { id: "c", urgent: ["violence"] });
  const approved = said("en", { id: "d", decision: decided("informasjon") });
  const all = [undecided, mustRead, urgent, approved];

  it("those a person has decided on, and no other", () => {
    expect(counted(all)).toMatchObject({
      total: { statements: 1, tables: 1, events: 1 },
      ...{ approved: 1, suggested: 0, undecided: 3, mustRead: 0, acceptSuggested: false },
    });
  });

  it("suggestions too where they are accepted, but never what must be read or assessed", () => {
    const found = counted(all, { acceptSuggested: true });
    expect(found).toMatchObject({ approved: 1, suggested: 1, undecided: 2, mustRead: 2 });
    expect(statementsOf(found.areas.find(({ area }) => area === "avlastning")!.byEvent)).toBe(1);
  });

  it("what a person decided counts where she put it, and not where it was suggested", () => {
    const found = counted([approved]);
    const heard = found.areas.filter(({ byEvent }) => byEvent.length > 0);
    expect(heard.map(({ area }) => area)).toEqual(["informasjon"]);
  });
});

describe("tables", () => {
  const at = (place: string, table: string | null) => said(place, { table, decision: decided("avlastning") });

  it("are an event and a name: the same name at two events is two", () => {
    const found = counted([at("en", "Bord 1"), at("en", " bord 1"), at("to", "Bord 1")]);
    expect(found.total).toEqual({ statements: 3, tables: 2, events: 2 });
    expect(found.events.map(({ count }) => count)).toEqual([
      { statements: 2, tables: 1 },
      { statements: 1, tables: 1 },
    ]);
  });

  it("without a name are one of their event, beside those with one", () => {
    expect(counted([at("en", null), at("en", null), at("en", "2"), at("to", null)]).total.tables).toBe(3);
  });
});

describe("areas", () => {
  it("are the framework's with «annet» last, heard of or not", () => {
    expect(counted([]).areas.map(({ area }) => area)).toEqual([
      ...shipped.framework("nasjonal").areas.map(({ id }) => id),
      "annet",
    ]);
  });

  it("count primary and second apart, praise and need as they were marked, and events one by one", () => {
    const statements = [
      said("en", { decision: decided("avlastning", { tone: "need" }) }),
      said("en", { decision: decided("avlastning", { tone: "praise" }), table: "2" }),
      said("to", { decision: decided("avlastning", { secondary: "informasjon" }) }),
    ];
    expect(areaOf(statements, "avlastning")).toMatchObject({
      secondary: [],
      byEvent: [
        { event: "en", statements: 2, tables: 2, praise: 1, need: 1 },
        { event: "to", statements: 1, tables: 1, praise: 0, need: 0 },
      ],
    });
    expect(areaOf(statements, "informasjon")).toMatchObject({
      byEvent: [],
      secondary: [{ event: "to", statements: 1 }],
    });
  });

  it("of a municipality's own take the statements of all the national ones they cover, each once", () => {
    const statements = [
      said("en", { decision: decided("familie", { secondary: "medvirkning" }), table: "1" }),
      said("en", { decision: decided("medvirkning"), table: "1" }),
      said("en", { decision: decided("informasjon", { secondary: "familie" }) }),
      said("en", { decision: decided("annet") }),
    ];
    const framework = shipped.framework("moss");
    const found = counted(statements, { framework }).areas.map(({ area, byEvent, secondary }) => [
      ...[area, statementsOf(byEvent), tablesOf(byEvent), statementsOf(secondary)],
    ]);
    expect(found).toEqual([
      ["viktig_for_deg", 2, 1, 1],
      ["lovpalagte_tilbud", 2, 2, 0],
      ["informasjon_og_kommunikasjon", 1, 1, 0],
      ["frivillighet_og_samarbeid", 0, 0, 0],
      ["annet", 1, 1, 0],
    ]);
  });

  it("of a municipality's own take what its codes under them are given to", () => {
    const framework = shipped.framework("moss");
    const codebook = {
      codes: [own("frivillige", "frivillighet_og_samarbeid"), own("besok", "frivillige")],
    };
    const statements = [said("en", { decision: decided("avlastning", { codes: ["besok"] }) })];
    const found = counted(statements, { framework, codebook }).areas;
    const heard = found.filter(({ byEvent }) => byEvent.length > 0).map(({ area }) => area);
    expect(heard).toEqual(["lovpalagte_tilbud", "frivillighet_og_samarbeid"]);
  });

  it("that a framework leaves out stand after its own, so that no statement is lost", () => {
    const { areas: own, ...rest } = shipped.framework("moss");
    const framework = { ...rest, areas: own.filter(({ id }) => id === "informasjon_og_kommunikasjon") };
    const statements = [said("en", { decision: decided("familie") })];
    const found = counted(statements, { framework }).areas;
    expect(found.map(({ area }) => area)).toEqual([
      "informasjon_og_kommunikasjon",
      ...["identifisering", "koordinering", "avlastning", "familie", "medvirkning"],
      "annet",
    ]);
    const family = found.find(({ area }) => area === "familie")!;
    expect(statementsOf(family.byEvent)).toBe(1);
    expect(family.text).toEqual({
      nb: "Familieorienterte tjenester",
      nn: expect.any(String) as string,
      en: expect.any(String) as string,
    });
  });
});

describe("own codes", () => {
  const codebook = {
    codes: [
      own("transport", "avlastning", { items: [] }),
      own("buss", "transport"),
      own("boligpolitikk", null, { inductive: true }),
    ],
  };
  const statements = [
    said("en", { decision: decided("avlastning", { codes: ["transport", "buss"] }) }),
    said("to", { decision: decided("avlastning", { codes: ["buss"] }) }),
    said("to", { decision: decided("informasjon", { codes: ["transport", "boligpolitikk", "ukjent"] }) }),
  ];

  it("count what the codes under them do, each statement once", () => {
    const { codes } = counted(statements, { codebook });
    expect(codes.map(({ id, byEvent, items }) => [id, statementsOf(byEvent), byEvent.length, items])).toEqual(
      [
        ["transport", 3, 2, []],
        ["buss", 2, 2, null],
        ["boligpolitikk", 1, 1, null],
      ],
    );
  });

  it("are counted in an area among its own statements, whatever they stand under", () => {
    const codesOf = (area: string) =>
      areaOf(statements, area, { codebook }).codes.map(({ id, byEvent }) => [id, statementsOf(byEvent)]);
    expect(codesOf("avlastning")).toEqual([
      ["transport", 2],
      ["buss", 2],
    ]);
    expect(codesOf("informasjon")).toEqual([
      ["transport", 1],
      ["boligpolitikk", 1],
    ]);
  });

  it("that stand under each other in a ring are under no area, and are counted", () => {
    const ring = { codes: [own("a", "b"), own("b", "a")] };
    expect(codePlaces(ring).areaOf("a")).toBeNull();
    const { codes } = counted([said("en", { decision: decided("annet", { codes: ["a"] }) })], {
      codebook: ring,
    });
    expect(codes.map(({ byEvent }) => statementsOf(byEvent))).toEqual([1, 1]);
  });
});

describe("candidates for quotes", () => {
  const quoted = (more: Parameters<typeof decided>[1] = {}, of: Partial<CodedStatement> = {}) =>
    areaOf([said("en", { decision: decided("avlastning", { quote: true, ...more }), ...of })], "avlastning")
      .quotes;

  it("are approved ones", () => {
    expect(quoted()).toHaveLength(1);
    expect(quoted({ quote: false })).toEqual([]);
    expect(areaOf([said("en")], "avlastning", { acceptSuggested: true }).quotes).toEqual([]);
  });

  it("are never of one who can be recognized, or where nobody has decided whether", () => {
    const recognizable = { recognizable: ["diagnosis" as const] };
    expect(quoted({ canBeRecognized: null }, recognizable)).toEqual([]);
    expect(quoted({ canBeRecognized: true }, recognizable)).toEqual([]);
    expect(quoted({ canBeRecognized: false }, recognizable)).toHaveLength(1);
    expect(quoted({ canBeRecognized: true })).toEqual([]);
  });

  it("never show signs of violence or self-harm, also where they have been assessed", () => {
    expect(quoted({ assessed: true, canBeRecognized: false }, { urgent: ["selfHarm"] })).toEqual([]);
  });

  it("are a caregiver's where the sheet says so, unless who decided corrects it", () => {
    const byCaregiver = (onSheet: CodedStatement["saidBy"], corrected: CodedStatement["saidBy"] | null) =>
      quoted({ saidBy: corrected }, { saidBy: onSheet })[0]!.byCaregiver;
    expect(byCaregiver("caregiver", null)).toBe(true);
    expect(byCaregiver("unknown", "caregiver")).toBe(true);
    expect(byCaregiver("caregiver", "staff")).toBe(false);
    expect(byCaregiver("unknown", null)).toBe(false);
  });
});

it("what was masked is summed by kind over all that was read, counted or not", () => {
  const statements = [
    said("en", { masked: [{ kind: "name", count: 2 }] }),
    said("en", {
      decision: decided("annet"),
      masked: [
        { kind: "phone", count: 1 },
        { kind: "name", count: 1 },
      ],
    }),
  ];
  expect(counted(statements).masked).toEqual([
    { kind: "phone", count: 1 },
    { kind: "name", count: 3 },
  ]);
});

it("two hundred codes under each other and ten thousand statements are counted in well under a second", () => {
  const codes = Array.from({ length: 200 }, (_, at) =>
    own(`k${at}`, at % 20 === 0 ? "avlastning" : `k${at - 1}`),
  );
  const statements = Array.from({ length: 10_000 }, (_, at) =>
    said(at % 2 === 0 ? "en" : "to", {
      table: String(at % 50),
      decision: decided("avlastning", { codes: [`k${at % 200}`, `k${(at * 7) % 200}`] }),
    }),
  );
  counted(statements.slice(0, 500), { codebook: { codes } });
  const from = performance.now();
  const found = counted(statements, { codebook: { codes } });
  // A third of this on a machine with nothing else to do; it was several seconds when chains were followed anew.
  expect(performance.now() - from).toBeLessThan(900);
  expect(statementsOf(found.codes[0]!.byEvent)).toBeGreaterThan(1000);
});
