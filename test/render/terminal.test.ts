import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { noPaint, renderTerminal, type Paint } from "../../src/render/terminal.js";
import { chartLines } from "../../src/render/terminal/chart.js";
import { axisLine, intervalTrack } from "../../src/render/terminal/track.js";
import { wrapText, widestWord } from "../../src/render/terminal/wrap.js";
import { textsOf } from "../../src/render/texts.js";
import { numberFormat } from "../../src/text/numbers.js";
import { completeDocument, hostile } from "../support/document.js";

const ansi = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[39m`;
const colors: Paint = { good: ansi(32), bad: ansi(31), strong: ansi(1), dim: ansi(2) };

const plain = (width: number): readonly string[] =>
  renderTerminal(completeDocument, { width, paint: noPaint });

describe("the terminal", () => {
  test("has no line wider than the screen, from 40 to 200 columns, with colors or without", () => {
    for (let width = 40; width <= 200; width += 8) {
      for (const paint of [noPaint, colors]) {
        const lines = renderTerminal(completeDocument, { width, paint });
        expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
      }
    }
  });

  test("takes a narrower screen for 40 columns and a wider one for 200", () => {
    expect(plain(10)).toEqual(plain(40));
    expect(plain(1000)).toEqual(plain(200));
  });

  test("colors only when it is asked to, and never changes a word by it", () => {
    const painted = renderTerminal(completeDocument, { width: 100, paint: colors }).join("\n");
    expect(painted).toContain("\u001b[31m");
    expect(painted.replace(/\p{Cc}\[\d+m/gu, "")).toBe(plain(100).join("\n"));
  });

  test("lets no control character of a label through", () => {
    const text = plain(120).join("\n");
    expect(text).toContain("a[2Jbcd e");
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  });

  test("has the findings before every table, and the notice first and last", () => {
    const lines = plain(100);
    const row = (start: string): number => lines.findIndex((line) => line.startsWith(start));
    expect(row("klart dårligere")).toBeGreaterThan(0);
    expect(row("klart dårligere")).toBeLessThan(row("Indikator"));
    expect(lines[0]).toBe(completeDocument.notice);
    expect(lines.findLast((line) => line !== "")).toBe(completeDocument.notice);
  });

  test("aligns a table, numbers to the right", () => {
    const lines = plain(100);
    const from = lines.indexOf("Andeler i 2023 og 2025");
    expect(lines.slice(from + 1, from + 5)).toEqual([
      "Indikator                                              2023    2025",
      "─".repeat(67),
      "Uten, eller usikre på om de har, fast kontaktperson  60,0\u00a0%  54,0\u00a0%",
      "Er godt fornøyd med avlastningen                     44,0\u00a0%  76,0\u00a0%",
    ]);
  });

  test("takes a table apart, row by row, where its columns do not fit", () => {
    const lines = plain(60);
    expect(lines).toContain("  Psykisk helse og rus: 77");
    expect(lines).toContain("  Avlastning: :");
  });

  test("says the count, never per cent, for fewer than thirty answers", () => {
    const lines = plain(100);
    const chart = lines.slice(
      lines.indexOf("Lillevik mot landet"),
      lines.indexOf("Lillevik 2025 mot landet 2023"),
    );
    const row = chart.find((line) => line.startsWith("Har barn under 18"));
    expect(row).toMatch(/ 12 av 28$/);
    expect(chart.find((line) => line.startsWith("Er godt fornøyd"))).toMatch(/76,0\u00a0% \(50 svar\)$/);
  });

  test("breaks a word only where it alone is too wide", () => {
    expect(wrapText(`ja ${hostile.longWord} nei`, 20)).toEqual([
      "ja",
      "pårørendekoordinator",
      "stillingsbeskrivelse",
      "sutvalgsmedlemmene",
      "nei",
    ]);
    expect(wrapText("om 54,2\u00a0% av", 8)).toEqual(["om", "54,2\u00a0%", "av"]);
  });

  test("finds the widest word among more words than a call can take", () => {
    expect(widestWord(`${"ja ".repeat(300_000)}kanskje`)).toBe(7);
    expect(widestWord("")).toBe(0);
  });
});

describe("counts in characters", () => {
  const rows = [
    { label: "Avlastning", value: 40 },
    { label: "Familie", value: 1 },
    { label: "Annet", value: 0 },
  ];
  const draw = (width: number): readonly string[] =>
    chartLines(
      { kind: "counts", axis: "Antall innspill", rows },
      { width, paint: noPaint, texts: textsOf("nb"), numbers: numberFormat("nb") },
    );

  test("are bars with their numbers, under their labels on a narrow screen; none has no bar", () => {
    const bar = "█".repeat(61);
    expect(draw(100)).toEqual([
      `Avlastning  ${bar} 40`,
      "Familie     ██ 1",
      "Annet       0",
      "Antall innspill",
    ]);
    expect(draw(40).slice(0, 2)).toEqual(["Avlastning", `${"█".repeat(37)} 40`]);
  });

  test("have no line wider than the screen", () => {
    for (let width = 40; width <= 200; width += 4) {
      expect(draw(width).filter((line) => stringWidth(line) > width)).toEqual([]);
    }
  });
});

describe("an interval in characters", () => {
  const draw = (columns: number, band: { low: number; high: number } | null = null): string =>
    intervalTrack(
      { value: 0.5, low: 0.4, high: 0.6, tone: "none" },
      { band, point: "●", columns, paint: noPaint },
    );

  test("stands where the share is, and the national band is seen through it", () => {
    expect(draw(11)).toBe("    ─●─    ");
    expect(draw(11, { low: 0.2, high: 0.5 })).toBe("  ░░▒●─    ");
    expect(axisLine(21)).toBe("0        50     100\u00a0%");
  });

  test("has its point inside its interval, and its own width, for all shares", () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(unit, unit, unit), fc.integer({ min: 11, max: 61 }), (shares, columns) => {
        const [low = 0, value = 0, high = 0] = shares.toSorted((a, b) => a - b);
        const track = intervalTrack(
          { low, value, high, tone: "good" },
          { band: { low: 0.4, high: 0.6 }, point: "●", columns, paint: noPaint },
        );
        expect(stringWidth(track)).toBe(columns);
        expect(track).toMatch(/^[ ░]*[─▒]*●[─▒]*[ ░]*$/);
      }),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
    );
  });
});
