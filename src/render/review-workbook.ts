import { sumOfMasks } from "../domain/personal-data.js";
import type { OwnCode } from "../domain/notes-codebook.js";
import {
  codeHeadings,
  codeLabel,
  filledHeadings,
  givenHeadings,
  reviewSheets,
} from "../domain/review-workbook.js";
import { localized, textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import type { ReviewContent } from "./review-content.js";
import { statementSheet } from "./review-statements.js";
import type { CellValue, SheetContent } from "./workbook-content.js";
import { withUsedCodes } from "./used-codes.js";
import { writeWorkbook } from "./xlsx.js";

/** Empty rows for new codes. */
const NEW_CODES = 40;

/**
 * The workbook in which colleagues code the statements: one row each, with lists to choose from, what is suggested beside
 * the places to fill in, and what is decided already filled in. A suggestion is never filled in: what nobody chose must
 * not be read back as chosen. What must be assessed today stands first, then what must be read, then the rest in the
 * order of the files. The same content gives the same bytes.
 *
 * @example
 * const bytes = await reviewWorkbook({ statements, events, codebook: { codes: [] }, areas, routine: null, locale: "nb" });
 */
export function reviewWorkbook(given: ReviewContent): Promise<Uint8Array> {
  const content = { ...given, codebook: withUsedCodes(given) };
  const rows = { first: 2, last: content.codebook.codes.length + NEW_CODES + 1 };
  const codes = { sheet: reviewSheets.codes[content.locale], column: 0, rows };
  const sheets = [
    helpSheet(content),
    statementSheet(content, codes),
    codeSheet(content),
    maskedSheet(content),
  ];
  return writeWorkbook({ sheets });
}

function helpSheet({ routine, locale }: ReviewContent): SheetContent {
  const { help } = textsOf(locale).notes.review;
  const headings = { ...givenHeadings, ...filledHeadings };
  const heading = (value: string): readonly CellValue[] => [
    { value, look: "heading" },
    { value: null, look: "heading" },
  ];
  const lines = (texts: readonly string[]): readonly (readonly CellValue[])[] =>
    texts.map((text) => [null, text]);
  const columns = (Object.keys(headings) as (keyof typeof headings)[]).map(
    (name) => [{ value: headings[name][locale], look: "strong" }, help.columns[name]] as const,
  );
  return {
    name: reviewSheets.help[locale],
    columns: [{ width: 28 }, { width: 100 }],
    rows: [
      heading(help.steps.heading),
      ...lines(help.steps.lines),
      heading(help.today.heading),
      ...lines(help.today.lines),
      ...(routine === null
        ? lines([help.today.withoutRoutine])
        : [
            [
              { value: help.today.routine, look: "strong" },
              { value: routine, asText: true },
            ] as const,
          ]),
      heading(help.split.heading),
      ...lines(help.split.lines),
      heading(help.columnsHeading),
      ...columns,
    ],
  };
}

function codeSheet({ codebook, areas, locale }: ReviewContent): SheetContent {
  const under = (code: OwnCode): string => {
    const area = areas.find(({ id }) => id === code.under);
    return area === undefined ? (code.under ?? "") : localized(area.text, locale);
  };
  const known = codebook.codes.map((code): readonly CellValue[] => [
    { value: codeLabel(code, codebook.codes, locale), look: "strong", asText: true },
    { value: under(code), asText: true },
    { value: code.id, asText: true },
  ]);
  const empty = { value: null, look: "input", asText: true } as const;
  const first = known.length + 2;
  return {
    name: reviewSheets.codes[locale],
    columns: [
      { heading: codeHeadings.name[locale], width: 48 },
      { heading: codeHeadings.under[locale], width: 48 },
      { heading: codeHeadings.id[locale], width: 20, hidden: true },
    ],
    rows: [...known, ...Array.from({ length: NEW_CODES }, () => [empty, empty])],
    frozenRows: 1,
    dropDowns: [
      {
        rows: { first, last: first + NEW_CODES - 1 },
        column: 1,
        choices: areas.map(({ text }) => localized(text, locale)),
      },
    ],
  };
}

function maskedSheet({ statements, events, locale }: ReviewContent): SheetContent {
  const { masked } = textsOf(locale).notes.review;
  const kinds = textsOf(locale).words.masked;
  const { count } = numberFormat(locale);
  const sums = sumOfMasks([...statements, ...events.map((event) => ({ masked: event.masked ?? [] }))]);
  return {
    name: reviewSheets.masked[locale],
    columns: [
      { heading: masked.kind, width: 40 },
      { heading: masked.count, width: 12 },
    ],
    rows:
      sums.length === 0
        ? [[masked.none]]
        : sums.map((one) => [kinds[one.kind], { value: count(one.count), asText: true }]),
    frozenRows: 1,
  };
}
