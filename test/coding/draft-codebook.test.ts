import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftCodebook, type DraftedSurvey } from "../../src/coding/draft-codebook.js";
import type { ColumnProfile } from "../../src/coding/profile.js";
import { checkCodebook } from "../../src/domain/checks.js";
import { codebook as schema } from "../../src/domain/codebook.js";
import { framework } from "../../src/domain/framework.js";
import { plainColumn, type ExportColumn } from "../../src/domain/people/raw-table.js";
import { columnMapping } from "../../src/domain/wave.js";
import { answeredWith, profileWith } from "./profiles.js";

const national = framework.parse(
  JSON.parse(readFileSync(new URL("../../surveys/frameworks/nasjonal.json", import.meta.url), "utf8")),
);

function draft(...cases: readonly (readonly [ExportColumn | string, ColumnProfile])[]): DraftedSurvey {
  return draftCodebook({
    survey: "dagtilbud",
    name: "Dagtilbud",
    source: { title: "Oppdiktet", publisher: "Testene", read: "2026-11-22" },
    columns: cases.map(([column]) => (typeof column === "string" ? plainColumn(column) : column)),
    profiles: cases.map(([, profile]) => profile),
  });
}

const only = (column: ExportColumn | string, profile: ColumnProfile) =>
  draft([column, profile]).codebook.items[0]!;

describe("the draft of an item", () => {
  it("puts known scale words in order, with their middle and what is no answer", () => {
    const answers = ["Verken enig eller uenig", "Helt uenig", "Vet ikke", "Enig", "Helt enig", "Uenig"];
    const { kind, options } = only("Jeg får god hjelp", answeredWith(...answers));
    expect(kind).toBe("scale");
    expect(options.map(({ id }) => id)).toEqual([
      "helt_enig",
      "enig",
      "verken_enig_eller_uenig",
      "uenig",
      "helt_uenig",
      "vet_ikke",
    ]);
    expect(options.find(({ middle }) => middle === true)?.id).toBe("verken_enig_eller_uenig");
    expect(options.at(-1)).toMatchObject({ missing: "dontKnow" });
  });

  it("knows the scale in nynorsk too, whatever order the answers come in", () => {
    const { kind, options } = only(
      "Informasjon",
      answeredWith("I liten grad", "I nokon grad", "I stor grad"),
    );
    expect([kind, options.map(({ text }) => text.nb)]).toEqual([
      "scale",
      ["I stor grad", "I nokon grad", "I liten grad"],
    ]);
  });

  it("keeps the export's own labels, with their codes", () => {
    const column = {
      ...plainColumn("v_3"),
      question: "Bruker dere tilbudet?",
      labels: new Map([
        ["1", "Ja"],
        ["2", "Nei"],
      ]),
    };
    expect(only(column, answeredWith("Ja"))).toMatchObject({
      id: "v_3",
      kind: "single",
      text: { nb: "Bruker dere tilbudet?" },
      options: [
        { id: "ja", code: "1" },
        { id: "nei", code: "2" },
      ],
    });
  });

  it("is text where half the cells are written as names, also where the export lists them", () => {
    const staff = { ...plainColumn("v_4"), labels: new Map([["1", "Kari Vik"]]) };
    const profile = { ...answeredWith("Kari Vik", "Ola Nes", "Vet ikke"), names: 0.66 };
    expect(only(staff, profile)).toMatchObject({ kind: "text", options: [] });
    expect(only("Hvem hjalp deg?", profile)).toMatchObject({ kind: "text", options: [] });
  });

  it("is text where many answers are people's own words, and one word comes again", () => {
    const comments = { filled: 60, distinct: 21, ownTexts: 21 / 60, meanLength: 30 };
    const profile = profileWith({ ...comments, frequent: [{ text: "Nei", count: 40 }] });
    expect(only("Noe mer?", profile)).toMatchObject({ kind: "text", options: [] });
  });

  it("keeps its options where what is written beside «Annet» is short", () => {
    const frequent = ["Sønn", "Datter", "Annet"].map((text) => ({ text, count: 15 }));
    const answers = { filled: 60, distinct: 18, ownTexts: 0.3, frequent };
    expect(only("Hvem?", profileWith({ ...answers, meanLength: 8 }))).toMatchObject({ kind: "single" });
    expect(only("Hvem?", profileWith({ ...answers, meanLength: 40 }))).toMatchObject({ kind: "text" });
  });

  it("has the text of its grid", () => {
    const column = { ...plainColumn("Hvor enig? [Maten]"), question: "Maten", grid: "Hvor enig er du?" };
    const { text, short } = only(column, answeredWith("Ja", "Nei"));
    expect([text.nb, short.nb]).toEqual(["Hvor enig er du? – Maten", "Maten"]);
  });

  it("has bands where numbers are asked for, which are nobody's own number", () => {
    const profile = profileWith({ filled: 90, distinct: 40, holds: "numbers", quartiles: [6.5, 11, 24] });
    const { kind, options } = only("Timer per uke", profile);
    expect([kind, options.map(({ text }) => text.nb)]).toEqual([
      "number",
      ["Under 5", "5–9", "10–19", "20 eller mer"],
    ]);
  });

  it("guesses what is asked about the person", () => {
    const { id, background } = only("Hva er ditt kjønn?", answeredWith("Kvinne", "Mann"));
    expect([id, background]).toEqual(["kjonn", true]);
  });

  it("is text where people wrote their own words", () => {
    const own = profileWith({ filled: 40, distinct: 40, ownTexts: 1, meanLength: 90 });
    expect(only("Noe mer?", own)).toMatchObject({ kind: "text", options: [] });
  });
});

describe("columns of one question", () => {
  it("become one item with several ticks", () => {
    const tick = answeredWith("1", "0");
    const { codebook, columns } = draft(["Hva trengs? [Mat]", tick], ["Hva trengs? [Hvile]", tick]);
    expect(codebook.items.map(({ id, kind, options }) => [id, kind, options.map((one) => one.id)])).toEqual([
      ["hva_trengs", "multiple", ["mat", "hvile"]],
    ]);
    expect(columns["Hva trengs? [Hvile]"]).toEqual({ item: "hva_trengs", option: "hvile" });
  });
});

it("has an indicator for each question with one answer, that judges nothing and speaks for no area", () => {
  const { codebook } = draft(
    ["Får dere hjelp?", answeredWith("Nei", "Ja")],
    ["Kjønn", answeredWith("Kvinne", "Mann")],
    ["E-post", profileWith({ filled: 9 })],
  );
  expect(codebook.indicators).toMatchObject([
    {
      id: "faar_dere_hjelp.ja",
      counted: ["ja"],
      polarity: "neutral",
      areas: [],
      headline: false,
      assumed: true,
    },
  ]);
  expect(codebook.items.every(({ assumed }) => (assumed?.length ?? 0) === 4)).toBe(true);
});

it("is a codebook that can be counted by, whatever stands in the export", () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "Ja",
      "ja.",
      "Nei",
      "1",
      "2",
      "3",
      "Vet ikke",
      "I stor grad",
      "I liten grad",
      "  ",
      "__proto__",
    ),
  );
  const column = fc.record({
    name: text,
    question: fc.option(text),
    grid: fc.option(text),
    option: fc.option(text),
    freeText: fc.boolean(),
    labels: fc.array(fc.tuple(text, text)).map((pairs) => new Map(pairs)),
    missing: fc.constant(new Set<string>()),
  });
  const profile = fc
    .tuple(
      fc.array(text),
      fc.boolean(),
      fc.tuple(fc.integer(), fc.double({ noNaN: true, min: -1e6, max: 1e6 })),
    )
    .map(([texts, isTicks, [low, high]]): ColumnProfile => {
      const answered = answeredWith(...new Set(texts));
      if (isTicks) return { ...answered, ticks: { separator: ";", pieces: answered.frequent } };
      return texts.length % 2 === 0
        ? answered
        : { ...answered, distinct: 90, holds: "numbers", quartiles: [low, (low + high) / 2, high] };
    });
  fc.assert(
    fc.property(fc.array(fc.tuple(column, profile), { maxLength: 8 }), (cases) => {
      const { codebook, columns } = draft(...cases);
      expect(schema.parse(codebook)).toEqual(codebook);
      expect(checkCodebook(codebook, national)).toEqual([]);
      for (const to of Object.values(columns)) {
        columnMapping.parse(to);
        if (!("item" in to)) continue;
        const item = codebook.items.find(({ id }) => id === to.item);
        expect(item).toBeDefined();
        if ("option" in to) expect(item?.options.map(({ id }) => id)).toContain(to.option);
      }
    }),
    { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
  );
});
