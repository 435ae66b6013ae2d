import type { DataFault } from "../../domain/data-fault.js";
import type { CannotWriteWhy, ErrorCode, ErrorFacts, SpssPart, WithoutAnswers } from "../../domain/errors.js";
import { numberFormat } from "../numbers.js";
import { faults } from "./faults.js";
import { formatFaults, linkFaults } from "./format-faults.js";
import { gateErrors } from "./gate-errors.js";
import { noteErrors } from "./note-reading.js";
import { planErrors } from "./plan-errors.js";
import { reviewErrors } from "./review-issues.js";

/** What happened, where, and what to do next. */
export type ErrorTexts = { readonly [C in ErrorCode]: (facts: ErrorFacts[C]) => string };

const { count } = numberFormat("nb");
const listed = (names: readonly string[]): string => (names.length === 0 ? "ingen" : names.join(", "));
const maybe = (nearest: string | null): string => (nearest === null ? "" : ` Mente du «${nearest}»?`);

const cannotWrite: Readonly<Record<CannotWriteWhy, (option: string) => string>> = {
  inUse: () => `, fordi filen er åpen i et annet program. Lukk den og prøv igjen.`,
  noAccess: (option) =>
    `. Enten er filen åpen i et annet program, eller så har du ikke skrivetilgang. Lukk filen, eller velg en annen mappe med ${option}.`,
  diskFull: (option) => `, fordi disken er full. Frigjør plass, eller velg en annen mappe med ${option}.`,
  notAFolder: (option) => `, fordi det ikke er en mappe. Velg en annen mappe med ${option}.`,
  notAFile: (option) =>
    `, fordi det som ligger der, er en mappe eller noe annet som ikke er en fil. Velg et annet sted med ${option}.`,
  other: (option) => `. Sjekk at mappen finnes og kan skrives til, eller velg en annen med ${option}.`,
};

function faultText(fault: DataFault, where: string): string {
  // The fault and its sentence belong together by the kind.
  const say = faults[fault.kind] as (of: DataFault, at: string) => string;
  return say(fault, where);
}

const spssParts: Readonly<Record<SpssPart, string>> = {
  header: "begynnelsen av filen er ikke gyldig",
  dictionary: "beskrivelsen av variablene henger ikke sammen",
  valueLabels: "verdietikettene henger ikke sammen med variablene",
  compression: "de komprimerte delene har ikke størrelsen som filen oppgir",
  caseCount: "antallet rader er ikke det som filen oppgir",
};

const noAnswersIn: Readonly<Record<WithoutAnswers, string>> = {
  webPage:
    "er en nettside. Kanskje ble innloggingssiden lagret i stedet for eksporten. Logg inn og hent eksporten på nytt. Er det en tabell fra et annet program, åpner du den i Excel og lagrer den som «Excel-arbeidsbok (xlsx)».",
  richText: "er et tekstdokument, ikke en tabell. Hent eksporten på nytt som csv, xlsx eller sav.",
  xml: "er en XML-fil, ikke en tabell. Hent eksporten på nytt som csv, xlsx eller sav.",
  json: "er en JSON-fil, ikke en tabell. Oppgi filen med svarene (csv, xlsx eller sav). En kodebok blir funnet når den ligger ved siden av.",
  limeSurveyForm:
    "er skjemaet fra LimeSurvey, uten svar. Hent svarene i LimeSurvey under «Svar», «Eksport», som CSV. Legg filen i samme mappe som skjemaet, og oppgi den.",
  tripleSForm:
    "er beskrivelsen i en eksport av typen Triple-S, uten svar. Legg datafilen (asc, dat, csv eller txt) fra samme eksport i samme mappe, med samme navn. Da blir de lest sammen.",
  surveyXactStructure:
    "forteller om spørsmålene, men har ingen svar. Legg dataset-filen fra samme eksport i samme mappe, og oppgi den.",
};

const packed: readonly (string | null)[] = ["gz", "7z", "zip"];

export const errors: ErrorTexts = {
  fileNotFound: ({ file }) => `Fant ikke filen ${file}. Sjekk at navnet og mappen stemmer.`,
  isFolder: ({ file }) => `${file} er en mappe, ikke en fil. Skriv navnet på filen i mappen.`,
  fileBusy: ({ file }) => `${file} er i bruk av et annet program. Lukk filen i Excel og prøv igjen.`,
  fileNotReadable: ({ file }) =>
    `Du har ikke tilgang til å lese ${file}. Be eieren om tilgang, eller kopier filen til en egen mappe.`,
  pathTooLong: ({ file }) =>
    `Filstien til ${file} er for lang for denne maskinen. Flytt filen til en mappe med kortere navn.`,
  emptyFile: ({ file }) => `${file} er tom. Hent eksporten på nytt.`,
  headerOnly: ({ file, sheet }) =>
    sheet === undefined
      ? `${file} har overskrifter, men ingen svar. Sjekk at eksporten tok med svarene.`
      : `${file}, arket «${sheet}»: det har overskrifter, men ingen svar. Hent eksporten på nytt med svarene, eller oppgi et annet ark («sheet») i wave.json.`,
  headerMissing: ({ file, sheet, row }) =>
    `${file}${sheet === null ? "" : `, arket «${sheet}»`}, rad ${row}: her skulle overskriftene stått, men raden ser ut som et svar. Hent eksporten på nytt med overskrifter, eller sett inn en rad med dem øverst. Er det overskrifter likevel, skriver du radens nummer i «headerRow» i wave.json.`,
  binaryFile: ({ file, looksLike }) => {
    if (packed.includes(looksLike))
      return `${file} er pakket (${looksLike}). Pakk den ut, og oppgi filen med svarene.`;
    if (looksLike === "xlsx")
      return `${file} er en Excel-arbeidsbok. Her må den være tekst. Lagre den som «CSV UTF-8» i Excel og prøv igjen.`;
    const is =
      looksLike === null
        ? "er verken tekst, en Excel-arbeidsbok eller en SPSS-fil"
        : `ser ut som en ${looksLike}-fil`;
    return `${file} ${is}. Sjekk at det er riktig fil, og hent eksporten på nytt som csv, xlsx eller sav.`;
  },
  notDelimitedText: ({ file }) =>
    `${file} ser ikke ut som en tabell: radene har ulikt antall felt. Lagre den som «CSV UTF-8» i Excel, eller oppgi skilletegnet i wave.json.`,
  holdsNoAnswers: ({ file, what }) => `${file} ${noAnswersIn[what]}`,
  layoutNotOfFile: ({ file, layout, allowed }) =>
    `${file} kan ikke ha oppsettet ${layout}. En slik fil kan ha: ${listed(allowed)}. Rett --layout, eller «layout» i wave.json. Uten dem finner programmet oppsettet selv.`,
  unknownSheet: ({ file, sheet, known }) =>
    `${file} har ikke arket «${sheet}». Arkene er: ${listed(known)}. Rett arket i wave.json eller i --sheet.`,
  zipWithoutExport: ({ file }) =>
    `${file} har ingen fil med svar (csv, xlsx eller sav). Hent eksporten på nytt. Ligger svarene i en zip-fil til, pakker du ut den ytterste først.`,
  zipWithSeveral: ({ file, files }) =>
    `${file} har flere eksporter (${listed(files)}). Pakk ut zip-filen, og oppgi den som gjelder.`,
  codebookOfOtherForm: ({ file, known, of }) =>
    `Kodeboken ved siden av ${file} hører til et annet skjema: den kjenner ${count(known)} av ${count(of)} kolonner. Hent kodeboken til dette skjemaet fra samme sted som svarene, eller flytt den som ligger der.`,
  structureDisagrees: ({ file, variables, count: of }) =>
    `${file} og structure-filen er ikke fra samme eksport. Variabler som bare finnes i den ene (${count(of)} i alt): ${listed(variables)}. Hent alle tre filene på nytt fra SurveyXact, samtidig.`,
  notAZip: ({ file }) => `${file} er ikke en zip-fil. Sjekk at du oppga riktig fil, eller hent den på nytt.`,
  brokenZip: ({ file }) =>
    `${file} kan ikke pakkes ut. Filen er skadet, eller pakket på en uvanlig måte. Hent den på nytt, eller pakk den på nytt som en vanlig zip-fil.`,
  encryptedZip: ({ file }) =>
    `${file} er låst med passord. Pakk den ut med passordet, og oppgi filen som ligger i den.`,
  zipBomb: ({ file, of, value, most }) =>
    `${file} er ikke pakket ut, fordi ${
      {
        files: `den har ${count(value)} filer. Vi leser ikke flere enn ${count(most)}`,
        megabytes: `den ville fylt ${count(value)} MB. Vi leser ikke mer enn ${count(most)} MB`,
        ratio: `noe i den ville blitt ${count(value)} ganger så stort. Vi leser ikke det som blir mer enn ${count(most)} ganger så stort`,
      }[of]
    }. Sjekk hvor filen kommer fra. Er den riktig, lagrer du svarene som «CSV UTF-8» i Excel.`,
  passwordProtected: ({ file }) =>
    `${file} er låst med passord. Åpne ${file} i Excel og fjern passordet (Fil, Informasjon, Beskytt arbeidsbok), lagre, og prøv igjen.`,
  oldExcel: ({ file }) =>
    `${file} er lagret i det gamle Excel-formatet (xls). Åpne filen i Excel, lagre den som «Excel-arbeidsbok (xlsx)», og prøv igjen.`,
  notAWorkbook: ({ file, looksLike }) =>
    `${file} er ikke en Excel-arbeidsbok${looksLike === null ? "" : ` (den ser ut som ${looksLike})`}. Åpne filen i programmet den er laget i, lagre den som «Excel-arbeidsbok (xlsx)», og prøv igjen.`,
  brokenWorkbook: ({ file }) =>
    `${file} er skadet og kan ikke leses. Åpne filen i Excel, la Excel reparere den, lagre den på nytt, og prøv igjen. Går ikke det, henter du filen på nytt der den kom fra.`,
  workbookTooLarge: ({ file, sheet, most }) =>
    `${file}, arket «${sheet}»: det har mer enn ${count(most)} celler. Ofte står det noe langt ute i arket. Slett det som ikke hører med, eller lagre arket som «CSV UTF-8» i Excel.`,
  tooManySheets: ({ file, sheets, most }) =>
    `${file} har ${count(sheets)} ark. Vi leser ikke flere enn ${count(most)}. Lagre arket med svarene i en egen arbeidsbok, og prøv igjen.`,
  countWorkbookField: ({ file, sheet, row, field }) =>
    field === "unit"
      ? `${file}, arket «${sheet}», rad ${row}: velg antall eller prosent i feltet «Tallene er».`
      : `${file}, arket «${sheet}», rad ${row}: det er skrevet tall for fylket. Skriv fylkesnummeret med to sifre.`,
  countWorkbookHeadings: ({ file, sheet, row }) =>
    `${file}, arket «${sheet}», rad ${row}: den skjulte raden over overskriftene mangler, og da vet vi ikke hvilke tall som er for kommunen, fylket og landet. Angre slettingen i Excel, eller lag arbeidsboken på nytt med «parorende init --ivaretatt» og kopier tallene over.`,
  countWorkbookEmpty: ({ file, sheet }) =>
    `${file} er ikke fylt ut ennå. Skriv tallene i arket «${sheet}», lagre, og prøv igjen.`,
  tooManyColumns: ({ file, columns, most }) =>
    `${file} har ${count(columns)} kolonner. Vi leser ikke flere enn ${count(most)}. Ta bare med spørsmålene i eksporten.`,
  cellTooLarge: ({ file, row, most }) =>
    `${file}, rad ${row}: en celle er lengre enn ${count(most)} tegn. Ofte mangler et anførselstegn. Rett raden og prøv igjen.`,
  brokenQuotes: ({ file, row }) =>
    `${file}, rad ${row}: et anførselstegn er ikke lukket. Rett raden, eller hent eksporten på nytt.`,
  badEncoding: ({ file, encoding }) =>
    `${file} er ikke skrevet med tegnkodingen ${encoding} hele veien. Står «encoding» i wave.json, retter du den eller tar den bort. Ellers er filen skadet: Hent eksporten på nytt.`,
  truncatedFile: ({ file }) =>
    `${file} er ikke hel: Den slutter før alt den skal inneholde. Hent eksporten på nytt.`,
  brokenSpss: ({ file, where }) =>
    `${file} kan ikke leses som SPSS-fil: ${spssParts[where]}. Hent eksporten på nytt, eller lagre filen en gang til fra SPSS.`,
  brokenXml: ({ file, line, fault }) =>
    `${file}${line === null ? "" : `, linje ${line}`}: ${formatFaults.xml[fault]}. Hent filen på nytt fra programmet den er laget i.`,
  tripleSDefinition: ({ file, variable, fault }) =>
    `${file}${variable === null ? "" : `, variabelen «${variable}»`}: ${formatFaults.tripleS[fault]}`,
  tripleSData: ({ file, row, variable, fault }) =>
    `${file}, rad ${row}${variable === null ? "" : `, variabelen «${variable}»`}: ${formatFaults.tripleSData[fault]}. Beskrivelsen og datafilen er kanskje ikke fra samme eksport, eller datafilen er endret. Hent begge på nytt.`,
  unknownEncoding: ({ file, encoding }) =>
    `${file} har en tegnkoding som vi ikke kan lese (${encoding}). Lagre filen i SPSS med Unicode (UTF-8), eller oppgi «encoding» i wave.json.`,
  duplicateHeader: ({ file, column, first, second }) =>
    `${file}: kolonne ${first} og ${second} heter begge «${column}», men svarene er ulike. Gi den ene et annet navn, eller oppgi i wave.json hvilken som gjelder.`,
  fileChanged: ({ file }) =>
    `${file} ble endret mens den ble lest. Vent til den er ferdig lagret, og prøv igjen.`,
  noItemColumns: ({ file, columns, survey }) =>
    `Fant ingen spørsmål fra undersøkelsen ${survey} i ${file} (antall kolonner: ${count(columns)}). Sjekk --survey, eller koble kolonnene i wave.json.`,
  codingHeadings: ({ file }) =>
    `Fant ikke kolonnene med id og hovedområde i ${file}. Overskriftene skal være «id», «hovedområde» og eventuelt «biområde» (eller id;primary;secondary).`,
  noSharedIds: ({ file, other }) =>
    `Ingen id står i både ${file} og ${other}. Sjekk at begge har kodet de samme innspillene, og at id-ene ikke er endret av Excel.`,
  notQda: ({ file, expected }) =>
    `${file} er ikke ${expected === "codebook" ? "en kodebok (qdc)" : "et prosjekt (qdpx)"} i utvekslingsformatet REFI-QDA. Eksporter på nytt fra programmet filen kom fra.`,
  ...noteErrors,
  ...reviewErrors,
  ...gateErrors,
  ...planErrors,
  countTableColumns: ({ file, missing }) =>
    `${file} ser ut som en svarfordeling, men mangler ${listed(missing)}. Kolonnene skal være måling;kommunenummer;gruppe;spørsmål;svar;antall (eller andel og n i stedet for antall).`,
  countTableNoOwnRows: ({ file, kommunenummer }) =>
    `${file} har rader for flere kommuner (${listed(kommunenummer)}), og ingen av dem er deres. Sett kommunenummer i parorende.json.`,
  countTableOtherKommune: ({ file, kommunenummer, other }) =>
    `${file} har bare rader for kommune ${other}, og det er en annen kommune enn deres (${kommunenummer}). Sjekk filen, eller rett kommunenummer i parorende.json.`,
  countTableMergedParts: ({ file, kommunenummer, parts, waves }) =>
    `${file} har rader for ${listed(parts)}${waves.length === 0 ? "" : ` (måling: ${listed(waves)})`}, som siden er slått sammen til kommune ${kommunenummer}. Hver av dem er bare en del av kommunen, og serien kan ikke settes sammen. Ta ut radene, eller legg sammen antallene selv og skriv dem uten kommunenummer.`,
  invalidDataFile: ({ file, where, fault }) => `${file}: ${faultText(fault, where)}`,
  brokenJson: ({ file, row, column }) =>
    `${file} er ikke gyldig JSON: feilen er i linje ${row}, tegn ${column}. Ofte mangler et komma eller anførselstegn.`,
  unknownSurvey: ({ survey, known }) =>
    `Kjenner ikke undersøkelsen ${survey}. Disse finnes: ${listed(known)}.`,
  unknownWave: ({ wave, survey, known }) =>
    `Fant ingen svar fra målingen ${wave} i ${survey}. Målinger som finnes: ${listed(known)}.`,
  unknownFramework: ({ framework, known }) =>
    `Kjenner ikke rammeverket ${framework}. Disse finnes: ${listed(known)}.`,
  unknownItem: ({ item, nearest, known }) =>
    `Kjenner ikke spørsmålet ${item}.${maybe(nearest)} Velg blant: ${listed(known)}.`,
  unknownCell: ({ cell, nearest }) =>
    `Fant ikke cellen ${cell} i resultatet.${maybe(nearest)} Adressene står i json-filen.`,
  badCellAddress: ({ cell }) =>
    `${cell} er ikke en celleadresse. Skriv den som 2025/kontaktperson.uten/total/share.`,
  cannotRake: ({ wave, item, option, level }) =>
    level === "nobodyAnswered"
      ? `Målingen ${wave} kan ikke vektes: Ingen svarte «${option}» på «${item}», men marginen har et tall for dem. Ta marginen for spørsmålet ut av wave.json, eller slå sammen svarene i kodeboken.`
      : `Målingen ${wave} kan ikke vektes: Noen svarte «${option}» på «${item}», men marginen har ikke noe tall for dem. Skriv inn tallet i wave.json, eller ta ut marginen.`,
  notGroupable: ({ item, known }) =>
    `Kan ikke dele opp etter ${item}, fordi en person kan ha flere svar. Velg blant: ${listed(known)}.`,
  ungroupedData: ({ item, known }) =>
    `Kan ikke dele opp etter ${item}, fordi ingen av filene har det. ${known.length === 0 ? "I en svarfordeling må radene ha «gruppe»." : `Velg blant: ${listed(known)}.`}`,
  noWorkspace: ({ folder, takesFiles }) =>
    folder === "."
      ? `Fant ikke parorende.json i denne mappen eller mappene over. ${takesFiles === null ? "Gå til kommunens mappe, eller oppgi den med --workspace." : `Oppgi en fil («parorende ${takesFiles} svar.csv --survey ivaretatt --wave 2023») eller kommunens mappe med --workspace.`}`
      : `Fant ikke parorende.json i mappen ${folder}. Sjekk mappen du oppga med --workspace.`,
  noAnswers: ({ where }) => `Fant ingen svar i ${where}. Legg eksporten i undersokelser/<måling>/.`,
  noOwnCounts: ({ file }) =>
    `${file} har ingen svar fra kommunen, bare fra andre. Ta med rader med kommunens eget nummer (eller uten nummer) i svarfordelingen.`,
  roundOfOtherSurvey: ({ round, survey, asked }) =>
    `${round}: wave.json sier at svarene er fra undersøkelsen ${survey}, men her leses de som ${asked}. Oppgi filen og --survey ${survey}, eller sett «survey» til «${survey}» i parorende.json. Er wave.json feil, retter du «survey» der.`,
  severalExports: ({ folder, files }) =>
    `Mappen ${folder} har flere eksporter (${listed(files)}). Skriv i wave.json hvilken som gjelder («file»), eller flytt de andre.`,
  waveNeeded: ({ file, known }) =>
    `Hvilken måling er ${file} fra? Skriv --wave med årstall, for eksempel --wave ${known.at(-1) ?? "2025"}.`,
  previousWaveNeeded: ({ file }) => `Hvilken måling er ${file} fra? Skriv --previous-wave med årstall.`,
  previousAlone: ({ file }) =>
    `--previous ${file} må stå sammen med en fil med den nye målingen: «parorende analyze ny.csv --wave 2025 --previous ${file} --previous-wave 2023». I kommunens mappe blir tidligere målinger lest uten --previous.`,
  previousNotEarlier: ({ previous, wave }) =>
    `Forrige måling (${previous}) er ikke før målingen ${wave}. Sjekk --wave og --previous-wave.`,
  sameFileTwice: ({ first, second }) =>
    `${first} og ${second} har nøyaktig samme innhold. De samme svarene kan ikke telle to ganger. Ta bort den ene.`,
  repeatedIds: ({ file, other, column, repeated, of }) =>
    `${count(repeated)} av ${count(of)} svar-id-er i ${file} («${column}») står også i andre filer fra målingen, mest i ${other}. Er det samme eksport to ganger, tar du bort den ene. Begynner id-ene på 1 i hver fil, tar du bort kolonnen, eller setter «role» til «ignore» for den under «columns» i wave.json.`,
  badWave: ({ where, value }) =>
    `${where}: «${value}» er ikke en måling. Skriv årstallet, som 2025, eller 2025-host hvis året har flere målinger.`,
  badOption: ({ option, value, allowed }) =>
    `${option} kan ikke være «${value}». Velg blant: ${listed(allowed)}.`,
  badNumber: ({ option, value, example }) =>
    `${option} skal ha ${count(example.length)} sifre, som ${example}. «${value}» er ikke det. Skriv nummeret på nytt.`,
  numberOutOfUse: ({ number, name, current }) =>
    `Kommunenummer ${number} er ikke lenger i bruk. ${name} har nå ${current}. Skriv --kommunenummer ${current}.`,
  badDate: ({ value }) => `«${value}» er ikke en dato. Skriv den som 2025-04-30.`,
  badEpoch: ({ value }) =>
    `SOURCE_DATE_EPOCH er «${value}», men skal være et helt antall sekunder siden 1970, som 1745971200. Rett verdien, eller bruk --date.`,
  wouldOverwrite: ({ file }) =>
    `${file} finnes fra før og er ikke slik parorende skrev den. Flytt den, eller bruk --force for å skrive over.`,
  workspaceExists: ({ folder }) =>
    `${folder} har allerede en parorende.json. Velg en annen mappe, eller skriv «parorende doctor» i mappen for å se om noe mangler.`,
  optionNeeded: ({ option }) => `Her kan vi ikke spørre, så ${option} må stå i kommandoen.`,
  linkSheetMissing: ({ file, sheet }) =>
    `${file} mangler arket «${sheet}» eller overskriftene i det. Kjør «parorende import» på nytt for å få en ny fil.`,
  linkFault: ({ file, sheet, row, fault }) => `${file}, arket «${sheet}», rad ${row}: ${linkFaults[fault]}`,
  surveyExists: ({ survey }) =>
    `Undersøkelsen ${survey} finnes allerede. Velg en annen id med --new-survey, eller bruk --survey ${survey}.`,
  workspaceNeeded: ({ option }) =>
    `${option} trenger en arbeidsmappe å skrive i. Lag en med «parorende init min-kommune», og oppgi den med --workspace.`,
  terminalNeeded: ({ instead }) => `Her kan vi ikke spørre. Gå gjennom innspillene i Excel («${instead}»).`,
  cancelled: () => "Avbrutt. Ingenting er skrevet.",
  cannotWrite: ({ file, folder, why, option = "--out" }) =>
    `Kan ikke skrive ${file}${folder === null ? "" : ` i ${folder}`}${cannotWrite[why](option)}`,
};
