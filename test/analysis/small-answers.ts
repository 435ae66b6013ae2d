import fc from "fast-check";
import { BLANK, OUTSIDE, UNKNOWN } from "../../src/domain/people/answers.js";
import { codebook, type Row } from "./small-survey.js";

/** Any person's answers to the small survey, marks included. */
export const anyRow: fc.Arbitrary<Row> = fc.record(
  Object.fromEntries(
    codebook.items.map(({ id, kind, options }) => [
      id,
      kind === "multiple"
        ? fc.integer({ min: 0, max: 2 ** options.length - 1 })
        : fc.oneof(
            { weight: 9, arbitrary: fc.integer({ min: 0, max: options.length - 1 }) },
            { weight: 1, arbitrary: fc.constantFrom(BLANK, UNKNOWN, OUTSIDE) },
          ),
    ]),
  ),
);

export const anyRows = (minLength = 0, maxLength = 120) => fc.array(anyRow, { minLength, maxLength });

export const fuzz = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };
