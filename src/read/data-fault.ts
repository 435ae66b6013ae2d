import type { z } from "zod";
import { indicatorId } from "../domain/codebook.js";
import { baselineEntry, deviation } from "../domain/gate/baseline.js";
import type { DataFault, ExpectedForm, ExpectedType } from "../domain/data-fault.js";
import { slug } from "../domain/text.js";
import { waveId } from "../domain/wave.js";

type Issue = z.core.$ZodIssue;
type Path = Issue["path"];

/** A fault, and where in the file it is. */
export interface PlacedFault {
  readonly path: Path;
  readonly fault: DataFault;
}

const types: Readonly<Record<string, ExpectedType>> = {
  string: "text",
  number: "number",
  int: "integer",
  boolean: "boolean",
  array: "list",
  object: "object",
  record: "object",
};

/** The patterns of the schemas, by what a reader calls them. */
const forms: ReadonlyMap<string, ExpectedForm> = new Map([
  [patternOf(slug), "id"],
  [patternOf(indicatorId), "indicator"],
  [patternOf(waveId), "wave"],
  [patternOf(deviation), "deviation"],
  ["/^[0-9]{4}$/", "fourDigits"],
  ["/^[0-9]{2}$/", "twoDigits"],
]);

const reasonPattern = patternOf(baselineEntry.shape.reason, "");

/** As zod names it for a text that has no letter. */
function patternOf(schema: z.ZodType, wrong = "!"): string {
  const issue = schema.safeParse(wrong).error?.issues[0];
  return issue?.code === "invalid_format" ? (issue.pattern ?? "") : "";
}

/**
 * What is wrong with a field of a JSON file, in terms that every language has a sentence for. Where a value may take several
 * forms, it is the form that it fails least.
 *
 * @param issue what zod found first; none is a fault nobody can name
 * @param data the parsed file, which tells a lacking field from one of another type
 * @example
 * dataFault({ code: "unrecognized_keys", keys: ["komune"], path: [], message: "" }, data).fault;
 * // { kind: "unknownField", fields: ["komune"] }
 */
export function dataFault(issue: Issue | undefined, data: unknown): PlacedFault {
  if (issue === undefined) return { path: [], fault: { kind: "wrongForm", form: "other" } };
  const { path } = issue;
  const at = (fault: DataFault): PlacedFault => ({ path, fault });
  switch (issue.code) {
    case "unrecognized_keys":
      return at({ kind: "unknownField", fields: issue.keys });
    case "invalid_type":
      if (isLacking(path, data)) return at({ kind: "missingField" });
      return at({ kind: "wrongType", expected: types[issue.expected] ?? "other" });
    case "invalid_value":
      if (isLacking(path, data)) return at({ kind: "missingField" });
      return at({ kind: "notAmong", allowed: issue.values.map(String) });
    case "invalid_format":
      if (issue.pattern === reasonPattern) return at({ kind: "noReason" });
      return at({ kind: "wrongForm", form: formOf(issue) });
    case "too_small":
      // Every list of the gate's may be left out.
      if (issue.origin === "array" && path[0] === "gate") return at({ kind: "emptyList" });
      if (issue.origin !== "number") return at({ kind: "wrongForm", form: "empty" });
      // A least value that only keeps zero out is not what anybody looks for.
      if (issue.minimum > 0 && issue.minimum < 0.001 && Number(valueAt(path, data)) <= 0)
        return at({ kind: "notAbove", limit: 0 });
      return at(
        issue.inclusive === false
          ? { kind: "notAbove", limit: Number(issue.minimum) }
          : { kind: "outsideRange", least: Number(issue.minimum), most: null },
      );
    case "too_big":
      if (issue.origin !== "number") return at({ kind: "tooLong", most: Number(issue.maximum) });
      return at(tooLarge(valueAt(path, data), Number(issue.maximum)));
    case "invalid_union":
      return leastWrong(issue, data);
    case "invalid_key": {
      const name = String(path.at(-1) ?? "");
      const [inner] = issue.issues;
      const form = inner?.code === "invalid_format" ? formOf(inner) : "other";
      return { path: path.slice(0, -1), fault: { kind: "wrongName", name, form } };
    }
    case "invalid_element":
    case "not_multiple_of":
    case "custom":
      return at({ kind: "wrongForm", form: "other" });
  }
}

/** The paths within a union's branches begin at the union. */
function leastWrong(union: z.core.$ZodIssueInvalidUnion, data: unknown): PlacedFault {
  const unknownIn = (issues: readonly Issue[]): number =>
    issues.filter(({ code }) => code === "unrecognized_keys").length;
  // A branch that wants another type altogether says little of what stands there.
  const isOtherType = (issues: readonly Issue[]): number =>
    Number(issues.some(({ code, path }) => code === "invalid_type" && path.length === 0));
  const [best = []] = [...union.errors].sort(
    (a, b) => isOtherType(a) - isOtherType(b) || a.length - b.length || unknownIn(a) - unknownIn(b),
  );
  const placed = best.map((issue) => dataFault({ ...issue, path: [...union.path, ...issue.path] }, data));
  // A misspelt field lacks under its right name too: that it is unknown says more.
  const unknown = placed.find(({ fault }) => fault.kind === "unknownField");
  return unknown ?? placed[0] ?? { path: union.path, fault: { kind: "wrongForm", form: "other" } };
}

/** A number up to 100 where 1 is the most is per cent, most likely. */
function tooLarge(value: unknown, most: number): DataFault {
  if (most !== 1 || typeof value !== "number" || value > 100)
    return { kind: "outsideRange", least: null, most };
  const share = String(Number((value / 100).toPrecision(12)));
  return { kind: "percentAsShare", percent: String(value), share };
}

function formOf(issue: z.core.$ZodIssueInvalidStringFormat): ExpectedForm {
  if (issue.format === "date") return "date";
  return forms.get(issue.pattern ?? "") ?? "other";
}

function isLacking(path: Path, data: unknown): boolean {
  return valueAt(path, data) === undefined;
}

function valueAt(path: Path, data: unknown): unknown {
  let at = data;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}
