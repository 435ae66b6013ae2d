import { PassThrough } from "node:stream";
import { run } from "../../src/cli/main.js";
import type { World } from "../../src/cli/world.js";
import type { Ran } from "./world.js";

/** What is on the screen before somebody types, and what they type then. */
export type Turn = readonly [seen: string, typed: string];

const ESCAPE = "\u001b";

export const ENTER = "\r";
export const DOWN = `${ESCAPE}[B`;
export const BACKSPACE = "\u007f";
export const CTRL_C = "\u0003";

/** What moves the cursor and colors: an escape sign, and after it in brackets what it is to do. */
const escapes = new RegExp(`${ESCAPE}\\[[0-9;?]*[A-Za-z]`, "gu");

/** A stream that says it is a terminal. */
class Terminal extends PassThrough {
  readonly isTTY = true;
  readonly columns = 100;
  readonly rows = 40;
  setRawMode(): this {
    return this;
  }
}

/** Runs `parorende …` with somebody at the terminal, who types when they see what they wait for. */
export async function atTerminal(
  cwd: string,
  turns: readonly Turn[],
  ...args: readonly string[]
): Promise<Ran> {
  const stdin = new Terminal();
  const stdout = new Terminal();
  let stderr = "";
  let all = "";
  let sinceTyped = "";
  const left = [...turns];
  stdout.on("data", (chunk: Buffer) => {
    const text = chunk.toString("utf8").replaceAll(escapes, "");
    all += text;
    sinceTyped += text;
    const [next] = left;
    if (next === undefined || !sinceTyped.includes(next[0])) return;
    left.shift();
    sinceTyped = "";
    // The prompt listens when it has drawn itself.
    setImmediate(() => stdin.write(next[1]));
  });
  const world: World = {
    argv: ["node", "parorende", ...args],
    env: {},
    cwd: () => cwd,
    now: () => 0,
    stdin,
    stdout,
    stderr: { write: (text) => (stderr += text) },
  };
  await run(world);
  return { code: world.exitCode, stdout: all, stderr };
}
