import { describe, expect, test } from "vitest";
import { writeLine } from "../../src/cli/world.js";
import { logCommandsIn } from "../support/log-commands.js";

describe("a line on the screen", () => {
  test.each([
    "Fant ikke ##vso[task.setvariable variable=PATH]x.csv.",
    "Kolonnen «a\n::error::nei» er ikke koblet.",
    "##[error]nei.csv",
  ])("is no command to a CI service, whatever it names: %j", (text) => {
    for (const size of [{}, { isTTY: true, columns: 40 }]) {
      let told = "";
      writeLine({ ...size, write: (part) => (told += part) }, text);
      expect(told.endsWith("\n")).toBe(true);
      expect(logCommandsIn(text)).toHaveLength(1);
      expect(logCommandsIn(told)).toEqual([]);
    }
  });
});
