import type { FileReading } from "../domain/people/raw-table.js";
import type { FileUse } from "../domain/results.js";

/**
 * What the results tell of a file that was read.
 *
 * @param wave null for a table of counts, which names its waves itself
 * @param identity the headers of the columns that told who people are
 */
export function fileUse(reading: FileReading, wave: string | null, identity: readonly string[]): FileUse {
  const { file, kind, layout, text, sheet, decimal } = reading;
  const identityColumns = identity.map((column) => ({ column }));
  return {
    file,
    kind,
    layout,
    text,
    sheet,
    decimal,
    wave,
    identityColumns,
  };
}
