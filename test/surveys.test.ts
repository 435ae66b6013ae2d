import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it, test } from "vitest";
import { checkCodebook, checkFramework } from "../src/domain/checks.js";
import { answerOptions } from "../src/domain/codebook.js";
import { checkReferences, checkWords } from "../src/domain/reference-checks.js";
import { type DataKind, dataKinds, dataSchemas, jsonSchemaOf } from "../src/domain/schemas.js";
import { locales } from "../src/domain/text.js";
import { readJson, shipped, surveyFiles, surveysFolder } from "./survey-files.js";

const dataFiles = surveyFiles.filter((file) => !file.startsWith("schema/"));

const kindOf = (file: string): DataKind => {
  const { $schema } = readJson(file) as { $schema: string };
  const path = new URL($schema, new URL(file, surveysFolder)).href.slice(surveysFolder.href.length);
  const kind = dataKinds.find((k) => path === `schema/${k}.schema.json`);
  if (!kind) throw new Error(`${file} does not point at a schema in surveys/schema/`);
  return kind;
};

const at = <T>(found: T | undefined): T => {
  expect(found).toBeDefined();
  return found!;
};
const item = (id: string) => at(shipped.codebook().items.find((i) => i.id === id));
const indicator = (id: string) => at(shipped.codebook().indicators.find((i) => i.id === id));
const figuresOf = (year: string) => at(shipped.references().find((r) => r.wave === year)).figures;

describe("every data file", () => {
  test("is found by listing", () => {
    expect(dataFiles).toEqual(
      expect.arrayContaining([
        "words.json",
        "frameworks/moss.json",
        "ivaretatt/codebook.json",
        "ivaretatt/waves/2024.json",
      ]),
    );
  });

  it.each(dataFiles)("%s is what its zod schema says", (file) => {
    expect(dataSchemas[kindOf(file)].safeParse(readJson(file)).error?.issues).toBeUndefined();
  });

  it.each(dataFiles)("%s is what its JSON Schema says", (file) => {
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    const valid = ajv.compile(readJson(`schema/${kindOf(file)}.schema.json`) as object);
    valid(readJson(file));
    expect(valid.errors).toBeNull();
  });

  it.each(dataFiles)("%s has every text in bokmål, nynorsk and English", (file) => {
    const lacking: string[] = [];
    const visit = (value: unknown, where: string): void => {
      if (typeof value !== "object" || value === null) return;
      if ("nb" in value) lacking.push(...locales.filter((l) => !(l in value)).map((l) => `${where} ${l}`));
      else for (const [key, inner] of Object.entries(value)) visit(inner, `${where}/${key}`);
    };
    visit(readJson(file), file);
    expect(lacking).toEqual([]);
  });

  it.each(dataKinds)("the committed JSON Schema of %s is what the zod schema gives today", (kind) => {
    expect(readJson(`schema/${kind}.schema.json`)).toEqual(JSON.parse(JSON.stringify(jsonSchemaOf(kind))));
  });

  test("no JSON Schema is left behind by a kind that is gone", () => {
    const schemas = surveyFiles.filter((file) => file.startsWith("schema/"));
    expect(schemas).toEqual([...dataKinds].map((k) => `schema/${k}.schema.json`).sort());
  });

  test("a JSON Schema refuses a misspelled field", () => {
    const ajv = new Ajv2020();
    addFormats.default(ajv);
    const wave = readJson("ivaretatt/waves/2022.json") as object;
    expect(ajv.validate(jsonSchemaOf("wave"), { ...wave, recalYears: 1 })).toBe(false);
  });
});

describe("the cross checks find nothing to mend", () => {
  const codebook = shipped.codebook();
  const national = shipped.framework("nasjonal");
  const words = shipped.words();
  test("in the codebook", () => {
    expect(checkCodebook(codebook, national)).toEqual([]);
  });
  it.each(shipped.frameworks())("in the framework $id", (framework) => {
    expect(checkFramework(framework, national, codebook)).toEqual([]);
  });
  it.each(shipped.references())("in the figures of $id", (source) => {
    expect(checkReferences(codebook, source, words)).toEqual([]);
  });
  test("in the reading rule", () => {
    expect(checkWords(words)).toEqual([]);
  });
});

describe("the codebook of IVARETATT", () => {
  const codebook = shipped.codebook();

  test("asks about what domain.md lists, and about the background", () => {
    expect(codebook.items.filter((i) => i.background !== true).map((i) => i.id)).toEqual([
      ...[
        "kontaktperson",
        "samtaler_nok",
        "moett",
        "koordinator",
        "individuell_plan",
        "koordinator_fungerer",
        "ip_involvert",
      ],
      ...["avlastning_nok", "opplaering_vedtak", "omsorg_opplevelse", "bekymringer", "barn_fulgt_opp"],
      ...["nettside", "info_grad", "info_forstaaelig", "anerkjent", "bekymring_fulgt_opp"],
    ]);
    expect(codebook.items.filter((i) => i.background === true).map((i) => i.id)).toEqual([
      ...["kjonn", "relasjon", "samme_bolig", "tjeneste", "varighet", "naermeste_parorende"],
    ]);
    expect(item("tjeneste").options).toHaveLength(5);
  });

  test("is a reconstruction: every wording is marked assumed, and an item with an assumed option or base says so", () => {
    for (const { assumed = [], options, base } of codebook.items) {
      expect(assumed).toContain("wording");
      expect(assumed.includes("options")).toBe(options.some((o) => o.assumed === true));
      expect(assumed.includes("base")).toBe(base.assumed === true);
    }
  });

  test("marks exactly the bases that are not published", () => {
    expect(codebook.items.filter((i) => i.assumed?.includes("base")).map((i) => i.id)).toEqual([
      ...[
        "omsorg_opplevelse",
        "bekymringer",
        "barn_fulgt_opp",
        "nettside",
        "info_grad",
        "info_forstaaelig",
        "anerkjent",
      ],
      "bekymring_fulgt_opp",
    ]);
  });

  test("only three questions are about now; the rest are about the recall period", () => {
    const now = codebook.items.filter((i) => i.recall === "now" && i.background !== true).map((i) => i.id);
    expect(now).toEqual(["kontaktperson", "koordinator", "individuell_plan"]);
  });

  test("routes the coordinator role by having a coordinator, and nothing where no routing item exists", () => {
    expect(codebook.items.flatMap((i) => (i.base.routedBy ? [[i.id, i.base.routedBy]] : []))).toEqual([
      ["koordinator_fungerer", { item: "koordinator", options: ["ja"] }],
    ]);
  });

  test("«det avhenger av hvem jeg møter» is an answer of its own: in the base, no middle, in no union", () => {
    const option = at(item("moett").options.find((o) => o.id === "det_avhenger"));
    expect(option.text.nb).toBe("Det avhenger av hvem jeg møter");
    expect(option.middle).toBeUndefined();
    expect(answerOptions(item("moett"))).toContainEqual(option);
    const counting = codebook.indicators.filter((i) => i.counted.includes("det_avhenger"));
    expect(counting.map((i) => [i.id, i.counted, i.polarity])).toEqual([
      ["moett.det_avhenger", ["det_avhenger"], "neutral"],
    ]);
  });

  test("has one headline for each item and area: the 2023 row where there is one", () => {
    const headlines = codebook.indicators
      .filter((i) => i.headline)
      .map((i) => `${i.id}: ${i.areas.join(" ")}`);
    expect(headlines).toEqual([
      "kontaktperson.uten: koordinering",
      "samtaler_nok.nei: medvirkning",
      "moett.god: identifisering",
      "koordinator.nei: koordinering",
      "individuell_plan.nei: koordinering",
      "koordinator_fungerer.fungerer_ikke: koordinering",
      "ip_involvert.i_stor_grad: medvirkning",
      "avlastning_nok.i_liten_grad: avlastning",
      "opplaering_vedtak.i_samsvar: informasjon",
      "omsorg_opplevelse.psykisk_belastning: avlastning",
      "omsorg_opplevelse.ressurs: identifisering",
      "barn_fulgt_opp.god: familie",
      "nettside.god: informasjon",
      "info_grad.god: informasjon",
      "info_forstaaelig.god: informasjon",
      "anerkjent.god: identifisering medvirkning",
      "bekymring_fulgt_opp.god: medvirkning",
    ]);
  });

  test("every question but the worries speaks for its area through a headline", () => {
    const asked = codebook.items.filter((i) => i.background !== true).map((i) => i.id);
    const spoken = new Set(codebook.indicators.filter((i) => i.headline).map((i) => i.item));
    expect(asked.filter((id) => !spoken.has(id))).toEqual(["bekymringer"]);
  });

  test("no headline that is bad when high leaves a worse answer outside the count", () => {
    const scale = item("avlastning_nok").options.filter((o) => o.missing === undefined);
    expect(scale.at(-1)?.id).toBe("i_liten_grad");
    expect(item("koordinator_fungerer").options.at(-1)?.id).toBe("fungerer_ikke");
  });

  test("the best answers, where nothing is published, are marked assumed", () => {
    const best = codebook.indicators.filter((i) => i.id.endsWith(".god"));
    expect(best.map((i) => i.counted.length)).toEqual(best.map(() => 2));
    expect(best.every((i) => i.assumed === true && i.polarity === "higherBetter")).toBe(true);
  });
});

/** The table of published figures: wave, item, answers counted, base, words. */
const published: readonly [string, string, string[], string, string][] = [
  ["2022", "kontaktperson", ["nei", "vet_ikke"], "all", "over halvparten"],
  ["2022", "samtaler_nok", ["ja"], "all", "bare halvparten"],
  ["2022", "opplaering_vedtak", ["manglende_utforelse"], "has_training_decision", "en av fire"],
  ["2022", "omsorg_opplevelse", ["psykisk_belastning"], "does_care_tasks", "fire av ti"],
  ["2022", "omsorg_opplevelse", ["ressurs"], "does_care_tasks", "nesten like mange"],
  ["2022", "moett", ["det_avhenger"], "all", "mange"],
  ["2022", "bekymringer", ["tjenester"], "all", "en stor andel"],
  ["2022", "barn_fulgt_opp", [], "families_with_children", "stort forbedringspotensial"],
  ["2022", "avlastning_nok", ["i_liten_grad"], "gets_respite", "fire av ti"],
  ["2023", "koordinator", ["nei"], "long_term_two_services", "fire av ti"],
  ["2023", "individuell_plan", ["nei"], "long_term_two_services", "halvparten"],
  ["2023", "koordinator_fungerer", ["fungerer_ikke"], "has_coordinator", "en av tre"],
  ["2023", "koordinator_fungerer", ["bare_delvis"], "has_coordinator", "i overkant av en tredjedel"],
  ["2023", "ip_involvert", ["i_stor_grad"], "right_to_be_involved", "i underkant av fire av ti"],
  ["2023", "kontaktperson", ["nei", "vet_ikke"], "all", "halvparten"],
  ["2023", "samtaler_nok", ["nei"], "all", "seks av ti"],
  ["2023", "avlastning_nok", ["i_liten_grad"], "gets_respite", "nær tre av ti"],
  ["2023", "omsorg_opplevelse", ["psykisk_belastning"], "does_care_tasks", "nærmere halvparten"],
  ["2023", "omsorg_opplevelse", ["ressurs"], "does_care_tasks", "nesten like mange"],
  ["2023", "opplaering_vedtak", ["i_samsvar"], "has_training_decision", "en av fem"],
];

describe("the published national figures", () => {
  test("are the twenty that were found, word for word, and no more", () => {
    const rows = shipped
      .references()
      .flatMap((r) => r.figures.map((f) => [r.wave, f.item, f.counted, f.base, f.words] as const));
    expect(rows).toEqual(published);
  });

  test("hold no per cent and no count: none is published", () => {
    const figures = shipped.references().flatMap((r) => r.figures);
    expect(figures.filter((f) => f.share !== undefined || f.count !== undefined || f.interval)).toEqual([]);
  });

  test("carry the n of the wave where all are asked; where the base is filtered, n is unknown", () => {
    for (const { answers, figures } of shipped.references()) {
      for (const figure of figures) expect(figure.n).toBe(figure.base === "all" ? answers : null);
    }
    expect(shipped.references().map((r) => [r.wave, r.answers])).toEqual([["2022", 1860], ["2023", 2400]]); // prettier-ignore
  });

  test("say of «vet ikke» only what the source says", () => {
    for (const figure of shipped.references().flatMap((r) => r.figures)) {
      expect(figure.dontKnow).toBe(figure.item === "kontaktperson" ? "counted" : "unsaid");
    }
  });

  test("«nesten like mange» as those who feel the strain, in both waves", () => {
    const alike = shipped
      .references()
      .flatMap((r) => r.figures.filter((f) => f.words === "nesten like mange"));
    expect(alike.map((f) => [f.item, f.refersTo])).toEqual([
      ["omsorg_opplevelse", ["psykisk_belastning"]],
      ["omsorg_opplevelse", ["psykisk_belastning"]],
    ]);
  });

  test("every one with a number is an indicator that counts the same answers", () => {
    const numbered = published.filter(([, , , , words]) => shipped.words().rules.some((r) => r.words.includes(words) && (r.interval ?? r.relativeLow) !== undefined)); // prettier-ignore
    expect(numbered).toHaveLength(17);
    for (const [, of, counted] of numbered) {
      const match = shipped
        .codebook()
        .indicators.filter((i) => i.item === of && i.counted.join() === counted.join());
      expect(match.map((i) => i.base)).toEqual([undefined]);
    }
  });
});

describe("traps", () => {
  const counted = (year: string, of: string) => figuresOf(year).filter((f) => f.item === of).map((f) => f.counted); // prettier-ignore

  test("enough talks: 2022 gives the share Ja, 2023 the share Nei, which are not complements", () => {
    expect(counted("2022", "samtaler_nok")).toEqual([["ja"]]);
    expect(counted("2023", "samtaler_nok")).toEqual([["nei"]]);
    expect(indicator("samtaler_nok.ja").polarity).toBe("higherBetter");
    expect(indicator("samtaler_nok.nei").polarity).toBe("lowerBetter");
    expect(answerOptions(item("samtaler_nok")).map((o) => o.id)).toEqual(["ja", "delvis", "nei", "vet_ikke"]);
  });

  test("training as decided: the two figures count different answers, do not split the base, and the wave names the break", () => {
    expect(counted("2022", "opplaering_vedtak")).toEqual([["manglende_utforelse"]]);
    expect(counted("2023", "opplaering_vedtak")).toEqual([["i_samsvar"]]);
    expect(answerOptions(item("opplaering_vedtak")).length).toBeGreaterThan(2);
    const breaks = shipped.waves().flatMap((w) => (w.breaks ?? []).map((b) => [w.id, b.item]));
    expect(breaks).toEqual([["2023", "opplaering_vedtak"]]);
  });

  test("contact person is a union of two answers, and its id names neither", () => {
    expect(indicator("kontaktperson.uten").counted).toEqual(["nei", "vet_ikke"]);
    expect(indicator("kontaktperson.uten").text.nb).toBe(
      "er uten, eller usikre på om de har, fast kontaktperson",
    );
    expect(item("kontaktperson").options.map((o) => o.id)).not.toContain("uten");
  });

  test("the bases differ by item", () => {
    expect(new Set(shipped.codebook().items.map((i) => i.base.id))).toEqual(
      new Set([
        ...["all", "long_term_two_services", "has_coordinator", "right_to_be_involved", "gets_respite"],
        ...["has_training_decision", "does_care_tasks", "families_with_children", "raised_worry"],
      ]),
    );
  });

  test("the area familie rests on one item", () => {
    const items = shipped.codebook().indicators.filter((i) => i.areas.includes("familie")).map((i) => i.item); // prettier-ignore
    expect(new Set(items)).toEqual(new Set(["barn_fulgt_opp"]));
  });

  test("no national figure of 2024 is known, nor how many answered", () => {
    expect(shipped.waves().map((w) => [w.id, w.nationalAnswers])).toEqual([["2022", 1860], ["2023", 2400], ["2024", undefined]]); // prettier-ignore
    expect(shipped.references().map((r) => r.wave)).toEqual(["2022", "2023"]);
  });

  test("the recall period is assumed in every wave: one year in 2022, two from 2023", () => {
    expect(shipped.waves().map((w) => w.recallYears)).toEqual([1, 2, 2]);
    for (const wave of shipped.waves()) expect(wave.assumed).toContain("recallYears");
  });
});

describe("the reading rule", () => {
  const rules = shipped.words().rules;
  const rule = (words: string) => at(rules.find((r) => r.words.includes(words)));
  const near = (actual: number | undefined, expected: number) => {
    expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThan(1e-12);
  };

  it.each([
    ["en av ti", 0.05, 0.15],
    ["fire av ti", 0.35, 0.45],
    ["ni av ti", 0.85, 0.95],
    ["en av tre", 0.31, 0.36],
    ["en tredjedel", 0.31, 0.36],
    ["en av fire", 0.225, 0.275],
    ["en fjerdedel", 0.225, 0.275],
    ["en av fem", 0.175, 0.225],
    ["en femtedel", 0.175, 0.225],
    ["to av tre", 0.64, 0.69],
    ["tre av fire", 0.725, 0.775],
    ["halvparten", 0.475, 0.525],
    ["bare halvparten", 0.475, 0.525],
    ["over halvparten", 0.5, 0.6],
    ["nærmere halvparten", 0.45, 0.5],
    ["i overkant av en tredjedel", 1 / 3, 1 / 3 + 0.05],
    ["i underkant av fire av ti", 0.35, 0.4],
    ["nær tre av ti", 0.25, 0.3],
  ])("«%s» is %d to %d", (words, low, high) => {
    near(rule(words).interval?.low, low);
    near(rule(words).interval?.high, high);
  });

  test("«i overkant av», «i underkant av» and «nær» go 0.05 from the fraction's point value, not from its interval", () => {
    const numbers = ["null", "en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti"];
    const value = (fraction: string): number => {
      const [k = "", m = ""] = fraction
        .replace(/^(én|ein)/, "en")
        .replace("syv", "sju")
        .split(" av ");
      if (m !== "") return numbers.indexOf(k) / numbers.indexOf(m);
      if (fraction === "halvparten") return 0.5;
      const parts = { tred: 3, fjerded: 4, femt: 5, femd: 5 };
      const [, by] = at(Object.entries(parts).find(([stem]) => fraction.includes(` ${stem}`)));
      return numbers.indexOf(k.split(" ")[0] ?? "") / by;
    };
    let seen = 0;
    for (const { words, interval, lowExcluded } of rules) {
      for (const phrase of words) {
        const [, way = "", fraction = ""] = /^(i overkant av|i underkant av|nær) (.*)$/.exec(phrase) ?? [];
        if (way === "") continue;
        seen += 1;
        const f = value(fraction);
        near(interval?.low, way === "i overkant av" ? f : f - 0.05);
        near(interval?.high, way === "i overkant av" ? f + 0.05 : f);
        expect(lowExcluded ?? false).toBe(way === "i overkant av");
      }
    }
    expect(seen).toBeGreaterThan(60);
  });

  test("every k av ti has its interval, and its «i overkant av», «i underkant av» and «nær»", () => {
    for (const [i, k] of ["en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni"].entries()) {
      near(rule(`${k} av ti`).interval?.low, (i + 0.5) / 10);
      near(rule(`${k} av ti`).interval?.high, (i + 1.5) / 10);
      for (const way of ["i overkant av", "i underkant av", "nær"]) rule(`${way} ${k} av ti`);
    }
  });

  test("the lower bound is outside only for «over halvparten» and «i overkant av»", () => {
    expect(rule("over halvparten").lowExcluded).toBe(true);
    expect(rule("halvparten").lowExcluded).toBeUndefined();
    expect(rule("nær tre av ti").lowExcluded).toBeUndefined();
  });

  test("«nesten like mange» takes the interval it refers to, and lowers its lower bound by 0.05", () => {
    expect(rule("nesten like mange")).toEqual({ words: ["nesten like mange"], relativeLow: -0.05 });
  });

  it.each(["mange", "en stor andel", "flere", "stort forbedringspotensial"])(
    "«%s» has no interval",
    (words) => {
      expect(rule(words).interval ?? rule(words).relativeLow).toBeUndefined();
    },
  );
});

describe("the frameworks", () => {
  test("the six national areas, in the order of the strategy", () => {
    expect(shipped.framework("nasjonal").areas.map((a) => a.id)).toEqual([
      ...["identifisering", "informasjon", "koordinering", "avlastning", "familie", "medvirkning"],
    ]);
    expect(shipped.framework("nasjonal").word.one.nb).toBe("innsatsområde");
  });

  test("Moss has four, mapped many-to-many, one of them onto nothing, and assigns indicators itself", () => {
    const { areas, word } = shipped.framework("moss");
    expect(word.one.nb).toBe("satsningsområde");
    expect(areas.map((a) => a.national)).toEqual([
      ["identifisering", "familie", "medvirkning"],
      ["informasjon", "koordinering", "avlastning", "familie"],
      ["informasjon"],
      [],
    ]);
    const taken = shipped.codebook().indicators.filter((i) => ["kontaktperson", "moett", "samtaler_nok"].includes(i.item)); // prettier-ignore
    expect([...(areas[0]?.indicators ?? [])].sort()).toEqual(taken.map((i) => i.id).sort());
  });

  test("Lillestrøm uses the six, with its own spelling and word", () => {
    const { areas, word } = shipped.framework("lillestrom");
    expect(areas.map((a) => a.national)).toEqual(shipped.framework("nasjonal").areas.map((a) => [a.id]));
    expect(areas[0]?.text.nb).toBe("Tidlig identifisering og ivaretagelse");
    expect(word.many.nb).toBe("satsningsområder");
  });
});
