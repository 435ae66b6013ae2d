import { createInterface, emitKeypressEvents, type Key } from "node:readline";
import { Readable, Writable } from "node:stream";
import type { World } from "./world.js";

/** A key as it was typed: what the terminal names it, and what it writes. */
export interface TypedKey {
  readonly name: string;
  readonly text: string;
}

/** A terminal of which every key is read at once, and the whole screen drawn. */
export interface KeyTerminal {
  /** The next key: `resize` where the screen has another size, `close` where nobody types any more (Ctrl-C, Ctrl-D). */
  readonly nextKey: () => Promise<TypedKey>;
  readonly draw: (lines: readonly string[]) => void;
  readonly size: () => { readonly width: number; readonly height: number };
}

const CLOSE: TypedKey = { name: "close", text: "" };
const USUAL = { width: 80, height: 24 };

/** So long an escape sign waits for the rest of a key, in milliseconds. */
const ESCAPE_WAIT = 50;

/** A screen of its own without a cursor, so that nothing of it stays when it is left; and pasted text marked as such. */
const ENTER_SCREEN = "\u001b[?1049h\u001b[?25l\u001b[?2004h";
const LEAVE_SCREEN = "\u001b[?2004l\u001b[?25h\u001b[?1049l";

/** Whether somebody sits at a terminal. */
export function hasTerminal({ stdin, stdout }: World): boolean {
  return stdin instanceof Readable && stdin.isTTY === true && stdout.isTTY === true;
}

/**
 * Takes over the terminal while `use` runs, and gives it back as it was, whatever comes of it.
 *
 * @throws what `use` throws, and an Error where there is no terminal
 */
export async function withKeys<T>(world: World, use: (terminal: KeyTerminal) => Promise<T>): Promise<T> {
  const { stdin, stdout } = world;
  if (!(stdin instanceof Readable)) throw new Error("keys are read at a terminal");
  const reader = createInterface({
    input: stdin,
    output: new Writable({
      write: (_chunk, _encoding, done: () => void) => {
        done();
      },
    }),
    terminal: true,
    historySize: 0,
    escapeCodeTimeout: ESCAPE_WAIT,
  });
  const keys = new KeyQueue();
  const onKey = (text: string | undefined, key: Key): void => {
    keys.typed(text ?? "", key);
  };
  const onClose = (): void => {
    keys.push(CLOSE);
  };
  const onResize = (): void => {
    keys.push({ name: "resize", text: "" });
  };
  emitKeypressEvents(stdin, reader);
  stdin.on("keypress", onKey);
  reader.on("close", onClose);
  // Without a listener, Ctrl-Z would stop the program with the screen taken.
  reader.on("SIGTSTP", () => undefined);
  if (stdout instanceof Writable) stdout.on("resize", onResize);
  stdout.write(ENTER_SCREEN);
  try {
    return await use({
      nextKey: () => keys.next(),
      draw: (lines) => {
        stdout.write(`\u001b[H${lines.map((line) => `${line}\u001b[K`).join("\r\n")}\u001b[J`);
      },
      size: () => sizeOf(stdout),
    });
  } finally {
    stdin.off("keypress", onKey);
    if (stdout instanceof Writable) stdout.off("resize", onResize);
    reader.off("close", onClose);
    reader.close();
    stdout.write(LEAVE_SCREEN);
  }
}

function sizeOf(output: object): { readonly width: number; readonly height: number } {
  const number = (name: string, usual: number): number => {
    const value: unknown = Reflect.get(output, name);
    return typeof value === "number" && value > 0 ? value : usual;
  };
  return { width: number("columns", USUAL.width), height: number("rows", USUAL.height) };
}

/** Keys that are typed faster than they are used wait for their turn. */
class KeyQueue {
  readonly #waiting: TypedKey[] = [];
  #taker: ((key: TypedKey) => void) | null = null;
  #pasted: string | null = null;

  push(key: TypedKey): void {
    const taker = this.#taker;
    this.#taker = null;
    if (taker === null) this.#waiting.push(key);
    else taker(key);
  }

  typed(text: string, { name = "", ctrl = false, meta = false }: Key): void {
    if (name === "paste-start") this.#pasted = "";
    else if (name === "paste-end") {
      this.push({ name: "paste", text: this.#pasted ?? "" });
      this.#pasted = null;
    } else if (this.#pasted !== null) this.#pasted += text;
    else if (ctrl && (name === "c" || name === "d")) this.push(CLOSE);
    else this.push({ name: name === "enter" ? "return" : name, text: ctrl || meta ? "" : text });
  }

  next(): Promise<TypedKey> {
    const first = this.#waiting.shift();
    if (first !== undefined) return Promise.resolve(first);
    return new Promise((resolve) => {
      this.#taker = resolve;
    });
  }
}
