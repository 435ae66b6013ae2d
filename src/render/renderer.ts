import type { ReportDocument } from "../domain/document.js";
import type { PdfStandard } from "./pdf/compile.js";

export interface RenderInput {
  readonly document: ReportDocument;
  /** What the JSON holds: the results that the document was written from. */
  readonly results: unknown;
  /** What the files are called, without ending: `analyse-2025`. */
  readonly baseName: string;
  /** What a PDF is made by: PDF/A-2a where nothing is said. */
  readonly pdfStandard?: PdfStandard;
}

export interface RenderedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A document as the files of one format. The same input gives the same bytes. */
export type Renderer = (input: RenderInput) => Promise<readonly RenderedFile[]>;
