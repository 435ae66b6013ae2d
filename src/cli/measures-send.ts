import { join, resolve } from "node:path";
import { SENDING_FILE } from "../domain/plan/sending.js";
import { sendMeasures, type SentMeasures } from "../index.js";
import { textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import { madeDate } from "./clock.js";
import { fromHere } from "./from-here.js";
import type { WriteOptions } from "./options.js";
import { jsonFile, workspaceSetting } from "./register-writing.js";
import type { Setting } from "./request.js";
import { writeLine, type World } from "./world.js";
import { writeAll } from "./write.js";

/** `parorende measures send`: a workbook for each unit, with its own measures and figures. */
export async function measuresSend(options: WriteOptions, world: World): Promise<void> {
  const { workspace, setting } = await workspaceSetting(options, world);
  const date = madeDate(undefined, world);
  const figuresAt = options.date === undefined ? null : madeDate(options.date, world);
  const sent = await sendMeasures(workspace, { date, figuresAt }, setting.documentLocale);
  const folder =
    options.out === undefined
      ? join(workspace, "rapporter", "utsending", figuresAt ?? date)
      : resolve(world.cwd(), options.out);
  await writeAll(folder, sent.files, options.force === true);
  const { plan, file } = jsonFile(workspace, SENDING_FILE, sent.sending);
  await writeAll(plan, [file], true);
  if (options.quiet !== true) tellSent(sent, folder, figuresAt, setting, world);
}

function tellSent(
  { files, newRows, withoutUnit }: SentMeasures,
  folder: string,
  figuresAt: string | null,
  { locale }: Setting,
  world: World,
): void {
  const { send } = textsOf(locale).measures;
  const { count, date, list } = numberFormat(locale);
  const say = (line: string): void => {
    writeLine(world.stdout, line);
  };
  const shown = fromHere(folder, world);
  say(send.sent(count(files.length), shown));
  for (const { name, unit, measures, figures } of files)
    say(`  ${send.file(name, unit, count(measures), count(figures))}`);
  if (figuresAt !== null && newRows > 0) say(send.newRows(count(newRows), date(figuresAt)));
  if (withoutUnit.length > 0) say(send.withoutUnit(count(withoutUnit.length), list(withoutUnit)));
  say(send.next(shown));
}
