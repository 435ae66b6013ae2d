/** A variable to write. */
export interface SpssVariable {
  /** Its long name. */
  readonly name: string;
  /** How many bytes a string has; left out of a number. */
  readonly width?: number;
  readonly label?: string;
  readonly format?:
    "A" | "F" | "DATE" | "TIME" | "DATETIME" | "ADATE" | "DTIME" | "MTIME" | "EDATE" | "SDATE";
  readonly labels?: readonly (readonly [number | string, string])[];
  /** Up to three values, a range (to the highest where `high` is left out), or a range and a value. */
  readonly missing?: {
    readonly values?: readonly (number | string)[];
    readonly low?: number;
    readonly high?: number;
  };
}

/** A multiple response set: of categories (C), or of dichotomies whose options are called as variables (D) or values (E). */
export interface SpssSet {
  /** Without the dollar sign. */
  readonly name: string;
  readonly kind: "C" | "D" | "E";
  readonly label?: string;
  /** The value that is a tick. */
  readonly counted?: string;
  /** The question is the label of the first variable (of kind E). */
  readonly labelOfVariable?: boolean;
  readonly variables: readonly string[];
}

/** What a file is to hold, and how. */
export interface SpssContent {
  readonly variables: readonly SpssVariable[];
  /** A number (seconds, for dates and times), a string, or null for none. */
  readonly rows: readonly (readonly (number | string | null)[])[];
  readonly encoding: "utf-8" | "windows-1252";
  readonly compression: "none" | "bytecode" | "zsav";
  readonly multipleSets?: readonly SpssSet[];
  readonly byteOrder?: "little" | "big";
  /** What the file says of the number of its cases, where that is not how many they are; -1 is unknown. */
  readonly cases?: number;
  /** What record 7/3 says; null leaves it out. */
  readonly codePage?: number | null;
  /** What record 7/20 says; null leaves it out. */
  readonly encodingName?: string | null;
  /** How many bytes a block of a .zsav file holds before it is compressed. */
  readonly blockBytes?: number;
}

export function spssFile(content: SpssContent): Uint8Array;
export function spssSeconds(iso: string): number;
