import { withoutControls } from "../text/control-characters.js";
import { withoutLogCommands } from "../text/log-commands.js";
import { wrapped } from "./wrapped.js";

/** What a command touches of the world: `process` fits, and so does a test's own. */
export interface World {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: () => string;
  /** Where nobody can be asked there is none, or it is no terminal. */
  readonly stdin?: { readonly isTTY?: boolean | undefined } | undefined;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Milliseconds from some start, for how long things take; without it, the machine's own. */
  readonly now?: (() => number) | undefined;
  exitCode?: number | string | null | undefined;
}

export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly on?: ((event: "error", listener: (error: Error) => void) => unknown) | undefined;
}

/** 0 fine, 1 the gate says no, 2 input or usage, 3 a bug. Never a count, and the same in every format. */
export const EXIT = { fine: 0, no: 1, input: 2, bug: 3 } as const;

/**
 * Writes a line; on a terminal, as many as it takes without breaking a word. It may name a file or a heading that somebody
 * chose: nothing in it is a command to a CI service, or to the terminal. What has colors of our own is not written here.
 */
export function writeLine(output: Output, text = ""): void {
  const width = output.isTTY === true ? output.columns : undefined;
  const line = withoutLogCommands(withoutControls(text));
  const lines = width === undefined ? [line] : wrapped(line, width);
  output.write(`${lines.join("\n")}\n`);
}
