import type { DataIssue } from "../../domain/issues.js";
import type { MaskedStatement, NoteEvent } from "../../domain/notes.js";
import type { RawNotes, RawStatement } from "../../domain/people/notes.js";
import { sumOfMasks, type MaskCounts, type MaskedText } from "../../domain/personal-data.js";

/** A masked statement that may have no id yet: one is made of what may be seen. */
export type UnnamedStatement = Omit<MaskedStatement, "id"> & { readonly id: string | null };

export interface MaskedNotes {
  /** Their ids are numbers only, until they are named after what may be seen. */
  readonly events: readonly NoteEvent[];
  readonly statements: readonly UnnamedStatement[];
  readonly issues: readonly DataIssue[];
}

/**
 * Masks all that was written down: statements, questions, tables, what is told of the events, and the names of files. A
 * statement's id with personal data in it is taken away, with the issue `statementIdReplaced`; one of digits alone only
 * where it is an identity number or an account. A file gets another name, as `notat-4711.docx`.
 *
 * @param mask as `createMasker` makes it
 * @example
 * const { statements } = maskNotes(await readNotes(files), createMasker(await readPersonalDataWords()));
 */
export function maskNotes(notes: RawNotes, mask: (text: string) => MaskedText): MaskedNotes {
  const shown = (text: string | null): string | null => (text === null ? null : mask(text).text);
  const isPlain = (name: string): boolean =>
    [name, inWords(name)].every((text) => mask(text).masked.length === 0);
  const eventIds = new Map(notes.events.map(({ id }, at) => [id, String(at + 1)]));
  const mayKeep = ({ id }: RawStatement): boolean =>
    id === null ||
    (onlyDigits.test(id) ? !mask(id).masked.some(({ kind }) => tellsWho.has(kind)) : isPlain(id));
  const replaced = new Set(notes.statements.filter((one) => !mayKeep(one)));
  const said = textsByEvent(notes.statements);
  const files = [...notes.statements, ...notes.issues].map(({ file }) => file);
  const fileNames = shownNames(files, (file) => isPlain(file.replace(ending, "")));
  const nameOf = (file: string): string => fileNames.get(file) ?? file;
  return {
    events: notes.events.map((event) => {
      const masked = sumOfMasks(
        [event.place, event.title, event.who, ...(said.get(event.id) ?? [])].map((text) => mask(text ?? "")),
      );
      return {
        ...event,
        id: eventIds.get(event.id) ?? "",
        place: shown(event.place),
        title: shown(event.title),
        who: shown(event.who),
        ...(masked.length === 0 ? {} : { masked }),
      };
    }),
    statements: notes.statements.map((statement) => ({
      ...statement,
      ...mask(statement.text),
      id: replaced.has(statement) ? null : statement.id,
      event: eventIds.get(statement.event) ?? "",
      question: shown(statement.question),
      table: shown(statement.table),
      file: nameOf(statement.file),
    })),
    issues: [...notes.issues, ...replacedIds([...replaced])].map((issue) => ({
      ...issue,
      file: nameOf(issue.file),
    })),
  };
}

/** Eight digits may be a number in a register as well as a phone; these may not. */
const tellsWho: ReadonlySet<MaskCounts[number]["kind"]> = new Set(["idNumber", "account"]);
const onlyDigits = /^\d+$/u;

/** Questions and names of tables of each event, each once however many statements have it. */
function textsByEvent(statements: readonly RawStatement[]): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = new Map<string, Set<string>>();
  for (const { event, question, table } of statements) {
    const said = texts.get(event) ?? new Set<string>();
    for (const text of [question, table]) if (text !== null) said.add(text);
    texts.set(event, said);
  }
  return texts;
}

const ROWS_SHOWN = 5;

function replacedIds(replaced: readonly RawStatement[]): readonly DataIssue[] {
  return [...new Set(replaced.map(({ file }) => file))].map((file) => {
    const rows = replaced.filter((one) => one.file === file).map(({ line }) => line);
    const count = rows.length;
    return {
      code: "statementIdReplaced",
      file,
      column: null,
      count,
      rows: rows.slice(0, ROWS_SHOWN),
      names: [],
    };
  });
}

const ending = /\.[\p{L}\p{N}]{1,8}$/u;

/** A name as the words it is put together of: «KariNordmann1» is «Kari Nordmann». */
function inWords(name: string): string {
  return name
    .normalize("NFC")
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .replace(/[^\p{L}\p{M}]+/gu, " ")
    .trim();
}

/** Files may be so many, and one number tells of no name: very many names have it. */
const NUMBERS = 10_000;

/** Other names for the files whose own are not plain: the same in every run, whichever other files there are. */
function shownNames(
  files: readonly string[],
  isPlain: (file: string) => boolean,
): ReadonlyMap<string, string> {
  const taken = new Set<number>();
  const hidden = [...new Set(files)].filter((file) => !isPlain(file)).sort();
  return new Map(
    hidden.map((file) => {
      let number = numberOf(file.normalize("NFC"));
      while (taken.has(number)) number += 1;
      taken.add(number);
      return [file, `notat-${String(number).padStart(4, "0")}${ending.exec(file)?.[0] ?? ""}`] as const;
    }),
  );
}

function numberOf(name: string): number {
  let number = 7;
  for (const letter of name) number = (number * 31 + (letter.codePointAt(0) ?? 0)) % NUMBERS;
  return number;
}
