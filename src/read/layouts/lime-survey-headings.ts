import { bracketed, plainHeading } from "./headings.js";

/** What LimeSurvey writes of every answer, by code and as texts in English, bokmål and nynorsk. */
export const bookkeeping = {
  submitted: [
    "submitdate",
    "date submitted",
    "dato sendt inn",
    "dato innsendt",
    "dato sendt",
    "dato innlevert",
  ],
  lastPage: ["lastpage", "last page", "siste side", "siste sida"],
  language: ["startlanguage", "start language", "startspråk", "start språk"],
} as const;

/** How the export names its columns: `Q1[SQ001]`, or `Question [Sub-question]`. */
export type HeadingStyle = "code" | "text";

/** A heading that is divided into a question and what stands below it. */
export interface LimeHeading {
  /** As the export writes it. */
  readonly name: string;
  /** The question's code or text. */
  readonly question: string;
  /** The whole text where code and text both stand: `Q1. Question`. */
  readonly text: string | null;
  /** The code or text of the sub-question or option; null where the question has one column. */
  readonly part: string | null;
  readonly isOther: boolean;
  /** Words that stand beside an answer. */
  readonly isComment: boolean;
}

const code = /^[a-z][a-z0-9]*$/iu;
const bracketedCode = /^(?<question>[a-z][a-z0-9]*)(?<parts>(?:\[[^\]]*\])+)$/iu;
const underscoredCode = /^(?<question>[a-z][a-z0-9]*)_(?<parts>[a-z0-9]+(?:_[a-z0-9]+)*)$/iu;
const codeAndText = /^(?<code>[a-z]\w*(?:\[[^\]]*\])*)\.\s+(?<text>\S.*)$/isu;

/** The heading without the code in front: `submitdate. Date submitted` and `Q1. Question`. */
function textOf(heading: string): string {
  return codeAndText.exec(heading)?.groups?.["text"] ?? heading;
}

/** Whether a heading is the one of an export's own columns that is named. */
export function isBookkeeping(heading: string, kind: keyof typeof bookkeeping): boolean {
  const known: readonly string[] = bookkeeping[kind];
  return known.includes(plainHeading(heading)) || known.includes(plainHeading(textOf(heading)));
}

/**
 * Divides a heading into its question and the part it stands for.
 *
 * @example
 * limeHeading("Q4[SQ002]", "code"); // question "Q4", part "SQ002"
 * limeHeading("Hva bekymrer du deg for? [Annet]", "text"); // part "Annet", isOther
 */
export function limeHeading(name: string, style: HeadingStyle): LimeHeading {
  const both = style === "text" ? codeAndText.exec(name.trim())?.groups : undefined;
  const { question, part } = style === "code" ? byCode(name.trim()) : byText(textOf(name.trim()));
  const kind = style === "code" ? (part ?? "") : plainHeading(part ?? "");
  return {
    name,
    question,
    text: both?.["text"] ?? null,
    part,
    isOther: /^(?:other|annet|anna)$/iu.test(kind),
    isComment: part !== null && /(?:comment|kommentar)$/iu.test(kind),
  };
}

function byCode(heading: string): { question: string; part: string | null } {
  if (code.test(heading)) return { question: heading, part: null };
  const brackets = bracketedCode.exec(heading)?.groups;
  const { question, parts } = brackets ?? underscoredCode.exec(heading)?.groups ?? {};
  if (question === undefined || parts === undefined) return { question: heading, part: null };
  return { question, part: brackets === undefined ? parts : parts.slice(1, -1).replaceAll("][", "_") };
}

function byText(heading: string): { question: string; part: string | null } {
  const parts = bracketed(heading);
  return parts === null ? { question: heading, part: null } : { question: parts.before, part: parts.inside };
}
