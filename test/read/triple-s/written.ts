import { memoryFiles } from "../../../src/read/memory-files.js";
import { openTripleS } from "../../../src/read/triple-s/open-triple-s.js";
import type { ReadingOverrides } from "../../../src/read/dialect.js";
import type { RawSource } from "../../../src/domain/people/raw-table.js";

/** A definition around some variables. */
export function definition(variables: string, record = "", version = "2.0"): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sss version="${version}"><survey><record ident="A" ${record}>${variables}</record></survey></sss>`;
}

let ident = 0;

/** A variable of a definition. */
export function variable(name: string, type: string, position: string, rest = "", format = ""): string {
  ident++;
  return `<variable ident="${ident}" type="${type}" ${format}><name>${name}</name><label>Om ${name}</label><position ${position}/>${rest}</variable>`;
}

/** Values 1, 2 … with these texts. */
export function values(...texts: readonly string[]): string {
  return `<values>${texts.map((text, at) => `<value code="${at + 1}">${text}</value>`).join("")}</values>`;
}

/** Opens a definition and its data as if they were files. */
export async function openBoth(
  xml: string | Buffer,
  data: string | Buffer,
  given: ReadingOverrides = {},
): Promise<RawSource> {
  const files = new Map([
    ["svar.sss", Buffer.from(xml)],
    ["svar.asc", Buffer.from(data)],
  ]);
  return openTripleS({ data: "svar.asc", definition: "svar.sss" }, given, memoryFiles(files));
}
