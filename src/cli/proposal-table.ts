import type { Locale } from "../domain/text.js";
import type { ColumnProposal, ReadExport } from "../index.js";
import { textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import { shortened } from "./shortened.js";

const INDENT = "  ";
const GAP = "  ";

/** Where there is less room than this for a column and what it is, the reason is left out. */
const LEAST_ROOM = 32;
/** Of that room, what a column is gets so much where both are long. */
const PART_OF_IS = 0.45;

interface Row {
  readonly column: string;
  readonly is: string;
  readonly sure: string;
  readonly because: string;
}

/** The proposals as a table that fits the terminal: a heading may be a whole question, and is shortened. */
export function proposalLines(read: ReadExport, locale: Locale, width: number): readonly string[] {
  const { table } = textsOf(locale).import;
  const rows = [table, ...read.proposals.map((proposal, at) => rowOf(proposal, at, read, locale))];
  const widest = (name: keyof Row): number => Math.max(...rows.map((row) => row[name].length));
  const sure = widest("sure");
  const beside = width - INDENT.length - 2 * GAP.length - sure;
  const withReason = beside - GAP.length - widest("because");
  const hasReason = withReason >= LEAST_ROOM;
  const room = Math.max(LEAST_ROOM, hasReason ? withReason : beside);
  // What an open column may be is cut before any heading is.
  const known = Math.max(...rows.flatMap(({ is, sure: told }) => (told === "" ? [] : [is.length])));
  const leftOver = Math.min(widest("is"), room - widest("column"));
  const forIs = Math.max(leftOver, Math.min(known, Math.floor(room * PART_OF_IS)));
  const forColumn = Math.min(widest("column"), room - forIs);
  return rows.map((row) => {
    const cells = [
      shortened(row.column, forColumn).padEnd(forColumn),
      shortened(row.is, forIs).padEnd(forIs),
      row.sure.padStart(sure),
      ...(hasReason ? [row.because] : []),
    ];
    return `${INDENT}${cells.join(GAP)}`.trimEnd();
  });
}

function rowOf(proposal: ColumnProposal, at: number, { statusColumns }: ReadExport, locale: Locale): Row {
  const { role, confidence, because, alternatives, name } = proposal;
  const { roles, because: whys, perhaps } = textsOf(locale).import;
  const column = name.replace(/\s+/gu, " ").trim();
  if (role.kind === "open") {
    const others = alternatives.map(({ item, option }) => (option === null ? item : `${item}.${option}`));
    const is = others.length === 0 ? roles.open : `${roles.open}, ${perhaps(others.join(", "))}`;
    return { column, is, sure: "", because: "" };
  }
  const sure = numberFormat(locale).percent(confidence, 0);
  const why = because === null ? "" : whys[because];
  if (role.kind === "item") return { column, is: role.item, sure, because: why };
  if (role.kind === "option") return { column, is: `${role.item}.${role.option}`, sure, because: why };
  // It is left out of the questions, but it is read: it decides which rows count.
  const isStatus = role.kind === "ignore" && statusColumns.has(at);
  if (!isStatus) return { column, is: roles[role.kind], sure, because: why };
  return { column, is: roles.status, sure, because: because === "wave" ? why : whys.status };
}
