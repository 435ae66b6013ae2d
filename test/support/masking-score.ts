import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { MASKS, type MaskedText } from "../../src/domain/personal-data.js";
import { wilson } from "../../src/stats/wilson.js";
import type { Interval } from "../../src/stats/interval.js";

/** A statement and how it is to read when it is masked. */
export interface MaskingCase {
  readonly id: string;
  readonly text: string;
  readonly expected: string;
}

export interface MaskingScore {
  /** Of all masks that are expected, how many stand where they should. */
  readonly found: number;
  readonly expected: number;
  readonly recall: number;
  readonly interval: Interval;
  /** Masks that stand where none should. */
  readonly falseMasks: number;
  /** Of all statements without personal data, how many came out changed. */
  readonly changed: number;
  readonly clean: number;
  /** The ids of the statements that came out otherwise than expected: never their words. */
  readonly missed: readonly string[];
  readonly changedIds: readonly string[];
}

const folder = new URL("../../fixtures/protect/personal-data/", import.meta.url);

/** The statements of a file in `fixtures/protect/personal-data/`; one without `expected` is to stay as it is. */
export function maskingCases(file: string): readonly MaskingCase[] {
  const rows: Readonly<Record<string, string>>[] = parse(readFileSync(new URL(file, folder), "utf8"), {
    columns: true,
    delimiter: ";",
  });
  return rows.map(({ id = "", text = "", expected = text }) => ({ id, text, expected }));
}

const anyMask = new RegExp(
  Object.values(MASKS)
    .map((mask) => mask.replace(/[[\]]/gu, "\\$&"))
    .join("|"),
  "gu",
);

/**
 * How well masking does: recall over the expected masks, and false masks over statements without personal data. A mask
 * is found only where what stands before and after it is left as expected too.
 */
export function scoreMasking(
  mask: (text: string) => MaskedText,
  withData: readonly MaskingCase[],
  without: readonly MaskingCase[],
): MaskingScore {
  let found = 0;
  let expected = 0;
  let falseMasks = 0;
  const missed: string[] = [];
  for (const { id, text, expected: wanted } of withData) {
    const { text: got } = mask(text);
    const hits = common(pieces(wanted), pieces(got));
    const wantedMasks = count(wanted);
    found += hits;
    expected += wantedMasks;
    falseMasks += Math.max(0, count(got) - hits);
    if (got !== wanted) missed.push(id);
  }
  const changedIds = without
    .filter(({ text }) => mask(text).text !== text.normalize("NFC"))
    .map(({ id }) => id);
  return {
    found,
    expected,
    recall: found / expected,
    interval: wilson(found, expected),
    falseMasks,
    changed: changedIds.length,
    clean: without.length,
    missed,
    changedIds,
  };
}

/** One line for people: «recall 190/191 = 99.5 % (97.1–99.9), changed 0/214 = 0.0 %». */
export function scoreLine({ found, expected, recall, interval, changed, clean }: MaskingScore): string {
  const percent = (share: number): string => (share * 100).toFixed(1);
  return (
    `recall ${found}/${expected} = ${percent(recall)} % (${percent(interval.low)}–${percent(interval.high)}), ` +
    `changed ${changed}/${clean} = ${percent(changed / clean)} %`
  );
}

const count = (text: string): number => text.match(anyMask)?.length ?? 0;

/** The masks of a text, each with the words on both sides, so that a mask in the wrong place is not one in the right. */
function pieces(text: string): readonly string[] {
  return Array.from(text.matchAll(anyMask), ({ 0: mask, index }) => {
    const before = text.slice(0, index).replace(anyMask, "").slice(-12);
    const after = text
      .slice(index + mask.length)
      .replace(anyMask, "")
      .slice(0, 12);
    return `${before}|${mask}|${after}`;
  });
}

/** How many of the expected pieces are there, each used once. */
function common(wanted: readonly string[], got: readonly string[]): number {
  const left = [...got];
  return wanted.filter((piece) => {
    const at = left.indexOf(piece);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}
