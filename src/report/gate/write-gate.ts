import type { GateOutcome, GateReport } from "../../domain/gate/gate-report.js";
import { gateOutcomes } from "../../domain/gate/gate-report.js";
import type { WrittenGate, WrittenGroup, WrittenRemarks } from "../../domain/gate/written-gate.js";
import type { Locale } from "../../domain/text.js";
import { textsOf } from "../../text/languages.js";
import { numberFormat } from "../../text/numbers.js";
import {
  againstName,
  levelText,
  lineWriter,
  neverFailsText,
  removableText,
  type LineTools,
  type PlaceFinder,
} from "./write-line.js";

/**
 * The gate's decision in words, in one language: what every reporter but JSON writes.
 *
 * @example
 * writeGate(report, "nb", places).conclusion; // "Kontrollen er bestått."
 */
export function writeGate(report: GateReport, locale: Locale, places: PlaceFinder): WrittenGate {
  const texts = textsOf(locale);
  const numbers = numberFormat(locale);
  const tools: LineTools = { texts, numbers, locale };
  const written = report.lines.map(lineWriter(report, tools, places));
  const { count } = numbers;
  const { gate } = texts;
  const group = (outcome: GateOutcome): WrittenGroup => ({
    outcome,
    heading: gate.groups[outcome],
    lines: written.filter((line) => line.outcome === outcome),
  });
  const { fail, known } = report.counts;
  return {
    locale,
    outcome: report.outcome,
    heading: gate.heading(report.municipality.name, report.wave),
    about: gate.about(count(written.length), against(report, tools), levelText(report, tools)),
    conclusion: fail > 0 ? gate.stops(count(fail)) : gate.passes(known === 0 ? null : count(known)),
    notice: report.municipality.invented ? texts.report.notice : null,
    groups: gateOutcomes.map(group).filter(({ lines }) => lines.length > 0),
    neverFails: remarks({
      heading: gate.neverFails,
      lines: report.neverFails.map((one) => neverFailsText(one, tools)),
      place: places.policy,
    }),
    removable: remarks({
      heading: gate.removable,
      lines: report.removable.map((one) => removableText(one, report, tools)),
      place: places.baseline,
    }),
    rules: gate.rules,
    tool: { version: report.tool.version },
    labels: gate.labels,
  };
}

function remarks(told: WrittenRemarks): WrittenRemarks | null {
  return told.lines.length === 0 ? null : told;
}

/** What the lines are held against, once each: «mot landet, mot målingen 2023 og mot måltallet». */
function against({ lines }: GateReport, { texts, numbers }: LineTools): string {
  const { against: words } = texts.gate;
  const names = lines.map((line) =>
    line.against === "baseline" ? words.baselines : againstName(line, words),
  );
  return numbers.list([...new Set(names)]);
}
