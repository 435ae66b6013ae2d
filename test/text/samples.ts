import { drawnFormats } from "../../src/domain/plan/plan-errors.js";
import type { CountFault } from "../../src/domain/count-check.js";
import type { CheckFacts } from "../../src/domain/doctor.js";
import {
  linkFaults,
  notesFormats,
  spssParts,
  tripleSDataFaults,
  tripleSFaults,
  withoutAnswers,
  xmlFaults,
  type ErrorCode,
  type ErrorFacts,
} from "../../src/domain/errors.js";
import type { DataIssue, IssueCode } from "../../src/domain/issues.js";
import { helpTexts } from "../../src/cli/help-texts.js";
import { locales, type Locale } from "../../src/domain/text.js";
import { textsOf as renderTextsOf } from "../../src/render/texts.js";
import { textsOf } from "../../src/text/languages.js";
import type { CheckTexts } from "../../src/text/nb/doctor.js";
import { numberFormat } from "../../src/text/numbers.js";
import { dataFaults } from "../support/data-faults.js";

/** A text of the product as a reader meets it, and where it stands: «report.summary.more». */
export interface Written {
  readonly locale: Locale;
  readonly key: string;
  readonly text: string;
}

export const counts = [0, 1, 2, 1860] as const;

const file = "svar.csv";

/** The facts of every error: a code without them does not compile. */
function errorFacts(count: number): { readonly [C in ErrorCode]: readonly ErrorFacts[C][] } {
  const names = ["2022", "2023", "2025"].slice(0, count);
  const nearest = count === 0 ? null : "kontaktperson";
  const only = [{ file }];
  return {
    fileNotFound: only,
    notResults: [
      { file: "analyse-2025.json", version: null },
      { file: "analyse-2025.json", version: "1.1" },
    ],
    resultsAlone: [{ file: "analyse-2025.json", option: "--survey" }],
    resultsOfOtherKommune: [{ file: "analyse-2025.json", kommune: "Prøvevik", own: "Eksempel" }],
    reasonAlone: [{}],
    reporterOverwrites: [{ reporter: "junit", file: "svar.csv" }],
    resultsOfOtherWave: [{ file: "analyse-2025.json", wave: "2025", asked: "2023" }],
    baselineOtherVersion: [{ file: "kjente-avvik.json", baseline: "1", wave: "2025", version: "2" }],
    baselineOtherSurvey: [{ file: "kjente-avvik.json", baseline: "egen", survey: "ivaretatt" }],
    baselineReason: [
      { indicators: ["nettside.god"] },
      { indicators: ["nettside.god", "kontaktperson.uten"] },
    ],
    nothingToCompare: [
      { wave: "2025", why: "data" },
      { wave: "2025", why: "policy" },
    ],
    severalResults: [{ files: ["a.json", "b.json"] }],
    noAnswersToCompare: [
      { where: "Prøvevik", results: [] },
      { where: "Prøvevik", results: ["rapporter/analyse-2025.json"] },
    ],
    resultsReveal: [{ file: "analyse-2025.json", baseline: "kjente-avvik.json" }],
    answersInGit: [{ files: ["undersokelser/2025/svar.csv", ...names], count: count + 1 }],
    reportersOnStdout: [{ reporters: ["text", "json"] }, { reporters: ["text", "json", "junit"] }],
    reporterAmongRead: [{ reporter: "junit", folder: "undersokelser" }],
    isFolder: only,
    fileBusy: only,
    fileNotReadable: only,
    pathTooLong: only,
    emptyFile: only,
    headerOnly: [{ file }, { file, sheet: "Ark1" }],
    headerMissing: [
      { file, sheet: null, row: count },
      { file, sheet: "Ark1", row: count },
    ],
    binaryFile: [
      { file, looksLike: null },
      { file, looksLike: "xlsx" },
      { file, looksLike: "pdf" },
      { file, looksLike: "gz" },
    ],
    notDelimitedText: only,
    holdsNoAnswers: withoutAnswers.map((what) => ({ file, what })),
    codebookOfOtherForm: [{ file, known: count, of: count + 3 }],
    structureDisagrees: [{ file, variables: ["s_1", ...names], count: count + 1 }],
    layoutNotOfFile: [{ file, layout: "spss", allowed: ["plain", "msForms"] }],
    unknownSheet: [{ file, sheet: "Ark2", known: names }],
    zipWithoutExport: only,
    zipWithSeveral: [{ file, files: ["a.csv", "b.csv"] }],
    notAZip: only,
    brokenZip: only,
    encryptedZip: only,
    zipBomb: (["files", "megabytes", "ratio"] as const).map((of) => ({ file, of, value: count, most: 300 })),
    passwordProtected: only,
    oldExcel: only,
    notAWorkbook: [
      { file, looksLike: null },
      { file, looksLike: "docx" },
    ],
    brokenWorkbook: only,
    workbookTooLarge: [{ file, sheet: "Ark1", most: 10_000_000 }],
    tooManySheets: [{ file, sheets: 1_200, most: 200 }],
    countWorkbookField: (["fylkesnummer", "unit"] as const).map((field) => ({
      ...{ file, sheet: "Svarfordeling" },
      ...{ row: count, field },
    })),
    countWorkbookHeadings: [{ file, sheet: "Svarfordeling", row: count }],
    countWorkbookEmpty: [{ file, sheet: "Svarfordeling" }],
    tooManyColumns: [{ file, columns: count, most: 2000 }],
    cellTooLarge: [{ file, row: count, most: 100_000 }],
    brokenQuotes: [{ file, row: count }],
    badEncoding: [{ file, encoding: "utf-8" }],
    truncatedFile: only,
    brokenSpss: spssParts.map((where) => ({ file, where })),
    brokenXml: xmlFaults.flatMap((fault) => [
      { file, line: count, fault },
      { file, line: null, fault },
    ]),
    tripleSDefinition: tripleSFaults.flatMap((fault) => [
      { file, variable: "Q1", fault },
      { file, variable: null, fault },
    ]),
    tripleSData: tripleSDataFaults.flatMap((fault) => [
      { file, row: count, variable: "Q1", fault },
      { file, row: count, variable: null, fault },
    ]),
    unknownEncoding: [{ file, encoding: "windows-850" }],
    duplicateHeader: [{ file, column: "Alder", first: 1, second: 2 }],
    fileChanged: only,
    noItemColumns: [{ file, columns: count, survey: "ivaretatt" }],
    codingHeadings: only,
    noSharedIds: [{ file, other: "kopi.csv" }],
    notQda: (["codebook", "project"] as const).map((expected) => ({ file, expected })),
    notesFormat: notesFormats.map((format) => ({ file, format })),
    lockedDocument: only,
    brokenDocument: only,
    documentTooLarge: [{ file, megabytes: count, most: 16 }],
    onlyPictures: only,
    noTextColumn: [null, "Ark1"].map((sheet) => ({ file, sheet, headings: names })),
    reviewWorkbookAsNotes: only,
    noStatements: [{ files: names }],
    notesNeeded: [{}],
    workspaceForNotes: [{}],
    countTableColumns: [{ file, missing: names }],
    countTableNoOwnRows: [{ file, kommunenummer: names }],
    countTableOtherKommune: [{ file, kommunenummer: "3205", other: "3103" }],
    countTableMergedParts: [{ file, kommunenummer: "3205", parts: ["0226", "0227"], waves: names }],
    workspaceExists: [{ folder: "min-kommune" }],
    noPlan: [{ folder: "min-kommune" }],
    alreadyPublished: [{ file: "publisert/arsrapport-parorendearbeid-2025.json" }],
    reportNotWritten: [{ documents: ["arsrapport-parorendearbeid-2025"] }],
    reportOutdated: [["arsrapport-2025.docx"], ["arsrapport-2025.docx", "arsrapport-2025.html"]].map(
      (files) => ({
        files,
      }),
    ),
    otherPeriod: [{ file: "arsrapport-parorendearbeid-2024.docx", period: "2025" }],
    unknownFinal: [{ file: "vedtatt.docx", documents: ["Saksframlegg", "Årsrapport"] }],
    badPeriod: [
      { option: "--period", value: "i fjor" },
      { option: "--tertial", value: "4" },
      { option: "--year", value: "25" },
    ],
    paleColor: [{ color: "#ffff00", contrast: 1, least: 4.5 }],
    logoFormat: [{ file: "logo.gif" }],
    drawingMissing: drawnFormats.map((format) => ({ format })),
    pdfUnavailable: [{}],
    optionNeeded: [{ option: "--name" }],
    cancelled: [{}],
    terminalNeeded: [{ instead: "parorende notes code --format xlsx" }],
    decisionsChanged: [{ file: "beslutninger.json" }],
    linkSheetMissing: [{ file: "kobling.xlsx", sheet: "Kolonner" }],
    reviewFormat: [{ file: "gjennomgang.ods" }],
    blankDecider: [{ option: "--by" }],
    reviewSheetMissing: [{ file: "gjennomgang.xlsx", sheet: "Innspill" }],
    registerHeadings: [1, 2].map((most) => ({
      ...{ file: "plan/maal.xlsx", register: "maal" as const },
      missing: [
        { nb: "Område", nn: "Område", en: "Area" },
        { nb: "Mål", nn: "Mål", en: "Goal" },
      ].slice(0, most),
    })),
    registerHeadingTwice: [{ file: "plan/maal.xlsx", heading: "Mål", first: 1, second: 3 }],
    registerMissing: [{ file: "plan/tiltak.xlsx" }],
    noUnits: [{ file: "plan/tiltak.xlsx" }],
    registerChanged: [{ file: "plan/tiltak.xlsx" }],
    registerMacros: [{ file: "plan/tiltak.xlsm" }],
    nothingReturned: [{ files: [] }, { files: names }],
    badPlanYears: [{ value: "fire år" }],
    noNotesForNeeds: [{}],
    registerTwice: [{ register: "maal", files: ["plan/maal.csv", "plan/maal.xlsx"] }],
    linkFault: linkFaults.map((fault) => ({ file: "kobling.xlsx", sheet: "Svar", row: count, fault })),
    surveyExists: [{ survey: "ivaretatt" }],
    workspaceNeeded: [{ option: "--new-survey" }],
    invalidDataFile: [
      { file, where: "", fault: { kind: "wrongType", expected: "object" } },
      { file, where: "", fault: { kind: "unknownField", fields: names } },
      ...dataFaults.map((fault) => ({ file, where: "plan", fault })),
    ],
    brokenJson: [{ file, row: count, column: count }],
    unknownSurvey: [{ survey: "trivsel", known: names }],
    unknownWave: [{ wave: "2021", survey: "ivaretatt", known: names }],
    unknownFramework: [{ framework: "egen", known: names }],
    unknownItem: [{ item: "kontakt", nearest, known: names }],
    unknownCell: [{ cell: "2025/x/total/share", nearest }],
    badCellAddress: [{ cell: "x" }],
    notGroupable: [{ item: "bekymringer", known: names }],
    ungroupedData: [{ item: "kjonn", known: names }],
    cannotRake: (["nobodyAnswered", "noTarget"] as const).map((level) => ({
      wave: "2025",
      item: "kontaktperson",
      option: "ja",
      level,
    })),
    noWorkspace: [
      { folder: ".", takesFiles: "compare" },
      { folder: ".", takesFiles: null },
      { folder: "min-kommune", takesFiles: null },
    ],
    noAnswers: [{ where: "undersokelser" }],
    noOwnCounts: only,
    roundOfOtherSurvey: [{ round: "undersokelser/2025", survey: "trivsel", asked: "ivaretatt" }],
    severalExports: [{ folder: "2025", files: names }],
    waveNeeded: [{ file, known: names }],
    previousWaveNeeded: only,
    previousAlone: only,
    previousNotEarlier: [{ previous: "2025", wave: "2023" }],
    sameFileTwice: [{ first: file, second: "kopi.csv" }],
    repeatedIds: [{ file, other: "kopi.csv", column: "ID", repeated: count, of: count + 1 }],
    badWave: [{ where: "--wave", value: "i fjor" }],
    badOption: [{ option: "--format", value: "exe", allowed: names }],
    badNumber: [{ option: "--kommunenummer", value: "12", example: "0301" }],
    numberOutOfUse: [{ number: "0219", name: "Bærum", current: "3201" }],
    badDate: [{ value: "i dag" }],
    badEpoch: [{ value: "tull" }],
    wouldOverwrite: only,
    cannotWrite: (["inUse", "noAccess", "diskFull", "notAFolder", "other"] as const).map((why) => ({
      file,
      folder: "ut",
      why,
    })),
  };
}

function issue(code: IssueCode, count: number): DataIssue {
  const names = ["2022", "2023", "2025"].slice(0, count);
  return { code, file, column: count === 2 ? null : "Alder", count, rows: [], names, known: names };
}

function errorTexts(locale: Locale, count: number): Written[] {
  const texts = textsOf(locale).errors;
  return Object.entries(errorFacts(count)).flatMap(([code, cases]) => {
    const say = texts[code as ErrorCode] as (facts: unknown) => string;
    return cases.map((facts) => ({ locale, key: `errors.${code}`, text: say(facts) }));
  });
}

function issueTexts(locale: Locale, count: number): Written[] {
  const { issues } = textsOf(locale);
  return (Object.keys(issues) as IssueCode[]).map((code) => ({
    locale,
    key: `issues.${code}`,
    text: issues[code](issue(code, count)),
  }));
}

function countFaults(count: number): readonly CountFault[] {
  const option = { nb: "Ja", nn: "Ja", en: "Yes" };
  return [
    { kind: "sumNotBase", sum: count, base: count + 1 },
    { kind: "percentNotWhole", sum: count },
    { kind: "ticksAboveBase", option, ticks: count + 1, base: count },
    { kind: "baseAboveAll", base: count + 1, all: count },
    { kind: "answerMissing", options: [option, option] },
    { kind: "baseMissing", why: "severalTicks" },
    { kind: "baseMissing", why: "percent" },
    { kind: "percentImpossible", option, percent: 33, base: count },
    { kind: "looksLikePercent", questions: count, of: count + 1 },
  ];
}

function countTexts(locale: Locale, count: number): Written[] {
  const { check, workbook } = textsOf(locale).counts;
  const question = { nb: "Alder", nn: "Alder", en: "Age" };
  const column = { wave: "2025", number: "03", group: null, inWorkbook: count > 1 } as const;
  const checks = (["own", "county", "nation", "other"] as const).flatMap((unit) =>
    countFaults(count).map((fault) => {
      const of =
        fault.kind === "looksLikePercent" ? { item: null, question: null } : { item: "alder", question };
      return check({ ...of, column: { ...column, unit }, fault, rows: [count] });
    }),
  );
  const said = checks.map((text) => ({ locale, key: "counts.check", text }));
  return [...filledIn(locale, "counts.workbook", workbook, count), ...said];
}

/** The facts of every check of a workspace: a code without them does not compile. */
function checkFacts(count: number): { readonly [C in keyof CheckTexts]: readonly CheckFacts[C][] } {
  const names = ["2022", "2023", "2025"].slice(0, Math.max(1, count));
  const area = { nb: "Informasjon", nn: "Informasjon", en: "Information" };
  const number = { number: "3030", name: "Lillestrøm", current: "3205" };
  const files = [{ files: count }];
  return {
    settingsRead: [{ name: "Prøvevik" }],
    kommunenummerCurrent: [number],
    kommunenummerOutdated: [number],
    kommunenummerMerged: [number],
    kommunenummerNotKnown: [number],
    kommunenummerMissing: [{ name: "Prøvevik" }],
    fylkesnummerOutdated: [{ fylkesnummer: "30" }],
    fylkesnummerDiffers: [{ fylkesnummer: "30", kommunenummer: "3205" }],
    surveyRead: [{ survey: "ivaretatt", items: count, indicators: count }],
    frameworkFault: dataFaults.map((fault) => ({ framework: "moss", where: "areas/stotte", fault })),
    roundRead: [null, count].map((answers) => ({ round: "2025", files: names, answers })),
    waveDescribed: [{ wave: "2025" }],
    waveAssumed: [
      { wave: "2025", fields: ["period"] },
      { wave: "2025", fields: ["period", "design"] },
    ],
    identityInExport: [{ file, columns: names }],
    itemsWithoutColumn: [{ wave: "2025", items: names }],
    routingMissing: [{ wave: "2025", items: names, routedBy: ["koordinator"] }],
    areaCovered: [{ area, indicators: count }],
    areaThin: [
      { area, indicators: [] },
      { area, indicators: ["kontaktperson.uten"] },
    ],
    planRead: [{ files: names, measures: count, figures: count, needs: count, decisions: count }],
    planEmpty: [{ folder: "plan" }],
    planNotSet: [{ files: names }],
    gateRead: [{ indicators: count, known: count }],
    gateUnknownIndicators: [{ indicators: ["plan.ja"] }, { indicators: ["plan.ja", "samtaler.nok"] }],
    gateBaselineMissing: [{ file: "avvik.json" }],
    gateOtherVersion: [{ file: "kjente-avvik.json", version: "1", wave: "2025" }],
    gateOtherSurvey: [{ file: "kjente-avvik.json", survey: "egen" }],
    sourceCurrent: [{ source: "nasjonal-2023", wave: "2023" }],
    sourceOlder: [{ source: "nasjonal-2023", wave: "2023", judged: "2025" }],
    noSource: [{ survey: "trivsel" }],
    schemasCurrent: files,
    schemasOutdated: [{ files: names }],
    schemasMissing: [{ folder: "schema" }],
    gitKeepsOut: files,
    gitPublishes: [{ files: names, count: Math.max(1, count) }],
    gitTracks: [{ files: ["undersokelser/2025/svar.csv", ...names], count: count + 1 }],
    gitUnknown: [{}],
    gitInvented: files,
  };
}

function checkTexts(locale: Locale, count: number): Written[] {
  const { checks } = textsOf(locale).doctor;
  return Object.entries(checkFacts(count)).flatMap(([code, cases]) => {
    const say = checks[code as keyof CheckTexts] as (facts: unknown) => string;
    return cases.map((facts) => ({ locale, key: `doctor.${code}`, text: say(facts) }));
  });
}

/** Every text of a table; where it is a sentence to fill in, filled in with a count. */
function filledIn(locale: Locale, key: string, value: unknown, count: number): Written[] {
  if (typeof value === "string") return [{ locale, key, text: value }];
  if (typeof value === "function") {
    const sentence = value as (...parts: unknown[]) => string;
    const part = takesNumber.has(key) ? count : numberFormat(locale).count(count);
    return [{ locale, key, text: sentence(...Array.from({ length: value.length }, () => part)) }];
  }
  return Object.entries(value as object).flatMap(([name, inner]) =>
    filledIn(locale, key === "" ? name : `${key}.${name}`, inner, count),
  );
}

const takesNumber = new Set(["report.areas.items", "report.method.recallYears"]);

/** Every text the product can say, in every language, for none, one, two and many. */
export function everyText(): readonly Written[] {
  return locales.flatMap((locale) => counts.flatMap((count) => textsFor(locale, count)));
}

/** Every text in a language, filled in with a count. */
export function textsFor(locale: Locale, count: number): readonly Written[] {
  const {
    cli,
    doctor,
    evaluation,
    import: imports,
    init,
    issueNames,
    measures,
    notes,
    plan,
    report,
    voices,
    words,
    yearly,
  } = textsOf(locale);
  const { canAnalyze, canAnalyzeBut, mustBeRight, heading } = doctor;
  const tables = {
    cli,
    doctor: { canAnalyze, canAnalyzeBut, mustBeRight, heading },
    evaluation,
    plan,
    yearly,
    init,
    imports,
    issueNames,
    measures,
    notes,
    report,
    voices,
    words,
    help: helpTexts(locale),
    render: renderTextsOf(locale),
  };
  return [
    ...filledIn(locale, "", tables, count),
    ...errorTexts(locale, count),
    ...issueTexts(locale, count),
    ...checkTexts(locale, count),
    ...countTexts(locale, count),
  ];
}
