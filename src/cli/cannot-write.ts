import { basename } from "node:path";
import { ParorendeError, type CannotWriteWhy } from "../domain/errors.js";
import { isSystemError } from "./make-folder.js";

const reasons: Readonly<Record<string, CannotWriteWhy>> = {
  EBUSY: "inUse",
  ETXTBSY: "inUse",
  EPERM: "noAccess",
  EACCES: "noAccess",
  EROFS: "noAccess",
  ENOSPC: "diskFull",
  EDQUOT: "diskFull",
  ENOTDIR: "notAFolder",
  EEXIST: "notAFolder",
  EISDIR: "notAFile",
};

function reason({ code }: NodeJS.ErrnoException): CannotWriteWhy {
  return reasons[code ?? ""] ?? "other";
}

/**
 * What the operating system says of a file that cannot be written, in the user's terms; anything else as it was.
 *
 * @param folder null where the file's own name says where it lies
 * @example
 * catch (error) { throw cannotWrite(error, "a.xml", "rapporter"); }
 */
export function cannotWrite(error: unknown, file: string, folder: string | null, option?: string): unknown {
  if (!isSystemError(error)) return error;
  const named = option === undefined ? {} : { option };
  const facts = { file, folder: folder === null ? null : basename(folder), why: reason(error), ...named };
  return new ParorendeError({ code: "cannotWrite", facts }, { cause: error });
}
