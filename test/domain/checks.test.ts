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

/** What is done to a sound file, and what must then be said about it: the place, and the fault. */
type Sabotage<T> = readonly [title: string, breakIt: (sound: T) => void, where: string, fault: object];

const expectCaught = (found: readonly DataProblem<{ kind: string }>[], where: string, fault: object) => {
  expect(found).toContainEqual({ where, fault: expect.objectContaining(fault) as object });
};

describe("a broken codebook is caught:", () => {
  const cases: readonly Sabotage<Codebook>[] = [
    ["an item twice", (c) => c.items.push(item(c, "moett")), "items", { kind: "repeated", id: "moett" }],
    [
      "an indicator twice",
      (c) => c.indicators.push(indicator(c, "moett.god")),
      "indicators",
      { kind: "repeated" },
    ],
    [
      "an option twice",
      (c) => item(c, "koordinator").options.push(option(item(c, "koordinator"), "ja")),
      "items/koordinator",
      { kind: "repeated", id: "ja" },
    ],
    [
      "two options with one wording",
      (c) => (option(item(c, "koordinator"), "nei").alternatives = ["JA"]),
      "items/koordinator",
      { kind: "sharedWording", first: "ja", second: "nei" },
    ],
    [
      "two options with one code",
      (c) => {
        item(c, "koordinator").options.forEach((o) => (o.code = "1"));
      },
      "items/koordinator/code",
      { kind: "repeated" },
    ],
    ["a make-up of no item", (c) => (c.makeup = ["tjenste"]), "makeup", { kind: "unknown", id: "tjenste" }],
    ["a make-up of one item twice", (c) => c.makeup?.push("tjeneste"), "makeup", { kind: "repeated" }],
    [
      "a make-up of an item with several ticks",
      (c) => c.makeup?.push("bekymringer"),
      "makeup",
      { kind: "notGroupable", item: "bekymringer" },
    ],
    ["no options", (c) => (item(c, "moett").options = []), "items/moett", { kind: "noOptions" }],
    [
      "a text item with options",
      (c) => (item(c, "kjonn").kind = "text"),
      "items/kjonn",
      { kind: "textWithOptions" },
    ],
    [
      "a middle of what is no scale",
      (c) => (option(item(c, "moett"), "godt").middle = true),
      "items/moett",
      { kind: "middleOutsideScale" },
    ],
    [
      "two middles",
      (c) => (option(item(c, "samtaler_nok"), "ja").middle = true),
      "items/samtaler_nok",
      { kind: "severalMiddles" },
    ],
    [
      "two answers that people write themselves",
      (c) => (option(item(c, "kjonn"), "mann").other = true),
      "items/kjonn",
      { kind: "severalOthers" },
    ],
    [
      "a band in what is no number",
      (c) => (option(item(c, "moett"), "godt").from = 1),
      "items/moett/godt",
      { kind: "bandOutsideNumber" },
    ],
    ["a number without a band", (c) => { ages(c, band("ukjent")); }, "items/alder/ukjent", { kind: "bandMissing" }], // prettier-ignore
    ["an empty band", (c) => { ages(c, band("ingen", 5, 5)); }, "items/alder/ingen", { kind: "bandEmpty" }], // prettier-ignore
    ["bands that overlap", (c) => { ages(c, band("eldre", 60), band("yngre", undefined, 67)); }, "items/alder", { kind: "bandsOverlap", first: "yngre", second: "eldre" }], // prettier-ignore
    [
      "routing from an unknown item",
      (c) => (item(c, "koordinator_fungerer").base.routedBy!.item = "ukjent"),
      "items/koordinator_fungerer",
      { kind: "unknown", id: "ukjent" },
    ],
    [
      "routing by an unknown answer",
      (c) => (item(c, "koordinator_fungerer").base.routedBy!.options = ["kanskje"]),
      "items/koordinator_fungerer/base/routedBy",
      { kind: "unknown", id: "kanskje" },
    ],
    [
      "routing in a circle",
      (c) => (item(c, "koordinator").base.routedBy = { item: "koordinator_fungerer", options: ["fungerer"] }),
      "items/koordinator",
      { kind: "routingCircle" },
    ],
    [
      "«all» that is routed",
      (c) => (item(c, "moett").base.routedBy = { item: "koordinator", options: ["ja"] }),
      "items/moett",
      { kind: "routedToAll" },
    ],
    [
      "one base with two meanings",
      (c) => (item(c, "individuell_plan").base.who = { nb: "andre" }),
      "items/individuell_plan/base",
      { kind: "baseDiffers" },
    ],
    [
      "an unknown area",
      (c) => (indicator(c, "moett.god").areas = ["annet"]),
      "indicators/moett.god/areas",
      { kind: "unknown", id: "annet" },
    ],
    [
      "a neutral headline",
      (c) => (indicator(c, "moett.det_avhenger").headline = true),
      "indicators/moett.det_avhenger",
      { kind: "neutralHeadline" },
    ],
    [
      "a headline of no area",
      (c) => (indicator(c, "moett.god").areas = []),
      "indicators/moett.god",
      { kind: "headlineWithoutArea" },
    ],
    [
      "two headlines for an item and area",
      (c) => (indicator(c, "samtaler_nok.ja").headline = true),
      "indicators/samtaler_nok.ja",
      { kind: "secondHeadline", first: "samtaler_nok.nei" },
    ],
    [
      "an indicator of an unknown item",
      (c) => (indicator(c, "moett.god").item = "ukjent"),
      "indicators/moett.god",
      { kind: "unknown", id: "ukjent" },
    ],
    [
      "an unknown answer counted",
      (c) => (indicator(c, "moett.god").counted = ["topp"]),
      "indicators/moett.god/counted",
      { kind: "unknown", id: "topp" },
    ],
    [
      "an unknown answer in a base",
      (c) => (indicator(c, "moett.god").base = ["topp"]),
      "indicators/moett.god/base",
      { kind: "unknown", id: "topp" },
    ],
    [
      "what is counted lies outside the base",
      (c) => (indicator(c, "moett.god").base = ["godt", "darlig"]),
      "indicators/moett.god",
      { kind: "countedOutsideBase", option: "svaert_godt" },
    ],
    [
      "what is no answer is counted",
      (c) => (indicator(c, "barn_fulgt_opp.god").counted = ["ikke_aktuelt"]),
      "indicators/barn_fulgt_opp.god",
      { kind: "countedOutsideBase", option: "ikke_aktuelt" },
    ],
    [
      "everything is counted",
      (c) => (indicator(c, "kontaktperson.uten").base = ["nei", "vet_ikke"]),
      "indicators/kontaktperson.uten",
      { kind: "wholeBaseCounted" },
    ],
    [
      "a union of ticks",
      (c) => indicator(c, "bekymringer.tjenester").counted.push("aktiviteter"),
      "indicators/bekymringer.tjenester",
      { kind: "ticksMerged" },
    ],
    [
      "a middle merged with what is good",
      (c) => (indicator(c, "samtaler_nok.ja").counted = ["ja", "delvis"]),
      "indicators/samtaler_nok.ja",
      { kind: "middleMerged" },
    ],
    [
      "an id that names another item",
      (c) => (indicator(c, "moett.god").item = "info_grad"),
      "indicators/moett.god",
      { kind: "otherItem", item: "info_grad" },
    ],
    [
      "an id that names one option and counts two",
      (c) => (indicator(c, "koordinator.nei").counted = ["nei", "vet_ikke"]),
      "indicators/koordinator.nei",
      { kind: "namedAfterOption", option: "nei" },
    ],
    [
      "an id that names an option, in a base of its own",
      (c) => (indicator(c, "koordinator.nei").base = ["ja", "nei"]),
      "indicators/koordinator.nei",
      { kind: "namedAfterOption", option: "nei" },
    ],
  ];
  it.each(cases)("%s", (_, breakIt, where, fault) => {
    const codebook = structuredClone(shipped.codebook());
    breakIt(codebook);
    expectCaught(checkCodebook(codebook, shipped.framework("nasjonal")), where, fault);
  });

  test("bands that meet, and an open end, are sound", () => {
    const codebook = shipped.codebook();
    ages(codebook, band("yngre", undefined, 67), band("eldre", 67));
    expect(checkCodebook(codebook, shipped.framework("nasjonal"))).toEqual([]);
  });
});

describe("a broken framework is caught:", () => {
  const cases: readonly Sabotage<Framework>[] = [
    ["an area twice", (f) => f.areas.push(f.areas[0]!), "areas", { kind: "repeated" }],
    [
      "an unknown national area",
      (f) => (f.areas[3]!.national = ["annet"]),
      "areas/frivillighet_og_samarbeid/national",
      { kind: "unknown", id: "annet" },
    ],
    [
      "an unknown indicator",
      (f) => (f.areas[2]!.indicators = ["moett.topp"]),
      "areas/informasjon_og_kommunikasjon/indicators",
      { kind: "unknown", id: "moett.topp" },
    ],
  ];
  it.each(cases)("%s", (_, breakIt, where, fault) => {
    const moss = shipped.framework("moss");
    breakIt(moss);
    expectCaught(checkFramework(moss, shipped.framework("nasjonal"), shipped.codebook()), where, fault);
  });
});

describe("broken references are caught:", () => {
  const figure = (s: ReferenceSource, of: string): ReferenceFigure => s.figures.find((f) => f.item === of)!;
  const nei = "figures/koordinator nei";
  const cases: readonly Sabotage<ReferenceSource>[] = [
    ["of another survey", (s) => (s.survey = "egen"), "survey", { kind: "otherSurvey", survey: "egen" }],
    ["a figure twice", (s) => s.figures.push(figure(s, "koordinator")), "figures", { kind: "repeated" }],
    [
      "an unknown item",
      (s) => (figure(s, "koordinator").item = "ukjent"),
      "figures/ukjent nei",
      { kind: "unknown", id: "ukjent" },
    ],
    [
      "an unknown answer",
      (s) => (figure(s, "koordinator").counted = ["aldri"]),
      "figures/koordinator aldri",
      { kind: "unknown", id: "aldri" },
    ],
    ["another base", (s) => (figure(s, "koordinator").base = "all"), nei, { kind: "otherBase", base: "all" }],
    [
      "words without a rule",
      (s) => (figure(s, "koordinator").words = "fire av tj"),
      nei,
      { kind: "noRule", words: "fire av tj" },
    ],
    [
      "words in capitals",
      (s) => (figure(s, "koordinator").words = "Fire av ti"),
      nei,
      { kind: "noRule", words: "Fire av ti" },
    ],
    ["no figure at all", (s) => delete figure(s, "koordinator").words, nei, { kind: "noFigure" }],
    ["a count without n", (s) => (figure(s, "koordinator").count = 7), nei, { kind: "countWithoutN" }],
    [
      "a count beyond n",
      (s) => Object.assign(figure(s, "koordinator"), { count: 8, n: 7 }),
      nei,
      { kind: "countAboveN" },
    ],
    ["an n beyond all answers", (s) => (figure(s, "koordinator").n = 2401), nei, { kind: "nAboveAnswers" }],
    [
      "an interval turned around",
      (s) => (figure(s, "koordinator").interval = { low: 0.4, high: 0.3 }),
      nei,
      { kind: "intervalReversed" },
    ],
    [
      "a number about no answers",
      (s) => (figure(s, "koordinator").counted = []),
      "figures/koordinator ",
      { kind: "numberWithoutOptions" },
    ],
    [
      "«vet ikke» said to be counted",
      (s) => (figure(s, "koordinator").dontKnow = "counted"),
      nei,
      { kind: "dontKnowDiffers" },
    ],
    [
      "«vet ikke» counted unsaid",
      (s) => (figure(s, "kontaktperson").dontKnow = "unsaid"),
      "figures/kontaktperson nei vet_ikke",
      { kind: "dontKnowDiffers" },
    ],
    [
      "«nesten like mange» as nobody",
      (s) => {
        s.figures.forEach((f) => delete f.refersTo);
      },
      "figures/omsorg_opplevelse ressurs",
      { kind: "refersToNothing" },
    ],
    [
      "«nesten like mange» as itself",
      (s) => {
        s.figures.forEach((f) => f.refersTo && (f.refersTo = ["ressurs"]));
      },
      "figures/omsorg_opplevelse ressurs",
      { kind: "refersToNothing" },
    ],
  ];
  it.each(cases)("%s", (_, breakIt, where, fault) => {
    const source = shipped.references().find((r) => r.wave === "2023")!;
    breakIt(source);
    expectCaught(checkReferences(shipped.codebook(), source, shipped.words()), where, fault);
  });

  const wordCases: readonly Sabotage<WordRules>[] = [
    [
      "a wording in two rules",
      (w) => w.rules.push({ words: ["halvparten"] }),
      "rules",
      { kind: "repeated", id: "halvparten" },
    ],
    [
      "an interval beyond 1",
      (w) => w.rules.push({ words: ["alle"], interval: { low: 0.9, high: 1.1 } }),
      "rules/alle",
      { kind: "intervalOutside" },
    ],
    ["a wording in capitals", (w) => w.rules.push({ words: ["Alle"] }), "rules/Alle", { kind: "capitals" }],
  ];
  it.each(wordCases)("%s", (_, breakIt, where, fault) => {
    const words = shipped.words();
    breakIt(words);
    expectCaught(checkWords(words), where, fault);
  });
});
