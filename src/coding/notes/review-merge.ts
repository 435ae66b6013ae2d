import type { IssueCode } from "../../domain/issues.js";
import {
  mayBeQuoted,
  type CodedStatement,
  type Decision,
  type DecisionFile,
  type Split,
} from "../../domain/notes.js";
import {
  choiceKey,
  comparable,
  isSameName,
  type ReviewChoice,
  type ReviewedRow,
  type ReviewedSheet,
} from "../../domain/review-workbook.js";
import { IssueList } from "../issue-list.js";
import { decisionOn } from "./decisions.js";
import { joinedChoice, joinedDecision } from "./joined-choice.js";
import { newIn, type CodeMade } from "./review-codes.js";
import { byId, hasArea, isEmpty, isOlder, type ChosenRow } from "./review-rows.js";
import type { Reviewed, ReviewConflict, ReviewOptions } from "./reviewed.js";
import { givenIds, partIds, partWith } from "./splits.js";
import { textHash } from "./text-hash.js";

interface MergeOptions extends ReviewOptions {
  readonly codes: readonly CodeMade[];
}

/** What a workbook's rows do to what was decided before. */
export class ReviewMerge {
  readonly #sheet: ReviewedSheet;
  readonly #before: DecisionFile;
  readonly #options: MergeOptions;
  readonly #codes: ReadonlyMap<string, string>;
  readonly #taken: ReadonlySet<string>;
  readonly #decisions: Map<string, Decision>;
  readonly #splits: Map<string, Split>;
  readonly #issues: IssueList;
  readonly #conflicts: ReviewConflict[] = [];
  readonly #counts = { decided: 0, unchanged: 0, withdrawn: 0, splits: 0 };

  constructor(
    sheet: ReviewedSheet,
    statements: readonly CodedStatement[],
    before: DecisionFile,
    options: MergeOptions,
  ) {
    this.#sheet = sheet;
    this.#before = before;
    this.#options = options;
    this.#codes = new Map(options.codes.map(({ name, code }) => [name, code.id]));
    this.#taken = givenIds(statements);
    this.#decisions = new Map(before.decisions.map((one) => [one.id, one]));
    this.#splits = new Map(before.splits.map((one) => [one.id, one]));
    this.#issues = new IssueList(sheet.file);
  }

  /** Notes a fault of rows. */
  tell(code: IssueCode, rows: readonly ReviewedRow[]): void {
    for (const { row } of rows) this.#issues.at(code, null)(row, this.#sheet.sheet);
  }

  /** Notes a fault of those of the rows that somebody has filled in: of the others nothing is lost. */
  leaveOut(code: IssueCode, rows: readonly ReviewedRow[]): void {
    this.tell(
      code,
      rows.filter((row) => row.primary !== null && this.#keyOf(row) !== row.sent),
    );
  }

  /** What the rows on one text say of it. */
  decide(statement: CodedStatement, rows: readonly ReviewedRow[]): void {
    const clear = rows.filter(({ isUnclear }) => !isUnclear);
    this.tell(
      "reviewWithoutArea",
      clear.filter((row) => row.primary === null && !isEmpty(row)),
    );
    const chosen = clear.filter(hasArea);
    const touched = chosen.filter((row) => this.#keyOf(row) !== row.sent);
    const [first, ...others] = touched;
    this.tell(
      "reviewNoteMasked",
      touched.filter(({ note }) => this.#options.mask(note).masked.length > 0),
    );
    if (first !== undefined) this.#takeAll(statement, first, others);
    else if (chosen.length > 0) this.#counts.unchanged += 1;
    else if (clear.length === rows.length && clear.every(isEmpty)) this.#withdraw(statement, clear);
  }

  /** What the rows on a part say of it, where they went out as rows on the whole. */
  decidePart(part: CodedStatement, rows: readonly ReviewedRow[]): void {
    this.decide(
      part,
      rows.map((row) => ({ ...row, sent: "" })),
    );
  }

  /** Splits a statement that was whole, and decides of each part what its rows say. */
  split(statement: CodedStatement, texts: readonly string[], rows: readonly ReviewedRow[]): void {
    const { id } = statement;
    const row = rows.find(hasArea) ?? rows[0];
    if (row === undefined) return;
    const standing = this.#standing(statement);
    if (standing !== null && !this.#mayOverrule(standing, row)) {
      this.#conflict(statement, row, "split", standing);
      return;
    }
    const parts = [...new Map(texts.map((text) => [comparable(text), text])).values()];
    const { at } = this.#options;
    this.#splits.set(id, { id, text: textHash(statement.text), parts, by: this.#byOf(row), at });
    this.#decisions.delete(id);
    this.#counts.splits += 1;
    const ids = partIds({ id, parts }, this.#taken);
    for (const [place, text] of parts.entries()) {
      const ofPart = rows.filter((one) => comparable(one.text) === comparable(text));
      this.decidePart(partWith(statement, ids[place] ?? "", text), ofPart);
    }
  }

  result(): Reviewed {
    return {
      file: {
        ...this.#before,
        decisions: [...this.#decisions.values()].sort(byId),
        splits: [...this.#splits.values()].sort(byId),
      },
      codes: newIn(this.#options.codes, this.#options.codebook),
      conflicts: this.#conflicts.sort((a, b) => a.row - b.row),
      issues: this.#issues.list(),
      counts: this.#counts,
    };
  }

  /** Several rows on one text: together they are one, unless they contradict each other. */
  #takeAll(statement: CodedStatement, first: ChosenRow, others: readonly ChosenRow[]): void {
    let together = this.#decisionOf(statement, first);
    let isClear = true;
    for (const row of others) {
      const other = this.#decisionOf(statement, row);
      const { choice, differs } = joinedChoice(together, other);
      if (differs.length > 0) this.#conflict(statement, row, "decide", together, differs);
      isClear &&= differs.length === 0;
      together = joinedDecision(together, choice, other);
    }
    if (isClear) this.#take(statement, first, together);
  }

  #take(statement: CodedStatement, row: ChosenRow, said: Decision): void {
    const standing = this.#standing(statement);
    if (standing === null || this.#mayOverrule(standing, row)) this.#put(statement, row, said);
    else {
      const isEdit = row.sent !== "" && row.sent === choiceKey(standing);
      const { choice, differs } = joinedChoice(standing, said, { isEdit });
      if (differs.length > 0) this.#conflict(statement, row, "decide", standing, differs);
      // What one has said before and left out since, stays out.
      else if (isOlder(row, standing) && this.#isBy(standing, row)) this.#counts.unchanged += 1;
      else this.#put(statement, row, joinedDecision(standing, choice, said));
    }
  }

  #put(statement: CodedStatement, row: ChosenRow, said: Decision): void {
    const standing = this.#standing(statement);
    const decision = this.#checked(said, statement, row);
    if (standing !== null && choiceKey(decision) === choiceKey(standing)) this.#counts.unchanged += 1;
    else {
      this.#decisions.set(statement.id, decision);
      this.#counts.decided += 1;
    }
  }

  /** Rows that went out with a decision and came back empty, unless something else has been decided since. */
  #withdraw(statement: CodedStatement, rows: readonly ReviewedRow[]): void {
    const standing = this.#standing(statement);
    const row = rows.find(({ sent }) => standing !== null && sent === choiceKey(standing));
    if (standing === null || row === undefined) return;
    if (this.#mayOverrule(standing, row)) {
      this.#decisions.delete(statement.id);
      this.#counts.withdrawn += 1;
    } else this.#conflict(statement, row, "withdraw", standing);
  }

  #conflict(
    statement: CodedStatement,
    row: ReviewedRow,
    would: ReviewConflict["would"],
    theirs: Decision,
    differs: ReviewConflict["differs"] = [],
  ): void {
    const mine = would === "decide" && hasArea(row) ? this.#decisionOf(statement, row) : null;
    this.#conflicts.push({
      id: statement.id,
      row: row.row,
      would,
      differs,
      by: this.#byOf(row),
      mine,
      theirs,
    });
  }

  #standing(statement: CodedStatement): Decision | null {
    return decisionOn(statement, this.#decisions);
  }

  #mayOverrule(standing: Decision, row: ReviewedRow): boolean {
    return this.#options.replace === true || (this.#isBy(standing, row) && !isOlder(row, standing));
  }

  /** Two who have not said who they are, may be two. */
  #isBy(standing: Decision, row: ReviewedRow): boolean {
    return row.by !== null && isSameName(standing.by, row.by);
  }

  #byOf(row: ReviewedRow): string {
    return row.by ?? this.#options.by;
  }

  #keyOf(row: ReviewedRow): string {
    return hasArea(row) ? choiceKey(this.#choiceOf(row)) : "";
  }

  #choiceOf(row: ChosenRow): ReviewChoice {
    const { primary, secondary, tone, saidBy, canBeRecognized, quote, assessed, note } = row;
    const fresh = row.newCodes.flatMap((name) => this.#codes.get(name) ?? []);
    const codes = [...row.codes, ...fresh];
    return { primary, secondary, codes, tone, saidBy, canBeRecognized, quote, assessed, note };
  }

  #decisionOf(statement: CodedStatement, row: ChosenRow): Decision {
    const { id, text, suggestion } = statement;
    const { primary, confidence, mustRead } = row.suggested ?? suggestion;
    const choice = this.#choiceOf(row);
    const standing = this.#standing(statement);
    // A note that a cell cannot hold came back shortened.
    const isSameNote = standing !== null && comparable(standing.note) === comparable(choice.note);
    const note = isSameNote ? standing.note : this.#options.mask(choice.note).text;
    return {
      id,
      text: textHash(text),
      ...choice,
      note,
      by: this.#byOf(row),
      at: row.at ?? this.#options.at,
      suggested: { primary, confidence, mustRead },
    };
  }

  /** Without what may not be chosen. */
  #checked(decision: Decision, statement: CodedStatement, row: ReviewedRow): Decision {
    const { primary, secondary, canBeRecognized, quote } = decision;
    const mayQuote = mayBeQuoted(statement, canBeRecognized);
    if (secondary === primary) this.tell("reviewSameArea", [row]);
    if (quote && !mayQuote)
      this.tell(statement.urgent.length > 0 ? "reviewQuoteUrgent" : "reviewQuoteRecognizable", [row]);
    return { ...decision, secondary: secondary === primary ? null : secondary, quote: quote && mayQuote };
  }
}
