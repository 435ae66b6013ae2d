import { createTabulator } from "../../src/analysis/tabulate.js";
import type { AnalysisData } from "../../src/domain/catalogue.js";
import { type Codebook, codebook as codebookSchema } from "../../src/domain/codebook.js";
import { framework as frameworkSchema } from "../../src/domain/framework.js";
import { BLANK, type CodedChunk } from "../../src/domain/people/answers.js";
import type { Tabulation } from "../../src/domain/people/tabulation.js";
import { referenceSource, type ReferenceSource, wordRules } from "../../src/domain/reference.js";
import { type Wave, wave as waveSchema } from "../../src/domain/wave.js";

const text = { nb: "tekst" };
const source = { title: "Oppdiktet", publisher: "Oppdiktet", read: "2026-01-01" };
const item = (id: string, kind: string, base: string, recall: string, options: string[]) => ({
  id,
  kind,
  text,
  short: text,
  base: { id: base, who: text },
  recall,
  options: options.map((option) =>
    option === "vet_ikke"
      ? { id: option, text, missing: "dontKnow" }
      : option === "ikke_aktuelt"
        ? { id: option, text, missing: "notApplicable" }
        : { id: option, text },
  ),
});
const indicator = (id: string, counted: string[], polarity: string, areas: string[], headline = true) => ({
  id,
  item: id.split(".")[0],
  counted,
  polarity,
  areas,
  headline,
  text,
});

/** Six items of every kind that is counted, on two areas; an invented survey. */
export const codebook: Codebook = codebookSchema.parse({
  survey: "liten",
  name: text,
  version: "1",
  source,
  items: [
    item("kontakt", "single", "all", "now", ["ja", "nei", "vet_ikke"]),
    item("samtaler", "scale", "all", "period", ["ja", "delvis", "nei", "vet_ikke", "ikke_aktuelt"]),
    item("plan", "single", "all", "now", ["ja", "nei"]),
    item("avlastning", "scale", "gets_respite", "period", ["stor", "noen", "liten"]),
    item("opplevelse", "multiple", "all", "period", ["belastning", "ressurs", "annet"]),
    item("tjeneste", "single", "all", "now", ["hjemme", "institusjon"]),
  ],
  indicators: [
    indicator("kontakt.uten", ["nei", "vet_ikke"], "lowerBetter", ["en"]),
    indicator("samtaler.nei", ["nei"], "lowerBetter", ["en"]),
    indicator("samtaler.ja", ["ja"], "higherBetter", ["en"], false),
    indicator("plan.ja", ["ja"], "higherBetter", ["en"]),
    indicator("plan.nei", ["nei"], "lowerBetter", [], false),
    indicator("avlastning.liten", ["liten"], "lowerBetter", ["to"]),
    indicator("opplevelse.ressurs", ["ressurs"], "higherBetter", ["to"]),
    indicator("opplevelse.belastning", ["belastning"], "lowerBetter", ["to"], false),
  ],
});

export const framework = frameworkSchema.parse({
  id: "to_omrader",
  name: text,
  level: "national",
  word: { one: text, many: text },
  source,
  areas: [
    { id: "en", text },
    { id: "to", text },
  ],
});

export const words = wordRules.parse({
  note: text,
  rules: [
    { words: ["fire av ti"], interval: { low: 0.35, high: 0.45 } },
    { words: ["halvparten"], interval: { low: 0.475, high: 0.525 } },
    { words: ["nesten like mange"], relativeLow: -0.05 },
    { words: ["mange"] },
  ],
});

export const wave = (id: string, more: object = {}): Wave =>
  waveSchema.parse({
    id,
    survey: "liten",
    period: { to: `${id}-03-31` },
    recallYears: 2,
    design: "optIn",
    questionnaireVersion: "1",
    ...more,
  });

export const nation = (year: string, figures: object[], more: object = {}): ReferenceSource =>
  referenceSource.parse({
    id: `nasjonal-${year}`,
    survey: "liten",
    unit: "0",
    wave: year,
    source,
    figures,
    ...more,
  });

/** The data of an analysis of the small survey; waves 2023 and 2025 unless others are given. */
export function smallData(more: { waves?: Wave[]; references?: ReferenceSource[] } = {}): AnalysisData {
  const waves = more.waves ?? [wave("2023"), wave("2025")];
  return { survey: { codebook, waves, references: more.references ?? [] }, framework, words };
}

/** One person's answers: an option's place or a mark; for several ticks the bits. `weight` is a weight. */
export type Row = Readonly<Record<string, number>>;

/** A chunk of rows; an item that a row lacks is blank. `rejected` rows do not count. */
export function chunkOf(
  rows: readonly Row[],
  of: Codebook = codebook,
  rejected: readonly number[] = [],
): CodedChunk {
  return {
    rowCount: rows.length,
    counts: Uint8Array.from(rows, (_, row) => (rejected.includes(row) ? 0 : 1)),
    answers: new Map(
      of.items.map(({ id, kind }) => [
        id,
        kind === "multiple"
          ? Uint32Array.from(rows, (row) => row[id] ?? 0)
          : Int8Array.from(rows, (row) => row[id] ?? BLANK),
      ]),
    ),
    weights: rows.some(({ weight }) => weight !== undefined)
      ? Float64Array.from(rows, ({ weight }) => weight ?? NaN)
      : null,
  };
}

/** The tabulation of chunks of answers, all columns named as the items. */
export function tabulated(
  chunks: readonly CodedChunk[],
  more: {
    data?: AnalysisData;
    wave?: string;
    groupBy?: string[];
    crossings?: string[][];
    file?: string;
  } = {},
): Tabulation {
  const { survey, framework: areas } = more.data ?? smallData();
  const columns = new Map(survey.codebook.items.map(({ id }) => [id, id]));
  const tabulator = createTabulator({
    codebook: survey.codebook,
    framework: areas,
    wave: more.wave ?? "2025",
    groupBy: more.groupBy ?? [],
    crossings: more.crossings ?? [],
    file: more.file ?? "svar.csv",
    columns,
  });
  for (const chunk of chunks) tabulator.add(chunk);
  return tabulator.finish();
}

/** `counts[place]` persons who chose each option of `item`, in the order of the codebook. */
export function answering(item: string, counts: readonly number[]): Row[] {
  return counts.flatMap((count, place) => Array.from({ length: count }, () => ({ [item]: place })));
}

/** The same counts as a table of counts has them: no sums over respondents, and for `unit`. */
export function asCounts(tabulation: Tabulation, unit = "own"): Tabulation {
  return {
    strata: new Map(
      [...tabulation.strata.values()].map((one) => {
        const group = one.group === null ? "total" : `${one.group.item}=${one.group.option}`;
        return [`${one.wave}|${unit}|${group}`, { ...one, unit, sums: null, crossings: null }];
      }),
    ),
  };
}
