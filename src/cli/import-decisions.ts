import type { ColumnProposal, Decided, ProposedRole, ReadExport } from "../index.js";

type Mapping = Decided["columns"][string];

/** What has been decided of an export while it is imported. */
export class Decisions {
  readonly #columns = new Map<string, Mapping>();
  readonly #labels = new Map<string, Map<string, string>>();

  /** Takes a proposal for a column as it stands, with the labels that are sure. */
  take({ name, role, labels }: ColumnProposal, isSure: (confidence: number) => boolean): void {
    const mapping = mappingOf(role);
    if (mapping === null) return;
    this.#columns.set(name, mapping);
    if (!("item" in mapping)) return;
    for (const { label, option, confidence } of labels) {
      if (option !== null && isSure(confidence)) this.label(mapping.item, label, option);
    }
  }

  /** Decides what a column is. */
  column(name: string, mapping: Mapping): void {
    this.#columns.set(name, mapping);
  }

  /** Decides what a label means. */
  label(item: string, label: string, option: string): void {
    const ofItem = this.#labels.get(item) ?? new Map<string, string>();
    ofItem.set(label, option);
    this.#labels.set(item, ofItem);
  }

  hasColumn(name: string): boolean {
    return this.#columns.has(name);
  }

  /** What the column was decided to be. */
  of(name: string): Mapping | null {
    return this.#columns.get(name) ?? null;
  }

  hasLabel(item: string, label: string): boolean {
    return this.#labels.get(item)?.has(label) === true;
  }

  decided(reading: Decided["reading"]): Decided {
    return {
      columns: Object.fromEntries(this.#columns),
      labels: Object.fromEntries([...this.#labels].map(([item, of]) => [item, Object.fromEntries(of)])),
      reading,
    };
  }
}

/** Takes what nobody needs to be asked of: who answered, response ids, and an export's own bookkeeping. */
export function takeBookkeeping(
  { proposals }: Pick<ReadExport, "proposals">,
  decisions: Decisions,
  sure: number,
): void {
  const kinds: readonly string[] = ["identity", "responseId"];
  for (const proposal of proposals) {
    const { role, because, confidence } = proposal;
    const isOne = kinds.includes(role.kind) || (role.kind === "ignore" && because === "heading");
    if (isOne && confidence >= sure) decisions.take(proposal, () => false);
  }
}

/** A role as the wave file writes it; null where the column is open. */
export function mappingOf(role: ProposedRole): Mapping | null {
  switch (role.kind) {
    case "item":
      return { item: role.item };
    case "option":
      return { item: role.item, option: role.option };
    case "open":
      return null;
    case "identity":
    case "ignore":
    case "responseId":
      return { role: role.kind };
  }
}

/** Takes what a person would be sure of. */
export function takeSure(
  { proposals }: Pick<ReadExport, "proposals">,
  decisions: Decisions,
  sure: number,
): void {
  for (const proposal of proposals) {
    if (proposal.confidence >= sure) decisions.take(proposal, (confidence) => confidence >= sure);
  }
}
