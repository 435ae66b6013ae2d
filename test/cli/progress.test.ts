import { describe, expect, test } from "vitest";
import { progressBar } from "../../src/cli/progress.js";
import { textsOf } from "../../src/text/languages.js";

/** What is written when a file is read for so many milliseconds, by the world's own clock. */
function writtenAfter(milliseconds: number, isTTY: boolean): string {
  let text = "";
  let time = 0;
  const stderr = { write: (part: string) => (text += part), isTTY };
  const { tick, stop } = progressBar({ stderr, now: () => time }, "nb", false);
  time = milliseconds;
  tick("svar.csv", 50, 100);
  stop();
  return text;
}

describe("progress", () => {
  test("is shown of what takes more than a second, in a pipe more seldom, and by the world's clock alone", () => {
    const line = textsOf("nb").cli.progress("svar.csv");
    expect(writtenAfter(999, true)).toBe("");
    expect(writtenAfter(1_001, true)).toContain(`${line} ██████████░░░░░░░░░░ 50 %`);
    expect(writtenAfter(4_999, false)).toBe("");
    expect(writtenAfter(5_001, false)).toBe(`${line} ██████████░░░░░░░░░░ 50 %\n`);
  });
});
