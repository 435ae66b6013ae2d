import { MASK_KINDS, MASKS, type MaskedText, type MaskKind } from "../../domain/personal-data.js";

/** A piece of a text that is personal data: places in UTF-16 units, the end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: MaskKind;
}

/**
 * Spans that do not overlap, in the order of the text. Of two that overlap the longer one is kept, and of two as long
 * the one that comes first in the list.
 *
 * @example
 * apart([{ start: 0, end: 4, kind: "name" }, { start: 0, end: 9, kind: "address" }]); // the address alone
 */
export function apart(spans: readonly Span[]): readonly Span[] {
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  const kept: Span[] = [];
  let group: Span[] = [];
  let end = -1;
  for (const span of inOrder) {
    if (span.start >= end) {
      kept.push(...longestOf(group));
      group = [];
    }
    group.push(span);
    end = Math.max(end, span.end);
  }
  return [...kept, ...longestOf(group)];
}

/** Of spans that overlap in a chain, the longest ones that do not overlap. */
function longestOf(group: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of [...group].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (kept.every(({ start, end }) => span.end <= start || span.start >= end)) kept.push(span);
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * The text with masks in place of the spans.
 *
 * @param spans as `apart` gives them
 * @example
 * withMasks("Ring Kari", [{ start: 5, end: 9, kind: "name" }]); // "Ring [navn]"
 */
export function withMasks(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, kind } of spans) {
    parts.push(text.slice(at, start), MASKS[kind]);
    at = end;
  }
  return parts.join("") + text.slice(at);
}

/** How many spans there are of each kind, in the order of `MASK_KINDS`. */
export function countByKind(spans: readonly Span[]): MaskedText["masked"] {
  const counts = new Map<MaskKind, number>();
  for (const { kind } of spans) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return MASK_KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
}
