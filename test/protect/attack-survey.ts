import fc from "fast-check";
import { analyze } from "../../src/analyze.js";
import { merge } from "../../src/analysis/tabulation.js";
import type { AnalysisData } from "../../src/domain/catalogue.js";
import { codebook as codebookSchema, type Codebook } from "../../src/domain/codebook.js";
import { BLANK } from "../../src/domain/people/answers.js";
import { OWN, type Tabulation } from "../../src/domain/people/tabulation.js";
import { renderJson } from "../../src/render/json.js";
import { asCounts, chunkOf, framework, tabulated, wave, words, type Row } from "../analysis/small-survey.js";
import type { PublishedJson } from "./published-attacker.js";
import { sequence } from "./count-systems.js";

const text = { nb: "tekst" };

/** The make-up of one item: options by letter, which of them are missing, and what is counted. */
interface ItemPlan {
  readonly kind: "single" | "scale" | "multiple";
  readonly options: number;
  readonly dontKnow: boolean;
  readonly notApplicable: boolean;
  /** How many options from the end are counted by the first indicator, and whether there is one of «vet ikke» outside. */
  readonly counted: number;
  readonly narrowBase: boolean;
  readonly second: boolean;
  /** How unlike the shares of the options are: 0 alike. */
  readonly skew: number;
}

export interface SurveyPlan {
  readonly items: readonly ItemPlan[];
  readonly groups: number;
  readonly groupBy: boolean;
  readonly routed: boolean;
  readonly nation: boolean;
  readonly respondents: readonly [number, number];
  readonly seed: number;
}

const itemPlan: fc.Arbitrary<ItemPlan> = fc.record({
  kind: fc.constantFrom("single", "scale", "multiple"),
  options: fc.integer({ min: 2, max: 4 }),
  dontKnow: fc.boolean(),
  notApplicable: fc.boolean(),
  counted: fc.integer({ min: 1, max: 2 }),
  narrowBase: fc.boolean(),
  second: fc.boolean(),
  skew: fc.integer({ min: 0, max: 3 }),
});

export const surveyPlan: fc.Arbitrary<SurveyPlan> = fc.record({
  items: fc.array(itemPlan, { minLength: 2, maxLength: 4 }),
  groups: fc.integer({ min: 2, max: 4 }),
  groupBy: fc.boolean(),
  routed: fc.boolean(),
  nation: fc.boolean(),
  respondents: fc.tuple(fc.integer({ min: 20, max: 200 }), fc.integer({ min: 20, max: 200 })),
  seed: fc.integer({ min: 1, max: 1_000_000 }),
});

function optionsOf({ kind, options, dontKnow, notApplicable }: ItemPlan) {
  const letters = ["a", "b", "c", "d"].slice(0, options).map((id) => ({ id, text }));
  if (kind === "multiple") return letters;
  return [
    ...letters,
    ...(dontKnow ? [{ id: "vet_ikke", text, missing: "dontKnow" }] : []),
    ...(notApplicable ? [{ id: "ikke_aktuelt", text, missing: "notApplicable" }] : []),
  ];
}

function indicatorsOf(plan: ItemPlan, item: string) {
  const letters = ["a", "b", "c", "d"].slice(0, plan.options);
  const counted = letters.slice(plan.kind === "multiple" ? -1 : -Math.min(plan.counted, plan.options - 1));
  const first = { id: `${item}.forst`, counted, headline: true };
  const narrow = plan.kind !== "multiple" && plan.dontKnow && plan.narrowBase ? { base: letters } : {};
  const second = { id: `${item}.andre`, counted: letters.slice(0, 1), headline: false };
  return [{ ...first, ...narrow }, ...(plan.second ? [second] : [])].map((one) => ({
    ...one,
    item,
    polarity: "higherBetter",
    areas: ["en"],
    text,
  }));
}

/** The survey of a plan: its items, the last routed by the first, and one that makes groups. */
export function surveyOf({ items, groups, routed }: SurveyPlan): Codebook {
  const all = items.map((plan, at) => {
    const isRouted = routed && at === items.length - 1;
    const base = isRouted
      ? { id: "noen", who: text, routedBy: { item: "q0", options: ["a"] } }
      : { id: "all", who: text };
    const { kind } = plan;
    return {
      id: `q${at}`,
      kind,
      text,
      short: text,
      base,
      recall: "now",
      options: optionsOf(plan),
    };
  });
  const grouping = {
    id: "gruppe",
    kind: "single",
    text,
    short: text,
    base: { id: "all", who: text },
    recall: "now",
    background: true,
    options: ["g0", "g1", "g2", "g3"].slice(0, groups).map((id) => ({ id, text })),
  };
  return codebookSchema.parse({
    survey: "angrep",
    name: text,
    version: "1",
    source: { title: "Oppdiktet", publisher: "Oppdiktet", read: "2026-01-01" },
    items: [...all, grouping],
    indicators: items.flatMap((plan, at) => indicatorsOf(plan, `q${at}`)),
  });
}

/** Answers of invented persons: about one in twelve leaves a question blank. */
function rowsOf(plan: SurveyPlan, codebook: Codebook, count: number, seed: number): readonly Row[] {
  const below = sequence(seed);
  const choose = (size: number, skew: number): number => {
    let least = size - 1;
    for (let draw = 0; draw <= skew; draw++) least = Math.min(least, below(size));
    return least;
  };
  return Array.from({ length: count }, () => {
    const row: Record<string, number> = { gruppe: below(25) === 0 ? BLANK : choose(plan.groups, 1) };
    for (const [at, { kind, skew }] of plan.items.entries()) {
      const { id, base, options } = codebook.items[at]!;
      const router = base.routedBy === undefined ? null : row["q0"]!;
      const several = kind === "multiple";
      const inside =
        router === null || (plan.items[0]!.kind === "multiple" ? (router & 1) === 1 : router === 0);
      if (!inside || below(12) === 0) row[id] = several ? 0 : BLANK;
      else if (several)
        row[id] = options.reduce(
          (bits, _, option) => (below(option + 2 + skew) === 0 ? bits | (1 << option) : bits),
          0,
        );
      else row[id] = choose(options.length, skew);
    }
    return row;
  });
}

/** All that stands behind the published results of a plan. */
export interface Behind {
  readonly codebook: Codebook;
  readonly tabulation: Tabulation;
  readonly json: PublishedJson;
}

/** Takes a plan the whole road: answers → counts → estimates → comparisons → protection → judgment → JSON. */
export async function publish(plan: SurveyPlan): Promise<Behind> {
  const codebook = surveyOf(plan);
  const data: AnalysisData = {
    survey: { codebook, waves: [wave("2023"), wave("2025")], references: [] },
    framework,
    words,
  };
  const groupBy = plan.groupBy ? ["gruppe"] : [];
  const count = (id: string, size: number, seed: number): Tabulation =>
    tabulated([chunkOf(rowsOf(plan, codebook, size, seed), codebook)], { data, wave: id, groupBy });
  const [before, now] = [
    count("2023", plan.respondents[0], plan.seed),
    count("2025", plan.respondents[1], plan.seed + 1),
  ];
  const own = merge(before, now);
  const others = count("2025", 1500, plan.seed + 2);
  const nation = withoutGroups(asCounts(merge(now, others), "0"));
  const tabulation = plan.nation ? merge(own, nation) : own;
  return { codebook, tabulation, json: await publishTabulation(data, tabulation, groupBy) };
}

function withoutGroups({ strata }: Tabulation): Tabulation {
  return { strata: new Map([...strata].filter(([, { group }]) => group === null)) };
}

export async function publishTabulation(
  data: AnalysisData,
  tabulation: Tabulation,
  groupBy: readonly string[],
): Promise<PublishedJson> {
  const results = await analyze({
    data,
    tabulation,
    voices: null,
    wave: "2025",
    groupBy,
    limit: 5,
    municipality: { name: null, kommunenummer: null, invented: true },
    county: null,
    files: [],
    issues: [],
    made: "2026-01-01",
    version: "0",
    inputHash: "0",
  });
  return JSON.parse(renderJson(results)) as PublishedJson;
}

/** The true count of one of the attacker's cells, as `2025/total/q0.a`, `2025/gruppe=g1/q0.{a+b}` or `2025/total/q0/base`. */
export function trueCount({ tabulation }: Behind, cell: string): number {
  const [wave = "", key = "", subject = "", part] = cell.split("/");
  const stratum = tabulation.strata.get(`${wave}|${OWN}|${key}`);
  if (subject === "respondents") return stratum?.respondents ?? 0;
  const [item = "", options = ""] = subject.split(".");
  const counts = stratum?.items.get(item);
  if (part === "base") return counts?.answered ?? 0;
  const named = options.replace(/^\{|\}$/gu, "").split("+");
  return named.reduce((sum, option) => sum + (counts?.options.get(option) ?? 0), 0);
}

/** Whether a cell is small itself (rules §5), so that guessing it to be the one hidden first is right. */
export function isTrulySmall(behind: Behind, cell: string, base: string | null): boolean {
  const count = trueCount(behind, cell);
  if (base === null || count > 0) return count < 5;
  return trueCount(behind, base) < 30;
}
