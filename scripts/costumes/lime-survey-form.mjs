// @ts-check
// The structure of the invented survey as LimeSurvey exports it (.lss): tables with a row for everything, and the texts in
// tables of their own, as from version 4 on.
import { Buffer } from "node:buffer";

/**
 * A question of the form.
 *
 * @typedef {object} Question
 * @property {string} code
 * @property {"L" | "M" | "F"} type a list, ticks or a grid
 * @property {string} text
 * @property {boolean} [other] whether there is an answer with words of its own
 * @property {readonly { code: string, text: string }[]} parts
 * @property {readonly { code: string, text: string }[]} answers
 */

/** @typedef {Record<string, string | number>} Row */

const SURVEY = 123456;

/**
 * @param {readonly Question[]} questions
 * @param {string} language
 */
export function limeSurveyForm(questions, language) {
  /** @type {Record<string, Row[]>} */
  const tables = {
    answers: [],
    answer_l10ns: [],
    questions: [],
    subquestions: [],
    question_l10ns: [],
    surveys: [{ sid: SURVEY, active: "Y", language, additional_languages: "" }],
  };
  const add = (/** @type {string} */ table, /** @type {Row} */ row) => tables[table]?.push(row);
  let next = 1;
  const question = (/** @type {string} */ table, /** @type {Row} */ row, /** @type {string} */ text) => {
    const qid = next++;
    add(table, { qid, sid: SURVEY, gid: 1, scale_id: 0, ...row });
    add("question_l10ns", { id: qid, qid, question: text, help: "", language });
    return qid;
  };
  for (const { code, type, text, other = false, parts, answers } of questions) {
    const row = { parent_qid: 0, type, title: code, other: other ? "Y" : "N", mandatory: "N" };
    const qid = question("questions", row, `<p>\n\t${html(text)}&nbsp;</p>\n`);
    for (const part of parts) {
      question("subquestions", { parent_qid: qid, type: "T", title: part.code, other: "N" }, html(part.text));
    }
    answers.forEach((answer, at) => {
      const aid = qid * 100 + at;
      add("answers", { aid, qid, code: answer.code, sortorder: at, scale_id: 0 });
      add("answer_l10ns", { id: aid, aid, answer: html(answer.text), language });
    });
  }
  return Buffer.from(document(tables, language), "utf8");
}

/** As the editor of LimeSurvey writes text. @param {string} text */
function html(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("ø", "&oslash;");
}

/** @param {Record<string, Row[]>} tables @param {string} language */
function document(tables, language) {
  const written = Object.entries(tables).map(([name, rows]) => {
    const fields = Object.keys(rows[0] ?? {}).map((field) => `   <fieldname>${field}</fieldname>`);
    const cells = rows.map((row) => {
      const all = Object.entries(row).map(([field, value]) =>
        value === "" ? `    <${field}/>` : `    <${field}><![CDATA[${value}]]></${field}>`,
      );
      return ["   <row>", ...all, "   </row>"].join("\n");
    });
    return [
      ` <${name}>`,
      "  <fields>",
      ...fields,
      "  </fields>",
      "  <rows>",
      ...cells,
      "  </rows>",
      ` </${name}>`,
    ].join("\n");
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<document>",
    " <LimeSurveyDocType>Survey</LimeSurveyDocType>",
    " <DBVersion>640</DBVersion>",
    ` <languages>\n  <language>${language}</language>\n </languages>`,
    ...written,
    "</document>\n",
  ].join("\n");
}
