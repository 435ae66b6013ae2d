import { columnHeadings, type LinkColumn } from "../domain/link-workbook.js";
import type { Locale } from "../domain/text.js";
import { waveId } from "../domain/wave.js";
import type { ColumnProposal, ReadExport } from "../index.js";
import { textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import { mappingOf, takeBookkeeping, takeSure, type Decisions } from "./import-decisions.js";
import type { Asker, Choice } from "./prompts.js";
import { shortened } from "./shortened.js";

const OPEN = "open";

/** So much of an answer tells which one it is. */
const ANSWER_WIDTH = 40;

/** Asks which wave the answers are from. @throws ParorendeError cancelled */
export async function askWave(asker: Asker, locale: Locale): Promise<string> {
  const { questions } = textsOf(locale).import;
  return asker.text(questions.wave, (typed) => (waveId.safeParse(typed).success ? null : questions.badWave));
}

/** What the questions are about. */
interface Deciding {
  readonly decisions: Decisions;
  /** From here on a proposal is sure, 0–1. */
  readonly sure: number;
  /** What may be shown of each column. */
  readonly columns: readonly LinkColumn[];
}

/**
 * Asks whether the sure proposals are taken, and of each other column and label what it is.
 *
 * @throws ParorendeError cancelled
 */
export async function askDecisions(
  read: ReadExport,
  { decisions, sure, columns }: Deciding,
  asker: Asker,
  locale: Locale,
): Promise<void> {
  const { questions } = textsOf(locale).import;
  const { count, percent } = numberFormat(locale);
  const certain = read.proposals.filter(({ role, confidence }) => role.kind !== "open" && confidence >= sure);
  const words = { yes: questions.yes, no: questions.no };
  const question = questions.takeSure(count(certain.length), percent(sure, 0));
  if (certain.length > 0 && (await asker.confirm(question, words, true))) takeSure(read, decisions, sure);
  else takeBookkeeping(read, decisions, sure);
  for (const proposal of read.proposals) {
    if (decisions.hasColumn(proposal.name)) continue;
    const column = columns.find(({ name }) => name === proposal.name);
    const text = [questions.column(proposal.name), ...(column === undefined ? [] : toldBy(column, locale))];
    await askColumn(proposal, { read, decisions, question: text.join("\n") }, asker, locale);
  }
  await askLabels(read, decisions, asker, locale);
}

interface AskedColumn {
  readonly read: ReadExport;
  readonly decisions: Decisions;
  readonly question: string;
}

/** The question behind a column and its most frequent answers: a heading alone may be a code. */
function toldBy({ name, question, examples }: LinkColumn, locale: Locale): readonly string[] {
  const { quote } = textsOf(locale).words;
  const answers = examples.map((example) => quote(shortened(example, ANSWER_WIDTH))).join(", ");
  return [
    ...(question === null || question === name ? [] : [`${columnHeadings.question[locale]}: ${question}`]),
    ...(answers === "" ? [] : [`${columnHeadings.examples[locale]}: ${answers}`]),
  ];
}

async function askColumn(
  proposal: ColumnProposal,
  { read, decisions, question }: AskedColumn,
  asker: Asker,
  locale: Locale,
): Promise<void> {
  const { questions, roles } = textsOf(locale).import;
  const { percent } = numberFormat(locale);
  const { name, role, confidence, alternatives } = proposal;
  const suggestions = [
    ...("item" in role
      ? [{ item: role.item, option: role.kind === "option" ? role.option : null, confidence }]
      : []),
    ...alternatives,
  ];
  const items = suggestions.map(({ item, option, confidence: likely }): Choice => {
    const found = read.codebook.items.find(({ id }) => id === item);
    const text = found?.text[locale] ?? found?.text.nb ?? item;
    const answer = found?.options.find(({ id }) => id === option)?.text;
    const label = answer === undefined ? text : `${text} [${answer[locale] ?? answer.nb}]`;
    return {
      id: option === null ? item : `${item}.${option}`,
      label,
      hint: questions.suggested(percent(likely, 0)),
    };
  });
  const others = [
    { id: OPEN, label: questions.leaveOpen },
    { id: "role ignore", label: capitalized(roles.ignore) },
    { id: "role identity", label: capitalized(roles.identity) },
    { id: "role responseId", label: capitalized(roles.responseId) },
  ];
  const first = role.kind === "open" ? OPEN : (items[0]?.id ?? `role ${role.kind}`);
  const chosen = await asker.choose(question, [...items, ...others], first);
  const suggestion = suggestions[items.findIndex(({ id }) => id === chosen)];
  if (suggestion !== undefined) {
    const { item, option } = suggestion;
    decisions.column(name, option === null ? { item } : { item, option });
    return;
  }
  const other = (["ignore", "identity", "responseId"] as const).find((kind) => `role ${kind}` === chosen);
  const mapping = other === undefined ? null : mappingOf({ kind: other });
  if (mapping !== null) decisions.column(name, mapping);
}

function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

async function askLabels(
  { proposals, codebook }: ReadExport,
  decisions: Decisions,
  asker: Asker,
  locale: Locale,
): Promise<void> {
  const { questions } = textsOf(locale).import;
  for (const { name, role, labels } of proposals) {
    const decided = decisions.of(name);
    if (role.kind !== "item" || decided === null || !("item" in decided) || decided.item !== role.item)
      continue;
    const item = codebook.items.find(({ id }) => id === role.item);
    if (item === undefined) continue;
    for (const { label, option } of labels) {
      if (decisions.hasLabel(item.id, label)) continue;
      const choices = item.options.map(({ id, text }) => ({ id, label: text[locale] ?? text.nb }));
      const open = { id: `${OPEN} label`, label: questions.leaveOpen };
      const question = questions.label(label, item.short[locale] ?? item.short.nb);
      const chosen = await asker.choose(question, [...choices, open], option ?? open.id);
      if (chosen !== open.id) decisions.label(item.id, label, chosen);
    }
  }
}
