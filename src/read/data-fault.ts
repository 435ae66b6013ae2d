import type { z } from "zod";
import type { DataFault, ExpectedType } from "../domain/errors.js";

type Issue = z.core.$ZodIssue;

const types: Readonly<Record<string, ExpectedType>> = {
  string: "text",
  number: "number",
  int: "number",
  boolean: "boolean",
  array: "list",
  object: "object",
  record: "object",
};

/**
 * What is wrong with a field of a JSON file, in terms that every language has a sentence for; `undefined` for what is not
 * common.
 *
 * @param data the parsed file, which tells a lacking field from one of another type
 * @example
 * dataFault({ code: "unrecognized_keys", keys: ["komune"], path: [], message: "" }, data);
 * // { kind: "unknownField", fields: ["komune"] }
 */
export function dataFault(issue: Issue, data: unknown): DataFault | undefined {
  switch (issue.code) {
    case "unrecognized_keys":
      return { kind: "unknownField", fields: issue.keys };
    case "invalid_type":
      if (isLacking(issue.path, data)) return { kind: "missingField" };
      return { kind: "wrongType", expected: types[issue.expected] ?? "other" };
    case "invalid_value":
      if (isLacking(issue.path, data)) return { kind: "missingField" };
      return { kind: "notAmong", allowed: issue.values.map(String) };
    case "invalid_format":
      return { kind: "wrongForm", form: issue.format === "date" ? "date" : "other" };
    case "too_small":
      if (issue.origin !== "number") return { kind: "wrongForm", form: "empty" };
      return { kind: "outsideRange", least: Number(issue.minimum), most: null };
    case "too_big":
      if (issue.origin !== "number") return undefined;
      return { kind: "outsideRange", least: null, most: Number(issue.maximum) };
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
    case "not_multiple_of":
    case "custom":
      return undefined;
  }
}

function isLacking(path: Issue["path"], data: unknown): boolean {
  let at = data;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return true;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at === undefined;
}
