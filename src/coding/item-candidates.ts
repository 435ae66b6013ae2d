import type { Codebook, Item, Option } from "../domain/codebook.js";
import type { ExportColumn } from "../domain/people/raw-table.js";
import { columnAnswers, FITS, type AnswerFit, type AnswerFits } from "./answer-fit.js";
import { likeness, weighByRarity, type Weigh } from "./likeness.js";
import type { ColumnProfile } from "./profile.js";
import { proposeLabel } from "./propose-label.js";
import { recognizeColumn, type RecognizedColumn } from "./recognize-column.js";
import { inEveryLanguage, itemNames, type ItemNames } from "./recognize.js";
import { stemLikeness, stemsOf, type Stem, type Stems } from "./stems.js";
import { knownQuestion, notTooSure, SURE, type KnownQuestion } from "./sureness.js";
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
/** What answers to any question («Ja», «Nei», «Vet ikke») raise to at most. */
const COMMON_ANSWERS = SURE - 0.05;

/** So many words are remembered of each item. */
const mostKnown = 5_000;

/** Finds the items that a column may be, by words and answers. */
export class ItemCandidates {
  readonly #items: readonly { readonly item: Item; readonly known: KnownQuestion }[];
  readonly #names: ItemNames;
  readonly #weigh: Weigh;
  readonly #fits: AnswerFits;
  readonly #found = new Map<readonly Stem[], Map<string, boolean>>();
  readonly #columns = new WeakMap<ExportColumn, RecognizedColumn | null>();

  constructor(codebook: Codebook, fits: AnswerFits) {
    this.#items = codebook.items.map((item) => ({
      item,
      known: knownQuestion(
        wordingsOf(item).map(stemsOf),
        stemsOf(normalizeHeader(item.id.replaceAll("_", " "))),
      ),
    }));
    this.#names = itemNames(codebook);
    this.#weigh = weighByRarity(this.#items.map(({ known }) => known.wordings));
    this.#fits = fits;
  }

  /** The items, or options, that a column may be, the likeliest first. */
  ranked(column: ExportColumn, profile: ColumnProfile): readonly Candidate[] {
    const exact = this.#exact(column);
    // What people typed may be headed by the question it was typed beside.
    if (column.freeText) return exact;
    const fits = this.#fits.of(columnAnswers(column, profile));
    const asked = askedBy(column);
    const similar = this.#items.flatMap(({ item, known }) =>
      this.#similar(item, known, asked, fits.get(item.id)),
    );
    const others = similar.filter(
      ({ role, confidence }) => confidence >= SOME_LIKENESS && !exact.some((one) => sameRole(one.role, role)),
    );
    return [...exact, ...others.sort((a, b) => b.confidence - a.confidence)].slice(0, 8);
  }

  /** Whether a column holds what people wrote beside an answer of an item: no answer by itself. */
  isTyped(column: ExportColumn): boolean {
    const found = this.#recognized(column);
    return found !== null && isTypedBeside(column, found);
  }

  #recognized(column: ExportColumn): RecognizedColumn | null {
    const known = this.#columns.get(column);
    if (known !== undefined) return known;
    const found = recognizeColumn(column, this.#names, undefined);
    this.#columns.set(column, found);
    return found;
  }

  #similar(item: Item, known: KnownQuestion, asked: Asked, fit: AnswerFit | undefined): readonly Candidate[] {
    if (asked.option !== null && item.kind === "multiple") {
      const alike = this.#alike(asked.questions, known);
      return this.#ticks(item, asked.option, notTooSure(alike, asked.question, known));
    }
    if (asked.isTick) return [];
    const alike = this.#alike(asked.option === null ? asked.questions : asked.wholes, known);
    const { confidence, because } = combined(alike, fit);
    const most = Math.min(notTooSure(confidence, asked.whole, known), MISSPELT);
    return [{ role: { kind: "item", item: item.id }, confidence: most, because }];
  }

  /** The words of a survey come again in column after column. */
  #isAmong({ stem }: Stem, words: readonly Stem[]): boolean {
    const known = this.#found.get(words) ?? new Map<string, boolean>();
    this.#found.set(words, known);
    const before = known.get(stem);
    if (before !== undefined) return before;
    const isFound = words.some((other) => stemLikeness(stem, other.stem) > 0);
    if (known.size < mostKnown) known.set(stem, isFound);
    return isFound;
  }

  #alike(asked: readonly Stems[], { wordings, words }: KnownQuestion): number {
    return asked.some(({ stems }) => stems.some((word) => this.#isAmong(word, words)))
      ? bestOf(asked, wordings, this.#weigh)
      : 0;
  }

  #exact(column: ExportColumn): readonly Candidate[] {
    const found = this.#recognized(column);
    if (found === null || isTypedBeside(column, found)) return [];
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

function isTypedBeside({ freeText }: ExportColumn, { target: { item, option } }: RecognizedColumn): boolean {
  return (option !== null && item.kind !== "multiple") || (freeText && item.kind === "multiple");
}

/** The ways a column's heading asks its question. */
interface Asked {
  readonly questions: readonly Stems[];
  /** In a column of ticks: question and option together. */
  readonly wholes: readonly Stems[];
  /** All that is asked: what stands above a grid too. */
  readonly whole: Stems;
  /** The same without the option. */
  readonly question: Stems;
  readonly option: string | null;
  /** The export says that the column is an option. */
  readonly isTick: boolean;
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
  const above = grid === null ? "" : `${grid} `;
  const known = new Map<string, Stems>();
  const stems = (text: string): Stems => {
    const found = known.get(text) ?? stemsOf(text);
    known.set(text, found);
    return found;
  };
  return {
    questions: questions.map(stems),
    wholes: [...asked, ...inGrid].map(stems),
    whole: stems(above + (question ?? heading)),
    question: stems(above + (question ?? (label === null ? heading : (before ?? heading)))),
    option: label,
    isTick: option !== null,
  };
}

function bestOf(asked: readonly Stems[], known: readonly Stems[], weigh: Weigh): number {
  let best = 0;
  for (const one of asked) {
    for (const wording of known) best = Math.max(best, likeness(one, wording, weigh));
  }
  return best;
}

function combined(alike: number, fit: AnswerFit | undefined): Pick<Candidate, "confidence" | "because"> {
  const byWords = (confidence: number) => ({ confidence, because: "similarWording" }) as const;
  const fitsWell = fit !== undefined && fit.share >= FITS;
  if (alike <= SOME_LIKENESS) {
    const told = fitsWell ? ANSWERS_ALONE * fit.tells : 0;
    return told > alike ? { confidence: told, because: "answers" } : byWords(alike);
  }
  if (fitsWell) {
    const trust = Math.min(1, (alike - SOME_LIKENESS) / (MUCH_LIKENESS - SOME_LIKENESS));
    const raised = alike + (1 - alike) * RAISE * fit.tells * trust;
    return byWords(fit.isCommon ? Math.max(alike, Math.min(raised, COMMON_ANSWERS)) : raised);
  }
  return byWords(fit !== undefined && fit.share < 0.5 ? alike * (1 - LOWER) : alike);
}

function wordingsOf(item: Item): readonly string[] {
  return [...inEveryLanguage(item.text), ...inEveryLanguage(item.short), ...(item.alternatives ?? [])];
}

function sameRole(a: Candidate["role"], b: Candidate["role"]): boolean {
  if (a.item !== b.item) return false;
  return (a.kind === "option" ? a.option : null) === (b.kind === "option" ? b.option : null);
}
