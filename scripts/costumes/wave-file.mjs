// @ts-check
import { Buffer } from "node:buffer";
import { WAVE } from "./survey.mjs";

/**
 * What stands beside an export whose codes nothing else can tell.
 *
 * @param {{ columns: Record<string, unknown>, labels?: Record<string, unknown> }} mapping
 */
export function waveFile({ columns, labels }) {
  const wave = {
    id: WAVE,
    survey: "ivaretatt",
    period: { to: `${WAVE}-09-30` },
    recallYears: 2,
    design: "optIn",
    questionnaireVersion: "2",
    columns,
    ...(labels === undefined ? {} : { labels }),
  };
  return Buffer.from(`${JSON.stringify(wave, null, 2)}\n`, "utf8");
}
