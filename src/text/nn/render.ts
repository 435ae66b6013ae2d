import type { RenderTexts } from "../nb/render.js";

export const renderTexts: RenderTexts = {
  contents: "Innhald",
  skipLink: "Hopp til innhaldet",
  showNumbers: "Tal bak figuren",
  /** Where nobody has written anything yet. */
  openPlace: (hint: string) => `[Skriv her: ${hint}]`,
  hidden: "skjerma",
  toneWords: {
    good: "klart betre",
    bad: "klart dårlegare",
    neutral: "klart høgare eller lågare",
    none: "ingen klar skilnad",
  },
  range: (name) => `${name}, eit spenn`,
  oneFigure: (name) => `${name}, eitt tal`,
  page: "Side",
  of: "av",
  countOf: (count, n) => `${count} av ${n}`,
  answers: (n) => `${n} svar`,
  overlap: "der dei overlappar",
  workbook: { table: "Tabell", sheet: "Ark", note: "Merknad", made: "Laga" },
  rejected: { file: "Fil", row: "Rad", column: "Kolonne", reason: "Grunn" },
};
