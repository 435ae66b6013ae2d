import { describe, expect, it } from "vitest";
import { acrossWaves, figureRelation } from "../../src/analysis/comparability.js";
import type { Indicator } from "../../src/domain/codebook.js";
import type { ReferenceFigure } from "../../src/domain/reference.js";
import { codebook, wave } from "./small-survey.js";

const itemOf = (id: string) => codebook.items.find((one) => one.id === id)!;
const asked = (id: string, more: Partial<Indicator> = {}) => {
  const indicator = { ...codebook.indicators.find((one) => one.id === id)!, ...more };
  return { indicator, item: itemOf(indicator.item) };
};
const figure = (item: string, counted: string[], dontKnow: ReferenceFigure["dontKnow"]): ReferenceFigure => ({
  item,
  counted,
  base: "all",
  n: null,
  dontKnow,
});

describe("how a published figure relates to an indicator", () => {
  it("is the same where the counted set and the base are, in any order", () => {
    expect(figureRelation(figure("kontakt", ["vet_ikke", "nei"], "counted"), asked("kontakt.uten"))).toBe(
      "same",
    );
    expect(figureRelation(figure("kontakt", ["nei"], "in"), asked("kontakt.uten"))).toBe("counted");
  });

  it("is the complement where the two split the base in two, «vet ikke» in it", () => {
    expect(figureRelation(figure("kontakt", ["ja"], "in"), asked("kontakt.uten"))).toBe("complement");
    expect(figureRelation(figure("samtaler", ["nei"], "in"), asked("samtaler.ja"))).toBe("counted");
  });

  it("is no complement where the source may have «vet ikke» in its base and we have not", () => {
    const without = asked("samtaler.ja", { base: ["ja", "delvis", "nei"] });
    expect(figureRelation(figure("samtaler", ["delvis", "nei"], "out"), without)).toBe("complement");
    expect(figureRelation(figure("samtaler", ["delvis", "nei"], "unsaid"), without)).toBe("counted");
    expect(figureRelation(figure("samtaler", ["delvis", "nei"], "in"), without)).toBe("base");
  });

  it("is never the complement of a box, which others may have ticked too", () => {
    const rest = figure("opplevelse", ["belastning", "annet"], "out");
    expect(figureRelation(rest, asked("opplevelse.ressurs"))).toBe("counted");
  });
});

describe("comparing across waves", () => {
  it("is always possible within one wave", () => {
    expect(acrossWaves(itemOf("samtaler"), "2099", "2099", [])).toEqual({ why: null, warnings: [] });
  });

  it("takes a wave that is not described to have another recall period", () => {
    const waves = [wave("2025")];
    expect(acrossWaves(itemOf("samtaler"), "2023", "2025", waves).why).toBe("recall");
    expect(acrossWaves(itemOf("plan"), "2023", "2025", waves)).toEqual({
      why: null,
      warnings: ["recallDiffers"],
    });
  });

  it("warns where the recall period that makes it possible is assumed", () => {
    const waves = [wave("2023", { assumed: ["recallYears"] }), wave("2025")];
    expect(acrossWaves(itemOf("samtaler"), "2025", "2023", waves)).toEqual({
      why: null,
      warnings: ["assumed"],
    });
    expect(acrossWaves(itemOf("plan"), "2025", "2023", waves).warnings).toEqual([]);
  });
});
