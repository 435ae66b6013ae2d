import type { GateOutcome } from "../../domain/gate/gate-report.js";
import type { WrittenLine } from "../../domain/gate/written-gate.js";
import { withoutLogCommands } from "../../text/log-commands.js";
import { oneLine } from "../plain-text.js";
import { detailsOf, linesOf } from "./details.js";
import type { ReporterInput } from "./reporter.js";

type AnnotationInput = Pick<ReporterInput, "written" | "explain">;

const commands: Partial<Record<GateOutcome, string>> = { fail: "error", warn: "warning", known: "notice" };

const codes: Readonly<Record<string, string>> = {
  "%": "%25",
  "\r": "%0D",
  "\n": "%0A",
  ":": "%3A",
  ",": "%2C",
};

/**
 * A gate's decision as commands to GitHub Actions, which shows them as annotations on a pull request, then the
 * conclusion as a plain line. GitHub shows ten of each kind from a step: what is most important comes first, and lines
 * that pass or are listed have none.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 * @example
 * gateAnnotations({ written, explain: false }); // "::error file=svar.csv,line=1,title=…::…\nKontrollen …\n"
 */
export function gateAnnotations({ written, explain }: AnnotationInput): string {
  const { labels, neverFails, removable, notice, conclusion } = written;
  const annotations = linesOf(written).flatMap((line) => {
    const command = commands[line.outcome];
    if (command === undefined) return [];
    return [annotation(command, propertiesOf(line), detailsOf(line, labels, explain))];
  });
  const policy =
    neverFails?.lines.map((line) =>
      annotation(
        "warning",
        [
          ["file", neverFails.place.path],
          ["line", String(neverFails.place.line)],
          ["title", neverFails.heading],
        ],
        [line],
      ),
    ) ?? [];
  const removals =
    removable?.lines.map((line) => annotation("notice", [["title", removable.heading]], [line])) ?? [];
  const plain = [...(notice === null ? [] : [notice]), conclusion].map(plainLine);
  return `${[...annotations, ...policy, ...removals, ...plain].join("\n")}\n`;
}

type Properties = readonly (readonly [name: string, value: string])[];

function propertiesOf({ places: [place], title }: WrittenLine): Properties {
  return [
    ...(place === undefined
      ? []
      : ([
          ["file", place.path],
          ["line", String(place.line)],
        ] as const)),
    ["title", title],
  ];
}

function annotation(command: string, properties: Properties, lines: readonly string[]): string {
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(oneLine(value))}`);
  return `::${command} ${written.join(",")}::${escapeData(lines.map(oneLine).join("\n"))}`;
}

function escapeData(text: string): string {
  return text.replace(/[%\r\n]/gu, (mark) => codes[mark] ?? mark);
}

function escapeProperty(text: string): string {
  return text.replace(/[%\r\n:,]/gu, (mark) => codes[mark] ?? mark);
}

/** A line that is no command. */
function plainLine(text: string): string {
  return withoutLogCommands(oneLine(text));
}
