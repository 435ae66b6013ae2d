import { basename, join, resolve } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import { LINK_WORKBOOK } from "../domain/link-workbook.js";
import type { Decided, ReadExport } from "../index.js";
import { textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import type { Decisions } from "./import-decisions.js";
import { isInRound, shownPath, tellNext } from "./import-next.js";
import { readingAsked } from "./import-options.js";
import { askWave } from "./import-questions.js";
import { output, type Run } from "./import-run.js";
import { useSurvey, wantsSurvey, writeCodebook } from "./import-survey.js";
import { writeLine } from "./world.js";
import { writeAll } from "./write.js";

const WAVE = "wave.json";

/**
 * Writes what has been decided of an export: the wave file, the workbook of what is open, and what else is asked for. All
 * that is to be asked is asked first: whoever breaks off has nothing half written.
 *
 * @throws ParorendeError waveNeeded, wouldOverwrite before anything is written, cannotWrite; what reading the export for a
 *   copy throws
 */
export async function writeImport(read: ReadExport, decisions: Decisions, run: Run): Promise<void> {
  const { options, setting, world, asker, make, isOnly } = run;
  const { locale, workspace } = setting;
  const say = textsOf(locale).import;
  const told = (line = ""): void => {
    if (options.quiet !== true) writeLine(output(run), line);
  };
  const id = read.wave ?? (asker === null ? null : await askWave(asker, locale));
  if (id === null)
    throw new ParorendeError({ code: "waveNeeded", facts: { file: read.reading.file, known: [] } });
  const isCopied = await wantsCopy(read, run);
  const isSurveyUsed = await wantsSurvey(read, run);
  const given = readingAsked(options);
  const decided = decisions.decided(given);
  const open = openRows(read, decisions, run);
  const isOpen = open.columns.length + open.labels.length > 0;
  const shown = (name: string): string => shownPath(join(read.folder, name), world);
  if (!isOpen) refuseNothing(read, decided);
  tellSummary(read, open, run, told);
  const copy = isCopied ? [{ name: make.copyName(read), bytes: await copied(read, decided, run) }] : [];
  const link = isOpen
    ? [{ name: LINK_WORKBOOK, bytes: await make.linkWorkbook(open, read.codebook, locale) }]
    : [];
  const isReadBack =
    options.mapping !== undefined &&
    resolve(world.cwd(), options.mapping) === join(read.folder, LINK_WORKBOOK);
  const stale = isOpen ? [] : [LINK_WORKBOOK];
  if (read.draft !== null) await writeCodebook(read, run, told);
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
  if (read.replaces !== null) told(say.survey.replaced(read.replaces, read.codebook.survey));
  if (isSurveyUsed) await useSurvey(read, run, told);
  if (isCopied) told(say.copy.wrote(shown(make.copyName(read))));
  tellNext(read, { id, isOpen, isReadBack, isCopied, isSurveyUsed }, run, told);
}

/** An export of another survey is no mapping, though every column of it is decided. */
function refuseNothing({ files, columns, codebook }: ReadExport, decided: Decided): void {
  if (Object.values(decided.columns).some((to) => "item" in to)) return;
  const facts = { file: basename(files.path), columns: columns.length, survey: codebook.survey };
  throw new ParorendeError({ code: "noItemColumns", facts });
}

type OpenRows = ReturnType<Run["make"]["linkRows"]>;

function tellSummary(
  read: ReadExport,
  { columns, labels }: OpenRows,
  { setting: { locale } }: Run,
  told: (line?: string) => void,
): void {
  const say = textsOf(locale).import;
  const { count } = numberFormat(locale);
  told();
  told(say.summary(count(read.columns.length - columns.length), count(columns.length)));
  if (labels.length > 0) told(say.openLabels(count(labels.length)));
}

/** What is left for a person: neither decided nor asked away. */
function openRows(read: ReadExport, decisions: Decisions, { make }: Run): OpenRows {
  const rows = make.linkRows({ ...read, isTaken: ({ name }) => decisions.hasColumn(name) });
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
