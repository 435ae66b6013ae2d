import type { Block, ChangeChart, TableBlock } from "../../domain/document.js";
import type { VerdictWord } from "../../domain/comparison.js";
import type { JudgedIndicator } from "../../domain/plan/plan-report.js";
import { toneOf } from "../writer.js";
import {
  changeCell,
  changePoints,
  changeVerdictCell,
  indicatorLabel,
  unadjustedNotes,
} from "./evaluation-indicators.js";
import type { PlanWriter } from "./plan-writer.js";

/** The indicators of the measures from utgangspunkt to now, in one picture; nothing where none can be drawn. */
export function changeFigure(writer: PlanWriter): readonly Block[] {
  const { survey } = writer;
  const wave = writer.report.survey?.wave;
  const baseline = commonBaseline(writer);
  if (survey === null || wave === undefined || baseline === null || !writer.report.hasNewWave) return [];
  const drawn = drawable(writer).filter(({ baselineWave }) => baselineWave === baseline);
  const rows = drawn.flatMap((judged): ChangeChart["rows"] => {
    const points = changePoints(survey, judged);
    if (points === null) return [];
    const { from, to, change } = points;
    const tone = toneOf({ word: change.verdict, fewAnswers: change.fewAnswers });
    return [{ label: indicatorLabel(writer, judged.indicator), from, to, tone, cell: change.cell }];
  });
  const { percent } = writer.numbers;
  const alt = rows.map(({ label, from, to }) =>
    writer.texts.report.change.altRow(label, percent(from.value), percent(to.value)),
  );
  return [
    {
      kind: "figure",
      id: "tiltak-endring",
      title: title(writer, drawn, baseline, wave),
      chart: { kind: "change", axis: writer.texts.report.nation.axis, waves: [baseline, wave], rows },
      alt: `${alt.join(". ")}.`,
      table: table(writer, drawn, baseline, wave),
    },
  ];
}

/** Each indicator once, of the measures that are not dropped. */
function drawable(writer: PlanWriter): readonly JudgedIndicator[] {
  const seen = new Set<string>();
  return writer.report.measures
    .filter(({ status }) => status !== "dropped")
    .flatMap(({ judged }) => judged)
    .filter((judged) => {
      const key = `${judged.indicator} ${judged.baselineWave ?? ""}`;
      if (seen.has(key) || changePoints(writer.survey, judged) === null) return false;
      seen.add(key);
      return true;
    });
}

/** The picture has two waves: the baseline that most indicators have, the newest where two are alike. */
function commonBaseline(writer: PlanWriter): string | null {
  const counts = new Map<string, number>();
  for (const { baselineWave } of drawable(writer)) {
    if (baselineWave !== null) counts.set(baselineWave, (counts.get(baselineWave) ?? 0) + 1);
  }
  const waves = [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? 1 : -1));
  return waves[0]?.[0] ?? null;
}

function title(writer: PlanWriter, drawn: readonly JudgedIndicator[], from: string, to: string): string {
  const texts = writer.texts.evaluation.measures.change;
  const labels = (word: VerdictWord): readonly string[] =>
    drawn.filter(({ change }) => change?.verdict === word).map(({ indicator }) => lower(writer, indicator));
  const { kind, label } = clearest(labels("better"), labels("worse"));
  if (kind === "better" || kind === "worse") return texts.title[kind](label, from);
  if (kind !== "none") return texts.title[kind](from);
  const isNeutral = drawn.some(({ change }) => change?.verdict === "higher" || change?.verdict === "lower");
  return isNeutral ? texts.plain(from, to) : texts.title.none(from);
}

/** An indicator as it stands after a colon: in the survey's own words. */
function lower(writer: PlanWriter, id: string): string {
  const found = writer.survey?.indicator(id);
  return found === undefined || writer.survey === null ? id : writer.survey.text(found.text);
}

type Clearest = { readonly label: string } & {
  readonly kind: "none" | "better" | "worse" | "severalBetter" | "severalWorse" | "mixed";
};

/** What a picture's title says of the clear verdicts in it: the one there is by name, more of them as several. */
export function clearest(better: readonly string[], worse: readonly string[]): Clearest {
  if (better.length > 0 && worse.length > 0) return { kind: "mixed", label: "" };
  const [label = ""] = [...better, ...worse];
  if (better.length > 0) return { kind: better.length === 1 ? "better" : "severalBetter", label };
  if (worse.length > 0) return { kind: worse.length === 1 ? "worse" : "severalWorse", label };
  return { kind: "none", label };
}

function table(writer: PlanWriter, drawn: readonly JudgedIndicator[], from: string, to: string): TableBlock {
  const { change, table: columns } = writer.texts.evaluation.measures;
  const { previous } = writer.texts.report.columns;
  return {
    kind: "table",
    id: "tiltak-endring-tall",
    caption: change.plain(from, to),
    columns: [
      { title: writer.texts.report.columns.indicator, numeric: false },
      ...[previous(from), previous(to), columns.change].map((one) => ({ title: one, numeric: true })),
      { title: columns.verdict, numeric: false },
    ],
    rows: drawn.map((judged) => [
      { text: indicatorLabel(writer, judged.indicator) },
      writer.survey?.shareCell(judged.baseline ?? undefined) ?? { text: "–" },
      writer.survey?.shareCell(judged.now ?? undefined) ?? { text: "–" },
      changeCell(writer, judged),
      changeVerdictCell(writer, judged),
    ]),
    note: [change.note, ...unadjustedNotes(writer, drawn, { targets: false })].join(" "),
  };
}
