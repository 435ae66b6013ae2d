/** What `parorende list` can list. */
export const listKinds = ["surveys", "waves", "indicators", "items", "areas", "sources"] as const;
export type ListKind = (typeof listKinds)[number];

export function isListKind(text: string): text is ListKind {
  return listKinds.some((kind) => kind === text);
}
