import { readFileSync } from "node:fs";

/** The package's version. Apart from `index.ts`, so that `--help` need not load it. */
export function version(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const { version: found } = JSON.parse(text) as { version: string };
  return found;
}
