import { distance } from "fastest-levenshtein";
import { stemmer } from "@orama/stemmers/norwegian";
import { inBokmal } from "./nynorsk.js";
import { longestWording, normalizeHeader } from "./wording.js";

/** Words that stand in any question; of these none makes another question of it. */
const stopWords = new Set(
  `jeg du dere vi de han hun det den dette disse vedkommende meg deg dem deres din ditt dine min mitt mine vår vårt våre
  en et ei og eller å at som om i på til for fra av med ved hos mot blant ut inn opp da når så også
  er var være vært vert ha har bli blir ble blitt få får fikk fått
  eventuelt evt vennligst gjerne sett sette kryss svar alternativer velg
  the a an of in to for is are was were been be have has had do does did you your and or on with that at by`.split(
    /\s+/u,
  ),
);

/** Words that ask: two questions may well share one, and be about different things. «I hvilken grad» is one of them. */
const askingWords = new Set(
  "hva hvem hvor hvordan hvilken hvilket hvilke hvorfor grad what who where how which why extent".split(" "),
);

/** Asking words that ask the same: «Hvilket kjønn har du?» and «Hva er ditt kjønn?». */
const askingForWhat = new Set("hva hvilken hvilket hvilke".split(" "));

/** Words that turn a question or an answer round. */
const negations = new Set(
  `ikke ingen ingenting aldri uten verken hverken neppe mangler manglet manglende utilstrekkelig
  not no never without none neither lacks lack don doesn isn`.split(/\s+/u),
);

/**
 * Words that make another question of the same subject, in any form: whether one has a contact person, had one, has applied
 * for one, or is content with them.
 */
const turningWords = `
  fornøyd tilfreds viktig ønske behov trenger kjenner kjennskap kjent vet tidligere fremover framover ofte mange
  antall hvorfor når dato navn spesifiser beskriv utdyp kommentar forslag eksempel hvis dersom enig
  burde bør forvente forventning betyr betydning endre endring bedre dårligere satisfied important comment
  describe specify if agree often many why when name other
  kan kunne vil ville skal skulle hadde hatt før fortsatt lenger flere flest alltid savne venter vente fremtid
  søke søkt søker søknad søknader avslag avslått klage klaget tilbud tilbudt tilby takket bytte byttet skifte skiftet
  slutte sluttet miste mistet avslutte avsluttet vurdere vurdert vurdering evaluere evaluert planlegge planlagt bestille
  bestilt foreslå foreslått krevd kreve nekte nektet fordele velge valgt bestemme anbefale
  applied apply rejected changed previously considered before wanted`
  .trim()
  .split(/\s+/u);

/** One word of a wording as it is compared. */
export interface Stem {
  readonly stem: string;
  /** Asking words tell less than the others. */
  readonly asks: boolean;
  /** The word makes another question of the same subject. */
  readonly turns: boolean;
}

/** The one who answers, or the one she cares for. */
export type Subject = "caregiver" | "caredFor";

/** A wording as it is compared: its words, whom it is about, and whether it is turned round. */
export interface Stems {
  readonly stems: readonly Stem[];
  readonly negated: boolean;
  /** Whom the question is about. */
  readonly subjects: ReadonlySet<Subject>;
}

/** Two ways of writing one thing that no rule of spelling joins. */
const sameThing = new Map(
  `hjemmeside nettside | hjemmesiden nettsiden | hjemmesider nettsider | nettsted nettside | nettstedet nettsiden
  hjemmesida nettsida | webside nettside | ip individuell | infoen informasjonen | info informasjon | tlf telefon
  ansvarsgruppemøte ansvarsgruppe | bekymret bekymrer | bekymringene bekymrer | bekymring bekymrer
  bekymringer bekymrer | finner funnet | finne funnet | fant funnet | bostedet bolig | bosted bolig`
    .split(/[|\n]/u)
    .map((pair) => pair.trim().split(" "))
    .flatMap(([word, same]) => (word === undefined || same === undefined ? [] : [[word, same] as const])),
);

/** Few words stand in a survey, each in many questions. */
const mostKnown = 20_000;

interface Word {
  readonly bokmal: string;
  readonly stem: string;
}

const known = new Map<string, Word>();

function wordOf(word: string): Word {
  const before = known.get(word);
  if (before !== undefined) return before;
  const bokmal = inBokmal(word);
  const found = { bokmal, stem: stemmer(sameThing.get(bokmal) ?? bokmal) };
  if (known.size < mostKnown) known.set(word, found);
  return found;
}

const turningStems = new Set(turningWords.map((word) => wordOf(word).stem));

/**
 * The words of a question, in bokmål, stemmed, each once; without the words that stand in any question. Negations are
 * never left out of account: they are told apart.
 *
 * @example
 * stemsOf("Har du ikkje ein fast kontaktperson i tenesta?");
 * // { stems: [{ stem: "fast", … }, …], negated: true }
 */
export function stemsOf(wording: string): Stems {
  return stemmed(withoutInstruction(wording), stopWords);
}

/** How to answer is no part of the question: «Du kan sette flere kryss.», «(velg ett alternativ)». */
function withoutInstruction(wording: string): string {
  const parts = wording.slice(0, longestWording).split(/(?<=[.?!])\s|[()]/u);
  const asking = parts.filter((part) => !/\bkryss\b|\balternativ|\btick\b/iu.test(part));
  return (asking.length === 0 ? parts : asking)
    .join(" ")
    .replace(/\bi (?:hvor|kor) stor grad\b/giu, "i hvilken grad");
}

const caredFor =
  /\bden (?:som )?(?:du|dere|jeg|eg|de|dykk|dokker) er pår[øo]r[ae]nde (?:til|for)\b|\bthe (?:person|one) you care for\b/giu;
/** Whom one is a caregiver to is no other subject: «pårørende til vedkommende». */
const caregiverTo = /(?<=pår[øo]r[ae]nde (?:til|for) )(?:vedkommende|han|ham|hun|henne)\b/giu;
const caregiverWords = new Set("jeg meg min mitt mine du deg din ditt dine dere deres you your".split(" "));
const caredForWords = new Set(
  "han ham hun henne hans hennes vedkommende mottaker mottakeren brukeren".split(" "),
);

function subjectsOf(wording: string): ReadonlySet<Subject> {
  const rest = wording.replace(caredFor, " ");
  const words = normalizeHeader(rest.replace(caregiverTo, " "))
    .split(" ")
    .map((word) => wordOf(word).bokmal);
  const found: Subject[] = [
    ...(words.some((word) => caregiverWords.has(word)) ? ["caregiver" as const] : []),
    ...(rest !== wording || words.some((word) => caredForWords.has(word)) ? ["caredFor" as const] : []),
  ];
  return new Set(found);
}

/** Words that do not tell one answer from another. */
const answerStopWords = new Set(
  "jeg du en et ei og av å til det den som har er i på at om the a an of i".split(" "),
);

/** The words of an answer, as `stemsOf`: answers are short, so that nearly every word counts. */
export function answerStemsOf(label: string): Stems {
  return stemmed(label, answerStopWords);
}

/** Some tools leave their markup in texts: «<p>I stor grad</p>». */
const markup = /<\/?[a-z][^<>]{0,200}>/giu;

function stemmed(wording: string, without: ReadonlySet<string>): Stems {
  const plain = wording.replace(markup, " ");
  const written = normalizeHeader(plain)
    .split(" ")
    .filter((word) => word !== "")
    .map(wordOf);
  const counted = written.filter(({ bokmal }) => !without.has(bokmal) && !negations.has(bokmal));
  const stems = new Map(
    counted.map(({ bokmal, stem: own }) => {
      const stem = askingForWhat.has(bokmal) ? "hva" : own;
      return [stem, { stem, asks: askingWords.has(bokmal), turns: turningStems.has(stem) }] as const;
    }),
  );
  return {
    stems: [...stems.values()],
    negated: written.filter(({ bokmal }) => negations.has(bokmal)).length % 2 === 1,
    subjects: subjectsOf(plain),
  };
}

/** How alike two stems are taken to be when one is the beginning of the other: «koordinator», «koordinatorroll». */
const BEGINNING = 0.7;
/** And when they differ by a letter or two: a slip, or a form the stemmer does not know. */
const SLIP = 0.9;

/**
 * How alike two stems are, 0–1. Letters in front make another word («enig», «uenig»), short words and numbers are alike
 * only when they are the same.
 *
 * @example
 * stemLikeness("kontaktperson", "kontatkperson"); // 0.9
 * stemLikeness("fornøyd", "misfornøyd"); // 0
 */
export function stemLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (shorter.length < 6) return 0;
  const forgiven = shorter.length >= 8 ? 2 : 1;
  const begins = longer.startsWith(shorter);
  if (!begins && longer.length - shorter.length > forgiven) return 0;
  if (longer.endsWith(shorter) || (!begins && distance(shorter, longer) > forgiven)) return 0;
  if (/\d/u.test(longer)) return 0;
  return begins ? BEGINNING : SLIP;
}

/** What the stemmer may leave of an ending; a longer rest makes another word: «koordinator», «koordinatormøte». */
const longestEnding = 3;

/**
 * Whether two stems are forms of one word, misspelt or not.
 *
 * @example
 * isOtherForm("kontaktperson", "kontatkperson"); // true
 * isOtherForm("koordinator", "koordinatorroll"); // false
 */
export function isOtherForm(a: string, b: string): boolean {
  const alike = stemLikeness(a, b);
  return alike >= SLIP || (alike > 0 && Math.abs(a.length - b.length) <= longestEnding);
}

/** Whether one stem says the opposite of another: «enig» and «uenig», «fornøyd» and «misfornøyd». */
export function isOpposite(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const before = longer.length - shorter.length;
  if (shorter.length < 3 || (before !== 1 && before !== 3)) return false;
  return longer === `u${shorter}` || longer === `mis${shorter}`;
}
