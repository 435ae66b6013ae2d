import { zipSync } from "fflate";
import type { CodedStatement, Decision, NoteEvent } from "../../domain/notes.js";
import { QDA_ORIGIN, qdaNamespaces } from "../../domain/qda.js";
import { withMark, type QdaMark } from "../../domain/qda-marks.js";
import { choiceKey } from "../../domain/review-workbook.js";
import { textsOf } from "../../text/languages.js";
import { withUsedCodes } from "../used-codes.js";
import { writeCodes, type CodesInput, type WrittenCodes } from "./codes.js";
import { sourceTexts, type SourceText } from "./source-text.js";
import { guidOf } from "./uuid.js";
import { element, textElement, withoutForbidden, xmlDocument } from "../xml.js";

/** What a project is written from. Every text in it is masked. */
export interface ProjectInput extends CodesInput {
  readonly statements: readonly CodedStatement[];
  readonly events: readonly NoteEvent[];
}

/** The earliest date that a zip can hold, by the clock where it is written: no clock is in the file. */
const ZIP_DATE = { year: 1980, month: 0, day: 1 } as const;

/**
 * Statements with their codes as a project (`.qdpx`) that programs for qualitative analysis can open: a text for each
 * event, a selection for each statement, the decided areas and own codes as codings by whoever decided, the event's date,
 * place and kind as variables. A suggestion that nobody has decided on is no coding. The same input gives the same bytes.
 *
 * Source: REFI-QDA 1.5 (2019), chapters 5.3 and 8–11, the schema of namespace `urn:QDA-XML:project:1.0`.
 *
 * @returns the file's bytes: a zip with `project.qde` and `sources/`
 * @see https://www.qdasoftware.org/
 * @example
 * const bytes = qdaProject({ statements, events, codebook: { codes: [] }, areas: framework.areas, locale: "nb" });
 */
export function qdaProject(input: ProjectInput): Uint8Array {
  const { statements, events, locale } = input;
  const sources = sourceTexts(statements, events, locale);
  const withOpen = statements.some(({ decision }) => decision === null);
  const codes = writeCodes({ ...input, codebook: withUsedCodes(input) }, { withOpen });
  const encoder = new TextEncoder();
  const files = [
    ["project.qde", encoder.encode(xmlDocument(projectElement(input, sources, codes)))] as const,
    ...sources.map(({ event, text }) => [`sources/${textGuid(event)}.txt`, encoder.encode(text)] as const),
  ];
  const { year, month, day } = ZIP_DATE;
  return zipSync(Object.fromEntries(files), { mtime: new Date(year, month, day) });
}

function projectElement(input: ProjectInput, sources: readonly SourceText[], codes: WrittenCodes): string {
  const { statements, locale } = input;
  const coders = [...new Set(statements.flatMap(({ decision }) => decision?.by ?? []))].sort();
  const users = coders.map((name) => element("User", { guid: userGuid(name), name }, []));
  const attributes = {
    name: textsOf(locale).notes.qda.project,
    origin: QDA_ORIGIN,
    xmlns: qdaNamespaces.project,
  };
  return element("Project", attributes, [
    ...(users.length === 0 ? [] : [element("Users", {}, users)]),
    element("CodeBook", {}, [codes.xml]),
    element("Variables", {}, variables(input)),
    ...(sources.length === 0
      ? []
      : [
          element(
            "Sources",
            {},
            sources.map((source) => sourceElement(source, codes, input)),
          ),
        ]),
  ]);
}

const variableTypes = { date: "Date", place: "Text", kind: "Text" } as const;
type VariableName = keyof typeof variableTypes;
const variableNames: readonly VariableName[] = ["date", "place", "kind"];

function variables({ locale }: ProjectInput): readonly string[] {
  const names = textsOf(locale).notes.qda.variables;
  return variableNames.map((name) =>
    element(
      "Variable",
      { guid: guidOf(`variable/${name}`), name: names[name], typeOfVariable: variableTypes[name] },
      [],
    ),
  );
}

function variableValues({ date, place, kind }: NoteEvent, { locale }: ProjectInput): readonly string[] {
  const values = { date, place, kind: textsOf(locale).words.eventKinds[kind] };
  return variableNames.flatMap((name) => {
    const value = values[name];
    if (value === null) return [];
    const reference = element("VariableRef", { targetGUID: guidOf(`variable/${name}`) }, []);
    const type = `${variableTypes[name]}Value`;
    return [element("VariableValue", {}, [reference, ...textElement(type, value)])];
  });
}

function sourceElement(source: SourceText, codes: WrittenCodes, input: ProjectInput): string {
  const event = input.events.find(({ id }) => id === source.event);
  const attributes = {
    guid: guidOf(`source/${source.event}`),
    name: source.event,
    plainTextPath: `internal://${textGuid(source.event)}.txt`,
    creationDateTime: event?.date === undefined || event.date === null ? null : midnight(event.date),
  };
  return element("TextSource", attributes, [
    ...source.statements.map((placed) => selectionElement(source.event, placed, codes)),
    ...(event === undefined ? [] : variableValues(event, input)),
  ]);
}

function selectionElement(
  event: string,
  { statement, start, end }: SourceText["statements"][number],
  codes: WrittenCodes,
): string {
  const { id, decision } = statement;
  const path = `statement/${event}/${id}`;
  const by =
    decision === null ? {} : { creatingUser: userGuid(decision.by), creationDateTime: midnight(decision.at) };
  const attributes = {
    guid: guidOf(path),
    name: withoutForbidden(id),
    startPosition: start,
    endPosition: end,
    ...by,
  };
  const codings = codeGuids(decision, codes).map((code) =>
    element("Coding", { guid: guidOf(`coding/${path}/${code}`), ...by }, [
      element("CodeRef", { targetGUID: code }, []),
    ]),
  );
  return element("PlainTextSelection", attributes, [
    ...textElement("Description", withMark(decision?.note ?? "", markOf(id, decision))),
    ...codings,
  ]);
}

function codeGuids(decision: Decision | null, codes: WrittenCodes): readonly string[] {
  const found =
    decision === null
      ? [codes.open]
      : [
          codes.primary(decision.primary),
          decision.secondary === null ? undefined : codes.secondary(decision.secondary),
          ...decision.codes.map((id) => codes.own(id) ?? codes.primary(id)),
        ];
  return [...new Set(found)].filter((guid) => guid !== undefined);
}

function markOf(statement: string, decision: Decision | null): QdaMark {
  if (decision === null) return { statement };
  const { tone, saidBy, canBeRecognized, quote, assessed } = decision;
  // What XML cannot hold does not come back.
  const sent = choiceKey({ ...decision, note: withoutForbidden(decision.note) });
  return { statement, tone, saidBy, canBeRecognized, quote, assessed, sent };
}

function userGuid(name: string): string {
  return guidOf(`user/${name}`);
}

function textGuid(event: string): string {
  return guidOf(`text/${event}`);
}

/** The standard wants a time as well; only the day is known. */
function midnight(date: string): string {
  return `${date}T00:00:00Z`;
}
