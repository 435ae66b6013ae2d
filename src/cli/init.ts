import { access } from "node:fs/promises";
import { join, resolve } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import type { Locale } from "../domain/text.js";
import { waveId } from "../domain/wave.js";
import { countWorkbook, findWorkspace, workspaceSettings } from "../index.js";
import { textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import { fromHere, HERE } from "./from-here.js";
import { checkNumbers, givenSettings } from "./init-questions.js";
import { userLocale } from "./locale.js";
import { emptyWorkspace, exampleWorkspace, schemaFiles, SCHEMA_FOLDER, SETTINGS } from "./new-workspace.js";
import type { InitOptions } from "./options.js";
import { askedLanguage } from "./request.js";
import { shellWord } from "./shell-word.js";
import { writeLine, type World } from "./world.js";
import { writeNew } from "./write-new.js";
import { writeAll } from "./write.js";

/** `parorende init`: a workspace, the example as one, the workbook of a wave, or a workspace's schemas anew. */
export async function initCommand(folder: string | null, options: InitOptions, world: World): Promise<void> {
  const place = resolve(world.cwd(), folder ?? ".");
  if (options.ivaretatt !== undefined) await writeWorkbook(place, options.ivaretatt, options, world);
  else if (options.schema === true) await writeSchemas(place, options, world);
  else await makeWorkspace(place, options, world);
}

async function makeWorkspace(folder: string, options: InitOptions, world: World): Promise<void> {
  const language = askedLanguage(options.lang) ?? null;
  const locale = language ?? userLocale();
  await refuseWorkspace(folder);
  const isExample = options.example === true;
  const settings = isExample ? null : await givenSettings(options, locale, world);
  const spoken = language ?? settings?.language ?? "nb";
  const files =
    settings === null ? await exampleWorkspace(language, spoken) : await emptyWorkspace(settings, spoken);
  await writeAll(join(folder, SCHEMA_FOLDER), await schemaFiles(), true);
  const leftAlone = await writeNew(folder, files);
  const { init } = textsOf(locale);
  const shown = fromHere(folder, world);
  writeLine(world.stdout, init.made(shown));
  if (leftAlone.length > 0) {
    writeLine(world.stdout, init.leftAlone(leftAlone.join(", ")));
    if (leftAlone.includes(".gitignore")) writeLine(world.stdout, init.gitignoreLeft);
  }
  if (shown !== HERE) writeLine(world.stdout, init.goTo(shellWord(shown)));
  writeLine(world.stdout, isExample ? init.nextExample : init.nextSteps);
}

async function refuseWorkspace(folder: string): Promise<void> {
  const isThere = await access(join(folder, SETTINGS)).then(
    () => true,
    () => false,
  );
  if (isThere) throw new ParorendeError({ code: "workspaceExists", facts: { folder } });
}

/** The workbook that a wave's counts are typed into: in a workspace with the wave's other files, else where asked. */
async function writeWorkbook(place: string, wave: string, options: InitOptions, world: World): Promise<void> {
  const workspace = await findWorkspace(place);
  const locale = await localeIn(workspace, options);
  if (!waveId.safeParse(wave).success)
    throw new ParorendeError({ code: "badWave", facts: { where: "--ivaretatt", value: wave } });
  const { survey, name: kommune = "", kommunenummer, fylkesnummer } = options;
  const numbers = {
    ...(kommunenummer === undefined ? {} : { kommunenummer }),
    ...(fylkesnummer === undefined ? {} : { fylkesnummer }),
  };
  checkNumbers(options);
  const bytes = await countWorkbook({
    workspace,
    wave,
    locale,
    survey,
    kommune: { name: kommune, ...numbers },
  });
  const folder = workspace === null ? place : join(workspace, "undersokelser", wave);
  const name = `ivaretatt-${wave}.xlsx`;
  await writeAll(folder, [{ name, bytes }], options.force === true);
  writeLine(world.stdout, textsOf(locale).init.workbook(fromHere(join(folder, name), world)));
}

async function writeSchemas(place: string, options: InitOptions, world: World): Promise<void> {
  const workspace = await findWorkspace(place);
  if (workspace === null)
    throw new ParorendeError({ code: "noWorkspace", facts: { folder: ".", takesFiles: null } });
  const locale = await localeIn(workspace, options);
  const files = await schemaFiles();
  await writeAll(join(workspace, SCHEMA_FOLDER), files, true);
  const { count } = numberFormat(locale);
  writeLine(world.stdout, textsOf(locale).init.schemasWritten(count(files.length)));
}

async function localeIn(workspace: string | null, { lang }: InitOptions): Promise<Locale> {
  const asked = askedLanguage(lang);
  const own = workspace === null ? undefined : (await workspaceSettings(workspace)).language;
  return asked ?? own ?? (workspace === null ? userLocale() : "nb");
}
