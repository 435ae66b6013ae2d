import type { Block, ReportDocument } from "../domain/document.js";
import { escapeLine, inlineMarkdown, lineMarkdown, strong } from "./markdown/escape.js";
import { tableMarkdown } from "./markdown/table.js";
import { oneLine } from "./plain-text.js";

type BlockOf<K extends Block["kind"]> = Extract<Block, { kind: K }>;

const alertOf = { info: "NOTE", warning: "WARNING" } as const;

/**
 * A document as GitHub-flavored Markdown. A figure is its title, what the picture shows, and its table.
 *
 * @example
 * renderMarkdown(document); // "# Pårørende i Lillevik\n\n…"
 */
export function renderMarkdown(document: ReportDocument): string {
  const { notice, title, subtitle, facts, blocks, footer } = document;
  const parts = [
    ...(notice === null ? [] : [`> ${strong(oneLine(notice))}\n`]),
    `# ${escapeLine(title)}\n`,
    ...(subtitle === "" ? [] : [`${escapeLine(subtitle)}\n`]),
    facts.map(({ term, text }) => `- ${strong(`${oneLine(term)}:`)} ${inlineMarkdown(text)}\n`).join(""),
    ...blocks.map(blockMarkdown),
    ...(footer === "" ? [] : [`---\n`, `${escapeLine(footer)}\n`]),
    propertiesComment(document),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${escapeLine(block.text)}\n`;
    case "paragraph":
      return `${lineMarkdown(block.text)}\n`;
    case "list":
      return block.items.map((item) => `- ${lineMarkdown(item)}\n`).join("");
    case "findings":
      return block.items
        .map((item) => `- ${strong(oneLine(item.mark))}: ${inlineMarkdown(item.text)}\n`)
        .join("");
    case "table":
      return tableMarkdown(block);
    case "figure":
      return `${strong(oneLine(block.title))}\n\n${escapeLine(block.alt)}\n\n${tableMarkdown(block.table)}`;
    case "callout":
      return calloutMarkdown(block);
    case "details":
      return [`## ${escapeLine(block.summary)}\n`, ...block.blocks.map(blockMarkdown)].join("\n");
  }
}

function calloutMarkdown({ tone, title, blocks }: BlockOf<"callout">): string {
  const inside = [`${strong(oneLine(title))}\n`, ...blocks.map(blockMarkdown)].join("\n");
  const quoted = inside
    .trimEnd()
    .split("\n")
    .map((line) => `> ${line}`.trimEnd());
  return `> [!${alertOf[tone]}]\n${quoted.join("\n")}\n`;
}

/** What is in the file but not on the page; two hyphens would end the comment. */
function propertiesComment({ properties }: ReportDocument): string {
  const facts = Object.entries(properties).map(([name, value]) => `${name}: ${oneLine(value)}`);
  return `<!-- ${facts.join("; ").replace(/-(?=-)|[<>]/g, " ")} -->\n`;
}
