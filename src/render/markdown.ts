import type { Block, OpenBlock, ReportDocument } from "../domain/document.js";
import type { RenderTexts } from "../text/nb/render.js";
import { escapeLine, inlineMarkdown, lineMarkdown, strong } from "./markdown/escape.js";
import { tableMarkdown } from "./markdown/table.js";
import { oneLine } from "./plain-text.js";
import { textsOf } from "./texts.js";
import { openRuns } from "./walk.js";

type BlockOf<K extends Block["kind"]> = Extract<Block, { kind: K }>;

const alertOf = { info: "NOTE", warning: "WARNING" } as const;

/**
 * A document as GitHub-flavored Markdown. A figure is its title, what the picture shows, and its table.
 *
 * @example
 * renderMarkdown(document); // "# Pårørende i Lillevik\n\n…"
 */
export function renderMarkdown(document: ReportDocument): string {
  const { notice, title, subtitle, status, facts, blocks, footer } = document;
  const texts = textsOf(document.locale);
  const parts = [
    ...(notice === null ? [] : [`> ${strong(oneLine(notice))}\n`]),
    `# ${escapeLine(title)}\n`,
    ...(status === null ? [] : [`${strong(oneLine(status))}\n`]),
    ...(subtitle === "" ? [] : [`${escapeLine(subtitle)}\n`]),
    facts.map(({ term, text }) => `- ${strong(`${oneLine(term)}:`)} ${inlineMarkdown(text)}\n`).join(""),
    ...blocks.map((block) => blockMarkdown(block, texts)),
    ...(footer === "" ? [] : [`---\n`, `${escapeLine(footer)}\n`]),
    propertiesComment(document),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function blockMarkdown(block: Block, texts: RenderTexts): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${escapeLine(block.text)}\n`;
    case "paragraph":
      return `${lineMarkdown(block.text)}\n`;
    case "list":
      return block.items
        .map((item, at) => `${block.numbered === true ? `${String(at + 1)}.` : "-"} ${lineMarkdown(item)}\n`)
        .join("");
    case "open":
      return openMarkdown(block, texts);
    case "findings":
      return block.items
        .map((item) => `- ${strong(oneLine(item.mark))}: ${inlineMarkdown(item.text)}\n`)
        .join("");
    case "table":
      return tableMarkdown(block);
    case "figure":
      return `${strong(oneLine(block.title))}\n\n${escapeLine(block.alt)}\n\n${tableMarkdown(block.table)}`;
    case "callout":
      return calloutMarkdown(block, texts);
    case "details":
      return [
        `## ${escapeLine(block.summary)}\n`,
        ...block.blocks.map((inner) => blockMarkdown(inner, texts)),
      ].join("\n");
  }
}

function openMarkdown({ level, title, hint, text }: OpenBlock, texts: RenderTexts): string {
  const heading = `${"#".repeat(level)} ${escapeLine(title)}\n`;
  const lines = openRuns(text).map((run) =>
    run
      .map((line) => `${line.kind === "item" ? "- " : ""}${escapeLine(line.text)}\n`)
      .join(run[0]?.kind === "item" ? "" : "\n"),
  );
  return [heading, ...(lines.length === 0 ? [`*${escapeLine(texts.openPlace(hint))}*\n`] : lines)].join("\n");
}

function calloutMarkdown({ tone, title, blocks }: BlockOf<"callout">, texts: RenderTexts): string {
  const inside = [`${strong(oneLine(title))}\n`, ...blocks.map((block) => blockMarkdown(block, texts))].join(
    "\n",
  );
  const quoted = inside
    .trimEnd()
    .split("\n")
    .map((line) => `> ${line}`.trimEnd());
  return `> [!${alertOf[tone]}]\n${quoted.join("\n")}\n`;
}

/** What is in the file but not on the page; two hyphens would end the comment. */
function propertiesComment({ properties }: ReportDocument): string {
  const facts = Object.entries(properties).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${oneLine(value)}`],
  );
  return `<!-- ${facts.join("; ").replace(/-(?=-)|[<>]/g, " ")} -->\n`;
}
