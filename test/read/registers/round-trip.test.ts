import fc from "fast-check";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { RegisterColumn } from "../../../src/domain/plan/column.js";
import { registerColumns } from "../../../src/domain/plan/register-columns.js";
import { needSources, planWords } from "../../../src/domain/plan/words.js";
import { locales, type Locale } from "../../../src/domain/text.js";
import { memoryFiles } from "../../../src/read/memory-files.js";
import { readRegisters } from "../../../src/read/registers/read-registers.js";
import { csvBytes } from "../../../src/render/csv.js";
import { known } from "./known.js";

const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/u);
/** Words as people write them: with what csv, Excel and our own separators mean something by. */
const text = fc
  .array(fc.constantFrom("Å", "støtte;", "«hjelp»", '"sitat"', "=1+1", "-", "æøå", "50 %", "a,b"), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(" "));
const date = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const areas = fc.subarray(known.areas.map((area) => area.id));
const locale = fc.constantFrom(...locales);

const need = fc.record({
  id,
  need: text,
  source: fc.constantFrom(...needSources),
  date: fc.option(date),
  areas,
});
const figure = fc.record({
  ...{ id, name: text, unit: text, date, value: fc.option(fc.integer({ min: 0, max: 1_000_000 })) },
  target: fc.option(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Math.round(value * 100) / 100 + 0),
  ),
});

const headings = (columns: readonly RegisterColumn[], language: Locale): readonly string[] =>
  columns.map(({ heading }) => heading[language]);

const readBack = async (name: string, rows: readonly (readonly (string | number)[])[]) =>
  readRegisters("k", known, memoryFiles(new Map([[join("k", "plan", name), Buffer.from(csvBytes(rows))]])));

test("needs that are written as csv are read back the same, in every language", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(need, { selector: (one) => one.id, maxLength: 8 }),
      locale,
      async (needs, language) => {
        const rows = needs.map((one) => [
          ...[
            one.id,
            one.need,
            planWords.needSource[one.source][language],
            one.date ?? "",
            one.areas.join("; "),
          ],
        ]);
        const { registers, issues } = await readBack("behov.csv", [
          headings(registerColumns.behov, language),
          ...rows,
        ]);
        expect(issues).toEqual([]);
        expect(registers.needs).toEqual(needs.map((one, at) => ({ ...one, row: at + 2 })));
      },
    ),
    runs,
  );
});

test("figures that are written as csv are read back the same", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(figure, { selector: (one) => one.id, maxLength: 8 }), async (figures) => {
      const rows = figures.map(({ id: own, name, unit, date: day, value, target }) => [
        ...[own, "", name, unit, day, value ?? "", target ?? "", "", "", "annet", ""],
      ]);
      const { registers, issues } = await readBack("tall.csv", [
        headings(registerColumns.tall, "nb"),
        ...rows,
      ]);
      expect(issues).toEqual([]);
      expect(
        registers.figures.map(({ id: own, name, unit, date: day, value, target }) => ({
          id: own,
          name,
          unit,
          date: day,
          value,
          target,
        })),
      ).toEqual(figures);
    }),
    runs,
  );
});
