/**
 * A fault in the data that reading goes on after. Issues are collected by code and column with a count and the first
 * five rows, numbered as Excel numbers them (the header is row 1). They never hold the cell's own text: it may be a
 * person's words.
 */
export const issueCodes = [
  "unknownColumn",
  "unknownLabel",
  "otherText",
  "itemLeftOut",
  "duplicateResponse",
  "duplicateInOtherFile",
  "outsideBase",
  "blankRouting",
  "identityColumn",
  "ragged",
  "formulaCell",
  "controlCharacters",
  "damagedByExcel",
  "notANumber",
  "outsideRange",
  "partialLeftOut",
  "partialIncluded",
  "unansweredLeftOut",
  "testLeftOut",
  "labelTwice",
  "weightMissing",
  "missingTranslation",
  "countsDoNotAddUp",
  "missingBase",
  "countsInPercent",
  "roundedCounts",
  "hiddenInput",
  "assumedWave",
  "assumedFields",
  "unknownCountRow",
  "mergedKommune",
  "otherCounty",
  "assumedOwnNumber",
  "missingCountRow",
  "countsDiffer",
  "ungrouped",
  "waveBeforeSurvey",
  "waveOrderUnknown",
  "emptyNotes",
  "notesTextLeftOut",
  "repeatedStatementId",
  "statementIdReplaced",
  "dateNotUnderstood",
  "unknownSpeaker",
  "eventFactsDiffer",
  "participantsUnclear",
  "unreadableNotes",
  "undatedEvents",
  "codingAmongNotes",
  "reviewUnclearCell",
  "reviewWithoutArea",
  "reviewUnknownStatement",
  "reviewTextChanged",
  "reviewSplitSince",
  "reviewSplitWords",
  "reviewSplitWordsLeft",
  "reviewSameArea",
  "reviewQuoteUrgent",
  "reviewQuoteRecognizable",
  "reviewNoteMasked",
  "reviewCodeMasked",
  "unknownArea",
  "notCoded",
  "codedTwice",
  "codeWithoutId",
  "qdaSourceMissing",
  "qdaNotText",
  "qdaCodingLost",
  "qdaThirdArea",
  "publishedEarlier",
  "registerUnknownColumn",
  "registerUnknownArea",
  "registerUnknownIndicator",
  "registerUnknownWave",
  "registerUnknownMeasure",
  "registerUnknownNeed",
  "registerUnknownFigure",
  "registerUnknownRequirement",
  "registerUnknownWord",
  "registerCellMissing",
  "registerIdTwice",
  "registerBadId",
  "registerBadDate",
  "registerBadNumber",
  "registerBadPercent",
  "registerNotWhole",
  "registerEndBeforeStart",
  "registerDeadlineWithoutReason",
  "registerStatusWithoutReason",
  "registerLongName",
  "registerPersonName",
  "registerAnswersItself",
  "registerCircle",
  "registerPartOfCircle",
  "registerValueWithoutUnit",
  "registerFigureDiffers",
] as const;

export type IssueCode = (typeof issueCodes)[number];

export interface DataIssue {
  readonly code: IssueCode;
  readonly file: string;
  /** The column's header, the item ids, or the wave; never a cell. */
  readonly column: string | null;
  /** How many rows (or cells, for a table of counts and for an item that is left out). */
  readonly count: number;
  /** The first five rows, as Excel numbers them. */
  readonly rows: readonly number[];
  /**
   * What the sentence names: options, items and waves of the codebook (of unknown texts those that were probably meant,
   * the likeliest first), fields of a file, or files. Never a cell.
   */
  readonly names: readonly string[];
  /** The answers the codebook knows, where nothing tells which of them was meant. */
  readonly known?: readonly string[];
}

/** A row that was left out of the counts, for `rejected.csv`. */
export interface RejectedRow {
  readonly file: string;
  readonly row: number;
  readonly column: string | null;
  readonly reason: IssueCode;
}

/**
 * Issues of answers to what the question before did not lead to. Whether there are any stands in no equation: that nothing is
 * said of it would tell that nobody did, and so what a hidden count of the question before is.
 */
const aboutRouting: ReadonlySet<IssueCode> = new Set(["outsideBase", "blankRouting"]);

/** Whether others than those who have the answers may know that there is such an issue. */
export function mayBeTold({ code }: Pick<DataIssue, "code">): boolean {
  return !aboutRouting.has(code);
}
