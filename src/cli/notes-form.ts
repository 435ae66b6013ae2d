import { join, resolve } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import { cafeQuestions } from "../domain/notes-form.js";
import { notesForm } from "../index.js";
import { textsOf } from "../text/languages.js";
import { madeDate } from "./clock.js";
import { fromHere } from "./from-here.js";
import type { FormOptions } from "./options.js";
import { settingOf } from "./request.js";
import { writeLine, type World } from "./world.js";
import { writeAll } from "./write.js";

const NAME = "innspillskjema";
const USUAL_TABLES = "4";
const MOST_TABLES = 60;

/** `parorende notes form`: what the hosts at the tables fill in, as a page to print and as a workbook. */
export async function notesFormCommand(options: FormOptions, world: World): Promise<void> {
  const { workspace, locale, documentLocale } = await settingOf(options, world);
  const event = {
    title: options.title ?? null,
    date: options.date === undefined ? null : madeDate(options.date, world),
    place: options.place ?? null,
    tables: askedTables(options.tables ?? USUAL_TABLES),
  };
  const questions =
    options.question ?? Object.values(cafeQuestions).map((question) => question[documentLocale]);
  const { html, xlsx } = await notesForm({ locale: documentLocale, event, questions });
  const folder =
    options.out !== undefined
      ? resolve(world.cwd(), options.out)
      : workspace === null
        ? resolve(world.cwd(), "parorende-out")
        : join(workspace, "rapporter");
  const files = [
    { name: `${NAME}.xlsx`, bytes: xlsx },
    { name: `${NAME}.html`, bytes: new TextEncoder().encode(html) },
  ];
  await writeAll(folder, files, options.force === true);
  if (options.quiet === true) return;
  const { coding, formTold } = textsOf(locale).notes;
  for (const { name } of files) writeLine(world.stdout, coding.wrote(fromHere(join(folder, name), world)));
  writeLine(world.stdout, formTold.next);
}

function askedTables(tables: string): number {
  const count = Number(tables);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_TABLES) return count;
  const facts = { option: "--tables", value: tables, allowed: [`1–${String(MOST_TABLES)}`] };
  throw new ParorendeError({ code: "badOption", facts });
}
