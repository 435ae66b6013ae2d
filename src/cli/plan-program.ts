import { Option, type Command } from "commander";
import type { HelpTexts } from "./help-texts.js";
import type { PlanOptions, PublishOptions } from "./options.js";
import type { World } from "./world.js";

/** The reports on the plan: the evaluation every second year, and the yearly report. */
export function planCommands(newCommand: (name: string) => Command, texts: HelpTexts, world: World): void {
  evaluateCommand(newCommand("evaluate"), texts, world);
  reportCommand(newCommand("report"), texts, world);
  publishCommand(newCommand("publish"), texts, world);
}

function evaluateCommand(command: Command, texts: HelpTexts, world: World): void {
  command.aliases(["evaluer"]).description(texts.plan.evaluate).option("--period <years>", texts.plan.years);
  documentOptions(command, texts).action(async () => {
    const { evaluateCommand: evaluate } = await import("./evaluate.js");
    await evaluate(command.optsWithGlobals<PlanOptions>(), world);
  });
}

function reportCommand(command: Command, texts: HelpTexts, world: World): void {
  command
    .aliases(["rapport"])
    .description(texts.plan.report)
    .option("--year <year>", texts.plan.year)
    .option("--kind <kind>", texts.plan.kind)
    .option("--tertial <number>", texts.plan.tertial)
    .option("--dere-sa", texts.plan.youSaid);
  documentOptions(command, texts).action(async () => {
    const { reportCommand: report } = await import("./report.js");
    await report(command.optsWithGlobals<PlanOptions>(), world);
  });
}

function publishCommand(command: Command, texts: HelpTexts, world: World): void {
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  command
    .aliases(["publiser"])
    .description(texts.plan.publish)
    .option("--year <year>", texts.plan.year)
    .option("--period <years>", texts.plan.publishPeriod)
    .option("--kind <kind>", texts.plan.kind)
    .option("--tertial <number>", texts.plan.tertial)
    .option("--dere-sa", texts.plan.youSaid)
    .addOption(new Option("--final <docx>", texts.plan.final).argParser(collect))
    .option("--sak <number>", texts.plan.caseNumber)
    .option("--vedtatt <date>", texts.plan.decidedOn)
    .option("--workspace <folder>", texts.workspace)
    .option("--survey <id>", texts.survey)
    .option("--framework <id>", texts.framework)
    .option("--include-partial", texts.includePartial)
    .option("--accept-suggested", texts.acceptSuggested)
    .option("--lang <lang>", texts.lang)
    .option("--date <date>", texts.date)
    .option("--quiet", texts.quiet)
    .option("--json", texts.json)
    .option("--out <folder>", texts.out)
    .option("--force", texts.force)
    .action(async () => {
      const { publishCommand: publish } = await import("./publish.js");
      await publish(command.optsWithGlobals<PublishOptions>(), world);
    });
}

function documentOptions(command: Command, texts: HelpTexts): Command {
  return command
    .option("--workspace <folder>", texts.workspace)
    .option("--survey <id>", texts.survey)
    .option("--framework <id>", texts.framework)
    .option("--include-partial", texts.includePartial)
    .option("--accept-suggested", texts.acceptSuggested)
    .option("--sak <number>", texts.plan.caseNumber)
    .option("--texts-from <docx>", texts.plan.textsFrom)
    .option("--figurer", texts.plan.figures)
    .option("--pdf-ua", texts.plan.pdfUa)
    .option("--lang <lang>", texts.lang)
    .option("--date <date>", texts.date)
    .option("--quiet", texts.quiet)
    .option("--json", texts.json)
    .option("--out <folder>", texts.out)
    .option("--format <formats>", texts.format)
    .option("--force", texts.force);
}
