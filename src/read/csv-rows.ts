import { CsvError, Parser } from "csv-parse";
import { ParorendeError } from "../domain/errors.js";
import type { Delimiter } from "../domain/people/raw-table.js";

/** How a delimited text is divided into rows and cells. */
export interface Division {
  readonly delimiter: Delimiter;
  readonly quoted: boolean;
  readonly lineEndings: readonly string[];
}

/** The longest cell that is read, in characters: a longer one is a broken file, and would fill the memory. */
export const LONGEST_CELL = 1_000_000;

/** A row may be this long, so that many long cells are let through while one endless cell is stopped. */
export const LONGEST_ROW_BYTES = 4_000_000;

/** An open quotation mark that has swallowed more lines than this was never closed. */
export const RUNAWAY_LINES = 100;

/** Rows out of blocks of UTF-8, one after the other. */
export interface RowSplitter {
  readonly write: (block: Buffer) => Promise<void>;
  readonly end: () => Promise<void>;
  readonly stop: () => void;
}

/**
 * Divides a stream of UTF-8 into rows; every row is handed on as it is found, blank lines too.
 *
 * @throws ParorendeError brokenQuotes, cellTooLarge (from `write` and `end`), with the row as Excel numbers it; and what
 *   `onRow` throws
 */
export function rowSplitter(
  file: string,
  division: Division,
  onRow: (cells: readonly string[], row: number) => void,
): RowSplitter {
  let row = 0;
  let line = 1;
  let bytesInRow = 0;
  const failures: unknown[] = [];
  const parser = new Parser({
    delimiter: division.delimiter,
    quote: division.quoted ? '"' : null,
    record_delimiter: [...division.lineEndings],
    relax_column_count: true,
  });
  parser.on("data", (cells: string[]) => {
    if (failures.length > 0) return;
    row++;
    line = parser.info.lines;
    bytesInRow = 0;
    try {
      onRow(cells, row);
    } catch (error) {
      failures.push(error);
    }
  });
  const fail = (error: Error): void => {
    // No `cause`: the parser's message quotes the cell, which may be a person's words.
    const facts = { file, row: row + 1 };
    failures.push(error instanceof CsvError ? new ParorendeError({ code: "brokenQuotes", facts }) : error);
  };
  parser.on("error", fail);
  const failIfFailed = (): void => {
    if (failures.length > 0) throw failures[0];
  };
  const refuseEndlessRow = (): void => {
    if (bytesInRow <= LONGEST_ROW_BYTES) return;
    const facts = { file, row: row + 1 };
    if (parser.info.lines - line > RUNAWAY_LINES) throw new ParorendeError({ code: "brokenQuotes", facts });
    throw new ParorendeError({ code: "cellTooLarge", facts: { ...facts, most: LONGEST_CELL } });
  };
  return {
    write: async (block) => {
      bytesInRow += block.length;
      await new Promise<void>((resolve) => {
        parser.write(block, (error) => {
          if (error) fail(error);
          resolve();
        });
      });
      failIfFailed();
      refuseEndlessRow();
    },
    end: async () => {
      await new Promise<void>((resolve) => {
        parser.once("close", resolve);
        parser.end();
      });
      failIfFailed();
    },
    stop: () => parser.destroy(),
  };
}
