import type { DataIssue, IssueCode } from "../domain/issues.js";
import { nationalAreas, type NationalArea, type NoteArea } from "../domain/notes.js";
import { QDA_ORIGIN, type QdaCoding, type QdaProjectFile, type QdaSelection } from "../domain/qda.js";
import { readMark, type QdaMark } from "../domain/qda-marks.js";
import type { CodeMeaning } from "./qda-codes.js";

/**
 * What each coder has made of each part of a text: some programs write a selection for every code, so that those of the
 * same part belong together. Of areas that are not marked as primary and secondary, the first in the file is the primary.
 *
 * @param file the file's name, for the issues
 * @example
 * const { codings } = qdaCodings(project, meanings, "innspill.qdpx");
 * codings[0]; // { id: "12", primary: "avlastning", secondary: null, codes: ["transport"], by: "KN", … }
 */
export function qdaCodings(
  { selections, origin }: QdaProjectFile,
  meanings: ReadonlyMap<string, CodeMeaning>,
  file: string,
): { readonly codings: readonly QdaCoding[]; readonly issues: readonly DataIssue[] } {
  const parts = new Map<string, QdaSelection[]>();
  for (const selection of selections) {
    const key = [selection.source.guid, selection.start, selection.end].join(" ");
    parts.set(key, [...(parts.get(key) ?? []), selection]);
  }
  const counts = new Map<IssueCode, number>();
  const count = (code: IssueCode, more: number): void => {
    if (more > 0) counts.set(code, (counts.get(code) ?? 0) + more);
  };
  const codings = [...parts.values()].flatMap((part) => {
    const id = idOf(part, origin);
    const made = part.flatMap(({ codings: ofSelection }) => ofSelection);
    // Who has only left it open, has coded nothing.
    const coded = made.filter(({ code }) => meanings.get(code)?.kind !== "open");
    const coders = [...new Set(coded.map(({ by }) => by))];
    return coders.map((by) => ({ id, ...codingBy(by, part, meanings, count) }));
  });
  const issues = [...counts].map(([code, number]) => ({
    ...{ code, file, column: null },
    ...{ count: number, rows: [], names: [] },
  }));
  return { codings, issues };
}

function idOf(part: readonly QdaSelection[], origin: string | null): string | null {
  const marked = part.map(markOf).find((mark) => mark !== null && "statement" in mark);
  if (marked !== undefined) return marked.statement;
  // Other programs write the selected text there.
  return origin === QDA_ORIGIN ? (part[0]?.name ?? null) : null;
}

function codingBy(
  by: string | null,
  part: readonly QdaSelection[],
  meanings: ReadonlyMap<string, CodeMeaning>,
  count: (code: IssueCode, more: number) => void,
): Omit<QdaCoding, "id"> {
  const own = part.filter(({ codings }) => codings.some((coding) => coding.by === by));
  const made = own.flatMap(({ codings }) => codings.filter((coding) => coding.by === by));
  const meant = made.flatMap(({ code }) => meanings.get(code) ?? []);
  const { primary, secondary, left } = areasOf(meant);
  count("qdaCodingLost", made.length - meant.length);
  count("qdaThirdArea", left > 0 ? 1 : 0);
  const notes = own
    .map(({ description }) => readMark(description ?? "").text)
    .filter((note) => note.trim() !== "");
  const days = made.flatMap(({ at }) => at ?? []).sort();
  return {
    text: part[0]?.text ?? "",
    source: part[0]?.source.name ?? "",
    primary,
    secondary,
    codes: [...new Set(meant.flatMap((one) => (one.kind === "own" ? [one.id] : [])))],
    note: [...new Set(notes)].join("\n"),
    by,
    at: days.at(-1) ?? null,
    marks: marksOf(own),
  };
}

/** `left`: how many areas there is no place for. */
function areasOf(meant: readonly CodeMeaning[]): {
  readonly primary: NoteArea | null;
  readonly secondary: NationalArea | null;
  readonly left: number;
} {
  const firsts = [...new Set(meant.flatMap((one) => (one.kind === "primary" ? [one.area] : [])))];
  const seconds = [...new Set(meant.flatMap((one) => (one.kind === "secondary" ? [one.area] : [])))];
  const [primary = null, ...others] = firsts;
  const candidates = [...seconds, ...others].filter((area) => area !== primary);
  const secondary = candidates.flatMap((area) => nationalAreas.find((one) => one === area) ?? [])[0] ?? null;
  const left = candidates.filter((area) => area !== secondary).length;
  return { primary, secondary, left };
}

function marksOf(own: readonly QdaSelection[]): QdaCoding["marks"] {
  const found = own.map(markOf).find((mark) => mark !== null && "tone" in mark);
  if (found === undefined) return null;
  const { tone, saidBy, canBeRecognized, quote, assessed, sent } = found;
  return { tone, saidBy, canBeRecognized, quote, assessed, sent };
}

function markOf({ description }: QdaSelection): QdaMark | null {
  return readMark(description ?? "").mark;
}
