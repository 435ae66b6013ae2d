import type { Locale } from "../domain/text.js";
import { renderTexts as en } from "../text/en/render.js";
import { renderTexts as nb, type RenderTexts } from "../text/nb/render.js";
import { renderTexts as nn } from "../text/nn/render.js";

const byLocale: Record<Locale, RenderTexts> = { nb, nn, en };

/** What renderers say themselves, in the document's language. */
export function textsOf(locale: Locale): RenderTexts {
  return byLocale[locale];
}
