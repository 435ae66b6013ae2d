import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { gateText } from "../../../src/render/gate/text.js";
import { oneLine } from "../../../src/render/plain-text.js";
import type { Paint } from "../../../src/render/terminal.js";
import {
  anyGate,
  nasty,
  reporterInput,
  runs,
  sampleGate,
  writtenGate,
  writtenLine,
} from "../../support/gate.js";

const ansi = (code: number) => (text: string) => `\u001b[${String(code)}m${text}\u001b[39m`;
const colors: Paint = { good: ansi(32), bad: ansi(31), strong: ansi(1), dim: ansi(2) };

/** The text without the line breaks and the indents that a width makes. */
const flowing = (text: string): string => text.replace(/\s+/gu, " ");

describe("the gate at a terminal", () => {
  test("tells of what fails in full, and of what passes in one line", () => {
    const text = gateText(
      reporterInput({
        written: writtenGate([
          writtenLine(),
          writtenLine({
            outcome: "pass",
            rule: "alike",
            name: "Har plan",
            word: "omtrent likt",
            message: "LANG",
          }),
        ]),
        width: 200,
      }),
    );
    expect(text).toBe(
      [
        "Kontroll av Lillevik, målingen 2025",
        "Sju sammenligninger mot landet og mot målingen 2023.",
        "",
        "Stopper bygget",
        "✗ Er uten fast kontaktperson, mot landet: klart dårligere",
        "  86,7 % (117 av 135) er uten fast kontaktperson. I landet var svaret «halvparten» i 2023.",
        "  2025/kontaktperson.uten/total/vs-nation",
        "",
        "Består",
        "✓ Har plan: omtrent likt (mot landet)",
        "",
        "✗ Kontrollen stopper bygget.",
        "",
      ].join("\n"),
    );
  });

  test("tells of what warns in full, with its sentences and its address", () => {
    const written = writtenGate([writtenLine({ outcome: "warn", rule: "above-gate-level" })]);
    const lines = gateText(reporterInput({ written, width: 200 })).split("\n");
    const at = lines.indexOf("! Er uten fast kontaktperson, mot landet: klart dårligere");
    expect(lines.slice(at + 1, at + 3)).toEqual([
      "  86,7 % (117 av 135) er uten fast kontaktperson. I landet var svaret «halvparten» i 2023.",
      "  2025/kontaktperson.uten/total/vs-nation",
    ]);
  });

  test("has one line for an indicator that passes alike, and one for each word where they differ", () => {
    const passed = (againstName: string, word: string) =>
      writtenLine({ outcome: "pass", rule: "alike", name: "Har plan", word, againstName });
    const text = (...lines: readonly ReturnType<typeof passed>[]): string =>
      gateText(reporterInput({ written: writtenGate(lines), width: 200 }));
    const [nation, wave] = ["mot landet", "mot målingen 2023"];
    expect(text(passed(nation, "omtrent likt"), passed(wave, "omtrent likt"))).toContain(
      "✓ Har plan: omtrent likt (mot landet, mot målingen 2023)\n",
    );
    expect(text(passed(nation, "omtrent likt"), passed(wave, "klart bedre"))).toContain(
      "✓ Har plan: omtrent likt (mot landet)\n✓ Har plan: klart bedre (mot målingen 2023)\n",
    );
  });

  test("has the addresses of what is told in full, and with the rules no more of them", () => {
    const listed = writtenLine({
      outcome: "listed",
      rule: "cannot-tell",
      message: "LANG",
      because: "Usikkert.",
    });
    const explained = gateText(
      reporterInput({ written: writtenGate([listed]), explain: true, width: 200 }),
    ).split("\n");
    const at = explained.indexOf("· Er uten fast kontaktperson, mot landet: klart dårligere");
    expect(explained.slice(at + 1, at + 3)).toEqual(["  Slik ble det avgjort: Usikkert. (cannot-tell)", ""]);
  });

  test("has the conclusion last, and what can be removed before it", () => {
    const lines = gateText(reporterInput()).trimEnd().split("\n");
    expect(lines.at(-1)).toBe("✗ Kontrollen stopper bygget.");
    const heads = [
      "Består",
      "Navngitte indikatorer som ikke kan stoppe bygget",
      "Kjente avvik som kan fjernes",
    ];
    const at = heads.map((head) => lines.indexOf(head));
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
  });

  test("says of what cannot be compared why, when asked to explain", () => {
    const message = "Tallene kan ikke sammenlignes: spørsmålet er endret.";
    const written = writtenGate([writtenLine({ outcome: "listed", rule: "not-comparable", message })]);
    expect(gateText(reporterInput({ written, explain: true }))).toContain(
      `  ${message}\n  Slik ble det avgjort`,
    );
  });

  test("tells that the figures are invented, before them", () => {
    const text = gateText(reporterInput());
    expect(text.indexOf("Oppdiktet kommune")).toBeLessThan(text.indexOf("Stopper bygget"));
    expect(text).toContain("Oppdiktet kommune");
  });

  test("explains every line by its rule, those that pass too", () => {
    const lines = sampleGate.groups.flatMap((group) => group.lines);
    const explained = flowing(gateText(reporterInput({ explain: true })));
    for (const { because, rule } of lines) expect(explained).toContain(`${because} (${rule})`);
    expect(explained.match(/Slik ble det avgjort: /gu)).toHaveLength(lines.length);
    expect(gateText(reporterInput())).not.toContain("Slik ble det avgjort");
  });

  test("when quiet, tells of what fails and concludes", () => {
    const text = gateText(reporterInput({ quiet: true }));
    const starts = text.split("\n").filter((line) => /^\S/u.test(line));
    expect(starts.map((line) => line.slice(0, 2))).toEqual(["✗ ", "✗ ", "✗ "]);
    expect(text).toContain("86,7 % (117 av 135)");
    expect(text).not.toContain("Får lite avlastning");
  });

  test("when quiet and nothing fails, has one line", () => {
    const written = writtenGate([writtenLine({ outcome: "warn" })]);
    expect(gateText(reporterInput({ written, quiet: true }))).toBe("✓ Kontrollen er bestått.\n");
  });

  test("has no line wider than the screen, and no color but those it is given", () => {
    for (const width of [40, 57, 80, 200]) {
      const plain = gateText(reporterInput({ width, explain: true }));
      expect(plain.split("\n").filter((line) => stringWidth(line) > width)).toEqual([]);
      const painted = gateText(reporterInput({ width, explain: true, paint: colors }));
      expect(painted).toContain("\u001b[31m✗\u001b[39m");
      // eslint-disable-next-line no-control-regex -- what colors begin with
      expect(painted.replace(/\u001b\[\d+m/gu, "")).toBe(plain);
    }
  });

  test("shows what somebody wrote without its control characters", () => {
    const text = flowing(gateText(reporterInput({ width: 200 })));
    expect(text).toContain(flowing(oneLine(nasty.control)));
    expect(text).not.toContain("\u001b");
  });

  test("lets no text move a cursor or pass the edge of the screen, whatever the texts", () => {
    fc.assert(
      fc.property(anyGate, fc.integer({ min: 40, max: 120 }), (written, width) => {
        const lines = gateText(reporterInput({ written, explain: true, width })).split("\n");
        expect(lines.filter((line) => /\p{Cc}/u.test(line) || stringWidth(line) > width)).toEqual([]);
      }),
      runs,
    );
  });
});
