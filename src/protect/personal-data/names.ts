import type { PersonalDataWords } from "../../domain/personal-data.js";
import { standsAsPlace } from "./name-contexts.js";
import { nameSigns } from "./name-signs.js";
import { endsAsFamilyName, isBuiltAsFirstName, nameReader, type NameReading } from "./name-words.js";
import { phraseFinder } from "./phrases.js";
import type { Span } from "./span.js";
import { isInitial, type Token } from "./tokens.js";

/** A text on its way: its words, what the lists say of them, and which are found to be names. */
interface Marked {
  readonly tokens: readonly Token[];
  readonly readings: readonly NameReading[];
  readonly isName: boolean[];
  /** Words that are a part of something else: a unit's name, «Marte Meo». */
  readonly isTaken: readonly boolean[];
}

const and = /^(?:og|eller|samt|&)$/u;
const particle = new Set(["van", "von", "de", "del", "al", "el", "bin", "ibn", "abu", "da", "dos"]);

/**
 * Names of persons, staff among them: first names, family names, both together, initials, with titles and in lower
 * case. A word that is a name as well is one only with a sign of it (`nameSigns`); a name that was found counts
 * wherever it stands in the text with a capital letter.
 *
 * @param others spans a name cannot lie in: units by name
 * @example
 * nameFinder(words)(tokensOf("Ring Kari Lund"), []); // [{ start: 5, end: 14, kind: "name" }]
 */
export function nameFinder(
  words: PersonalDataWords,
): (tokens: readonly Token[], others: readonly Span[]) => readonly Span[] {
  const read = nameReader(words);
  const signs = nameSigns(words);
  const notPersons = phraseFinder(words.notPersons);

  function takenIn(tokens: readonly Token[], others: readonly Span[]): boolean[] {
    const isTaken = tokens.map(() => false);
    for (const at of tokens.keys()) {
      const length = notPersons.lengthAt(tokens, at);
      if (length > 0 && !(length === 1 && isBesideFirstName(tokens, at))) isTaken.fill(true, at, at + length);
    }
    let next = 0;
    for (const { start, end } of others) {
      while ((tokens[next]?.end ?? Infinity) <= start) next++;
      for (let at = next; (tokens[at]?.start ?? Infinity) < end; at++) isTaken[at] = true;
    }
    return isTaken;
  }

  /** «Gunvor Haukeland», «Siri Beate»: a hospital and a program too, but not beside a first name. */
  function isBesideFirstName(tokens: readonly Token[], at: number): boolean {
    const token = tokens[at];
    const before = tokens[at - 1];
    const next = tokens[at + 1];
    if (token?.capital !== "first") return false;
    const { first, family } = read(token);
    if (family !== null && token.gap === " " && before && isCalledFirst(before)) return true;
    return first !== null && next?.gap === " " && isCalledFirst(next);
  }

  function isCalledFirst(token: Token): boolean {
    return token.capital === "first" && isClearFirstName(token, read(token));
  }

  function markEach({ tokens, readings, isName, isTaken }: Marked): void {
    for (const [at, reading] of readings.entries()) {
      if (isTaken[at]) continue;
      const isClear =
        isClearFirstName(tokens[at], reading) || (reading.family === "clear" && !standsAsPlace(tokens, at));
      isName[at] = isClear || signs.isName(tokens, at, reading);
    }
  }

  /** Whether a word that follows a name belongs to it. */
  function continues({ tokens, readings, isTaken }: Marked, name: number, at: number): boolean {
    const token = tokens[at];
    const reading = readings[at];
    const before = tokens[name];
    if (!token || !reading || !before || isTaken[at] || !/^ ?-?$|^ - $/u.test(token.gap)) return false;
    if (isGenitive(before, readings[name])) return false;
    const isKnown = reading.first !== null || reading.family !== null;
    if (token.capital === "first") {
      if (isInitial(token)) return token.text !== "I" && token.text !== "Å" && token.text !== "Æ";
      return reading.family !== null || reading.first !== null || signs.mayBeName(token);
    }
    if (before.capital !== token.capital) return false;
    if (token.capital === "all") return isKnown;
    return (
      reading.family !== null ||
      reading.first === "clear" ||
      (readings[name]?.first != null && endsAsFamilyName(token))
    );
  }

  /** Whether a word just before a name belongs to it. */
  function precedes({ tokens, readings, isTaken }: Marked, at: number, name: number): boolean {
    const token = tokens[at];
    const reading = readings[at];
    if (!token || !reading || isTaken[at] || isGenitive(token, reading)) return false;
    const { gap } = tokens[name] ?? { gap: "" };
    if (isInitial(token)) return /^\.? ?$/u.test(gap);
    if (token.capital !== "first" || (gap !== " " && gap !== "-")) return false;
    return (
      reading.first !== null || (!token.opensSentence && (reading.family !== null || signs.mayBeName(token)))
    );
  }

  function spread(marked: Marked): void {
    const { tokens, readings, isName } = marked;
    for (const at of tokens.keys()) {
      if (!isName[at] && isFullName(marked, at)) isName[at] = isName[at + 1] = true;
      if (!isName[at]) continue;
      if (continues(marked, at, at + 1)) isName[at + 1] = true;
      if (isBornName(tokens, at + 2)) isName[at + 2] = true;
      if (
        particle.has(tokens[at + 1]?.lower ?? "") &&
        tokens[at + 2]?.capital === "first" &&
        tokens[at + 2]?.gap === " "
      )
        isName[at + 1] = isName[at + 2] = true;
    }
    for (let at = tokens.length - 1; at > 0; at--) {
      if (isName[at] && precedes(marked, at - 1, at)) isName[at - 1] = true;
    }
    for (const at of tokens.keys()) {
      if (isName[at]) continue;
      const token = tokens[at];
      if (
        token?.capital === "first" &&
        isListed(marked, at) &&
        (readings[at]?.first != null || !token.opensSentence || opensList(marked, at))
      )
        isName[at] = true;
    }
  }

  /** «Liv Berg» where a sentence begins, «A. Hansen»: neither word is a name by itself. */
  function isFullName({ tokens, readings, isTaken }: Marked, at: number): boolean {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token || !next || isTaken[at] || isTaken[at + 1] || next.capital !== "first") return false;
    if (isInitial(token))
      return (
        /^\. ?$/u.test(next.gap) &&
        (readings[at + 1]?.family != null || (!token.opensSentence && signs.mayBeName(next)))
      );
    if (token.capital !== "first" || next.gap !== " " || readings[at]?.first == null) return false;
    return readings[at + 1]?.family != null || (endsAsFamilyName(next) && signs.mayBeName(next));
  }

  /** «Bjørn og Kari», «Kalle, Pål og Espen»: in one list with a name. */
  function isListed({ tokens, readings, isName, isTaken }: Marked, at: number): boolean {
    const token = tokens[at];
    const reading = readings[at];
    if (!token || !reading || isTaken[at]) return false;
    if (reading.first === null && reading.family === null && !signs.mayBeName(token)) return false;
    const next = tokens[at + 1];
    const after = tokens[at + 2];
    const before = tokens[at - 1];
    if (before && and.test(before.lower) && isName[at - 2] && token.gap === " ") return true;
    if (next && and.test(next.lower) && isName[at + 2] && after?.gap === " " && next.gap === " ") return true;
    if (token.gap === ", " && isName[at - 1]) return true;
    return next?.gap === ", " && isName[at + 1] === true;
  }

  /** «Lund, Kari», as on lists, and «Mehret og Dawit»: but not «Hjelperen og Dawit» */
  function opensList({ tokens, readings, isName }: Marked, at: number): boolean {
    if (tokens[at + 1]?.gap === ", " && isName[at + 1] === true) return readings[at]?.family != null;
    return !/(?:en|ene|ane|er|ar)$/u.test(tokens[at]?.lower ?? "");
  }

  function markAgain({ tokens, readings, isName, isTaken }: Marked): void {
    const found = new Set(readings.filter((_, at) => isName[at]).map(({ stem }) => stem));
    for (const [at, { stem }] of readings.entries())
      if (tokens[at]?.capital === "first" && !isTaken[at] && found.has(stem)) isName[at] = true;
  }

  return (tokens, others) => {
    const readings = tokens.map(read);
    const isTaken = takenIn(tokens, others);
    const marked = { tokens, readings, isName: tokens.map(() => false), isTaken };
    markEach(marked);
    spread(marked);
    markAgain(marked);
    spread(marked);
    return spansOf(marked);
  };
}

function isClearFirstName(token: Token | undefined, { first, family }: NameReading): boolean {
  return first === "clear" || (family === null && token !== undefined && isBuiltAsFirstName(token));
}

function isGenitive(token: Token, reading: NameReading | undefined): boolean {
  return reading !== undefined && reading.length < token.lower.length;
}

/** «Astrid f. Dahl», «Astrid, født Dahl» */
function isBornName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const born = tokens[at - 1]?.lower ?? "";
  return token?.capital === "first" && /^\.? $/u.test(token.gap) && /^(?:f|født|fødd)$/u.test(born);
}

/** Whether the point after «Ellen K.» belongs to the name. */
function endsInPoint(tokens: readonly Token[], at: number, start: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  return (
    token !== undefined &&
    token.start > start &&
    isInitial(token) &&
    next?.capital === "none" &&
    next.gap === ". "
  );
}

/** Names that stand together are one: «Kari Anne Lund», «A. Hansen». */
function spansOf({ tokens, readings, isName }: Marked): readonly Span[] {
  const spans: Span[] = [];
  for (const [at, token] of tokens.entries()) {
    if (!isName[at]) continue;
    const end = token.start + (readings[at]?.length ?? token.text.length);
    const last = spans.at(-1);
    const isOneName =
      isName[at - 1] && /^(?:[ -]|\. ?| - )$/u.test(token.gap) && last?.end === tokens[at - 1]?.end;
    const isNewSentence = token.gap.startsWith(".") && token.opensSentence;
    const start = last && isOneName && !isNewSentence ? last.start : token.start;
    if (start !== token.start) spans.pop();
    spans.push({ start, end: endsInPoint(tokens, at, start) ? end + 1 : end, kind: "name" });
  }
  return spans;
}
