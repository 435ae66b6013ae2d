import type { Locale } from "../domain/text.js";
import type { ColumnProposal, ReadExport } from "../index.js";
import { textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import { proposalLines } from "./proposal-table.js";
import { howLines, rowLine, tellIssues } from "./telling.js";
import { writeLine, type Output } from "./world.js";

/** Of what is no terminal. */
const WIDTH = 80;

/** Says what an export was taken to be and why, how several ticks were read, and what is left out. Never a cell. */
export function tellExport(read: ReadExport, locale: Locale, output: Output): void {
  const texts = textsOf(locale);
  const numbers = numberFormat(locale);
  const say = texts.import;
  const { reading, proposals, profiles, columns } = read;
  writeLine(output, say.heading(reading.file));
  for (const line of howLines(reading, texts, numbers)) writeLine(output, `  ${line}`);
  writeLine(output, `  ${rowLine({ ...read, rejected: 0 }, texts, numbers)}`);
  for (const [at, { name }] of columns.entries()) {
    const profile = profiles[at];
    const isMultiple = isSeveralTicks(proposals[at], read);
    if (profile?.ticks && (isMultiple || read.draft !== null))
      writeLine(output, `  ${say.ticks(name, profile.ticks.separator)}`);
    if (profile !== undefined && profile.damaged > 0) writeLine(output, `  ${say.damaged(name)}`);
  }
  for (const [item, count] of tickColumns(read)) {
    writeLine(output, `  ${say.tickColumns(item, numbers.count(count))}`);
  }
  const identity = proposals.filter(({ role }) => role.kind === "identity").map(({ name }) => `«${name}»`);
  if (identity.length > 0) writeLine(output, `  ${say.identity(identity.join(", "))}`);
  tellIssues(
    read.issues.filter(({ code }) => code !== "damagedByExcel"),
    locale,
    output,
  );
}

function isSeveralTicks(proposal: ColumnProposal | undefined, { codebook }: ReadExport): boolean {
  const role = proposal?.role;
  if (role?.kind !== "item") return false;
  return codebook.items.some(({ id, kind }) => id === role.item && kind === "multiple");
}

function tickColumns({ proposals }: ReadExport): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { role } of proposals) {
    if (role.kind === "option") counts.set(role.item, (counts.get(role.item) ?? 0) + 1);
  }
  return counts;
}

/** The proposals as a table, and the labels that are written otherwise than in the codebook. */
export function tellProposals(read: ReadExport, locale: Locale, output: Output): void {
  const { proposals, codebook } = read;
  const say = textsOf(locale).import;
  writeLine(output);
  writeLine(output, say.proposals);
  for (const line of proposalLines(read, locale, output.columns ?? WIDTH)) writeLine(output, line);
  const labels = proposals.flatMap(({ role, labels: unread }) =>
    role.kind === "item" ? unread.map((one) => ({ ...one, item: role.item })) : [],
  );
  if (labels.length === 0) return;
  writeLine(output);
  writeLine(output, say.labels);
  for (const { item, label, option } of labels) {
    const options = codebook.items.find(({ id }) => id === item)?.options;
    const text = options?.find(({ id }) => id === option)?.text;
    writeLine(
      output,
      `  ${item}: ${text === undefined ? say.openLabel(label) : say.label(label, text[locale] ?? text.nb)}`,
    );
  }
}

/** The items of a drafted codebook, a line each. */
export function tellDraft({ codebook }: ReadExport, locale: Locale, output: Output): void {
  const { draft } = textsOf(locale).import;
  const { list } = numberFormat(locale);
  writeLine(output);
  writeLine(output, draft.heading(codebook.survey));
  for (const { id, kind, options } of codebook.items) {
    writeLine(output, `  ${draft.item(id, draft.kinds[kind], list(options.map(({ text }) => text.nb)))}`);
  }
}

/** The same as data. */
export function importData({
  reading,
  rows,
  statuses,
  proposals,
  wave,
  codebook,
  draft,
}: ReadExport): object {
  return {
    file: reading.file,
    survey: codebook.survey,
    wave,
    layout: reading.layout,
    layoutWhy: reading.layoutWhy,
    text: reading.text,
    sheet: reading.sheet,
    decimal: reading.decimal,
    headerRow: reading.headerRow,
    headerRows: reading.headerRows,
    rows,
    statuses,
    columns: draft === null ? proposals : draft.columns,
    ...(draft === null ? {} : { codebook }),
  };
}
