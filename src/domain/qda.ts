import type { DataIssue } from "./issues.js";
import type { NationalArea, NoteArea } from "./notes.js";
import type { OwnCodebook } from "./notes-codebook.js";
import type { StatementMark } from "./qda-marks.js";

/** The exchange format of programs for qualitative analysis, by the standard's own names. */
export const qdaNamespaces = {
  codebook: "urn:QDA-XML:codebook:1.0",
  project: "urn:QDA-XML:project:1.0",
} as const;

/** What a file of ours says that it was made by. */
export const QDA_ORIGIN = "parorende";

/** A code as a file has it, with those under it. */
export interface QdaCode {
  /** In small letters, without braces. */
  readonly guid: string;
  readonly name: string;
  readonly description: string | null;
  readonly children: readonly QdaCode[];
}

/** A part of a text that somebody has marked, with the codes it was given. */
export interface QdaSelection {
  /** The text's guid and name. */
  readonly source: { readonly guid: string; readonly name: string };
  /** In Unicode code points; the end is not in it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly name: string | null;
  readonly description: string | null;
  readonly codings: readonly {
    /** The code's guid. */
    readonly code: string;
    /** The coder's name. */
    readonly by: string | null;
    /** ISO date. */
    readonly at: string | null;
  }[];
}

/** A codebook as it was read. */
export interface QdaCodebookFile {
  /** The program that wrote it. */
  readonly origin: string | null;
  readonly codes: readonly QdaCode[];
}

/** A project as it was read. */
export interface QdaProjectFile extends QdaCodebookFile {
  readonly selections: readonly QdaSelection[];
  readonly issues: readonly DataIssue[];
}

/** What one person has coded a statement to, as a project says it. */
export interface QdaCoding {
  /** The statement's id where the project came from here; null where the selection is somebody's own. */
  readonly id: string | null;
  readonly text: string;
  /** The name of the text it stands in; the event's id where the project came from here. */
  readonly source: string;
  /** The first area, or none. */
  readonly primary: NoteArea | null;
  readonly secondary: NationalArea | null;
  /** Ids of own codes, in the file's order. */
  readonly codes: readonly string[];
  readonly note: string;
  readonly by: string | null;
  /** ISO date. */
  readonly at: string | null;
  /** What was decided besides, where the project came from here. */
  readonly marks: Omit<StatementMark, "statement"> | null;
}

/** A codebook in the words of the notes. */
export interface QdaCodes {
  readonly codes: OwnCodebook["codes"];
  /** Ids of codes that somebody has given another name. */
  readonly renamed: readonly string[];
}

/** A project in the words of the notes. */
export interface QdaProject {
  readonly codes: QdaCodes;
  readonly codings: readonly QdaCoding[];
  readonly issues: readonly DataIssue[];
}
