/** Answers of one of the survey's items, as a column: 40 Ja, 30 Nei, 20 Vet ikke. */
export const answers = [
  ...Array.from({ length: 40 }, () => "Ja"),
  ...Array.from({ length: 30 }, () => "Nei"),
  ...Array.from({ length: 20 }, () => "Vet ikke"),
];

/** An export of rows, with the header in front. */
export function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((cells) => `${cells.join(";")}\n`).join("");
}

/** An export with one column of those answers. */
export const plainExport = csv(
  ["kontaktperson"],
  answers.map((answer) => [answer]),
);

/** A table of our own counts. */
export function countTable(wave: string, counts: Readonly<Record<string, number>>, unit = ""): string {
  return csv(
    ["måling", "kommunenummer", "gruppe", "spørsmål", "svar", "antall"],
    Object.entries(counts).map(([option, count]) => [wave, unit, "", "kontaktperson", option, String(count)]),
  );
}
