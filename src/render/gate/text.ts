import type { GateOutcome } from "../../domain/gate/gate-report.js";
import type { WrittenGroup, WrittenLine, WrittenRemarks } from "../../domain/gate/written-gate.js";
import { withoutLogCommands } from "../../text/log-commands.js";
import { oneLine } from "../plain-text.js";
import type { Paint } from "../terminal.js";
import { hanging, proseWidth, screenWidth } from "../terminal/prose.js";
import { wrapText } from "../terminal/wrap.js";
import { explanationOf, linesOf, whyNot } from "./details.js";
import type { ReporterInput } from "./reporter.js";

const marks: Record<GateOutcome, string> = { fail: "✗", known: "–", warn: "!", listed: "·", pass: "✓" };
const indent = "  ";

const same = (text: string): string => text;

/**
 * A gate's decision for people at a terminal. The conclusion stands last: at the prompt it is the end that is seen. Control
 * characters in any text are taken out, and nothing in it is a command to a CI service.
 *
 * @example
 * gateText({ report, written, explain: false, quiet: false, paint: noPaint, width: 80 });
 */
export function gateText(input: ReporterInput): string {
  return `${(input.quiet ? quietLines(input) : allLines(input)).join("\n")}\n`;
}

function quietLines(input: ReporterInput): readonly string[] {
  const failing = linesOf(input.written).filter(({ outcome }) => outcome === "fail");
  return [...failing.flatMap((line) => entryLines(line, input)), ...conclusionLines(input)];
}

function allLines(input: ReporterInput): readonly string[] {
  const { written, paint } = input;
  const { notice, neverFails, removable } = written;
  return [
    ...prose(written.heading, input, paint.strong),
    ...prose(written.about, input),
    ...(notice === null ? [] : prose(notice, input, paint.bad)),
    "",
    ...written.groups.flatMap((group) => groupLines(group, input)),
    ...remarkLines(neverFails, marks.warn, input),
    ...remarkLines(removable, marks.known, input),
    ...conclusionLines(input),
  ];
}

function remarkLines(remarks: WrittenRemarks | null, mark: string, input: ReporterInput): readonly string[] {
  if (remarks === null) return [];
  return [
    ...prose(remarks.heading, input, input.paint.strong),
    ...remarks.lines.flatMap((line) => marked(`${mark} `, line, input)),
    "",
  ];
}

function groupLines({ outcome, heading, lines }: WrittenGroup, input: ReporterInput): readonly string[] {
  return [
    ...prose(heading, input, input.paint.strong),
    ...(isTold(outcome) || input.explain
      ? lines.flatMap((line) => entryLines(line, input))
      : shortLines(lines, input)),
    "",
  ];
}

function isTold(outcome: GateOutcome): boolean {
  return outcome === "fail" || outcome === "known" || outcome === "warn";
}

/** What passes, by indicator and word: what it is held against stands behind. */
function shortLines(lines: readonly WrittenLine[], input: ReporterInput): readonly string[] {
  const byWord = new Map<string, readonly [WrittenLine, ...WrittenLine[]]>();
  for (const line of lines) {
    const key = `${line.indicator ?? ""} ${line.word}`;
    byWord.set(key, [...(byWord.get(key) ?? []), line] as [WrittenLine, ...WrittenLine[]]);
  }
  return [...byWord.values()].flatMap((same) => {
    const [{ name, word, outcome }] = same;
    const against = same.map(({ againstName }) => againstName).join(", ");
    const mark = `${markPaint(outcome, input.paint)(marks[outcome])} `;
    return marked(mark, `${name}: ${word} (${against})`, input);
  });
}

/** What somebody has to act on or live with is told in full; what passes has one line. */
function entryLines(line: WrittenLine, input: ReporterInput): readonly string[] {
  const { paint, explain, written } = input;
  const { outcome } = line;
  const inFull = isTold(outcome);
  const mark = `${markPaint(outcome, paint)(marks[outcome])} `;
  return [
    ...marked(mark, line.title, input, inFull ? paint.strong : same),
    ...(inFull ? marked(indent, line.message, input) : []),
    ...(explain && !inFull ? whyNot(line).flatMap((text) => marked(indent, text, input)) : []),
    ...(explain ? marked(indent, explanationOf(line, written.labels), input) : []),
    ...(inFull && line.cell !== null ? marked(indent, line.cell, input, paint.dim) : []),
  ];
}

function conclusionLines(input: ReporterInput): readonly string[] {
  const { written, paint } = input;
  const color = markPaint(written.outcome, paint);
  return marked(`${color(marks[written.outcome])} `, written.conclusion, input, color);
}

function markPaint(outcome: GateOutcome, paint: Paint): (text: string) => string {
  if (outcome === "fail") return paint.bad;
  return outcome === "pass" ? paint.good : same;
}

function marked(
  mark: string,
  text: string,
  { width }: ReporterInput,
  color: (line: string) => string = same,
): readonly string[] {
  return hanging(mark, wrapped(text, proseWidth(screenWidth(width)) - indent.length).map(color));
}

function prose(
  text: string,
  { width }: ReporterInput,
  color: (line: string) => string = same,
): readonly string[] {
  return wrapped(text, proseWidth(screenWidth(width))).map(color);
}

/** A line may begin anywhere in the text, so what would be a command there is broken before. */
function wrapped(text: string, width: number): readonly string[] {
  return wrapText(withoutLogCommands(oneLine(text)), width);
}
