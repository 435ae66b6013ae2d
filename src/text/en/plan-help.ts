import type { planHelp as nb } from "../nb/plan-help.js";

export const planHelp: typeof nb = {
  evaluate: "Evaluate the plan: each measure, each area, and how far one may conclude",
  report: "Write the yearly report to the council, with the case for it",
  publish: "Freeze what is published, so that the next report can look back at it",
  years: "the years evaluated, such as 2024-2025",
  year: "the year of the report, such as 2025",
  kind: "yearly, tertial or management (the management’s review)",
  tertial: "1, 2 or 3, with --kind tertial",
  youSaid: "write only “You said – we did”, one page for those who took part",
  figures: "also write each figure as PNG and SVG, for PowerPoint",
  pdfUa: "PDF by PDF/UA-1 in place of PDF/A-2a",
  textsFrom: "take back what is written in an edited document (docx)",
  caseNumber: "case number, such as 25/1234",
  final: "the final document (docx), as it was decided on",
  decidedOn: "the date it was decided on, such as 2026-03-18",
  publishPeriod: "the years, when it is the evaluation that is published",
};
