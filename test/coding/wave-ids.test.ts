import { describe, expect, it } from "vitest";
import { WaveIds } from "../../src/coding/wave-ids.js";

describe("the response ids of a wave", () => {
  it("are met again in the file that had them, and in others by that file's name", () => {
    const ids = new WaveIds();
    const first = ids.ofFile("a.csv");
    expect([first("1"), first("2"), first("1")]).toEqual(["first", "first", "again"]);
    const second = ids.ofFile("b.csv");
    expect([second("2"), second("3"), second("3")]).toEqual([{ otherFile: "a.csv" }, "first", "again"]);
    expect(ids.ofFile("c.csv")("3")).toEqual({ otherFile: "b.csv" });
  });

  it("of two files with one name are told apart", () => {
    const ids = new WaveIds();
    ids.ofFile("svar.csv")("1");
    expect(ids.ofFile("svar.csv")("1")).toEqual({ otherFile: "svar.csv" });
  });

  it("take at most 32 bytes each, however they lie in two files", () => {
    const ids = new WaveIds();
    const many = 100_000;
    for (const [file, from] of [
      ["a.csv", 0],
      ["b.csv", many / 2],
    ] as const) {
      const meet = ids.ofFile(file);
      for (let at = from; at < from + many; at += 1) meet(`R-${at}`);
    }
    expect((ids.bytes * 1.5) / (many * 1.5)).toBeLessThanOrEqual(32);
  });
});
