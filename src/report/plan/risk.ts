import type { Block, TableCell } from "../../domain/document.js";
import { isBehind } from "../../domain/plan/measure-state.js";
import { planWords } from "../../domain/plan/words.js";
import { capital } from "../writer.js";
import { statusAndProgress } from "./measures.js";
import { highRiskCell } from "./plan-cells.js";
import type { PlanWriter } from "./plan-writer.js";

/** Deviations and risk: what is at risk, what is behind with nothing done about it, and which figures missed. */
export function riskSection(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.plan.risk;
  const { measures: words } = writer.texts.plan;
  const { figures } = writer.report;
  const active = writer.report.measures.filter(({ status }) => status !== "dropped");
  const atRisk = active.filter(({ risk }) => risk === "high" || risk === "medium");
  const high = active.filter(({ risk }) => risk === "high");
  const helpless = active.filter((measure) => isBehind(measure) && measure.correctiveStep === null);
  const missed = figures.filter(({ verdict, now }) => verdict === "notReached" && now?.shown === true);
  const names = (ids: readonly { readonly id: string }[]): string =>
    writer.numbers.list(ids.map(({ id }) => writer.measureName(id)));
  const sentences = [
    ...(atRisk.length === 0 ? [active.some(({ risk }) => risk !== null) ? texts.none : texts.unstated] : []),
    ...(high.length === 0
      ? []
      : [texts.high(writer.count(high.length, highRiskCell(writer.period)), names(high))]),
    ...(helpless.length === 0 ? [] : [texts.noStep(names(helpless))]),
    ...(missed.length === 0
      ? []
      : [texts.figures(writer.numbers.list(missed.map(({ name }) => writer.quote(name))))]),
  ];
  const heading = writer.heading(2, texts.heading, "risiko");
  if (atRisk.length === 0) return [heading, writer.list(sentences)];
  return [
    heading,
    writer.list(sentences),
    {
      kind: "table",
      id: "risiko-tabell",
      caption: texts.caption,
      columns: [words.measure, texts.risk, words.status, words.step].map((title) => ({
        title,
        numeric: false,
      })),
      rows: [...high, ...atRisk.filter(({ risk }) => risk === "medium")].map((measure): TableCell[] => [
        { text: measure.shortName },
        { text: measure.risk === null ? "–" : capital(planWords.risk[measure.risk][writer.locale]) },
        { text: statusAndProgress(writer, measure) },
        { text: measure.correctiveStep ?? "–" },
      ]),
    },
  ];
}
