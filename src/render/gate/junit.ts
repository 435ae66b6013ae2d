import type { GateRule } from "../../domain/gate/gate-report.js";
import { gateAgainst } from "../../domain/gate/policy.js";
import type { WrittenLine, WrittenRemarks } from "../../domain/gate/written-gate.js";
import { withBracket } from "../../text/log-commands.js";
import { element, escapeXml, textElement, xmlDocument } from "../xml.js";
import { detailsOf, explanationOf, linesOf } from "./details.js";
import type { ReporterInput } from "./reporter.js";

type JunitInput = Pick<ReporterInput, "report" | "written" | "explain">;

interface Suite {
  readonly name: string;
  readonly lines: readonly WrittenLine[];
}

/** The rules that say that there was nothing to judge. */
const notJudged: readonly GateRule[] = ["few-answers", "hidden", "not-comparable"];

/**
 * A gate's decision as JUnit XML: a suite for each kind of comparison, and a test case for each line. What could not be
 * judged is skipped; known deviations and warnings pass, and say so in their output.
 *
 * GitLab tells test cases apart by `classname` and `name`, takes only the first of those that are alike, and compares
 * them with the target branch: so the name holds the line's id and not its verdict. It shows the text of a failure and
 * of what is skipped, Azure DevOps and Jenkins the `message` of a failure too. `skipped` has no attribute, which the
 * older of Jenkins' schemas does not know. There is no time or host in it: the same input gives the same bytes.
 *
 * @see https://docs.gitlab.com/ci/testing/unit_test_reports/
 * @example
 * gateJunit({ report, written, explain: false }); // '<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="Kontroll …"'
 */
export function gateJunit(input: JunitInput): string {
  const { written } = input;
  const lines = linesOf(written);
  const suites = gateAgainst.map((against) => ({
    name: `parorende.${against}`,
    lines: lines.filter((line) => line.against === against),
  }));
  const content = [
    ...suites.filter((suite) => suite.lines.length > 0).map((suite) => suiteXml(suite, input)),
    ...remarksXml("neverFails", written.neverFails),
    ...remarksXml("removable", written.removable),
  ];
  const counts = { tests: lines.length, failures: failures(lines), errors: 0, time: 0 };
  const attributes = { name: written.heading, ...counts };
  const root = element("testsuites", attributes, [...content.map((xml) => `\n${xml}`), "\n"]);
  // Printed in a log, nothing in it is a command to the service.
  return xmlDocument(withBracket(root, "&#91;"));
}

function suiteXml({ name, lines }: Suite, input: JunitInput): string {
  const content = [propertiesXml(input), ...lines.map((line) => caseXml(line, name, input))];
  return element("testsuite", { name, ...suiteCounts(lines) }, [...content.map((xml) => `\n  ${xml}`), "\n"]);
}

function suiteCounts(lines: readonly WrittenLine[]): Readonly<Record<string, number>> {
  const skipped = lines.filter(isSkipped).length;
  return { tests: lines.length, failures: failures(lines), errors: 0, skipped, time: 0 };
}

/** What the figures are from, and whether they are invented. */
function propertiesXml({ report, written }: JunitInput): string {
  const values = { notice: written.notice, inputHash: report.inputHash, method: report.tool.method };
  return element(
    "properties",
    {},
    Object.entries(values).flatMap(([name, value]) =>
      value === null ? [] : [element("property", { name, value }, [])],
    ),
  );
}

function caseXml(line: WrittenLine, classname: string, input: JunitInput): string {
  const name = `${line.name}, ${line.againstName} (${line.id})`;
  return element("testcase", { classname, name, time: 0 }, outcomeXml(line, input));
}

function outcomeXml(line: WrittenLine, { written, explain }: JunitInput): readonly string[] {
  const { labels } = written;
  const { outcome, title, rule } = line;
  const details = detailsOf(line, labels, explain);
  if (outcome === "fail") {
    const text = [...details, ...placeTexts(line)].join("\n");
    return [element("failure", { message: title, type: rule }, [escapeXml(text)])];
  }
  if (isSkipped(line)) return textElement("skipped", details.join("\n"));
  if (outcome === "pass") return explain ? textElement("system-out", explanationOf(line, labels)) : [];
  return textElement("system-out", [title, ...details].join("\n"));
}

/** What is said of the policy or the baseline is no test case: it stands in the output of a suite without any. */
function remarksXml(name: string, remarks: WrittenRemarks | null): readonly string[] {
  if (remarks === null) return [];
  const text = [remarks.heading, ...remarks.lines].join("\n");
  const attributes = { name: `parorende.${name}`, ...suiteCounts([]) };
  return [element("testsuite", attributes, textElement("system-out", text))];
}

/** `undersokelser/2025/svar.csv:1 (kontaktperson)`. */
function placeTexts({ places }: WrittenLine): readonly string[] {
  return places.map(({ path, line, column }) => `${path}:${line}${column === null ? "" : ` (${column})`}`);
}

function failures(lines: readonly WrittenLine[]): number {
  return lines.filter(({ outcome }) => outcome === "fail").length;
}

function isSkipped({ rule }: WrittenLine): boolean {
  return notJudged.includes(rule);
}
