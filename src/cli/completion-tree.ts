/** What may stand in a place: known words, a path, or what nobody can list. */
export type Values = readonly string[] | "files" | "folders" | "free";

/** All that can be typed. */
export interface CompletionTree {
  /** Options that stand before any command. */
  readonly programOptions: readonly string[];
  readonly commands: readonly {
    /** Its name and its aliases. */
    readonly names: readonly string[];
    readonly options: readonly string[];
    readonly argument: Values;
  }[];
  /** Of options that take a value. */
  readonly values: readonly { readonly option: string; readonly values: Values }[];
}
