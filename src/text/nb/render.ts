/** What a page or a terminal says of itself; what it says of the figures stands in the document. */
export const renderTexts = {
  contents: "Innhold",
  skipLink: "Hopp til innholdet",
  showNumbers: "Tall bak figuren",
  /** Where nobody has written anything yet. */
  openPlace: (hint: string) => `[Skriv her: ${hint}]`,
  hidden: "skjermet",
  /** The key of a chart: what each tone of a mark means. */
  toneWords: {
    good: "klart bedre",
    bad: "klart dårligere",
    neutral: "klart høyere eller lavere",
    none: "ingen klar forskjell",
  },
  /** The key of a chart: what is known of the nation, as a band or as a line. */
  range: (name: string) => `${name}, et spenn`,
  oneFigure: (name: string) => `${name}, ett tall`,
  page: "Side",
  of: "av",
  /** Fewer than thirty answers: the count, never per cent. */
  countOf: (count: string, n: string) => `${count} av ${n}`,
  answers: (n: string) => `${n} svar`,
  /** In a chart of characters: the interval over the national band. */
  overlap: "der de overlapper",
  /** The first sheet of a workbook of tables. */
  workbook: { table: "Tabell", sheet: "Ark", note: "Merknad", made: "Laget" },
  rejected: { file: "Fil", row: "Rad", column: "Kolonne", reason: "Grunn" },
};

export type RenderTexts = typeof renderTexts;
