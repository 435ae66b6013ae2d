import { describe, expect, it } from "vitest";
import { buildModel, trainFurther } from "../../../src/coding/notes/build.js";
import { decodeModel, encodeModel } from "../../../src/coding/notes/model-file.js";
import { createSuggester } from "../../../src/coding/notes/suggest.js";
import type { NoteArea } from "../../../src/domain/notes.js";

const spoken: readonly (readonly [NoteArea, string])[] = [
  ["avlastning", "Får ikke sove om natta"],
  ["avlastning", "Sover dårlig hver natt og er trøtt"],
  ["koordinering", "Ingen svarer når vi ringer vakta"],
  ["koordinering", "Vi ringer og ringer, og ingen svarer"],
  ["annet", "God kaffe i dag"],
  ["annet", "Kaffe og kake var godt"],
];
const model = buildModel({
  spelling: [],
  concepts: [{ id: "sovn", about: "søvn", areas: ["avlastning"], terms: ["sove", "natt"] }],
  examples: spoken.map(([area, text]) => ({ area, text })),
});

describe("a model", () => {
  it("is the same after it has been a file, but for the rounding of its weights", () => {
    const back = decodeModel(encodeModel(model));
    const largest = Math.max(...model.weights.map(Math.abs));
    expect({ ...back, weights: null }).toEqual({ ...model, areas: [...model.areas], weights: null });
    for (const [at, weight] of back.weights.entries())
      expect(Math.abs(weight - (model.weights[at] ?? 0))).toBeLessThanOrEqual(largest / 65_000);
  });

  it("that is cut short or of another make is refused", () => {
    const bytes = encodeModel(model);
    expect(() => decodeModel(bytes.subarray(0, bytes.length - 1))).toThrow("build the package again");
    expect(() => decodeModel(new TextEncoder().encode("{}"))).toThrow("build the package again");
    expect(() => decodeModel(new Uint8Array())).toThrow("build the package again");
  });

  it("suggests the area of like examples, all seven areas ranked, and says why", () => {
    const { primary, suggestions, because, confidence } = createSuggester(model)("Natta uten å sove");
    expect(primary).toBe("avlastning");
    expect(suggestions).toHaveLength(7);
    expect(suggestions[0]).toEqual({ area: primary, confidence });
    expect(suggestions.reduce((sum, one) => sum + one.confidence, 0)).toBeCloseTo(1, 9);
    expect(because.words.map(({ word }) => word)).toEqual(expect.arrayContaining(["sove", "natta"]));
    expect(because.similar[0]?.area).toBe("avlastning");
  });

  it.each(["", "🙂", "[navn]", "!!!"])("must have a statement without words read by a person", (text) => {
    expect(createSuggester(model)(text).mustRead).toBe(true);
  });

  it("learns from a municipality's own decisions, and points to them as examples", () => {
    const text = "Nå må Bølgekraftverket stoppes";
    const own = { text: "Bølgekraftverket må stoppes", area: "medvirkning" as const };
    const before = createSuggester(model)(text);
    const after = createSuggester(trainFurther(model, [own, own, own]))(text);
    const confidenceIn = (found: typeof before) =>
      found.suggestions.find(({ area }) => area === "medvirkning")?.confidence ?? 0;
    expect(confidenceIn(after)).toBeGreaterThan(confidenceIn(before));
    expect(after.because.similar[0]).toMatchObject(own);
  });

  it("is left as it is where nothing is decided", () => {
    expect(trainFurther(model, [])).toBe(model);
  });
});
