import type { Locale, LocalizedText } from "../domain/text.js";
import { en } from "./en.js";
import { nb, type Texts } from "./nb.js";
import { nn } from "./nn.js";

const languages: Record<Locale, Texts> = { nb, nn, en };

/** The product's own texts in a language. */
export function textsOf(locale: Locale): Texts {
  return languages[locale];
}

/**
 * A data text in a language; bokmål where it is lacking.
 *
 * @example
 * localized({ nb: "Ja", nn: "Ja" }, "en"); // "Ja"
 */
export function localized(text: LocalizedText, locale: Locale): string {
  return text[locale] ?? text.nb;
}
