import { describe, expect, it } from "vitest";
import { recognizableFinder } from "../../../src/protect/personal-data/recognizable.js";
import { urgentFinder } from "../../../src/protect/personal-data/urgent.js";
import { tokensOf, words } from "./words.js";

const recognizable = recognizableFinder(words);
const urgent = urgentFinder(words.urgent);

describe("what may tell who somebody is", () => {
  it("is a rare diagnosis, a rare occupation, a country or people, and a place or unit", () => {
    const kinds = (text: string) => recognizable(tokensOf(text));
    expect(kinds("Broren har Huntingtons sykdom")).toEqual(["diagnosis"]);
    expect(kinds("Mannen min var sogneprest her")).toEqual(["occupation"]);
    expect(kinds("Han flyktet fra Eritrea")).toEqual(["country"]);
    expect(kinds("mora er litauisk")).toEqual(["country"]);
    expect(kinds("Vi bor i Kautokeino")).toEqual(["place"]);
    expect(kinds("på avdeling Fjellro")).toEqual(["place"]);
    expect(kinds("Organist med ALS fra Chile, bor på Røros")).toEqual([
      "diagnosis",
      "occupation",
      "country",
      "place",
    ]);
  });

  it("is the only one of a kind in a place, not the question «kven»", () => {
    const kinds = (text: string) => recognizable(tokensOf(text));
    expect(kinds("Den eneste jordmora i kommunen")).toEqual(["occupation"]);
    expect(kinds("eg er den einaste bonden her i bygda")).toEqual(["occupation"]);
    expect(kinds("Den eneste som ringte var naboen")).toEqual([]);
    expect(kinds("Kven skal eg ringe?")).toEqual([]);
    expect(["bestemor var kvensk", "de er kvener"].map(kinds)).toEqual([["country"], ["country"]]);
  });

  it("is not a common diagnosis or occupation, nor a word that is a place too", () => {
    for (const text of [
      "Far har demens og kreft",
      "Lærer og sykepleier",
      "en vik, et strand, moss på taket",
      "Alta",
    ])
      expect(recognizable(tokensOf(text)), text).toEqual([]);
  });
});

describe("what a person must look at today", () => {
  const signs = [
    ["violence", "han slår meg når han er forvirra"],
    ["violence", "Sønnen slo henne i fjor"],
    ["violence", "mor har blitt slått hjemme"],
    ["violence", "Æ e redd, han slår mæ"],
    ["violence", "Jeg er redd for mannen min"],
    ["violence", "det er vold i nære relasjoner hos oss"],
    ["violence", "han trua meg med kniv"],
    ["violence", "ho har blåmerke på armane"],
    ["violence", "de er hardhendte i stellet"],
    ["abuse", "han ble utsatt for overgrep på boligen"],
    ["abuse", "noen tok på henne om natta"],
    ["abuse", "svigersønnen stjeler penger fra henne"],
    ["abuse", "De tvinger i seg maten på ham"],
    ["neglect", "ungene får ikke mat hjemme"],
    ["neglect", "mor drikker og vi er alene"],
    ["neglect", "ho låg på golvet heile natta"],
    ["neglect", "Far lå i egen urin da jeg kom"],
    ["neglect", "vi har sendt bekymringsmelding"],
    ["neglect", "ungane er aleine om kvelden"],
    ["selfHarm", "Jeg orker ikke leve lenger"],
    ["selfHarm", "eg orkar ikkje leve meir"],
    ["selfHarm", "hun vil ta livet av seg"],
    ["selfHarm", "dattera kutter seg"],
    ["selfHarm", "broren tok sjølvmord"],
    ["selfHarm", "det er bedre om jeg var borte"],
    ["selfHarm", "æ vil itj leve"],
    ["selfHarm", "vil bare dø"],
    ["selfHarm", "ser ingen utvei"],
  ] as const;
  it.each(signs.map(([kind, text], at) => [kind, at + 1, text] as const))(
    "is told by the words: %s, case %i",
    (kind, _, text) => {
      expect(urgent(tokensOf(text))).toContain(kind);
    },
  );

  it("is told in capitals too", () => {
    expect(urgent(tokensOf("HAN SLÅR MEG"))).toEqual(["violence"]);
  });

  const plain = [
    "Jeg slår av telefonen om natta",
    "Avdelingene er slått sammen",
    "Det slo meg at ingen hadde spurt",
    "Naboen slår følge til senteret",
    "Vi slår til lyd for flere kurs",
    "Plenen må slås, gresset er høyt",
    "Hun slår opp i brosjyren",
    "Far er død, og vi savner ham",
    "Mor dør snart, vi trenger støtte",
    "Helgene tar knekken på meg",
    "Vi får ikke avlastning",
    "Maten er dårlig",
    "De drikker kaffe sammen",
    "Det er ingen grunn til å vente",
    "Barna får god hjelp",
    "Livet er tungt",
    "kutter i budsjettet",
    "Jeg er trøtt og sliten",
    "Pasienten ble lagt inn",
    "Han er redd for å være alene",
  ];
  it.each(plain.map((text, at) => [at + 1, text] as const))(
    "is not told by plain words, case %i",
    (_, text) => {
      expect(urgent(tokensOf(text))).toEqual([]);
    },
  );
});
