import { canGroupBy, groupableItems, type Codebook } from "../domain/codebook.js";
import { ParorendeError } from "../domain/errors.js";
import { itemNames } from "./recognize.js";

/**
 * The items that groups were asked for by; capitals and blanks are the writer's own.
 *
 * @returns ids of the codebook, each once
 * @throws ParorendeError unknownItem; notGroupable where an item does not put each person in one group
 * @example
 * groupItems(codebook, ["Tjeneste "]); // ["tjeneste"]
 */
export function groupItems(codebook: Codebook, asked: readonly string[]): readonly string[] {
  const names = itemNames(codebook);
  const known = groupableItems(codebook);
  const ids = asked.map((typed) => {
    const item = names.byId(typed.trim().toLowerCase());
    if (item === null) {
      const nearest = names.nearestId(typed);
      throw new ParorendeError({ code: "unknownItem", facts: { item: typed, nearest, known } });
    }
    if (!canGroupBy(item))
      throw new ParorendeError({ code: "notGroupable", facts: { item: item.id, known } });
    return item.id;
  });
  return [...new Set(ids)];
}
