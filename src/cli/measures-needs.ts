import { join } from "node:path";
import type { VoicedNeed } from "../domain/plan/voiced-needs.js";
import type { Locale } from "../domain/text.js";
import { findNeeds } from "../index.js";
import { localized, textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import { fromHere } from "./from-here.js";
import type { NeedsOptions } from "./options.js";
import { workspaceSetting, writeRegisters } from "./register-writing.js";
import { writeLine, type World } from "./world.js";

/** `parorende measures needs`: what was voiced at cafés and other meetings, into the register of needs. */
export async function measuresNeeds(options: NeedsOptions, world: World): Promise<void> {
  const { workspace, setting } = await workspaceSetting(options, world);
  const { locale, documentLocale } = setting;
  const isDry = options.dryRun === true;
  const found = await findNeeds(workspace, {
    locale: documentLocale,
    worded: (need) => worded(need, documentLocale),
  });
  const { added, known, file, toWrite } = found;
  if (toWrite !== null && !isDry) await writeRegisters(workspace, [toWrite], []);
  if (options.quiet === true) return;
  const { needs } = textsOf(locale).measures;
  const { count } = numberFormat(locale);
  const shown = fromHere(join(workspace, file), world);
  if (added.length === 0) writeLine(world.stdout, needs.none);
  else writeLine(world.stdout, (isDry ? needs.wouldAdd : needs.added)(count(added.length), shown));
  for (const { id, need } of added) writeLine(world.stdout, `  ${needs.line(id, need)}`);
  if (known > 0) writeLine(world.stdout, needs.known(count(known)));
  if (added.length > 0 && !isDry) writeLine(world.stdout, needs.read);
}

/** «Avlastning: transport»: what the code is called, under its area, or the area alone. */
function worded({ text, area }: VoicedNeed, locale: Locale): string {
  const name = localized(text, locale);
  const whole = area === null ? name : `${localized(area, locale)}: ${name}`;
  const [first = "", ...rest] = Array.from(whole);
  return first.toLocaleUpperCase(locale) + rest.join("");
}
