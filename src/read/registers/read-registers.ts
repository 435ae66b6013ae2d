import type { DataIssue } from "../../domain/issues.js";
import type { IdList } from "../../domain/plan/column.js";
import type { RegisterRows } from "../../domain/plan/register-rows.js";
import type { RegisterFile, RegisterId, Registers } from "../../domain/plan/registers.js";
import { nodeFiles, type FileAccess } from "../files.js";
import { choiceFinder, type OwnWords } from "./choice-words.js";
import { figuresOf } from "./figures.js";
import { idFinder, type KnownId } from "./known-ids.js";
import { measuresOf } from "./measures.js";
import { decisionOf, goalOf, needOf, offerOf, requirementOf } from "./other-registers.js";
import type { CellReading } from "./read-cell.js";
import { registerFiles } from "./register-files.js";
import { RegisterLog } from "./register-log.js";
import { readRegisterRows } from "./register-rows.js";
import { fullRows, keptRows, tellExtraColumns, type TableRow } from "./table-rows.js";

/** What the cells of the registers may point to outside the registers, and what else they are read by. */
export interface KnownToRegisters {
  /** The six national areas, and the framework's own. */
  readonly areas: readonly KnownId[];
  readonly indicators: readonly KnownId[];
  readonly waves: readonly KnownId[];
  /** Recommendation groups of the guideline. */
  readonly requirements: readonly KnownId[];
  /** The municipality's own words for how far things have come. */
  readonly words?: OwnWords;
  /** Whether a text that should be a role is somebody's name. */
  readonly looksLikeName: (text: string) => boolean;
}

export interface ReadRegisters {
  readonly registers: Registers;
  /** In the order of the registers. */
  readonly files: readonly RegisterFile[];
  readonly issues: readonly DataIssue[];
}

/**
 * Reads the registers of a workspace's plan: `plan/tiltak.xlsx` or `.csv`, and so on. A register that is not there is an
 * empty list. What is wrong in a cell is told of, and reading goes on: a cell that is not understood is read as empty, a row
 * without what it needs is left out, and of rows with the same id the first counts.
 *
 * @throws ParorendeError registerTwice, and what `readRegisterRows` throws
 * @example
 * const { registers, issues } = await readRegisters("min-kommune", known);
 * registers.measures.length; // 18
 */
export async function readRegisters(
  workspaceFolder: string,
  known: KnownToRegisters,
  access: FileAccess = nodeFiles,
): Promise<ReadRegisters> {
  const tables: RegisterRows[] = [];
  for (const { register, path, file } of await registerFiles(workspaceFolder, access))
    tables.push(await readRegisterRows(path, register, access, file));
  return registersOf(tables, known);
}

/**
 * What registers say, from their rows.
 *
 * @example
 * registersOf([await readRegisterRows("tiltak.xlsx", "tiltak")], known).registers.measures;
 */
export function registersOf(tables: readonly RegisterRows[], known: KnownToRegisters): ReadRegisters {
  const opened = new Map(tables.map((rows) => [rows.register, openRegister(rows, known)]));
  const kept = (register: RegisterId): readonly TableRow[] => opened.get(register)?.kept ?? [];
  const links: CellReading["ids"] = {
    measures: idFinder(named(kept("tiltak"), "shortName")),
    needs: idFinder(named(kept("behov"), "need")),
    figures: idFinder(named(kept("tall"), "name")),
  };
  const full = (register: RegisterId): readonly TableRow[] => {
    const one = opened.get(register);
    if (one === undefined) return [];
    const reading = { ...one.reading, ids: { ...one.reading.ids, ...links } };
    return fullRows(one.kept, one.rows, reading, one.log);
  };
  const logOf = ({ register }: RegisterRows): readonly DataIssue[] => opened.get(register)?.log.list() ?? [];
  const needs = full("behov").map(needOf);
  const [measureLog, figureLog] = [opened.get("tiltak")?.log, opened.get("tall")?.log];
  const registers: Registers = {
    measures:
      measureLog === undefined
        ? []
        : measuresOf(full("tiltak"), new Set(needs.map(({ id }) => id)), measureLog),
    figures: figureLog === undefined ? [] : figuresOf(full("tall"), figureLog),
    goals: full("maal").map(goalOf),
    needs,
    decisions: full("vedtak").map(decisionOf),
    requirements: full("krav").map(requirementOf),
    offers: full("tilbud").map(offerOf),
  };
  return {
    registers,
    files: tables.map(({ register, file }) => ({ register, file })),
    issues: tables.flatMap(logOf),
  };
}

interface OpenRegister {
  readonly rows: RegisterRows;
  readonly kept: readonly TableRow[];
  readonly reading: CellReading;
  readonly log: RegisterLog;
}

const outside = ["areas", "indicators", "waves", "requirements"] as const satisfies readonly IdList[];

function openRegister(rows: RegisterRows, known: KnownToRegisters): OpenRegister {
  const log = new RegisterLog(rows);
  const reading: CellReading = {
    register: rows.register,
    fromWorkbook: rows.sheet !== null,
    ids: Object.fromEntries(outside.map((list) => [list, idFinder(known[list])])),
    findChoice: choiceFinder(known.words),
    looksLikeName: known.looksLikeName,
  };
  tellExtraColumns(rows, log);
  return { rows, kept: keptRows(rows, reading, log), reading, log };
}

function named(rows: readonly TableRow[], name: string): readonly KnownId[] {
  return rows.map((row) => ({ id: row.needed("id"), names: [row.needed(name)] }));
}
