/** Where a thought of its own may begin: after a full stop, before «, og» and «, men», at a dash. */
const boundary =
  /(?<=[.;!?:])\s+|,\s+(?=(?:men|og|så|mens|samtidig|samstundes|dessuten|likevel)\s)|\s+[–+]\s+/u;

/** Fewer words are no thought. */
const FEWEST_WORDS = 3;

/**
 * The thoughts a statement may be made of, as they stand in it; none where it is one.
 *
 * @example
 * clauses("Dagsenteret er fint, men ingen ringer tilbake"); // ["Dagsenteret er fint", "men ingen ringer tilbake"]
 */
export function clauses(text: string): readonly string[] {
  const found = text.split(boundary).filter((part) => part.trim().split(/\s+/u).length >= FEWEST_WORDS);
  return found.length > 1 ? found : [];
}
