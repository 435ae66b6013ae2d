import type { CheckCode, CheckFacts } from "../../domain/doctor.js";
import { listed, someOf } from "../listed.js";
import { numberFormat } from "../numbers.js";
import { plural } from "../plural.js";
import { faults } from "./faults.js";
import type { DataFault } from "../../domain/data-fault.js";

/** One line per check: what was found, and what to do where something is wrong. The others have words of their own. */
export type CheckTexts = {
  readonly [C in Exclude<CheckCode, "refused" | "issue" | "registerIssue" | "countCheck">]: (
    facts: CheckFacts[C],
  ) => string;
};

export interface DoctorTexts {
  readonly heading: (name: string) => string;
  readonly checks: CheckTexts;
  readonly canAnalyze: string;
  readonly canAnalyzeBut: (warnings: string) => string;
  readonly mustBeRight: (stops: string) => string;
}

const { count } = numberFormat("nb");
const names = (ids: readonly string[]): string => listed(ids, "og");
const some = (ids: readonly string[]): string => someOf(ids, "og", "flere");

function faultText(fault: DataFault, where: string): string {
  // The fault and its sentence belong together by the kind.
  const say = faults[fault.kind] as (of: DataFault, at: string) => string;
  return say(fault, where);
}

export const doctor: DoctorTexts = {
  heading: (name) => `Sjekk av arbeidsmappen ${name}`,
  canAnalyze: "Alt kan analyseres.",
  canAnalyzeBut: (warnings) => `Alt kan analyseres. Merknader: ${warnings}.`,
  mustBeRight: (stops) => `Noe må rettes før dere går videre. Antall feil: ${stops}.`,
  checks: {
    settingsRead: ({ name }) => `parorende.json er lest: ${name}.`,
    kommunenummerCurrent: ({ number, name }) => `Kommunenummer ${number} er gjeldende for ${name}.`,
    kommunenummerOutdated: ({ number, name, current }) =>
      `Kommunenummer ${number} er ikke lenger i bruk. ${name} har nå ${current}. Rett det i parorende.json.`,
    kommunenummerMerged: ({ number, name, current }) =>
      `Kommunenummer ${number} var en kommune som siden er slått sammen til ${name} (${current}). Rett det i parorende.json.`,
    kommunenummerNotKnown: ({ number }) =>
      `Kommunenummer ${number} er ikke i listen som følger med, så vi vet ikke om det er endret gjennom årene.`,
    kommunenummerMissing: ({ name }) =>
      `${name} har ikke kommunenummer i parorende.json. Det trengs når en svarfordeling har flere kommuner.`,
    fylkesnummerOutdated: ({ fylkesnummer }) =>
      `Fylkesnummer ${fylkesnummer} er ikke lenger i bruk. Rett det i parorende.json. Tall for det gamle og det nye fylket blir aldri satt sammen.`,
    fylkesnummerDiffers: ({ fylkesnummer, kommunenummer }) =>
      `Fylkesnummer ${fylkesnummer} passer ikke med kommunenummer ${kommunenummer}, som begynner med fylkets nummer. Rett ett av dem i parorende.json.`,
    surveyRead: ({ survey, items, indicators }) =>
      `Kodeboken for ${survey} er i orden. Spørsmål: ${count(items)}, indikatorer: ${count(indicators)}.`,
    frameworkFault: ({ framework, where, fault }) => `Inndelingen ${framework}: ${faultText(fault, where)}`,
    roundRead: ({ round, files, answers }) =>
      `${round}: ${names(files)} er lest.${answers === null ? "" : ` Svar som er med: ${count(answers)}.`}`,
    waveDescribed: ({ wave }) => `Målingen ${wave} er beskrevet, uten noe som er antatt.`,
    waveAssumed: ({ wave, fields }) =>
      `Målingen ${wave} er beskrevet, men ${names(fields)} er antatt. Skriv det som er kjent, i wave.json, og ta feltet ut av «assumed».`,
    identityInExport: ({ file, columns }) =>
      `${file} har personopplysninger i ${plural(columns.length, "kolonnen", "kolonnene")} ${names(columns)}. Lag en kopi uten (parorende import), og slett originalen.`,
    itemsWithoutColumn: ({ wave, items }) =>
      `Målingen ${wave} har ingen svar på ${some(items)}. Sto spørsmålet i skjemaet, må kolonnen kobles med «parorende import».`,
    routingMissing: ({ wave, items, routedBy }) =>
      `Målingen ${wave}: ${some(items)} er bare for noen, men ${names(routedBy)}, som avgjør hvem, mangler i filen. Da vet vi ikke hvem som skulle svare. Ta med spørsmålet i eksporten.`,
    areaCovered: ({ area, indicators }) => `${area.nb}: indikatorer med svar: ${count(indicators)}.`,
    areaThin: ({ area, indicators }) =>
      indicators.length === 0
        ? `${area.nb}: ingen indikator med svar. Undersøkelsen kan ikke si noe om dette området.`
        : `${area.nb}: bare én indikator med svar (${names(indicators)}). Området hviler på ett spørsmål.`,
    planRead: ({ files, measures, figures, needs, decisions }) =>
      `Registrene i planen er lest: ${names(files)}. Tiltak: ${count(measures)}, tall: ${count(figures)}, behov: ${count(needs)}, vedtak: ${count(decisions)}.`,
    planEmpty: ({ folder }) => `Mappen ${folder} har ingen registre ennå. Maler lages med «parorende init».`,
    gateRead: ({ indicators, known }) =>
      `Kontrollen i bygget er lest. Navngitte indikatorer: ${count(indicators)}. Kjente avvik: ${count(known)}.`,
    gateUnknownIndicators: ({ indicators }) =>
      `Kontrollen i bygget navngir ${indicators.length === 1 ? "en indikator" : "indikatorer"} undersøkelsen ikke har: ${indicators.join(", ")}. Rett «gate» i parorende.json eller filen med kjente avvik. «parorende list indicators» viser dem som finnes.`,
    gateBaselineMissing: ({ file }) =>
      `Fant ikke filen med kjente avvik, ${file}, som står i parorende.json. Fjern «baseline» der, eller lag filen med «parorende compare --update-baseline».`,
    gateOtherVersion: ({ file, version, wave }) =>
      `De kjente avvikene i ${file} er fra utgave ${version} av skjemaet, og målingen ${wave} bruker en annen. Lag filen på nytt med «parorende compare --update-baseline».`,
    gateOtherSurvey: ({ file, survey }) =>
      `De kjente avvikene i ${file} er fra undersøkelsen ${survey}. Lag filen på nytt med «parorende compare --update-baseline».`,
    planNotSet: () =>
      "Mappen plan har registre, men parorende.json sier ikke hvilken plan de hører til. Legg til «plan» med navn, første og siste år.",
    sourceCurrent: ({ source, wave }) => `Nasjonale tall: ${source} er fra målingen ${wave}.`,
    sourceOlder: ({ source, wave, judged }) =>
      `Nasjonale tall: ${source} er fra målingen ${wave}, og dere vurderer ${judged}. Nyere tall legges i surveys/ i mappen.`,
    noSource: ({ survey }) =>
      `Ingen nasjonale tall for ${survey}. Da kan dere bare sammenligne med egne målinger.`,
    schemasCurrent: ({ files }) => `Skjemaene i schema er fra denne versjonen. Antall: ${count(files)}.`,
    schemasOutdated: ({ files }) =>
      `Skjemaene i schema er fra en annen versjon (${some(files)}). Skriv «parorende init --schema».`,
    schemasMissing: () =>
      "Mappen schema mangler. Den gir hjelp i redigeringsprogrammet. Skriv «parorende init --schema».",
    gitKeepsOut: () =>
      "Git har ingen svar eller notater i mappene parorende kjenner. Det som ligger andre steder, er ikke sjekket.",
    gitPublishes: ({ files, count: all }) =>
      `Git tar med ${plural(all, "en fil", "filer")} med svar eller notater: ${some(files)} (${count(all)} i alt). Legg «undersokelser/**» og «notater/**» i «.gitignore».`,
    gitTracks: ({ files, count: all }) =>
      `Git har allerede ${plural(all, "en fil", "filer")} med svar eller notater: ${some(files)} (${count(all)} i alt). Ta ${plural(all, "filen", "filene")} ut med «git rm --cached», og la «.gitignore» holde slike filer ute. Innholdet er fortsatt i historikken. Rydd den før versjonsarkivet deles.`,
    gitUnknown: () =>
      "Git svarer ikke, så vi vet ikke om svar eller notater allerede ligger der. Sjekk at git er installert, og prøv igjen.",
    gitInvented: ({ files }) =>
      `Svarene er oppdiktet og kan ligge i git. Filer git tar med: ${count(files)}.`,
  },
};
