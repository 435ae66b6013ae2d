import type { ReadableFile } from "../files.js";

/** An SPSS file, open. */
export interface SpssFile {
  /** The name without its folder. */
  readonly name: string;
  readonly size: number;
  readonly content: ReadableFile;
}
