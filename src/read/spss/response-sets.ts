import { extension, type DictionaryRecords } from "./records.js";
import type { SpssText } from "./text.js";
import type { Variable } from "./variables.js";

/** Variables that are the ticks of one question: a tick is the counted value. */
export interface DichotomySet {
  readonly question: string;
  /** As the file writes it, a number too. */
  readonly counted: string;
  /** The options are called as the counted value is labeled, not as the variables are. */
  readonly optionsByValue: boolean;
}

/** A response set as its record writes it. */
interface WrittenSet {
  readonly name: string;
  readonly kind: "categories" | "dichotomies";
  readonly counted: string;
  readonly optionsByValue: boolean;
  readonly labelOfVariable: boolean;
  readonly label: string;
  readonly shortNames: readonly string[];
}

/** `$name=C`, `$name=D` or `$name=E 11 `; what follows is counted in bytes. */
const start = /^\n*([^=\n]{1,80})=(?:([CD])|E (1{1,2}) )/;
const length = /^ ?(\d{1,9}) /;
const variableNames = /^([^\n]*)(?:\n|$)/;

/**
 * The sets of multiple dichotomies (records 7/7 and 7/19) by the variables in them; of a variable in two sets, the first.
 * A set without a label goes by its name. Sets of multiple categories, where each variable holds one of the chosen
 * options, are left as the variables they are. A record that cannot be read further is left from there: its variables
 * are then read as others are, and lose nothing.
 */
export function dichotomySets(
  records: DictionaryRecords,
  variables: readonly Variable[],
  text: SpssText,
): ReadonlyMap<Variable, DichotomySet> {
  const byName = new Map<string, Variable>();
  for (const variable of variables) byName.set(variable.name.toUpperCase(), variable);
  for (const variable of variables) byName.set(variable.shortName.toUpperCase(), variable);
  const found = new Map<Variable, DichotomySet>();
  for (const subtype of [extension.responseSets, extension.countedResponseSets]) {
    for (const content of records.extensions.get(subtype) ?? []) {
      for (const set of writtenSets(content, text)) {
        if (set.kind === "categories") continue;
        const members = set.shortNames.flatMap((name) => byName.get(name.toUpperCase()) ?? []);
        const [first] = members;
        if (first === undefined || members.length < 2) continue;
        const ownLabel = set.labelOfVariable ? (first.label ?? "") : set.label;
        const question = ownLabel === "" ? set.name : ownLabel;
        const { counted, optionsByValue } = set;
        for (const member of members) {
          if (!found.has(member)) found.set(member, { question, counted, optionsByValue });
        }
      }
    }
  }
  return found;
}

function* writtenSets(content: Buffer, text: SpssText): Generator<WrittenSet, void, undefined> {
  // A character for a byte, so that lengths in bytes are lengths of text.
  let rest = content.toString("latin1");
  const decoded = (part: string): string => text.label(Buffer.from(part, "latin1"));
  const counted = (): string | null => {
    const head = length.exec(rest);
    if (head === null) return null;
    const from = head[0].length;
    const to = from + Number(head[1]);
    if (to > rest.length) return null;
    const part = rest.slice(from, to);
    rest = rest.slice(to);
    return part;
  };
  for (;;) {
    const head = start.exec(rest);
    if (head === null) return;
    const [whole, name = "", kind, labelSource] = head;
    rest = rest.slice(whole.length);
    const value = kind === "C" ? "" : counted();
    const label = counted();
    const names = variableNames.exec(rest);
    if (value === null || label === null || names === null) return;
    rest = rest.slice(names[0].length);
    yield {
      name: decoded(name).replace(/^\$/, ""),
      kind: kind === "C" ? "categories" : "dichotomies",
      counted: decoded(value),
      optionsByValue: labelSource === "1",
      labelOfVariable: labelSource === "11",
      label: decoded(label),
      shortNames: decoded(names[1] ?? "")
        .split(" ")
        .filter((part) => part !== ""),
    };
  }
}
