import { parseCell, type CellAddress } from "../../domain/cell.js";
import type { JudgedFigure } from "../../domain/plan/plan-report.js";
import type { RegisterId } from "../../domain/plan/registers.js";
import type { JudgedComparison } from "../../domain/results.js";
import { referenceText } from "../comparisons.js";
import { figuresOf } from "../explanation.js";
import { capital, type Writer } from "../writer.js";
import { planCounts } from "./plan-counts.js";
import { figureCell } from "./plan-cells.js";
import type { PlanWriter } from "./plan-writer.js";

/** What the last table tells of a number. */
export interface CellFacts {
  /** As it is written; `:` or the reason where it is hidden; null where only its place in the text knows. */
  readonly number: string | null;
  readonly isHidden: boolean;
  readonly what: string;
  readonly asked: string | null;
  readonly answered: string | null;
  readonly source: string;
}

/** What is known of some cells: those of the survey, of the registers, and of what a document counts. */
export function cellFacts(
  writer: PlanWriter,
  cells: readonly CellAddress[],
): ReadonlyMap<CellAddress, CellFacts> {
  const wanted = new Set(cells);
  const known = [
    ...(writer.survey === null ? [] : judgedFacts(writer, writer.survey)),
    ...(writer.survey === null ? [] : surveyFacts(writer, writer.survey, wanted)),
    ...registerFacts(writer),
    ...countFacts(writer),
  ];
  return new Map(known.filter(([cell]) => wanted.has(cell)));
}

type Entry = readonly [CellAddress, CellFacts];

function countFacts(writer: PlanWriter): readonly Entry[] {
  const texts = writer.texts.plan.basis;
  const sources = { notes: texts.notes, survey: texts.settings } as const;
  return planCounts(writer).map(({ cell, value, what, from }) => {
    const source = from === "notes" || from === "survey" ? sources[from] : fileOf(writer, from);
    return [
      cell,
      { number: writer.plain(value), isHidden: false, what, asked: null, answered: null, source },
    ];
  });
}

function fileOf(writer: PlanWriter, register: RegisterId): string {
  return writer.report.files.find((file) => file.register === register)?.file ?? register;
}

function registerFacts(writer: PlanWriter): readonly Entry[] {
  return writer.report.figures.flatMap((figure) => [
    ...valueFacts(writer, figure, "value"),
    ...valueFacts(writer, figure, "baseline"),
    ...targetFacts(writer, figure),
  ]);
}

function valueFacts(writer: PlanWriter, figure: JudgedFigure, what: "value" | "baseline"): readonly Entry[] {
  const texts = writer.texts.plan.basis.figures;
  const value = what === "value" ? figure.now : figure.baseline;
  if (value === null) return [];
  const name = value.shown ? texts[what](figure.name, writer.date(value.date)) : figure.name;
  return [
    [
      value.cell,
      {
        number: writer.valueCell(value, figure.unit).text,
        isHidden: !value.shown,
        what: name,
        asked: null,
        answered: null,
        source: figureSource(writer, figure),
      },
    ],
  ];
}

function targetFacts(writer: PlanWriter, figure: JudgedFigure): readonly Entry[] {
  if (figure.target === null) return [];
  return [
    [
      figureCell(writer.period, figure.id, "target"),
      {
        number: writer.amount(figure.target, figure.unit),
        isHidden: false,
        what: writer.texts.plan.basis.figures.target(figure.name),
        asked: null,
        answered: null,
        source: figureSource(writer, figure),
      },
    ],
  ];
}

function figureSource(writer: PlanWriter, { source }: JudgedFigure): string {
  const file = fileOf(writer, "tall");
  return source === null ? file : `${source} (${file})`;
}

function surveyFacts(writer: PlanWriter, survey: Writer, wanted: ReadonlySet<CellAddress>): readonly Entry[] {
  const figures = figuresOf(survey.results).filter(({ cell }) => wanted.has(cell));
  const compared = survey.results.comparisons.filter(({ comparison }) => wanted.has(comparison.cell));
  return [
    ...figures.map((figure): Entry => [figure.cell, figureFacts(writer, survey, figure)]),
    ...compared.map((judged): Entry => [judged.comparison.cell, comparisonFacts(writer, survey, judged)]),
  ];
}

/** What the measures' own indicators add: changes from another wave than the analysis compares with. */
function judgedFacts(writer: PlanWriter, survey: Writer): readonly Entry[] {
  const texts = writer.texts.plan.basis;
  return writer.report.measures.flatMap(({ judged }) =>
    judged.flatMap(({ now, baseline, baselineWave, change }): readonly Entry[] => [
      ...[now, baseline].flatMap((share): readonly Entry[] =>
        share === null ? [] : [[share.cell, figureFacts(writer, survey, share)]],
      ),
      ...(change === null
        ? []
        : [
            [
              change.cell,
              {
                ...subjectFacts(writer, survey, change.cell),
                number: texts.against(survey.numbers.points(change.difference), baselineWave ?? ""),
                isHidden: false,
              },
            ] as const,
          ]),
    ]),
  );
}

type SurveyFigure = ReturnType<typeof figuresOf>[number];

function figureFacts(writer: PlanWriter, survey: Writer, figure: SurveyFigure): CellFacts {
  const told = subjectFacts(writer, survey, figure.cell);
  if (!figure.shown) return { ...told, number: writer.hiddenCell(figure).text, isHidden: true };
  if ("count" in figure) {
    const outOf = survey.outOf(figure.count, figure.n);
    const number = figure.fewAnswers ? outOf : `${survey.numbers.percent(figure.value)} (${outOf})`;
    return { ...told, number, isHidden: false, answered: survey.numbers.count(figure.n) };
  }
  return { ...told, number: "value" in figure ? writer.plain(figure.value) : null, isHidden: false };
}

function comparisonFacts(
  writer: PlanWriter,
  survey: Writer,
  { comparison, verdict }: JudgedComparison,
): CellFacts {
  const texts = writer.texts.plan.basis;
  const told = subjectFacts(writer, survey, comparison.cell);
  if (!comparison.shown) return { ...told, number: writer.hiddenCell(comparison).text, isHidden: true };
  const { against, difference } = comparison;
  const what = comparedWhat(writer, told.what, comparison.cell);
  const reference = referenceText(survey, against);
  const few = verdict?.fewAnswers ?? false;
  const number =
    difference === null || few ? reference : texts.against(survey.numbers.points(difference), reference);
  return { ...told, what, number, isHidden: false, answered: survey.numbers.count(comparison.n) };
}

function comparedWhat(writer: PlanWriter, what: string, cell: CellAddress): string {
  const texts = writer.texts.plan.basis;
  const against = cell.slice(cell.lastIndexOf("/vs-") + "/vs-".length);
  if (against === "nation") return texts.comparedNation(what);
  return against === "county" ? texts.comparedCounty(what) : texts.comparedWave(what, against);
}

/** What a cell of the survey is about, by its address. */
function subjectFacts(
  writer: PlanWriter,
  survey: Writer,
  cell: CellAddress,
): Omit<CellFacts, "number" | "isHidden"> {
  const texts = writer.texts.plan.basis;
  const parts = parseCell(cell);
  const wave = parts?.wave ?? "";
  const subject = parts?.subject ?? "";
  const source = texts.survey(wave);
  if (subject === "respondents") {
    return { what: texts.respondents(wave), asked: null, answered: null, source };
  }
  if (wave === "notes") return { what: texts.participants, asked: null, answered: null, source: texts.notes };
  const area = survey.results.areas.find(({ id }) => id === subject);
  const indicator = survey.indicator(subject);
  const item = survey.results.items.find(({ id }) => id === (indicator?.item ?? subject.split(".")[0]));
  const question = item === undefined ? subject : survey.text(item.text);
  const what = indicator === undefined ? capital(question) : survey.label(indicator);
  return {
    what: area === undefined || indicator !== undefined ? what : texts.index(survey.text(area.text)),
    asked: item === undefined ? null : survey.text(item.asked),
    answered: null,
    source,
  };
}
