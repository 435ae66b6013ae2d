import { z } from "zod";
import { plainColumn, type ExportColumn } from "../../domain/people/raw-table.js";

const text = z.string().nullish();
const code = z.union([z.string(), z.number()]).transform(String).nullish();
const option = z.object({ text, externalAnswerOptionId: code });
const row = z.object({ text, externalElementId: code });
const element = z.object({
  elementType: z.string(),
  text,
  externalElementId: code,
  answerOptions: z.array(option).nullish(),
  subElements: z.array(row).nullish(),
});
/** Nettskjema's own file, of which we read what we need: fields we do not know are no fault. */
const elements = z.array(element);
const codebook = z.union([elements, z.object({ elements }).transform((form) => form.elements)]);

type Element = z.infer<typeof element>;
type ElementOption = z.infer<typeof option>;

/** What people type, upload or are asked for by name: never an answer that is counted. */
const wordTypes = new Set([
  "QUESTION",
  "QUESTION_MULTILINE",
  "TEXT_INPUT",
  "TEXTAREA",
  "ATTACHMENT",
  "EMAIL",
  "NAME",
  "NATIONAL_ID_NUMBER",
  "PHONE",
  "USERNAME",
]);

/**
 * The columns that a form's codebook tells of, by heading: `question`, `question.option` for several ticks, `matrix.row`
 * and `matrix.row.option`. Dots in the codes themselves are no trouble, since whole headings are made from the codebook.
 *
 * @param parsed the codebook's JSON, parsed
 * @returns null where it is no codebook of Nettskjema
 * @example
 * nettskjemaColumns(JSON.parse(text))?.get("bekymringer.tjenester")?.option; // "Tjenestene"
 */
export function nettskjemaColumns(parsed: unknown): ReadonlyMap<string, ExportColumn> | null {
  const read = codebook.safeParse(parsed);
  if (!read.success) return null;
  return new Map(read.data.flatMap(columnsOf).map((column) => [column.name, column]));
}

function columnsOf(of: Element): readonly ExportColumn[] {
  const { elementType, externalElementId: id, text: question = null } = of;
  const options = of.answerOptions ?? [];
  if (elementType.startsWith("MATRIX")) return matrixColumns(of, options);
  if (id === null || id === undefined) return [];
  const column = { ...plainColumn(id), question };
  if (elementType === "CHECKBOX") return tickColumns(column, options);
  return [{ ...column, labels: labelsOf(options), freeText: wordTypes.has(elementType) }];
}

function matrixColumns(of: Element, options: readonly ElementOption[]): readonly ExportColumn[] {
  return (of.subElements ?? []).flatMap((one) => {
    const name = [of.externalElementId, one.externalElementId].filter((part) => part != null).join(".");
    const column = { ...plainColumn(name), grid: of.text ?? null, question: one.text ?? null };
    return of.elementType === "MATRIX_CHECKBOX"
      ? tickColumns(column, options)
      : [{ ...column, labels: labelsOf(options) }];
  });
}

function tickColumns(column: ExportColumn, options: readonly ElementOption[]): readonly ExportColumn[] {
  return options.flatMap(({ externalAnswerOptionId: id, text: label }) =>
    id == null ? [] : [{ ...column, name: `${column.name}.${id}`, option: label ?? id }],
  );
}

function labelsOf(options: readonly ElementOption[]): ReadonlyMap<string, string> {
  return new Map(
    options.flatMap(({ externalAnswerOptionId: id, text: label }) =>
      id == null || label == null ? [] : [[id, label] as const],
    ),
  );
}
