import { resolve } from "node:path";
import { compareCoders, coderDocument } from "../index.js";
import { madeDate } from "./clock.js";
import type { ReadOptions } from "./options.js";
import { settingOf } from "./request.js";
import { showDocument } from "./show.js";
import { tellIssues } from "./telling.js";
import type { World } from "./world.js";

/** `parorende notes agreement <a> <b>`: how far two coders agree on the same statements. No statement is printed. */
export async function notesAgreement(
  a: string,
  b: string,
  options: ReadOptions,
  world: World,
): Promise<void> {
  const { documentLocale, locale } = await settingOf(options, world);
  const made = madeDate(options.date, world);
  const compared = await compareCoders(resolve(world.cwd(), a), resolve(world.cwd(), b));
  if (options.quiet !== true) tellIssues(compared.issues, locale, world.stderr);
  if (options.json === true) {
    const { files, result, issues } = compared;
    world.stdout.write(`${JSON.stringify({ files, ...result, issues }, null, 2)}\n`);
    return;
  }
  await showDocument(await coderDocument(compared, documentLocale, made), world);
}
