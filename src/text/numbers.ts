import type { Locale } from "../domain/text.js";

/** Numbers as they are written in Norway or in English, by `Intl`: always a minus sign, in Norwegian a no-break space before %. */
export interface NumberFormat {
  /** A count: «1 860». */
  readonly count: (value: number) => string;
  /** A share 0–1 as per cent: «54,2 %». */
  readonly percent: (share: number, decimals?: number) => string;
  /** A difference of shares 0–1 as percentage points: «+4,1». */
  readonly points: (difference: number, decimals?: number) => string;
  /** A plain number: «2,5». */
  readonly decimal: (value: number, decimals?: number) => string;
  /** An ISO date as a date: «31. mars 2023». */
  readonly date: (iso: string) => string;
  /** A list: «Ja, Nei og Vet ikke». */
  readonly list: (items: readonly string[]) => string;
}

const tags: Record<Locale, string> = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" };
const cache = new Map<Locale, NumberFormat>();

/**
 * The number format of a language.
 *
 * @example
 * numberFormat("nb").percent(0.542); // "54,2 %" with a no-break space
 */
export function numberFormat(locale: Locale): NumberFormat {
  const known = cache.get(locale);
  if (known !== undefined) return known;
  const made = makeFormat(tags[locale]);
  cache.set(locale, made);
  return made;
}

function makeFormat(tag: string): NumberFormat {
  // Intl takes ten milliseconds for its first formatter of a kind: none is made before it is used.
  const fixed = remembered(
    (decimals: number, signDisplay: "negative" | "exceptZero") =>
      new Intl.NumberFormat(tag, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        // What rounds to zero has no sign.
        signDisplay,
      }),
  );
  const date = remembered(() => {
    const parts = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
    return new Intl.DateTimeFormat(tag, parts);
  });
  const list = remembered(() => new Intl.ListFormat(tag, { type: "conjunction" }));
  // Intl writes a hyphen for minus in English.
  const written = (value: number, decimals: number, sign: "negative" | "exceptZero" = "negative"): string =>
    fixed(decimals, sign).format(value).replace("-", "\u2212");
  const percentGap = tag === "en-GB" ? "" : "\u00a0";
  return {
    count: (value) => written(value, 0),
    percent: (share, decimals = 1) => `${written(share * 100, decimals)}${percentGap}%`,
    points: (difference, decimals = 1) => written(difference * 100, decimals, "exceptZero"),
    decimal: (value, decimals = 1) => written(value, decimals),
    date: (iso) => date().format(new Date(iso)),
    list: (items) => list().format(items),
  };
}

function remembered<A extends readonly (string | number)[], T>(make: (...args: A) => T): (...args: A) => T {
  const made = new Map<string, T>();
  return (...args) => {
    const key = args.join();
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(...args);
    made.set(key, fresh);
    return fresh;
  };
}
