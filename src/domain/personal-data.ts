import { z } from "zod";
import { localizedText } from "./text.js";

/**
 * What is masked in free text. `place` is a school or unit that is named together with somebody's age, `profile` a
 * page of one's own in social media, `plate` the number of a car.
 */
export const MASK_KINDS = [
  "idNumber",
  "phone",
  "email",
  "profile",
  "account",
  "address",
  "birthDate",
  "name",
  "place",
  "plate",
] as const;
export type MaskKind = (typeof MASK_KINDS)[number];

/** What stands in the text instead; the same in all languages, so that a masked text is one text. */
export const MASKS: Readonly<Record<MaskKind, string>> = {
  idNumber: "[fødselsnummer]",
  phone: "[telefon]",
  email: "[e-post]",
  profile: "[profil]",
  account: "[kontonummer]",
  address: "[adresse]",
  birthDate: "[fødselsdato]",
  name: "[navn]",
  place: "[sted]",
  plate: "[bilnummer]",
};

/** What may tell who somebody is without being masked: a person decides before it becomes a quote. */
export const RECOGNIZABLE_KINDS = ["diagnosis", "occupation", "country", "place"] as const;
export type RecognizableKind = (typeof RECOGNIZABLE_KINDS)[number];

/** What a person must look at today. `neglect` is of a child, or of anybody in need of care. */
export const URGENT_KINDS = ["violence", "abuse", "neglect", "selfHarm"] as const;
export type UrgentKind = (typeof URGENT_KINDS)[number];

/** What was masked, by kind in the order of `MASK_KINDS`, those that occur; never by content. */
export type MaskCounts = readonly { readonly kind: MaskKind; readonly count: number }[];

/**
 * What was masked in many texts together.
 *
 * @example
 * sumOfMasks([{ masked: [{ kind: "name", count: 1 }] }, { masked: [{ kind: "name", count: 2 }] }]);
 * // [{ kind: "name", count: 3 }]
 */
export function sumOfMasks(texts: readonly { readonly masked: MaskCounts }[]): MaskCounts {
  const sums = new Map<MaskKind, number>();
  for (const { masked } of texts) {
    for (const { kind, count } of masked) sums.set(kind, (sums.get(kind) ?? 0) + count);
  }
  return MASK_KINDS.map((kind) => ({ kind, count: sums.get(kind) ?? 0 })).filter(({ count }) => count > 0);
}

/** A text that may be shown to those who code it. What was masked is told by kind, never by content. */
export interface MaskedText {
  /** In Unicode's composed form (NFC); otherwise as written, but for the masks. */
  readonly text: string;
  /** In the order of `MASK_KINDS`, those that occur. */
  readonly masked: readonly { readonly kind: MaskKind; readonly count: number }[];
  /** In the order of `RECOGNIZABLE_KINDS`. */
  readonly recognizable: readonly RecognizableKind[];
  /** In the order of `URGENT_KINDS`. */
  readonly urgent: readonly UrgentKind[];
}

/** Whole words in lower case. There are some ten thousand of them, so that only what must be is asked of each. */
const words = z.array(z.string());

/** As `words`; `*` at the end of a word stands for any rest of it, alone for any word. */
const patterns = z.array(z.string().min(1));

export const personalDataWords = z
  .strictObject({
    $schema: z.string().optional(),
    note: localizedText,
    firstNames: words,
    /**
     * First names that are words too («bjørn», «signe»): they need a sign, a capital letter inside a sentence for
     * one.
     */
    ambiguousFirstNames: words,
    /** First names that are among the commonest words («liv», «dag», «vera»): they need more of a sign. */
    everydayFirstNames: words,
    familyNames: words,
    /** Family names that are words or places too («berg», «vik»). */
    ambiguousFamilyNames: words,
    /** Words a name stands after: «fru», «rektor», «mamma». */
    titles: words,
    /** Words that are no name where they stand after a title with a capital letter: «Kontaktperson Ja». */
    commonWords: words,
    /** Names of methods, illnesses, organizations and programs, some with a person's name in them («marte meo»). */
    notPersons: patterns,
    /** How names of streets end: «gata», «vegen». */
    streetEndings: words,
    /** Endings that tell a street only where the name has a capital letter: «Elvebakken 7». */
    streetEndingsWithCapital: words,
    /** Words for schools and units, which a name of their own stands before («skole») or after («avdeling»). */
    unitsAfterName: words,
    unitsBeforeName: words,
    rareDiagnoses: patterns,
    rareOccupations: patterns,
    countries: patterns,
    places: words,
    /** Places that are words too: they count with a capital letter inside a sentence. */
    placesWithCapital: words,
    urgent: z.strictObject({
      violence: patterns,
      abuse: patterns,
      neglect: patterns,
      selfHarm: patterns,
    }),
  })
  .meta({ title: "Words that personal data in free text is recognized by" });
export type PersonalDataWords = z.infer<typeof personalDataWords>;
