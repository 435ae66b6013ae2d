import { Option, type Command } from "commander";
import type { HelpTexts } from "./help-texts.js";

/** The options of every command that reads answers. */
export function readOptions(command: Command, texts: HelpTexts): Command {
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [
    ...before,
    ...value.split(","),
  ];
  return command
    .option("--workspace <folder>", texts.workspace)
    .option("--survey <id>", texts.survey)
    .option("--wave <wave>", texts.wave)
    .option("--previous <file>", texts.previous)
    .option("--previous-wave <wave>", texts.previousWave)
    .option("--framework <id>", texts.framework)
    .addOption(new Option("--group-by <item>", texts.groupBy).argParser(collect))
    .option("--include-partial", texts.includePartial)
    .addOption(new Option("--notes <file>", texts.notesOption).argParser(collect))
    .option("--accept-suggested", texts.acceptSuggested)
    .option("--lang <lang>", texts.lang)
    .option("--date <date>", texts.date)
    .option("--quiet", texts.quiet)
    .option("--json", texts.json);
}
