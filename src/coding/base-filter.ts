import { answerOptions, type Codebook, type Item } from "../domain/codebook.js";
import { BLANK, OUTSIDE } from "../domain/people/answers.js";
import type { Answers } from "./held-rows.js";
import type { IssueList, Note } from "./issue-list.js";

/** One filtered item and the item in the same file that routes to it. */
export interface BaseFilter {
  readonly item: Item;
  readonly routing: Item;
  /** By the routing item's option places: 1 where the option routes to the item. */
  readonly inside: Uint8Array;
  /** By the item's option places: 1 where the option is an answer, not «gjelder ikke». */
  readonly answers: Uint8Array;
}

/**
 * The filtered items whose routing item is in the file too, each after the item that routes to it: who is outside the first
 * base is outside the second.
 *
 * @param present ids of the items in the file
 */
export function baseFilters(codebook: Codebook, present: ReadonlySet<string>): BaseFilter[] {
  const items = new Map(codebook.items.filter(({ id }) => present.has(id)).map((item) => [item.id, item]));
  const ordered = new Map<Item, BaseFilter | null>();
  const visit = (item: Item): void => {
    if (ordered.has(item)) return;
    const routing = items.get(item.base.routedBy?.item ?? "");
    ordered.set(item, null);
    if (!routing || routing === item) return;
    visit(routing);
    const inside = Uint8Array.from(routing.options, ({ id }) =>
      Number(item.base.routedBy?.options.includes(id)),
    );
    const answering = new Set(answerOptions(item));
    const answers = Uint8Array.from(item.options, (option) => Number(answering.has(option)));
    ordered.delete(item);
    ordered.set(item, { item, routing, inside, answers });
  };
  for (const item of items.values()) visit(item);
  return [...ordered.values()].filter((filter) => filter !== null);
}

const blank = 0;
const within = 1;
const outside = 2;

/**
 * Takes out the answers of those outside an item's base. An answer counts where the routing answer is inside; where it is
 * blank or not recognized the answer counts, with an issue (rules §1). What is no answer («gjelder ikke») outside the base
 * is as good as blank.
 *
 * @param counts 1 for the rows that count; others raise no issue
 * @param rowNumber a row's number in the file, by its place in the chunk
 */
export function applyBaseFilter(
  filter: BaseFilter,
  answers: ReadonlyMap<string, Answers>,
  counts: Uint8Array,
  rowNumber: (row: number) => number,
  issues: IssueList,
): void {
  const own = answers.get(filter.item.id);
  const routing = answers.get(filter.routing.id);
  if (!own || !routing) return;
  const noteOutside: Note = issues.at("outsideBase", filter.item.id);
  const noteBlank: Note = issues.at("blankRouting", filter.item.id);
  const states = routingStates(filter, routing);
  const several = own instanceof Uint32Array;
  const answering = several ? bitsOf(filter.answers) : 0;
  for (let row = 0; row < states.length; row += 1) {
    const state = states[row];
    if (state === within) continue;
    const answer = own[row] ?? 0;
    if (several ? answer === 0 : answer < 0) continue;
    const isAnswer = several ? (answer & answering) !== 0 : filter.answers[answer] === 1;
    if (state === outside) own[row] = several ? 0 : isAnswer ? OUTSIDE : BLANK;
    if (isAnswer && counts[row] === 1) (state === outside ? noteOutside : noteBlank)(rowNumber(row));
  }
}

function routingStates({ inside }: BaseFilter, routing: Answers): Uint8Array {
  const states = new Uint8Array(routing.length);
  const several = routing instanceof Uint32Array;
  const bits = several ? bitsOf(inside) : 0;
  for (let row = 0; row < states.length; row += 1) {
    const answer = routing[row] ?? 0;
    if (several ? answer === 0 : answer < 0) states[row] = answer === OUTSIDE ? outside : blank;
    else states[row] = (several ? (answer & bits) !== 0 : inside[answer] === 1) ? within : outside;
  }
  return states;
}

function bitsOf(places: Uint8Array): number {
  return places.reduce((bits, set, place) => (set === 1 ? bits | (1 << place) : bits), 0);
}
