import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { shellWord } from "../../src/cli/shell-word.js";

const names = [
  "svar.csv",
  "undersokelser/2025/målinger.csv",
  "Undersokelsen(1-72).xlsx",
  "svar 2025.csv",
  "svar;del.csv",
  "a&b.csv",
  "50%.csv",
  "$HOME.csv",
  "kost`ls`.csv",
  "Ola's svar.csv",
  "Ola's $HOME.csv",
  "~svar.csv",
  "-svar.csv",
  "#1.csv",
  "a,b.csv",
  "[1]*.csv",
  "sier «ja».csv",
  "sier “ja”.csv",
];

describe("a word in a command that is printed", () => {
  test.each(names)("%s is one word to the shell, as it stands", (name) => {
    const said = execFileSync("bash", ["-c", `printf '%s\\n' ${shellWord(name)}`], { encoding: "utf8" });
    expect(said).toBe(`${name}\n`);
  });

  test("is left alone where nothing in it means anything", () => {
    expect(names.filter((name) => shellWord(name) === name)).toEqual([
      "svar.csv",
      "undersokelser/2025/målinger.csv",
    ]);
  });

  test("is quoted as PowerShell takes it too", () => {
    expect(shellWord("Undersokelsen(1-72).xlsx")).toBe('"Undersokelsen(1-72).xlsx"');
    expect(shellWord("$HOME.csv")).toBe("'$HOME.csv'");
    expect(shellWord("Ola's svar.csv")).toBe('"Ola\'s svar.csv"');
    expect(shellWord("sier “ja”.csv")).toBe("'sier “ja”.csv'");
  });
});
