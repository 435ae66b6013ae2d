import { describe, expect, it, test } from "vitest";
import { checkCodebook, checkFramework, type DataProblem } from "../../src/domain/checks.js";
import type { Codebook, Indicator, Item } from "../../src/domain/codebook.js";
import type { Framework } from "../../src/domain/framework.js";
import { checkReferences, checkWords } from "../../src/domain/reference-checks.js";
import type { ReferenceFigure, ReferenceSource, WordRules } from "../../src/domain/reference.js";
import { shipped } from "../survey-files.js";

const item = (codebook: Codebook, id: string): Item => codebook.items.find((i) => i.id === id)!;
const indicator = (codebook: Codebook, id: string): Indicator =>
  codebook.indicators.find((i) => i.id === id)!;
const option = (of: Item, id: string) => of.options.find((o) => o.id === id)!;
const band = (id: string, from?: number, below?: number) => ({
  id,
  text: { nb: id },
  ...(from === undefined ? {} : { from }),
  ...(below === undefined ? {} : { below }),
});
const ages = (codebook: Codebook, ...options: Item["options"]) => {
  codebook.items.push({ ...item(codebook, "varighet"), id: "alder", kind: "number", options });
};

/** What is done to a sound file, and what must then be said about it: the place, and words of the problem. */
type Sabotage<T> = readonly [title: string, breakIt: (sound: T) => void, where: string, problem: RegExp];

const expectCaught = (found: readonly DataProblem[], where: string, problem: RegExp) => {
  expect(found).toContainEqual({ where, problem: expect.stringMatching(problem) as string });
};

describe("a broken codebook is caught:", () => {
  const cases: readonly Sabotage<Codebook>[] = [
    ["an item twice", (c) => c.items.push(item(c, "moett")), "items", /«moett» stands more than once/],
    [
      "an indicator twice",
      (c) => c.indicators.push(indicator(c, "moett.god")),
      "indicators",
      /more than once/,
    ],
    [
      "an option twice",
      (c) => item(c, "koordinator").options.push(option(item(c, "koordinator"), "ja")),
      "items/koordinator",
      /«ja» stands/,
    ],
    [
      "two options with one wording",
      (c) => (option(item(c, "koordinator"), "nei").alternatives = ["JA"]),
      "items/koordinator",
      /in common/,
    ],
    [
      "two options with one code",
      (c) => {
        item(c, "koordinator").options.forEach((o) => (o.code = "1"));
      },
      "items/koordinator/code",
      /more than once/,
    ],
    ["no options", (c) => (item(c, "moett").options = []), "items/moett", /no options/],
    ["a text item with options", (c) => (item(c, "kjonn").kind = "text"), "items/kjonn", /has no options/],
    [
      "a middle of what is no scale",
      (c) => (option(item(c, "moett"), "godt").middle = true),
      "items/moett",
      /only a scale/,
    ],
    [
      "two middles",
      (c) => (option(item(c, "samtaler_nok"), "ja").middle = true),
      "items/samtaler_nok",
      /at most one/,
    ],
    [
      "a band in what is no number",
      (c) => (option(item(c, "moett"), "godt").from = 1),
      "items/moett/godt",
      /only a number/,
    ],
    ["a number without a band", (c) => { ages(c, band("ukjent")); }, "items/alder/ukjent", /needs a band/], // prettier-ignore
    ["an empty band", (c) => { ages(c, band("ingen", 5, 5)); }, "items/alder/ingen", /is empty/], // prettier-ignore
    ["bands that overlap", (c) => { ages(c, band("eldre", 60), band("yngre", undefined, 67)); }, "items/alder", /«yngre» and «eldre» overlap/], // prettier-ignore
    [
      "routing from an unknown item",
      (c) => (item(c, "koordinator_fungerer").base.routedBy!.item = "ukjent"),
      "items/koordinator_fungerer",
      /«ukjent» is not known/,
    ],
    [
      "routing by an unknown answer",
      (c) => (item(c, "koordinator_fungerer").base.routedBy!.options = ["kanskje"]),
      "items/koordinator_fungerer/base/routedBy",
      /«kanskje»/,
    ],
    [
      "routing in a circle",
      (c) => (item(c, "koordinator").base.routedBy = { item: "koordinator_fungerer", options: ["fungerer"] }),
      "items/koordinator",
      /circle/,
    ],
    [
      "«all» that is routed",
      (c) => (item(c, "moett").base.routedBy = { item: "koordinator", options: ["ja"] }),
      "items/moett",
      /«all» is not routed/,
    ],
    [
      "one base with two meanings",
      (c) => (item(c, "individuell_plan").base.who = { nb: "andre" }),
      "items/individuell_plan/base",
      /means something else/,
    ],
    [
      "an unknown area",
      (c) => (indicator(c, "moett.god").areas = ["annet"]),
      "indicators/moett.god/areas",
      /«annet»/,
    ],
    [
      "a neutral headline",
      (c) => (indicator(c, "moett.det_avhenger").headline = true),
      "indicators/moett.det_avhenger",
      /neutral/,
    ],
    [
      "a headline of no area",
      (c) => (indicator(c, "moett.god").areas = []),
      "indicators/moett.god",
      /needs an area/,
    ],
    [
      "two headlines for an item and area",
      (c) => (indicator(c, "samtaler_nok.ja").headline = true),
      "indicators/samtaler_nok.ja",
      /«samtaler_nok.nei» is already the headline/,
    ],
    [
      "an indicator of an unknown item",
      (c) => (indicator(c, "moett.god").item = "ukjent"),
      "indicators/moett.god",
      /«ukjent»/,
    ],
    [
      "an unknown answer counted",
      (c) => (indicator(c, "moett.god").counted = ["topp"]),
      "indicators/moett.god/counted",
      /«topp»/,
    ],
    [
      "an unknown answer in a base",
      (c) => (indicator(c, "moett.god").base = ["topp"]),
      "indicators/moett.god/base",
      /«topp»/,
    ],
    [
      "what is counted lies outside the base",
      (c) => (indicator(c, "moett.god").base = ["godt", "darlig"]),
      "indicators/moett.god",
      /«svaert_godt» is counted but not in the base/,
    ],
    [
      "what is no answer is counted",
      (c) => (indicator(c, "barn_fulgt_opp.god").counted = ["ikke_aktuelt"]),
      "indicators/barn_fulgt_opp.god",
      /not in the base/,
    ],
    [
      "everything is counted",
      (c) => (indicator(c, "kontaktperson.uten").base = ["nei", "vet_ikke"]),
      "indicators/kontaktperson.uten",
      /whole base/,
    ],
    [
      "a union of ticks",
      (c) => indicator(c, "bekymringer.tjenester").counted.push("aktiviteter"),
      "indicators/bekymringer.tjenester",
      /counts one option/,
    ],
    [
      "a middle merged with what is good",
      (c) => (indicator(c, "samtaler_nok.ja").counted = ["ja", "delvis"]),
      "indicators/samtaler_nok.ja",
      /never merged/,
    ],
    [
      "an id that names another item",
      (c) => (indicator(c, "moett.god").item = "info_grad"),
      "indicators/moett.god",
      /does not begin with the item «info_grad»/,
    ],
    [
      "an id that names one option and counts two",
      (c) => (indicator(c, "koordinator.nei").counted = ["nei", "vet_ikke"]),
      "indicators/koordinator.nei",
      /counts just that/,
    ],
    [
      "an id that names an option, in a base of its own",
      (c) => (indicator(c, "koordinator.nei").base = ["ja", "nei"]),
      "indicators/koordinator.nei",
      /whole base/,
    ],
  ];
  it.each(cases)("%s", (_, breakIt, where, problem) => {
    const codebook = structuredClone(shipped.codebook());
    breakIt(codebook);
    expectCaught(checkCodebook(codebook, shipped.framework("nasjonal")), where, problem);
  });

  test("bands that meet, and an open end, are sound", () => {
    const codebook = shipped.codebook();
    ages(codebook, band("yngre", undefined, 67), band("eldre", 67));
    expect(checkCodebook(codebook, shipped.framework("nasjonal"))).toEqual([]);
  });
});

describe("a broken framework is caught:", () => {
  const cases: readonly Sabotage<Framework>[] = [
    ["an area twice", (f) => f.areas.push(f.areas[0]!), "areas", /more than once/],
    [
      "an unknown national area",
      (f) => (f.areas[3]!.national = ["annet"]),
      "areas/frivillighet_og_samarbeid/national",
      /«annet»/,
    ],
    [
      "an unknown indicator",
      (f) => (f.areas[2]!.indicators = ["moett.topp"]),
      "areas/informasjon_og_kommunikasjon/indicators",
      /«moett.topp»/,
    ],
  ];
  it.each(cases)("%s", (_, breakIt, where, problem) => {
    const moss = shipped.framework("moss");
    breakIt(moss);
    expectCaught(checkFramework(moss, shipped.framework("nasjonal"), shipped.codebook()), where, problem);
  });
});

describe("broken references are caught:", () => {
  const figure = (s: ReferenceSource, of: string): ReferenceFigure => s.figures.find((f) => f.item === of)!;
  const nei = "figures/koordinator nei";
  const cases: readonly Sabotage<ReferenceSource>[] = [
    ["of another survey", (s) => (s.survey = "egen"), "survey", /«egen»/],
    ["a figure twice", (s) => s.figures.push(figure(s, "koordinator")), "figures", /more than once/],
    ["an unknown item", (s) => (figure(s, "koordinator").item = "ukjent"), "figures/ukjent nei", /«ukjent»/],
    [
      "an unknown answer",
      (s) => (figure(s, "koordinator").counted = ["aldri"]),
      "figures/koordinator aldri",
      /«aldri»/,
    ],
    ["another base", (s) => (figure(s, "koordinator").base = "all"), nei, /not that of the item/],
    [
      "words without a rule",
      (s) => (figure(s, "koordinator").words = "fire av tj"),
      nei,
      /no reading rule for «fire av tj»/,
    ],
    ["words in capitals", (s) => (figure(s, "koordinator").words = "Fire av ti"), nei, /no reading rule/],
    [
      "no figure at all",
      (s) => delete figure(s, "koordinator").words,
      nei,
      /neither words, a count nor a share/,
    ],
    ["a count without n", (s) => (figure(s, "koordinator").count = 7), nei, /needs its n/],
    [
      "a count beyond n",
      (s) => Object.assign(figure(s, "koordinator"), { count: 8, n: 7 }),
      nei,
      /larger than n/,
    ],
    ["an n beyond all answers", (s) => (figure(s, "koordinator").n = 2401), nei, /larger than all answers/],
    [
      "an interval turned around",
      (s) => (figure(s, "koordinator").interval = { low: 0.4, high: 0.3 }),
      nei,
      /turned around/,
    ],
    [
      "a number about no answers",
      (s) => (figure(s, "koordinator").counted = []),
      "figures/koordinator ",
      /must name the options/,
    ],
    [
      "«vet ikke» said to be counted",
      (s) => (figure(s, "koordinator").dontKnow = "counted"),
      nei,
      /dontKnow/,
    ],
    [
      "«vet ikke» counted unsaid",
      (s) => (figure(s, "kontaktperson").dontKnow = "unsaid"),
      "figures/kontaktperson nei vet_ikke",
      /dontKnow/,
    ],
    [
      "«nesten like mange» as nobody",
      (s) => {
        s.figures.forEach((f) => delete f.refersTo);
      },
      "figures/omsorg_opplevelse ressurs",
      /refers to no figure/,
    ],
    [
      "«nesten like mange» as itself",
      (s) => {
        s.figures.forEach((f) => f.refersTo && (f.refersTo = ["ressurs"]));
      },
      "figures/omsorg_opplevelse ressurs",
      /refers to no figure/,
    ],
  ];
  it.each(cases)("%s", (_, breakIt, where, problem) => {
    const source = shipped.references().find((r) => r.wave === "2023")!;
    breakIt(source);
    expectCaught(checkReferences(shipped.codebook(), source, shipped.words()), where, problem);
  });

  const wordCases: readonly Sabotage<WordRules>[] = [
    [
      "a wording in two rules",
      (w) => w.rules.push({ words: ["halvparten"] }),
      "rules",
      /«halvparten» stands more than once/,
    ],
    [
      "an interval beyond 1",
      (w) => w.rules.push({ words: ["alle"], interval: { low: 0.9, high: 1.1 } }),
      "rules/alle",
      /within 0–1/,
    ],
    ["a wording in capitals", (w) => w.rules.push({ words: ["Alle"] }), "rules/Alle", /small letters/],
  ];
  it.each(wordCases)("%s", (_, breakIt, where, problem) => {
    const words = shipped.words();
    breakIt(words);
    expectCaught(checkWords(words), where, problem);
  });
});
