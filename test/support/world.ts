import { run } from "../../src/cli/main.js";
import type { World } from "../../src/cli/world.js";

/** What a command left in its world. */
export interface Ran {
  readonly code: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Place {
  readonly cwd: string;
  readonly env?: World["env"];
  /** Both outputs are a terminal of this width; without it, they are pipes. */
  readonly columns?: number;
}

/** Runs `parorende …` in this process, in a world of its own, in bokmål unless `--lang` says otherwise. */
export async function runIn({ cwd, env = {}, columns }: Place, ...args: readonly string[]): Promise<Ran> {
  return runAsTyped({ cwd, env, ...(columns === undefined ? {} : { columns }) }, [
    ...args,
    ...(args.includes("--lang") ? [] : ["--lang", "nb"]),
  ]);
}

/** As `runIn`, with no language added. */
export async function runAsTyped({ cwd, env = {}, columns }: Place, args: readonly string[]): Promise<Ran> {
  const written = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTTY: columns !== undefined,
    columns,
  });
  const world: World = {
    argv: ["node", "parorende", ...args],
    env,
    cwd: () => cwd,
    // Time stands still, or a loaded machine would show progress.
    now: () => 0,
    stdout: output("stdout"),
    stderr: output("stderr"),
  };
  await run(world);
  return { code: world.exitCode, ...written };
}
