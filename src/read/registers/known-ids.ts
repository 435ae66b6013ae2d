import { LINK_DASH } from "../../domain/link-workbook.js";

/** An id that cells may refer to, with the names it is known by: what stands in a drop-down, in any language. */
export interface KnownId {
  readonly id: string;
  readonly names: readonly string[];
}

/** The id of what a cell names; null where there is none, or several. */
export type FindId = (written: string) => string | null;

/**
 * Finds ids as people write them: the id, «id – text» as in a drop-down, or the name alone; capitals make no difference.
 *
 * @example
 * idFinder([{ id: "avlastning", names: ["Avlastning for pårørende"] }])("Avlastning – alt"); // "avlastning"
 */
export function idFinder(known: readonly KnownId[]): FindId {
  const ids = new Map(known.map(({ id }) => [comparable(id), id]));
  const names = new Map<string, string | null>();
  for (const { id, names: own } of known) {
    for (const name of own.map(comparable)) {
      const other = names.get(name);
      names.set(name, other === undefined || other === id ? id : null);
    }
  }
  return (written) => {
    const whole = comparable(written);
    const [first = ""] = whole.split(LINK_DASH.trim());
    return ids.get(whole) ?? names.get(whole) ?? (first === whole ? null : (ids.get(first.trim()) ?? null));
  };
}

/** The ids that a cell names, and whether it names something that is not known. */
export interface FoundIds {
  readonly ids: readonly string[];
  readonly isAllKnown: boolean;
}

/**
 * The ids in a cell of several, with `;` or line breaks between; commas where all between them are known.
 *
 * @example
 * idsIn("avlastning; koordinering", find); // { ids: ["avlastning", "koordinering"], isAllKnown: true }
 */
export function idsIn(cell: string, find: FindId): FoundIds {
  const whole = find(cell);
  if (whole !== null) return { ids: [whole], isAllKnown: true };
  const parts = cell.split(/[;\n]/u).filter((part) => part.trim() !== "");
  const found = parts.flatMap((part) => {
    const id = find(part);
    const between = id === null ? part.split(",").map(find) : [id];
    return between.includes(null) ? [null] : between;
  });
  const ids = [...new Set(found.filter((id) => id !== null))];
  return { ids, isAllKnown: !found.includes(null) };
}

function comparable(text: string): string {
  return text.normalize("NFC").trim().replaceAll(/\s+/gu, " ").toLowerCase();
}
