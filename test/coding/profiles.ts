import type { ColumnProfile } from "../../src/coding/profile.js";

/** The profile of a column that nobody filled, with what a case says otherwise. */
export function profileWith(more: Partial<ColumnProfile> = {}): ColumnProfile {
  return {
    filled: 0,
    distinct: 0,
    ownTexts: 0,
    frequent: [],
    holds: "texts",
    quartiles: null,
    ticks: null,
    identity: 0,
    names: 0,
    meanLength: 0,
    damaged: 0,
    ...more,
  };
}

/** The profile of a column where each of some answers fills ten rows. */
export function answeredWith(...texts: readonly string[]): ColumnProfile {
  const frequent = texts.map((text) => ({ text, count: 10 }));
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  return profileWith({
    filled: texts.length * 10,
    distinct: texts.length,
    ownTexts: 0.1,
    frequent,
    meanLength: letters / Math.max(1, texts.length),
  });
}
