import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { beforeAll, describe, expect, test } from "vitest";
import { createProgram } from "../../src/cli/program.js";
import { listKinds } from "../../src/cli/list-kinds.js";
import { inFolder } from "../support/folders.js";
import { runIn } from "../support/world.js";

const shells = ["bash", "zsh", "powershell"] as const;
const scripts = new Map<string, string>();

beforeAll(async () => {
  for (const shell of shells) scripts.set(shell, (await runIn({ cwd: "/" }, "completion", shell)).stdout);
});

function commands(): readonly Command[] {
  const silent = { write: () => true };
  return createProgram({ argv: [], env: {}, cwd: () => "/", stdout: silent, stderr: silent }, "en").commands;
}

/** Everything that can be typed, by commander's own tree. */
const words = commands().flatMap((command) => [
  command.name(),
  ...command.aliases(),
  ...command.options.flatMap(({ long }) => long ?? []),
]);

describe.each(shells)("the script for %s", (shell) => {
  test("knows every command, alias, option and kind of list", () => {
    const known = new Set(scripts.get(shell)?.match(/[\w-]+/gu));
    expect([...words, ...listKinds].filter((word) => !known.has(word))).toEqual([]);
  });

  test("runs nothing when Tab is pressed", () => {
    expect(scripts.get(shell)).not.toMatch(/\beval\b|\bnode\b|Invoke-Expression|`/u);
  });
});

const hasBash = process.platform !== "win32" && spawnSync("bash", ["--version"]).status === 0;

describe.skipIf(!hasBash)("in a real bash", () => {
  /** What Tab offers after these words, each line of typed words in one bash. */
  async function offered(...lines: readonly (readonly string[])[]): Promise<readonly string[]> {
    return inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "parorende.bash"), scripts.get("bash") ?? "");
      const asks = lines.map((typed) => {
        const quoted = typed.map((word) => `'${word}'`).join(" ");
        return `COMP_WORDS=(${quoted}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _parorende; echo "\${COMPREPLY[*]}"`;
      });
      const run = ["set -u", "source ./parorende.bash", ...asks, "complete -p parorende"].join("\n");
      const output = execFileSync("bash", ["-c", run], { cwd, encoding: "utf8" }).trimEnd().split("\n");
      expect(output.at(-1)).toBe("complete -o bashdefault -o default -F _parorende parorende");
      expect(existsSync(join(cwd, "made"))).toBe(false);
      return output.slice(0, -1);
    });
  }

  test("a command is completed by its beginning, an alias too, and options belong to their command", async () => {
    const [commandNames = "", analyze, option, ofAlias, program = ""] = await offered(
      ["parorende", ""],
      ["parorende", "analyz"],
      ["parorende", "analyze", "--fo"],
      ["parorende", "analyser", "svar.csv", "--previous-"],
      ["parorende", "--"],
    );
    expect(commandNames.split(" ")).toEqual(
      commands().flatMap((command) => [command.name(), ...command.aliases()]),
    );
    expect([analyze, option, ofAlias]).toEqual(["analyze", "--format --force", "--previous-wave"]);
    expect(program.split(" ").sort()).toEqual(["--help", "--lang", "--version"]);
  });

  test("values are completed where they are known, after = and after a comma too", async () => {
    expect(
      await offered(
        ["parorende", "vis", "s"],
        ["parorende", "--lang", "n"],
        ["parorende", "analyze", "--lang", "=", "e"],
        ["parorende", "analyze", "--lang", "="],
        ["parorende", "analyze", "--format", "html,j"],
        ["parorende", "completion", ""],
      ),
    ).toEqual(["surveys sources", "nb nn", "en", "nb nn en", "html,json", "bash zsh powershell"]);
  });

  test("files are left to bash, and what is typed is never run", async () => {
    const typed = ["$(touch made)", "; touch made", "svar med mellomrom.csv"];
    const lines = typed.flatMap((word) => [
      ["parorende", "analyze", word],
      ["parorende", "analyze", word, "--quie"],
    ]);
    expect(await offered(...lines)).toEqual(typed.flatMap(() => ["", "--quiet"]));
  });
});

test("another shell is refused with those there are", async () => {
  const { code, stderr } = await runIn({ cwd: "/" }, "completion", "fish");
  expect([code, stderr]).toEqual([
    2,
    "completion kan ikke være «fish». Velg blant: bash, zsh, powershell.\n",
  ]);
});

test("the help says how to take it into use in each shell", async () => {
  const { stdout } = await runIn({ cwd: "/" }, "completion", "--help");
  for (const shell of shells) expect(stdout).toContain(`parorende completion ${shell} >`);
});
