import type { QuoteCandidate } from "../domain/people/voices.js";
import type { Quote } from "../domain/voices.js";
import { MOST_QUOTES } from "../domain/thresholds.js";

/**
 * Chooses the quotes of each area: never a second one of a table while another table has one, then spread over the events,
 * then the shorter. Nothing is quoted twice, whether in two areas or in the same words. The same candidates give the same
 * quotes, whatever their order.
 *
 * @returns at most `MOST_QUOTES` by area, without the table they were said at
 */
export function chooseQuotes(
  areas: readonly { readonly area: string; readonly candidates: readonly QuoteCandidate[] }[],
): ReadonlyMap<string, readonly Quote[]> {
  const taken = new Set<string>();
  return new Map(
    areas.map(({ area, candidates }) => {
      const chosen: QuoteCandidate[] = [];
      while (chosen.length < MOST_QUOTES) {
        const left = candidates.filter((one) => !taken.has(wordsOf(one)));
        const [best] = [...left].sort((a, b) => compare(rankOf(a, chosen), rankOf(b, chosen)));
        if (best === undefined) break;
        chosen.push(best);
        taken.add(wordsOf(best));
      }
      const quotes = chosen.map(({ id, text, event, question, byCaregiver }) => ({
        ...{ id, text, event, question, byCaregiver },
      }));
      return [area, quotes];
    }),
  );
}

function wordsOf({ text }: QuoteCandidate): string {
  return text
    .normalize("NFC")
    .toLocaleLowerCase("nb")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

type Rank = readonly (number | string)[];

function rankOf({ id, text, event, table }: QuoteCandidate, chosen: readonly QuoteCandidate[]): Rank {
  return [
    chosen.filter((one) => one.table === table).length,
    chosen.filter((one) => one.event === event).length,
    text.length,
    text,
    id,
  ];
}

function compare(a: Rank, b: Rank): number {
  const at = a.findIndex((part, place) => part !== b[place]);
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}
