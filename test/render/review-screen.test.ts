import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { cutsOf, moveCut, toggleCut } from "../../src/coding/notes/review-cuts.js";
import type { ReviewQuestion } from "../../src/domain/terminal-review.js";
import { locales } from "../../src/domain/text.js";
import { noPaint } from "../../src/render/terminal/paint.js";
import type { ReviewScreen } from "../../src/render/terminal/review-content.js";
import { reviewScreen } from "../../src/render/terminal/review-screen.js";
import { textsOf } from "../../src/text/languages.js";
import { statementOf } from "../support/coded-notes.js";
import { areas } from "../support/review.js";

const draft = { canBeRecognized: null, quote: false, assessed: false, note: "" };
const because = {
  words: [{ word: "sove", weight: 1 }],
  similar: [{ text: "Har ikke sovet siden påske.", area: "avlastning", likeness: 0.6 } as const],
};
const sure = {
  primary: "avlastning",
  secondary: "informasjon",
  confidence: 0.83,
  mustRead: false,
  suggestions: [],
  because,
} as const;

function screenOf(more: Partial<ReviewScreen> = {}): ReviewScreen {
  return {
    statement: statementOf({
      id: "1",
      text: "Får aldri sove",
      question: "Hva er viktigst?",
      table: "3",
      saidBy: "caregiver",
      suggestion: sure,
    }),
    events: [],
    areas,
    routine: null,
    draft,
    question: { kind: "area" },
    message: null,
    number: 12,
    all: 58,
    by: "KV",
    scrolled: 0,
    locale: "nb",
    ...more,
  };
}

const linesOf = (more: Partial<ReviewScreen> = {}, width = 80, height = 24): readonly string[] =>
  reviewScreen(screenOf(more), { width, height, paint: noPaint }).lines;
const shown = (more: Partial<ReviewScreen> = {}): string => linesOf(more).join("\n");

describe("the screen of a review", () => {
  it("tells how far one has come, where a statement is from, what is suggested and why, and the keys", () => {
    expect(linesOf()).toEqual([
      `Innspill 12 av 58${" ".repeat(55)}Du er KV`,
      "",
      "Spørsmål: Hva er viktigst?",
      "Bord: 3",
      "Sagt av: pårørende",
      "",
      "  Får aldri sove",
      "",
      "Forslag: 4 Tilstrekkelig støtte og avlastning, og 2 Bedre informasjon, opplæring",
      "og veiledning (nokså sikkert, 83\u00a0%)",
      "Ord: «sove»",
      "Ligner på «Har ikke sovet siden påske.» (Tilstrekkelig støtte og avlastning)",
      "",
      "1 Tidlig identifisering og ivaretakelse",
      "2 Bedre informasjon, opplæring og veiledning",
      "3 Forutsigbare og koordinerte tjenester",
      "4 Tilstrekkelig støtte og avlastning",
      "5 Familieorienterte tjenester",
      "6 Pårørendemedvirkning",
      "0 Annet",
      "Enter ta forslaget  b to områder  t tilbake  h hopp over  d del  n notat",
      "s kan siteres  q slutt",
    ]);
  });

  it("shows no guess where a statement must be read, and offers none", () => {
    const text = shown({ statement: statementOf({ id: "1", text: "Kaffe" }) });
    expect(text).toContain("Må leses");
    expect(text).not.toContain("Forslag");
    expect(text).not.toContain("Enter");
  });

  it("says what must be assessed today above the statement, with the municipality's routine, and offers no quote", () => {
    const statement = statementOf({ id: "1", text: "Redd hjemme", urgent: ["violence"] });
    const text = shown({ statement, routine: "Ring barnevernvakten." });
    expect(text).toMatch(/Må vurderes i dag: tegn til vold\nRing barnevernvakten\.\n\n {2}Redd hjemme/u);
    expect(text).toContain("v vurdert");
    expect(text).not.toContain("siteres");
  });

  it("shows what has been said besides the area, and that it is not yet saved", () => {
    const text = shown({ draft: { ...draft, quote: true, note: "Spør" } });
    expect(text).toContain("Kan siteres\nNotat: Spør\nVelg område for å lagre dette.");
  });

  it("shows the mark that is moved, and the cuts", () => {
    const cuts = cutsOf("Fint kurs, men ingen avlastning");
    if (cuts === null) throw new Error("there are words");
    const question: ReviewQuestion = { kind: "divide", ...moveCut(toggleCut(cuts), "right") };
    expect(shown({ question })).toContain("  Fint kurs, | men ▸ingen avlastning");
  });

  it("lets no text move the cursor", () => {
    const statement = statementOf({ id: "1", text: "a\u001b[2Jb\u202ec", question: "\u001b]0;x\u0007" });
    expect(linesOf({ statement }).join("")).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it("says the letters that the language has, each of which is one key and its own", () => {
    for (const locale of locales) {
      const { yes, no, ...actions } = textsOf(locale).notes.terminalReview.letters;
      const letters = Object.values(actions);
      expect(new Set(letters).size).toBe(letters.length);
      expect([yes, no, ...letters].every((letter) => /^\p{Ll}$/u.test(letter))).toBe(true);
      expect(yes).not.toBe(no);
    }
  });

  it("scrolls to the last line of what it does not hold, and puts the statement first where that would not be seen", () => {
    const long = statementOf({
      id: "1",
      text: "ord ".repeat(300).trim(),
      suggestion: sure,
      question: "Hva?",
    });
    const first = reviewScreen(screenOf({ statement: long }), { width: 40, height: 20, paint: noPaint });
    expect(first.lines[3]).toBe("  ord ord ord ord ord ord ord ord ord");
    expect(first.lines.join("\n")).not.toContain("Spørsmål");
    const last = linesOf({ statement: long, scrolled: first.mostScrolled }, 40, 20);
    expect(last.join("\n")).toContain("Spørsmål: Hva?");
  });

  it("is never wider or higher than the terminal, whatever is in it", () => {
    const questions: readonly ReviewQuestion[] = [
      { kind: "area" },
      { kind: "two", first: "informasjon" },
      { kind: "recognizable" },
      { kind: "note", text: "et notat 👍" },
      { kind: "divide", words: ["a ", "b"], cuts: [1], at: 1 },
    ];
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 400 }),
        fc.integer({ min: 30, max: 140 }),
        fc.integer({ min: 18, max: 50 }),
        fc.constantFrom(...questions),
        fc.constantFrom(...locales),
        (text, width, height, question, locale) => {
          const statement = statementOf({
            id: "1",
            text,
            question: text,
            suggestion: sure,
            urgent: ["abuse"],
          });
          const lines = linesOf({ statement, question, locale, message: "nothingBefore" }, width, height);
          expect(lines.length).toBeLessThanOrEqual(height);
          for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
    );
  });
});
