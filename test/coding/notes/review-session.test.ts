import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withDecisions } from "../../../src/coding/notes/decisions.js";
import {
  hasEnded,
  keyPressed,
  startReview,
  type KeyMeanings,
  type TerminalReview,
} from "../../../src/coding/notes/review-keys.js";
import { currentOf, draftOf, openReview, progressOf } from "../../../src/coding/notes/review-session.js";
import { partsOf } from "../../../src/coding/notes/splits.js";
import {
  nationalAreas,
  noteAreas,
  type CodedStatement,
  type DecisionFile,
  type NoteArea,
  type Suggestion,
} from "../../../src/domain/notes.js";
import { createMasker } from "../../../src/protect/personal-data/mask.js";
import { readPersonalDataWords } from "../../../src/read/personal-data.js";
import { nb } from "../../../src/text/nb.js";
import { statementOf } from "../../support/coded-notes.js";

const nothing: DecisionFile = { decisions: [], splits: [] };
const { letters } = nb.notes.terminalReview;

function suggested(primary: NoteArea, more: Partial<Suggestion> = {}): Suggestion {
  const because = { words: [], similar: [] };
  return { primary, secondary: null, confidence: 0.8, mustRead: false, suggestions: [], because, ...more };
}

const suggest = (text: string): Suggestion => suggested(text.includes("kurs") ? "informasjon" : "avlastning");

const mask = createMasker(await readPersonalDataWords());
const meanings: KeyMeanings = { letters, by: "KV", at: "2026-11-22", suggest, mask };

const ENTER = "<return>";
const ESC = "<escape>";

/** Presses keys: letters and digits one by one, and keys with names between angles. */
function typed(review: TerminalReview, keys: string, how = meanings): TerminalReview {
  const pressed = keys.match(/<[a-z]+>|./gu) ?? [];
  return pressed.reduce((now, key) => {
    const name = /^<(.+)>$/u.exec(key)?.[1];
    return keyPressed(now, name === undefined ? { name: key, text: key } : { name, text: "" }, how);
  }, review);
}

const three = [
  statementOf({ id: "1", text: "Fint kurs, men ingen avlastning", suggestion: suggest("kurs og mer") }),
  statementOf({ id: "2", text: "Får aldri sove", suggestion: suggest("Får aldri sove") }),
  statementOf({ id: "3", text: "Kaffe", suggestion: suggested("annet", { mustRead: true }) }),
];

const start = (statements: readonly CodedStatement[] = three, file = nothing): TerminalReview =>
  startReview(openReview(statements, file));
const ids = ({ session }: TerminalReview): readonly string[] => session.queue.map(({ id }) => id);
const decided = ({ session }: TerminalReview): readonly (readonly [string, string, string | null])[] =>
  session.file.decisions.map(({ id, primary, secondary }) => [id, primary, secondary] as const);
const left = ({ session }: TerminalReview): readonly string[] =>
  session.queue.slice(session.at).map(({ id }) => id);
const shown = ({ session }: TerminalReview): string | undefined => currentOf(session)?.id;

/** The statements as the next run reads them. */
function readAgain(statements: readonly CodedStatement[], file: DecisionFile): readonly CodedStatement[] {
  const parts = partsOf(statements, file).map((part) =>
    part.partOf === null ? part : { ...part, suggestion: suggest(part.text) },
  );
  return withDecisions(parts, file).statements;
}

describe("the order", () => {
  it("is what must be assessed today, what must be read, and the rest as in the files", () => {
    const urgent = statementOf({ id: "4", text: "Redd hjemme", urgent: ["violence"] });
    expect(ids(start([...three, urgent]))).toEqual(["4", "3", "1", "2"]);
  });

  it("leaves out what is decided, but not signs that nobody has assessed", () => {
    const urgent = statementOf({ id: "4", text: "Redd hjemme", urgent: ["violence"] });
    const all = [...three, urgent];
    const { session } = typed(start(all), "0123");
    expect(ids(start(readAgain(all, session.file), session.file))).toEqual(["4"]);
    const assessed = typed(start(all), "v0123").session;
    expect(ids(start(readAgain(all, assessed.file), assessed.file))).toEqual([]);
  });
});

describe("one key", () => {
  it("chooses each area in the strategy's order, and 0 none of them", () => {
    const seven = noteAreas.map((_, at) => statementOf({ id: String(at), text: `innspill ${String(at)}` }));
    expect(decided(typed(start(seven), "1234560")).map(([, area]) => area)).toEqual(noteAreas);
  });

  it("takes what is suggested, with its second area, and keeps what was suggested and who decided", () => {
    const suggestion = suggested("avlastning", { secondary: "informasjon", confidence: 0.66 });
    const { session } = typed(start([statementOf({ id: "1", text: "Trøtt", suggestion })]), ENTER);
    expect(session.file.decisions[0]).toMatchObject({
      primary: "avlastning",
      secondary: "informasjon",
      by: "KV",
      at: "2026-11-22",
      suggested: { primary: "avlastning", confidence: 0.66, mustRead: false },
    });
  });

  it("does not take a guess where the statement must be read", () => {
    const review = typed(start([statementOf({ id: "1", text: "Kaffe" })]), ENTER);
    expect([review.message, decided(review)]).toEqual(["noSuggestion", []]);
  });

  it("skips, and the statement is there the next time", () => {
    const review = typed(start(), "h44");
    expect(hasEnded(review)).toBe(true);
    expect(progressOf(review.session)).toEqual({ decided: 2, all: 3, skipped: 1, left: 0 });
    const { file } = review.session;
    expect(ids(start(readAgain(three, file), file))).toEqual(["3"]);
  });

  it("is told to do nothing where it does nothing, and changes nothing", () => {
    const before = start();
    for (const key of ["7", "x", "<left>", "|"]) {
      const after = typed(before, key);
      expect(after).toEqual({ ...before, message: "unknownKey" });
    }
  });

  it("decides nothing when it is pasted", () => {
    const after = keyPressed(start(), { name: "paste", text: "4" }, meanings);
    expect(decided(after)).toEqual([]);
  });

  it("is the same letter in capitals", () => {
    expect(shown(typed(start(), "H"))).toBe("1");
  });
});

describe("two areas", () => {
  it("are chosen one after the other", () => {
    expect(decided(typed(start(), "b24"))).toEqual([["3", "informasjon", "avlastning"]]);
  });

  it("must be different, and the second one of the six", () => {
    const same = typed(start(), "b22");
    expect([same.message, same.question, decided(same)]).toEqual([
      "sameArea",
      { kind: "two", first: "informasjon" },
      [],
    ]);
    expect(typed(same, "0").message).toBe("otherSecond");
    expect(decided(typed(same, "1"))).toEqual([["3", "informasjon", "identifisering"]]);
  });

  it("can be regretted", () => {
    expect(decided(typed(start(), `b2${ESC}5`))).toEqual([["3", "familie", null]]);
  });
});

describe("back", () => {
  it("takes back the last decision, skip or division, one at a time", () => {
    const first = start();
    const seen = [first];
    for (const keys of ["0", "h", `d|${ENTER}`, "4"].values()) seen.push(typed(seen.at(-1)!, keys));
    let review = seen.at(-1)!;
    for (const before of seen.slice(0, -1).reverse()) {
      review = typed(review, "t");
      expect(shown(review)).toBe(shown(before));
      expect(review.session.file).toEqual(before.session.file);
      expect(ids(review)).toEqual(ids(before));
    }
    expect(typed(review, "t").message).toBe("nothingBefore");
  });

  it("keeps what was written of the statement", () => {
    const review = typed(start(), `nSpør mor${ENTER}0t`);
    expect(decided(review)).toEqual([]);
    expect(draftOf(review.session, currentOf(review.session)!).note).toBe("Spør mor");
  });
});

describe("a note", () => {
  it("may hold any letter, and is kept with the decision", () => {
    const review = typed(start(), `nh4 q<backspace>2${ENTER}0`);
    expect(review.session.file.decisions[0]).toMatchObject({ note: "h4 2", primary: "annet" });
  });

  it("is kept without personal data, and that is told", () => {
    const review = typed(start(), `nRing Kari Nordmann${ENTER}`);
    expect([draftOf(review.session, currentOf(review.session)!).note, review.message]).toEqual([
      "Ring [navn]",
      "noteMasked",
    ]);
    expect(typed(review, `nRing igjen${ENTER}`).message).toBeNull();
  });

  it("may be pasted, lines and all, and deletes whole letters", () => {
    const pasted = keyPressed(typed(start(), "n"), { name: "paste", text: "to\nlinjer 👍" }, meanings);
    const { session } = typed(pasted, `<backspace>${ENTER}0`);
    expect(session.file.decisions[0]?.note).toBe("to linjer");
  });

  it("can be regretted", () => {
    expect(typed(start(), `nabc${ESC}0`).session.file.decisions[0]?.note).toBe("");
  });
});

describe("a quote", () => {
  const one = (more: Partial<CodedStatement>): TerminalReview =>
    start([statementOf({ id: "1", text: "Jeg er lege og sliten", ...more })]);

  it("is approved with one key, and again taken back", () => {
    expect(typed(one({}), "s4").session.file.decisions[0]).toMatchObject({
      quote: true,
      canBeRecognized: null,
    });
    expect(typed(one({}), "ss4").session.file.decisions[0]?.quote).toBe(false);
  });

  it("of somebody who may be recognized is decided first", () => {
    const asked = typed(one({ recognizable: ["occupation"] }), "s");
    expect(asked.question.kind).toBe("recognizable");
    expect(typed(asked, "n4").session.file.decisions[0]).toMatchObject({
      quote: true,
      canBeRecognized: false,
    });
    expect(typed(asked, "j4").session.file.decisions[0]).toMatchObject({
      quote: false,
      canBeRecognized: true,
    });
    expect(typed(asked, `${ESC}4`).session.file.decisions[0]).toMatchObject({
      quote: false,
      canBeRecognized: null,
    });
  });

  it("is never what must be assessed today, assessed or not", () => {
    const review = typed(one({ urgent: ["selfHarm"] }), "s");
    expect(review.message).toBe("neverQuoted");
    expect(typed(review, "vs4").session.file.decisions[0]).toMatchObject({ quote: false, assessed: true });
  });
});

describe("what must be assessed today", () => {
  it("is assessed by a key of its own, which does nothing to other statements", () => {
    expect(typed(start(), "v").message).toBe("notUrgent");
  });

  it("is decided before it is assessed, and assessed later without losing what was chosen", () => {
    const urgent = statementOf({ id: "4", text: "Redd hjemme", urgent: ["neglect"] });
    const { file } = typed(start([urgent]), `nring${ENTER}b51`).session;
    const withCode = { ...file, decisions: file.decisions.map((one) => ({ ...one, codes: ["transport"] })) };
    const again = start(readAgain([urgent], withCode), withCode);
    const { decisions } = typed(again, `v${ENTER}`, { ...meanings, by: "leder" }).session.file;
    expect(decisions).toMatchObject([
      {
        primary: "familie",
        secondary: "identifisering",
        note: "ring",
        codes: ["transport"],
        assessed: true,
        by: "leder",
      },
    ]);
  });
});

describe("a division", () => {
  const review = typed(start(), "h");

  it("is offered after a punctuation mark first, and puts the parts in the statement's place", () => {
    const divided = typed(review, `d|${ENTER}`);
    expect(divided.session.queue.map(({ id, text }) => [id, text])).toEqual([
      ["3", "Kaffe"],
      ["1.1", "Fint kurs,"],
      ["1.2", "men ingen avlastning"],
      ["2", "Får aldri sove"],
    ]);
    expect(decided(typed(divided, ENTER + ENTER))).toEqual([
      ["1.1", "informasjon", null],
      ["1.2", "avlastning", null],
    ]);
  });

  it("moves between words, to the ends and to the next mark; the cut is made and taken back", () => {
    const at = (keys: string): unknown => typed(review, `d${keys}`).question;
    expect(at("<end>|<home>|<right>|")).toMatchObject({ cuts: [1, 2, 4], at: 2 });
    expect(at("<left><left><left>|<tab>|<tab>|")).toMatchObject({ cuts: [1], at: 2 });
  });

  it("keeps every word, whatever is typed", () => {
    const words = (text: string): string => text.replaceAll(/\s+/gu, " ");
    const [whole] = three;
    fc.assert(
      fc.property(fc.array(fc.constantFrom("<left>", "<right>", "<tab>", "|", "x", "4")), (keys) => {
        const { queue } = typed(review, `d${keys.join("")}${ENTER}`).session;
        const parts = queue.filter(({ id, partOf }) => id === "1" || partOf === "1");
        expect(words(parts.map(({ text }) => text).join(" "))).toBe(whole?.text);
      }),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
    );
  });

  it("can be regretted, also by making no cut", () => {
    expect(ids(typed(review, `d|${ESC}`))).toEqual(ids(review));
    expect(ids(typed(review, `d${ENTER}`))).toEqual(ids(review));
  });

  it("is not made of a single word, nor into a part that says nothing", () => {
    expect(typed(start(), "d").message).toBe("cannotDivide");
    const dashed = start([statementOf({ id: "9", text: "Kurs – ja" })]);
    expect(typed(dashed, `d<home>|<right>|${ENTER}`).message).toBe("emptyPart");
  });

  it("takes no id that a file has given, and takes the place of what was decided of the whole", () => {
    const urgent = { id: "7", text: "Redd hjemme. Ingen kurs.", urgent: ["violence"] } as const;
    const all = [statementOf({ id: "7.1", text: "Fra filen" }), statementOf(urgent)];
    const { file } = typed(start(all), "1").session;
    const divided = typed(start(readAgain(all, file), file), `d|${ENTER}`);
    expect(ids(divided)).toEqual(["7.2", "7.3", "7.1"]);
    expect(divided.session.file.decisions).toEqual([]);
  });

  it("may be made of a part again", () => {
    const divided = typed(review, `d|${ENTER}hd|${ENTER}`);
    expect(ids(divided)).toEqual(["3", "1.1", "1.2.1", "1.2.2", "2"]);
    const { file } = divided.session;
    expect(readAgain(three, file).map(({ id }) => id)).toEqual(["1.1", "1.2.1", "1.2.2", "2", "3"]);
  });
});

describe("stopping", () => {
  const many = [
    statementOf({ id: "a", text: "Redd hjemme om natten", urgent: ["violence"] }),
    ...three,
    statementOf({
      id: "b",
      text: "Jeg er prest; ingen spør, aldri",
      suggestion: suggest("ingen spør"),
      recognizable: ["occupation"],
    }),
    statementOf({ id: "c", text: "Kurs. Mer kurs. Kontaktperson!", suggestion: suggest("kurs og mer") }),
  ];
  const numRuns = Number(process.env["FUZZ_RUNS"] ?? 100);

  it("and going on gives the same decisions as going through all at once", () => {
    // What is skipped stands first again, and nobody goes back past the start: those keys are tried below.
    const keys = fc.constantFrom("0", "1", "4", "b21", ENTER, `n12${ENTER}3`, `d|${ENTER}`, "x", `s${ESC}5`);
    const before = fc.array(keys, { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(before, fc.array(keys, { minLength: 1, maxLength: 7 }), (first, then) => {
        const stopped = typed(start(many), `v0${first.join("")}`);
        const saved = JSON.parse(JSON.stringify(stopped.session.file)) as DecisionFile;
        const goOn = start(readAgain(many, saved), saved);
        const atOnce = typed(stopped, then.join("")).session.file;
        expect(ids(goOn)).toEqual(left(stopped));
        expect(typed(goOn, then.join("")).session.file).toEqual(atOnce);
      }),
      { seed: 2026, numRuns },
    );
  });

  it("loses nothing, whatever was typed: what is open then is what nobody has decided", () => {
    const key = fc.constantFrom(
      ...Array.from("0123456bthdnsvj|xq "),
      `d|${ENTER}`,
      ENTER,
      ESC,
      "<backspace>",
      "<right>",
      "<tab>",
    );
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), (keys) => {
        const { session } = typed(start(many), keys.join(""));
        const again = readAgain(many, session.file);
        const open = openReview(again, session.file);
        const isDecided = new Set(session.file.decisions.map(({ id }) => id));
        expect(new Set(again.map(({ id }) => id))).toEqual(new Set(session.queue.map(({ id }) => id)));
        expect(again.map(({ text }) => text).sort()).toEqual(session.queue.map(({ text }) => text).sort());
        for (const { id, decision } of again) expect(decision !== null).toBe(isDecided.has(id));
        expect(open.queue.length).toBe(progressOf(session).skipped + progressOf(session).left);
      }),
      { seed: 2026, numRuns },
    );
  });

  it("however often makes no difference to one who has made up their mind about each statement", () => {
    const minds = fc.array(fc.record({ area: fc.nat(6), skips: fc.nat(2), divides: fc.boolean() }), {
      minLength: many.length,
      maxLength: many.length,
    });
    const keysFor = (mind: { area: number; divides: boolean }, statement: CodedStatement): string => {
      if (mind.divides && statement.partOf === null && /\s/u.test(statement.text)) return `d|${ENTER}`;
      return `${statement.urgent.length > 0 ? "v" : ""}${String(mind.area)}`;
    };
    fc.assert(
      fc.property(minds, fc.array(fc.nat(5), { maxLength: 6 }), (wills, stops) => {
        const indexOf = ({ id, partOf }: CodedStatement): number =>
          many.findIndex((one) => one.id === (partOf ?? id));
        const finished = (rounds: readonly number[], maySkip: boolean): DecisionFile => {
          let file = nothing;
          for (const steps of [...rounds, Number.POSITIVE_INFINITY]) {
            let review = start(readAgain(many, file), file);
            for (let step = 0; step < steps && !hasEnded(review); step += 1) {
              const statement = currentOf(review.session)!;
              const mind = wills[indexOf(statement)]!;
              const isSkipped = maySkip && Number.isFinite(steps) && mind.skips > step;
              review = typed(review, isSkipped ? "h" : keysFor(mind, statement));
            }
            ({ file } = review.session);
          }
          return file;
        };
        expect(finished(stops, true)).toEqual(finished([], false));
      }),
      { seed: 2026, numRuns },
    );
  });

  it("is a key, after which no other does anything", () => {
    const review = typed(start(), "0q");
    expect(hasEnded(review)).toBe(true);
    expect(typed(review, "44")).toBe(review);
    expect(nationalAreas).toHaveLength(6);
  });
});
