import { describe, expect, it } from "vitest";
import { readWords } from "../../src/analysis/words.js";
import type { ReferenceFigure } from "../../src/domain/reference.js";
import { shipped } from "../survey-files.js";

const figure = (words: string, more: Partial<ReferenceFigure> = {}): ReferenceFigure => ({
  item: "omsorg_opplevelse",
  counted: ["psykisk_belastning"],
  base: "does_care_tasks",
  words,
  n: null,
  dontKnow: "unsaid",
  ...more,
});
const read = (one: ReferenceFigure, siblings: ReferenceFigure[] = []) =>
  readWords(one, siblings, shipped.words());

describe("reading published words as an interval", () => {
  it.each([
    ["fire av ti", 0.35, 0.45],
    ["Fire  av\u00a0ti ", 0.35, 0.45],
    ["halvparten", 0.475, 0.525],
    ["bare halvparten", 0.475, 0.525],
    ["over halvparten", 0.5, 0.6],
    ["nærmere halvparten", 0.45, 0.5],
    ["en av tre", 0.31, 0.36],
    ["i overkant av en tredjedel", 1 / 3, 1 / 3 + 0.05],
    ["i underkant av fire av ti", 0.35, 0.4],
    ["nær tre av ti", 0.25, 0.3],
  ])("reads «%s» as %d to %d", (words, low, high) => {
    const interval = read(figure(words))!;
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  });

  it("reads «nesten like mange» as the figure referred to, with the lower end moved down", () => {
    const strain = figure("nærmere halvparten");
    const resource = figure("nesten like mange", { counted: ["ressurs"], refersTo: ["psykisk_belastning"] });
    const interval = read(resource, [resource, strain])!;
    expect(interval.low).toBeCloseTo(0.4, 12);
    expect(interval.high).toBe(0.5);
    expect(read(resource, [resource])).toBeNull();
  });

  it("comes to an end where two figures refer to each other", () => {
    const a = figure("nesten like mange", { counted: ["a"], refersTo: ["b"] });
    const b = figure("nesten like mange", { counted: ["b"], refersTo: ["a"] });
    expect(read(a, [a, b])).toBeNull();
  });

  it("gives no interval for «mange», unknown words or none", () => {
    expect(["mange", "en stor andel", "noen få"].map((words) => read(figure(words)))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("lets a figure's own interval win", () => {
    expect(read(figure("mange", { interval: { low: 0.6, high: 0.8 } }))).toEqual({ low: 0.6, high: 0.8 });
  });

  it("reads every shipped figure but those published without a number", () => {
    const unread = shipped
      .references()
      .flatMap(({ figures }) => figures.filter((one) => read(one, figures) === null))
      .map(({ words }) => words);
    expect(unread).toEqual(["mange", "en stor andel", "stort forbedringspotensial"]);
  });
});
