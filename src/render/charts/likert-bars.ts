import type { LikertChart } from "../../domain/document.js";
import { answerColor, answerMiddle, colors } from "./look.js";

type Row = LikertChart["rows"][number];
export type Role = Row["segments"][number]["role"];

/** One answer of the scale with its color, the same in all rows. */
export interface Answer {
  readonly label: string;
  readonly role: Role;
  readonly fill: string;
  readonly stroke: string;
}

/** A piece of a bar, from and to in shares on both sides of the middle. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly share: number;
  readonly answer: Answer;
}

/** Every answer that occurs, in the order of the scale, «vet ikke» last. */
export function answerKey(rows: readonly Row[]): Answer[] {
  const seen = new Map<string, { label: string; role: Role }>();
  for (const { label, role } of rows.flatMap((row) => row.segments))
    seen.set(keyOf(label, role), { label, role });
  const all = [...seen.values()];
  return (["below", "middle", "above", "dontKnow"] as const).flatMap((role) => {
    const side = all.filter((answer) => answer.role === role);
    return side.map((answer, i) => ({ ...answer, ...paint(role, i, side.length) }));
  });
}

function keyOf(label: string, role: Role): string {
  return `${role} ${label}`;
}

function paint(role: Role, position: number, count: number): { fill: string; stroke: string } {
  switch (role) {
    case "below":
      return { fill: answerColor("below", count - 1 - position, count), stroke: colors.white };
    case "above":
      return { fill: answerColor("above", position, count), stroke: colors.white };
    case "middle":
      return { fill: answerMiddle, stroke: colors.bandEdge };
    case "dontKnow":
      return { fill: colors.white, stroke: colors.previousEdge };
  }
}

/** The share of a row's answers that play a role; null where the row has none such. */
export function shareOf(row: Row, role: Role): number | null {
  const own = row.segments.filter((segment) => segment.role === role);
  return own.length === 0 ? null : own.reduce((sum, segment) => sum + segment.share, 0);
}

/** How far a row reaches to each side of the middle, in shares. */
export function reachOf(row: Row): { readonly left: number; readonly right: number } {
  const half = (shareOf(row, "middle") ?? 0) / 2;
  return { left: half + (shareOf(row, "below") ?? 0), right: half + (shareOf(row, "above") ?? 0) };
}

/** The pieces of a row's bar, laid end to end with the middle astride 0. «Vet ikke» is not among them. */
export function segmentsOf(row: Row, key: readonly Answer[]): Segment[] {
  let from = -reachOf(row).left;
  return (["below", "middle", "above"] as const).flatMap((role) =>
    row.segments
      .filter((segment) => segment.role === role && segment.share > 0)
      .flatMap((segment) => {
        const answer = key.find((known) => keyOf(known.label, known.role) === keyOf(segment.label, role));
        if (answer === undefined) return [];
        const to = from + segment.share;
        const placed: Segment = { from, to, share: segment.share, answer };
        from = to;
        return [placed];
      }),
  );
}
