import type { Codebook, Item } from "../domain/codebook.js";
import type { ExportColumn } from "../domain/people/raw-table.js";
import { numberReader } from "./cells.js";
import { optionLabels, optionNamed, type OptionLabels } from "./labels.js";
import { isMostlyNames, type ColumnProfile } from "./profile.js";
import { missingKindOf, proposeLabel, type LabelProposal } from "./propose-label.js";
import { joinedReader } from "./ticks.js";
import type { TextCount } from "./text-counts.js";
import { normalizeLabel } from "./wording.js";

/** How well the answers of a column fit an item. */
export interface AnswerFit {
  /** The part of the column's answers that the item has, 0–1. */
  readonly share: number;
  /** How much the fit tells, 0–1: little where half the codebook is answered by «Ja» and «Nei». */
  readonly tells: number;
  /** The answers are only «Ja», «Nei» and that there is none: any question may have them. */
  readonly isCommon: boolean;
}

/** From here on the answers are the item's. */
export const FITS = 0.9;

/** What counts as an answer understood though it is written otherwise. */
const sureLabel = 0.8;

/** What one column answers, for one item after another. */
export interface ColumnAnswers {
  /** The answers that fill at least five rows, or that the export's own codebook lists. */
  readonly texts: readonly TextCount[];
  readonly holdsNumbers: boolean;
}

/**
 * The answers of a column: single ticks where they are joined, none that the export declares to be missing, and none at all
 * where they are mostly names.
 */
export function columnAnswers(column: ExportColumn, profile: ColumnProfile): ColumnAnswers {
  if (isMostlyNames(profile)) return { texts: [], holdsNumbers: false };
  const counted = profile.ticks?.pieces ?? profile.frequent;
  const listed = [...column.labels.values()].map((text) => ({ text, count: 1 }));
  const texts = (counted.length > 0 ? counted : listed).filter(({ text }) => !column.missing.has(text));
  return { texts, holdsNumbers: profile.holds === "numbers" };
}

const yesOrNo = new Set(["ja", "nei", "yes", "no", "j", "n", "y"]);

function isCommonAnswer({ text }: TextCount): boolean {
  return yesOrNo.has(normalizeLabel(text)) || missingKindOf(text) !== null;
}

/** So many lists of answers, and labels of an item, are remembered. */
const mostKnown = 2_000;

/** Tells how well a column's answers fit each item of a codebook. */
export class AnswerFits {
  readonly #codebook: Codebook;
  readonly #labels: ReadonlyMap<string, OptionLabels>;
  /** Hundreds of columns of an export may have the same answers. */
  readonly #shares = new Map<string, ReadonlyMap<string, AnswerFit>>();
  readonly #proposals = new Map<string, LabelProposal | null>();

  constructor(codebook: Codebook) {
    this.#codebook = codebook;
    this.#labels = new Map(codebook.items.map((item) => [item.id, optionLabels(item, undefined)]));
  }

  /** What names the options of an item. */
  labelsOf(item: Item): OptionLabels {
    return this.#labels.get(item.id) ?? new Map();
  }

  /** The fit of each item by its id; nothing where the answers tell nothing. */
  of(answers: ColumnAnswers): ReadonlyMap<string, AnswerFit> {
    const key = JSON.stringify([answers.holdsNumbers, answers.texts.map(({ text, count }) => [text, count])]);
    const known = this.#shares.get(key);
    if (known !== undefined) return known;
    const shares = this.#codebook.items.flatMap((item) => {
      const share = this.#share(item, answers);
      return share === null ? [] : [[item.id, share] as const];
    });
    const fitting = shares.filter(([, share]) => share >= FITS).length;
    const tells = 1 - fitting / Math.max(1, this.#codebook.items.length);
    const isCommon = answers.texts.length > 0 && answers.texts.every(isCommonAnswer);
    const fits = new Map(shares.map(([id, share]) => [id, { share, tells, isCommon }]));
    if (this.#shares.size < mostKnown) this.#shares.set(key, fits);
    return fits;
  }

  /** The labels of a column that an item does not have exactly, with what they probably mean. */
  unread(item: Item, { texts }: ColumnAnswers): readonly LabelProposal[] {
    if (item.kind === "text" || item.kind === "number") return [];
    const asked = item.kind === "multiple" ? texts.filter(this.#isLabelOf(item)) : texts;
    return asked.flatMap(({ text }) => this.#proposal(item, text) ?? []);
  }

  /** Where several ticks may stand in a cell, neither several of them nor a part of one is a label to ask about. */
  #isLabelOf(item: Item): (answer: TextCount) => boolean {
    const labels = this.labelsOf(item);
    const read = joinedReader(item, labels, null);
    const parts = new Set([...labels.keys()].flatMap((label) => label.split(/[;|,]/u).map(normalizeLabel)));
    return ({ text }) => read(text).value === 0 && !parts.has(normalizeLabel(text));
  }

  #proposal(item: Item, label: string): LabelProposal | null {
    const key = JSON.stringify([item.id, label]);
    const known = this.#proposals.get(key);
    if (known !== undefined) return known;
    const proposal = proposeLabel(item, this.labelsOf(item), label);
    if (this.#proposals.size < mostKnown * this.#codebook.items.length) this.#proposals.set(key, proposal);
    return proposal;
  }

  #share(item: Item, { texts, holdsNumbers }: ColumnAnswers): number | null {
    if (item.kind === "text") return null;
    if (item.kind === "number" && holdsNumbers && texts.length === 0) return 1;
    // Codes from 1 fit any list of options that is long enough, and so tell nothing.
    if (texts.length === 0 || (holdsNumbers && item.kind !== "number")) return null;
    const read = this.#reader(item);
    let all = 0;
    let understood = 0;
    for (const { text, count } of texts) {
      all += count;
      if (read(text)) understood += count;
    }
    return understood / all;
  }

  #reader(item: Item): (text: string) => boolean {
    const labels = this.labelsOf(item);
    if (item.kind === "number") {
      const read = numberReader(item, labels);
      return (text) => read(text).fault === null;
    }
    return (text) =>
      optionNamed(labels, normalizeLabel(text)) !== null ||
      (this.#proposal(item, text)?.confidence ?? 1) >= sureLabel;
  }
}
