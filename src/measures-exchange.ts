import { basename, join } from "node:path";
import { mergeReturned } from "./coding/registers/merge.js";
import type { Merged, MergedRegisters, ReturnedFile } from "./coding/registers/merged.js";
import { rowsOfUnits, type SendingDates } from "./coding/registers/unit-rows.js";
import { slugOf, UniqueIds } from "./coding/slug.js";
import { ParorendeError } from "./domain/errors.js";
import type { RegisterRows } from "./domain/plan/register-rows.js";
import type { RegisterId } from "./domain/plan/registers.js";
import { SENDING_FILE, sending, sentRegisters, type Sending } from "./domain/plan/sending.js";
import { isSameName } from "./domain/review-workbook.js";
import type { Locale } from "./domain/text.js";
import type { Workspace } from "./domain/workspace.js";
import { bytesHash } from "./read/bytes-hash.js";
import { listFolder } from "./read/files.js";
import { readJsonFile } from "./read/json.js";
import { PLAN_FOLDER } from "./read/registers/register-files.js";
import { workbookRegisterRows } from "./read/registers/register-rows.js";
import { cellUnderstander } from "./read/registers/understood.js";
import { openWorkbook, type Workbook } from "./read/workbook.js";
import { readWorkspace } from "./read/workspace.js";
import { ownRegisters, registerLists, type OwnRegisters } from "./register-lists.js";
import { registerCsv } from "./render/registers/register-csv.js";
import { registerWorkbook } from "./render/registers/register-workbook.js";

/** A register that is to be written, in place of the one that was read. */
export interface RegisterToWrite {
  readonly register: RegisterId;
  /** In `plan/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the file that was read; null where there was none. */
  readonly hash: string | null;
}

/** What goes out to the units. */
export interface SentMeasures {
  readonly files: readonly {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly unit: string;
    readonly measures: number;
    /** However many dates they stand at. */
    readonly figures: number;
  }[];
  /** Figures that have a row to report in. */
  readonly newRows: number;
  readonly withoutUnit: readonly string[];
  readonly sending: Sending;
}

/**
 * One workbook for each unit that has measures, with its own rows of the measures and their figures, and nothing of others'.
 *
 * @throws ParorendeError registerMissing, noUnits, and what reading the registers throws
 * @example
 * const { files } = await sendMeasures("min-kommune", { date: "2025-11-01", figuresAt: null }, "nb");
 * files.map(({ name }) => name); // ["tiltak-hjemmetjenesten.xlsx", …]
 */
export async function sendMeasures(
  workspace: string,
  dates: SendingDates,
  locale: Locale,
): Promise<SentMeasures> {
  const { registers, own, settings } = await registersToExchange(workspace);
  const { units, withoutUnit } = rowsOfUnits(registers, dates);
  if (units.length === 0)
    throw new ParorendeError({ code: "noUnits", facts: { file: registers.tiltak.file } });
  const lists = await registerLists(workspace, settings, own);
  const ids = new UniqueIds();
  const files = await Promise.all(
    units.map(async ({ unit, tiltak, tall }) => {
      const sheets = [
        { register: "tiltak" as const, rows: tiltak },
        ...(tall.length === 0 ? [] : [{ register: "tall" as const, rows: tall }]),
      ];
      const words = settings.plan?.words ?? {};
      const name = `tiltak-${ids.give(slugOf(unit, "enhet"))}.xlsx`;
      const bytes = await registerWorkbook({ registers: sheets, lists, words, locale, unit });
      return {
        name,
        bytes,
        unit,
        measures: tiltak.length,
        figures: new Set(tall.map(({ cells }) => cells["id"])).size,
      };
    }),
  );
  const before = await lastSending(workspace);
  const sent = units.map(({ unit, keys }, at) => {
    const { name = "", bytes = new Uint8Array() } = files[at] ?? {};
    const answered = answeredBefore(before, unit, dates.date);
    return {
      ...{
        unit,
        file: name,
        ...keys,
        tiltak: [...keys.tiltak],
        tall: [...keys.tall],
        hash: bytesHash(bytes),
      },
      ...(answered === undefined ? {} : { answered }),
    };
  });
  return {
    ...{ files, withoutUnit, sending: { date: dates.date, units: sent } },
    newRows: units.reduce((all, { newRows }) => all + newRows, 0),
  };
}

/** What came back from the units. */
export interface FetchedMeasures extends Omit<Merged, "registers" | "changed"> {
  readonly toWrite: readonly RegisterToWrite[];
  /** With who has answered now; null where nobody knows what was sent. */
  readonly sending: Sending | null;
  /** Units whose file is not among these, and that have not answered before. */
  readonly missing: readonly string[];
  /** Units that have sent their file back as it was. */
  readonly unchanged: readonly string[];
}

/**
 * Reads back what units have written, and merges it into the registers.
 *
 * @param paths workbooks
 * @param how `date` the ISO date of today, `overrule` to let the units overrule what has been changed here since
 * @throws ParorendeError registerMissing, nothingReturned, and what opening a workbook or reading a register throws
 * @example
 * const { toWrite, conflicts, missing } = await fetchMeasures("min-kommune", ["svar/tiltak-helse.xlsx"], how);
 */
export async function fetchMeasures(
  workspace: string,
  paths: readonly string[],
  how: { readonly date: string; readonly overrule: boolean; readonly locale: Locale },
): Promise<FetchedMeasures> {
  const { registers, own, settings } = await registersToExchange(workspace);
  const opened: Workbook[] = [];
  for (const path of paths) opened.push(await openWorkbook(path));
  const found = opened.map((workbook) => ({ workbook, returned: returnedFile(workbook) }));
  const before = await lastSending(workspace);
  const files = found.flatMap(({ returned }) => returned ?? []);
  const merged = mergeReturned(registers, files, {
    ...{ sending: before, overrule: how.overrule },
    isUnderstood: cellUnderstander(settings.plan?.words ?? {}),
  });
  const strange = found.flatMap(({ workbook, returned }) => (returned === null ? [workbook.file] : []));
  const unsent = [...strange, ...merged.unsent];
  if (merged.files.length === 0)
    throw new ParorendeError({
      code: "nothingReturned",
      facts: { files: paths.map((path) => basename(path)) },
    });
  const after = new Map(own);
  const changed = merged.changed.flatMap((register) => merged.registers[register] ?? []);
  for (const rows of changed) after.set(rows.register, rows);
  const toWrite = await writtenRegisters(changed, { workspace, settings, registers: after, ...how });
  return { ...merged, unsent, toWrite, ...answered(before, merged, how.date) };
}

/**
 * Registers in their files' own formats.
 *
 * @throws ParorendeError registerMacros, and what reading the catalogue throws
 */
export async function writtenRegisters(
  changed: readonly RegisterRows[],
  {
    workspace,
    settings,
    registers,
    locale,
  }: {
    readonly workspace: string;
    readonly settings: Workspace;
    readonly registers: OwnRegisters;
    readonly locale: Locale;
  },
): Promise<readonly RegisterToWrite[]> {
  const lists = await registerLists(workspace, settings, registers);
  const words = settings.plan?.words ?? {};
  // Excel opens a workbook under the name of one with macros only where it has some.
  const other = changed.find(({ file }) => !/\.(?:xlsx|csv)$/iu.test(file));
  if (other !== undefined) throw new ParorendeError({ code: "registerMacros", facts: { file: other.file } });
  return Promise.all(
    changed.map(async (rows) => ({
      register: rows.register,
      name: basename(rows.file),
      bytes: rows.file.toLowerCase().endsWith(".csv")
        ? registerCsv(rows, locale)
        : await registerWorkbook({ registers: [rows], ...{ lists, words, locale, unit: null } }),
      hash: rows.hash === "" ? null : rows.hash,
    })),
  );
}

async function registersToExchange(workspace: string): Promise<{
  readonly registers: MergedRegisters;
  readonly own: OwnRegisters;
  readonly settings: Workspace;
}> {
  const { settings } = await readWorkspace(workspace);
  const own = await ownRegisters(workspace);
  const tiltak = own.get("tiltak");
  if (tiltak === undefined)
    throw new ParorendeError({ code: "registerMissing", facts: { file: `${PLAN_FOLDER}/tiltak.xlsx` } });
  return { registers: { tiltak, tall: own.get("tall") ?? null }, own, settings };
}

/** Null where the workbook has no measures in it. */
function returnedFile(workbook: Workbook): ReturnedFile | null {
  const [tiltak, tall] = sentRegisters.map((register) => sheetOf(workbook, register));
  return tiltak === undefined || tiltak === null ? null : { file: workbook.file, tiltak, tall: tall ?? null };
}

function sheetOf(workbook: Workbook, register: RegisterId): RegisterRows | null {
  try {
    return workbookRegisterRows(workbook, register);
  } catch (error) {
    if (error instanceof ParorendeError && error.problem.code === "registerHeadings") return null;
    throw error;
  }
}

async function lastSending(workspace: string): Promise<Sending | null> {
  const { files } = await listFolder(join(workspace, PLAN_FOLDER));
  if (!files.includes(basename(SENDING_FILE))) return null;
  return readJsonFile(join(workspace, SENDING_FILE), SENDING_FILE, sending);
}

/** When a unit answered what is sent again: the same day's sending is one. */
function answeredBefore(before: Sending | null, unit: string, date: string): string | undefined {
  if (before?.date !== date) return undefined;
  return before.units.find((one) => isSameName(one.unit, unit))?.answered;
}

/** Who has answered what was sent last, and who has not. */
function answered(
  before: Sending | null,
  { files }: Merged,
  date: string,
): Pick<FetchedMeasures, "sending" | "missing" | "unchanged"> {
  if (before === null) return { sending: null, missing: [], unchanged: [] };
  const fileOf = (unit: string) =>
    files.filter((file) => file.date === before.date && isSameName(file.unit, unit));
  const units = before.units.map((one) =>
    one.answered === undefined && fileOf(one.unit).some(({ isAnswered }) => isAnswered)
      ? { ...one, answered: date }
      : one,
  );
  const silent = units.filter((one) => one.answered === undefined).map(({ unit }) => unit);
  return {
    sending: { ...before, units },
    missing: silent.filter((unit) => fileOf(unit).length === 0),
    unchanged: silent.filter((unit) => fileOf(unit).length > 0),
  };
}
