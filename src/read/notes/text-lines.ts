import { cleaned, hasStrayControl } from "./words.js";

/** A line of a text by how it is written, before anybody has said what it means. */
export type TextLine = {
  readonly line: number;
  /** Blanks before it, a tab as four. */
  readonly indent: number;
  readonly text: string;
  readonly hasControl: boolean;
} & (
  | { readonly kind: "blank" | "plain" | "quote" | "rule" | "row" | "rowRule" }
  | { readonly kind: "heading"; readonly level: number }
  | { readonly kind: "item"; readonly isNumbered: boolean }
);

const mark = /^(?:[-*+•·▪◦‣►➢●○■□–—\uf0b7\uf0a7]|\[[ xX]\])(?: |$)/u;
/** Typed without a blank after it. */
const tightMark = /^[-•·▪◦‣►➢●○■□–—\uf0b7\uf0a7](?=[\p{L}«“"])/u;
/** Word's and Outlook's second and third kind of bullet, as they are pasted; «§ 3-6» is none. */
const letterMark = /^(?:o (?=[\p{Lu}«“"])|§ (?=[\p{L}«“"]))/u;
const letterMarkWithTab = /^\s*[o§][ \u00a0]*\t/u;
const number = /^(?:\(?\d{1,2}[.)]|[a-zæøå]\)) /u;
const month = /^(?:jan|feb|mars|april|mai|juni|juli|aug|sep|okt|nov|des)/iu;
const checkbox = /^\[[ xX]\] /u;
const underline = /^={3,}$/u;
const markdownUnderline = /^(?:={3,}|-{3,})$/u;
const rule = /^(?:[-*_=] ?){3,80}$/u;
const LONGEST_MARK = 16;

/** Characters that turn the direction of writing, and are not there to be seen. */
const turn = "[\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069\\ufeff]";
const turnsBefore = new RegExp(`^(?:${turn}|\\s)+`, "u");
const turnsAfter = new RegExp(`^([^\\p{L}\\p{N}\\s]|\\(?[\\p{L}\\p{N}]{1,2}[.)])${turn}+`, "u");
const isTurn = new RegExp(turn, "u");

/** A line that begins with a bullet or a number, without it; null where a line has none. */
export function itemIn(written: string): { readonly text: string; readonly isNumbered: boolean } | null {
  const text = written.replace(turnsBefore, "").replace(turnsAfter, "$1");
  const start = text.slice(0, LONGEST_MARK);
  const bullet = mark.exec(start) ?? tightMark.exec(start) ?? letterMark.exec(start);
  if (bullet !== null) {
    const rest = text.slice(bullet[0].length);
    return { text: rest.replace(checkbox, "").trim(), isNumbered: false };
  }
  const counted = number.exec(start);
  // «12. mars» is no twelfth point.
  if (counted === null || month.test(text.slice(counted[0].length, LONGEST_MARK))) return null;
  return { text: text.slice(counted[0].length).trim(), isNumbered: true };
}

/** Divides a text into lines, whatever its line endings, and tells how each is written. */
export function textLines(text: string): readonly TextLine[] {
  return text.split(/\r\n|\r|\n/u).map(lineOf);
}

/**
 * Finds the headings that have a line under them.
 *
 * @param isMarkdown a line of `---` makes a heading of the line above; else it only parts what stands above and below
 */
export function withUnderlined(lines: readonly TextLine[], isMarkdown: boolean): readonly TextLine[] {
  const under = isMarkdown ? markdownUnderline : underline;
  return lines.map((line, at) => {
    const below = lines[at + 1];
    const isUnderlined = line.kind === "plain" && below?.kind === "rule" && under.test(below.text);
    const level = below?.text.startsWith("=") === true ? 1 : 2;
    return isUnderlined ? { ...line, kind: "heading", level } : line;
  });
}

function lineOf(raw: string, at: number): TextLine {
  const text = cleaned(raw);
  const line = { line: at + 1, indent: indentOf(raw), text, hasControl: hasStrayControl(raw) };
  if (text === "") return { ...line, kind: "blank" };
  if (rule.test(text)) return { ...line, kind: "rule" };
  const heading = /^(#{1,6}) /u.exec(text.slice(0, LONGEST_MARK));
  if (heading !== null) {
    const [marks, { length: level }] = [heading[0], heading[1] ?? ""];
    return { ...line, kind: "heading", level, text: text.slice(marks.length).trim() };
  }
  if (text.startsWith("|")) {
    return { ...line, kind: /^[|:\- ]{3,400}$/u.test(text) && text.includes("-") ? "rowRule" : "row" };
  }
  if (text.startsWith(">")) return { ...line, kind: "quote", text: text.slice(1).trim() };
  const item = itemIn(text);
  if (item !== null) return { ...line, kind: "item", ...item };
  if (letterMarkWithTab.test(raw.slice(0, LONGEST_MARK)))
    return { ...line, kind: "item", isNumbered: false, text: text.slice(1).trim() };
  return { ...line, kind: "plain" };
}

function indentOf(raw: string): number {
  let indent = 0;
  for (const character of raw.slice(0, LONGEST_MARK)) {
    if (isTurn.test(character)) continue;
    if (character !== " " && character !== "\t" && character !== "\u00a0") break;
    indent += character === "\t" ? 4 : 1;
  }
  return indent;
}
