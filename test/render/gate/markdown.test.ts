import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WrittenGate } from "../../../src/domain/gate/written-gate.js";
import { COMMENT_MARK, gateMarkdown } from "../../../src/render/gate/markdown.js";
import {
  anyGate,
  nasty,
  reporterInput,
  runs,
  sampleGate,
  writtenGate,
  writtenLine,
} from "../../support/gate.js";

const markdown = (written: WrittenGate = sampleGate, explain = false): string =>
  gateMarkdown(reporterInput({ written, explain }));

/** What a reader sees of escaped text; a character without width is not seen. */
const shown = (text: string): string => text.replaceAll("\u200b", "").replace(/\\([!-/:-@[-`{-~])/gu, "$1");

/** Tags and comments that are not escaped, in the order they stand. */
const tags = (text: string): readonly string[] => text.match(/(?<!\\)<[^<>]*>/gu) ?? [];

describe("the gate in Markdown", () => {
  test("begins with the mark that a comment is found by, and concludes before it tells", () => {
    const text = markdown();
    expect(text.startsWith(`${COMMENT_MARK}\n\n## Kontroll av Lillevik, målingen 2025\n`)).toBe(true);
    const order = [
      "> **Oppdiktet",
      "✗ **Kontrollen stopper",
      "Sju sammenligninger",
      "**Stopper bygget**",
      "**Navngitte indikatorer som ikke kan stoppe bygget**",
      "**Kjente avvik som kan fjernes**",
      "<details>",
    ];
    const at = order.map((words) => text.indexOf(words));
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
  });

  test("has a row for what fails, is known or warns, and folds away what passes", () => {
    const rows = markdown()
      .split("\n")
      .filter((line) => line.startsWith("| "));
    // Three heads with their rules, and four lines.
    expect(rows).toHaveLength(10);
    expect(rows[2]?.split(" | ").map((cell) => cell.trim())).toEqual([
      "| Er uten fast kontaktperson",
      "mot landet",
      "klart dårligere",
      "86,7 % (117 av 135) er uten fast kontaktperson. I landet var svaret «halvparten» i 2023. |",
    ]);
    expect(markdown()).toContain(
      "<details>\n<summary>Består uten klar vurdering (2)</summary>\n\n- Har ikke fått opplæring, mot landet: skjermet\n",
    );
  });

  test("tells why a known deviation is lived with, and what can be removed", () => {
    const text = shown(markdown());
    expect(text).toContain(`Begrunnelse: ${nasty.markdown}`);
    expect(text).toContain("**Kjente avvik som kan fjernes**\n\n- Plan finnes ikke");
  });

  test("calls on nobody, points to nothing and links nowhere, and reads as it was written", () => {
    const reason = "Spør @alle i #12 og !3, se https://a.no, www.b.no og ola@b.no";
    const text = markdown(
      writtenGate([writtenLine({ message: reason })], { heading: `Kontroll av ${reason}` }),
    );
    expect(shown(text).split(reason)).toHaveLength(3);
    expect(text).not.toMatch(/[@#!][\p{L}\p{N}]|:\/\/|www\.[a-z]/u);
  });

  test("explains every line when asked: the rule, and the address in the tables", () => {
    const text = shown(markdown(sampleGate, true));
    for (const { because, rule } of sampleGate.groups.flatMap((group) => group.lines)) {
      expect(text).toContain(`${because} (${rule})`);
    }
    expect(text).toContain("2025/kontaktperson.uten/total/vs-nation");
    expect(markdown()).not.toContain("vs-nation");
  });

  test("says of what cannot be compared why, when asked to explain, in its own point", () => {
    const line = writtenLine({
      ...{ outcome: "listed", rule: "not-comparable", title: "Plan: kan ikke sammenlignes" },
      ...{ message: "Tallene kan ikke sammenlignes: spørsmålet er endret.", because: "Regelen." },
    });
    expect(markdown(writtenGate([line]), true)).toContain(
      "- Plan: kan ikke sammenlignes<br>Tallene kan ikke sammenlignes: spørsmålet er endret.<br>Slik ble det avgjort: Regelen. (not-comparable)\n",
    );
  });

  test("says that a gate passed where it did", () => {
    const text = markdown(writtenGate([writtenLine({ outcome: "pass", rule: "alike" })]));
    expect(text).toContain("✓ **Kontrollen er bestått.**");
    expect(text).not.toContain("|");
  });

  test("carries what it was made from, in a comment that no text can end", () => {
    expect(markdown().trimEnd().split("\n").at(-1)).toBe(
      "<!-- inputHash: sha256:0f -3a; method: 1; version: 0.2.0 -->",
    );
  });

  test("has no HTML but its own, and no more lines, cells or headings, whatever the texts", () => {
    fc.assert(
      fc.property(anyGate, (written) => {
        const text = markdown(written, true);
        const folded = written.groups.filter(({ outcome }) => outcome === "listed" || outcome === "pass");
        const tabled = written.groups.filter((group) => !folded.includes(group));
        expect(tags(text).filter((tag) => !tag.startsWith("<!--"))).toEqual(
          folded.flatMap(({ lines }) => [
            ...["<details>", "<summary>", "</summary>"],
            ...lines.flatMap(({ rule }) => (rule === "not-comparable" ? ["<br>", "<br>"] : ["<br>"])),
            "</details>",
          ]),
        );
        expect(tags(text).filter((tag) => tag.startsWith("<!--"))).toHaveLength(2);
        const rows = text.split("\n").filter((line) => line.startsWith("| "));
        expect(rows).toHaveLength(tabled.reduce((sum, { lines }) => sum + lines.length + 2, 0));
        for (const row of rows) expect(row.match(/(?<!\\)\|/gu)).toHaveLength(7);
        expect(text.match(/^#+ /gmu)).toHaveLength(1);
        expect(text.match(/[@!][\p{L}\p{N}]|(?<!(?<!\\)&)#[\p{L}\p{N}]|:\/\/|^\//gmu)).toBeNull();
        // As many points as the heading says.
        const listed = folded.reduce((sum, { lines }) => sum + lines.length, 0);
        const remarks = [written.neverFails, written.removable].flatMap((one) => one?.lines ?? []);
        expect(text.match(/^- /gmu) ?? []).toHaveLength(listed + remarks.length);
      }),
      runs,
    );
  });
});
