import type { Block, TableBlock, TableCell } from "../domain/document.js";
import type { Against, Comparison, Verdict } from "../domain/comparison.js";
import type { FileUse } from "../domain/results.js";
import { answerTables } from "./answers.js";
import { referenceText, remarks } from "./comparisons.js";
import { groupTables } from "./groups.js";
import { trendBlocks } from "./trends.js";
import { weightedBlocks } from "./weights.js";
import type { ShownFigure, Writer } from "./writer.js";

/** Everything a methodologist asks for: every comparison, every answer, every source, every assumption. */
export function appendix(writer: Writer): readonly Block[] {
  const { appendix: texts } = writer.texts.report;
  const folds: readonly (readonly [string, string, readonly Block[]])[] = [
    ["vedlegg-svar", texts.answers, answerTables(writer)],
    ["vedlegg-grupper", texts.groups, groupTables(writer)],
    ["vedlegg-sammenligninger", texts.comparisons, [comparisonTable(writer)]],
    ["vedlegg-grunnlag", texts.references, referenceTable(writer)],
    ["vedlegg-utvikling", writer.texts.statistics.trends.heading, trendBlocks(writer)],
    ["vedlegg-vektet", writer.texts.statistics.weights.heading, weightedBlocks(writer)],
    ["vedlegg-indekser", texts.indexes, [indexTable(writer)]],
    ["vedlegg-antatt", texts.assumed, assumedTable(writer)],
    ["vedlegg-filer", texts.files, [fileTable(writer)]],
    ["vedlegg-merknader", texts.issues, issueBlocks(writer)],
  ];
  return [
    { kind: "heading", level: 2, text: texts.heading, id: "vedlegg" },
    ...folds
      .filter(([, , blocks]) => blocks.length > 0)
      .map(([id, summary, blocks]): Block => ({ kind: "details", id, summary, blocks })),
  ];
}

const words = (title: string): TableBlock["columns"][number] => ({ title, numeric: false });
const figures = (title: string): TableBlock["columns"][number] => ({ title, numeric: true });

function comparisonTable(writer: Writer): TableBlock {
  const { columns, facts, appendix: texts } = writer.texts.report;
  const { numbers } = writer;
  const shown = writer.results.comparisons.filter(
    ({ comparison }) => comparison.shown && comparison.group === null,
  );
  const rows = shown.flatMap(({ comparison, verdict }): TableCell[][] => {
    const indicator = comparison.shown ? writer.indicator(comparison.indicator) : undefined;
    if (!comparison.shown || indicator === undefined) return [];
    const adjusted = verdict?.adjustedP ?? null;
    const detectable = verdict?.detectable ?? null;
    const sizes = detectableSizes(writer, detectable);
    return [
      [
        { text: writer.label(indicator) },
        { text: referenceText(writer, comparison.against), cell: comparison.cell },
        writer.verdictCell({ comparison, verdict }),
        { text: comparison.test === null ? "" : texts.tests[comparison.test] },
        adjusted === null ? { text: "" } : { text: numbers.decimal(adjusted, 3), value: adjusted },
        { text: sizes },
        { text: ruleText(writer, verdict?.because) },
        { text: remarks(writer, comparison) },
      ],
    ];
  });
  return {
    kind: "table",
    id: "sammenligninger",
    caption: texts.comparisonsCaption,
    columns: [
      words(columns.indicator),
      words(facts.compared),
      words(columns.verdict),
      words(columns.test),
      figures(columns.p),
      figures(columns.detectable),
      words(columns.rule),
      words(columns.what),
    ],
    rows,
  };
}

/** «−16,9 eller +16,8»: how far down and how far up a true difference had to be to be seen. */
function detectableSizes(writer: Writer, sizes: Verdict["detectable"]): string {
  const { points } = writer.numbers;
  const down = sizes?.down === null || sizes === null ? [] : [points(-sizes.down)];
  const up = sizes?.up === null || sizes === null ? [] : [points(sizes.up)];
  return [...down, ...up].join(" / ");
}

function ruleText(writer: Writer, because: string | undefined): string {
  const { rules } = writer.texts.report.appendix;
  return because !== undefined && because in rules ? rules[because as keyof typeof rules] : "";
}

type Words = Extract<Against, { kind: "words" }>;

function referenceTable(writer: Writer): readonly TableBlock[] {
  const { columns, appendix: texts } = writer.texts.report;
  const used = writer.results.comparisons
    .map(({ comparison }) => comparison)
    .filter(
      (one): one is ShownFigure<Comparison> & { readonly against: Words } =>
        one.shown && one.against.kind === "words",
    );
  if (used.length === 0) return [];
  const rows = used.map(({ indicator: id, against, notComparable }): TableCell[] => {
    const indicator = writer.indicator(id);
    const { low, high, words: verbatim, wave, source, n } = against;
    return [
      { text: indicator === undefined ? id : writer.label(indicator) },
      { text: writer.texts.words.quote(verbatim) },
      { text: notComparable === "noInterval" ? "–" : writer.shareRange(low, high) },
      { text: n === null ? writer.texts.words.unknown : writer.numbers.count(n) },
      {
        text: [`${source.title} (${wave})`, source.publisher, source.address ?? ""]
          .filter((part) => part !== "")
          .join(", "),
      },
    ];
  });
  return [
    {
      kind: "table",
      id: "sammenligningsgrunnlag",
      caption: texts.referencesCaption,
      columns: [
        words(columns.indicator),
        words(columns.words),
        words(columns.readAs),
        figures(columns.n),
        words(columns.source),
      ],
      rows,
    },
  ];
}

function indexTable(writer: Writer): TableBlock {
  const { columns, appendix: texts } = writer.texts.report;
  const withAlpha = writer.results.areas.some(({ alphas }) => alphas.some(({ alpha }) => alpha.shown));
  const rows = writer.results.areas.flatMap((area) =>
    area.indexes
      .filter(({ group }) => group === null)
      .map(({ wave, index }): TableCell[] => {
        const alpha = area.alphas.find((one) => one.wave === wave)?.alpha;
        return [
          { text: writer.text(area.text) },
          { text: wave },
          index.shown
            ? { text: writer.numbers.decimal(index.value), value: index.value, cell: index.cell }
            : writer.hiddenCell(index),
          {
            text: index.shown
              ? writer.texts.words.interval(
                  writer.numbers.decimal(index.low),
                  writer.numbers.decimal(index.high),
                )
              : "",
          },
          { text: index.shown && index.cautious ? writer.texts.report.areas.cautiousMark : "" },
          ...(withAlpha
            ? [
                alpha?.shown === true
                  ? { text: writer.numbers.decimal(alpha.value, 2), value: alpha.value }
                  : { text: "–" },
              ]
            : []),
        ];
      }),
  );
  return {
    kind: "table",
    id: "indekser",
    caption: texts.indexes,
    columns: [
      words(columns.area),
      words(writer.texts.report.facts.wave),
      figures(columns.index),
      figures(columns.interval),
      words(columns.what),
      ...(withAlpha ? [figures(texts.alpha)] : []),
    ],
    rows,
  };
}

function assumedTable(writer: Writer): readonly TableBlock[] {
  const { columns, appendix: texts } = writer.texts.report;
  const used = writer.results.items.filter(({ assumed }) => assumed.length > 0);
  if (used.length === 0) return [];
  const parts: Readonly<Record<string, string>> = texts.assumedParts;
  const rows = used.map((item): TableCell[] => [
    { text: writer.text(item.text) },
    { text: writer.numbers.list(item.assumed.map((part) => parts[part] ?? part)) },
  ]);
  return [
    {
      kind: "table",
      id: "antatt",
      caption: texts.assumedCaption,
      columns: [words(columns.question), words(writer.texts.report.assumedMark)],
      rows,
    },
  ];
}

function fileTable(writer: Writer): TableBlock {
  const { columns, appendix: texts, facts } = writer.texts.report;
  const rows = writer.results.files.map((file): TableCell[] => [
    { text: file.file },
    { text: file.wave ?? "–" },
    { text: readAs(writer, file) },
    { text: file.identityColumns.map(({ column }) => writer.texts.words.quote(column)).join(", ") },
  ]);
  return {
    kind: "table",
    id: "filer",
    caption: texts.filesCaption,
    columns: [words(columns.file), words(facts.wave), words(columns.readFileAs), words(texts.identity)],
    rows,
  };
}

function readAs(writer: Writer, { layout, text, sheet, decimal }: FileUse): string {
  const { appendix: texts } = writer.texts.report;
  const { quote } = writer.texts.words;
  const name = writer.texts.layouts[layout];
  if (sheet !== null) return texts.readSheet(name, quote(sheet));
  if (text === null) return name;
  const delimiters: Readonly<Record<string, string>> = texts.delimiters;
  return texts.readText(name, text.encoding, delimiters[text.delimiter] ?? text.delimiter, quote(decimal));
}

/** Issues without row numbers, and without counts of rows: a count of rows is a count of persons. */
function issueBlocks(writer: Writer): readonly Block[] {
  const { columns, appendix: texts } = writer.texts.report;
  const { issues } = writer.results;
  if (issues.length === 0) return [{ kind: "paragraph", text: [texts.noIssues] }];
  const rows = issues.map((issue): TableCell[] => [
    { text: writer.texts.issueNames[issue.code] },
    { text: issue.file },
    { text: issue.column ?? "–" },
    { text: issue.count === null ? "–" : writer.numbers.count(issue.count) },
  ]);
  return [
    {
      kind: "table",
      id: "merknader",
      caption: texts.issuesCaption,
      columns: [words(columns.what), words(columns.file), words(columns.question), figures(columns.count)],
      rows,
      ...(issues.some(({ count }) => count === null) ? { note: texts.issuesNote } : {}),
    },
  ];
}
