import type { Codebook, Item, Option } from "../domain/codebook.js";
import type { ExportColumn } from "../domain/people/raw-table.js";
import { columnAnswers, FITS, type AnswerFit, type AnswerFits } from "./answer-fit.js";
import { likeness, weighByRarity, type Weigh } from "./likeness.js";
import type { ColumnProfile } from "./profile.js";
import { proposeLabel } from "./propose-label.js";
import { recognizeColumn } from "./recognize-column.js";
import { inEveryLanguage, itemNames, type ItemNames } from "./recognize.js";
import { stemsOf, type Stems } from "./stems.js";
import { longestWording, normalizeHeader, normalizeLabel, withoutNumbering } from "./wording.js";

/** An item, or one of its options, that a column may be. */
export interface Candidate {
  readonly role:
    | { readonly kind: "item"; readonly item: string }
    | { readonly kind: "option"; readonly item: string; readonly option: string };
  readonly confidence: number;
  readonly because: "id" | "wording" | "similarWording" | "answers";
}

/** How sure a misspelt wording is, and at most one with other words. */
const MISSPELT = 0.95;
/** What answers that fit add of what lacks, and what answers that do not fit take away. */
const RAISE = 0.4;
const LOWER = 0.3;
/** Words that are less alike than this say nothing: then only answers that no other item has do. */
const SOME_LIKENESS = 0.3;
/** From words so alike on, answers that fit count in full. */
const MUCH_LIKENESS = 0.6;
/** Answers alone are never surer than this. */
const ANSWERS_ALONE = 0.45;

/** Finds the items that a column may be, by words and answers. */
export class ItemCandidates {
  readonly #items: readonly { readonly item: Item; readonly wordings: readonly Stems[] }[];
  readonly #names: ItemNames;
  readonly #weigh: Weigh;
  readonly #fits: AnswerFits;

  constructor(codebook: Codebook, fits: AnswerFits) {
    this.#items = codebook.items.map((item) => ({ item, wordings: wordingsOf(item).map(stemsOf) }));
    this.#names = itemNames(codebook);
    this.#weigh = weighByRarity(this.#items.map(({ wordings }) => wordings));
    this.#fits = fits;
  }

  /** The items, or options, that a column may be, the likeliest first. */
  ranked(column: ExportColumn, profile: ColumnProfile): readonly Candidate[] {
    const fits = this.#fits.of(columnAnswers(column, profile));
    const exact = this.#exact(column);
    // What people typed may be headed by the question it was typed beside.
    if (column.freeText) return exact;
    const asked = askedBy(column);
    const similar = this.#items.flatMap(({ item, wordings }) => {
      const alike = bestOf(asked.questions, wordings, this.#weigh);
      if (asked.option !== null && item.kind === "multiple") return this.#ticks(item, asked.option, alike);
      if (column.option !== null) return [];
      const option = asked.option === null ? null : bestOf(asked.wholes, wordings, this.#weigh);
      return combined(item, option ?? alike, fits.get(item.id));
    });
    const others = similar.filter(
      ({ role, confidence }) => confidence >= SOME_LIKENESS && !exact.some((one) => sameRole(one.role, role)),
    );
    return [...exact, ...others.sort((a, b) => b.confidence - a.confidence)].slice(0, 8);
  }

  /** Whether a column holds what people wrote beside an answer of an item: no answer by itself. */
  isTyped(column: ExportColumn): boolean {
    const found = recognizeColumn(column, this.#names, undefined);
    if (found === null) return false;
    const { item, option } = found.target;
    return (option !== null && item.kind !== "multiple") || (column.freeText && item.kind === "multiple");
  }

  #exact(column: ExportColumn): readonly Candidate[] {
    const found = recognizeColumn(column, this.#names, undefined);
    if (found === null || this.isTyped(column)) return [];
    const { item, option: place } = found.target;
    const option = place === null ? undefined : item.options[place];
    const isId = [item.id, `${item.id}.${option?.id ?? ""}`].includes(column.name.trim());
    return [
      {
        role:
          option === undefined
            ? { kind: "item", item: item.id }
            : { kind: "option", item: item.id, option: option.id },
        confidence: found.strength === "near" ? MISSPELT : 1,
        because: isId ? "id" : "wording",
      },
    ];
  }

  #ticks(item: Item, label: string, alike: number): readonly Candidate[] {
    const option = this.#option(item, label);
    if (option === null) return [];
    return [
      {
        role: { kind: "option", item: item.id, option: option.id },
        confidence: Math.min(alike * option.confidence, MISSPELT),
        because: "similarWording",
      },
    ];
  }

  #option(item: Item, label: string): { readonly id: string; readonly confidence: number } | null {
    const labels = this.#fits.labelsOf(item);
    const proposal = proposeLabel(item, labels, label);
    if (proposal === null) {
      const place = labels.get(normalizeLabel(label));
      const named: Option | undefined = place === undefined ? undefined : item.options[place];
      return named === undefined ? null : { id: named.id, confidence: 1 };
    }
    return proposal.option === null ? null : { id: proposal.option, confidence: proposal.confidence };
  }
}

/** The ways a column's heading asks its question. */
interface Asked {
  readonly questions: readonly Stems[];
  /** In a column of ticks: question and option together. */
  readonly wholes: readonly Stems[];
  readonly option: string | null;
}

function askedBy({ name, question, grid, option }: ExportColumn): Asked {
  const heading = withoutNumbering(name.slice(0, longestWording));
  const [, before, within] = /^(.*\S)\s*(?:\[(.+)\]|\s[-–:]\s(.+))\s*$/su.exec(heading) ?? [];
  const asked = [heading, ...(question === null ? [] : [question])];
  const inGrid = grid === null ? [] : asked.map((text) => `${grid} ${text}`);
  const label = option ?? within ?? null;
  const questions = [
    ...(label === null || before === undefined ? asked : [before, ...asked.slice(1)]),
    ...inGrid,
  ];
  return {
    questions: questions.map(stemsOf),
    wholes: [...asked, ...inGrid].map(stemsOf),
    option: label,
  };
}

function bestOf(asked: readonly Stems[], known: readonly Stems[], weigh: Weigh): number {
  let best = 0;
  for (const one of asked) {
    for (const wording of known) best = Math.max(best, likeness(one, wording, weigh));
  }
  return best;
}

function combined(item: Item, alike: number, fit: AnswerFit | undefined): readonly Candidate[] {
  const candidate = (found: number, because: Candidate["because"]): readonly Candidate[] => [
    {
      role: { kind: "item", item: item.id },
      confidence: Math.min(found, MISSPELT),
      because,
    },
  ];
  const fitsWell = fit !== undefined && fit.share >= FITS;
  if (alike <= SOME_LIKENESS) {
    const told = fitsWell ? ANSWERS_ALONE * fit.tells : 0;
    return told > alike ? candidate(told, "answers") : candidate(alike, "similarWording");
  }
  if (fitsWell) {
    const trust = Math.min(1, (alike - SOME_LIKENESS) / (MUCH_LIKENESS - SOME_LIKENESS));
    return candidate(alike + (1 - alike) * RAISE * fit.tells * trust, "similarWording");
  }
  if (fit !== undefined && fit.share < 0.5) return candidate(alike * (1 - LOWER), "similarWording");
  return candidate(alike, "similarWording");
}

function wordingsOf(item: Item): readonly string[] {
  return [
    ...inEveryLanguage(item.text),
    ...inEveryLanguage(item.short),
    ...(item.alternatives ?? []),
    normalizeHeader(item.id.replaceAll("_", " ")),
  ];
}

function sameRole(a: Candidate["role"], b: Candidate["role"]): boolean {
  if (a.item !== b.item) return false;
  return (a.kind === "option" ? a.option : null) === (b.kind === "option" ? b.option : null);
}
