import { CommanderError, Option, type Command } from "commander";
import type { HelpTexts } from "./help-texts.js";
import type { FetchOptions, FormOptions, ReadOptions, ReviewOptions, WriteOptions } from "./options.js";
import type { World } from "./world.js";

/** `notes`: from the sheets of a dialogue café to statements that are coded to the focus areas. */
export function notesProgram(
  command: Command,
  newCommand: (name: string) => Command,
  texts: HelpTexts,
  world: World,
): void {
  command.alias("notater").description(texts.notes).helpCommand(false);
  codeCommand(newCommand("code"), texts, world);
  fetchCommand(newCommand("fetch"), texts, world);
  reviewCommand(newCommand("review"), texts, world);
  formCommand(newCommand("form"), texts, world);
  agreementCommand(newCommand("agreement"), texts, world);
  command.action(() => {
    const [typed] = command.args;
    if (typed === undefined) command.outputHelp();
    else throw new CommanderError(2, "commander.unknownCommand", `error: unknown command '${typed}'`);
  });
  // Set when the commands are there, or they would inherit it.
  command.allowExcessArguments();
}

function codeCommand(command: Command, texts: HelpTexts, world: World): void {
  command
    .alias("kod")
    .description(texts.notesCode)
    .argument("[files...]", texts.noteFiles)
    .option("--workspace <folder>", texts.workspace)
    .option("--lang <lang>", texts.lang)
    .option("--date <date>", texts.date)
    .option("--quiet", texts.quiet)
    .option("--json", texts.json)
    .option("--out <folder>", texts.out)
    .option("--format <formats>", texts.notesFormat)
    .option("--force", texts.force)
    .action(async (files: string[]) => {
      const { notesCode } = await import("./notes-code.js");
      await notesCode(files, command.optsWithGlobals<WriteOptions>(), world);
    });
}

function fetchCommand(command: Command, texts: HelpTexts, world: World): void {
  command
    .alias("hent")
    .description(texts.notesFetch)
    .argument("<files...>", texts.reviewFiles)
    .option("--workspace <folder>", texts.workspace)
    .option("--by <role>", texts.decidedBy)
    .option("--overrule", texts.overrule)
    .option("--lang <lang>", texts.lang)
    .option("--date <date>", texts.date)
    .option("--quiet", texts.quiet)
    .action(async (files: string[]) => {
      const { notesFetch } = await import("./notes-fetch.js");
      await notesFetch(files, command.optsWithGlobals<FetchOptions>(), world);
    });
}

function reviewCommand(command: Command, texts: HelpTexts, world: World): void {
  command
    .alias("gjennomga")
    .description(texts.notesReview)
    .option("--workspace <folder>", texts.workspace)
    .option("--by <role>", texts.reviewer)
    .option("--lang <lang>", texts.lang)
    .option("--date <date>", texts.date)
    .option("--quiet", texts.quiet)
    .action(async () => {
      const { notesReview } = await import("./notes-review.js");
      await notesReview(command.optsWithGlobals<ReviewOptions>(), world);
    });
}

function formCommand(command: Command, texts: HelpTexts, world: World): void {
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  command
    .alias("skjema")
    .description(texts.notesForm)
    .option("--workspace <folder>", texts.workspace)
    .option("--title <title>", texts.eventTitle)
    .option("--date <date>", texts.eventDate)
    .option("--place <place>", texts.eventPlace)
    .addOption(new Option("--question <question>", texts.eventQuestion).argParser(collect))
    .option("--tables <number>", texts.eventTables)
    .option("--lang <lang>", texts.lang)
    .option("--out <folder>", texts.out)
    .option("--force", texts.force)
    .option("--quiet", texts.quiet)
    .action(async () => {
      const { notesFormCommand } = await import("./notes-form.js");
      await notesFormCommand(command.optsWithGlobals<FormOptions>(), world);
    });
}

function agreementCommand(command: Command, texts: HelpTexts, world: World): void {
  command
    .alias("samsvar")
    .description(texts.notesAgreement)
    .argument("<a>", texts.coderA)
    .argument("<b>", texts.coderB)
    .option("--lang <lang>", texts.lang)
    .option("--date <date>", texts.date)
    .option("--quiet", texts.quiet)
    .option("--json", texts.json)
    .action(async (a: string, b: string) => {
      const { notesAgreement } = await import("./notes-agreement.js");
      await notesAgreement(a, b, command.optsWithGlobals<ReadOptions>(), world);
    });
}
