import { formColumns, speakerWords } from "../../domain/notes-form.js";
import { speakers } from "../../domain/notes.js";
import { textsOf } from "../../text/languages.js";
import { numberFormat } from "../../text/numbers.js";
import { pageStyles } from "../assets.js";
import type { NotesFormOptions } from "../notes-form-options.js";
import { attributes, escapeHtml } from "./escape.js";

const contentPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

/** What is left of A4 for the lines to write on, in millimeters, and what each question takes beside them. */
const LINES_MM = 222;
const QUESTION_MM = 20;
const LINE_MM = 11;
const FEWEST_LINES = 3;

const style = `
body{margin:0;font-family:Inter,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;background:#fff;color:#1e2b3c;
  font-size:11pt;line-height:1.4;overflow-wrap:break-word}
main{max-width:182mm;margin:0 auto;padding:0 1rem}
.sheet{padding:8mm 0;border-bottom:1px solid #c5cad1}
h1{margin:6mm auto 0;max-width:182mm;padding:0 1rem;font-size:16pt;line-height:1.2}
h2{margin:0 0 2mm;font-size:16pt;line-height:1.2}
.event{display:flex;flex-wrap:wrap;gap:1mm 8mm;margin:0 0 3mm;padding:0;list-style:none}
.fill{display:inline-block;min-width:42mm;border-bottom:1px solid #5b6675}
.warning{margin:0 0 2mm;padding:2mm 3mm;border:1.5pt solid #1e2b3c;border-radius:2px;font-weight:600}
.why{margin:0 0 3mm;font-size:9.5pt}
table{width:100%;margin:0 0 4mm;border-collapse:collapse;table-layout:fixed;break-inside:avoid}
caption{padding:0 0 1mm;font-weight:600;text-align:start}
th{font-size:9pt;font-weight:600;text-align:start;padding:0 1mm}
thead th:last-child{width:34mm}
td{height:${LINE_MM - 0.5}mm;padding:0 1mm;border-bottom:1px solid #5b6675}
td.who{text-align:center;white-space:pre;word-spacing:3mm;color:#3d4754;vertical-align:bottom}
@page{size:A4;margin:13mm 14mm}
@media print{
  h1,.ds-skip-link{display:none}
  main{max-width:none;padding:0}
  .sheet{padding:0;border:0;break-after:page}
  .sheet:last-child{break-after:auto}
}
`;

/**
 * The page of a form for table hosts: one printed page for each table, with lines to write on under each question.
 *
 * @returns HTML with style and font inside, and no script
 */
export async function notesFormPage(options: NotesFormOptions): Promise<string> {
  const { locale, event } = options;
  const { form } = textsOf(locale).notes;
  const title = event.title === null ? form.title : `${form.title}: ${event.title}`;
  const sheets = Array.from({ length: event.tables }, (_, at) => sheetHtml(at + 1, options));
  return `<!doctype html>
<html${attributes({ lang: locale, "data-color-scheme": "light" })}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${await pageStyles()}
${style}</style>
</head>
<body>
<a class="ds-skip-link" href="#page-main">${escapeHtml(form.skip)}</a>
<h1>${escapeHtml(title)}</h1>
<main id="page-main" tabindex="-1">
${sheets.join("\n")}
</main>
</body>
</html>
`;
}

function sheetHtml(table: number, { locale, event, questions }: NotesFormOptions): string {
  const { form } = textsOf(locale).notes;
  const id = `table-${table}`;
  const known = [
    event.title,
    event.date === null ? null : numberFormat(locale).date(event.date),
    event.place,
  ].filter((fact) => fact !== null);
  const facts = known.map((fact) => `<li>${escapeHtml(fact)}</li>`).join("");
  const lines = Math.floor((LINES_MM - questions.length * QUESTION_MM) / LINE_MM / questions.length);
  const asked = questions.map((question) => linesHtml(question, Math.max(FEWEST_LINES, lines), locale));
  return `<section class="sheet"${attributes({ "aria-labelledby": id })}>
<h2${attributes({ id })}>${escapeHtml(`${form.blankTable} ${table}`)}</h2>
<ul class="event">${facts}<li>${escapeHtml(form.people)} <span class="fill"></span></li></ul>
<p class="warning">${escapeHtml(form.warning)}</p>
<p class="why">${escapeHtml(`${form.why} ${form.saidBy} ${legend(locale)}`)}</p>
${asked.join("\n")}
</section>`;
}

/** «P pårørende, B bruker, A ansatt, ? ukjent.» */
function legend(locale: NotesFormOptions["locale"]): string {
  const { initials } = textsOf(locale).notes.form;
  const known = speakers.map((speaker) => `${initials[speaker]}\u00a0${speakerWords[speaker][locale]}`);
  return `${known.join(", ")}.`;
}

function linesHtml(question: string, lines: number, locale: NotesFormOptions["locale"]): string {
  const { initials } = textsOf(locale).notes.form;
  const choices = speakers.map((speaker) => initials[speaker]).join(" ");
  const row = `<tr><td></td><td class="who">${escapeHtml(choices)}</td></tr>`;
  const head = [formColumns.text, formColumns.saidBy].map((words) => words[locale]);
  return `<table>
<caption>${escapeHtml(question)}</caption>
<thead><tr>${head.map((word) => `<th scope="col">${escapeHtml(word)}</th>`).join("")}</tr></thead>
<tbody>${row.repeat(lines)}</tbody>
</table>`;
}
