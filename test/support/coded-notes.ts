import fc from "fast-check";
import {
  nationalAreas,
  noteAreas,
  speakers,
  tones,
  type CodedStatement,
  type Decision,
} from "../../src/domain/notes.js";
import type { OwnCode, OwnCodebook } from "../../src/domain/notes-codebook.js";

/** A statement that nobody has decided on, but for what is said of it. */
export function statementOf(
  more: Partial<CodedStatement> & Pick<CodedStatement, "id" | "text">,
): CodedStatement {
  return {
    event: "2025-03-12-dialogkafe",
    question: null,
    table: null,
    saidBy: "unknown",
    file: "kafe.md",
    line: 1,
    masked: [],
    recognizable: [],
    urgent: [],
    suggestion: {
      primary: "annet",
      secondary: null,
      confidence: 0.3,
      mustRead: true,
      suggestions: [],
      because: { words: [], similar: [] },
    },
    decision: null,
    partOf: null,
    ...more,
  };
}

/** A decision, but for what is said of it. */
export function decisionOf(more: Partial<Decision> & Pick<Decision, "id" | "primary">): Decision {
  return {
    text: "0123456789abcdef",
    secondary: null,
    codes: [],
    tone: null,
    saidBy: null,
    canBeRecognized: null,
    quote: false,
    assessed: false,
    note: "",
    by: "KN",
    at: "2025-04-02",
    suggested: { primary: "annet", confidence: 0.3, mustRead: true },
    ...more,
  };
}

/** Whatever people write: other alphabets, emojis, markup, formulas, line breaks; no half characters. */
const written = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    "=1+1",
    "<b>&amp;</b>",
    "שלום עולם",
    "👩‍👩‍👧 sliten",
    "to\nlinjer",
    '"sitat"',
    "æøå ÆØÅ",
    "\u202ebakvendt",
    "]]>",
  ),
);

/** As `written`, without what begins or ends with a blank: a name or a note in a single field. */
const trimmed = written.map((text) => text.trim()).filter((text) => /[\p{L}\p{N}]/u.test(text));

const localized = fc.record({ nb: trimmed, nn: trimmed, en: trimmed }, { requiredKeys: ["nb"] });

const id = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,8}$/u);

/** A municipality's codes: under areas, under each other, or alone. */
export const ownCodebooks: fc.Arbitrary<OwnCodebook> = fc
  .uniqueArray(id, { maxLength: 8 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((one, at): fc.Arbitrary<OwnCode> => {
        const parents = [null, ...noteAreas, ...ids.slice(0, at), "moss-omrade"];
        return fc.record(
          {
            id: fc.constant(one),
            text: localized,
            under: fc.constantFrom(...parents),
            description: localized,
            items: fc.array(id, { maxLength: 3 }),
            inductive: fc.boolean(),
          },
          { requiredKeys: ["id", "text", "under"] },
        );
      }),
    ),
  )
  .map((codes) => ({ codes: codes.filter(({ id: one }) => !noteAreas.some((area) => area === one)) }));

/** A decision by somebody, with codes of a codebook. */
function decisions(ofId: string, codes: readonly string[]): fc.Arbitrary<Decision> {
  return fc
    .record({
      primary: fc.constantFrom(...noteAreas),
      secondary: fc.option(fc.constantFrom(...nationalAreas)),
      codes: fc.uniqueArray(fc.constantFrom("ukjent-kode", ...codes), { maxLength: 3 }),
      tone: fc.option(fc.constantFrom(...tones)),
      saidBy: fc.option(fc.constantFrom(...speakers)),
      canBeRecognized: fc.option(fc.boolean()),
      quote: fc.boolean(),
      assessed: fc.boolean(),
      note: fc.oneof(fc.constant(""), trimmed),
      by: fc.constantFrom("KN", "rådgiver <helse>", "Å & Ø"),
      at: fc.constantFrom("2025-04-02", "2026-01-31"),
    })
    .map((more) =>
      decisionOf({ ...more, id: ofId, secondary: more.secondary === more.primary ? null : more.secondary }),
    );
}

/** Statements of two events, some decided, with the codebook that they are coded by. */
export const codedNotes: fc.Arbitrary<{
  readonly statements: readonly CodedStatement[];
  readonly codebook: OwnCodebook;
}> = ownCodebooks.chain((codebook) =>
  fc
    .uniqueArray(trimmed, { maxLength: 8 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((one) =>
          fc
            .record({
              text: written,
              event: fc.constantFrom("2025-03-12-dialogkafe", "2025-05-01-kurs"),
              question: fc.option(written),
              table: fc.option(fc.constantFrom("Bord 1", "Bord 2")),
              decision: fc.option(
                decisions(
                  one,
                  codebook.codes.map((code) => code.id),
                ),
              ),
            })
            .map((more) => statementOf({ ...more, id: one })),
        ),
      ),
    )
    .map((statements) => ({ statements, codebook })),
);
