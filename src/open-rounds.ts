import { basename } from "node:path";
import { ParorendeError } from "./domain/errors.js";
import { isCountTable } from "./read/count-table.js";
import { openDelimited } from "./read/delimited.js";
import { openFiles, refuseCopies, type OpenedFile } from "./read/open-files.js";
import type { Round } from "./rounds.js";

/** A file of a round, before its rows are read. */
export interface Opened extends OpenedFile {
  readonly round: Round;
  /** In a workspace with the wave: every round may have its «svar.csv». */
  readonly name: string;
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

/**
 * The same files from their beginning, for a second reading.
 *
 * @throws ParorendeError what opening a file throws, fileChanged
 */
export async function openAgain(files: readonly Opened[]): Promise<readonly Opened[]> {
  const opened: Opened[] = [];
  for (const file of files) {
    const source = await openDelimited(file.path, file.reading);
    if (source.reading.hash !== file.source.reading.hash)
      throw new ParorendeError({ code: "fileChanged", facts: { file: file.name } });
    opened.push({ ...file, source });
  }
  return opened;
}

async function openRound(round: Round): Promise<readonly Opened[]> {
  const { paths, named, described } = round;
  const files = await openFiles({ paths, named, reading: described?.reading ?? {} });
  const opened = files.map((one): Opened => {
    const { file } = one.source.reading;
    const name = round.from === "workspace" && round.wave !== null ? `${round.wave}/${file}` : file;
    return { ...one, round, name };
  });
  const exports = opened.filter(({ source }) => !isCountTable(source.header));
  if (exports.length > 1 && round.from === "workspace") {
    const names = exports.map(({ path }) => basename(path));
    throw new ParorendeError({ code: "severalExports", facts: { folder: round.name, files: names } });
  }
  return opened;
}
