import { htmlText } from "../html-text.js";
import { textIn, xmlElements, type XmlElement, type XmlFile } from "../xml-file.js";
import { answersOfType, type LimeQuestion, type LimeSurveyForm } from "./lime-survey-types.js";
import { grouped } from "./headings.js";

/** A row of one of the tables in the file, by field. */
type Row = ReadonlyMap<string, string>;

const tables = [
  "surveys",
  "questions",
  "subquestions",
  "question_l10ns",
  "answers",
  "answer_l10ns",
  "question_attributes",
] as const;
type Tables = Readonly<Record<(typeof tables)[number], readonly Row[]>>;

const fields = new Set([
  ...["qid", "parent_qid", "aid", "type", "title", "code", "scale_id"],
  ...["language", "question", "answer", "attribute", "value"],
]);

/**
 * Reads the structure of a survey as LimeSurvey exports it (`.lss`): from version 4 with the texts in tables of their own
 * (`question_l10ns`, `answer_l10ns`), before that with a row for each language.
 *
 * @throws ParorendeError brokenXml
 * @example
 * const form = limeSurveyForm(await readXmlFile("limesurvey_survey_123456.lss"));
 * form.get("Q1")?.answers[0].get("A1"); // "Ja"
 */
export function limeSurveyForm(file: XmlFile): LimeSurveyForm {
  const { languages, ...all } = tablesIn(file);
  const language = all.surveys.map((row) => row.get("language")).find(isSaid) ?? languages[0] ?? "";
  const rows = [...all.questions, ...all.subquestions];
  const texts = textsBy("qid", "question", [...rows, ...all.question_l10ns], language);
  const own = rows.filter((row) => !isPart(row));
  const parts = grouped(rows.filter(isPart), (row) => row.get("parent_qid") ?? "");
  const answers = grouped(answersOf(all, language), ({ qid }) => qid);
  const others = textsBy(
    "qid",
    "value",
    all.question_attributes.filter((row) => row.get("attribute") === "other_replace_text"),
    language,
  );
  return new Map(
    own.flatMap((row): [string, LimeQuestion][] => {
      const [qid = "", title, type = ""] = ["qid", "title", "type"].map((field) => row.get(field));
      if (!isSaid(title)) return [];
      const given = answers.get(qid) ?? [];
      const ofScale = (wanted: string): ReadonlyMap<string, string> =>
        new Map(given.filter(({ scale }) => scale === wanted).map(({ code, text }) => [code, text]));
      const first = ofScale("0");
      const question: LimeQuestion = {
        type,
        text: texts.get(qid) ?? null,
        other: others.get(qid) ?? null,
        parts: new Map(
          (parts.get(qid) ?? []).flatMap((part) => {
            const code = part.get("title") ?? "";
            const text = texts.get(part.get("qid") ?? "");
            return text === undefined ? [] : [[code, text] as const];
          }),
        ),
        answers: [first.size > 0 ? first : answersOfType(type, language), ofScale("1")],
      };
      return [[title, question]];
    }),
  );
}

function tablesIn(file: XmlFile): Tables & { readonly languages: readonly string[] } {
  const found = Object.fromEntries(tables.map((name) => [name, [] as Row[]])) as Record<
    (typeof tables)[number],
    Row[]
  >;
  const languages: string[] = [];
  xmlElements(file, {
    names: new Set(["row", "language"]),
    attributes: [],
    onElement: (element, path) => {
      if (element.name === "language") languages.push(textIn(element).trim());
      const table = tables.find((name) => name === path[1]);
      if (element.name === "row" && path.length === 3 && table !== undefined) {
        found[table].push(rowOf(element));
      }
    },
  });
  return { ...found, languages };
}

function rowOf({ content }: XmlElement): Row {
  return new Map(
    content.flatMap((part) =>
      typeof part === "string" || !fields.has(part.name) ? [] : [[part.name, textIn(part).trim()] as const],
    ),
  );
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== "";
}

function isPart(row: Row): boolean {
  return !["", "0", undefined].includes(row.get("parent_qid"));
}

interface Answer {
  readonly qid: string;
  readonly code: string;
  readonly scale: string;
  readonly text: string;
}

/** The texts lie with the codes, or in a table of their own that tells the answer by its number. */
function answersOf(all: Tables, language: string): readonly Answer[] {
  const ofAnswer = textsBy("aid", "answer", all.answer_l10ns, language);
  const keyOf = (row: Row): string =>
    JSON.stringify(["qid", "code", "scale_id"].map((field) => row.get(field) ?? ""));
  const ofCode = textsBy(keyOf, "answer", all.answers, language);
  return all.answers.flatMap((row) => {
    const text = ofAnswer.get(row.get("aid") ?? "") ?? ofCode.get(keyOf(row));
    const [qid = "", code = "", scale = "0"] = ["qid", "code", "scale_id"].map((field) => row.get(field));
    return text === undefined || code === "" ? [] : [{ qid, code, scale, text }];
  });
}

/** One text for each key: in the form's own language, else in the first there is. */
function textsBy(
  key: string | ((row: Row) => string),
  field: string,
  rows: readonly Row[],
  language: string,
): ReadonlyMap<string, string> {
  const keyOf = typeof key === "string" ? (row: Row) => row.get(key) ?? "" : key;
  const said = rows.filter((row) => htmlText(row.get(field) ?? "") !== "");
  return new Map(
    [...grouped(said, keyOf)].map(([one, translations]) => {
      const chosen = translations.find((row) => row.get("language") === language) ?? translations[0];
      return [one, htmlText(chosen?.get(field) ?? "")];
    }),
  );
}
