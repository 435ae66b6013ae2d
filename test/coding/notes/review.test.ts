import { describe, expect, it } from "vitest";
import { withDecisions } from "../../../src/coding/notes/decisions.js";
import { partsOf } from "../../../src/coding/notes/splits.js";
import { textHash } from "../../../src/coding/notes/text-hash.js";
import type { CodedStatement, DecisionFile } from "../../../src/domain/notes.js";
import { choiceKey, type ReviewedRow } from "../../../src/domain/review-workbook.js";
import { decidedBy, nothing, returned, row, statement } from "../../support/review.js";
import { decided } from "../../support/notes.js";

const sleep = statement("a", "Får aldri sove");
const course = statement("b", "Fint kurs, men ingen avlastning");

const decisionOn = ({ id, text }: CodedStatement, more: Parameters<typeof decided>[1] = {}) =>
  decided("annet", { id, text: textHash(text), ...more });
const fileWith = (...decisions: DecisionFile["decisions"]): DecisionFile => ({ ...nothing, decisions });
const chosen = (of: CodedStatement, more: Partial<ReviewedRow> = {}): ReviewedRow =>
  row(of.id, of.text, { primary: "avlastning", ...more });

describe("decisions and the statements they were made on", () => {
  const file = fileWith(decisionOn(sleep), decisionOn(statement("x", "I en annen fil")));

  it("are put together by id and text", () => {
    const { statements, stale } = withDecisions([sleep, course], file);
    expect(statements.map(({ decision }) => decision?.primary ?? null)).toEqual(["annet", null]);
    expect(stale).toEqual([]);
  });

  it("are no longer so when the text has been changed, and that is told", () => {
    const changed = { ...sleep, text: "Får aldri sove om natten" };
    const { statements, stale } = withDecisions([changed, course], file);
    expect(statements.map(({ decision }) => decision)).toEqual([null, null]);
    expect(stale).toEqual(["a"]);
  });

  it("are stale too where a statement was split before it was changed", () => {
    const { file: split } = decidedBy(returned(twoParts), [course]);
    const changed = { ...course, text: "Fint kurs" };
    expect(
      withDecisions(
        partsOf([changed], split).map((one) => ({ ...changed, ...one })),
        split,
      ).stale,
    ).toEqual(["b"]);
    expect(withDecisions(partsOf([course], split), split).stale).toEqual([]);
  });
});

describe("a row", () => {
  it("with a primary area is a decision, by whoever it says, or else by whoever reads it", () => {
    const rows = [chosen(sleep, { by: "mor i rådet", tone: "need" }), chosen(course), row("c", "Mat")];
    const { file, counts } = decidedBy(returned(rows), [sleep, course, statement("c", "Mat")]);
    expect(file.decisions.map(({ id, by, at, primary, tone }) => [id, by, at, primary, tone])).toEqual([
      ["a", "mor i rådet", "2026-11-22", "avlastning", "need"],
      ["b", "KV", "2026-11-22", "avlastning", null],
    ]);
    expect(counts).toEqual({ decided: 2, unchanged: 0, withdrawn: 0, splits: 0 });
  });

  it("keeps what was suggested when it went out", () => {
    const suggested = { primary: "familie", confidence: 0.41, mustRead: true } as const;
    const { file } = decidedBy(returned([chosen(sleep, { suggested }), chosen(course)]), [sleep, course]);
    expect(file.decisions.map((one) => one.suggested)).toEqual([
      suggested,
      { primary: "avlastning", confidence: 0.8, mustRead: false },
    ]);
  });

  it.each([
    ["reviewWithoutArea", row("a", sleep.text, { tone: "need" })],
    ["reviewUnknownStatement", chosen({ ...sleep, id: "borte" })],
    ["reviewUnknownStatement", chosen({ ...sleep, id: "" })],
    ["reviewTextChanged", chosen({ ...sleep, text: "Får aldri sove, sier Kari" })],
  ])("is left out and told of by sheet and row: %s", (code, one) => {
    const { file, issues } = decidedBy(returned([one]), [sleep]);
    expect(file).toEqual(nothing);
    expect(issues).toEqual([
      { code, file: "gjennomgang.xlsx", column: null, count: 1, rows: [2], names: ["Innspill"] },
    ]);
  });

  it("that nobody has filled in is nothing to tell of, whatever its id and text", () => {
    const rows = [row("borte", "x"), row("a", "noe annet"), row("b", course.text, { isUnclear: true })];
    expect(decidedBy(returned(rows), [sleep, course]).issues).toEqual([]);
  });

  it("has no second area that is its first", () => {
    const { file, issues } = decidedBy(returned([chosen(sleep, { secondary: "avlastning" })]), [sleep]);
    expect(file.decisions[0]?.secondary).toBeNull();
    expect(issues.map(({ code }) => code)).toEqual(["reviewSameArea"]);
  });

  it.each([
    ["a statement with signs that must be assessed", { urgent: ["abuse"] }, {}, "reviewQuoteUrgent"],
    ["one that may be recognized, undecided", { recognizable: ["country"] }, {}, "reviewQuoteRecognizable"],
    ["one that is recognized", {}, { canBeRecognized: true }, "reviewQuoteRecognizable"],
  ] as const)("cannot make a quote of %s", (_, own, more, code) => {
    const one = { ...sleep, ...own };
    const { file, issues } = decidedBy(returned([chosen(one, { quote: true, ...more })]), [one]);
    expect(file.decisions.map(({ primary, quote }) => [primary, quote])).toEqual([["avlastning", false]]);
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });

  it("may make a quote of what cannot be recognized", () => {
    const one = { ...sleep, recognizable: ["country"] } as const;
    const { file, issues } = decidedBy(returned([chosen(one, { quote: true, canBeRecognized: false })]), [
      one,
    ]);
    expect([file.decisions[0]?.quote, issues]).toEqual([true, []]);
  });
});

describe("what was decided before", () => {
  const standing = decisionOn(sleep, { by: "AB" });
  const sent = choiceKey(standing);
  const asSent = row("a", sleep.text, { primary: "annet", by: "AB", sent });

  it("stands where the row came back as it went out, also when it has been changed in between", () => {
    const since = { ...standing, primary: "familie" } as const;
    const { file, conflicts } = decidedBy(returned([asSent]), [sleep], fileWith(since));
    expect([file.decisions, conflicts]).toEqual([[since], []]);
  });

  it("is replaced by whoever made it, whatever the capital letters", () => {
    const { file } = decidedBy(
      returned([{ ...asSent, primary: "familie", by: "ab" }]),
      [sleep],
      fileWith(standing),
    );
    expect(file.decisions.map(({ primary, by }) => [primary, by])).toEqual([["familie", "ab"]]);
  });

  it("stands against another, and the two are listed", () => {
    const rows = returned([chosen(sleep, { by: "CD" })]);
    const { file, conflicts, counts } = decidedBy(rows, [sleep], fileWith(standing));
    expect(file.decisions).toEqual([standing]);
    expect(conflicts).toEqual([
      {
        id: "a",
        row: 2,
        would: "decide",
        differs: ["primary"],
        by: "CD",
        mine: expect.objectContaining({ primary: "avlastning", by: "CD" }) as unknown,
        theirs: standing,
      },
    ]);
    expect(counts.decided).toBe(0);
    const replaced = decidedBy(rows, [sleep], fileWith(standing), { replace: true });
    expect(replaced.file.decisions.map(({ by }) => by)).toEqual(["CD"]);
  });

  it("is no conflict where another says the same", () => {
    const same = { ...asSent, sent: "", by: "CD" };
    const { file, conflicts } = decidedBy(returned([same]), [sleep], fileWith(standing));
    expect([file.decisions, conflicts]).toEqual([[standing], []]);
  });

  it("stands against one who has not said who they are, whatever name is put in their place", () => {
    const first = decidedBy(returned([chosen(sleep)]), [sleep]);
    const { file, conflicts } = decidedBy(
      returned([chosen(sleep, { primary: "familie" })]),
      [sleep],
      first.file,
    );
    expect(file).toEqual(first.file);
    expect(conflicts.map(({ by, differs }) => [by, differs])).toEqual([["KV", ["primary"]]]);
    const emptied = row("a", sleep.text, { sent: choiceKey(first.file.decisions[0] ?? standing) });
    expect(decidedBy(returned([emptied]), [sleep], first.file).conflicts.map(({ would }) => would)).toEqual([
      "withdraw",
    ]);
  });

  it("stands against what the same person coded earlier, and takes what they coded later", () => {
    const by = "AB";
    const [older, newer] = ["2025-03-31", "2025-04-02"].map((at) => chosen(sleep, { by, at }));
    const before = decidedBy(returned([older ?? asSent]), [sleep], fileWith(standing));
    expect([before.file.decisions, before.conflicts.length]).toEqual([[standing], 1]);
    const after = decidedBy(returned([newer ?? asSent]), [sleep], fileWith(standing));
    expect(after.file.decisions.map(({ primary, at }) => [primary, at])).toEqual([
      ["avlastning", "2025-04-02"],
    ]);
    const said = { ...asSent, sent: "", tone: "need", at: "2025-03-31" } as const;
    const again = decidedBy(returned([said]), [sleep], fileWith(standing));
    expect([again.file.decisions, again.counts.unchanged]).toEqual([[standing], 1]);
  });

  it("is put together with what only another has said, and both have decided it then", () => {
    const theirs = { ...standing, codes: ["transport"], note: "se 8", quote: true };
    const mine = chosen(sleep, { primary: "annet", by: "CD", tone: "need", saidBy: "user", note: "ringe" });
    const { file, conflicts, counts } = decidedBy(returned([mine]), [sleep], fileWith(theirs));
    expect(conflicts).toEqual([]);
    expect(file.decisions).toEqual([
      { ...theirs, tone: "need", saidBy: "user", note: "se 8\nringe", by: "AB, CD", at: "2026-11-22" },
    ]);
    expect(counts.decided).toBe(1);
    const again = decidedBy(returned([mine]), [sleep], file);
    expect([again.file, again.counts.unchanged]).toEqual([file, 1]);
  });

  it.each([
    ["areas", { primary: "familie" }, ["primary"]],
    ["second areas and tones", { secondary: "familie", tone: "praise" }, ["secondary", "tone"]],
    ["own codes", { codes: ["nettside"] }, ["codes"]],
    ["speakers", { saidBy: "staff", canBeRecognized: true }, ["saidBy", "canBeRecognized"]],
  ] as const)("stands where another says other %s, and it is told which", (_, more, differs) => {
    const theirs = decisionOn(sleep, {
      ...({ by: "AB", secondary: "informasjon", tone: "need", codes: ["transport"] } as const),
      ...({ saidBy: "user", canBeRecognized: false } as const),
    });
    const { file, conflicts } = decidedBy(
      returned([
        chosen(sleep, {
          primary: "annet",
          by: "CD",
          ...more,
          codes: [...("codes" in more ? more.codes : [])],
        }),
      ]),
      [sleep],
      fileWith(theirs),
    );
    expect([file.decisions, conflicts.map((one) => one.differs)]).toEqual([[theirs], [differs]]);
  });

  it("stands where another has taken away what went out as decided", () => {
    const theirs = { ...standing, tone: "need", codes: ["transport"], quote: true, note: "se 8" } as const;
    const mine = { ...asSent, sent: choiceKey({ ...theirs, codes: [...theirs.codes] }), by: "CD" };
    const { file, conflicts } = decidedBy(
      returned([mine]),
      [sleep],
      fileWith({ ...theirs, codes: ["transport"] }),
    );
    expect(file.decisions).toEqual([theirs]);
    expect(conflicts.map(({ differs }) => differs)).toEqual([["codes", "tone", "quote", "note"]]);
  });

  it("binds nobody when the text has been changed since", () => {
    const old = { ...standing, text: textHash("Noe annet") };
    const { file } = decidedBy(returned([chosen(sleep, { by: "CD" })]), [sleep], fileWith(old));
    expect(file.decisions.map(({ by, text }) => [by, text])).toEqual([["CD", textHash(sleep.text)]]);
  });

  it("is taken back by an emptied row, by whoever made it alone", () => {
    const emptied = row("a", sleep.text, { sent, by: "AB" });
    const own = decidedBy(returned([emptied]), [sleep], fileWith(standing));
    expect([own.file.decisions, own.counts.withdrawn]).toEqual([[], 1]);
    const others = decidedBy(returned([{ ...emptied, by: "CD" }]), [sleep], fileWith(standing));
    expect([others.file.decisions, others.conflicts]).toEqual([
      [standing],
      [{ id: "a", row: 2, would: "withdraw", differs: [], by: "CD", mine: null, theirs: standing }],
    ]);
  });

  it("is not taken back by a row that went out empty", () => {
    const { file } = decidedBy(returned([row("a", sleep.text, { by: "AB" })]), [sleep], fileWith(standing));
    expect(file.decisions).toEqual([standing]);
  });

  it("keeps a note that is longer than a cell", () => {
    const long = { ...standing, note: "lang ".repeat(8_000) };
    const back = { ...asSent, note: `${long.note.slice(0, 32_766)}…`, primary: "familie", by: "AB" } as const;
    const { file } = decidedBy(returned([back]), [sleep], fileWith(long));
    expect(file.decisions.map(({ primary, note }) => [primary, note.length])).toEqual([["familie", 40_000]]);
  });
});

const twoParts = [
  row("b", "ingen avlastning", { primary: "avlastning", by: "AB" }),
  row("b", "Fint kurs", { primary: "informasjon", by: "AB" }),
];

describe("rows with one id and different parts of the text", () => {
  it("split the statement, in the order of the text, and decide of each part", () => {
    const { file, counts } = decidedBy(returned(twoParts), [sleep, course]);
    expect(file.splits).toEqual([
      {
        id: "b",
        text: textHash(course.text),
        parts: ["Fint kurs", "ingen avlastning"],
        by: "AB",
        at: "2026-11-22",
      },
    ]);
    expect(file.decisions.map(({ id, text, primary }) => [id, text, primary])).toEqual([
      ["b.1", textHash("Fint kurs"), "informasjon"],
      ["b.2", textHash("ingen avlastning"), "avlastning"],
    ]);
    expect(counts.splits).toBe(1);
  });

  it("give the same when they are read twice, split since or not", () => {
    const { file } = decidedBy(returned(twoParts), [course]);
    const coded = withDecisions(partsOf([course], file), file).statements;
    for (const statements of [coded, [course]]) {
      const again = decidedBy(returned(twoParts), statements, file);
      expect([again.file, again.conflicts, again.issues, again.counts.unchanged]).toEqual([file, [], [], 2]);
    }
  });

  it("leave a part open that nobody has chosen an area for", () => {
    const [first = row("b", ""), second = row("b", "")] = twoParts;
    const { file } = decidedBy(returned([first, { ...second, primary: null }]), [course]);
    expect([file.splits.length, file.decisions.map(({ id }) => id)]).toEqual([1, ["b.2"]]);
  });

  it("tell where words are left behind, and split all the same", () => {
    const long = statement("b", "Fint kurs, men egentlig ingen avlastning");
    const { file, issues } = decidedBy(returned(twoParts), [long]);
    expect([file.splits.length, issues.map(({ code, count, rows }) => [code, count, rows])]).toEqual([
      1,
      [["reviewSplitWordsLeft", 1, [2]]],
    ]);
    expect(decidedBy(returned(twoParts), [course]).issues).toEqual([]);
  });

  it.each([
    ["a word that another has used up", ["Fint kurs", "kurs, men ingen avlastning"]],
    ["a word of their own", ["Fint kurs", "ingen ferie"]],
    ["all of it beside a part", ["Fint kurs", course.text]],
    ["nothing but a mark", ["Fint kurs", "!"]],
  ])("do not with %s, and that is told of", (_, texts) => {
    const rows = texts.map((text) => row("b", text, { primary: "annet" }));
    const { file, issues } = decidedBy(returned(rows), [course]);
    expect(file).toEqual(nothing);
    expect(issues.map(({ code, rows: at }) => [code, at])).toEqual([["reviewSplitWords", [2, 3]]]);
  });

  it("do not split in another way what is split already", () => {
    const { file } = decidedBy(returned(twoParts), [course]);
    const others = ["Fint", "kurs, men ingen avlastning"].map((text) => row("b", text, { primary: "annet" }));
    const again = decidedBy(returned(others), [course], file);
    expect(again.file).toEqual(file);
    expect(again.issues.map(({ code, count }) => [code, count])).toEqual([["reviewSplitSince", 2]]);
  });

  it("take the place of a decision on the whole, unless another made it", () => {
    const whole = decisionOn(course, { by: "AB" });
    expect(
      decidedBy(returned(twoParts), [course], fileWith(whole)).file.decisions.map(({ id }) => id),
    ).toEqual(["b.1", "b.2"]);
    const others = { ...whole, by: "CD" };
    const { file, conflicts } = decidedBy(returned(twoParts), [course], fileWith(others));
    expect([file, conflicts]).toEqual([
      fileWith(others),
      [{ id: "b", row: 2, would: "split", differs: [], by: "AB", mine: null, theirs: others }],
    ]);
  });

  it("conflict where one part has two areas, and the others are taken", () => {
    const rows = [...twoParts, row("b", "Fint kurs", { primary: "familie" })];
    const { file, conflicts } = decidedBy(returned(rows), [course]);
    expect(file.decisions.map(({ id }) => id)).toEqual(["b.2"]);
    expect(conflicts.map(({ id, row: at, mine, theirs }) => [id, at, mine?.primary, theirs.primary])).toEqual(
      [["b.1", 4, "familie", "informasjon"]],
    );
  });
});

describe("rows with one id and the same text", () => {
  it("are put together where they do not contradict each other", () => {
    const two = [
      chosen(sleep, { by: "AB", tone: "need" }),
      chosen(sleep, { by: "CD", secondary: "familie" }),
    ];
    const { file, conflicts } = decidedBy(returned(two), [sleep]);
    expect(conflicts).toEqual([]);
    expect(file.decisions).toMatchObject([{ tone: "need", secondary: "familie", by: "AB, CD" }]);
  });

  it("conflict where they differ, and are one where they do not", () => {
    const differing = decidedBy(returned([chosen(sleep), chosen(sleep, { primary: "familie" })]), [sleep]);
    expect(differing.file).toEqual(nothing);
    expect(differing.conflicts.map(({ id, row: at }) => [id, at])).toEqual([["a", 3]]);
    const alike = decidedBy(returned([chosen(sleep), chosen(sleep)]), [sleep]);
    expect([alike.file.decisions.length, alike.conflicts]).toEqual([1, []]);
  });
});

describe("what reviewers have written", () => {
  it("is kept without personal data, and it is told where they stood", () => {
    const rows = [
      chosen(sleep, { note: "Ring Kari Nordmann på 912 34 567" }),
      chosen(course, { note: "ringe" }),
    ];
    const { file, issues } = decidedBy(returned(rows), [sleep, course]);
    expect(file.decisions.map(({ note }) => note)).toEqual(["Ring [navn] på [telefon]", "ringe"]);
    expect(issues.map(({ code, count, rows: at }) => [code, count, at])).toEqual([
      ["reviewNoteMasked", 1, [2]],
    ]);
    const again = decidedBy(returned(rows), [sleep, course], file);
    expect([again.file, again.counts.unchanged]).toEqual([file, 2]);
  });

  it("gives a code that is masked, and one only, however often it comes back", () => {
    const names = ["Ring Kari Nordmann", "Ring Ola Nordmann"].map((name) => ({ name, under: null }));
    const rows = [chosen(sleep, { newCodes: ["Ring Ola Nordmann"] })];
    const { file, codes } = decidedBy(returned(rows, names), [sleep]);
    expect(codes).toEqual([{ id: "ring_navn", text: { nb: "Ring [navn]" }, under: null, inductive: true }]);
    expect(file.decisions[0]?.codes).toEqual(["ring_navn"]);
    const codebook = { codes: [...codes] };
    expect(decidedBy(returned(rows, names), [sleep], file, { codebook }).codes).toEqual([]);
  });
});

describe("several workbooks", () => {
  it("are read one on top of the other, and nobody overrules another", () => {
    const one = decidedBy(returned([chosen(sleep, { by: "AB" })]), [sleep, course]);
    const other = returned([
      chosen(sleep, { by: "CD", primary: "familie" }),
      chosen(course, { by: "CD", primary: "informasjon" }),
    ]);
    const { file, conflicts } = decidedBy(other, [sleep, course], one.file);
    expect(file.decisions.map(({ id, by, primary }) => [id, by, primary])).toEqual([
      ["a", "AB", "avlastning"],
      ["b", "CD", "informasjon"],
    ]);
    expect(conflicts.map(({ id }) => id)).toEqual(["a"]);
  });

  it("give decisions in the order of the ids, and keep those of other notes", () => {
    const elsewhere = decisionOn(statement("c", "I en annen fil"));
    const before = { ...fileWith(elsewhere), $schema: "../../schema/notes-decisions.schema.json" };
    const { file } = decidedBy(returned([chosen(course), chosen(sleep)]), [course, sleep], before);
    expect([file.$schema, file.decisions.map(({ id }) => id)]).toEqual([before.$schema, ["a", "b", "c"]]);
  });
});
