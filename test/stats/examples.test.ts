import { readdirSync, readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { describe, expect, test } from "vitest";
import * as stats from "../../src/stats/index.js";
import { differences } from "./differences.js";

// An example is plain JavaScript; a line that ends in `// => value` states what its expression gives.
type Step = { readonly code: string; readonly stated?: string };
type Example = { readonly file: string; readonly steps: readonly Step[] };

const folder = new URL("../../src/stats/", import.meta.url);
const examples = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) => examplesOf(file, readFileSync(new URL(file, folder), "utf8")));

function examplesOf(file: string, source: string): Example[] {
  const comments = source.match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  return comments.flatMap((comment) => {
    const text = comment.replace(/^\/\*\*|\*\/$/g, "").replace(/^ *\* ?/gm, "");
    const blocks = text.split(/^@/m).filter((block) => block.startsWith("example\n"));
    return blocks.map((block) => ({ file, steps: stepsOf(block.slice("example\n".length)) }));
  });
}

function stepsOf(block: string): Step[] {
  return block
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [code = "", stated] = line.split("// =>");
      return stated === undefined ? { code } : { code, stated };
    });
}

describe("the examples in the docstrings", () => {
  test.each(examples)("of $file run and give what they say", ({ steps }) => {
    const scope = createContext({ ...stats });
    for (const { code, stated } of steps) {
      const given: unknown = runInContext(code, scope);
      if (stated === undefined) continue;
      const expected: unknown = runInContext(`(${stated})`, scope);
      expect(differences(given, expected, 1e-8), code).toEqual([]);
    }
    expect(steps.some(({ stated }) => stated !== undefined)).toBe(true);
  });

  test("show every function that can be imported", () => {
    const shown = examples.flatMap(({ steps }) => steps.map(({ code }) => code)).join("\n");
    const missing = Object.keys(stats).filter((name) => !new RegExp(`\\b${name}\\(`).test(shown));
    expect(missing).toEqual([]);
  });

  test("are read as written: an untrue one is caught", () => {
    const [untrue] = examplesOf("invented", "/**\n * @example\n * 1 + 1; // => 3\n */");
    expect(untrue?.steps).toEqual([{ code: "1 + 1; ", stated: " 3" }]);
    expect(differences(2, 3, 1e-8)).toHaveLength(1);
  });
});
