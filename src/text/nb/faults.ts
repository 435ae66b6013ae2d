import type { DataFault, ExpectedForm, ExpectedType } from "../../domain/data-fault.js";
import { areWords } from "../listed.js";
import { numberFormat } from "../numbers.js";

type FaultOf<K extends DataFault["kind"]> = Extract<DataFault, { readonly kind: K }>;

/** What is wrong in a file that people write, where in it, and what to do. */
export type FaultTexts = {
  readonly [K in DataFault["kind"]]: (fault: FaultOf<K>, where: string) => string;
};

const { decimal } = numberFormat("nb");
const listed = (names: readonly string[]): string => names.join(", ");
const under = (where: string): string => (where === "" ? "" : ` i «${where}»`);
const subject = (where: string): string => (where === "" ? "Innholdet" : `«${where}»`);

const types: Readonly<Record<ExpectedType, string>> = {
  text: "tekst i anførselstegn",
  number: "et tall uten anførselstegn",
  integer: "et helt tall uten anførselstegn",
  boolean: "true eller false",
  list: "en liste i [ ]",
  object: "et objekt i { }",
  other: "noe annet",
};

const forms: Readonly<Record<ExpectedForm, string>> = {
  date: "en dato, som 2025-04-30",
  empty: "fylt ut",
  id: "skrevet med små bokstaver a–z, sifre, bindestrek og understrek",
  indicator: "et spørsmål, et punktum og et navn, som kontaktperson.uten",
  wave: "et årstall, som 2025, eller 2025-host hvis året har flere målinger",
  deviation: "nation, target eller en tidligere måling, som 2023",
  fourDigits: "fire sifre, som 0301",
  twoDigits: "to sifre, som 03",
  other: "skrevet på en annen måte",
};

export const faults: FaultTexts = {
  unknownField: ({ fields }, where) =>
    `Kjenner ikke feltet «${listed(fields)}»${under(where)}. Sjekk skrivemåten, eller fjern det.`,
  missingField: (_, where) => `Feltet «${where}» mangler. Legg det til og prøv igjen.`,
  wrongType: ({ expected }, where) =>
    `${subject(where)} skal være ${types[expected]}. Rett det og prøv igjen.`,
  notAmong: ({ allowed }, where) =>
    `«${where}» må være ${areWords(allowed) ? "et av disse ordene" : "én av disse"}: ${listed(allowed)}.`,
  wrongForm: ({ form }, where) => `${subject(where)} skal være ${forms[form]}. Rett det og prøv igjen.`,
  noReason: (_, where) => `«${where}» kan ikke være tom. Skriv hvorfor avviket er godtatt.`,
  wrongName: ({ name, form }, where) => `Navnet «${name}»${under(where)} skal være ${forms[form]}.`,
  emptyList: (_, where) => `«${where}» er tom. Skriv minst ett ord, eller fjern feltet.`,
  percentAsShare: ({ percent, share }, where) =>
    `«${where}» skal være en andel fra 0 til 1. Skriv ${percent}\u00a0% som ${share}.`,
  outsideRange: ({ least, most }, where) =>
    least === null
      ? `«${where}» kan ikke være over ${String(most)}.`
      : `«${where}» kan ikke være under ${String(least)}.`,
  notAbove: ({ limit }, where) => `«${where}» må være over ${String(limit)}.`,
  tooLong: ({ most }, where) => `«${where}» er for lang. Det er plass til ${String(most)}.`,
  repeated: ({ id }, where) => `«${id}» står mer enn én gang i «${where}». La det stå én gang.`,
  unknown: ({ id }, where) => `Kjenner ikke «${id}» i «${where}». Sjekk skrivemåten.`,
  unknownAmong: ({ id, known }, where) => `Kjenner ikke «${id}» i «${where}». Velg blant: ${listed(known)}.`,
  sharesDoNotAddUp: ({ item, sum }, where) =>
    `Andelene for ${item} i «${where}» har summen ${decimal(sum, 3)}. Andeler skal ha summen 1. Rett dem, eller skriv antall personer.`,
  otherName: ({ id, expected }, where) =>
    `«${where}» er «${id}», men filen eller mappen heter «${expected}». Gi dem samme navn.`,
  noTickOption: ({ item, option }, where) =>
    `Kan ikke bruke «${option}» i «${where}»: ${item} er ikke et spørsmål med flere kryss, eller har ikke det svaret.`,
  tooManyOptions: ({ count, most }, where) =>
    `«${where}» har ${String(count)} svar. Det er plass til ${String(most)}.`,
  sharedWording: ({ first, second, wording }, where) =>
    `I «${where}» har svarene «${first}» og «${second}» samme ordlyd: «${wording}». Gi dem hver sin.`,
  bandsOverlap: ({ first, second }, where) =>
    `I «${where}» overlapper «${first}» og «${second}». Rett grensene.`,
  baseDiffers: ({ base }, where) =>
    `Gruppen «${base}» i «${where}» betyr noe annet i et annet spørsmål. Gi den et eget navn.`,
  countedOutsideBase: ({ option }, where) =>
    `«${where}» teller «${option}», som ikke er med i «base». Legg det til der.`,
  otherItem: ({ item }, where) => `Navnet på «${where}» må begynne med spørsmålet «${item}».`,
  notGroupable: ({ item }, where) =>
    `Kan ikke bruke ${item} i «${where}», fordi en person kan ha flere svar eller skriver fritt. Ta det ut.`,
  namedAfterOption: ({ option }, where) =>
    `«${where}» heter det samme som svaret «${option}» og kan bare telle det, blant alle som svarte. Velg et annet navn.`,
  secondHeadline: ({ first, item, area }, where) =>
    `«${where}» kan ikke være hovedindikator for ${item} i området ${area}. Det er «${first}» fra før.`,
  bandOutsideNumber: (_, where) =>
    `«${where}» har grenser, men spørsmålet er ikke om et tall. Fjern grensene.`,
  bandMissing: (_, where) =>
    `«${where}» mangler grenser. Hvert svar på et spørsmål om et tall må ha minst én.`,
  bandEmpty: (_, where) => `I «${where}» må den nedre grensen være lavere enn den øvre.`,
  textWithOptions: (_, where) => `«${where}» er fritekst og kan ikke ha svar å velge blant. Fjern dem.`,
  noOptions: (_, where) => `«${where}» har ingen svar å velge blant. Legg dem til.`,
  middleOutsideScale: (_, where) => `«${where}» er ikke en skala og kan ikke ha noen midte.`,
  severalMiddles: (_, where) => `«${where}» har flere midter. En skala kan bare ha én.`,
  severalOthers: (_, where) =>
    `«${where}» har flere svar for egen tekst («other»). Et spørsmål kan bare ha ett.`,
  routedToAll: (_, where) => `«${where}» går bare til noen, så gruppen kan ikke hete «all».`,
  routingCircle: (_, where) => `Spørsmålene som avgjør hvem som får «${where}», går i ring.`,
  neutralHeadline: (_, where) => `«${where}» er nøytral og kan ikke være hovedindikator.`,
  headlineWithoutArea: (_, where) => `«${where}» er hovedindikator og må høre til et område.`,
  wholeBaseCounted: (_, where) => `«${where}» teller alle svarene, så andelen sier ingenting. Ta ut noen.`,
  ticksMerged: (_, where) =>
    `«${where}» gjelder et spørsmål med flere kryss. Da kan den bare telle ett svar og ikke ha en egen «base».`,
  middleMerged: (_, where) => `«${where}» slår midten av skalaen sammen med andre svar. Ta ut midten.`,
};
