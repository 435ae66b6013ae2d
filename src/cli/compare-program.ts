import { Option, type Command } from "commander";
import type { HelpTexts } from "./help-texts.js";
import type { CompareOptions } from "./options.js";
import { readOptions } from "./read-options.js";
import type { World } from "./world.js";

/** The gate of a build. */
export function compareProgram(command: Command, texts: HelpTexts, world: World): void {
  const { gate } = texts;
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  readOptions(
    command
      .alias("sammenlign")
      .description(gate.compare)
      .argument("[files...]", gate.files)
      .addOption(new Option("--reporter <reporter>", gate.reporter).argParser(collect))
      .option("--explain", gate.explain)
      .option("--baseline <file>", gate.baseline)
      .option("--update-baseline", gate.updateBaseline)
      .option("--reason <text>", gate.reason),
    texts,
  ).action(async (files: string[]) => {
    const { compareCommand: compare } = await import("./compare.js");
    await compare(files, command.optsWithGlobals<CompareOptions>(), world);
  });
}
