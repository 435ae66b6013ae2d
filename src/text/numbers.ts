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
  const fixed = (decimals: number, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
    new Intl.NumberFormat(tag, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      // What rounds to zero has no sign.
      signDisplay: "negative",
      ...options,
    });
  const whole = fixed(0);
  const one = fixed(1);
  // Intl writes a hyphen for minus in English.
  const minus = (written: string): string => written.replace("-", "\u2212");
  const signed = fixed(1, { signDisplay: "exceptZero" });
  const percentGap = tag === "en-GB" ? "" : "\u00a0";
  const withDecimals = (
    ready: Intl.NumberFormat,
    decimals: number,
    options?: Intl.NumberFormatOptions,
  ): Intl.NumberFormat => (decimals === 1 ? ready : fixed(decimals, options));
  const date = new Intl.DateTimeFormat(tag, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const list = new Intl.ListFormat(tag, { type: "conjunction" });
  return {
    count: (value) => minus(whole.format(value)),
    percent: (share, decimals = 1) =>
      `${minus(withDecimals(one, decimals).format(share * 100))}${percentGap}%`,
    points: (difference, decimals = 1) =>
      minus(withDecimals(signed, decimals, { signDisplay: "exceptZero" }).format(difference * 100)),
    decimal: (value, decimals = 1) => minus(withDecimals(one, decimals).format(value)),
    date: (iso) => date.format(new Date(iso)),
    list: (items) => list.format(items),
  };
}
