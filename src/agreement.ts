import { version } from "./about/version.js";
import type { AgreementResult } from "./domain/agreement.js";
import type { ReportDocument } from "./domain/document.js";
import { ParorendeError } from "./domain/errors.js";
import type { DataIssue } from "./domain/issues.js";
import { otherArea, type NamedArea } from "./domain/note-area-names.js";
import type { Locale } from "./domain/text.js";

/** How far the coders of two files agree, and what was met in the files. */
export interface ComparedCoders {
  /** The files' names without their folders: A and B. */
  readonly files: readonly [string, string];
  /** SHA-256 of the files' bytes, hexadecimal. */
  readonly hashes: readonly [string, string];
  readonly result: AgreementResult;
  readonly issues: readonly DataIssue[];
  /** The areas with their names, in the order of the result's. */
  readonly areas: readonly NamedArea[];
}

/**
 * How far two coders agree on the same statements.
 *
 * @param fileA path of a csv or xlsx with `id;primary[;secondary]`, or of a review workbook
 * @param fileB the other coder's
 * @throws ParorendeError noSharedIds where no id stands in both files; codingHeadings; what opening a file throws
 * @example
 * const { result } = await compareCoders("koder-a.csv", "koder-b.csv");
 * result.kappa; // 0.78
 */
export async function compareCoders(fileA: string, fileB: string): Promise<ComparedCoders> {
  const [{ agreement }, { loadCatalogue }, { readCodedStatements }] = await Promise.all([
    import("./analysis/agreement.js"),
    import("./read/catalogue.js"),
    import("./read/coded-statements.js"),
  ]);
  const { areas } = await (await loadCatalogue()).framework("nasjonal");
  const [a, b] = [await readCodedStatements(fileA, areas), await readCodedStatements(fileB, areas)];
  const result = agreement(a.rows, b.rows);
  if (result.onlyInA === a.rows.length) {
    throw new ParorendeError({ code: "noSharedIds", facts: { file: a.file, other: b.file } });
  }
  return {
    files: [a.file, b.file],
    hashes: [a.hash, b.hash],
    result,
    issues: [...a.issues, ...b.issues],
    areas: [...areas, otherArea],
  };
}

/**
 * Writes how far two coders agree.
 *
 * @param made ISO date
 */
export async function coderDocument(
  compared: ComparedCoders,
  locale: Locale,
  made: string,
): Promise<ReportDocument> {
  const { agreementDocument } = await import("./report/agreement.js");
  return agreementDocument(compared, { locale, made, version: version() });
}
