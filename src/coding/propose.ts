import type { Codebook } from "../domain/codebook.js";
import type { ExportColumn, StatusColumn } from "../domain/people/raw-table.js";
import type { Wave } from "../domain/wave.js";
import { AnswerFits, columnAnswers } from "./answer-fit.js";
import { holdsPeople, otherRole, type OtherRole } from "./column-content.js";
import { ItemCandidates, type Candidate } from "./item-candidates.js";
import type { ColumnProfile } from "./profile.js";
import type { LabelProposal } from "./propose-label.js";
import { SURE } from "./sureness.js";
import { responseIdRank } from "./technical-headers.js";
import { mappingOf, waveColumns, type ProposedRole } from "./wave-columns.js";

/** Under this a proposal is only an alternative, and the column is open. */
const LEAST = 0.5;
/** A rival so near leaves the choice to a person. */
const TOO_NEAR = 0.1;
const mostAlternatives = 3;

export type Evidence = "id" | "wording" | "similarWording" | "answers" | "heading" | "content" | "wave";

/** What a column may be instead. */
export interface Alternative {
  readonly item: string;
  readonly option: string | null;
  readonly confidence: number;
}

/** What one column of an export probably is, and why. */
export interface ColumnProposal {
  /** The heading as the export writes it. */
  readonly name: string;
  readonly role: ProposedRole;
  /** 0–1. */
  readonly confidence: number;
  /** Null where the column is open. */
  readonly because: Evidence | null;
  readonly alternatives: readonly Alternative[];
  /** Labels in the export, of at least five rows each, that the item does not have exactly. */
  readonly labels: readonly LabelProposal[];
}

export interface MappingInput {
  readonly columns: readonly ExportColumn[];
  /** One for each column. */
  readonly profiles: readonly ColumnProfile[];
  readonly codebook: Codebook;
  /** What the wave file says already, which is taken as it stands. */
  readonly wave: Wave | null;
  readonly status?: readonly StatusColumn[];
}

/**
 * Proposes what each column of an export is.
 *
 * What the wave file says and what is recognized exactly (id, wording in any language, numbering and small misspellings
 * aside) has confidence 1, a misspelt wording 0.95. Else the confidence is how alike the words are (`likeness`, 0–1),
 * raised towards 1 by up to 0.4 of what lacks where the answers fit the item, the more the fewer items they fit, and
 * lowered by 0.3 of itself where they do not. It is held down (`notTooSure`) to 0.75 where a word is added that the item
 * has in no form, or all of its wordings have more words; to 0.6 where an added word makes another question («søkt»,
 * «hadde», «flere») or the question is about somebody else; to 0.75 where two items are nearly as likely; to 0.3 where
 * wordings say the opposite of each other. «Ja», «Nei» and «Vet ikke» alone raise to 0.75 at most. From 0.8 (`SURE`) a
 * person would be sure; under 0.5 the column is open.
 *
 * An item, or an option with a column of its own, is given to its likeliest column only.
 *
 * @example
 * const profiles = await profileColumns(source);
 * proposeMapping({ columns: source.columns, profiles, codebook, wave: null })[1];
 * // { name: "Fast kontaktperson?", role: { kind: "item", item: "kontaktperson" }, confidence: 0.95, because: "similarWording", … }
 */
export function proposeMapping(input: MappingInput): readonly ColumnProposal[] {
  const { columns, profiles, codebook, wave, status = [] } = input;
  const { fits, candidates } = finderOf(codebook);
  const mapped = waveColumns(wave);
  const statusColumns = new Set(status.map(({ column }) => column));
  const drafts = columns.map((column, at): Draft => {
    const profile = profiles[at] ?? emptyProfile;
    const given = isWeight(wave, column) ? { kind: "ignore" as const } : mappingOf(mapped, column.name);
    if (given !== null) return { column, profile, given, other: null, ranked: [] };
    const other = otherRole(column, profile, statusColumns.has(at)) ?? typed(candidates, column);
    return { column, profile, given, other, ranked: candidates.ranked(column, profile) };
  });
  const chosen = likeliestColumns(drafts);
  const responseId = firstResponseId(drafts);
  return drafts.map((draft, at) => {
    const proposal = proposed(draft, chosen.get(at) ?? null, responseId === null || responseId === at);
    const item = codebook.items.find(({ id }) => "item" in proposal.role && proposal.role.item === id);
    const labels =
      item === undefined || proposal.role.kind !== "item"
        ? []
        : fits
            .unread(item, columnAnswers(draft.column, draft.profile))
            .filter(({ label }) => !isGivenLabel(wave, item.id, label));
    return { ...proposal, labels };
  });
}

/** The column of weights that the wave names is read for itself. */
function isWeight(wave: Wave | null, { name }: ExportColumn): boolean {
  return (
    wave?.weights !== undefined && "column" in wave.weights && wave.weights.column.trim() === name.trim()
  );
}

function typed(candidates: ItemCandidates, column: ExportColumn): OtherRole | null {
  return candidates.isTyped(column) ? { kind: "ignore", because: "heading", confidence: 0.95 } : null;
}

interface Finder {
  readonly fits: AnswerFits;
  readonly candidates: ItemCandidates;
}

/** Every file of a run asks for the items of the same codebook. */
const finders = new WeakMap<Codebook, Finder>();

function finderOf(codebook: Codebook): Finder {
  const known = finders.get(codebook);
  if (known !== undefined) return known;
  const fits = new AnswerFits(codebook);
  const finder = { fits, candidates: new ItemCandidates(codebook, fits) };
  finders.set(codebook, finder);
  return finder;
}

interface Draft {
  readonly column: ExportColumn;
  readonly profile: ColumnProfile;
  readonly given: ProposedRole | null;
  readonly other: OtherRole | null;
  /** The likeliest first. */
  readonly ranked: readonly Candidate[];
}

const emptyProfile: ColumnProfile = {
  filled: 0,
  distinct: 0,
  ownTexts: 0,
  frequent: [],
  holds: "texts",
  quartiles: null,
  ticks: null,
  identity: 0,
  names: 0,
  meanLength: 0,
  damaged: 0,
};

/** Gives each item, or option, to its likeliest column; the others take their next likeliest that is free. */
function likeliestColumns(drafts: readonly Draft[]): ReadonlyMap<number, Candidate> {
  const claims = drafts
    .flatMap(({ ranked }, column) => ranked.map((candidate) => ({ column, candidate })))
    .filter(({ candidate }) => candidate.confidence >= LEAST)
    .sort((a, b) => b.candidate.confidence - a.candidate.confidence || a.column - b.column);
  const taken = new Set(
    drafts.flatMap(({ given }) => (given !== null && "item" in given ? [keyOf(given)] : [])),
  );
  const chosen = new Map<number, Candidate>();
  for (const { column, candidate } of claims) {
    const key = keyOf(candidate.role);
    const whole = `${candidate.role.item}.`;
    const isDivided = key === whole && [...taken].some((one) => one.startsWith(whole));
    const isTaken = taken.has(key) || taken.has(whole) || isDivided;
    if (chosen.has(column) || isTaken) continue;
    chosen.set(column, candidate);
    taken.add(key);
  }
  return chosen;
}

function keyOf(role: { readonly item: string; readonly option?: string }): string {
  return `${role.item}.${role.option ?? ""}`;
}

/** Of several columns of response ids the surest; the others are not needed. */
function firstResponseId(drafts: readonly Draft[]): number | null {
  const given = drafts.findIndex(({ given: role }) => role?.kind === "responseId");
  if (given >= 0) return given;
  const ranks = drafts.flatMap(({ other, column }, at) =>
    other?.kind === "responseId" ? [{ at, rank: responseIdRank(column.name) ?? Infinity }] : [],
  );
  return ranks.sort((a, b) => a.rank - b.rank)[0]?.at ?? null;
}

function proposed(
  { column, profile, given, other, ranked }: Draft,
  chosen: Candidate | null,
  mayBeResponseId: boolean,
): Omit<ColumnProposal, "labels"> {
  const { name } = column;
  if (given !== null) return { name, role: given, confidence: 1, because: "wave", alternatives: [] };
  const alternatives = ranked
    .filter((one) => one !== chosen)
    .slice(0, mostAlternatives)
    .map(({ role, confidence }) => ({
      item: role.item,
      option: role.kind === "option" ? role.option : null,
      confidence,
    }));
  const isExact = chosen !== null && (chosen.because === "id" || chosen.because === "wording");
  if (
    chosen !== null &&
    (isExact || (!holdsPeople(profile) && chosen.confidence > (other?.confidence ?? 0)))
  ) {
    const rival = ranked.find((one) => one !== chosen && !sameItem(one, chosen));
    const isUnsure = !isExact && rival !== undefined && chosen.confidence - rival.confidence < TOO_NEAR;
    const confidence = isUnsure ? Math.min(chosen.confidence, SURE - 0.05) : chosen.confidence;
    return { name, role: chosen.role, confidence, because: chosen.because, alternatives };
  }
  if (other === null) return { name, role: { kind: "open" }, confidence: 0, because: null, alternatives };
  const kind = other.kind === "responseId" && !mayBeResponseId ? "ignore" : other.kind;
  return { name, role: { kind }, confidence: other.confidence, because: other.because, alternatives };
}

function sameItem(a: Candidate, b: Candidate): boolean {
  return a.role.item === b.role.item;
}

function isGivenLabel(wave: Wave | null, item: string, label: string): boolean {
  return Object.hasOwn(wave?.labels?.[item] ?? {}, label);
}
