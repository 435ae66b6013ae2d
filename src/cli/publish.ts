import { join, relative, resolve } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import { publishReports, type Publication } from "../index.js";
import { textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import { madeDate } from "./clock.js";
import { outFolder } from "./documents.js";
import { askedEvaluation } from "./evaluate.js";
import type { PublishOptions } from "./options.js";
import { runPlan } from "./plan-documents.js";
import { bytesThere, keepEarlier } from "./keep-earlier.js";
import { askedReport } from "./report.js";
import { settingOf, type Setting } from "./request.js";
import { writeLine, type World } from "./world.js";
import { writeAll } from "./write.js";

const FOLDER = "publisert";

/** `parorende publish`: freezes what was published, and tells what a final document no longer says. */
export async function publishCommand(options: PublishOptions, world: World): Promise<void> {
  const setting = await settingOf(options, world);
  const published = madeDate(options.date, world);
  const decidedOn = options.vedtatt === undefined ? null : madeDate(options.vedtatt, world);
  const asked = options.period === undefined ? askedReport(options) : askedEvaluation(options);
  const { report, documents, choices } = await runPlan(asked, options, setting, world);
  const publications = await publishReports({
    ...{ report, documents, choices, published, decidedOn },
    folder: outFolder(options, setting, world),
    finals: (options.final ?? []).map((path) => resolve(world.cwd(), path)),
    caseNumber: options.sak ?? null,
  });
  const folder = join(setting.workspace ?? world.cwd(), FOLDER);
  if (options.force !== true) {
    await refusePublished(folder, publications);
    refuseOutdated(publications);
  }
  await keepEarlier(folder, publications);
  // What may be replaced is decided above: what was published stands, whoever wrote it.
  await writeAll(folder, publications, true);
  if (options.json === true) {
    const told = publications.map(({ report: frozen }) => frozen);
    world.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
  }
  if (options.quiet === true) return;
  for (const publication of publications) tellPublished(publication, folder, options, setting, world);
}

/** @throws ParorendeError alreadyPublished before anything is written */
async function refusePublished(folder: string, publications: readonly Publication[]): Promise<void> {
  for (const { name, bytes } of publications) {
    const there = await bytesThere(folder, name);
    if (there !== null && !there.equals(bytes)) {
      throw new ParorendeError({ code: "alreadyPublished", facts: { file: `${FOLDER}/${name}` } });
    }
  }
}

/**
 * What is frozen is what would be written now: it must be what was written, or what was decided on.
 *
 * @throws ParorendeError reportNotWritten, reportOutdated
 */
function refuseOutdated(publications: readonly Publication[]): void {
  const withoutFinal = publications.filter(({ report }) => report.final === null);
  const unwritten = withoutFinal.filter(({ report }) => report.files.length === 0);
  if (unwritten.length > 0) {
    const documents = unwritten.map(({ report }) => `${report.document}-${report.period}`);
    throw new ParorendeError({ code: "reportNotWritten", facts: { documents } });
  }
  const files = withoutFinal.flatMap(({ outdated }) => outdated.map(({ file }) => file));
  if (files.length > 0) throw new ParorendeError({ code: "reportOutdated", facts: { files } });
}

function tellPublished(
  { name, report: { files, numbers, sentences, final }, outdated }: Publication,
  folder: string,
  { json }: PublishOptions,
  { locale }: Setting,
  world: World,
): void {
  const { publish } = textsOf(locale);
  const { count } = numberFormat(locale);
  const to = json === true ? world.stderr : world.stdout;
  const path = relative(world.cwd(), join(folder, name));
  writeLine(to, publish.frozen(path, count(sentences.length), count(numbers.length)));
  if (files.length === 0) writeLine(to, publish.noFiles);
  for (const one of outdated)
    writeLine(to, publish.outdated(one.file, one.sentences === null ? null : count(one.sentences)));
  if (final === null) return;
  const standing = (all: readonly { readonly stands: boolean }[]): string =>
    count(all.filter(({ stands }) => stands).length);
  writeLine(to, publish.stands(final.file, standing(sentences), standing(numbers)));
  if (final.changed.length > 0) writeLine(to, publish.changed);
  for (const text of final.changed) writeLine(to, `  ${text}`);
}
