import { describe, expect, test } from "vitest";
import { explainError } from "../../src/cli/errors.js";
import type { World } from "../../src/cli/world.js";
import {
  ParorendeError,
  type CannotWriteWhy,
  type ErrorCode,
  type ErrorFacts,
  type ErrorOf,
} from "../../src/domain/errors.js";
import { dataFaults } from "../support/data-faults.js";

const known = ["2022", "2023"];
/** One of each: a new code without a sample does not compile. */
const samples: { readonly [C in ErrorCode]: ErrorFacts[C] } = {
  fileNotFound: { file: "svar.csv" },
  notResults: { file: "analyse-2025.json", version: null },
  resultsAlone: { file: "analyse-2025.json", option: "--survey" },
  resultsOfOtherKommune: { file: "analyse-2025.json", kommune: "Prøvevik", own: "Eksempel" },
  reasonAlone: {},
  reporterOverwrites: { reporter: "junit", file: "svar.csv" },
  resultsOfOtherWave: { file: "analyse-2025.json", wave: "2025", asked: "2023" },
  baselineOtherVersion: { file: "kjente-avvik.json", baseline: "1", wave: "2025", version: "2" },
  baselineOtherSurvey: { file: "kjente-avvik.json", baseline: "egen", survey: "ivaretatt" },
  baselineReason: { indicators: ["nettside.god"] },
  nothingToCompare: { wave: "2025", why: "data" },
  severalResults: { files: ["a.json", "b.json"] },
  noAnswersToCompare: { where: "Prøvevik", results: [] },
  resultsReveal: { file: "analyse-2025.json", baseline: "kjente-avvik.json" },
  answersInGit: { files: ["undersokelser/2025/svar.csv"], count: 1 },
  reportersOnStdout: { reporters: ["text", "json"] },
  reporterAmongRead: { reporter: "junit", folder: "undersokelser" },
  isFolder: { file: "svar.csv" },
  fileBusy: { file: "svar.csv" },
  fileNotReadable: { file: "svar.csv" },
  pathTooLong: { file: "svar.csv" },
  emptyFile: { file: "svar.csv" },
  headerOnly: { file: "svar.csv" },
  headerMissing: { file: "svar.xlsx", sheet: "Ark1", row: 1 },
  binaryFile: { file: "svar.csv", looksLike: "xlsx" },
  notDelimitedText: { file: "svar.csv" },
  holdsNoAnswers: { file: "skjema.lss", what: "limeSurveyForm" },
  codebookOfOtherForm: { file: "svar.csv", known: 1, of: 12 },
  structureDisagrees: { file: "dataset.csv", variables: ["s_1"], count: 1 },
  layoutNotOfFile: { file: "svar.xlsx", layout: "spss", allowed: ["plain", "msForms"] },
  unknownSheet: { file: "svar.xlsx", sheet: "Ark2", known: ["Ark1"] },
  zipWithoutExport: { file: "svar.zip" },
  zipWithSeveral: { file: "svar.zip", files: ["a.csv", "b.csv"] },
  truncatedFile: { file: "svar.sav" },
  brokenSpss: { file: "svar.sav", where: "header" },
  brokenXml: { file: "skjema.lss", line: 12, fault: "malformed" },
  tripleSDefinition: { file: "svar.sss", variable: "Q1", fault: "position" },
  tripleSData: { file: "svar.asc", row: 12, variable: "Q1", fault: "value" },
  unknownEncoding: { file: "svar.sav", encoding: "EBCDIC" },
  notAZip: { file: "svar.zip" },
  brokenZip: { file: "svar.zip" },
  encryptedZip: { file: "svar.zip" },
  zipBomb: { file: "svar.zip", of: "megabytes", value: 320, most: 300 },
  passwordProtected: { file: "svar.xlsx" },
  oldExcel: { file: "svar.xls" },
  notAWorkbook: { file: "svar.xlsx", looksLike: "docx" },
  brokenWorkbook: { file: "svar.xlsx" },
  workbookTooLarge: { file: "svar.xlsx", sheet: "Ark1", most: 10_000_000 },
  tooManySheets: { file: "svar.xlsx", sheets: 1_200, most: 200 },
  countWorkbookField: { file: "ivaretatt-2025.xlsx", sheet: "Svarfordeling", row: 4, field: "fylkesnummer" },
  countWorkbookHeadings: { file: "ivaretatt-2025.xlsx", sheet: "Svarfordeling", row: 6 },
  countWorkbookEmpty: { file: "ivaretatt-2025.xlsx", sheet: "Svarfordeling" },
  tooManyColumns: { file: "svar.csv", columns: 10_000, most: 2_000 },
  cellTooLarge: { file: "svar.csv", row: 7, most: 1_000_000 },
  brokenQuotes: { file: "svar.csv", row: 7 },
  badEncoding: { file: "svar.csv", encoding: "utf-8" },
  duplicateHeader: { file: "svar.csv", column: "alder", first: 1, second: 2 },
  fileChanged: { file: "svar.csv" },
  noItemColumns: { file: "svar.csv", columns: 3, survey: "ivaretatt" },
  codingHeadings: { file: "koder-a.csv" },
  noSharedIds: { file: "koder-a.csv", other: "koder-b.csv" },
  notQda: { file: "kodebok.qdc", expected: "codebook" },
  notesFormat: { file: "notat.pdf", format: "pdf" },
  lockedDocument: { file: "notat.docx" },
  brokenDocument: { file: "notat.docx" },
  documentTooLarge: { file: "notat.docx", megabytes: 20, most: 16 },
  onlyPictures: { file: "notat.docx" },
  noTextColumn: { file: "svar.csv", sheet: null, headings: ["id"] },
  reviewWorkbookAsNotes: { file: "innspill.xlsx" },
  noStatements: { files: ["notat.md"] },
  notesNeeded: {},
  workspaceForNotes: {},
  countTableColumns: { file: "svar.csv", missing: ["n"] },
  countTableNoOwnRows: { file: "svar.csv", kommunenummer: ["0301", "1103"] },
  countTableOtherKommune: { file: "svar.csv", kommunenummer: "3205", other: "3103" },
  countTableMergedParts: {
    file: "svar.csv",
    kommunenummer: "3205",
    parts: ["0226", "0227"],
    waves: ["2019"],
  },
  workspaceExists: { folder: "min-kommune" },
  noPlan: { folder: "min-kommune" },
  alreadyPublished: { file: "publisert/arsrapport-parorendearbeid-2025.json" },
  reportNotWritten: { documents: ["arsrapport-parorendearbeid-2025"] },
  reportOutdated: { files: ["arsrapport-parorendearbeid-2025.docx"] },
  otherPeriod: { file: "arsrapport-parorendearbeid-2024.docx", period: "2025" },
  unknownFinal: { file: "vedtatt.docx", documents: ["Saksframlegg"] },
  badPeriod: { option: "--period", value: "i fjor" },
  paleColor: { color: "#ffff00", contrast: 1, least: 4.5 },
  logoFormat: { file: "logo.gif" },
  drawingMissing: { format: "docx" },
  pdfUnavailable: {},
  optionNeeded: { option: "--name" },
  terminalNeeded: { instead: "parorende notes code --format xlsx" },
  decisionsChanged: { file: "beslutninger.json" },
  cancelled: {},
  linkSheetMissing: { file: "kobling.xlsx", sheet: "Kolonner" },
  registerMissing: { file: "plan/tiltak.xlsx" },
  noUnits: { file: "plan/tiltak.xlsx" },
  registerChanged: { file: "plan/tiltak.xlsx" },
  registerMacros: { file: "plan/tiltak.xlsm" },
  nothingReturned: { files: ["noe.xlsx"] },
  badPlanYears: { value: "fire år" },
  noNotesForNeeds: {},
  reviewFormat: { file: "gjennomgang.ods" },
  blankDecider: { option: "--by" },
  reviewSheetMissing: { file: "gjennomgang.xlsx", sheet: "Innspill" },
  registerHeadings: {
    file: "plan/maal.csv",
    register: "maal",
    missing: [{ nb: "Mål", nn: "Mål", en: "Goal" }],
  },
  registerHeadingTwice: { file: "plan/maal.csv", heading: "Mål", first: 1, second: 3 },
  registerTwice: { register: "maal", files: ["plan/maal.csv", "plan/maal.xlsx"] },
  linkFault: { file: "kobling.xlsx", sheet: "Kolonner", row: 3, fault: "unknownItem" },
  surveyExists: { survey: "ivaretatt" },
  workspaceNeeded: { option: "--new-survey" },
  invalidDataFile: { file: "svar.csv", where: "items.0", fault: { kind: "noOptions" } },
  brokenJson: { file: "svar.csv", row: 1, column: 2 },
  unknownSurvey: { survey: "ivaretat", known: ["ivaretatt"] },
  unknownWave: { wave: "2021", survey: "ivaretatt", known },
  unknownFramework: { framework: "mos", known: ["moss"] },
  unknownItem: { item: "tjenste", nearest: "tjeneste", known: ["tjeneste"] },
  unknownCell: { cell: "2023/x/total/share", nearest: null },
  badCellAddress: { cell: "x" },
  notGroupable: { item: "bekymringer", known: ["tjeneste"] },
  ungroupedData: { item: "tjeneste", known: ["kjonn"] },
  cannotRake: { wave: "2025", item: "tjeneste", option: "avlastning", level: "noTarget" },
  noWorkspace: { folder: ".", takesFiles: "analyze" },
  noAnswers: { where: "Eksempelby" },
  noOwnCounts: { file: "svar.csv" },
  roundOfOtherSurvey: { round: "undersokelser/2025", survey: "trivsel", asked: "ivaretatt" },
  severalExports: { folder: "2023", files: ["a.csv", "b.csv"] },
  waveNeeded: { file: "svar.csv", known },
  previousWaveNeeded: { file: "svar.csv" },
  previousAlone: { file: "svar.csv" },
  previousNotEarlier: { previous: "2024", wave: "2023" },
  sameFileTwice: { first: "a.csv", second: "b.csv" },
  repeatedIds: { file: "b.csv", other: "a.csv", column: "ID", repeated: 50, of: 50 },
  badWave: { where: "--wave", value: "223" },
  badOption: { option: "--lang", value: "se", allowed: ["nb", "nn", "en"] },
  badNumber: { option: "--kommunenummer", value: "12", example: "0301" },
  numberOutOfUse: { number: "0219", name: "Bærum", current: "3201" },
  badDate: { value: "i går" },
  badEpoch: { value: "tull" },
  wouldOverwrite: { file: "svar.csv" },
  cannotWrite: { file: "svar.csv", folder: "ut", why: "other" },
};

const whys: readonly CannotWriteWhy[] = ["inUse", "noAccess", "diskFull", "notAFolder", "other"];

const all: readonly ErrorOf[] = [
  ...Object.entries(samples).map(([code, facts]) => ({ code, facts }) as ErrorOf),
  ...dataFaults.map((fault): ErrorOf => ({
    code: "invalidDataFile",
    facts: { file: "wave.json", where: "period.to", fault },
  })),
  ...whys.map((why): ErrorOf => ({ code: "cannotWrite", facts: { file: "a", folder: "b", why } })),
];

function said(error: unknown, locale: "nb" | "nn" | "en", cwd = "/hjem/kari/arbeid") {
  let stderr = "";
  const ignore = { write: () => undefined };
  const world: World = {
    argv: [],
    env: {},
    cwd: () => cwd,
    stdout: ignore,
    stderr: { write: (text) => (stderr += text) },
  };
  return { code: explainError(error, world, locale), stderr };
}

describe("every error a user can put right", () => {
  test.each(["nb", "nn", "en"] as const)("is whole sentences on one line in %s, each its own", (locale) => {
    const sentences = all.map((problem) => {
      const { code, stderr } = said(new ParorendeError(problem), locale);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^\S[^\n]*[.?]\n$/u);
      expect(stderr).not.toMatch(/undefined|\[object|null|NaN|Error/u);
      return stderr;
    });
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  test("is not the Norwegian one in English", () => {
    for (const problem of all) {
      const sayings = (["nb", "nn", "en"] as const).map((locale) =>
        said(new ParorendeError(problem), locale),
      );
      const [nb, nn, en] = sayings.map(({ stderr }) => stderr);
      expect([nb, nn], problem.code).not.toContain(en);
    }
  });

  test.each([
    ["/hjem/kari/arbeid/data/svar.csv", "data/svar.csv"],
    ["/hjem/kari/arbeid/svar.csv", "svar.csv"],
    ["/hjem/kari/svar.csv", "svar.csv"],
    ["/annet/sted/svar.csv", "svar.csv"],
    ["data/svar.csv", "data/svar.csv"],
  ])("names the file %s as %s, never by the folders above", (file, shown) => {
    const { stderr } = said(new ParorendeError({ code: "fileNotFound", facts: { file } }), "nb");
    expect(stderr).toContain(`filen ${shown}.`);
    expect(stderr).not.toContain("kari");
  });

  test("that is a file open in Excel says to close it there", () => {
    const { stderr } = said(new ParorendeError({ code: "fileBusy", facts: { file: "svar.csv" } }), "nb");
    expect(stderr).toBe("svar.csv er i bruk av et annet program. Lukk filen i Excel og prøv igjen.\n");
  });
});

test("anything else is a bug: exit 3, with the stack a developer needs", () => {
  const { code, stderr } = said(new TypeError("noe gikk galt"), "nb");
  expect(code).toBe(3);
  expect(stderr).toMatch(/^Dette er en feil i parorende[^\n]*\nTypeError: noe gikk galt\n\s+at /u);
});
