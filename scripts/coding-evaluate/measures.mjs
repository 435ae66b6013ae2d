// @ts-check
// What is measured of suggestions whose right answer is known.

/**
 * @typedef {{ area: string, confidence: number }} Ranked
 * @typedef {{ right: string | null, suggested: string | null }} Second the second area, coded and suggested
 * @typedef {{ right: string, ranked: readonly Ranked[], mustRead: boolean, secondary: Second }} Judged a suggestion
 *   beside its right area
 */

/**
 * Precision, recall and F1 of each area, and their plain mean (macro-F1).
 *
 * @param {readonly Judged[]} judged
 * @param {readonly string[]} areas
 */
export function measures(judged, areas) {
  const perArea = areas.map((area) => {
    const said = judged.filter(({ ranked }) => ranked[0]?.area === area);
    const meant = judged.filter(({ right }) => right === area);
    const hits = said.filter(({ right }) => right === area).length;
    const precision = said.length === 0 ? 0 : hits / said.length;
    const recall = meant.length === 0 ? 0 : hits / meant.length;
    const f1 = hits === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { area, n: meant.length, precision, recall, f1 };
  });
  return {
    perArea,
    n: judged.length,
    macroF1: mean(perArea.map(({ f1 }) => f1)),
    first: share(judged, ({ right, ranked }) => ranked[0]?.area === right),
    amongTwo: share(judged, ({ right, ranked }) => ranked.slice(0, 2).some(({ area }) => area === right)),
    mustRead: share(judged, (one) => one.mustRead),
    firstOfShown: share(
      judged.filter((one) => !one.mustRead),
      ({ right, ranked }) => ranked[0]?.area === right,
    ),
  };
}

/**
 * How often suggestions of each confidence were right, and the mean distance between the two (expected calibration
 * error: Naeini, Cooper & Hauskrecht 2015).
 *
 * @param {readonly Judged[]} judged
 */
export function calibration(judged) {
  const edges = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
  const rows = edges.slice(1).map((to, at) => {
    const from = edges[at] ?? 0;
    const inside = judged.filter(({ ranked: [first] }) => {
      const confidence = first?.confidence ?? 0;
      return confidence > from && confidence <= to;
    });
    return {
      from,
      to,
      n: inside.length,
      confidence: mean(inside.map(({ ranked }) => ranked[0]?.confidence ?? 0)),
      right: share(inside, ({ right, ranked }) => ranked[0]?.area === right),
    };
  });
  const error = rows.reduce(
    (sum, { n, confidence, right }) =>
      sum + (n === 0 ? 0 : (n / judged.length) * Math.abs(confidence - right)),
    0,
  );
  return { rows, error };
}

/**
 * The temperature at which confidences are most truthful (least mean log loss), to two decimals.
 *
 * @param {readonly Judged[]} judged as suggested with a temperature of `used`
 * @param {number} used
 */
export function bestTemperature(judged, used) {
  const candidates = Array.from({ length: 281 }, (_, at) => 0.2 + at / 100);
  const loss = candidates.map((temperature) =>
    mean(
      judged.map(({ right, ranked }) => {
        const powers = ranked.map(({ area, confidence }) => ({
          area,
          power: Math.pow(Math.max(confidence, 1e-12), used / temperature),
        }));
        const sum = powers.reduce((total, { power }) => total + power, 0);
        return -Math.log((powers.find(({ area }) => area === right)?.power ?? 1e-12) / sum);
      }),
    ),
  );
  return candidates[loss.indexOf(Math.min(...loss))] ?? 1;
}

/** @param {readonly number[]} values */
function mean(values) {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * @template T
 * @param {readonly T[]} all
 * @param {(one: T) => boolean} test
 */
function share(all, test) {
  return all.length === 0 ? 0 : all.filter(test).length / all.length;
}
