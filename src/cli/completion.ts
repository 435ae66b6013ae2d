import type { Argument, Command, Option } from "commander";
import { ParorendeError } from "../domain/errors.js";
import { layoutIds } from "../domain/layout.js";
import { locales } from "../domain/text.js";
import { catalogue, renderers } from "../index.js";
import { bashScript, powershellScript, zshScript } from "./completion-scripts.js";
import type { CompletionTree, Values } from "./completion-tree.js";
import { listKinds } from "./list-kinds.js";
import type { World } from "./world.js";

const scripts = { bash: bashScript, zsh: zshScript, powershell: powershellScript } as const;

function isShell(typed: string): typed is keyof typeof scripts {
  return Object.hasOwn(scripts, typed);
}

/**
 * `parorende completion <shell>`: prints the script, which holds all it needs. Nothing is run when Tab is pressed, so it is
 * as quick as the shell, and nothing that is typed is ever evaluated.
 */
export async function completionCommand(shell: string, program: Command, world: World): Promise<void> {
  if (!isShell(shell)) {
    const facts = { option: "completion", value: shell, allowed: Object.keys(scripts) };
    throw new ParorendeError({ code: "badOption", facts });
  }
  world.stdout.write(scripts[shell](completionTree(program, await knownValues())));
}

type KnownValues = Readonly<Record<string, readonly string[]>>;

/** What may follow an option, or stand for an argument, by its name. */
async function knownValues(): Promise<KnownValues> {
  const { surveys, frameworks } = await catalogue(null);
  return {
    "--lang": locales,
    "--format": Object.keys(await renderers()),
    "--survey": surveys,
    "--framework": frameworks,
    "--layout": layoutIds,
    what: listKinds,
    shell: Object.keys(scripts),
  };
}

/**
 * All that can be typed, by commander's own tree: commands with their aliases, options, and the values that are known.
 *
 * @example
 * completionTree(program, {}).commands.map(({ names }) => names[0]); // ["analyze", "explain", …]
 */
export function completionTree(program: Command, known: KnownValues): CompletionTree {
  const commands = program.createHelp().visibleCommands(program);
  const all = [program, ...commands];
  const options = new Map(
    all.flatMap((command) => visibleOptions(command).map((option) => [option.long ?? option.flags, option])),
  );
  return {
    programOptions: namesOf(program),
    commands: commands.map((command) => ({
      names: [command.name(), ...command.aliases()],
      options: [
        ...new Set([...namesOf(command), ...namesOf(program).filter((name) => name !== "--version")]),
      ],
      argument: argumentValues(command.registeredArguments[0], known),
    })),
    values: [...options.values()].flatMap((option) =>
      option.required && option.long !== undefined
        ? [{ option: option.long, values: optionValues(option, known) }]
        : [],
    ),
  };
}

function visibleOptions(command: Command): readonly Option[] {
  return command.createHelp().visibleOptions(command);
}

function namesOf(command: Command): readonly string[] {
  return visibleOptions(command).flatMap(({ long }) => long ?? []);
}

function optionValues({ long, flags }: Option, known: KnownValues): Values {
  return known[long ?? ""] ?? placeValues(flags);
}

function argumentValues(argument: Argument | undefined, known: KnownValues): Values {
  if (argument === undefined) return "free";
  return known[argument.name()] ?? placeValues(argument.name());
}

/** What an option or an argument stands for, by the word in its usage: a folder, a file, or what nobody can list. */
function placeValues(usage: string): Values {
  if (usage.includes("folder")) return "folders";
  return usage.includes("file") ? "files" : "free";
}
