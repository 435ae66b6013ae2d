import { Readable, Writable } from "node:stream";
import { ParorendeError } from "../domain/errors.js";
import { withoutControls } from "../text/control-characters.js";
import type { World } from "./world.js";

/** One of the answers that can be chosen. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** Asks a person at a terminal. Every question throws ParorendeError `cancelled` where they break off (Ctrl-C). */
export interface Asker {
  /** @param fault what is wrong with an answer, or null where nothing is */
  readonly text: (question: string, fault: (answer: string) => string | null) => Promise<string>;
  readonly choose: (question: string, choices: readonly Choice[], first: string) => Promise<string>;
  /** @param first whether yes is what Enter alone answers; without it, no is */
  readonly confirm: (
    question: string,
    words: { readonly yes: string; readonly no: string },
    first?: boolean,
  ) => Promise<boolean>;
}

/**
 * Somebody to ask, or null where nobody can be: in a script, in a pipe. The prompts are loaded when they are used.
 *
 * @example
 * const name = await (await askerFor(world))?.text("Hva heter kommunen?", () => null);
 */
export async function askerFor({ stdin, stdout }: World): Promise<Asker | null> {
  if (!(stdin instanceof Readable) || !(stdout instanceof Writable)) return null;
  if (!isTerminal(stdin) || !isTerminal(stdout)) return null;
  const { confirm, isCancel, select, text } = await import("@clack/prompts");
  const streams = { input: stdin, output: stdout };
  // The prompts' own line on which keys to use is in English only.
  const ours = { showInstructions: false };
  const answered = <T>(answer: T | symbol): T => {
    if (isCancel(answer) || typeof answer === "symbol")
      throw new ParorendeError({ code: "cancelled", facts: {} });
    return answer;
  };
  return {
    text: async (message, fault) => {
      const validate = (typed: string | undefined): string | undefined =>
        fault((typed ?? "").trim()) ?? undefined;
      return answered<string>(
        await text({ message: withoutControls(message), validate, defaultValue: "", ...streams }),
      ).trim();
    },
    choose: async (message, choices, first) => {
      const options = choices.map(({ id, label, hint }) => ({
        value: id,
        label: withoutControls(label),
        ...(hint === undefined ? {} : { hint: withoutControls(hint) }),
      }));
      const asked = { message: withoutControls(message), options, initialValue: first };
      return answered<string>(await select({ ...asked, ...ours, ...streams }));
    },
    confirm: async (message, { yes: active, no: inactive }, initialValue = false) => {
      const asked = { message: withoutControls(message), active, inactive, initialValue };
      return answered<boolean>(await confirm({ ...asked, ...streams }));
    },
  };
}

/**
 * The same person, who is told something before the first question.
 *
 * @example
 * const asker = tellingFirst(await askerFor(world), () => writeLine(world.stdout, questions.keys));
 */
export function tellingFirst({ text, choose, confirm }: Asker, tell: () => void): Asker {
  let isTold = false;
  const told =
    <A extends readonly unknown[], R>(ask: (...asked: A) => Promise<R>) =>
    (...asked: A): Promise<R> => {
      if (!isTold) tell();
      isTold = true;
      return ask(...asked);
    };
  return { text: told(text), choose: told(choose), confirm: told(confirm) };
}

function isTerminal(stream: object): boolean {
  return "isTTY" in stream && stream.isTTY === true;
}
