import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proposeMapping, type ColumnProposal } from "../../src/coding/propose.js";
import type { ColumnProfile } from "../../src/coding/profile.js";
import { SURE } from "../../src/coding/sureness.js";
import { plainColumn, type ExportColumn } from "../../src/domain/people/raw-table.js";
import { codebook, waveWith } from "../support/coding-codebook.js";
import { answeredWith, profileWith } from "./profiles.js";
import { heldOut } from "./held-out-questions.js";
import {
  ofSomebodyElse,
  ofTheSameSubject,
  probablySame,
  surelySame,
  turnedRound,
  unlike,
} from "./reworded-questions.js";
import { ivaretatt } from "./shipped-survey.js";

function propose(
  asked: string | ExportColumn,
  profile: ColumnProfile = profileWith({ filled: 9 }),
  of = ivaretatt,
): ColumnProposal {
  const column = typeof asked === "string" ? plainColumn(asked) : asked;
  const [proposal] = proposeMapping({ columns: [column], profiles: [profile], codebook: of, wave: null });
  return proposal!;
}

const answersOf = (id: string): string[] =>
  ivaretatt.items.find((item) => item.id === id)!.options.map(({ text }) => text.nb);

const likeliest = ({ role, confidence, alternatives }: ColumnProposal): number =>
  Math.max("item" in role ? confidence : 0, ...alternatives.map((one) => one.confidence));

describe("a reworded question", () => {
  it.each(surelySame)("comes first, and surely, where a person is sure: $asked", ({ asked, item }) => {
    const { role, confidence } = propose(asked, answeredWith(...answersOf(item)));
    expect(role).toEqual({ kind: "item", item });
    expect(confidence).toBeGreaterThanOrEqual(SURE);
  });

  it.each(probablySame)(
    "comes first, and is asked about, where a word is added: $asked",
    ({ asked, item }) => {
      const { role, confidence } = propose(asked, answeredWith(...answersOf(item)));
      expect(role).toEqual({ kind: "item", item });
      expect(confidence).toBe(0.75);
    },
  );

  it("comes first without any answers too", () => {
    const wrong = [...surelySame, ...probablySame].filter(({ asked, item }) => {
      const { role } = propose(asked);
      return !("item" in role) || role.item !== item;
    });
    expect(wrong).toEqual([]);
  });

  it.each(unlike)("is not found where something else is asked: %s", (asked) => {
    for (const answers of [["Ja", "Nei"], ["I stor grad", "I noen grad", "I liten grad"], []])
      expect(likeliest(propose(asked, answeredWith(...answers)))).toBeLessThan(0.5);
  });

  it.each(turnedRound)("never gets far where it is turned round: $asked", ({ asked, item }) => {
    const proposal = propose(asked, answeredWith(...answersOf(item)));
    expect(proposal.role.kind).toBe("open");
    expect(likeliest(proposal)).toBeLessThan(0.5);
  });

  it.each(ofTheSameSubject)("is never sure where only the subject is the same: %s", (asked) => {
    expect(propose(asked, answeredWith("Ja", "Nei", "Vet ikke")).confidence).toBeLessThan(SURE);
  });

  it.each(ofSomebodyElse)("is never sure where it is about somebody else: %s", (asked) => {
    expect(propose(asked, answeredWith("Ja", "Nei", "Vet ikke")).confidence).toBeLessThanOrEqual(0.6);
  });

  it.each(heldOut)("is never sure where another question is near it: $asked", ({ asked, near }) => {
    const { role, confidence } = propose(asked, answeredWith(...answersOf(near)));
    expect("item" in role ? confidence : 0).toBeLessThan(SURE);
  });

  it("is not sure by the statement of a grid alone, where what stands above it turns it", () => {
    const column = { ...plainColumn("v_1"), question: "Fast kontaktperson", grid: "Hvor viktig er dette?" };
    expect(propose(column).confidence).toBeLessThan(SURE);
    expect(propose({ ...column, grid: "Har du dette?" }).confidence).toBeGreaterThanOrEqual(SURE);
  });

  it("is not sure where words of every wording of the item are left out", () => {
    const asked = "I hvilken grad har du funnet nettsiden til kommunen?";
    const { role, confidence } = propose(asked, answeredWith(...answersOf("nettside")));
    expect(role).toMatchObject({ item: "nettside" });
    expect(confidence).toBeLessThan(SURE);
  });
});

describe("the evidence", () => {
  it("is surest where the id or the wording is the same", () => {
    expect(propose("kontaktperson")).toMatchObject({ because: "id", confidence: 1 });
    expect(propose("2. Hvilket kjønn har du?")).toMatchObject({ because: "wording", confidence: 1 });
    expect(propose("Hvilken tjenste gjelder svarene dine?")).toMatchObject({
      because: "wording",
      confidence: 0.95,
    });
  });

  it("of the answers raises what the words say, or lowers it", () => {
    const asked = "Informasjonen er lett å forstå";
    const [fits, nothing, others] = [
      answeredWith("I stor grad", "I noen grad", "I liten grad"),
      profileWith({ filled: 9 }),
      answeredWith("Rød", "Grønn"),
    ].map((profile) => propose(asked, profile).confidence);
    expect(fits).toBeGreaterThan(nothing!);
    expect(others).toBeLessThan(nothing!);
  });

  it("of answers that any question may have never makes it sure", () => {
    const asked = "Er det laget individuell plan?";
    const [none, common] = [profileWith({ filled: 9 }), answeredWith("Ja", "Nei", "Vet ikke")].map(
      (profile) => propose(asked, profile).confidence,
    );
    expect(none).toBeLessThan(SURE);
    expect(common).toBe(none);
  });

  it("gives an item to one column only, the likeliest", () => {
    const columns = ["Har dere fast kontaktperson?", "kontaktperson"].map(plainColumn);
    const profiles = columns.map(() => answeredWith("Ja", "Nei"));
    const proposals = proposeMapping({ columns, profiles, codebook: ivaretatt, wave: null });
    expect(proposals.map(({ role }) => role.kind)).toEqual(["open", "item"]);
  });

  it("of the wave file settles it", () => {
    const wave = waveWith({ columns: { "Helt annen": { item: "timer" }, X: { role: "identity" } } });
    const columns = ["Helt  annen", "X"].map(plainColumn);
    const profiles = columns.map(() => profileWith());
    const proposals = proposeMapping({ columns, profiles, codebook, wave });
    expect(proposals.map(({ role, because }) => [role, because])).toEqual([
      [{ kind: "item", item: "timer" }, "wave"],
      [{ kind: "identity" }, "wave"],
    ]);
  });
});

describe("a column of ticks", () => {
  const tick = (question: string, option: string): ExportColumn => ({
    ...plainColumn("v_1"),
    question,
    option,
  });

  it("is an option of its item, also where both are worded otherwise", () => {
    expect(propose(tick("Hva er du bekymret for?", "Tenestene")).role).toEqual({
      kind: "option",
      item: "bekymringer",
      option: "tjenester",
    });
    expect(propose("Hva er du bekymret for? [Tjenestene]").role).toMatchObject({ option: "tjenester" });
  });

  it("keeps what was typed beside «Annet» from being taken for the whole question", () => {
    const question = "Hva bekymrer du deg for? Du kan sette flere kryss.";
    const columns = [
      tick(question, "Tjenestene"),
      tick(question, "Annet"),
      { ...plainColumn("annet_bekymringer"), question: `${question} - Annet, spesifiser:` },
    ];
    const profiles = columns.map(() => profileWith({ filled: 9, distinct: 9, ownTexts: 1 }));
    const [first, , typed] = proposeMapping({ columns, profiles, codebook: ivaretatt, wave: null });
    expect(first?.role).toEqual({ kind: "option", item: "bekymringer", option: "tjenester" });
    expect(typed?.role).not.toMatchObject({ item: "bekymringer" });
  });

  it("is open where no option is like it", () => {
    expect(propose(tick("Hva er du bekymret for?", "Været")).role.kind).toBe("open");
  });
});

describe("a column that is no question", () => {
  it.each([
    ["Navn", {}, "identity", "heading"],
    ["Q7", { filled: 40, names: 0.95, ownTexts: 0.98, distinct: 39 }, "identity", "content"],
    ["Q8", { filled: 40, identity: 0.1 }, "identity", "content"],
    ["Fullføringstidspunkt", { filled: 40 }, "ignore", "heading"],
    ["Q9", { filled: 40, holds: "dates" }, "ignore", "content"],
    ["Q10", { filled: 40, ownTexts: 1, meanLength: 80, distinct: 40 }, "ignore", "content"],
    ["Svar-ID", { filled: 40 }, "responseId", "heading"],
  ] as const)("is told by its heading or its cells: %s", (name, profile, kind, because) => {
    expect(propose(name, profileWith(profile))).toMatchObject({ role: { kind }, because });
  });

  it("is not told by a few capital words", () => {
    expect(propose("Q7", profileWith({ filled: 40, names: 0.9, ownTexts: 0.1 })).role.kind).toBe("open");
  });

  it("is free text where the export says so, however it is headed", () => {
    const typed = { ...plainColumn("Hva bekymrer du deg for? - Annet, spesifiser:"), freeText: true };
    expect(propose(typed).role.kind).toBe("ignore");
  });
});

describe("a label that is not understood exactly", () => {
  const labels = (...texts: string[]) =>
    propose("info_grad", answeredWith(...texts)).labels.map(({ option, confidence }) => [
      option,
      confidence >= SURE,
    ]);

  it("is understood in mixed målform, in other usual words and in markup", () => {
    expect(labels("I nokon grad", "<p>I liten grad</p>", "Usikker", "Veit ikke")).toEqual(
      ["liten", "vet_ikke", "vet_ikke"].map((option) => [idLike(option), true]),
    );
  });

  it("is never surely a step that is not its own", () => {
    for (const [, sure] of labels("I svært stor grad", "I ganske liten grad", "Ikke i stor grad")) {
      expect(sure).toBe(false);
    }
  });

  const idLike = (part: string): string =>
    ivaretatt.items.find(({ id }) => id === "info_grad")!.options.find(({ id }) => id.includes(part))!.id;
});

it("keeps confidences between 0 and 1 and never throws, whatever stands in an export", () => {
  const column = fc.record({
    name: fc.oneof(fc.string(), fc.constantFrom("Navn", "ID", "kontaktperson [", "[x]", "__proto__")),
    question: fc.option(fc.string()),
    grid: fc.option(fc.string()),
    option: fc.option(fc.string()),
    freeText: fc.boolean(),
    labels: fc.constant(new Map<string, string>()),
    missing: fc.constant(new Set<string>()),
  });
  const texts = fc.array(fc.oneof(fc.string(), fc.constantFrom("Ja", "Nei", "1", "constructor")));
  fc.assert(
    fc.property(fc.array(fc.tuple(column, texts), { maxLength: 5 }), (cases) => {
      const proposals = proposeMapping({
        columns: cases.map(([one]) => one),
        profiles: cases.map(([, answers]) => answeredWith(...answers)),
        codebook,
        wave: null,
      });
      expect(proposals).toHaveLength(cases.length);
      const confidences = proposals.flatMap(({ confidence, alternatives, labels }) =>
        [{ confidence }, ...alternatives, ...labels].map((one) => one.confidence),
      );
      for (const confidence of confidences) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }),
    { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
  );
});
