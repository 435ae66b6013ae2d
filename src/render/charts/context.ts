import type { NumberFormat } from "../../text/numbers.js";
import type { ToneWords } from "./look.js";

/** What every chart is laid out with. */
export interface ChartContext {
  /** Of the whole picture, in pixels. */
  readonly width: number;
  readonly narrow: boolean;
  readonly numbers: NumberFormat;
  readonly toneWords: ToneWords;
  /** «147 svar», from an already written number. */
  readonly answers: (n: string) => string;
  /** «landet, et spenn» and «landet, ett tall». */
  readonly range: (name: string) => string;
  readonly oneFigure: (name: string) => string;
}
