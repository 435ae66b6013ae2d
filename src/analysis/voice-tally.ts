import type { HeardAt } from "../domain/people/voices.js";
import type { HeardStatement } from "./heard-statement.js";

interface Sums {
  statements: number;
  readonly tables: Set<string>;
  praise: number;
  need: number;
}

/** Sums statements event by event as they come. */
export class VoiceTally {
  readonly #sums = new Map<string, Sums>();

  add({ event, table, tone }: HeardStatement): void {
    let sums = this.#sums.get(event);
    if (sums === undefined) {
      sums = { statements: 0, tables: new Set(), praise: 0, need: 0 };
      this.#sums.set(event, sums);
    }
    sums.statements += 1;
    sums.tables.add(table);
    if (tone !== null) sums[tone] += 1;
  }

  /** Events with a statement, in the order they were first heard of. */
  byEvent(): readonly HeardAt[] {
    return [...this.#sums].map(([event, { tables, ...sums }]) => ({ event, ...sums, tables: tables.size }));
  }
}

/** Sums statements code by code; one statement counts once for a code, however it came by it. */
export class CodeTallies {
  readonly #tallies = new Map<string, VoiceTally>();

  add(one: HeardStatement, codes: ReadonlySet<string>): void {
    for (const code of codes) {
      let tally = this.#tallies.get(code);
      if (tally === undefined) {
        tally = new VoiceTally();
        this.#tallies.set(code, tally);
      }
      tally.add(one);
    }
  }

  byEvent(code: string): readonly HeardAt[] {
    return this.#tallies.get(code)?.byEvent() ?? [];
  }
}
