import {
  type MaskedText,
  type PersonalDataWords,
  RECOGNIZABLE_KINDS,
  URGENT_KINDS,
} from "../../domain/personal-data.js";
import { accounts } from "./accounts.js";
import { addressFinder } from "./addresses.js";
import { hasAge } from "./ages.js";
import { birthDates } from "./birth-dates.js";
import { emails } from "./emails.js";
import { identityNumbers } from "./identity-numbers.js";
import { initials } from "./initials.js";
import { nameFinder } from "./names.js";
import { phones } from "./phones.js";
import { piecesOf } from "./pieces.js";
import { plates } from "./plates.js";
import { profiles } from "./profiles.js";
import { recognizableFinder } from "./recognizable.js";
import { unitFinder } from "./schools-and-units.js";
import { apart, countByKind, type Span, withMasks } from "./span.js";
import { tokensOf } from "./tokens.js";
import { urgentFinder } from "./urgent.js";

/**
 * Makes the function that masks personal data in what people have said or written. It is the first thing that happens
 * to a statement: only what it gives is shown, stored or matched. What cannot be told from its form and its nearest
 * words (a name that no list holds, in lower case) stays, so a person reads every quote.
 *
 * @param words as `readPersonalDataWords` gives them
 * @returns masks a text; again on its own result changes nothing
 * @example
 * const mask = createMasker(await readPersonalDataWords());
 * mask("Ring Kari på 912 34 567"); // { text: "Ring [navn] på [telefon]", masked: [{ kind: "phone", count: 1 }, …], … }
 */
export function createMasker(words: PersonalDataWords): (text: string) => MaskedText {
  const addresses = addressFinder(words);
  const units = unitFinder(words);
  const names = nameFinder(words);
  const recognizable = recognizableFinder(words);
  const urgent = urgentFinder(words.urgent);

  function spansIn(text: string): readonly Span[] {
    const tokens = tokensOf(text);
    const places = units(tokens);
    // An earlier finder wins where two of them mean the same digits.
    return apart([
      ...identityNumbers(text),
      ...accounts(text),
      ...emails(text),
      ...profiles(text),
      ...phones(text),
      ...birthDates(text),
      ...plates(text),
      ...addresses(tokens),
      ...(hasAge(tokens) ? places : []),
      ...names(tokens, places),
      ...initials(text),
    ]);
  }

  /**
   * Until nothing is found: what is masked may make a word beside it stand otherwise, and a name must not be left
   * for it.
   */
  function maskPiece(written: string): { readonly text: string; readonly spans: readonly Span[] } {
    const all: Span[] = [];
    let text = written;
    for (let spans = spansIn(text); spans.length > 0; spans = spansIn(text)) {
      all.push(...spans);
      text = withMasks(text, spans);
    }
    return { text, spans: all };
  }

  return (written) => {
    const masked = piecesOf(written.normalize("NFC")).map(maskPiece);
    const signs = masked.map(({ text }) => {
      const tokens = tokensOf(text);
      return { recognizable: recognizable(tokens), urgent: urgent(tokens) };
    });
    return {
      text: masked.map(({ text }) => text).join(""),
      masked: countByKind(masked.flatMap(({ spans }) => spans)),
      recognizable: RECOGNIZABLE_KINDS.filter((kind) => signs.some((one) => one.recognizable.includes(kind))),
      urgent: URGENT_KINDS.filter((kind) => signs.some((one) => one.urgent.includes(kind))),
    };
  };
}
