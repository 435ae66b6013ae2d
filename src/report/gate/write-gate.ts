import type { GateOutcome, GateReport } from "../../domain/gate/gate-report.js";
import { gateOutcomes } from "../../domain/gate/gate-report.js";
import type { WrittenGate, WrittenGroup } from "../../domain/gate/written-gate.js";
import type { Locale } from "../../domain/text.js";
import { textsOf } from "../../text/languages.js";
import { numberFormat } from "../../text/numbers.js";
import {
  againstName,
  deviationName,
  levelText,
  lineWriter,
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
    removable:
      report.removable.length === 0
        ? null
        : {
            heading: gate.removable,
            lines: report.removable.map((one) => gate.removableLine(...deviationName(one, report, tools))),
            place: places.baseline,
          },
    rules: gate.rules,
    tool: { version: report.tool.version },
    labels: gate.labels,
  };
}

/** What the lines are held against, once each: «mot landet, mot målingen 2023 og mot måltallet». */
function against({ lines }: GateReport, { texts, numbers }: LineTools): string {
  const names = lines.map((line) => againstName(line, texts.gate.against));
  return numbers.list([...new Set(names)]);
}
