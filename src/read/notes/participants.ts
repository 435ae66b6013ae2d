import type { NoteEvent } from "../../domain/notes.js";

/** How many they were, as it is written. */
export interface Participants extends Pick<NoteEvent, "who"> {
  readonly count: number | null;
  /** Several numbers that do not add up: the smallest is taken. */
  readonly isUnsure: boolean;
}

const words: ReadonlyMap<string, number> = new Map(
  [
    ...["en ein ei én éin éi", "to", "tre", "fire", "fem", "seks", "sju syv", "åtte", "ni", "ti", "elleve"],
    ...["tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten", "tjue tyve"],
  ].flatMap((forms, at) => forms.split(" ").map((form) => [form, at + 1] as const)),
);

const all = "person|deltak|deltag|menneske|stk|i alt|totalt|til sam";
const persons = [
  ...[
    all,
    "pårør",
    "bruk[ea]r",
    "ansatt",
    "tilsett",
    "medarbeid",
    "frivillig",
    "møtt",
    "fr[ae]mmøtt",
    "kom\\b",
  ],
  ...[
    "deltok",
    "til ?stede",
    "barn",
    "ung",
    "vo?a?ks",
    "foreld",
    "besteforel",
    "mødre",
    "fedr",
    "ektef",
    "partner",
  ],
  ...[
    "samboe?a?r",
    "søsk",
    "søst",
    "brød?r",
    "kvinn",
    "m[ae]nn",
    "d[øo]t",
    "sønn",
    "ven[nei]",
    "nabo",
    "pasient",
  ],
  ...[
    "bebo",
    "bebu",
    "innb",
    "gjest",
    "syke?pl",
    "sjuke?pl",
    "helsef",
    "l[ei][eia]+[rn]",
    "politik",
    "repres",
  ],
  ...["medlem", "caregiver", "carer", "relative", "user", "staff", "participant", "people", "child", "adult"],
].join("|");

const isAll = new RegExp(`^(?:${all})`, "iu");
/** One word may stand before it: «6 eldre brukere». */
const ofPersons = new RegExp(`^ ?(?:\\p{L}+e )?(?:${persons})[\\p{L}.]*`, "iu");
/** What is no number of those who came: tables, hours, those who were asked, and some of those who are counted. */
const after =
  /^ ?(?:bord|grupp|rom\b|rund|kveld|spørsm|tim[ea]|dag|uke|veke|år\b|møte(?!n)|gang|gong|min\b|minutt|innsp|lapp|invit|påmeld|(?:av|of) (?:d[ei]|th))/iu;
const before =
  /(?:^|[^\p{L}])(?:bord|gruppe|nr|av|of|hvorav|herav|derav|blant|dem|disse|desse|plass til)\.? ?$/iu;
const times =
  /(?:kl|klokk[ae]n?)\.? ?\d{1,2}(?:[.:]\d{2})?(?: ?[-–] ?\d{1,2}(?:[.:]\d{2})?)?|\d{1,2}\. ?\d{1,2}\. ?\d{2,4}/giu;
const joined = /^ ?(?:,|\+|\/|&|,? ?(?:og|samt|and)) ?$/iu;
const LOOKED_AT = 200;

interface Counted {
  readonly count: number;
  readonly start: number;
  readonly end: number;
  /** The word for persons after it. */
  readonly persons: string | null;
}

/**
 * How many they were, and who: «24», «ca. 30 pårørende», «tre pårørende», «18 pårørende og 6 brukere» (24 in all), «24 (18
 * pårørende, 6 brukere)», «4 av 10 inviterte» (4). Numbers of persons are added where nothing else stands between them.
 *
 * @example
 * participantsIn("4 bord, 6 pårørende").count; // 6
 */
export function participantsIn(value: string): Participants {
  const looked = value.normalize("NFC").slice(0, LOOKED_AT);
  const [outside = ""] = looked.split("(");
  const found = numbersIn(outside).length > 0 ? numbersIn(outside) : numbersIn(looked);
  const counted = found.filter((one) => isOfThem(one, looked));
  const [first] = counted;
  if (first === undefined) return { count: null, who: value, isUnsure: false };
  const sum = sumOf(counted, looked);
  const count = sum ?? Math.min(...counted.map((one) => one.count));
  const isAllSaid = isTotal(first) && (first.persons !== null || counted.length === found.length);
  const isWhole = found.length === 1 || isAllSaid;
  const who = isWhole && first === found[0] && first.start <= LONGEST_LEAD ? whoIn(value, first) : value;
  return { count, who: /\p{L}{3}/u.test(who) ? who : null, isUnsure: sum === null };
}

const LONGEST_LEAD = 12;

function numbersIn(text: string): readonly Counted[] {
  const shown = text.replace(times, (time) => " ".repeat(time.length));
  return [...shown.matchAll(/(?<![\p{L}\p{N}])(?:\d{1,5}|\p{L}{2,7})(?![\p{L}\p{N}])/gu)].flatMap((match) => {
    const [written] = match;
    const end = match.index + written.length;
    const following = ofPersons.exec(text.slice(end))?.[0].trim() ?? null;
    const count = words.get(written.toLowerCase()) ?? Number(written);
    // «En» is most often no number.
    const isArticle = count === 1 && written !== "1" && following === null;
    return Number.isNaN(count) || isArticle ? [] : [{ count, start: match.index, end, persons: following }];
  });
}

function isOfThem({ start, end }: Counted, text: string): boolean {
  return !after.test(text.slice(end)) && !before.test(text.slice(Math.max(0, start - 20), start));
}

/** Null where the numbers may not be added. */
function sumOf(counted: readonly Counted[], text: string): number | null {
  const [first, ...rest] = counted;
  if (first === undefined || rest.length === 0) return first?.count ?? null;
  const ofRest = rest.reduce((sum, { count }) => sum + count, 0);
  if (isTotal(first)) return ofRest === first.count ? first.count : null;
  const isChain = rest.every((one, at) => {
    const { end, persons: above } = counted[at] ?? first;
    return above !== null && !isTotal(one) && joined.test(afterWord(text.slice(end, one.start), above));
  });
  return isChain ? first.count + ofRest : null;
}

function afterWord(between: string, word: string): string {
  return between.trimStart().slice(word.length);
}

function isTotal({ persons: word }: Counted): boolean {
  return word === null || isAll.test(word);
}

function whoIn(value: string, { end }: Counted): string {
  const rest = value.normalize("NFC").slice(end);
  const bare = rest.replace(/^\s?(?:personer|personar|deltakere|deltakarar|stk\.?|i alt)?[\s:,(]{0,3}/iu, "");
  return bare.replace(/\)$/u, "");
}
