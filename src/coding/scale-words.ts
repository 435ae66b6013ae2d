import { inBokmal } from "./nynorsk.js";
import { normalizeLabel } from "./wording.js";

/** A scale: its steps from one end to the other, each in the wordings surveys use for it. `*` marks the middle. */
const scales: readonly (readonly string[])[] = [
  [
    "i svært stor grad",
    "i stor grad|i ganske stor grad",
    "i noen grad|til en viss grad|i middels grad|delvis",
    "i liten grad|i ganske liten grad",
    "i svært liten grad",
    "ikke i det hele tatt|slett ikke|ikke i noen grad",
  ],
  [
    "svært fornøyd|meget fornøyd",
    "fornøyd|ganske fornøyd",
    "litt fornøyd|noe fornøyd",
    "*verken fornøyd eller misfornøyd|hverken fornøyd eller misfornøyd|nøytral|verken eller|hverken eller|både og",
    "litt misfornøyd|noe misfornøyd",
    "misfornøyd|ganske misfornøyd|lite fornøyd",
    "svært misfornøyd|meget misfornøyd|ikke fornøyd",
  ],
  [
    "svært enig|helt enig",
    "enig|ganske enig",
    "delvis enig|litt enig|noe enig",
    "*verken enig eller uenig|hverken enig eller uenig|nøytral|verken eller|hverken eller|både og",
    "delvis uenig|litt uenig|noe uenig",
    "uenig|ganske uenig",
    "svært uenig|helt uenig",
  ],
  [
    "svært godt|svært god|svært bra|meget godt|meget god",
    "godt|god|bra|ganske godt|ganske god",
    "*verken godt eller dårlig|verken god eller dårlig|middels|både og|verken eller|hverken eller",
    "dårlig|ganske dårlig",
    "svært dårlig|meget dårlig",
  ],
  [
    "alltid",
    "nesten alltid",
    "ofte|som oftest",
    "noen ganger|av og til|iblant",
    "sjelden",
    "nesten aldri",
    "aldri",
  ],
  [
    "daglig|hver dag",
    "flere ganger i uken|flere ganger i uka",
    "ukentlig|hver uke",
    "månedlig|hver måned",
    "sjeldnere",
    "aldri",
  ],
  [
    "svært viktig",
    "viktig|ganske viktig",
    "litt viktig",
    "lite viktig",
    "ikke viktig|ikke viktig i det hele tatt",
  ],
  [
    "ja, i stor grad|ja, helt",
    "ja, delvis|delvis",
    "nei, i liten grad|nei, i svært liten grad",
    "nei|nei, ikke i det hele tatt",
  ],
  ["ja", "*delvis|både og|til dels", "nei"],
  ["strongly agree", "agree", "*neither agree nor disagree", "disagree", "strongly disagree"],
  ["very satisfied", "satisfied", "*neither satisfied nor dissatisfied", "dissatisfied", "very dissatisfied"],
  ["always", "often", "sometimes", "rarely|seldom", "never"],
];

interface Step {
  readonly rank: number;
  readonly isMiddle: boolean;
}

const steps: readonly ReadonlyMap<string, Step>[] = scales.map(
  (scale) =>
    new Map(
      scale.flatMap((wordings, rank) => {
        const isMiddle = wordings.startsWith("*");
        const each = (isMiddle ? wordings.slice(1) : wordings).split("|");
        return each.map((wording) => [inStandardWords(wording), { rank, isMiddle }] as const);
      }),
    ),
);

function inStandardWords(label: string): string {
  return normalizeLabel(label)
    .split(" ")
    .map((word) => (word.endsWith(",") ? `${inBokmal(word.slice(0, -1))},` : inBokmal(word)))
    .join(" ");
}

/** Labels in the order of the scale they make up. */
export interface KnownScale {
  readonly order: readonly string[];
  /** The label that is neither favorable nor unfavorable. */
  readonly middle: string | null;
}

/**
 * The scale that some labels make up, in bokmål or nynorsk, whatever order they come in: three steps or more, and no label
 * besides. Null where they make up none that surveys commonly use.
 *
 * @example
 * knownScale(["I liten grad", "I stor grad", "I noen grad"])?.order; // ["I stor grad", "I noen grad", "I liten grad"]
 */
export function knownScale(labels: readonly string[]): KnownScale | null {
  if (labels.length < 3) return null;
  for (const scale of steps) {
    const found = labels.flatMap((label) => {
      const step = scale.get(inStandardWords(label));
      return step === undefined ? [] : [{ label, ...step }];
    });
    const ranks = new Set(found.map(({ rank }) => rank));
    if (found.length < labels.length || ranks.size < labels.length) continue;
    found.sort((a, b) => a.rank - b.rank);
    return {
      order: found.map(({ label }) => label),
      middle: found.find(({ isMiddle }) => isMiddle)?.label ?? null,
    };
  }
  return numberScale(labels);
}

/** Whole numbers that follow one another, perhaps with words at the ends: «1 Svært dårlig», 2, 3, 4, «5 Svært godt». */
function numberScale(labels: readonly string[]): KnownScale | null {
  const numbered = labels.flatMap((label) => {
    const number = /^(\d{1,2})(?:$|\D)/u.exec(label.trim())?.[1];
    return number === undefined ? [] : [{ label, number: Number(number) }];
  });
  numbered.sort((a, b) => a.number - b.number);
  const first = numbered[0]?.number ?? 0;
  const bare = numbered.filter(({ label }) => /^\d+$/u.test(label.trim())).length;
  const follow = numbered.every(({ number }, at) => number === first + at);
  if (numbered.length < labels.length || !follow || first > 1 || bare < labels.length - 3) return null;
  return { order: numbered.map(({ label }) => label), middle: null };
}
