import type { LinkColumn, LinkRows } from "../domain/link-workbook.js";
import type { ExportColumn } from "../domain/people/raw-table.js";
import { holdsPeople } from "./column-content.js";
import type { ColumnProfile } from "./profile.js";
import type { ColumnProposal } from "./propose.js";
import { SURE } from "./sureness.js";

const mostExamples = 8;

/**
 * What is left for a person to decide: the columns that are open or not sure, with the likeliest suggestion, and the labels
 * of questions whose meaning is not sure. Only what is sure is filled in, so that a workbook nobody has edited decides nothing
 * that is not. Of the answers only those that fill at least five rows are shown, and none of a
 * column that may tell who people are.
 *
 * @param isTaken whether a proposal is decided already, and so no longer asked; without it, the sure ones are
 * @example
 * linkRows({ proposals, columns: source.columns, profiles }).columns.map(({ name }) => name); // ["v_17", "Tilbakemelding"]
 */
export function linkRows({
  proposals,
  columns,
  profiles,
  isTaken = isSure,
}: {
  readonly proposals: readonly ColumnProposal[];
  readonly columns: readonly ExportColumn[];
  readonly profiles: readonly ColumnProfile[];
  readonly isTaken?: (proposal: ColumnProposal) => boolean;
}): LinkRows {
  const open = proposals.flatMap((proposal, at): readonly LinkColumn[] => {
    const column = columns[at];
    const profile = profiles[at];
    if (column === undefined || profile === undefined || isTaken(proposal)) return [];
    const { role, confidence } = proposal;
    return [
      {
        name: column.name,
        question:
          column.option === null ? column.question : `${column.question ?? column.name} [${column.option}]`,
        examples: examplesOf(role.kind === "identity" || holdsPeople(profile) ? null : profile),
        item: "item" in role ? role.item : null,
        option: role.kind === "option" ? role.option : null,
        role: role.kind === "item" || role.kind === "option" || role.kind === "open" ? null : role.kind,
        confidence,
        isFilledIn: isSure(proposal),
      },
    ];
  });
  const labels = proposals.flatMap(({ role, labels: unread }) =>
    role.kind !== "item"
      ? []
      : unread
          .filter(({ option, confidence }) => option === null || confidence < SURE)
          .map(({ label, option, confidence }) => ({ item: role.item, label, option, confidence })),
  );
  return { columns: open, labels };
}

/** Whether a script may take a proposal. */
export function isSure({ role, confidence }: ColumnProposal): boolean {
  return role.kind !== "open" && confidence >= SURE;
}

function examplesOf(profile: ColumnProfile | null): readonly string[] {
  const texts = profile?.ticks?.pieces ?? profile?.frequent ?? [];
  return texts.slice(0, mostExamples).map(({ text }) => text);
}
