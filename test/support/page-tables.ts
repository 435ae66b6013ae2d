/** A figure of the JSON: shown with its numbers, or hidden with why. */
export interface Figure extends Readonly<Record<string, unknown>> {
  readonly cell: string;
  readonly shown: boolean;
  readonly why?: unknown;
}

export interface PageCell {
  readonly text: string;
  readonly cell: string | null;
  readonly value: number | null;
}

export interface PageTable {
  readonly id: string;
  readonly rows: readonly (readonly PageCell[])[];
}

/** Every figure of a JSON document by its address. */
export function figuresOf(value: unknown, found = new Map<string, Figure>()): Map<string, Figure> {
  if (typeof value !== "object" || value === null) return found;
  if (isFigure(value)) found.set(value.cell, value);
  for (const inner of Object.values(value)) figuresOf(inner, found);
  return found;
}

/** The numbers that a figure itself holds. */
export function numbersBehind(figure: Figure | undefined): readonly number[] {
  return Object.values(figure ?? {}).filter((value) => typeof value === "number");
}

/** The tables of a page: what each cell says, and which figure and number it says it of. */
export function tablesOfPage(html: string): readonly PageTable[] {
  return [...html.matchAll(/<table [^>]*?id="([^"]+)"[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/g)].map(
    ([, id = "", body = ""]) => ({
      id,
      rows: [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
        [...row.matchAll(/<t[dh]([^>]*)>([\s\S]*?)<\/t[dh]>/g)].map(([, marks = "", inner = ""]) => ({
          text: plain(inner),
          cell: attribute(marks, "data-cell"),
          value: numberOf(attribute(marks, "data-value")),
        })),
      ),
    }),
  );
}

function isFigure(value: object): value is Figure {
  return "cell" in value && "shown" in value && typeof value.cell === "string";
}

function attribute(marks: string, name: string): string | null {
  const found = new RegExp(`${name}="([^"]*)"`).exec(marks)?.[1];
  return found === undefined ? null : plain(found);
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}

function plain(html: string): string {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? "");
}
