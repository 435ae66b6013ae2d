import { spssFile, type SpssContent } from "../../../scripts/costumes/spss.mjs";
import type { RawSource, TextEncoding } from "../../../src/domain/people/raw-table.js";
import { memoryFiles } from "../../../src/read/memory-files.js";
import { openSpss } from "../../../src/read/spss/open-spss.js";

/** Opens bytes as if they were a file. */
export async function openBytes(
  bytes: Uint8Array,
  given: { encoding?: TextEncoding } = {},
): Promise<RawSource> {
  return openSpss("svar.sav", given, memoryFiles(new Map([["svar.sav", Buffer.from(bytes)]])));
}

/** Writes a file and opens it; what is not said is UTF-8 in bytecode. */
export async function openWritten(
  content: Pick<SpssContent, "variables" | "rows"> & Partial<SpssContent>,
  given: { encoding?: TextEncoding } = {},
): Promise<RawSource> {
  return openBytes(spssFile({ encoding: "utf-8", compression: "bytecode", ...content }), given);
}

export const compressions = ["none", "bytecode", "zsav"] as const;
export const encodings = ["utf-8", "windows-1252"] as const;
export const byteOrders = ["little", "big"] as const;
