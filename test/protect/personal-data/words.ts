import { readFileSync } from "node:fs";
import { personalDataWords } from "../../../src/domain/personal-data.js";
import { tokensOf } from "../../../src/protect/personal-data/tokens.js";
import type { Span } from "../../../src/protect/personal-data/span.js";

/** The shipped words. */
export const words = personalDataWords.parse(
  JSON.parse(readFileSync(new URL("../../../surveys/personal-data/words.json", import.meta.url), "utf8")),
);

export { tokensOf };

/** What the spans cut out of a text. */
export const cut = (text: string, spans: readonly Span[]): readonly string[] =>
  spans.map(({ start, end }) => text.slice(start, end));
