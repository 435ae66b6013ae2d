/**
 * Finds links that go in a circle.
 *
 * @param links id → the ids it points to; those that point nowhere may be left out
 * @returns whether a link from one id to another is part of a circle
 * @example
 * circular(new Map([["a", ["b"]], ["b", ["a"]]]))("a", "b"); // true
 */
export function circular(
  links: ReadonlyMap<string, readonly string[]>,
): (from: string, to: string) => boolean {
  const reached = new Map([...links.keys()].map((id) => [id, reachableFrom(id, links)]));
  return (from, to) => reached.get(to)?.has(from) ?? false;
}

function reachableFrom(start: string, links: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...(links.get(start) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(links.get(next) ?? []));
  }
  return found;
}
