import { readFileSync } from "node:fs";

/** One known answer: what goes in, what is to come out, and who says so. */
export type Case = {
  readonly name: string;
  readonly source: string;
  readonly input: unknown;
  readonly expected: unknown;
  /** Where the source prints fewer than eight digits. */
  readonly tolerance?: number;
};

export type Fixture = Readonly<Record<string, readonly Case[]>>;

/** The cases of a file of fixtures/stats by method. */
export function fixture(name: "published" | "r-values"): Fixture {
  const url = new URL(`../../fixtures/stats/${name}.json`, import.meta.url);
  const { madeBy, ...cases } = JSON.parse(readFileSync(url, "utf8")) as { madeBy: string } & Fixture;
  if (madeBy === "") throw new Error(`fixtures/stats/${name}.json does not say who made it.`);
  return cases;
}
