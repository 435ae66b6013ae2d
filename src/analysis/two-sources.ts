import { OWN, type Count, type Stratum, type Tabulation } from "../domain/people/tabulation.js";

/** What a table of counts adds to what is counted already, and what of ours it counts once more. */
export interface Besides {
  readonly added: ReadonlyMap<string, Stratum>;
  readonly doubled: readonly { readonly stratum: Stratum; readonly counted: Stratum | undefined }[];
}

/**
 * Divides the strata of a table of counts by what is counted already: our own answers in a wave that has an export are the
 * export's, and what two tables both count is the first one's. Groups are those that were asked for.
 *
 * @param answered the waves that have an export
 */
export function besides(
  strata: Tabulation["strata"],
  { strata: first }: Tabulation,
  { answered, groupBy }: { readonly answered: ReadonlySet<string>; readonly groupBy: readonly string[] },
): Besides {
  const isDoubled = ({ unit, wave }: Stratum): boolean => unit === OWN && answered.has(wave);
  const asked = [...strata].filter(([, { group }]) => group === null || groupBy.includes(group.item));
  return {
    added: new Map(
      asked
        .filter(([, stratum]) => !isDoubled(stratum))
        .map(([key, stratum]) => [key, uncounted(stratum, first.get(key))]),
    ),
    doubled: asked
      .filter(([, stratum]) => isDoubled(stratum))
      .map(([key, stratum]) => ({ stratum, counted: first.get(key) })),
  };
}

function uncounted(stratum: Stratum, first: Stratum | undefined): Stratum {
  if (first === undefined) return stratum;
  const items = new Map([...stratum.items].filter(([id]) => !first.items.has(id)));
  return { ...stratum, respondents: 0, items };
}

/**
 * The items that two sources count differently, in the base or in an option. What one of them does not know is no
 * difference, and neither is what rounding explains.
 *
 * @returns item ids, in the order of the first
 * @example
 * differingItems(fromAnswers, fromCounts); // ["kontaktperson"]
 */
export function differingItems(one: Stratum, other: Stratum): readonly string[] {
  return [...one.items].flatMap(([id, counts]) => {
    const theirs = other.items.get(id);
    if (theirs === undefined) return [];
    const slack = counts.slack + theirs.slack;
    const isOther = [...counts.options].some(([option, count]) =>
      differ(count, theirs.options.get(option) ?? null, slack),
    );
    return isOther || differ(counts.answered, theirs.answered, 0) ? [id] : [];
  });
}

function differ(one: Count, other: Count, slack: number): boolean {
  return one !== null && other !== null && Math.abs(one - other) > slack;
}
