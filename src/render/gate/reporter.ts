import type { GateReport } from "../../domain/gate/gate-report.js";
import type { WrittenGate } from "../../domain/gate/written-gate.js";
import type { Paint } from "../terminal.js";

export interface ReporterInput {
  readonly report: GateReport;
  /** The same decision in words; it holds no number that is hidden. */
  readonly written: WrittenGate;
  /** Whether each line is followed by the rule that decided it. JSON and SARIF always hold the rule. */
  readonly explain: boolean;
  /** Failing lines and the conclusion alone. For text; a program reads the others. */
  readonly quiet: boolean;
  /** For text. */
  readonly paint: Paint;
  /** In columns, for text. */
  readonly width: number;
}

/** A gate's decision in one form, with a line end at its end. The same input gives the same text. */
export type Reporter = (input: ReporterInput) => Promise<string>;
