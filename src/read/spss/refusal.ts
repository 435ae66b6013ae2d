import { ParorendeError, type SpssPart } from "../../domain/errors.js";

/** The file says something of itself that cannot be: nothing read from it could be trusted. */
export function broken(file: string, where: SpssPart, cause?: unknown): ParorendeError {
  return new ParorendeError({ code: "brokenSpss", facts: { file, where } }, { cause });
}

/** The file ends before what it says it holds. */
export function truncated(file: string): ParorendeError {
  return new ParorendeError({ code: "truncatedFile", facts: { file } });
}
