import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import type { RegisterToWrite } from "../index.js";
import { cannotWrite } from "./cannot-write.js";
import type { ReadOptions } from "./options.js";
import { settingOf, type Setting } from "./request.js";
import type { World } from "./world.js";
import { hashOf, writeAll, type FileToWrite } from "./write.js";

const PLAN = "plan";
/** Where a register is kept as it was, when it is written anew. */
const EARLIER = "tidligere";
const HASH_DIGITS = 8;

/** A command that has no meaning outside a workspace. @throws ParorendeError noWorkspace, and what `settingOf` throws */
export async function workspaceSetting(
  options: ReadOptions,
  world: World,
): Promise<{ readonly workspace: string; readonly setting: Setting }> {
  const setting = await settingOf(options, world);
  const { workspace } = setting;
  if (workspace === null)
    throw new ParorendeError({ code: "noWorkspace", facts: { folder: ".", takesFiles: null } });
  return { workspace, setting };
}

/** A JSON file of a workspace, with the folder it lies in. */
export function jsonFile(
  workspace: string,
  path: string,
  content: object,
): { readonly plan: string; readonly file: FileToWrite } {
  const bytes = new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`);
  return { plan: join(workspace, dirname(path)), file: { name: basename(path), bytes } };
}

/**
 * Writes registers in place of those that were read, all or none, and keeps each as it was in `plan/tidligere/`: what is
 * written anew has lost its formatting and its other sheets.
 *
 * @param others files of `plan/` that are written with them
 * @returns the folder in which they are kept, or null where there was nothing to keep
 * @throws ParorendeError registerChanged where somebody has written one since it was read, cannotWrite
 */
export async function writeRegisters(
  workspace: string,
  registers: readonly RegisterToWrite[],
  others: readonly FileToWrite[],
): Promise<string | null> {
  const folder = join(workspace, PLAN);
  const earlier: FileToWrite[] = [];
  for (const { name, hash } of registers) {
    const bytes = await bytesOf(folder, name);
    if ((bytes === null ? null : hashOf(bytes)) !== hash)
      throw new ParorendeError({ code: "registerChanged", facts: { file: `${PLAN}/${name}` } });
    await refuseOpen(folder, name);
    if (bytes !== null) earlier.push({ name: earlierName(name, hashOf(bytes)), bytes });
  }
  const kept = join(folder, EARLIER);
  if (earlier.length > 0) await writeAll(kept, earlier, true);
  if (registers.length + others.length > 0) await writeAll(folder, [...registers, ...others], true);
  return earlier.length === 0 ? null : kept;
}

function earlierName(name: string, hash: string): string {
  const dot = name.lastIndexOf(".");
  return `${name.slice(0, dot)}-${hash.slice(0, HASH_DIGITS)}${name.slice(dot)}`;
}

async function bytesOf(folder: string, name: string): Promise<Uint8Array | null> {
  try {
    return await readFile(join(folder, name));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw cannotWrite(error, name, folder);
  }
}

/** What Excel and LibreOffice put beside a workbook that somebody has open: elsewhere than on Windows nothing else tells. */
async function refuseOpen(folder: string, name: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const isOpen = names.some((one) => one === `~$${name}` || one === `.~lock.${name}#`);
  if (!isOpen) return;
  const facts = { file: name, folder: PLAN, why: "inUse" as const };
  throw new ParorendeError({ code: "cannotWrite", facts });
}
