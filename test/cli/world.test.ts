import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeLine } from "../../src/cli/world.js";
import { inFolder } from "../support/folders.js";
import { logCommandsIn } from "../support/log-commands.js";
import { runIn } from "../support/world.js";

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

  test.each([
    ["Kjenner ikke kolonnen «\u001b[31mred».", "Kjenner ikke kolonnen «[31mred»."],
    ["Fant ikke \u001b]0;tittel\u0007svar.csv.\r\u009b2K", "Fant ikke ]0;tittelsvar.csv.\n2K"],
    ["«\u202eksv.rav»\tog\u200b mer", "«ksv.rav» og mer"],
    ["Linje én\n  linje to", "Linje én\n  linje to"],
  ])("is no command to the terminal: %j", (text, shown) => {
    for (const size of [{}, { isTTY: true, columns: 200 }]) {
      let told = "";
      writeLine({ ...size, write: (part) => (told += part) }, text);
      expect(told).toBe(`${shown}\n`);
    }
  });

  test("nor where a heading in a file is one", async () => {
    await inFolder(null, async (cwd) => {
      const answers = Array.from({ length: 40 }, (_, at) => `${at < 20 ? "Ja" : "Nei"};x\n`).join("");
      await writeFile(join(cwd, "svar.csv"), `kontaktperson;\u001b[31mred\u0007\n${answers}`);
      const asked = ["svar.csv", "--survey", "ivaretatt", "--wave", "2023"];
      for (const [command, columns] of [
        ["analyze", 80],
        ["compare", 80],
        ["compare", null],
      ] as const) {
        const place = columns === null ? { cwd } : { cwd, columns, env: { NO_COLOR: "1" } };
        const { stdout, stderr } = await runIn(place, command, ...asked);
        expect(stderr).toContain("[31mred");
        expect(`${stdout}${stderr}`).not.toMatch(/(?!\n)\p{Cc}/u);
      }
    });
  });
});
