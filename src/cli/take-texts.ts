import { basename, join, relative, resolve } from "node:path";
import { takeTexts, type PlanRun, type TakenTexts } from "../index.js";
import { textsOf } from "../text/languages.js";
import type { PlanOptions } from "./options.js";
import type { Setting } from "./request.js";
import { writeLine, type World } from "./world.js";
import { writeAll } from "./write.js";

/**
 * `--texts-from`: what somebody wrote in Word, back into `plan/tekst/`.
 *
 * @returns whether anything was taken
 */
export async function takeTextsFrom(
  edited: string,
  { report, documents }: PlanRun,
  { force, quiet }: PlanOptions,
  { workspace, locale }: Setting,
  world: World,
): Promise<boolean> {
  if (workspace === null) return false;
  const path = resolve(world.cwd(), edited);
  const taken: TakenTexts[] = [];
  for (const document of documents) {
    taken.push(await takeTexts(path, `${document.id}-${report.period.id}`, document, workspace));
  }
  const own = ofDocument(
    basename(path),
    documents.map(({ id }) => id),
    taken,
  );
  if (own === null) return false;
  const files = own.files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
  if (files.length > 0) await writeAll(own.folder, files, force === true);
  if (quiet !== true) tellTaken(own, locale, world);
  return files.length > 0;
}

/** The document that was edited: the one its file is called after, else the one most of whose headings are there. */
function ofDocument(file: string, ids: readonly string[], taken: readonly TakenTexts[]): TakenTexts | null {
  const named = ids.findIndex((id) => file.startsWith(`${id}-`));
  const fewest = [...taken].sort((one, other) => one.missing.length - other.missing.length);
  return taken[named] ?? fewest[0] ?? null;
}

function tellTaken({ folder, files, missing }: TakenTexts, locale: Setting["locale"], world: World): void {
  const { planCli } = textsOf(locale);
  for (const { name } of files) {
    writeLine(world.stderr, planCli.textTaken(relative(world.cwd(), join(folder, name))));
  }
  writeLine(world.stderr, files.length === 0 ? planCli.noTextTaken : planCli.onlyOpenPlaces);
  for (const title of missing) writeLine(world.stderr, planCli.headingMissing(title));
}
