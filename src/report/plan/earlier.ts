import type { CellAddress } from "../../domain/cell.js";
import type { Block, TableCell } from "../../domain/document.js";
import type { CheckedClaim } from "../../domain/plan/plan-report.js";
import { planDocumentIds, type PlanDocumentId } from "../../domain/plan/document-choices.js";
import { capital } from "../writer.js";
import { cellFacts } from "./cell-facts.js";
import { doneCell, rowCell } from "./plan-cells.js";
import type { PlanWriter } from "./plan-writer.js";

/** What the last reports said, word for word, and whether it still holds. */
export function earlierSection(writer: PlanWriter): readonly Block[] {
  const texts = writer.texts.plan.earlier;
  const { earlier } = writer.report;
  const heading = writer.heading(2, texts.heading, "sist");
  if (earlier.length === 0) return [heading, writer.paragraph(texts.none)];
  const words = [texts.said, texts.where, texts.outcome].map((title) => ({ title, numeric: false }));
  return [
    heading,
    writer.paragraph(texts.intro),
    {
      kind: "table",
      id: "sist-tabell",
      caption: texts.caption,
      columns: [...words, { title: texts.now, numeric: true }],
      rows: earlier.map((claim): TableCell[] => [
        { text: claim.text === null ? writer.texts.words.hidden.skjermet : writer.quote(claim.text) },
        { text: saidIn(writer, claim.from) },
        { text: capital(texts.outcomes[claim.outcome]) },
        nowCell(writer, claim),
      ]),
    },
  ];
}

/** «årsrapport 2024, sak 25/31». */
export function saidIn(writer: PlanWriter, from: CheckedClaim["from"]): string {
  const texts = writer.texts.plan.earlier;
  const document = documentName(writer, from.document);
  return capital(
    from.caseNumber === null
      ? texts.from(document, from.period)
      : texts.fromCase(document, from.period, from.caseNumber),
  );
}

function documentName(writer: PlanWriter, id: string): string {
  const known = planDocumentIds.find((one): one is PlanDocumentId => one === id);
  return known === undefined ? id : writer.texts.plan.documents[known];
}

/** The number that the claim rests on, as it is today. */
function nowCell(writer: PlanWriter, claim: CheckedClaim): TableCell {
  const cell = todayCell(writer, claim);
  if (cell === undefined || claim.outcome === "noNewData" || claim.outcome === "gone") return { text: "–" };
  const facts = cellFacts(writer, [cell]).get(cell);
  if (facts?.number === undefined || facts.number === null) return { text: "–" };
  if (facts.isHidden) return { text: facts.number, value: null, cell };
  const isStatus = claim.claim.rule === "measureStatus";
  const all = writer.numbers.count(writer.report.measures.length);
  return { text: isStatus ? writer.texts.words.outOf(facts.number, all) : facts.number, cell };
}

/** The level, and not the difference: a change stands in words beside it. */
function todayCell(writer: PlanWriter, { claim, cells }: CheckedClaim): CellAddress | undefined {
  switch (claim.rule) {
    case "clearChange":
    case "clearDifference":
    case "measureMoved":
      return cells.at(-1);
    case "figureTarget":
      return cells[0];
    case "measureStatus":
      return doneCell(writer.period);
    case "needsUnanswered":
      return rowCell(writer.period, "behov", "measure=none");
    case "figuresMissing":
      return rowCell(writer.period, "tall", "verdict=notreported");
    case "noNewWave":
    case "mostlyUnsure":
    case "mostHeard":
    case "measuresBehind":
    case "decisions":
      return undefined;
  }
}
