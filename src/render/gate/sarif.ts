import { createHash } from "node:crypto";
import { gateRules, type GateOutcome } from "../../domain/gate/gate-report.js";
import type { GatePlace, WrittenLine, WrittenRemarks } from "../../domain/gate/written-gate.js";
import { renderJson } from "../json.js";
import { withoutForbidden } from "../xml.js";
import { linesOf } from "./details.js";
import type { ReporterInput } from "./reporter.js";

type SarifInput = Pick<ReporterInput, "report" | "written">;

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

const REMOVABLE = "removable";
const NEVER_FAILS = "never-fails";

const levels: Partial<Record<GateOutcome, "error" | "warning" | "note">> = {
  fail: "error",
  warn: "warning",
  known: "note",
};

interface Told {
  readonly id: string;
  readonly rule: string;
  readonly level: "error" | "warning" | "note";
  readonly text: string;
  readonly places: readonly GatePlace[];
}

/**
 * A gate's decision as SARIF 2.1.0, for GitHub's code scanning and other viewers of findings.
 *
 * Only what somebody may act on is a result: GitHub shows an open alert for every result, also of the kind `pass`, so
 * lines that pass or are listed are left out. It does not heed suppressions either, so a known deviation is suppressed
 * and also no more than a note. It refuses the whole file for one result without a location: what has no place in the
 * data is placed in `parorende.json`, and what can be removed in the baseline.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
 * @see https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 * @example
 * gateSarif({ report, written }); // '{\n  "$schema": "https://docs.oasis-open.org/sarif/…'
 */
export function gateSarif(input: SarifInput): string {
  const { report, written } = input;
  const { heading, about, conclusion, notice, tool } = written;
  const { inputHash } = report;
  const rules = rulesOf(input);
  const ids = rules.map(({ id }) => id);
  const results = [
    ...linesOf(written).flatMap((line) => lineResult(line, ids)),
    ...remarkResults(input, ids),
  ];
  const driver = { name: report.tool.name, version: tool.version, semanticVersion: tool.version, rules };
  const properties = { heading, about, conclusion, notice, inputHash, method: report.tool.method };
  const run = { tool: { driver }, language: written.locale, results, properties };
  return renderJson({ $schema: SCHEMA, version: "2.1.0", runs: [run] });
}

/** All rules, also those that decided nothing: a viewer then knows that an alert is gone because its rule found none. */
function rulesOf({ written }: SarifInput) {
  const { rules, neverFails, removable } = written;
  return [
    ...gateRules.map((id) => ruleOf(id, rules[id])),
    ...(neverFails === null ? [] : [ruleOf(NEVER_FAILS, neverFails.heading)]),
    ...(removable === null ? [] : [ruleOf(REMOVABLE, removable.heading)]),
  ];
}

/** GitHub wants all three. */
function ruleOf(id: string, words: string) {
  const text = messageText(words);
  return { id, shortDescription: { text }, fullDescription: { text }, help: { text } };
}

function lineResult(line: WrittenLine, ids: readonly string[]) {
  const level = levels[line.outcome];
  if (level === undefined) return [];
  const { id, rule, title, message, reason, indicator, against, cell, because, places } = line;
  const result = resultOf({ id, rule, level, text: `${title}. ${message}`, places }, ids);
  const suppressions =
    line.outcome === "known"
      ? [{ kind: "external", status: "accepted", ...(reason === null ? {} : { justification: reason }) }]
      : undefined;
  return [{ ...result, suppressions, properties: { indicator, against, cell, because } }];
}

/** What is said of the policy, and of the baseline. */
function remarkResults({ report, written: { neverFails, removable } }: SarifInput, ids: readonly string[]) {
  const told = (remarks: WrittenRemarks | null, of: Pick<Told, "rule" | "level">, names: readonly string[]) =>
    (remarks?.lines ?? []).map((text, at) => {
      const id = `${of.rule}/${names[at] ?? text}`;
      return resultOf({ ...of, id, text, places: remarks === null ? [] : [remarks.place] }, ids);
    });
  return [
    ...told(
      neverFails,
      { rule: NEVER_FAILS, level: "warning" },
      report.neverFails.map(({ indicator }) => indicator),
    ),
    ...told(
      removable,
      { rule: REMOVABLE, level: "note" },
      report.removable.map(({ indicator, deviation }) => `${indicator}/${deviation}`),
    ),
  ];
}

function resultOf({ id, rule, level, text, places }: Told, ids: readonly string[]) {
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level,
    message: { text: messageText(text) },
    locations: places.map(locationOf),
    partialFingerprints: { "parorende/v1": id, primaryLocationLineHash: lineHash(id) },
  };
}

function locationOf({ path, line, column }: GatePlace) {
  const artifactLocation = { uri: relativeUri(path), uriBaseId: "%SRCROOT%" };
  return {
    physicalLocation: { artifactLocation, region: { startLine: line } },
    ...(column === null ? {} : { logicalLocations: [{ name: column, kind: "member" }] }),
  };
}

/** Letters that are not ASCII, and a colon that would make a folder a scheme, are encoded. */
function relativeUri(path: string): string {
  return withoutForbidden(path).split("/").map(encodeURIComponent).join("/");
}

/**
 * What GitHub knows an alert by, in the form it gives them itself. Without it GitHub takes the line in the file, and
 * all indicators of a file have one: its heading.
 */
function lineHash(id: string): string {
  return `${createHash("sha256").update(id).digest("hex").slice(0, 16)}:1`;
}

/** A SARIF message has placeholders, `{0}`, and links, `[text](address)`: nothing in the text is one. */
function messageText(text: string): string {
  return text.replace(/[{}]/gu, "$&$&").replace(/\]\(/gu, "] (");
}
