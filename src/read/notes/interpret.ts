import type { IssueLog } from "../issue-log.js";
import { asQuestion } from "./columns.js";
import { dateIn } from "./dates.js";
import type { NoteBlock, NoteText } from "./drafts.js";
import { dateLine, factLine, kindIn, type FactCollector } from "./event-facts.js";
import {
  endsLikeQuestion,
  knownQuestion,
  numberedQuestion,
  questionText,
  startsLikeQuestion,
} from "./questions.js";
import { statementsBelow, statementsBeside, takeFactTable, type Statement } from "./table-statements.js";
import { isClosing, isGreeting, isSignature } from "./letter-frame.js";
import { tableInHeading, tableLabel } from "./tables.js";

type BlockOf<K extends NoteBlock["kind"]> = Extract<NoteBlock, { readonly kind: K }>;

/**
 * Finds the statements of a note: under which question and at which table each was said, and what the sheet tells of
 * the event. Where there are no points, the paragraphs are the statements. Text beside points, and before the first
 * question or table, is left out, with the issue `notesTextLeftOut`.
 *
 * @param facts what is known already, from the front matter; what the sheet tells is added
 */
export function interpret(
  blocks: readonly NoteBlock[],
  facts: FactCollector,
  log: IssueLog,
): readonly Statement[] {
  const reader = new NoteReader(facts, log, blocks);
  blocks.forEach((block, at) => {
    reader.read(block, blocks[at + 1]);
  });
  return reader.end();
}

const LONGEST_TITLE_LINE = 100;

class NoteReader {
  readonly #facts: FactCollector;
  readonly #log: IssueLog;
  readonly #hasMarkers: boolean;
  readonly #hasItems: boolean;
  readonly #statements: Statement[] = [];
  readonly #asked = new Map<string, string>();
  #paragraphs: NoteText[] = [];
  #sectionHasItems = false;
  /** Until the first question, table or point. */
  #isPreamble = true;
  #question: string | null = null;
  #table: string | null = null;
  /** What was named first holds the other: a new question has no table yet, or a new table no question. */
  #outer: "question" | "table" | null = null;
  #level = 0;
  #isClosed = false;

  constructor(facts: FactCollector, log: IssueLog, blocks: readonly NoteBlock[]) {
    this.#facts = facts;
    this.#log = log;
    this.#hasItems = blocks.some(({ kind }) => kind === "item" || kind === "quote" || kind === "table");
    this.#hasMarkers = blocks.some((block, at) => this.#isMarker(block, blocks[at + 1]));
  }

  read(block: NoteBlock, next: NoteBlock | undefined): void {
    switch (block.kind) {
      case "heading":
        this.#heading(block);
        return;
      case "table":
        this.#tableBlock(block);
        return;
      case "break":
        this.#closeSection();
        return;
      case "quote":
        this.#say(block);
        return;
      case "item":
        if (this.#isFact(block)) return;
        if (this.#isMarker(block, next)) this.#mark(block.text, null);
        else this.#say(block);
        return;
      case "paragraph":
        if (this.#isFact(block)) return;
        if (this.#isMarker(block, next)) this.#mark(block.text, null);
        else if (this.#isOfLetter(block)) this.#log.add("notesTextLeftOut", null, block.line);
        else if (this.#isTitle(block)) this.#facts.title(block.text);
        else this.#paragraphs.push(block);
    }
  }

  end(): readonly Statement[] {
    this.#closeSection();
    return this.#statements;
  }

  #isMarker(block: NoteBlock, next: NoteBlock | undefined): boolean {
    if (block.kind === "table" || block.kind === "quote" || block.kind === "break") return false;
    const { text } = block;
    const isTable = tableLabel(text)?.rest === "";
    const isNumbered = numberedQuestion(text) !== null;
    if (block.kind === "heading")
      return isTable || isNumbered || tableInHeading(text) !== null || asQuestion(text) !== null;
    if (block.kind === "item") return this.#isItemMarker(block, next, isTable || isNumbered);
    if (isTable || isNumbered) return true;
    const isKnown = knownQuestion(text) !== null;
    if (!endsLikeQuestion(text)) return isKnown && startsLikeQuestion(text);
    const isAboveList = next?.kind === "item" || next?.kind === "quote" || next?.kind === "table";
    const isAboveLines =
      !this.#hasItems && block.isAfterBlank && next?.kind === "paragraph" && !next.isAfterBlank;
    return isKnown || block.isStrong || isAboveList || (isAboveLines && startsLikeQuestion(text));
  }

  /** A point is a heading where other points stand under it. */
  #isItemMarker(item: BlockOf<"item">, next: NoteBlock | undefined, isNamed: boolean): boolean {
    if (next?.kind !== "item") return false;
    const isOver = next.depth > item.depth || (item.isNumbered && !next.isNumbered);
    const isKnown = knownQuestion(item.text) !== null;
    return isOver && (isNamed || isKnown || (item.isNumbered && endsLikeQuestion(item.text)));
  }

  /** «Dato: 12.3.2025» above what was said, or a date alone. */
  #isFact({ text, line }: NoteText): boolean {
    // Where there are no points, what stands below the first paragraph is said too.
    const isAbove = this.#paragraphs.length === 0 || this.#hasMarkers || this.#hasItems;
    const fact = this.#isPreamble && isAbove ? (factLine(text) ?? dateLine(text)) : null;
    if (fact === null) return false;
    this.#facts.take(fact, line);
    return true;
  }

  /** Greeting, closing and signature of an e-mail. */
  #isOfLetter({ text }: NoteText): boolean {
    const isSigned = this.#isClosed && isSignature(text);
    this.#isClosed = isClosing(text);
    return this.#isClosed || isSigned || isGreeting(text);
  }

  /** The first line of a note without a heading, where it speaks of an event. */
  #isTitle({ text }: NoteText): boolean {
    const isFirst = this.#isPreamble && this.#paragraphs.length === 0 && !this.#facts.hasTitle;
    if (!isFirst || text.length > LONGEST_TITLE_LINE || /[.!?]$/u.test(text)) return false;
    return dateIn(text) !== null || ((this.#hasMarkers || this.#hasItems) && kindIn(text) !== null);
  }

  #heading({ text, level, line }: BlockOf<"heading">): void {
    if (this.#isFact({ text, line })) return;
    const isMarker = this.#isMarker({ kind: "heading", text, level, line }, undefined);
    const isTitle = this.#isPreamble && !this.#facts.hasTitle && this.#level === 0;
    if (isMarker && !(isTitle && isEventTitle(text))) {
      this.#mark(text, level);
      return;
    }
    this.#closeSection();
    if (isTitle) this.#facts.title(text);
    else if (level <= this.#level) [this.#question, this.#table] = [null, null];
  }

  /** A question, a table, or both: «Bord 2 – Hva er viktigst?». */
  #mark(text: string, level: number | null): void {
    this.#closeSection();
    this.#isPreamble = false;
    const label = level === null ? tableLabel(text) : tableInHeading(text);
    const rest = (label?.rest ?? text).replace(/^[\s:(–-]{1,4}|[\s:(–-]{1,4}$/gu, "");
    const asked = rest === "" ? null : this.#questionOf(rest);
    if (label !== null && asked !== null) [this.#table, this.#question] = [label.table, asked];
    else if (label !== null) this.#enter("table", label.table);
    else if (asked !== null) this.#enter("question", asked);
    if (level !== null && (this.#level === 0 || level < this.#level)) this.#level = level;
  }

  #enter(kind: "question" | "table", name: string): void {
    this.#outer ??= kind;
    if (kind === "question") this.#question = name;
    else this.#table = name;
    if (this.#outer !== kind) return;
    if (kind === "question") this.#table = null;
    else this.#question = null;
  }

  /** «Spørsmål 2» alone is the second question that was asked further up. */
  #questionOf(text: string): string | null {
    const numbered = numberedQuestion(text);
    if (numbered === null) return asQuestion(text);
    const { number } = numbered;
    if (numbered.text === "")
      return number === null ? null : (this.#asked.get(number) ?? text.replace(/:$/u, ""));
    const question = questionText(numbered.text);
    if (number !== null) this.#asked.set(number, question);
    return question;
  }

  #tableBlock({ rows }: BlockOf<"table">): void {
    const place = { question: this.#question, table: this.#table };
    const context = { facts: this.#facts, log: this.#log, ...place, carriesDown: true };
    if (this.#statements.length === 0 && takeFactTable(rows, context)) return;
    this.#isPreamble = false;
    this.#sectionHasItems = true;
    const found = statementsBelow(rows, context) ?? statementsBeside(rows, context);
    for (const statement of found) this.#statements.push(statement);
  }

  #say({ text, line }: NoteText): void {
    this.#isPreamble = false;
    this.#sectionHasItems = true;
    this.#add({ text, line });
  }

  #add({ text, line }: NoteText): void {
    const label = tableLabel(text);
    const isAtTable = label !== null && label.rest !== "";
    this.#statements.push({
      id: null,
      text: isAtTable ? label.rest : text,
      line,
      question: this.#question,
      table: isAtTable ? label.table : this.#table,
      saidBy: null,
      event: null,
    });
  }

  #closeSection(): void {
    const isLeftOut = this.#sectionHasItems || (this.#isPreamble && this.#hasMarkers);
    for (const paragraph of this.#paragraphs) {
      const isAtTable = tableLabel(paragraph.text) !== null;
      if (isLeftOut && !isAtTable) this.#log.add("notesTextLeftOut", null, paragraph.line);
      else this.#add(paragraph);
    }
    this.#paragraphs = [];
    this.#sectionHasItems = false;
  }
}

/** «Dialogkafé 12. mars – bord 3» is the title of a table's own sheet. */
function isEventTitle(heading: string): boolean {
  const rest = tableInHeading(heading)?.rest ?? "";
  return rest !== "" && asQuestion(rest) === null;
}
