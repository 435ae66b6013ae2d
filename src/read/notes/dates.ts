/** A date in a text, and where in the text it stands. */
export interface FoundDate {
  /** ISO. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

const months = ["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"];
const englishMonths: ReadonlyMap<string, string> = new Map([
  ["may", "mai"],
  ["oct", "okt"],
  ["dec", "des"],
]);
const monthNames = [
  ...["jan(?:uary?)?", "feb(?:ruary?)?", "mars", "march", "mar", "apr(?:il)?", "mai", "may", "june?", "juni"],
  ...[
    "july?",
    "juli",
    "aug(?:ust)?",
    "sept?(?:ember)?",
    "o[kc]t(?:ober)?",
    "nov(?:ember)?",
    "de[sc](?:ember)?",
  ],
].join("|");
const monthWord = `(?<month>${monthNames})(?!\\p{L})\\.?`;
const year = "(?<year>(?:19|20)\\d{2}|'?\\d{2})(?!\\d)";
const day = "(?<!\\d)(?<day>\\d{1,2})";

/** From the surest to the least sure. */
const forms: readonly RegExp[] = [
  /(?<!\d)(?<year>(?:19|20)\d{2})(?<sign>[-_./ ]?)(?<number>\d{2})\k<sign>(?<day>\d{2})(?!\d)/u,
  // «12.–13.3.2025»: an event over several days has the date of its first.
  new RegExp(`${day}\\.? ?(?:-|–|og|til) ?\\d{1,2}\\. ?(?<number>\\d{1,2})\\. ?${year}`, "u"),
  new RegExp(`${day} ?[./_-] ?(?<number>\\d{1,2}) ?[./_ -] ?${year}`, "u"),
  new RegExp(`${day}\\.? ?(?:(?:-|–|og|til) ?\\d{1,2}\\.? ?)?${monthWord},? ?${year}`, "iu"),
  new RegExp(`${monthWord} ${day.replace("(?<!\\d)", "")},? ${year}`, "iu"),
];

const LOOKED_AT = 200;

/**
 * The first date of a text in the forms that are usual in Norway: «2025-03-12», «12.3.2025», «12/3-25», «onsdag
 * 12. mars 2025 kl. 18», «12.–13. mars 2025» (its first day), «20250312». A year of two digits is of this century. A
 * day without a year is no date.
 *
 * @example
 * dateIn("Onsdag 12. mars 2025")?.date; // "2025-03-12"
 */
export function dateIn(text: string): FoundDate | null {
  const looked = text.slice(0, LOOKED_AT);
  for (const form of forms) {
    const match = form.exec(looked);
    const date = match?.groups === undefined ? null : isoDate(match.groups);
    if (match !== null && date !== null) {
      return { date, start: match.index, end: match.index + match[0].length };
    }
  }
  return null;
}

/** A text without its date, and without the signs that are left around it. */
export function withoutDate(text: string): string {
  const found = dateIn(text);
  if (found === null) return text.trim();
  const [before, after] = [text.slice(0, found.start), text.slice(found.end)];
  const trimmed = before.replace(
    /[\s,_(–-]{0,9}(?:(?:man|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag)?[\s,_(–-]{0,9}$/iu,
    "",
  );
  return `${trimmed} ${after.replace(/^[\s,_):–-]{1,9}/u, "")}`.trim();
}

function isoDate(groups: Readonly<Record<string, string | undefined>>): string | null {
  const years = Number((groups["year"] ?? "").replace("'", ""));
  const whole = years < 100 ? 2000 + years : years;
  const number = groups["number"] === undefined ? monthOf(groups["month"] ?? "") : Number(groups["number"]);
  const days = Number(groups["day"]);
  if (number < 1 || number > 12 || days < 1) return null;
  if (days > new Date(Date.UTC(whole, number, 0)).getUTCDate()) return null;
  return `${whole}-${String(number).padStart(2, "0")}-${String(days).padStart(2, "0")}`;
}

function monthOf(word: string): number {
  const start = word.slice(0, 3).toLowerCase();
  return months.indexOf(englishMonths.get(start) ?? start) + 1;
}
