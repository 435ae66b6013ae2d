import type { DataFault } from "../../domain/data-fault.js";
import type { CannotWriteWhy } from "../../domain/errors.js";
import type { ErrorTexts } from "../nb/errors.js";
import { numberFormat } from "../numbers.js";
import { faults } from "./faults.js";

const { count } = numberFormat("en");
const listed = (names: readonly string[]): string => (names.length === 0 ? "none" : names.join(", "));
const maybe = (nearest: string | null): string => (nearest === null ? "" : ` Did you mean “${nearest}”?`);

const cannotWrite: Readonly<Record<CannotWriteWhy, string>> = {
  inUse: ", because the file is open in another program. Close it and try again.",
  noAccess:
    ". Either the file is open in another program, or you may not write there. Close the file, or choose another folder with --out.",
  diskFull: ", because the disk is full. Free some space, or choose another folder with --out.",
  notAFolder: ", because it is not a folder. Choose another folder with --out.",
  other: ". Check that the folder exists and can be written to, or choose another with --out.",
};

function faultText(fault: DataFault, where: string): string {
  // The fault and its sentence belong together by the kind.
  const say = faults[fault.kind] as (of: DataFault, at: string) => string;
  return say(fault, where);
}

export const errors: ErrorTexts = {
  fileNotFound: ({ file }) =>
    `Could not find the file ${file}. Check that the name and the folder are right.`,
  isFolder: ({ file }) => `${file} is a folder, not a file. Give the name of the file in the folder.`,
  fileBusy: ({ file }) => `${file} is in use by another program. Close the file in Excel and try again.`,
  fileNotReadable: ({ file }) =>
    `You do not have access to read ${file}. Ask the owner for access, or copy the file to a folder of your own.`,
  pathTooLong: ({ file }) =>
    `The path of ${file} is too long for this computer. Move the file to a folder with a shorter name.`,
  emptyFile: ({ file }) => `${file} is empty. Fetch the export again.`,
  headerOnly: ({ file }) =>
    `${file} has headings but no answers. Check that the export included the answers.`,
  binaryFile: ({ file, looksLike }) =>
    `${file} is not a text file${looksLike === null ? "" : ` (it looks like ${looksLike})`}. Save it as “CSV UTF-8” in Excel and try again.`,
  notDelimitedText: ({ file }) =>
    `${file} does not look like a table: the rows have different numbers of fields. Save it as “CSV UTF-8” in Excel, or give the separator in wave.json.`,
  tooManyColumns: ({ file, columns, most }) =>
    `${file} has ${count(columns)} columns. We do not read more than ${count(most)}. Include only the questions in the export.`,
  cellTooLarge: ({ file, row, most }) =>
    `${file}, row ${row}: a cell is longer than ${count(most)} characters. Often a quotation mark is missing. Correct the row and try again.`,
  brokenQuotes: ({ file, row }) =>
    `${file}, row ${row}: a quotation mark is not closed. Correct the row, or fetch the export again.`,
  badEncoding: ({ file, encoding }) =>
    `${file} is not written in the encoding ${encoding}. Correct “encoding” in wave.json, or remove it.`,
  duplicateHeader: ({ file, column, first, second }) =>
    `${file}: columns ${first} and ${second} are both called “${column}”, but their answers differ. Rename one of them, or say in wave.json which one to use.`,
  fileChanged: ({ file }) =>
    `${file} was changed while it was being read. Wait until it has been saved, and try again.`,
  noItemColumns: ({ file, columns, survey }) =>
    `Found no questions from the survey ${survey} in ${file} (number of columns: ${count(columns)}). Check --survey, or link the columns in wave.json.`,
  countTableColumns: ({ file, missing }) =>
    `${file} looks like a table of counts, but lacks ${listed(missing)}. The columns must be måling;kommunenummer;gruppe;spørsmål;svar;antall (or andel and n in place of antall).`,
  countTableNoOwnRows: ({ file, kommunenummer }) =>
    `${file} has rows for several municipalities (${listed(kommunenummer)}), and none of them is yours. Set kommunenummer in parorende.json.`,
  invalidDataFile: ({ file, where, fault }) => `${file}: ${faultText(fault, where)}`,
  brokenJson: ({ file, row, column }) =>
    `${file} is not valid JSON: the error is in line ${row}, character ${column}. Often a comma or a quotation mark is missing.`,
  unknownSurvey: ({ survey, known }) => `There is no survey ${survey}. These exist: ${listed(known)}.`,
  unknownWave: ({ wave, survey, known }) =>
    `Found no answers from the survey round ${wave} in ${survey}. These rounds exist: ${listed(known)}.`,
  unknownFramework: ({ framework, known }) =>
    `There is no framework ${framework}. These exist: ${listed(known)}.`,
  unknownItem: ({ item, nearest, known }) =>
    `There is no question ${item}.${maybe(nearest)} Choose among: ${listed(known)}.`,
  unknownCell: ({ cell, nearest }) =>
    `Could not find the cell ${cell} in the results.${maybe(nearest)} The addresses are in the json file.`,
  badCellAddress: ({ cell }) =>
    `${cell} is not the address of a cell. Write it as 2025/kontaktperson.uten/total/share.`,
  cannotRake: ({ wave, item, option, level }) =>
    level === "nobodyAnswered"
      ? `${wave} cannot be weighted: nobody answered “${option}” to “${item}”, but the margin has a figure for them. Take the margin of the question out of wave.json, or join the answers in the codebook.`
      : `${wave} cannot be weighted: somebody answered “${option}” to “${item}”, but the margin has no figure for them. Write it into wave.json, or take the margin out.`,
  notGroupable: ({ item, known }) =>
    `Cannot break down by ${item}, because one person may have several answers. Choose among: ${listed(known)}.`,
  ungroupedData: ({ item, known }) =>
    `Cannot break down by ${item}, because none of the files has it. ${known.length === 0 ? "In a table of counts the rows need “gruppe”." : `Choose among: ${listed(known)}.`}`,
  noWorkspace: ({ folder }) =>
    folder === "."
      ? "Could not find parorende.json in this folder or the folders above. Give a file (“parorende analyze svar.csv --survey ivaretatt --wave 2023”) or the folder of the municipality with --workspace."
      : `Could not find parorende.json in the folder ${folder}. Check the folder you gave with --workspace.`,
  noAnswers: ({ where }) => `Found no answers in ${where}. Put the export in undersokelser/<round>/.`,
  noOwnCounts: ({ file }) =>
    `${file} has no answers from the municipality, only from others. Include rows with the municipality’s own number (or with none) in the table of counts.`,
  severalExports: ({ folder, files }) =>
    `The folder ${folder} has several exports (${listed(files)}). Say in wave.json which one to use (“file”), or move the others.`,
  waveNeeded: ({ file, known }) =>
    `Which survey round is ${file} from? Write --wave with the year, for example --wave ${known.at(-1) ?? "2025"}.`,
  previousWaveNeeded: ({ file }) =>
    `Which survey round is ${file} from? Write --previous-wave with the year.`,
  previousAlone: ({ file }) =>
    `--previous ${file} must go with a file from the new survey round: “parorende analyze new.csv --wave 2025 --previous ${file} --previous-wave 2023”. In the folder of the municipality, earlier rounds are read without --previous.`,
  previousNotEarlier: ({ previous, wave }) =>
    `The previous survey round (${previous}) is not before ${wave}. Check --wave and --previous-wave.`,
  sameFileTwice: ({ first, second }) =>
    `${first} and ${second} have exactly the same content, and the same answers cannot count twice. Remove one of them.`,
  repeatedIds: ({ file, other, column, repeated, of }) =>
    `${count(repeated)} of ${count(of)} response ids in ${file} (“${column}”) are also in other files of the survey round, mostly in ${other}. If it is the same export twice, remove one of them. If the ids begin at 1 in each file, remove the column, or set “role” to “ignore” for it under “columns” in wave.json.`,
  badWave: ({ where, value }) =>
    `${where}: “${value}” is not a survey round. Write the year, as 2025, or 2025-host if the year has several rounds.`,
  badOption: ({ option, value, allowed }) =>
    `${option} cannot be “${value}”. Choose one of: ${listed(allowed)}.`,
  badDate: ({ value }) => `“${value}” is not a date. Write it as 2025-04-30.`,
  badEpoch: ({ value }) =>
    `SOURCE_DATE_EPOCH is “${value}”, but must be a whole number of seconds since 1970, such as 1745971200. Correct it, or use --date.`,
  wouldOverwrite: ({ file }) =>
    `${file} already exists and is not as parorende wrote it. Move it, or use --force to overwrite it.`,
  cannotWrite: ({ file, folder, why }) => `Cannot write ${file} in ${folder}${cannotWrite[why]}`,
};
