import { basename, join, relative, resolve } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import { LINK_WORKBOOK } from "../domain/link-workbook.js";
import type { importFiles, Decided, ReadExport } from "../index.js";
import { textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import type { Decisions } from "./import-decisions.js";
import { readingAsked, type ImportOptions } from "./import-options.js";
import { askWave } from "./import-questions.js";
import type { Asker } from "./prompts.js";
import type { Setting } from "./request.js";
import { writeLine, type Output, type World } from "./world.js";
import { writeAll } from "./write.js";

const WAVE = "wave.json";
const CODEBOOK = "codebook.json";

type Files = Awaited<ReturnType<typeof importFiles>>;

/** What importing one export after another has in common. */
export interface Run {
  readonly options: ImportOptions;
  readonly setting: Setting;
  readonly world: World;
  readonly asker: Asker | null;
  readonly make: Files;
  /** Whether the wave file is about this export alone. */
  readonly isOnly: boolean;
}

/** With `--json` the data stand alone on stdout. */
export function output({ options, world }: Run): Output {
  return options.json === true ? world.stderr : world.stdout;
}

/**
 * Writes what has been decided of an export: the wave file, the workbook of what is open, and what else is asked for.
 *
 * @throws ParorendeError waveNeeded, wouldOverwrite before anything is written, cannotWrite; what reading the export for a
 *   copy throws
 */
export async function writeImport(read: ReadExport, decisions: Decisions, run: Run): Promise<void> {
  const { options, setting, world, asker, make, isOnly } = run;
  const { locale, workspace } = setting;
  const say = textsOf(locale).import;
  const { count } = numberFormat(locale);
  const told = (line: string): void => {
    if (options.quiet !== true) writeLine(output(run), line);
  };
  const id = read.wave ?? (asker === null ? null : await askWave(asker, locale));
  if (id === null)
    throw new ParorendeError({ code: "waveNeeded", facts: { file: read.reading.file, known: [] } });
  const given = readingAsked(options);
  const decided = decisions.decided(given);
  const open = openRows(read, decisions, make);
  const openCount = open.columns.length;
  const shown = (name: string): string => shownPath(join(read.folder, name), world);
  told(say.summary(count(read.columns.length - openCount), count(openCount)));
  if (open.labels.length > 0) told(say.openLabels(count(open.labels.length)));
  const isCopied = await wantsCopy(read, run);
  const copy = isCopied ? [{ name: make.copyName(read), bytes: await copied(read, decided, run) }] : [];
  const isOpen = openCount + open.labels.length > 0;
  const link = isOpen
    ? [{ name: LINK_WORKBOOK, bytes: await make.linkWorkbook(open, read.codebook, locale) }]
    : [];
  const isReadBack =
    options.mapping !== undefined &&
    resolve(world.cwd(), options.mapping) === join(read.folder, LINK_WORKBOOK);
  const stale = isOpen ? [] : [LINK_WORKBOOK];
  if (read.draft !== null) await writeCodebook(read, run);
  await writeAll(read.folder, [...copy, ...link], options.force === true || isReadBack, stale);
  const reading = isCopied ? make.readingOfCopy({ ...read.described?.reading, ...given }) : given;
  const base = read.described ?? read.describedAs(id);
  const wave = make.waveFile(
    isCopied ? { ...base, reading: undefined } : base,
    { ...decided, reading },
    !isOnly ? null : isCopied ? make.copyName(read) : basename(read.files.path),
    isInRound(read, workspace) ? "../../schema/wave.schema.json" : null,
  );
  // What stands in the wave file is all in the new one: nothing of a person's is lost.
  await writeAll(read.folder, [{ name: WAVE, bytes: wave }], true);
  told(say.wrote(shown(WAVE)));
  if (isCopied) {
    told(say.copy.wrote(shown(make.copyName(read))));
    told(say.copy.deleteOriginal(shown(basename(read.files.path))));
  }
  tellNext(read, { id, isOpen, isReadBack }, run, told);
}

interface Outcome {
  readonly id: string;
  readonly isOpen: boolean;
  readonly isReadBack: boolean;
}

function tellNext(
  read: ReadExport,
  { id, isOpen, isReadBack }: Outcome,
  { setting, world }: Run,
  told: (line: string) => void,
): void {
  const say = textsOf(setting.locale).import;
  const file = shownPath(read.files.path, world);
  const link = shownPath(join(read.folder, LINK_WORKBOOK), world);
  const quoted = (path: string): string => (/\s/u.test(path) ? `"${path}"` : path);
  if (isOpen) {
    told(say.wrote(link));
    told(say.fillIn(link, `parorende import ${quoted(file)} --mapping ${quoted(link)}`));
  } else if (isReadBack) told(say.allDecided(link));
  const isFound = isInRound(read, setting.workspace);
  if (setting.workspace !== null && !isFound)
    told(say.outsideRound(shownPath(join(setting.workspace, "undersokelser", id), world)));
  const survey = read.draft === null ? "" : ` --survey ${read.codebook.survey}`;
  told(
    say.next(
      isFound ? `parorende analyze${survey}` : `parorende analyze ${quoted(file)}${survey} --wave ${id}`,
    ),
  );
}

/** What is left for a person: neither decided nor asked away. */
function openRows(
  read: ReadExport,
  decisions: Decisions,
  { linkRows }: Files,
): ReturnType<Files["linkRows"]> {
  const rows = linkRows({ ...read, isTaken: ({ name }) => decisions.hasColumn(name) });
  return { ...rows, labels: rows.labels.filter(({ item, label }) => !decisions.hasLabel(item, label)) };
}

async function wantsCopy(
  { proposals, draft }: ReadExport,
  { options, asker, setting }: Run,
): Promise<boolean> {
  if (options.withoutIdentity === true) return true;
  const hasIdentity =
    proposals.some(({ role }) => role.kind === "identity") ||
    Object.values(draft?.columns ?? {}).some((to) => "role" in to && to.role === "identity");
  if (asker === null || !hasIdentity) return false;
  const { questions } = textsOf(setting.locale).import;
  return asker.confirm(questions.copy, { yes: questions.yes, no: questions.no });
}

async function copied(read: ReadExport, decided: Decided, { options, make }: Run): Promise<Uint8Array> {
  const given = { ...read.described?.reading, ...readingAsked(options) };
  return make.copyWithoutIdentity(read, decided, given);
}

async function writeCodebook({ codebook }: ReadExport, run: Run): Promise<void> {
  const { options, setting, world } = run;
  const folder = join(setting.workspace ?? "", "surveys", codebook.survey);
  const whole = { $schema: "../../schema/codebook.schema.json", ...codebook };
  const bytes = new TextEncoder().encode(`${JSON.stringify(whole, null, 2)}\n`);
  await writeAll(folder, [{ name: CODEBOOK, bytes }], options.force === true);
  if (options.quiet === true) return;
  const { draft, wrote } = textsOf(setting.locale).import;
  const shown = shownPath(join(folder, CODEBOOK), world);
  writeLine(output(run), wrote(shown));
  writeLine(output(run), draft.assumed(shown));
}

/** Whether the export lies where the workspace looks for it. */
function isInRound({ folder }: ReadExport, workspace: string | null): boolean {
  return workspace !== null && resolve(folder, "..") === resolve(workspace, "undersokelser");
}

function shownPath(path: string, { cwd }: World): string {
  const fromHere = relative(cwd(), path);
  return fromHere.startsWith("..") ? basename(path) : fromHere;
}
