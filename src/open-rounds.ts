import { basename } from "node:path";
import { ParorendeError } from "./domain/errors.js";
import type { RawSource } from "./domain/people/raw-table.js";
import { openExport } from "./read/open-export.js";
import { hashOf, nameOf, openFiles, refuseCopies, type OpenedFile } from "./read/open-files.js";
import type { Round } from "./rounds.js";

/** A file of a round, before its rows are read. */
export interface Opened extends OpenedFile {
  readonly round: Round;
  /** In a workspace with the wave: every round may have its «svar.csv». */
  readonly name: string;
}

/** One with answers. */
export interface OpenedAnswers extends Opened {
  readonly source: RawSource;
}

/**
 * Opens the files of all rounds, in their order.
 *
 * @throws ParorendeError what opening a file throws, severalExports, sameFileTwice
 */
export async function openRounds(rounds: readonly Round[]): Promise<readonly Opened[]> {
  const opened: Opened[] = [];
  for (const round of rounds) opened.push(...(await openRound(round)));
  refuseCopies(opened);
  return opened;
}

/** Those of the files that hold answers. */
export function answersOf(files: readonly Opened[]): readonly OpenedAnswers[] {
  return files.flatMap((one) =>
    one.opened.kind === "answers" ? [{ ...one, source: one.opened.source }] : [],
  );
}

/**
 * The same files from their beginning, for a second reading.
 *
 * @throws ParorendeError what opening a file throws, fileChanged
 */
export async function openAgain(files: readonly Opened[]): Promise<readonly Opened[]> {
  const again: Opened[] = [];
  for (const file of files) {
    const opened = await openExport(file.files, file.reading);
    if (hashOf(opened) !== hashOf(file.opened))
      throw new ParorendeError({ code: "fileChanged", facts: { file: file.name } });
    again.push({ ...file, opened });
  }
  return again;
}

async function openRound(round: Round): Promise<readonly Opened[]> {
  const { paths, named, described } = round;
  const files = await openFiles({ paths, named, reading: described?.reading ?? {} });
  const opened = files.map((one): Opened => {
    const file = nameOf(one.opened);
    const name = round.from === "workspace" && round.wave !== null ? `${round.wave}/${file}` : file;
    return { ...one, round, name };
  });
  const exports = answersOf(opened);
  if (exports.length > 1 && round.from === "workspace") {
    const names = exports.map(({ files: { path } }) => basename(path));
    throw new ParorendeError({ code: "severalExports", facts: { folder: round.name, files: names } });
  }
  return opened;
}
