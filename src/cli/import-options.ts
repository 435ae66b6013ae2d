import { ParorendeError } from "../domain/errors.js";
import { layoutIds } from "../domain/layout.js";
import type { Wave } from "../domain/wave.js";

/** The options of `import`. */
export interface ImportOptions {
  readonly workspace?: string;
  readonly survey?: string;
  readonly wave?: string;
  readonly mapping?: string;
  readonly yes?: true;
  readonly newSurvey?: string;
  readonly includePartial?: true;
  readonly withoutIdentity?: true;
  readonly layout?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly decimal?: string;
  readonly headerRow?: string;
  readonly sheet?: string;
  readonly lang?: string;
  readonly date?: string;
  readonly json?: true;
  readonly quiet?: true;
  readonly force?: true;
}

type Reading = NonNullable<Wave["reading"]>;

const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
const delimiters = [";", ",", "\t", "|"] as const;
const decimals = [",", "."] as const;

/**
 * How the files are to be read, as far as the command line says.
 *
 * @throws ParorendeError badOption
 */
export function readingAsked(options: ImportOptions): Reading {
  const { sheet, headerRow, includePartial } = options;
  const delimiter = options.delimiter === "tab" || options.delimiter === "\\t" ? "\t" : options.delimiter;
  const row = headerRow === undefined ? undefined : Number(headerRow);
  if (row !== undefined && !(Number.isInteger(row) && row > 0)) {
    const facts = { option: "--header-row", value: headerRow ?? "", allowed: ["1", "2", "3"] };
    throw new ParorendeError({ code: "badOption", facts });
  }
  const given: { readonly [F in keyof Reading]: Reading[F] | undefined } = {
    layout: oneOf("--layout", options.layout, layoutIds),
    encoding: oneOf("--encoding", options.encoding, encodings),
    delimiter: oneOf("--delimiter", delimiter, delimiters),
    decimal: oneOf("--decimal", options.decimal, decimals),
    headerRow: row,
    sheet,
    includePartial,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  const found = allowed.find((one) => one === value);
  if (value === undefined || found !== undefined) return found;
  const shown = allowed.map((one) => (one === "\t" ? "tab" : one));
  throw new ParorendeError({ code: "badOption", facts: { option, value, allowed: shown } });
}
