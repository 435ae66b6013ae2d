import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withBracket, withoutLogCommands } from "../../src/text/log-commands.js";
import { runs } from "../support/gate.js";
import { logCommandsIn } from "../support/log-commands.js";

const commands = [
  "##vso[task.setvariable variable=PATH]x",
  "Målet ##vso[task.complete result=Succeeded]",
  "##[error]nei",
  "###[group]a",
  "::error::nei",
  "\t ::set-env name=A::b",
  "Først\n::warning::nei",
  ":\u200b:error::nei",
  "#\u2060#vso\u200b[a]b",
];

const anyLine = fc
  .array(fc.oneof(fc.constantFrom(...commands, ":", "#", "[", "vso", "\u200b", " ", "\n"), fc.string()))
  .map((parts) => parts.join(""));

describe("a text in a log", () => {
  test.each(commands)("is a command as it stands, and none when it is printed: %j", (command) => {
    expect(logCommandsIn(command)).not.toEqual([]);
    expect(logCommandsIn(withoutLogCommands(command))).toEqual([]);
  });

  test("shows where it was changed", () => {
    expect(withoutLogCommands("##vso[task.setvariable variable=a]b")).toBe(
      "##vso [task.setvariable variable=a]b",
    );
    expect(withoutLogCommands("::error::nei")).toBe(": :error: :nei");
  });

  test("stands as it is where nothing is a command", () => {
    for (const text of ["Hei: [a] # b", "# [1]", "C# og F#[b]", "https://a.no", "2025/plan.nei/total/share"])
      expect(withoutLogCommands(text)).toBe(text);
  });

  test("is never a command, wherever a line begins, and has lost nothing", () => {
    fc.assert(
      fc.property(anyLine, fc.nat(), (text, at) => {
        const told = withoutLogCommands(text);
        expect(logCommandsIn(told)).toEqual([]);
        expect(logCommandsIn(`${told.slice(0, at)}\n${told.slice(at)}`)).toEqual([]);
        expect(told.replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        expect(withoutLogCommands(told)).toBe(told);
      }),
      runs,
    );
  });

  test("is read as it was from a form with its own bracket", () => {
    fc.assert(
      fc.property(anyLine, (text) => {
        const json = withBracket(JSON.stringify([text]), String.raw`\u005b`);
        expect(json).not.toMatch(/##(?:vso)?\[/u);
        expect(JSON.parse(json)).toEqual([text]);
      }),
      runs,
    );
  });
});
