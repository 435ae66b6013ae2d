import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeLine } from "../../src/cli/world.js";
import { wrapped } from "../../src/cli/wrapped.js";

describe("a line on a terminal", () => {
  test("is broken between words, and goes on moved in", () => {
    expect(wrapped("  Skriv «parorende» for å se hva som kommer nå.", 30)).toEqual([
      "  Skriv «parorende» for å se",
      "    hva som kommer nå.",
    ]);
  });

  test("stands as it is where it fits, blanks between columns included", () => {
    expect(wrapped("  Kolonne   Er      Sikkert", 40)).toEqual(["  Kolonne   Er      Sikkert"]);
  });

  test("keeps every word, whole and in order, and is never wider than it need be", () => {
    const word = fc.stringMatching(/^[a-zæøå]{1,12}$/u);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 16, max: 80 }),
        (words, width) => {
          const lines = wrapped(words.join(" "), width);
          expect(lines.join(" ").split(/ +/u)).toEqual(words);
          expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width);
        },
      ),
      { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
    );
  });

  test("is broken on a terminal only: what goes to a file or another program stays one line", () => {
    const written: string[] = [];
    const to = (isTTY: boolean) => ({ isTTY, columns: 20, write: (text: string) => written.push(text) });
    writeLine(to(true), "en to tre fire fem seks sju");
    writeLine(to(false), "en to tre fire fem seks sju");
    expect(written).toEqual(["en to tre fire fem\n  seks sju\n", "en to tre fire fem seks sju\n"]);
  });
});
