import type { CellAddress } from "../../domain/cell.js";
import type { ReportDocument } from "../../domain/document.js";
import type { PlanClaim, PublishedReport } from "../../domain/plan/claims.js";
import { comparableText } from "../../domain/plan/comparable-text.js";
import type { EditedDocument } from "../../domain/plan/edited-document.js";
import type { PlanReport } from "../../domain/plan/plan-report.js";
import { finalDocument, type FinalDocument } from "./final-document.js";
import { passagesOf, type Passage, type PlacedNumber } from "./passages.js";
import { shownFigures, type ShownFigures } from "./shown-figures.js";

/** A sentence of page one, with what it claims. */
export interface ClaimedSentence {
  readonly claim: PlanClaim;
  readonly text: string;
}

/** What is to be frozen of one document. */
export interface ToPublish {
  readonly report: PlanReport;
  readonly document: ReportDocument;
  /** Of the whole report: those that the document says are its own. */
  readonly sentences: readonly ClaimedSentence[];
  /** The files that were written of it. */
  readonly files: PublishedReport["files"];
  /** ISO dates. */
  readonly published: string;
  readonly decidedOn: string | null;
  readonly caseNumber: string | null;
  /** The document that was decided on; null where none is given: then all of it stands. */
  readonly final: EditedDocument | null;
}

/**
 * What `publish` freezes of one document: its sentences, and every shown number with its address; of a final document,
 * which of them stand in it. Hidden numbers are left out. Only the tool's own words are kept, and none that people wrote.
 *
 * @example
 * publishedReportOf({ report, document, sentences, files, published: "2026-03-20", … }).numbers[0];
 * // { cell: "2025/kontaktperson.uten/total/share", text: "71 av 131", stands: true, count: 71, n: 131 }
 */
export function publishedReportOf(to: ToPublish): PublishedReport {
  const { report, document, final } = to;
  const passages = passagesOf(document);
  const decided = final === null ? null : finalDocument(final);
  const sentences = to.sentences
    .filter(({ text }) => isSaid(text, passages))
    .map(({ claim, text }) => ({
      ...{ claim, text, stands: decided?.says(text) ?? true },
      cells: [...new Set([...restsOn(claim, report), ...toldIn(text, passages)])],
    }));
  const figures = shownFigures(report);
  const placed = placedNumbers(passages, figures);
  return {
    schemaVersion: "1.0",
    document: document.id,
    kind: report.kind,
    period: report.period.id,
    to: report.period.to,
    language: document.locale,
    made: document.properties.made,
    published: to.published,
    caseNumber: to.caseNumber,
    decidedOn: to.decidedOn,
    inputHash: report.inputHash,
    files: [...to.files],
    sentences,
    numbers: placed.map(({ number: { cell, text }, places, behind }) => ({
      ...{ cell, text },
      stands: decided === null || places.some(({ passage, number }) => decided.holds(passage, number)),
      ...behind,
    })),
    final:
      final === null || decided === null
        ? null
        : {
            file: final.file,
            sha256: final.sha256,
            changed: [...changedIn(decided, sentences, passages, figures)],
          },
  };
}

/**
 * How much of a document is in a final one, 0–1: which of several documents it is of.
 *
 * @example
 * likeness(document, await readEditedDocument("vedtatt.docx")); // 0.94
 */
export function likeness(document: ReportDocument, final: EditedDocument): number {
  const { says } = finalDocument(final);
  const texts = passagesOf(document).flatMap((one) => (one.kind === "sentence" ? [one.text] : []));
  const said = texts.filter((text) => text !== "");
  return said.length === 0 ? 0 : said.filter(says).length / said.length;
}

/**
 * Sentences with numbers that a document has, and a file that should have them lacks.
 *
 * @example
 * sentencesGone(document, await readEditedDocument("rapporter/arsrapport-parorendearbeid-2025.docx")); // []
 */
export function sentencesGone(document: ReportDocument, written: EditedDocument): readonly string[] {
  const { says } = finalDocument(written);
  return passagesOf(document).flatMap((one) =>
    one.kind === "sentence" && one.numbers.length > 0 && !says(one.text) ? [one.text] : [],
  );
}

interface Placed {
  readonly number: PlacedNumber;
  readonly places: readonly { readonly passage: Passage; readonly number: PlacedNumber }[];
  readonly behind: { readonly count?: number; readonly n?: number };
}

/** Each number once in each of its forms, with where it stands; in «Tallgrunnlag» only where it stands nowhere else. */
function placedNumbers(passages: readonly Passage[], { hidden, counts }: ShownFigures): readonly Placed[] {
  const all = passages.flatMap((passage) =>
    passage.numbers
      .filter(({ cell, text, isHidden }) => !isHidden && text !== "" && !hidden.has(cell))
      .map((number) => ({ passage, number })),
  );
  const isBasis = ({ passage }: (typeof all)[number]): boolean => passage.kind === "row" && passage.isBasis;
  const inText = new Set(all.filter((one) => !isBasis(one)).map(({ number }) => number.cell));
  const byForm = new Map<string, (typeof all)[number][]>();
  for (const one of all.filter((each) => !isBasis(each) || !inText.has(each.number.cell))) {
    const form = `${one.number.cell} ${comparableText(one.number.text)}`;
    byForm.set(form, [...(byForm.get(form) ?? []), one]);
  }
  return [...byForm.values()].flatMap((places) => {
    const number = places[0]?.number;
    return number === undefined ? [] : [{ number, places, behind: counts.get(number.cell) ?? {} }];
  });
}

/** The cells that carry a claim. */
function restsOn(claim: PlanClaim, { sentences }: PlanReport): readonly CellAddress[] {
  const same = JSON.stringify(claim);
  return sentences.flatMap((one) => (JSON.stringify(one.claim) === same ? one.cells : []));
}

/** The cells of the numbers that stand in a sentence. */
function toldIn(text: string, passages: readonly Passage[]): readonly CellAddress[] {
  const whole = comparableText(text);
  return passages.flatMap((one) =>
    one.kind === "sentence" && whole.includes(comparableText(one.text))
      ? one.numbers.map(({ cell }) => cell)
      : [],
  );
}

function isSaid(text: string, passages: readonly Passage[]): boolean {
  const all = passages.flatMap((passage) => (passage.kind === "sentence" ? [passage.text] : []));
  return comparableText(all.join(" ")).includes(comparableText(text));
}

/** What we wrote that is changed or gone, in our words: the sentences of page one, then the others that have a number. */
function changedIn(
  decided: FinalDocument,
  sentences: PublishedReport["sentences"],
  passages: readonly Passage[],
  { hidden }: ShownFigures,
): ReadonlySet<string> {
  const first = sentences.flatMap(({ text, stands }) => (stands ? [] : [text]));
  const others = passages.flatMap((passage) => {
    const shown = passage.numbers.filter(({ cell, isHidden }) => !isHidden && !hidden.has(cell));
    const gone = shown.filter((number) => !decided.holds(passage, number));
    if (gone.length === 0) return [];
    // «Tallgrunnlag» repeats: what is changed there is told of where it is said.
    if (passage.kind === "row")
      return passage.isBasis ? [] : gone.map(({ text }) => `${passage.header}: ${text}`);
    return first.some((text) => text.includes(passage.text)) ? [] : [passage.text];
  });
  return new Set([...first, ...others]);
}
