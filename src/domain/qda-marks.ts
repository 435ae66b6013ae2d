import { z } from "zod";
import { speakers, tones } from "./notes.js";
import { ownCode } from "./notes-codebook.js";
import { slug } from "./text.js";

/** A code that is one of the areas, as the primary one. */
const areaMark = z.strictObject({ area: slug });

/** A code that is one of the areas, as the secondary one. */
const secondaryMark = z.strictObject({ secondary: slug });

/** A code of the municipality's own; what it stands under, the tree says. */
const codeMark = z.strictObject({
  code: ownCode.omit({ under: true }),
  /** As it is called in the file, where that is none of its names. */
  name: z.string().optional(),
});

/** The code of statements that nobody has coded yet. */
const openCodeMark = z.strictObject({ open: z.literal(true) });

const statementMark = z.strictObject({
  statement: z.string().min(1),
  tone: z.enum(tones).nullable(),
  saidBy: z.enum(speakers).nullable(),
  canBeRecognized: z.boolean().nullable(),
  quote: z.boolean(),
  assessed: z.boolean(),
  /** `choiceKey` of the decision when the file was written. */
  sent: z.string().optional(),
});

/** A statement that nobody has decided on. */
const openMark = z.strictObject({ statement: z.string().min(1) });

const mark = z.union([areaMark, secondaryMark, codeMark, openCodeMark, statementMark, openMark]);
export type QdaMark = z.infer<typeof mark>;
export type CodeMark = z.infer<typeof codeMark>;
export type StatementMark = z.infer<typeof statementMark>;

/** What a description says to people, and what it says to us. */
export interface MarkedText {
  readonly text: string;
  readonly mark: QdaMark | null;
}

const SIGN = "parorende: ";

/**
 * A description with what the format has no field for. Other programs keep names and descriptions, and little else: so it
 * stands in the description, as a last line.
 *
 * @example
 * withMark("Å bli sett.", { area: "identifisering" }); // 'Å bli sett.\nparorende: {"area":"identifisering"}'
 */
export function withMark(text: string, of: QdaMark): string {
  // JSON writes control characters as numbers, but not these two, which XML cannot hold.
  const json = JSON.stringify(of).replaceAll("\ufffe", "\\ufffe").replaceAll("\uffff", "\\uffff");
  const line = SIGN + json;
  return text === "" ? line : `${text}\n${line}`;
}

/**
 * A description without its mark, and the mark. One that somebody has changed so that it cannot be read stays in the text.
 *
 * @example
 * readMark('parorende: {"area":"familie"}'); // { text: "", mark: { area: "familie" } }
 */
export function readMark(description: string): MarkedText {
  const whole = description.replace(/\s+$/u, "");
  const at = whole.lastIndexOf("\n") + 1;
  const line = whole.slice(at);
  if (!line.startsWith(SIGN)) return { text: description, mark: null };
  const read = mark.safeParse(parsed(line.slice(SIGN.length)));
  if (!read.success) return { text: description, mark: null };
  return { text: at === 0 ? "" : whole.slice(0, at - 1), mark: read.data };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
