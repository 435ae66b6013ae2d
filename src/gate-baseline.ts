import { ParorendeError } from "./domain/errors.js";
import type { GateBaseline } from "./domain/gate/baseline.js";
import type { PlainResults } from "./domain/gate/plain-results.js";
import { inTime } from "./domain/wave-order.js";
import { begunAnew } from "./judge/gate/update-baseline.js";

/** A file of known deviations, as it is used. */
export interface BaselineInUse {
  readonly path: string;
  /** What it is called in messages. */
  readonly file: string;
  /** Null where there is none. */
  readonly content: GateBaseline | null;
}

/**
 * The known deviations that results may be held against.
 *
 * @param options.isBegunAnew one that does not fit is emptied in place of refused; what it held is still known
 * @throws ParorendeError baselineOtherSurvey, baselineOtherVersion
 * @example
 * baselineFor({ baseline: { path, file: "kjente-avvik.json", content: null }, results }, { isBegunAnew: false }).content; // null
 */
export function baselineFor(
  { baseline, results }: { readonly baseline: BaselineInUse; readonly results: PlainResults },
  { isBegunAnew }: { readonly isBegunAnew: boolean },
): BaselineInUse {
  const { content, file } = baseline;
  if (content === null) return baseline;
  const { survey, wave, waves } = results;
  const version = waves.find(({ id }) => id === wave)?.questionnaireVersion ?? "";
  const order = inTime(waves);
  // What a later wave says is nothing to hold these answers against.
  const other = content.entries
    .filter((entry) => order(entry.wave, wave) <= 0)
    .find((entry) => entry.questionnaireVersion !== version);
  if (content.survey === survey.id && other === undefined) return baseline;
  if (isBegunAnew) {
    const isPast = (of: string): boolean => content.survey !== survey.id || order(of, wave) <= 0;
    return { ...baseline, content: begunAnew(content, { survey: survey.id, until: wave, isPast }) };
  }
  if (content.survey !== survey.id) {
    const facts = { file, baseline: content.survey, survey: survey.id };
    throw new ParorendeError({ code: "baselineOtherSurvey", facts });
  }
  const facts = { file, baseline: other?.questionnaireVersion ?? "", wave, version };
  throw new ParorendeError({ code: "baselineOtherVersion", facts });
}
