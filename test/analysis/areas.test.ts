import { describe, expect, it } from "vitest";
import { indicatorsByArea } from "../../src/analysis/areas.js";
import type { Area, Framework } from "../../src/domain/framework.js";
import { shipped } from "../survey-files.js";
import { codebook, framework } from "./small-survey.js";

const local = (areas: Omit<Area, "text">[]): Framework => ({
  ...framework,
  level: "local",
  areas: areas.map((area) => ({ ...area, text: { nb: area.id } })),
});

const headlines = (of: Framework, id: string, by = codebook) =>
  indicatorsByArea(of, by)
    .find(({ area }) => area === id)
    ?.headlines.map((one) => one.id);

describe("which indicators belong to which area", () => {
  it("gives a national area the indicators that name it, and its index the headline ones", () => {
    const [first] = indicatorsByArea(framework, codebook);
    expect(first?.indicators.map(({ id }) => id)).toContain("samtaler.ja");
    expect(headlines(framework, "en")).toEqual(["kontakt.uten", "samtaler.nei", "plan.ja"]);
  });

  it("gives a local area those of the national areas it covers, and none where it covers none", () => {
    const of = local([
      { id: "alt", national: ["en", "to"] },
      { id: "ingen", national: [] },
      { id: "unevnt" },
    ]);
    expect(headlines(of, "alt")).toHaveLength(5);
    expect(headlines(of, "ingen")).toEqual([]);
    expect(headlines(of, "unevnt")).toEqual([]);
  });

  it("lets the framework's own assignment win, so that the indicator stands nowhere else", () => {
    const of = local([
      { id: "a", indicators: ["plan.ja"] },
      { id: "b", national: ["en"] },
    ]);
    expect(headlines(of, "a")).toEqual(["plan.ja"]);
    expect(headlines(of, "b")).toEqual(["kontakt.uten", "samtaler.nei"]);
  });

  it("makes no index of an indicator that is not its item's headline", () => {
    const [area] = indicatorsByArea(local([{ id: "a", indicators: ["samtaler.ja"] }]), codebook);
    expect([area?.indicators.length, area?.headlines.length]).toEqual([1, 0]);
  });

  it("names the local areas that share a national one", () => {
    const of = local([
      { id: "a", national: ["en", "to"] },
      { id: "b", national: ["to"] },
      { id: "c", national: [] },
    ]);
    expect(indicatorsByArea(of, codebook).map(({ overlaps }) => overlaps)).toEqual([["b"], ["a"], []]);
  });

  it("takes one indicator per item and no neutral one into an index", () => {
    const doubled = {
      ...codebook,
      indicators: codebook.indicators.map((one) =>
        one.id === "samtaler.ja"
          ? { ...one, headline: true }
          : one.id === "plan.ja"
            ? { ...one, polarity: "neutral" as const }
            : one,
      ),
    };
    expect(headlines(framework, "en", doubled)).toEqual(["kontakt.uten", "samtaler.nei"]);
  });

  it("reads Moss's four areas as its plan divides them", () => {
    const moss = shipped.framework("moss");
    const areas = indicatorsByArea(moss, shipped.codebook());
    const [first, second, third, fourth] = areas;
    expect(first?.headlines.map(({ id }) => id)).toContain("kontaktperson.uten");
    expect(second?.indicators.map(({ id }) => id)).not.toContain("kontaktperson.uten");
    expect(second?.headlines.map(({ id }) => id)).toContain("koordinator.nei");
    expect([second?.overlaps, third?.overlaps]).toEqual([
      ["viktig_for_deg", "informasjon_og_kommunikasjon"],
      ["lovpalagte_tilbud"],
    ]);
    expect(fourth?.indicators).toEqual([]);
  });

  it("rests the national area for families on one item", () => {
    const familie = headlines(shipped.framework("nasjonal"), "familie", shipped.codebook());
    expect(familie).toEqual(["barn_fulgt_opp.god"]);
  });
});
