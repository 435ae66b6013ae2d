import type { AnalysisData } from "../../src/domain/catalogue.js";
import { codebook as codebookSchema, type Codebook } from "../../src/domain/codebook.js";
import { BLANK } from "../../src/domain/people/answers.js";
import type { Tabulation } from "../../src/domain/people/tabulation.js";
import { chunkOf, framework, tabulated, wave, words, type Row } from "../analysis/small-survey.js";

const text = { nb: "tekst" };
const kinds: Readonly<Record<string, string>> = { vet_ikke: "dontKnow", ikke_aktuelt: "notApplicable" };

interface ItemOf {
  readonly id: string;
  readonly options: readonly string[];
  readonly kind?: string;
  readonly routedBy?: { readonly item: string; readonly options: readonly string[] };
}

interface IndicatorOf {
  readonly id: string;
  readonly counted: readonly string[];
  readonly base?: readonly string[];
}

/** An invented codebook of a few items; the indicators' ids begin with their item's. */
export function codebookOf(items: readonly ItemOf[], indicators: readonly IndicatorOf[]): Codebook {
  return codebookSchema.parse({
    survey: "liten",
    name: text,
    version: "1",
    source: { title: "Oppdiktet", publisher: "Oppdiktet", read: "2026-01-01" },
    items: items.map(({ id, kind = "single", options, routedBy }) => ({
      id,
      kind,
      text,
      short: text,
      base: routedBy === undefined ? { id: "all", who: text } : { id: `of_${id}`, who: text, routedBy },
      recall: "now",
      options: options.map((option) => ({
        id: option,
        text,
        ...(option in kinds ? { missing: kinds[option] } : {}),
      })),
    })),
    indicators: indicators.map((one) => ({
      ...one,
      item: one.id.split(".")[0],
      polarity: "lowerBetter",
      areas: ["en"],
      headline: one.id.endsWith(".hoved"),
      text,
    })),
  });
}

export function dataOf(codebook: Codebook): AnalysisData {
  return {
    survey: { codebook, waves: [wave("2023"), wave("2025")], references: [] },
    framework,
    words,
  };
}

/** Persons by what they answered: how many, and by item the option's id (for several ticks: the ids), or blank. */
export type Persons = readonly (readonly [
  count: number,
  answers: Readonly<Record<string, string | readonly string[]>>,
])[];

export function tabulationOf(
  codebook: Codebook,
  persons: Persons,
  groupBy: readonly string[] = [],
  of = "2025",
): Tabulation {
  const rows = persons.flatMap(([count, answers]) => {
    const row: Row = Object.fromEntries(
      codebook.items.map(({ id, kind, options }) => {
        const chosen = answers[id];
        const place = (option: string): number => options.findIndex((one) => one.id === option);
        if (kind === "multiple")
          return [id, [chosen ?? []].flat().reduce((bits, option) => bits | (1 << place(option)), 0)];
        return [id, typeof chosen === "string" ? place(chosen) : BLANK];
      }),
    );
    return Array.from({ length: count }, () => row);
  });
  const data = dataOf(codebook);
  return tabulated([chunkOf(rows, codebook)], { data, wave: of, groupBy: [...groupBy] });
}
