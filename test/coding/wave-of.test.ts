import { describe, expect, it } from "vitest";
import { assumedWave } from "../../src/coding/wave-of.js";
import { wave as schema } from "../../src/domain/wave.js";
import { waveWith } from "../support/coding-codebook.js";

describe("a wave that is not shipped", () => {
  const newest = schema.parse({
    ...waveWith({ columns: { a: { item: "kontaktperson" } } }),
    id: "2024",
    period: { from: "2023-12-01", to: "2024-02-29" },
    nationalAnswers: 2400,
    breaks: [{ item: "kontaktperson", why: { nb: "Ny ordlyd" } }],
  });

  it("is made from the newest shipped one, with its period moved and everything assumed", () => {
    expect(assumedWave("2025-host", newest)).toEqual({
      id: "2025-host",
      survey: "prove",
      period: { from: "2024-12-01", to: "2025-02-28" },
      recallYears: 2,
      design: "optIn",
      questionnaireVersion: "1",
      assumed: ["period", "recallYears", "design", "questionnaireVersion"],
      basedOn: "2024",
    });
  });

  it("is a wave by the schema", () => {
    expect(schema.safeParse(assumedWave("2027", newest)).success).toBe(true);
  });
});
