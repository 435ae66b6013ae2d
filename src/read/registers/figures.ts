import type { RegisterFigure } from "../../domain/plan/registers.js";
import { countedThings } from "../../domain/plan/words.js";
import { circular } from "./circular.js";
import type { RegisterLog } from "./register-log.js";
import type { TableRow } from "./table-rows.js";

/** What is the same for a figure at all dates, and the column it stands in. */
const constant = [
  ["unit", "figureUnit"],
  ["counted", "counted"],
  ["measure", "measure"],
  ["partOf", "partOf"],
] as const;

/**
 * The figures of the plan from their rows. Counts that are no whole numbers are read as not reported; figures that are parts
 * of each other in a circle, and those that name no figure that is known, as parts of something unknown.
 *
 * @example
 * figuresOf(rows, log)[0]; // { id: "ventetid", date: "2024-12-31", value: 41, … }
 */
export function figuresOf(rows: readonly TableRow[], log: RegisterLog): readonly RegisterFigure[] {
  const figures = rows.map((row) => withoutBrokenCount(figureOf(row), log));
  tellOfDifferences(figures, log);
  const links = new Map<string, readonly string[]>();
  for (const { id, partOf } of figures) {
    if (partOf !== null) links.set(id, [...(links.get(id) ?? []), partOf]);
  }
  const inCircle = circular(links);
  return figures.map((figure) => {
    const { id, partOf, row } = figure;
    if (partOf === null || !inCircle(id, partOf)) return figure;
    log.add("registerPartOfCircle", "partOf", row);
    return { ...figure, partOf: null, isOfUnknown: true };
  });
}

function figureOf(row: TableRow): RegisterFigure {
  return {
    id: row.needed("id"),
    measure: row.text("measure"),
    name: row.needed("name"),
    unit: row.needed("figureUnit"),
    date: row.needed("date"),
    value: row.number("value"),
    target: row.number("target"),
    source: row.text("source"),
    role: row.text("role"),
    counted: row.choice("counted", countedThings) ?? "other",
    partOf: row.text("partOf"),
    ...(row.isMisread("partOf") ? { isOfUnknown: true } : {}),
    row: row.row,
  };
}

function withoutBrokenCount(figure: RegisterFigure, log: RegisterLog): RegisterFigure {
  const { value, counted, row } = figure;
  if (value === null || counted === "other" || (Number.isInteger(value) && value >= 0)) return figure;
  log.add("registerNotWhole", "value", row);
  return { ...figure, value: null };
}

function tellOfDifferences(figures: readonly RegisterFigure[], log: RegisterLog): void {
  const first = new Map<string, RegisterFigure>();
  for (const figure of figures) {
    const before = first.get(figure.id) ?? figure;
    first.set(figure.id, before);
    for (const [field, column] of constant) {
      if (figure[field] !== before[field]) log.add("registerFigureDiffers", column, figure.row);
    }
  }
}
