import type { ErrorCode, ErrorFacts } from "../../domain/errors.js";

/** What happened, where, and what to do next. */
export type ErrorTexts = { readonly [C in ErrorCode]: (facts: ErrorFacts[C]) => string };

const or = (names: readonly string[]): string => (names.length === 0 ? "ingen" : names.join(", "));
const maybe = (nearest: string | null): string => (nearest === null ? "" : ` Mente du «${nearest}»?`);

export const errors: ErrorTexts = {
  fileNotFound: ({ file }) => `Fant ikke filen ${file}. Sjekk at navnet og mappen er riktige.`,
  isFolder: ({ file }) => `${file} er en mappe, ikke en fil. Skriv navnet på filen i mappen.`,
  fileBusy: ({ file }) => `${file} er i bruk av et annet program. Lukk filen i Excel og prøv igjen.`,
  fileNotReadable: ({ file }) =>
    `Du har ikke tilgang til å lese ${file}. Be eieren om tilgang, eller kopier filen til en egen mappe.`,
  pathTooLong: ({ file }) =>
    `Filstien til ${file} er for lang for denne maskinen. Flytt filen til en mappe med kortere navn.`,
  emptyFile: ({ file }) => `${file} er tom. Hent eksporten på nytt.`,
  headerOnly: ({ file }) => `${file} har overskrifter, men ingen svar. Sjekk at eksporten tok med svarene.`,
  binaryFile: ({ file, looksLike }) =>
    `${file} er ikke en tekstfil${looksLike === null ? "" : ` (den ser ut som ${looksLike})`}. Lagre den som «CSV UTF-8» i Excel og prøv igjen.`,
  notDelimitedText: ({ file }) =>
    `${file} ser ikke ut som en tabell: radene har ulikt antall felt. Lagre den som «CSV UTF-8» i Excel, eller oppgi skilletegnet i wave.json.`,
  tooManyColumns: ({ file, columns, most }) =>
    `${file} har ${columns} kolonner. Flere enn ${most} leses ikke. Ta bare med spørsmålene i eksporten.`,
  cellTooLarge: ({ file, row, most }) =>
    `${file}, rad ${row}: en celle er større enn ${most} tegn. Ofte mangler et anførselstegn. Rett raden og prøv igjen.`,
  brokenQuotes: ({ file, row }) =>
    `${file}, rad ${row}: et anførselstegn mangler makker. Rett raden, eller hent eksporten på nytt.`,
  badEncoding: ({ file, encoding }) =>
    `${file} er ikke skrevet med tegnkodingen ${encoding}. Rett «encoding» i wave.json, eller fjern den.`,
  duplicateHeader: ({ file, column, first, second }) =>
    `${file}: kolonne ${first} og ${second} er begge «${column}», men svarene er ulike. Gi den ene et annet navn, eller si i wave.json hvilken som gjelder.`,
  fileChanged: ({ file }) =>
    `${file} ble endret mens den ble lest. Vent til den er ferdig lagret, og prøv igjen.`,
  noItemColumns: ({ file, columns, survey }) =>
    `Ingen av de ${columns} kolonnene i ${file} er spørsmål i undersøkelsen ${survey}. Sjekk --survey, eller koble kolonnene i wave.json.`,
  countTableColumns: ({ file, missing }) =>
    `${file} ser ut som en svarfordeling, men mangler ${or(missing)}. Kolonnene skal være måling;kommunenummer;gruppe;spørsmål;svar;antall.`,
  countTableNoOwnRows: ({ file, kommunenummer }) =>
    `${file} har rader for flere kommuner (${or(kommunenummer)}), og ingen av dem er deres. Sett kommunenummer i parorende.json.`,
  invalidDataFile: ({ file, where, problem }) =>
    `${file} har en feil i «${where}»: ${problem}. Rett den og prøv igjen.`,
  brokenJson: ({ file, row, column }) =>
    `${file} er ikke gyldig JSON: feilen er ved linje ${row}, tegn ${column}. Ofte mangler et komma eller anførselstegn.`,
  unknownSurvey: ({ survey, known }) => `Kjenner ikke undersøkelsen ${survey}. Disse finnes: ${or(known)}.`,
  unknownWave: ({ wave, survey, known }) =>
    `Kjenner ikke målingen ${wave} i ${survey}. Disse finnes: ${or(known)}.`,
  unknownFramework: ({ framework, known }) =>
    `Kjenner ikke rammeverket ${framework}. Disse finnes: ${or(known)}.`,
  unknownItem: ({ item, nearest }) =>
    `Kjenner ikke spørsmålet ${item}.${maybe(nearest)} Se alle med «parorende list indicators».`,
  unknownCell: ({ cell, nearest }) =>
    `Fant ikke cellen ${cell} i resultatet.${maybe(nearest)} Adressene står i json-filen.`,
  badCellAddress: ({ cell }) =>
    `${cell} er ikke en celleadresse. Skriv den som 2025/kontaktperson.uten/total/share.`,
  notGroupable: ({ item }) =>
    `Kan ikke dele opp etter ${item}, fordi en person kan ha flere svar. Velg et spørsmål med ett svar.`,
  noWorkspace: ({ folder }) =>
    `Fant ikke parorende.json i ${folder} eller mappene over. Oppgi en fil («parorende analyze svar.csv --survey ivaretatt --wave 2023») eller --workspace.`,
  noAnswers: ({ where }) => `Fant ingen svar i ${where}. Legg eksporten i undersokelser/<måling>/.`,
  severalExports: ({ folder, files }) =>
    `Mappen ${folder} har flere eksporter (${or(files)}). Skriv i wave.json hvilken som gjelder («file»), eller flytt de andre.`,
  waveNeeded: ({ file, known }) =>
    `Hvilken måling er ${file} fra? Skriv --wave med årstall, for eksempel --wave ${known.at(-1) ?? "2025"}.`,
  previousWaveNeeded: ({ file }) => `Hvilken måling er ${file} fra? Skriv --previous-wave med årstall.`,
  badOption: ({ option, value, allowed }) =>
    `${option} kan ikke være «${value}». Velg blant: ${or(allowed)}.`,
  badDate: ({ value }) => `«${value}» er ikke en dato. Skriv den som 2025-04-30.`,
  wouldOverwrite: ({ file }) =>
    `${file} finnes fra før og er endret av noen. Flytt den, eller bruk --force for å skrive over.`,
  cannotWrite: ({ file, folder }) =>
    `Kan ikke skrive ${file} i ${folder}. Lukk filen hvis den er åpen, eller velg en annen mappe med --out.`,
  unknownCommandOption: ({ detail }) => `${detail} Skriv «parorende --help» for å se hva som finnes.`,
};
