import type { Command } from "commander";
import type { HelpTexts } from "./help-texts.js";
import type { ImportOptions } from "./import-options.js";
import type { World } from "./world.js";

/** `import`: from an export to a wave file that says what its columns are. */
export function importProgram(command: Command, texts: HelpTexts, world: World): void {
  command
    .alias("importer")
    .description(texts.import)
    .argument("<files...>", texts.exports)
    .option("--workspace <folder>", texts.workspace)
    .option("--survey <id>", texts.survey)
    .option("--wave <wave>", texts.wave)
    .option("--mapping <file>", texts.mapping)
    .option("--yes", texts.takeSure)
    .option("--new-survey <id>", texts.newSurvey)
    .option("--include-partial", texts.includePartial)
    .option("--without-identity", texts.withoutIdentity)
    .option("--layout <id>", texts.layout)
    .option("--encoding <name>", texts.encoding)
    .option("--delimiter <mark>", texts.delimiter)
    .option("--decimal <mark>", texts.decimal)
    .option("--header-row <row>", texts.headerRow)
    .option("--sheet <name>", texts.sheet)
    .option("--lang <lang>", texts.lang)
    .option("--date <date>", texts.date)
    .option("--json", texts.json)
    .option("--quiet", texts.quiet)
    .option("--force", texts.force)
    .action(async (files: string[]) => {
      const { importCommand } = await import("./import.js");
      await importCommand(files, command.optsWithGlobals<ImportOptions>(), world);
    });
}
