import type { DataFault } from "../../domain/data-fault.js";
import type { CannotWriteWhy, SpssPart, WithoutAnswers } from "../../domain/errors.js";
import type { ErrorTexts } from "../nb/errors.js";
import { numberFormat } from "../numbers.js";
import { faults } from "./faults.js";
import { formatFaults, linkFaults } from "./format-faults.js";
import { gateErrors } from "./gate-errors.js";
import { noteErrors } from "./note-reading.js";
import { planErrors } from "./plan-errors.js";
import { reviewErrors } from "./review-issues.js";

const { count } = numberFormat("nn");
const listed = (names: readonly string[]): string => (names.length === 0 ? "ingen" : names.join(", "));
const maybe = (nearest: string | null): string => (nearest === null ? "" : ` Meinte du «${nearest}»?`);

const cannotWrite: Readonly<Record<CannotWriteWhy, (option: string) => string>> = {
  inUse: () => `, fordi fila er open i eit anna program. Lukk fila og prøv igjen.`,
  noAccess: (option) =>
    `. Anten er fila open i eit anna program, eller så har du ikkje skrivetilgang. Lukk fila, eller vel ei anna mappe med ${option}.`,
  diskFull: (option) => `, fordi disken er full. Frigjer plass, eller vel ei anna mappe med ${option}.`,
  notAFolder: (option) => `, fordi det ikkje er ei mappe. Vel ei anna mappe med ${option}.`,
  notAFile: (option) =>
    `, fordi det som ligg der, er ei mappe eller noko anna som ikkje er ei fil. Vel ein annan stad med ${option}.`,
  other: (option) => `. Sjekk at mappa finst og kan skrivast til, eller vel ei anna med ${option}.`,
};

function faultText(fault: DataFault, where: string): string {
  // The fault and its sentence belong together by the kind.
  const say = faults[fault.kind] as (of: DataFault, at: string) => string;
  return say(fault, where);
}

const spssParts: Readonly<Record<SpssPart, string>> = {
  header: "starten av fila er ikkje gyldig",
  dictionary: "skildringa av variablane heng ikkje saman",
  valueLabels: "verdietikettane heng ikkje saman med variablane",
  compression: "dei komprimerte delane har ikkje storleiken som fila oppgir",
  caseCount: "talet på rader er ikkje det som fila oppgir",
};

const noAnswersIn: Readonly<Record<WithoutAnswers, string>> = {
  webPage:
    "er ei nettside. Kanskje vart innloggingssida lagra i staden for eksporten. Logg inn og hent eksporten på nytt. Er det ein tabell frå eit anna program, opnar du han i Excel og lagrar han som «Excel-arbeidsbok (xlsx)».",
  richText: "er eit tekstdokument, ikkje ein tabell. Hent eksporten på nytt som csv, xlsx eller sav.",
  xml: "er ei XML-fil, ikkje ein tabell. Hent eksporten på nytt som csv, xlsx eller sav.",
  json: "er ei JSON-fil, ikkje ein tabell. Oppgi fila med svara (csv, xlsx eller sav). Ei kodebok blir funnen når ho ligg ved sida av.",
  limeSurveyForm:
    "er skjemaet frå LimeSurvey, utan svar. Hent svara i LimeSurvey under «Svar», «Eksport», som CSV. Legg fila i same mappe som skjemaet, og oppgi henne.",
  tripleSForm:
    "er skildringa i ein eksport av typen Triple-S, utan svar. Legg datafila (asc, dat, csv eller txt) frå same eksport i same mappe, med same namn. Då blir dei lesne saman.",
  surveyXactStructure:
    "fortel om spørsmåla, men har ingen svar. Legg dataset-fila frå same eksport i same mappe, og oppgi den.",
};

const packed: readonly (string | null)[] = ["gz", "7z", "zip"];

export const errors: ErrorTexts = {
  fileNotFound: ({ file }) => `Fann ikkje fila ${file}. Sjekk at namnet og mappa stemmer.`,
  isFolder: ({ file }) => `${file} er ei mappe, ikkje ei fil. Skriv namnet på fila i mappa.`,
  fileBusy: ({ file }) => `${file} er i bruk av eit anna program. Lukk fila i Excel og prøv igjen.`,
  fileNotReadable: ({ file }) =>
    `Du har ikkje tilgang til å lese ${file}. Be eigaren om tilgang, eller kopier fila til ei eiga mappe.`,
  pathTooLong: ({ file }) =>
    `Filstien til ${file} er for lang for denne maskina. Flytt fila til ei mappe med kortare namn.`,
  emptyFile: ({ file }) => `${file} er tom. Hent eksporten på nytt.`,
  headerOnly: ({ file, sheet }) =>
    sheet === undefined
      ? `${file} har overskrifter, men ingen svar. Sjekk at svara kom med i eksporten.`
      : `${file}, arket «${sheet}»: det har overskrifter, men ingen svar. Hent eksporten på nytt med svara, eller oppgi eit anna ark («sheet») i wave.json.`,
  headerMissing: ({ file, sheet, row }) =>
    `${file}${sheet === null ? "" : `, arket «${sheet}»`}, rad ${row}: her skulle overskriftene stått, men rada ser ut som eit svar. Hent eksporten på nytt med overskrifter, eller set inn ei rad med dei øvst. Er det overskrifter likevel, skriv du nummeret på rada i «headerRow» i wave.json.`,
  binaryFile: ({ file, looksLike }) => {
    if (packed.includes(looksLike))
      return `${file} er pakka (${looksLike}). Pakk ut fila, og oppgi fila med svara.`;
    if (looksLike === "xlsx")
      return `${file} er ei Excel-arbeidsbok. Her må ho vere tekst. Lagre fila som «CSV UTF-8» i Excel og prøv igjen.`;
    const is =
      looksLike === null
        ? "er verken tekst, ei Excel-arbeidsbok eller ei SPSS-fil"
        : `ser ut som ei ${looksLike}-fil`;
    return `${file} ${is}. Sjekk at det er rett fil, og hent eksporten på nytt som csv, xlsx eller sav.`;
  },
  notDelimitedText: ({ file }) =>
    `${file} ser ikkje ut som ein tabell: radene har ulikt tal på felt. Lagre fila som «CSV UTF-8» i Excel, eller oppgi skiljeteiknet i wave.json.`,
  layoutNotOfFile: ({ file, layout, allowed }) =>
    `${file} kan ikkje ha oppsettet ${layout}. Ei slik fil kan ha: ${listed(allowed)}. Rett --layout, eller «layout» i wave.json. Utan dei finn programmet oppsettet sjølv.`,
  unknownSheet: ({ file, sheet, known }) =>
    `${file} har ikkje arket «${sheet}». Arka er: ${listed(known)}. Rett arket i wave.json eller i --sheet.`,
  holdsNoAnswers: ({ file, what }) => `${file} ${noAnswersIn[what]}`,
  zipWithoutExport: ({ file }) =>
    `${file} har inga fil med svar (csv, xlsx eller sav). Hent eksporten på nytt. Ligg svara i ei zip-fil til, pakkar du ut den ytste først.`,
  zipWithSeveral: ({ file, files }) =>
    `${file} har fleire eksportar (${listed(files)}). Pakk ut zip-fila, og oppgi den som gjeld.`,
  codebookOfOtherForm: ({ file, known, of }) =>
    `Kodeboka ved sida av ${file} høyrer til eit anna skjema: ho kjenner ${count(known)} av ${count(of)} kolonnar. Hent kodeboka til dette skjemaet frå same stad som svara, eller flytt den som ligg der.`,
  structureDisagrees: ({ file, variables, count: of }) =>
    `${file} og structure-fila er ikkje frå same eksport. Variablar som berre finst i den eine (${count(of)} i alt): ${listed(variables)}. Hent alle tre filene på nytt frå SurveyXact, samtidig.`,
  notAZip: ({ file }) =>
    `${file} er ikkje ei zip-fil. Sjekk at du oppgav rett fil, eller hent henne på nytt.`,
  brokenZip: ({ file }) =>
    `${file} kan ikkje pakkast ut. Fila er skadd, eller pakka på ein uvanleg måte. Hent henne på nytt, eller pakk henne på nytt som ei vanleg zip-fil.`,
  encryptedZip: ({ file }) =>
    `${file} er låst med passord. Pakk henne ut med passordet, og oppgi fila som ligg i henne.`,
  zipBomb: ({ file, of, value, most }) =>
    `${file} er ikkje pakka ut, fordi ${
      {
        files: `ho har ${count(value)} filer. Vi les ikkje fleire enn ${count(most)}`,
        megabytes: `ho ville fylt ${count(value)} MB. Vi les ikkje meir enn ${count(most)} MB`,
        ratio: `noko i henne ville blitt ${count(value)} gonger så stort. Vi les ikkje det som blir meir enn ${count(most)} gonger så stort`,
      }[of]
    }. Sjekk kvar fila kjem frå. Er ho rett, lagrar du svara som «CSV UTF-8» i Excel.`,
  passwordProtected: ({ file }) =>
    `${file} er låst med passord. Opne ${file} i Excel og fjern passordet (Fil, Informasjon, Vern arbeidsbok), lagre, og prøv igjen.`,
  oldExcel: ({ file }) =>
    `${file} er lagra i det gamle Excel-formatet (xls). Opne fila i Excel, lagre henne som «Excel-arbeidsbok (xlsx)», og prøv igjen.`,
  notAWorkbook: ({ file, looksLike }) =>
    `${file} er ikkje ei Excel-arbeidsbok${looksLike === null ? "" : ` (ho ser ut som ${looksLike})`}. Opne fila i programmet ho er laga i, lagre henne som «Excel-arbeidsbok (xlsx)», og prøv igjen.`,
  brokenWorkbook: ({ file }) =>
    `${file} er skadd og kan ikkje lesast. Opne fila i Excel, la Excel reparere henne, lagre henne på nytt, og prøv igjen. Går ikkje det, hentar du fila på nytt der ho kom frå.`,
  workbookTooLarge: ({ file, sheet, most }) =>
    `${file}, arket «${sheet}»: det har meir enn ${count(most)} celler. Ofte står det noko langt ute i arket. Slett det som ikkje høyrer med, eller lagre arket som «CSV UTF-8» i Excel.`,
  tooManySheets: ({ file, sheets, most }) =>
    `${file} har ${count(sheets)} ark. Vi les ikkje fleire enn ${count(most)}. Lagre arket med svara i ei eiga arbeidsbok, og prøv igjen.`,
  countWorkbookField: ({ file, sheet, row, field }) =>
    field === "unit"
      ? `${file}, arket «${sheet}», rad ${row}: vel antal eller prosent i feltet «Tala er».`
      : `${file}, arket «${sheet}», rad ${row}: det er skrive tal for fylket. Skriv fylkesnummeret med to siffer.`,
  countWorkbookHeadings: ({ file, sheet, row }) =>
    `${file}, arket «${sheet}», rad ${row}: den gøymde rada over overskriftene manglar, og da veit vi ikkje kva tal som er for kommunen, fylket og landet. Angre slettinga i Excel, eller lag arbeidsboka på nytt med «parorende init --ivaretatt» og kopier tala over.`,
  countWorkbookEmpty: ({ file, sheet }) =>
    `${file} er ikkje fylt ut enno. Skriv tala i arket «${sheet}», lagre, og prøv igjen.`,
  tooManyColumns: ({ file, columns, most }) =>
    `${file} har ${count(columns)} kolonnar. Vi les ikkje fleire enn ${count(most)}. Ta berre med spørsmåla i eksporten.`,
  cellTooLarge: ({ file, row, most }) =>
    `${file}, rad ${row}: ei celle er lengre enn ${count(most)} teikn. Ofte manglar eit hermeteikn. Rett rada og prøv igjen.`,
  brokenQuotes: ({ file, row }) =>
    `${file}, rad ${row}: eit hermeteikn er ikkje lukka. Rett rada, eller hent eksporten på nytt.`,
  badEncoding: ({ file, encoding }) =>
    `${file} er ikkje skriven med teiknkodinga ${encoding} heile vegen. Står «encoding» i wave.json, rettar du den eller tek den bort. Elles er fila skadd: Hent eksporten på nytt.`,
  truncatedFile: ({ file }) =>
    `${file} er ikkje heil: Ho sluttar før alt ho skal innehalde. Hent eksporten på nytt.`,
  brokenSpss: ({ file, where }) =>
    `${file} kan ikkje lesast som SPSS-fil: ${spssParts[where]}. Hent eksporten på nytt, eller lagre fila ein gong til frå SPSS.`,
  brokenXml: ({ file, line, fault }) =>
    `${file}${line === null ? "" : `, linje ${line}`}: ${formatFaults.xml[fault]}. Hent fila på nytt frå programmet ho er laga i.`,
  tripleSDefinition: ({ file, variable, fault }) =>
    `${file}${variable === null ? "" : `, variabelen «${variable}»`}: ${formatFaults.tripleS[fault]}`,
  tripleSData: ({ file, row, variable, fault }) =>
    `${file}, rad ${row}${variable === null ? "" : `, variabelen «${variable}»`}: ${formatFaults.tripleSData[fault]}. Skildringa og datafila er kanskje ikkje frå same eksport, eller datafila er endra. Hent begge på nytt.`,
  unknownEncoding: ({ file, encoding }) =>
    `${file} har ei teiknkoding som vi ikkje kan lese (${encoding}). Lagre fila i SPSS med Unicode (UTF-8), eller oppgi «encoding» i wave.json.`,
  duplicateHeader: ({ file, column, first, second }) =>
    `${file}: kolonne ${first} og ${second} heiter begge «${column}», men svara er ulike. Gi den eine eit anna namn, eller oppgi i wave.json kva for ein som gjeld.`,
  fileChanged: ({ file }) =>
    `${file} blei endra under lesinga. Vent til fila er ferdig lagra, og prøv igjen.`,
  noItemColumns: ({ file, columns, survey }) =>
    `Fann ingen spørsmål frå undersøkinga ${survey} i ${file} (kolonnar i alt: ${count(columns)}). Sjekk --survey, eller kople kolonnane i wave.json.`,
  codingHeadings: ({ file }) =>
    `Fann ikkje kolonnane med id og hovudområde i ${file}. Overskriftene skal vere «id», «hovudområde» og eventuelt «biområde» (eller id;primary;secondary).`,
  noSharedIds: ({ file, other }) =>
    `Ingen id står i både ${file} og ${other}. Sjekk at begge har koda dei same innspela, og at id-ane ikkje er endra av Excel.`,
  notQda: ({ file, expected }) =>
    `${file} er ikkje ${expected === "codebook" ? "ei kodebok (qdc)" : "eit prosjekt (qdpx)"} i utvekslingsformatet REFI-QDA. Eksporter på nytt frå programmet fila kom frå.`,
  ...noteErrors,
  ...reviewErrors,
  ...gateErrors,
  ...planErrors,
  countTableColumns: ({ file, missing }) =>
    `${file} ser ut som ei svarfordeling, men manglar ${listed(missing)}. Kolonnane skal vere måling;kommunenummer;gruppe;spørsmål;svar;antall (eller andel og n i staden for antall).`,
  countTableNoOwnRows: ({ file, kommunenummer }) =>
    `${file} har rader for fleire kommunar (${listed(kommunenummer)}), og ingen av dei er dykkar. Set kommunenummer i parorende.json.`,
  countTableOtherKommune: ({ file, kommunenummer, other }) =>
    `${file} har berre rader for kommune ${other}, og det er ein annan kommune enn dykkar (${kommunenummer}). Sjekk fila, eller rett kommunenummer i parorende.json.`,
  countTableMergedParts: ({ file, kommunenummer, parts, waves }) =>
    `${file} har rader for ${listed(parts)}${waves.length === 0 ? "" : ` (måling: ${listed(waves)})`}, som sidan er slått saman til kommune ${kommunenummer}. Kvar av dei er berre ein del av kommunen, og serien kan ikkje setjast saman. Ta ut radene, eller legg saman tala sjølv og skriv dei utan kommunenummer.`,
  invalidDataFile: ({ file, where, fault }) => `${file}: ${faultText(fault, where)}`,
  brokenJson: ({ file, row, column }) =>
    `${file} er ikkje gyldig JSON: feilen er i linje ${row}, teikn ${column}. Ofte manglar eit komma eller hermeteikn.`,
  unknownSurvey: ({ survey, known }) =>
    `Kjenner ikkje undersøkinga ${survey}. Desse finst: ${listed(known)}.`,
  unknownWave: ({ wave, survey, known }) =>
    `Fann ingen svar frå målinga ${wave} i ${survey}. Målingar som finst: ${listed(known)}.`,
  unknownFramework: ({ framework, known }) =>
    `Kjenner ikkje rammeverket ${framework}. Desse finst: ${listed(known)}.`,
  unknownItem: ({ item, nearest, known }) =>
    `Kjenner ikkje spørsmålet ${item}.${maybe(nearest)} Vel mellom: ${listed(known)}.`,
  unknownCell: ({ cell, nearest }) =>
    `Fann ikkje cella ${cell} i resultatet.${maybe(nearest)} Adressene står i json-fila.`,
  badCellAddress: ({ cell }) =>
    `${cell} er ikkje ei celleadresse. Skriv adressa som 2025/kontaktperson.uten/total/share.`,
  cannotRake: ({ wave, item, option, level }) =>
    level === "nobodyAnswered"
      ? `Målinga ${wave} kan ikkje vektast: Ingen svara «${option}» på «${item}», men marginen har eit tal for dei. Ta marginen for spørsmålet ut av wave.json, eller slå saman svara i kodeboka.`
      : `Målinga ${wave} kan ikkje vektast: Nokon svara «${option}» på «${item}», men marginen har ikkje noko tal for dei. Skriv inn talet i wave.json, eller ta ut marginen.`,
  notGroupable: ({ item, known }) =>
    `Kan ikkje dele opp etter ${item}, fordi ein person kan ha fleire svar. Vel mellom: ${listed(known)}.`,
  ungroupedData: ({ item, known }) =>
    `Kan ikkje dele opp etter ${item}, fordi ingen av filene har det. ${known.length === 0 ? "I ei svarfordeling må radene ha «gruppe»." : `Vel mellom: ${listed(known)}.`}`,
  noWorkspace: ({ folder, takesFiles }) =>
    folder === "."
      ? `Fann ikkje parorende.json i denne mappa eller mappene over. ${takesFiles === null ? "Gå til mappa til kommunen, eller oppgi ho med --workspace." : `Oppgi ei fil («parorende ${takesFiles} svar.csv --survey ivaretatt --wave 2023») eller mappa til kommunen med --workspace.`}`
      : `Fann ikkje parorende.json i mappa ${folder}. Sjekk mappa du oppgav med --workspace.`,
  noAnswers: ({ where }) => `Fann ingen svar i ${where}. Legg eksporten i undersokelser/<måling>/.`,
  noOwnCounts: ({ file }) =>
    `${file} har ingen svar frå kommunen, berre frå andre. Ta med rader med kommunen sitt eige nummer (eller utan nummer) i svarfordelinga.`,
  roundOfOtherSurvey: ({ round, survey, asked }) =>
    `${round}: wave.json seier at svara er frå undersøkinga ${survey}, men her blir dei lesne som ${asked}. Oppgi fila og --survey ${survey}, eller set «survey» til «${survey}» i parorende.json. Er wave.json feil, rettar du «survey» der.`,
  severalExports: ({ folder, files }) =>
    `Mappa ${folder} har fleire eksportar (${listed(files)}). Skriv i wave.json kva for ein som gjeld («file»), eller flytt dei andre.`,
  waveNeeded: ({ file, known }) =>
    `Kva måling er ${file} frå? Skriv --wave med årstal, til dømes --wave ${known.at(-1) ?? "2025"}.`,
  previousWaveNeeded: ({ file }) => `Kva måling er ${file} frå? Skriv --previous-wave med årstal.`,
  previousAlone: ({ file }) =>
    `--previous ${file} må stå saman med ei fil med den nye målinga: «parorende analyze ny.csv --wave 2025 --previous ${file} --previous-wave 2023». I mappa til kommunen blir tidlegare målingar lesne utan --previous.`,
  previousNotEarlier: ({ previous, wave }) =>
    `Førre måling (${previous}) er ikkje før målinga ${wave}. Sjekk --wave og --previous-wave.`,
  sameFileTwice: ({ first, second }) =>
    `${first} og ${second} har nøyaktig same innhald. Dei same svara kan ikkje telje to gonger. Ta bort den eine.`,
  repeatedIds: ({ file, other, column, repeated, of }) =>
    `${count(repeated)} av ${count(of)} svar-id-ar i ${file} («${column}») står òg i andre filer frå målinga, mest i ${other}. Er det same eksport to gonger, tek du bort den eine. Byrjar id-ane på 1 i kvar fil, tek du bort kolonnen, eller set «role» til «ignore» for han under «columns» i wave.json.`,
  badWave: ({ where, value }) =>
    `${where}: «${value}» er ikkje ei måling. Skriv årstalet, som 2025, eller 2025-host om året har fleire målingar.`,
  badOption: ({ option, value, allowed }) =>
    `${option} kan ikkje vere «${value}». Vel mellom: ${listed(allowed)}.`,
  badNumber: ({ option, value, example }) =>
    `${option} skal ha ${count(example.length)} siffer, som ${example}. «${value}» er ikkje det. Skriv nummeret på nytt.`,
  numberOutOfUse: ({ number, name, current }) =>
    `Kommunenummer ${number} er ikkje lenger i bruk. ${name} har no ${current}. Skriv --kommunenummer ${current}.`,
  badDate: ({ value }) => `«${value}» er ikkje ein dato. Skriv datoen som 2025-04-30.`,
  badEpoch: ({ value }) =>
    `SOURCE_DATE_EPOCH er «${value}», men skal vere eit heilt tal sekund sidan 1970, som 1745971200. Rett verdien, eller bruk --date.`,
  wouldOverwrite: ({ file }) =>
    `${file} finst frå før og er ikkje slik parorende skreiv fila. Flytt fila, eller bruk --force for å skrive over.`,
  workspaceExists: ({ folder }) =>
    `${folder} har allereie ei parorende.json. Vel ei anna mappe, eller skriv «parorende doctor» i mappa for å sjå om noko manglar.`,
  optionNeeded: ({ option }) => `Her kan vi ikkje spørje, så ${option} må stå i kommandoen.`,
  linkSheetMissing: ({ file, sheet }) =>
    `${file} manglar arket «${sheet}» eller overskriftene i det. Køyr «parorende import» på nytt for å få ei ny fil.`,
  linkFault: ({ file, sheet, row, fault }) => `${file}, arket «${sheet}», rad ${row}: ${linkFaults[fault]}`,
  surveyExists: ({ survey }) =>
    `Undersøkinga ${survey} finst frå før. Vel ein annan id med --new-survey, eller bruk --survey ${survey}.`,
  workspaceNeeded: ({ option }) =>
    `${option} treng ei arbeidsmappe å skrive i. Lag ei med «parorende init min-kommune», og oppgi ho med --workspace.`,
  terminalNeeded: ({ instead }) => `Her kan vi ikkje spørje. Gå gjennom innspela i Excel («${instead}»).`,
  cancelled: () => "Avbrote. Ingenting er skrive.",
  cannotWrite: ({ file, folder, why, option = "--out" }) =>
    `Kan ikkje skrive ${file}${folder === null ? "" : ` i ${folder}`}${cannotWrite[why](option)}`,
};
