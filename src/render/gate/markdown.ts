import type { TableBlock } from "../../domain/document.js";
import type {
  WrittenGate,
  WrittenGroup,
  WrittenLine,
  WrittenRemarks,
} from "../../domain/gate/written-gate.js";
import { escapeHtml } from "../html/escape.js";
import { escapeLine, strong } from "../markdown/escape.js";
import { tableMarkdown } from "../markdown/table.js";
import { oneLine } from "../plain-text.js";
import { withoutReferences } from "../markdown/references.js";
import { explanationOf, whyNot } from "./details.js";
import type { ReporterInput } from "./reporter.js";

type Labels = WrittenGate["labels"];
type MarkdownInput = Pick<ReporterInput, "report" | "written" | "explain">;

/** The first line, by which a bot finds its own comment again and replaces it. */
export const COMMENT_MARK = "<!-- parorende compare -->";

/**
 * A gate's decision as GitHub-flavored Markdown: a comment on a merge request, or the summary of a step. The conclusion
 * comes first; what passes is folded away. Nothing that somebody wrote in it reaches anybody or becomes a link.
 *
 * @example
 * gateMarkdown({ report, written, explain: false }); // "<!-- parorende compare -->\n\n## Kontroll av Månefjord …"
 */
export function gateMarkdown({ report, written, explain }: MarkdownInput): string {
  const { heading, notice, conclusion, about, groups, neverFails, removable, outcome } = written;
  const told = groups.filter((group) => !isFolded(group));
  const folded = groups.filter(isFolded);
  const mark = outcome === "fail" ? "✗" : "✓";
  const parts = [
    `${COMMENT_MARK}\n`,
    `## ${escapeLine(heading)}\n`,
    ...(notice === null ? [] : [`> ${strong(oneLine(notice))}\n`]),
    `${mark} ${strong(oneLine(conclusion))}\n`,
    `${escapeLine(about)}\n`,
    ...told.map((group) => tableMarkdown(tableOf(group, written.labels, explain))),
    ...[neverFails, removable].flatMap(remarksMarkdown),
    ...folded.map((group) => foldedMarkdown(group, written.labels, explain)),
    comment({ inputHash: report.inputHash, method: report.tool.method, version: report.tool.version }),
  ];
  return withoutReferences(parts.join("\n"));
}

function remarksMarkdown(remarks: WrittenRemarks | null): readonly string[] {
  if (remarks === null) return [];
  return [`${strong(oneLine(remarks.heading))}\n\n${list(remarks.lines.map(escapeLine))}`];
}

function isFolded({ outcome }: WrittenGroup): boolean {
  return outcome === "listed" || outcome === "pass";
}

function foldedMarkdown({ heading, lines }: WrittenGroup, labels: Labels, explain: boolean): string {
  // One point for each line, as the number says: how it was decided is a line in the point.
  const items = lines.map((line) =>
    [line.title, ...(explain ? [...whyNot(line), explanationOf(line, labels)] : [])]
      .map(escapeLine)
      .join("<br>"),
  );
  const summary = `${escapeHtml(oneLine(heading))} (${lines.length})`;
  return `<details>\n<summary>${summary}</summary>\n\n${list(items)}\n</details>\n`;
}

function tableOf({ outcome, heading, lines }: WrittenGroup, labels: Labels, explain: boolean): TableBlock {
  const told: readonly (readonly [title: string, text: (line: WrittenLine) => string])[] = [
    [labels.indicator, ({ name }) => name],
    [labels.against, ({ againstName }) => againstName],
    [labels.verdict, ({ word }) => word],
    [labels.told, ({ message }) => message],
  ];
  const explained: typeof told = [
    [labels.rule, ({ because, rule }) => `${because} (${rule})`],
    [labels.cell, ({ cell }) => cell ?? ""],
  ];
  const columns = explain ? [...told, ...explained] : told;
  return {
    kind: "table",
    id: outcome,
    caption: heading,
    columns: columns.map(([title]) => ({ title, numeric: false })),
    rows: lines.map((line) => columns.map(([, text]) => ({ text: text(line) }))),
  };
}

/** Points that are Markdown already. */
function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}\n`).join("");
}

/** What is in the file but not on the page; two hyphens would end the comment. */
function comment(facts: Readonly<Record<string, string>>): string {
  const written = Object.entries(facts).map(([name, value]) => `${name}: ${oneLine(value)}`);
  return `<!-- ${written.join("; ").replace(/-(?=-)|[<>]/gu, " ")} -->\n`;
}
