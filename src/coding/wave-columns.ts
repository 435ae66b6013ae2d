import type { Wave } from "../domain/wave.js";

type Mapping = NonNullable<Wave["columns"]>[string];

/** What a column is taken to be; `open` where nobody knows. */
export type ProposedRole =
  | { readonly kind: "item"; readonly item: string }
  | { readonly kind: "option"; readonly item: string; readonly option: string }
  | { readonly kind: "responseId" | "identity" | "ignore" | "open" };

export type WaveColumns = ReadonlyMap<string, Mapping>;

/** Editors and exports change the blanks of a heading, never its words. */
export function collapsed(name: string): string {
  return name.replace(/\s+/gu, " ").trim();
}

/** What a wave file says of columns, by their headings. */
export function waveColumns(wave: Wave | null): WaveColumns {
  const entries = Object.entries(wave?.columns ?? {});
  return new Map([...entries.map(([name, to]) => [collapsed(name), to] as const), ...entries]);
}

/** The role that a wave file gives a column; null where it names none. */
export function mappingOf(mapped: WaveColumns, name: string): ProposedRole | null {
  const to = mapped.get(name) ?? mapped.get(collapsed(name));
  if (to === undefined) return null;
  if ("role" in to) return { kind: to.role };
  const { item, option }: { item: string; option?: string } = to;
  return option === undefined ? { kind: "item", item } : { kind: "option", item, option };
}
