import { withBracket } from "../text/log-commands.js";

/**
 * A value as JSON for files and pipes: two spaces, a newline at the end, keys in the order they were made, nothing
 * `undefined`. The same value gives the same bytes. Nothing in a text is a command to a CI service that logs it.
 *
 * @throws {TypeError} where a number is not finite: JSON would write `null`, which means something else here.
 * @example
 * renderJson({ cell: "2025/respondents/total/count", shown: true, value: 148 });
 */
export function renderJson(value: unknown): string {
  const text = JSON.stringify(value, refuseNonFinite, 2) as string | undefined;
  if (text === undefined) throw new TypeError("a document of results is an object");
  return `${withBracket(text, String.raw`\u005b`)}\n`;
}

function refuseNonFinite(key: string, value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new TypeError(`«${key}» is ${String(value)}, which JSON cannot hold`);
  }
  return value;
}
