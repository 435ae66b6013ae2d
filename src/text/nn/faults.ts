import type { ExpectedForm, ExpectedType } from "../../domain/data-fault.js";
import type { FaultTexts } from "../nb/faults.js";
import { areWords } from "../listed.js";
import { numberFormat } from "../numbers.js";

const { decimal } = numberFormat("nn");
const listed = (names: readonly string[]): string => names.join(", ");
const under = (where: string): string => (where === "" ? "" : ` i «${where}»`);
const subject = (where: string): string => (where === "" ? "Innhaldet" : `«${where}»`);

const types: Readonly<Record<ExpectedType, string>> = {
  text: "tekst i hermeteikn",
  number: "eit tal utan hermeteikn",
  integer: "eit heilt tal utan hermeteikn",
  boolean: "true eller false",
  list: "ei liste i [ ]",
  object: "eit objekt i { }",
  other: "noko anna",
};

const forms: Readonly<Record<ExpectedForm, string>> = {
  date: "ein dato, som 2025-04-30",
  empty: "fylt ut",
  id: "skrive med små bokstavar a–z, siffer, bindestrek og understrek",
  indicator: "eit spørsmål, eit punktum og eit namn, som kontaktperson.uten",
  wave: "eit årstal, som 2025, eller 2025-host om året har fleire målingar",
  deviation: "nation, target eller ei tidlegare måling, som 2023",
  fourDigits: "fire siffer, som 0301",
  twoDigits: "to siffer, som 03",
  other: "skrive på ein annan måte",
};

export const faults: FaultTexts = {
  unknownField: ({ fields }, where) =>
    `Kjenner ikkje feltet «${listed(fields)}»${under(where)}. Sjekk skrivemåten, eller fjern feltet.`,
  missingField: (_, where) => `Feltet «${where}» manglar. Legg det til og prøv igjen.`,
  wrongType: ({ expected }, where) =>
    `${subject(where)} skal vere ${types[expected]}. Rett det og prøv igjen.`,
  notAmong: ({ allowed }, where) =>
    `«${where}» må vere ${areWords(allowed) ? "eit av desse orda" : "éin av desse"}: ${listed(allowed)}.`,
  wrongForm: ({ form }, where) => `${subject(where)} skal vere ${forms[form]}. Rett det og prøv igjen.`,
  noReason: (_, where) => `«${where}» kan ikkje vere tom. Skriv kvifor avviket er godteke.`,
  wrongName: ({ name, form }, where) => `Namnet «${name}»${under(where)} skal vere ${forms[form]}.`,
  emptyList: (_, where) => `«${where}» er tom. Skriv minst eitt ord, eller fjern feltet.`,
  percentAsShare: ({ percent, share }, where) =>
    `«${where}» skal vere ein del frå 0 til 1. Skriv ${percent}\u00a0% som ${share}.`,
  outsideRange: ({ least, most }, where) =>
    least === null
      ? `«${where}» kan ikkje vere over ${String(most)}.`
      : `«${where}» kan ikkje vere under ${String(least)}.`,
  notAbove: ({ limit }, where) => `«${where}» må vere over ${String(limit)}.`,
  tooLong: ({ most }, where) => `«${where}» er for lang. Det er plass til ${String(most)}.`,
  repeated: ({ id }, where) => `«${id}» står meir enn éin gong i «${where}». La det stå éin gong.`,
  unknown: ({ id }, where) => `Kjenner ikkje «${id}» i «${where}». Sjekk skrivemåten.`,
  unknownAmong: ({ id, known }, where) => `Kjenner ikkje «${id}» i «${where}». Vel mellom: ${listed(known)}.`,
  sharesDoNotAddUp: ({ item, sum }, where) =>
    `Delane for ${item} i «${where}» har summen ${decimal(sum, 3)}. Delar skal ha summen 1. Rett dei, eller skriv talet på personar.`,
  otherName: ({ id, expected }, where) =>
    `«${where}» er «${id}», men fila eller mappa heiter «${expected}». Gi dei same namn.`,
  noTickOption: ({ item, option }, where) =>
    `Kan ikkje bruke «${option}» i «${where}»: ${item} er ikkje eit spørsmål med fleire kryss, eller har ikkje det svaret.`,
  tooManyOptions: ({ count, most }, where) =>
    `«${where}» har ${String(count)} svar. Det er plass til ${String(most)}.`,
  sharedWording: ({ first, second, wording }, where) =>
    `I «${where}» har svara «${first}» og «${second}» same ordlyd: «${wording}». Gi dei kvar sin.`,
  bandsOverlap: ({ first, second }, where) =>
    `I «${where}» overlappar «${first}» og «${second}». Rett grensene.`,
  baseDiffers: ({ base }, where) =>
    `Gruppa «${base}» i «${where}» tyder noko anna i eit anna spørsmål. Gi ho eit eige namn.`,
  countedOutsideBase: ({ option }, where) =>
    `«${where}» tel «${option}», som ikkje er med i «base». Legg det til der.`,
  otherItem: ({ item }, where) => `Namnet på «${where}» må byrje med spørsmålet «${item}».`,
  notGroupable: ({ item }, where) =>
    `Kan ikkje bruke ${item} i «${where}», fordi ein person kan ha fleire svar eller skriv fritt. Ta det ut.`,
  namedAfterOption: ({ option }, where) =>
    `«${where}» heiter det same som svaret «${option}» og kan berre telje det, blant alle som svara. Vel eit anna namn.`,
  secondHeadline: ({ first, item, area }, where) =>
    `«${where}» kan ikkje vere hovudindikator for ${item} i området ${area}. Det er «${first}» frå før.`,
  bandOutsideNumber: (_, where) =>
    `«${where}» har grenser, men spørsmålet er ikkje om eit tal. Fjern grensene.`,
  bandMissing: (_, where) =>
    `«${where}» manglar grenser. Kvart svar på eit spørsmål om eit tal må ha minst éi.`,
  bandEmpty: (_, where) => `I «${where}» må den nedre grensa vere lågare enn den øvre.`,
  textWithOptions: (_, where) => `«${where}» er fritekst og kan ikkje ha svar å velje mellom. Fjern svara.`,
  noOptions: (_, where) => `«${where}» har ingen svar å velje mellom. Legg svara til.`,
  middleOutsideScale: (_, where) => `«${where}» er ikkje ein skala og kan ikkje ha nokon midte.`,
  severalMiddles: (_, where) => `«${where}» har fleire midtar. Ein skala kan berre ha éin.`,
  severalOthers: (_, where) =>
    `«${where}» har fleire svar for eigen tekst («other»). Eit spørsmål kan berre ha eitt.`,
  routedToAll: (_, where) => `«${where}» går berre til nokre, så gruppa kan ikkje heite «all».`,
  routingCircle: (_, where) => `Spørsmåla som avgjer kven som får «${where}», går i ring.`,
  neutralHeadline: (_, where) => `«${where}» er nøytral og kan ikkje vere hovudindikator.`,
  headlineWithoutArea: (_, where) => `«${where}» er hovudindikator og må høyre til eit område.`,
  wholeBaseCounted: (_, where) => `«${where}» tel alle svara, så delen seier ingenting. Ta ut nokre.`,
  ticksMerged: (_, where) =>
    `«${where}» gjeld eit spørsmål med fleire kryss. Då kan ho berre telje eitt svar og ikkje ha ein eigen «base».`,
  middleMerged: (_, where) => `«${where}» slår midten av skalaen saman med andre svar. Ta ut midten.`,
};
