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
import { foldedText } from "./folded.js";
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
import { type Token, tokensOf } from "./tokens.js";
import { urgentFinder } from "./urgent.js";

interface MaskedPiece extends Pick<MaskedText, "text" | "recognizable" | "urgent"> {
  readonly spans: readonly Span[];
}

/** What is told by its digits. */
const numbersIn = (text: string): readonly Span[] => [
  ...identityNumbers(text),
  ...accounts(text),
  ...phones(text),
  ...birthDates(text),
  ...plates(text),
];

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

  function spansIn(text: string, tokens: readonly Token[]): readonly Span[] {
    const places = units(tokens);
    // An earlier finder wins where two of them mean the same digits.
    return apart([
      ...(/\d/u.test(text) ? numbersIn(text) : []),
      ...emails(text),
      ...profiles(text),
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
  function maskPiece(written: string): MaskedPiece {
    const all: Span[] = [];
    for (let text = written; ;) {
      const folded = foldedText(text);
      const tokens = tokensOf(folded.text);
      const spans = spansIn(folded.text, tokens).map(({ start, end, kind }) => ({
        start: folded.startOf(start),
        end: folded.endOf(end),
        kind,
      }));
      if (spans.length === 0)
        return { text, spans: all, recognizable: recognizable(tokens), urgent: urgent(tokens) };
      for (const span of spans) all.push(span);
      text = withMasks(text, spans);
    }
  }

  return (written) => {
    const masked = piecesOf(written.normalize("NFC")).map(maskPiece);
    return {
      text: masked.map(({ text }) => text).join(""),
      masked: countByKind(masked.flatMap(({ spans }) => spans)),
      recognizable: RECOGNIZABLE_KINDS.filter((kind) =>
        masked.some((one) => one.recognizable.includes(kind)),
      ),
      urgent: URGENT_KINDS.filter((kind) => masked.some((one) => one.urgent.includes(kind))),
    };
  };
}
