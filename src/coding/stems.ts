import { distance } from "fastest-levenshtein";
import { stemmer } from "@orama/stemmers/norwegian";
import { inBokmal } from "./nynorsk.js";
import { normalizeHeader } from "./wording.js";

/** Words that stand in any question; of these none turns a question round. */
const stopWords = new Set(
  `jeg du dere vi de han hun det den dette disse meg deg dem deres din ditt dine min mitt mine vår vårt våre
  en et ei og eller å at som om i på til for fra av med ved hos mot blant ut inn opp da når så også
  er var være vært ha har hadde hatt bli blir ble blitt kan kunne vil ville skal skulle få får fikk fått
  eventuelt evt vennligst gjerne sett sette kryss flere svar alternativer velg
  the a an of in to for is are was were been be have has had do does did you your and or on with that at by`.split(
    /\s+/u,
  ),
);

/** Words that ask: two questions may well share one, and be about different things. */
const askingWords = new Set(
  "hva hvem hvor hvordan hvilken hvilket hvilke hvorfor what who where how which why".split(" "),
);

/** Words that turn a question or an answer round. */
const negations = new Set(
  `ikke ingen ingenting aldri uten verken hverken neppe mangler manglet manglende utilstrekkelig
  not no never without none neither lacks lack don doesn isn`.split(/\s+/u),
);

/** Words that make another question of the same subject: whether one has a contact person, or is content with them. */
const turningWords = new Set(
  `fornøyd tilfreds viktig ønske ønsker behov trenger kjenner kjennskap kjent vet tidligere fremover framover ofte mange
  antall hvorfor når dato navn navnet spesifiser beskriv utdyp kommentar kommentarer forslag eksempel hvis dersom enig
  burde bør forventer forventet forventning betyr betydning endret endring bedre dårligere satisfied important comment
  describe specify if agree often many why when name other`.split(/\s+/u),
);

/** One word of a wording as it is compared. */
export interface Stem {
  readonly stem: string;
  /** Asking words tell less than the others. */
  readonly asks: boolean;
  /** The word makes another question of the same subject. */
  readonly turns: boolean;
}

/** A wording as it is compared: its words, and whether it is turned round. */
export interface Stems {
  readonly stems: readonly Stem[];
  readonly negated: boolean;
}

/** Two ways of writing one thing that no rule of spelling joins. */
const sameThing = new Map(
  `hjemmeside nettside | hjemmesiden nettsiden | hjemmesider nettsider | nettsted nettside | nettstedet nettsiden
  hjemmesida nettsida | webside nettside | ip individuell | infoen informasjonen | info informasjon | tlf telefon
  ansvarsgruppemøte ansvarsgruppe | bekymret bekymrer | bekymringene bekymrer | bekymring bekymrer
  bekymringer bekymrer | bostedet bolig | bosted bolig`
    .split(/[|\n]/u)
    .map((pair) => pair.trim().split(" "))
    .flatMap(([word, same]) => (word === undefined || same === undefined ? [] : [[word, same] as const])),
);

const stemOf = (word: string): string => {
  const bokmal = inBokmal(word);
  return stemmer(sameThing.get(bokmal) ?? bokmal);
};

/**
 * The words of a question, in bokmål, stemmed, each once; without the words that stand in any question. Negations are
 * never left out of account: they are told apart.
 *
 * @example
 * stemsOf("Har du ikkje ein fast kontaktperson i tenesta?");
 * // { stems: [{ stem: "fast", … }, …], negated: true }
 */
export function stemsOf(wording: string): Stems {
  return stemmed(wording, stopWords);
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
  const words = normalizeHeader(wording.replace(markup, " "))
    .split(" ")
    .filter((word) => word !== "");
  const written = words.map((word) => ({ word, bokmal: inBokmal(word) }));
  const counted = written.filter(({ bokmal }) => !without.has(bokmal) && !negations.has(bokmal));
  const stems = new Map(
    counted.map(({ word, bokmal }) => {
      const stem = stemOf(word);
      return [stem, { stem, asks: askingWords.has(bokmal), turns: turningWords.has(bokmal) }] as const;
    }),
  );
  return {
    stems: [...stems.values()],
    negated: written.filter(({ bokmal }) => negations.has(bokmal)).length % 2 === 1,
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
  if (shorter.length < 4 || /\d/u.test(longer) || longer.endsWith(shorter)) return 0;
  if (shorter.length >= 6 && longer.startsWith(shorter)) return BEGINNING;
  const forgiven = shorter.length >= 8 ? 2 : 1;
  if (longer.length - shorter.length > forgiven || shorter.length < 6) return 0;
  return distance(shorter, longer) <= forgiven ? SLIP : 0;
}

/** Whether one stem says the opposite of another: «enig» and «uenig», «fornøyd» and «misfornøyd». */
export function isOpposite(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.length >= 3 && (longer === `u${shorter}` || longer === `mis${shorter}`);
}
