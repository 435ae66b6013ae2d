import { z } from "zod";
import { ParorendeError } from "../domain/errors.js";
import { dataFault } from "./data-fault.js";
import { nodeFiles, readWholeFile, type FileAccess } from "./files.js";

/**
 * Reads a JSON file and checks it against its schema.
 *
 * @param name what the file is called in messages
 * @throws ParorendeError what `openFile` throws, jsonEncoding, mergeConflict, brokenJson (with row and column), invalidDataFile (with
 *   the path of the field)
 * @example
 * const settings = await readJsonFile("min-kommune/parorende.json", "parorende.json", workspace);
 */
export async function readJsonFile<S extends z.ZodType>(
  path: string,
  name: string,
  schema: S,
  access: FileAccess = nodeFiles,
): Promise<z.infer<S>> {
  return checkedJson(await readJson(path, name, access), name, schema);
}

/**
 * Checks what a JSON file held against its schema.
 *
 * @throws ParorendeError invalidDataFile (with the path of the field)
 * @example
 * checkedJson(JSON.parse(text), "parorende.json", workspace).kommune.name;
 */
export function checkedJson<S extends z.ZodType>(data: unknown, name: string, schema: S): z.infer<S> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const { path: at, fault } = dataFault(issue, data);
  throw new ParorendeError({
    code: "invalidDataFile",
    facts: { file: name, where: at.map(String).join("."), fault },
  });
}

/**
 * Reads a JSON file whose form others decide.
 *
 * @param name what the file is called in messages
 * @throws ParorendeError what `openFile` throws, jsonEncoding, mergeConflict, brokenJson
 */
export async function readJson(path: string, name: string, access: FileAccess = nodeFiles): Promise<unknown> {
  return parseJson(decode(await readWholeFile(path, access), name), name);
}

function decode(bytes: Buffer, name: string): string {
  const text = utf8(bytes);
  // No JSON holds a NUL; plain letters in UTF-16 have one for every other byte, and are valid UTF-8.
  if (text === null || text.includes("\0"))
    throw new ParorendeError({ code: "jsonEncoding", facts: { file: name } });
  return text;
}

function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const conflict = mergeConflict(text);
    if (conflict !== null)
      throw new ParorendeError({
        code: "mergeConflict",
        facts: { file: name, line: conflict, update: false },
      });
    const before = text.slice(0, jsonFault(text)).split("\n");
    const column = (before.at(-1) ?? "").length + 1;
    throw new ParorendeError({ code: "brokenJson", facts: { file: name, row: before.length, column } });
  }
}

/** The line where git's mark of two versions begins; null where there is none. */
function mergeConflict(text: string): number | null {
  const at = text.split("\n").findIndex((line) => /^<{7}(?:\s|$)/u.test(line));
  return at < 0 ? null : at + 1;
}

const token =
  /[\s]*(?:([[\]{},:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)(?![\w.+-]))/uy;

/**
 * Where a text stops being JSON. Node's own messages name no place in some versions, and quote the text in others.
 *
 * @example
 * jsonFault('{"a": 1,}'); // 8
 */
export function jsonFault(text: string): number {
  const open: ("{" | "[")[] = [];
  /** What may come next. */
  let expected = "value";
  for (let at = 0; ;) {
    token.lastIndex = at;
    const found = token.exec(text);
    const start = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
    if (found === null) return start;
    const [, mark, string] = found;
    const next = step(expected, mark, string !== undefined, open);
    if (next === null) return start;
    expected = next;
    at = token.lastIndex;
  }
}

/** One step of JSON's grammar: what may follow, or `null` where this may not stand here. */
function step(
  expected: string,
  mark: string | undefined,
  isString: boolean,
  open: ("{" | "[")[],
): string | null {
  const inside = open.at(-1);
  switch (mark) {
    case "{":
    case "[":
      if (!expected.includes("value")) return null;
      open.push(mark);
      return mark === "{" ? "key or close" : "value or close";
    case "}":
    case "]":
      if (!expected.includes("close") || inside !== (mark === "}" ? "{" : "[")) return null;
      open.pop();
      return open.length > 0 ? "comma or close" : "nothing";
    case ",":
      if (!expected.includes("comma")) return null;
      return inside === "{" ? "key" : "value";
    case ":":
      return expected === "colon" ? "value" : null;
    case undefined:
    default:
      if (isString && expected.includes("key")) return "colon";
      if (!expected.includes("value")) return null;
      return open.length > 0 ? "comma or close" : "nothing";
  }
}
