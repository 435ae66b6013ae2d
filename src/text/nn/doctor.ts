import type { DataFault } from "../../domain/data-fault.js";
import { listed, someOf } from "../listed.js";
import type { DoctorTexts } from "../nb/doctor.js";
import { numberFormat } from "../numbers.js";
import { plural } from "../plural.js";
import { faults } from "./faults.js";

const { count } = numberFormat("nn");
const names = (ids: readonly string[]): string => listed(ids, "og");
const some = (ids: readonly string[]): string => someOf(ids, "og", "fleire");

function faultText(fault: DataFault, where: string): string {
  // The fault and its sentence belong together by the kind.
  const say = faults[fault.kind] as (of: DataFault, at: string) => string;
  return say(fault, where);
}

export const doctor: DoctorTexts = {
  heading: (name) => `Sjekk av arbeidsmappa ${name}`,
  canAnalyze: "Alt kan analyserast.",
  canAnalyzeBut: (warnings) => `Alt kan analyserast. Merknader: ${warnings}.`,
  mustBeRight: (stops) => `Noko må rettast før arbeidet kan gå vidare. Talet på feil: ${stops}.`,
  checks: {
    settingsRead: ({ name }) => `parorende.json er lesen: ${name}.`,
    kommunenummerCurrent: ({ number, name }) => `Kommunenummer ${number} er gjeldande for ${name}.`,
    kommunenummerOutdated: ({ number, name, current }) =>
      `Kommunenummer ${number} er ikkje lenger i bruk. ${name} har no ${current}. Rett det i parorende.json.`,
    kommunenummerMerged: ({ number, name, current }) =>
      `Kommunenummer ${number} var ein kommune som sidan er slått saman til ${name} (${current}). Rett det i parorende.json.`,
    kommunenummerNotKnown: ({ number }) =>
      `Kommunenummer ${number} er ikkje i lista som følgjer med, så vi veit ikkje om det er endra gjennom åra.`,
    kommunenummerMissing: ({ name }) =>
      `${name} har ikkje kommunenummer i parorende.json. Det trengst når ei svarfordeling har fleire kommunar.`,
    fylkesnummerOutdated: ({ fylkesnummer }) =>
      `Fylkesnummer ${fylkesnummer} er ikkje lenger i bruk. Rett det i parorende.json. Tal for det gamle og det nye fylket blir aldri sette saman.`,
    fylkesnummerDiffers: ({ fylkesnummer, kommunenummer }) =>
      `Fylkesnummer ${fylkesnummer} passar ikkje med kommunenummer ${kommunenummer}, som begynner med nummeret til fylket. Rett eitt av dei i parorende.json.`,
    surveyRead: ({ survey, items, indicators }) =>
      `Kodeboka for ${survey} er i orden. Spørsmål: ${count(items)}, indikatorar: ${count(indicators)}.`,
    frameworkFault: ({ framework, where, fault }) => `Inndelinga ${framework}: ${faultText(fault, where)}`,
    roundRead: ({ round, files, answers }) =>
      `${round}: ${names(files)} er lesen.${answers === null ? "" : ` Svar som er med: ${count(answers)}.`}`,
    waveDescribed: ({ wave }) => `Målinga ${wave} er skildra, utan noko som er anteke.`,
    waveAssumed: ({ wave, fields }) =>
      `Målinga ${wave} er skildra, men ${names(fields)} er anteke. Skriv det som er kjent, i wave.json, og ta feltet ut av «assumed».`,
    identityInExport: ({ file, columns }) =>
      `${file} har personopplysningar i ${plural(columns.length, "kolonnen", "kolonnane")} ${names(columns)}. Lag ein kopi utan (parorende import), og slett originalen.`,
    itemsWithoutColumn: ({ wave, items }) =>
      `Målinga ${wave} har ingen svar på ${some(items)}. Stod spørsmålet i skjemaet, må kolonnen koplast med «parorende import».`,
    routingMissing: ({ wave, items, routedBy }) =>
      `Målinga ${wave}: ${some(items)} er berre for somme, men ${names(routedBy)}, som avgjer kven, manglar i fila. Då veit vi ikkje kven som skulle svare. Ta med spørsmålet i eksporten.`,
    areaCovered: ({ area, indicators }) =>
      `${area.nn ?? area.nb}: indikatorar med svar: ${count(indicators)}.`,
    areaThin: ({ area, indicators }) =>
      indicators.length === 0
        ? `${area.nn ?? area.nb}: ingen indikator med svar. Undersøkinga kan ikkje seie noko om dette området.`
        : `${area.nn ?? area.nb}: berre éin indikator med svar (${names(indicators)}). Området kviler på eitt spørsmål.`,
    planRead: ({ files, measures, figures, needs, decisions }) =>
      `Registera i planen er lesne: ${names(files)}. Tiltak: ${count(measures)}, tal: ${count(figures)}, behov: ${count(needs)}, vedtak: ${count(decisions)}.`,
    planEmpty: ({ folder }) =>
      `Mappa ${folder} har ingen register enno. Malar blir laga med «parorende init».`,
    gateRead: ({ indicators, known }) =>
      `Kontrollen i bygget er lesen. Namngitte indikatorar: ${count(indicators)}. Kjende avvik: ${count(known)}.`,
    gateUnknownIndicators: ({ indicators }) =>
      `Kontrollen i bygget nemner ${indicators.length === 1 ? "ein indikator" : "indikatorar"} undersøkinga ikkje har: ${indicators.join(", ")}. Rett «gate» i parorende.json eller fila med kjende avvik. «parorende list indicators» viser dei som finst.`,
    gateBaselineMissing: ({ file }) =>
      `Fann ikkje fila med kjende avvik, ${file}, som står i parorende.json. Fjern «baseline» der, eller lag fila med «parorende compare --update-baseline».`,
    gateOtherVersion: ({ file, version, wave }) =>
      `Dei kjende avvika i ${file} er frå utgåve ${version} av skjemaet, og målinga ${wave} bruker ei anna. Lag fila på nytt med «parorende compare --update-baseline».`,
    gateOtherSurvey: ({ file, survey }) =>
      `Dei kjende avvika i ${file} er frå undersøkinga ${survey}. Lag fila på nytt med «parorende compare --update-baseline».`,
    planNotSet: () =>
      "Mappa plan har register, men parorende.json seier ikkje kva plan dei høyrer til. Legg til «plan» med namn, første og siste år.",
    sourceCurrent: ({ source, wave }) => `Nasjonale tal: ${source} er frå målinga ${wave}.`,
    sourceOlder: ({ source, wave, judged }) =>
      `Nasjonale tal: ${source} er frå målinga ${wave}, og kommunen vurderer ${judged}. Nyare tal blir lagde i surveys/ i mappa.`,
    noSource: ({ survey }) =>
      `Ingen nasjonale tal for ${survey}. Då kan kommunen berre samanlikne med eigne målingar.`,
    schemasCurrent: ({ files }) =>
      `Skjemaa i schema er frå denne versjonen. Talet på filer: ${count(files)}.`,
    schemasOutdated: ({ files }) =>
      `Skjemaa i schema er frå ein annan versjon (${some(files)}). Skriv «parorende init --schema».`,
    schemasMissing: () =>
      "Mappa schema manglar. Ho gir hjelp i redigeringsprogrammet. Skriv «parorende init --schema».",
    gitKeepsOut: () =>
      "Git har ingen svar eller notat i mappene parorende kjenner. Det som ligg andre stader, er ikkje sjekka.",
    gitPublishes: ({ files, count: all }) =>
      `Git tek med ${plural(all, "ei fil", "filer")} med svar eller notat: ${some(files)} (${count(all)} i alt). Legg «undersokelser/**» og «notater/**» i «.gitignore».`,
    gitTracks: ({ files, count: all }) =>
      `Git har allereie ${plural(all, "ei fil", "filer")} med svar eller notat: ${some(files)} (${count(all)} i alt). Ta ${plural(all, "fila", "filene")} ut med «git rm --cached», og lat «.gitignore» halde slike filer ute. Innhaldet er framleis i historikken. Rydd han før versjonsarkivet blir delt.`,
    gitUnknown: () =>
      "Git svarer ikkje, så vi veit ikkje om svar eller notat allereie ligg der. Sjekk at git er installert, og prøv igjen.",
    gitInvented: ({ files }) => `Svara er oppdikta og kan liggje i git. Filer git tek med: ${count(files)}.`,
  },
};
