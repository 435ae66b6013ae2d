import type { Locale } from "../domain/text.js";
import { help as en } from "../text/en/help.js";
import { help as nb } from "../text/nb/help.js";
import { help as nn } from "../text/nn/help.js";

export type HelpTexts = typeof nb;

const languages: Record<Locale, HelpTexts> = { nb, nn, en };

/** Help in a language, without loading anything else. */
export function helpTexts(locale: Locale): HelpTexts {
  return languages[locale];
}
