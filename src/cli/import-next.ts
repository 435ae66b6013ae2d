import { basename, dirname, join, relative, resolve } from "node:path";
import { LINK_WORKBOOK } from "../domain/link-workbook.js";
import type { ReadExport } from "../index.js";
import { textsOf } from "../text/languages.js";
import type { Run } from "./import-run.js";
import { shellWord } from "./shell-word.js";
import type { World } from "./world.js";

/** How an import ended. */
interface Outcome {
  /** The wave the answers are from. */
  readonly id: string;
  readonly isOpen: boolean;
  readonly isReadBack: boolean;
  readonly isCopied: boolean;
  /** Whether the workspace has just been set to the survey of the export. */
  readonly isSurveyUsed: boolean;
}

/** Says the one thing to do next: fill in what is open, or analyze. */
export function tellNext(read: ReadExport, outcome: Outcome, run: Run, told: (line?: string) => void): void {
  const { setting, world, make } = run;
  const say = textsOf(setting.locale).import;
  const shown = (name: string): string => shownPath(join(read.folder, name), world);
  const original = shownPath(read.files.path, world);
  const link = shown(LINK_WORKBOOK);
  if (outcome.isOpen) {
    const copyAgain = outcome.isCopied ? " --without-identity" : "";
    told(say.wrote(link));
    told(
      say.fillIn(link, `parorende import ${shellWord(original)} --mapping ${shellWord(link)}${copyAgain}`),
    );
    return;
  }
  if (outcome.isReadBack) told(say.allDecided(link));
  if (outcome.isCopied) told(say.copy.deleteOriginal(original));
  const isFound = isInRound(read, setting.workspace);
  if (setting.workspace !== null && !isFound)
    told(say.outsideRound(shownPath(join(setting.workspace, "undersokelser", outcome.id), world)));
  const survey = surveyOption(read, outcome);
  if (survey !== "" && setting.workspace !== null) told(say.survey.setYourself(read.codebook.survey));
  const file = outcome.isCopied ? join(dirname(read.files.path), make.copyName(read)) : read.files.path;
  // Rounds of another survey are not read with this one, so that the file must be named.
  const isNamed = !isFound || (survey !== "" && (read.inUse?.others ?? []).length > 0);
  const named = isNamed ? ` ${shellWord(shownPath(file, world))}` : "";
  const wave = isFound ? "" : ` --wave ${outcome.id}`;
  told(say.next(`parorende analyze${named}${survey}${wave}`));
}

/** A survey that the workspace does not use must be named. */
function surveyOption({ codebook, inUse, draft }: ReadExport, { isSurveyUsed }: Outcome): string {
  const isUsed = isSurveyUsed || (inUse === null ? draft === null : inUse.survey === codebook.survey);
  return isUsed ? "" : ` --survey ${codebook.survey}`;
}

/** Whether the export lies where the workspace looks for it. */
export function isInRound({ folder }: ReadExport, workspace: string | null): boolean {
  return workspace !== null && resolve(folder, "..") === resolve(workspace, "undersokelser");
}

/** A path from here, as every shell takes it. */
export function shownPath(path: string, { cwd }: World): string {
  const fromHere = relative(cwd(), path).replaceAll("\\", "/");
  return fromHere.startsWith("..") ? basename(path) : fromHere;
}
