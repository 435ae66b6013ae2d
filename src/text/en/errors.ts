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

const { count } = numberFormat("en");
const listed = (names: readonly string[]): string => (names.length === 0 ? "none" : names.join(", "));
const maybe = (nearest: string | null): string => (nearest === null ? "" : ` Did you mean “${nearest}”?`);

const cannotWrite: Readonly<Record<CannotWriteWhy, (option: string) => string>> = {
  inUse: () => `, because the file is open in another program. Close it and try again.`,
  noAccess: (option) =>
    `. Either the file is open in another program, or you may not write there. Close the file, or choose another folder with ${option}.`,
  diskFull: (option) =>
    `, because the disk is full. Free some space, or choose another folder with ${option}.`,
  notAFolder: (option) => `, because it is not a folder. Choose another folder with ${option}.`,
  notAFile: (option) =>
    `: what is there is a folder, or something else that is not a file. Choose another place with ${option}.`,
  other: (option) =>
    `. Check that the folder exists and can be written to, or choose another with ${option}.`,
};

function faultText(fault: DataFault, where: string): string {
  // The fault and its sentence belong together by the kind.
  const say = faults[fault.kind] as (of: DataFault, at: string) => string;
  return say(fault, where);
}

const spssParts: Readonly<Record<SpssPart, string>> = {
  header: "the beginning of the file is not valid",
  dictionary: "the description of the variables does not hold together",
  valueLabels: "the value labels do not fit the variables",
  compression: "the compressed parts do not have the size that the file states",
  caseCount: "the number of rows is not what the file states",
};

const noAnswersIn: Readonly<Record<WithoutAnswers, string>> = {
  webPage:
    "is a web page. Perhaps the sign-in page was saved in place of the export. Sign in and fetch the export again. If it is a table from another program, open it in Excel and save it as “Excel Workbook (xlsx)”.",
  richText: "is a text document, not a table. Fetch the export again as csv, xlsx or sav.",
  xml: "is an XML file, not a table. Fetch the export again as csv, xlsx or sav.",
  json: "is a JSON file, not a table. Name the file with the answers (csv, xlsx or sav). A codebook is found when it lies beside it.",
  limeSurveyForm:
    "is the form from LimeSurvey, without answers. Fetch the answers in LimeSurvey under “Responses”, “Export”, as CSV. Put the file in the same folder as the form, and name it.",
  tripleSForm:
    "is the description in an export of the kind Triple-S, without answers. Put the data file (asc, dat, csv or txt) of the same export in the same folder, under the same name. They are then read together.",
  surveyXactStructure:
    "tells of the questions but has no answers. Put the dataset file of the same export in the same folder, and name that.",
};

const packed: readonly (string | null)[] = ["gz", "7z", "zip"];

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
  headerOnly: ({ file, sheet }) =>
    sheet === undefined
      ? `${file} has headings but no answers. Check that the export included the answers.`
      : `${file}, sheet “${sheet}”: it has headings but no answers. Fetch the export again with the answers, or name another sheet (“sheet”) in wave.json.`,
  headerMissing: ({ file, sheet, row }) =>
    `${file}${sheet === null ? "" : `, sheet “${sheet}”`}, row ${row}: the headings should have stood here, but the row looks like an answer. Fetch the export again with headings, or insert a row with them at the top. If these are headings after all, write the number of the row as “headerRow” in wave.json.`,
  binaryFile: ({ file, looksLike }) => {
    if (packed.includes(looksLike))
      return `${file} is packed (${looksLike}). Unpack it, and name the file with the answers.`;
    if (looksLike === "xlsx")
      return `${file} is an Excel workbook. Here it has to be text. Save it as “CSV UTF-8” in Excel and try again.`;
    const is =
      looksLike === null
        ? "is neither text, an Excel workbook nor an SPSS file"
        : `looks like a ${looksLike} file`;
    return `${file} ${is}. Check that it is the right file, and fetch the export again as csv, xlsx or sav.`;
  },
  notDelimitedText: ({ file }) =>
    `${file} does not look like a table: the rows have different numbers of fields. Save it as “CSV UTF-8” in Excel, or give the separator in wave.json.`,
  layoutNotOfFile: ({ file, layout, allowed }) =>
    `${file} cannot have the layout ${layout}. Such a file can have: ${listed(allowed)}. Correct --layout, or “layout” in wave.json. Without them the program finds the layout itself.`,
  unknownSheet: ({ file, sheet, known }) =>
    `${file} has no sheet “${sheet}”. The sheets are: ${listed(known)}. Correct the sheet in wave.json or in --sheet.`,
  holdsNoAnswers: ({ file, what }) => `${file} ${noAnswersIn[what]}`,
  zipWithoutExport: ({ file }) =>
    `${file} holds no file with answers (csv, xlsx or sav). Fetch the export again. If the answers lie in yet another zip file, unpack the outer one first.`,
  zipWithSeveral: ({ file, files }) =>
    `${file} holds several exports (${listed(files)}). Unpack the zip file, and name the one that counts.`,
  codebookOfOtherForm: ({ file, known, of }) =>
    `The codebook beside ${file} belongs to another form: it knows ${count(known)} of ${count(of)} columns. Fetch the codebook of this form from where the answers are from, or move the one that lies there.`,
  structureDisagrees: ({ file, variables, count: of }) =>
    `${file} and the structure file are not from the same export. Variables that only one of them has (${count(of)} in all): ${listed(variables)}. Fetch all three files from SurveyXact again, at the same time.`,
  notAZip: ({ file }) => `${file} is not a zip file. Check that you named the right file, or fetch it again.`,
  brokenZip: ({ file }) =>
    `${file} cannot be unpacked. The file is damaged, or packed in an unusual way. Fetch it again, or pack it again as an ordinary zip file.`,
  encryptedZip: ({ file }) =>
    `${file} is locked with a password. Unpack it with the password, and name the file inside it.`,
  zipBomb: ({ file, of, value, most }) =>
    `${file} was not unpacked, because ${
      {
        files: `it has ${count(value)} files. We read no more than ${count(most)}`,
        megabytes: `it would fill ${count(value)} MB. We read no more than ${count(most)} MB`,
        ratio: `something in it would become ${count(value)} times as large. We read nothing that becomes more than ${count(most)} times as large`,
      }[of]
    }. Check where the file comes from. If it is right, save the answers as “CSV UTF-8” in Excel.`,
  passwordProtected: ({ file }) =>
    `${file} is locked with a password. Open ${file} in Excel and remove the password (File, Info, Protect Workbook), save it, and try again.`,
  oldExcel: ({ file }) =>
    `${file} is saved in the old Excel format (xls). Open the file in Excel, save it as “Excel Workbook (xlsx)”, and try again.`,
  notAWorkbook: ({ file, looksLike }) =>
    `${file} is not an Excel workbook${looksLike === null ? "" : ` (it looks like ${looksLike})`}. Open the file in the program it was made in, save it as “Excel Workbook (xlsx)”, and try again.`,
  brokenWorkbook: ({ file }) =>
    `${file} is damaged and cannot be read. Open the file in Excel, let Excel repair it, save it again, and try again. If that does not work, get the file again from where it came.`,
  workbookTooLarge: ({ file, sheet, most }) =>
    `${file}, sheet “${sheet}”: it has more than ${count(most)} cells. Often something stands far out in the sheet. Delete what does not belong, or save the sheet as “CSV UTF-8” in Excel.`,
  tooManySheets: ({ file, sheets, most }) =>
    `${file} has ${count(sheets)} sheets. We do not read more than ${count(most)}. Save the sheet with the answers in a workbook of its own, and try again.`,
  countWorkbookField: ({ file, sheet, row, field }) =>
    field === "unit"
      ? `${file}, sheet “${sheet}”, row ${row}: choose counts or per cent in the field “The figures are”.`
      : `${file}, sheet “${sheet}”, row ${row}: there are figures for the county. Write the county number with two digits.`,
  countWorkbookHeadings: ({ file, sheet, row }) =>
    `${file}, sheet “${sheet}”, row ${row}: the hidden row above the headings is missing, and so we cannot tell which figures are for the municipality, the county and the nation. Undo the deletion in Excel, or make the workbook again with “parorende init --ivaretatt” and copy the figures into it.`,
  countWorkbookEmpty: ({ file, sheet }) =>
    `${file} is not filled in yet. Write the figures in the sheet “${sheet}”, save, and try again.`,
  tooManyColumns: ({ file, columns, most }) =>
    `${file} has ${count(columns)} columns. We do not read more than ${count(most)}. Include only the questions in the export.`,
  cellTooLarge: ({ file, row, most }) =>
    `${file}, row ${row}: a cell is longer than ${count(most)} characters. Often a quotation mark is missing. Correct the row and try again.`,
  brokenQuotes: ({ file, row }) =>
    `${file}, row ${row}: a quotation mark is not closed. Correct the row, or fetch the export again.`,
  badEncoding: ({ file, encoding }) =>
    `${file} is not written in the encoding ${encoding} all the way. If “encoding” stands in wave.json, correct or remove it. Otherwise the file is damaged: fetch the export again.`,
  truncatedFile: ({ file }) =>
    `${file} is not whole: it ends before all that it should hold. Export it again.`,
  brokenSpss: ({ file, where }) =>
    `${file} cannot be read as an SPSS file: ${spssParts[where]}. Export it again, or save it once more from SPSS.`,
  brokenXml: ({ file, line, fault }) =>
    `${file}${line === null ? "" : `, line ${line}`}: ${formatFaults.xml[fault]}. Fetch the file again from the program it was made in.`,
  tripleSDefinition: ({ file, variable, fault }) =>
    `${file}${variable === null ? "" : `, the variable “${variable}”`}: ${formatFaults.tripleS[fault]}`,
  tripleSData: ({ file, row, variable, fault }) =>
    `${file}, row ${row}${variable === null ? "" : `, the variable “${variable}”`}: ${formatFaults.tripleSData[fault]}. The description and the data file may not be from the same export, or the data file has been changed. Export both again.`,
  unknownEncoding: ({ file, encoding }) =>
    `${file} has a character encoding that we cannot read (${encoding}). Save the file in SPSS with Unicode (UTF-8), or state “encoding” in wave.json.`,
  duplicateHeader: ({ file, column, first, second }) =>
    `${file}: columns ${first} and ${second} are both called “${column}”, but their answers differ. Rename one of them, or say in wave.json which one to use.`,
  fileChanged: ({ file }) =>
    `${file} was changed while it was being read. Wait until it has been saved, and try again.`,
  noItemColumns: ({ file, columns, survey }) =>
    `Found no questions from the survey ${survey} in ${file} (number of columns: ${count(columns)}). Check --survey, or link the columns in wave.json.`,
  codingHeadings: ({ file }) =>
    `Cannot find the columns with id and primary area in ${file}. The headings must be “id”, “primary” and, where there is one, “secondary”.`,
  noSharedIds: ({ file, other }) =>
    `No id is in both ${file} and ${other}. Check that both have coded the same statements, and that Excel has not changed the ids.`,
  notQda: ({ file, expected }) =>
    `${file} is not ${expected === "codebook" ? "a codebook (qdc)" : "a project (qdpx)"} in the exchange format REFI-QDA. Export it again from the program it came from.`,
  ...noteErrors,
  ...reviewErrors,
  ...gateErrors,
  ...planErrors,
  countTableColumns: ({ file, missing }) =>
    `${file} looks like a table of counts, but lacks ${listed(missing)}. The columns must be måling;kommunenummer;gruppe;spørsmål;svar;antall (or andel and n in place of antall).`,
  countTableNoOwnRows: ({ file, kommunenummer }) =>
    `${file} has rows for several municipalities (${listed(kommunenummer)}), and none of them is yours. Set kommunenummer in parorende.json.`,
  countTableOtherKommune: ({ file, kommunenummer, other }) =>
    `${file} only has rows for municipality ${other}, which is another municipality than yours (${kommunenummer}). Check the file, or correct kommunenummer in parorende.json.`,
  countTableMergedParts: ({ file, kommunenummer, parts, waves }) =>
    `${file} has rows for ${listed(parts)}${waves.length === 0 ? "" : ` (survey round: ${listed(waves)})`}, since merged into municipality ${kommunenummer}. Each of them is only a part of the municipality, and the series cannot be joined. Take the rows out, or add the counts together yourself and write them without kommunenummer.`,
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
  noWorkspace: ({ folder, takesFiles }) =>
    folder === "."
      ? `Could not find parorende.json in this folder or the folders above. ${takesFiles === null ? "Go to the folder of the municipality, or give it with --workspace." : `Give a file (“parorende ${takesFiles} svar.csv --survey ivaretatt --wave 2023”) or the folder of the municipality with --workspace.`}`
      : `Could not find parorende.json in the folder ${folder}. Check the folder you gave with --workspace.`,
  noAnswers: ({ where }) => `Found no answers in ${where}. Put the export in undersokelser/<round>/.`,
  noOwnCounts: ({ file }) =>
    `${file} has no answers from the municipality, only from others. Include rows with the municipality’s own number (or with none) in the table of counts.`,
  roundOfOtherSurvey: ({ round, survey, asked }) =>
    `${round}: wave.json says that the answers are from the survey ${survey}, but here they are read as ${asked}. Name the file and --survey ${survey}, or set “survey” to “${survey}” in parorende.json. If wave.json is wrong, correct “survey” there.`,
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
  badNumber: ({ option, value, example }) =>
    `${option} must have ${count(example.length)} digits, as ${example}. “${value}” does not. Write the number again.`,
  numberOutOfUse: ({ number, name, current }) =>
    `The number ${number} is no longer in use. ${name} now has ${current}. Write --kommunenummer ${current}.`,
  badDate: ({ value }) => `“${value}” is not a date. Write it as 2025-04-30.`,
  badEpoch: ({ value }) =>
    `SOURCE_DATE_EPOCH is “${value}”, but must be a whole number of seconds since 1970, such as 1745971200. Correct it, or use --date.`,
  wouldOverwrite: ({ file }) =>
    `${file} already exists and is not as parorende wrote it. Move it, or use --force to overwrite it.`,
  workspaceExists: ({ folder }) =>
    `${folder} already has a parorende.json. Choose another folder, or write “parorende doctor” in the folder to see whether something is missing.`,
  optionNeeded: ({ option }) => `We cannot ask here, so the command needs ${option}.`,
  linkSheetMissing: ({ file, sheet }) =>
    `${file} lacks the sheet “${sheet}” or its headings. Run “parorende import” again to get a new file.`,
  linkFault: ({ file, sheet, row, fault }) => `${file}, sheet “${sheet}”, row ${row}: ${linkFaults[fault]}`,
  surveyExists: ({ survey }) =>
    `The survey ${survey} already exists. Choose another id with --new-survey, or use --survey ${survey}.`,
  workspaceNeeded: ({ option }) =>
    `${option} needs a workspace to write in. Make one with “parorende init my-municipality”, and name it with --workspace.`,
  terminalNeeded: ({ instead }) =>
    `There is nobody to ask here. Go through the statements in Excel (“${instead}”).`,
  cancelled: () => "Cancelled. Nothing is written.",
  cannotWrite: ({ file, folder, why, option = "--out" }) =>
    `Cannot write ${file}${folder === null ? "" : ` in ${folder}`}${cannotWrite[why](option)}`,
};
