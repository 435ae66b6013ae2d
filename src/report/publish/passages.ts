import type { CellAddress } from "../../domain/cell.js";
import {
  plainText,
  type Block,
  type Inline,
  type ReportDocument,
  type TableBlock,
} from "../../domain/document.js";

/** A number where it stands. */
export interface PlacedNumber {
  readonly cell: CellAddress;
  readonly text: string;
  /** The table says itself that it is hidden. */
  readonly isHidden: boolean;
}

/** A sentence, or a row of a table, with the numbers in it. */
export type Passage =
  | { readonly kind: "sentence"; readonly text: string; readonly numbers: readonly PlacedNumber[] }
  | {
      readonly kind: "row";
      /** What the row is of: its first cell. */
      readonly header: string;
      /** A row of «Tallgrunnlag», that repeats what is said elsewhere. */
      readonly isBasis: boolean;
      readonly numbers: readonly PlacedNumber[];
    };

/** Where one sentence ends and the next begins. */
const sentenceEnd = /(?<=[.!?])\s+(?=[\p{Lu}«“"])/gu;

/**
 * What a document says, sentence by sentence and row by row, in reading order. What people have written in the open places
 * is not the tool's to hold anybody to, and is left out.
 *
 * @example
 * passagesOf(document)[0]; // { kind: "sentence", text: "71 av 131 …", numbers: [{ cell, text: "71", … }] }
 */
export function passagesOf({ facts, blocks }: ReportDocument): readonly Passage[] {
  const told = facts.flatMap(({ term, text }) => sentencesOf([`${term}: `, ...text]));
  return [...told, ...blocks.flatMap(blockPassages)];
}

function blockPassages(block: Block): readonly Passage[] {
  switch (block.kind) {
    case "paragraph":
      return sentencesOf(block.text);
    case "list":
      return block.items.flatMap(sentencesOf);
    case "findings":
      return block.items.flatMap(({ text }) => sentencesOf(text));
    case "table":
      return rowsOf(block);
    case "figure":
      return rowsOf(block.table);
    case "callout":
    case "details":
      return block.blocks.flatMap(blockPassages);
    case "heading":
    case "open":
      return [];
  }
}

function sentencesOf(inlines: readonly Inline[]): readonly Passage[] {
  const whole = plainText(inlines);
  const starts = [0, ...[...whole.matchAll(sentenceEnd)].map(({ 0: gap, index }) => index + gap.length)];
  let at = 0;
  const numbers = inlines.flatMap((part) => {
    const start = at;
    at += typeof part === "string" ? part.length : part.text.length;
    if (typeof part === "string" || part.cell === undefined) return [];
    return [{ start, number: { cell: part.cell, text: part.text, isHidden: false } }];
  });
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? whole.length;
    return {
      kind: "sentence",
      text: whole.slice(start, end).trim(),
      numbers: numbers.filter((one) => one.start >= start && one.start < end).map(({ number }) => number),
    };
  });
}

function rowsOf({ rows, basisOf }: TableBlock): readonly Passage[] {
  return rows.map((row) => ({
    kind: "row",
    header: row[0]?.text ?? "",
    isBasis: basisOf !== undefined,
    numbers: row.flatMap(({ cell, text, value }) =>
      cell === undefined ? [] : [{ cell, text, isHidden: value === null }],
    ),
  }));
}
