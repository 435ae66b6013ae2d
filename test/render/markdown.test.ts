import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { oneLine } from "../../src/render/plain-text.js";
import { renderMarkdown } from "../../src/render/markdown.js";
import { escapeLine, escapeMarkdown } from "../../src/render/markdown/escape.js";
import { tablesOf } from "../../src/render/walk.js";
import { completeDocument, documentIn, hostile } from "../support/document.js";

const markdown = renderMarkdown(completeDocument);

/** Runs of table lines, quoted or not, as cells with the escapes taken away. */
function tablesIn(source: string): string[][][] {
  const runs: string[][][] = [];
  let inside = false;
  for (const line of source.split("\n").map((each) => each.replace(/^> /, ""))) {
    if (line.startsWith("| ")) {
      if (!inside) runs.push([]);
      const cells = line.slice(2, -2).split(/ (?<!\\)\| /);
      runs.at(-1)?.push(cells.map((cell) => cell.trim().replace(/\\([!-/:-@[-`{-~])/g, "$1")));
    }
    inside = line.startsWith("| ");
  }
  return runs;
}

describe("Markdown", () => {
  test("has every table as the document has it", () => {
    expect(tablesIn(markdown).map(([head, , ...rows]) => [head, ...rows])).toEqual(
      tablesOf(completeDocument).map((table) => [
        table.columns.map((column) => oneLine(column.title)),
        ...table.rows.map((row) => row.map((cell) => oneLine(cell.text).replace(/^ +| +$/g, ""))),
      ]),
    );
  });

  test("aligns its columns, numbers to the right", () => {
    const lines = markdown.split("\n");
    const start = lines.findIndex((line) => line.startsWith("| Indikator"));
    const block = lines.slice(start, start + 10);
    expect(new Set(block.map((line) => stringWidth(line))).size).toBe(1);
    expect(block[1]).toMatch(/^\| -+ \| -+: \| -+ \| -+: \|/);
  });

  test("says a figure's title, what the picture shows, and its table, in that order", () => {
    const at = [
      "**Lillevik mot landet**",
      "Figuren viser seks andeler",
      "**Lillevik 2025 mot landet 2023**",
    ].map((words) => markdown.indexOf(words));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at).not.toContain(-1);
  });

  test("starts with the notice, and has none for real figures", () => {
    expect(markdown.startsWith("> **Oppdiktet kommune")).toBe(true);
    expect(renderMarkdown(documentIn("nb")).startsWith("# ")).toBe(true);
  });

  test("escapes labels so that none is HTML, a link, emphasis, a cell or a heading", () => {
    expect(escapeMarkdown(hostile.html)).toBe(
      '\\<script\\>alert("x")\\</script\\>\\<img src=x onerror=alert(1)\\>',
    );
    expect(escapeMarkdown("a|b*c_d`[e](f)~g&lt;")).toBe("a\\|b\\*c\\_d\\`\\[e\\](f)\\~g\\&lt;");
    expect(["# a", "- b", "+ c", "1. d", "2) e", "=== f", "> g"].map(escapeLine)).toEqual([
      "\\# a",
      "\\- b",
      "\\+ c",
      "1\\. d",
      "2\\) e",
      "\\=== f",
      "\\> g",
    ]);
    expect(markdown.replace(/<!--.*-->/, "")).not.toMatch(/(?<!\\)<[a-z/!]/i);
  });

  test("loses no character of a label", () => {
    fc.assert(
      fc.property(fc.string(), (label) => {
        expect(escapeMarkdown(label).replace(/\\([!-/:-@[-`{-~])/g, "$1")).toBe(escapeFree(label));
      }),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
    );
  });

  test("is the same when it is made again", () => {
    expect(renderMarkdown(completeDocument)).toBe(markdown);
  });
});

function escapeFree(label: string): string {
  return label.replace(/[\t\n\v\f\r ]+/g, " ");
}
