import type { ByteOrder } from "./byte-order.js";
import type { SpssText } from "./text.js";

/** What is the same for every variable of a file. */
export interface Reading {
  readonly order: ByteOrder;
  readonly text: SpssText;
  readonly systemMissing: readonly number[];
}

/** How the values of a variable are read out of a case. */
export interface Values {
  /** The text of the value in a case: its label, else itself; «» where there is none. */
  readonly cell: (bytes: Buffer) => string;
  /** «1» where the case holds the value that counts as a tick, «0» where another, «» where none. */
  readonly tick: (bytes: Buffer) => string;
  /** The label of the value that counts as a tick. */
  readonly tickLabel: string | null;
  /** The labels of values that are not user-missing, one for each value. */
  readonly answerLabels: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
  readonly missing: ReadonlySet<string>;
}
