/** A question of a LimeSurvey form. Texts are words only, in the form's own language where they are in several. */
export interface LimeQuestion {
  /** LimeSurvey's letter or number for its kind. */
  readonly type: string;
  readonly text: string | null;
  /** The label of the answer with words of its own, where the form calls it something else than LimeSurvey does. */
  readonly other: string | null;
  /** Subquestions by code: the options of ticks, the statements of a grid. */
  readonly parts: ReadonlyMap<string, string>;
  /** Answers by code, for each scale: only one kind of grid has two. */
  readonly answers: readonly [ReadonlyMap<string, string>, ReadonlyMap<string, string>];
}

/** A LimeSurvey form: its questions by code. */
export type LimeSurveyForm = ReadonlyMap<string, LimeQuestion>;

type Labels = readonly (readonly [code: string, label: string])[];

/** The kinds of question whose answers LimeSurvey has codes for itself, and what they read in its Norwegian and English. */
const answers: Readonly<Record<string, Readonly<Record<"nb" | "nn" | "en", Labels>>>> = {
  Y: {
    nb: [
      ["Y", "Ja"],
      ["N", "Nei"],
    ],
    nn: [
      ["Y", "Ja"],
      ["N", "Nei"],
    ],
    en: [
      ["Y", "Yes"],
      ["N", "No"],
    ],
  },
  C: {
    nb: [
      ["Y", "Ja"],
      ["U", "Usikker"],
      ["N", "Nei"],
    ],
    nn: [
      ["Y", "Ja"],
      ["U", "Usikker"],
      ["N", "Nei"],
    ],
    en: [
      ["Y", "Yes"],
      ["U", "Uncertain"],
      ["N", "No"],
    ],
  },
  G: {
    nb: [
      ["F", "Kvinne"],
      ["M", "Mann"],
    ],
    nn: [
      ["F", "Kvinne"],
      ["M", "Mann"],
    ],
    en: [
      ["F", "Female"],
      ["M", "Male"],
    ],
  },
};

/** What people tick: several options, with or without a comment beside each. */
const ticks = new Set(["M", "P"]);

/** What people write: short, long or huge texts, several of them, or a grid of them. */
const words = new Set(["S", "T", "U", "Q", ";"]);

/**
 * The answers that a kind of question has by itself, by code; none in a language we do not know them in.
 *
 * @param language as LimeSurvey writes it: `nb`, `nn`, `no`, `en`, `en-GB` …
 * @example
 * answersOfType("Y", "nb").get("Y"); // "Ja"
 */
export function answersOfType(type: string, language: string): ReadonlyMap<string, string> {
  const [short = ""] = language.toLowerCase().split(/[-_]/u);
  const known = short === "no" ? "nb" : short;
  const ofType = answers[type];
  if (ofType === undefined || (known !== "nb" && known !== "nn" && known !== "en")) return new Map();
  return new Map(ofType[known]);
}

/** Whether people tick several options in a question of this kind. */
export function isTicksType(type: string): boolean {
  return ticks.has(type);
}

/** Whether people write words of their own in a question of this kind. */
export function isWordsType(type: string): boolean {
  return words.has(type);
}
