import type { Paint, ReportDocument } from "../index.js";
import { terminalLines } from "../index.js";
import type { World } from "./world.js";

/** Where the terminal does not say how wide it is, as in a pipe. */
export const USUAL_WIDTH = 100;

/** Prints a document. The appendix is for the written formats: a terminal shows what a person reads. */
export async function showDocument(document: ReportDocument, world: World): Promise<void> {
  const blocks = document.blocks.filter(
    (block) => block.kind !== "details" && !("id" in block && block.id === "vedlegg"),
  );
  const lines = await terminalLines(
    { ...document, blocks },
    {
      width: screenWidth(world),
      paint: await paintFor(world),
    },
  );
  world.stdout.write(`${lines.join("\n")}\n`);
}

/** How wide the screen is. */
export function screenWidth({ stdout }: World): number {
  return stdout.columns ?? USUAL_WIDTH;
}

const same = (text: string): string => text;
/** For what is written to a file. */
export const noPaint: Paint = { good: same, bad: same, strong: same, dim: same };

/** Color only on a terminal, and never where the user has asked for none. */
export async function paintFor({ stdout, env }: Pick<World, "stdout" | "env">): Promise<Paint> {
  const { Chalk } = await import("chalk");
  const colored = stdout.isTTY === true && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb";
  const chalk = new Chalk({ level: colored ? 1 : 0 });
  return {
    good: (text) => chalk.green(text),
    bad: (text) => chalk.red(text),
    strong: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
  };
}
