import type { AgreementResult } from "../domain/agreement.js";
import {
  plainLook,
  type Block,
  type ReportDocument,
  type TableBlock,
  type TableCell,
} from "../domain/document.js";
import type { NamedArea } from "../domain/note-area-names.js";
import type { NoteArea } from "../domain/notes.js";
import type { Locale } from "../domain/text.js";
import { localized, textsOf } from "../text/languages.js";
import type { Texts } from "../text/nb.js";
import { numberFormat, type NumberFormat } from "../text/numbers.js";

/** Two coders' files, and how far they agree. */
export interface AgreementToTell {
  readonly files: readonly [string, string];
  /** Of the files' bytes. */
  readonly hashes: readonly [string, string];
  readonly result: AgreementResult;
  readonly areas: readonly NamedArea[];
}

/** What the document is written with. */
interface Telling {
  readonly texts: Texts["notes"]["agreement"];
  readonly numbers: NumberFormat;
  readonly nameOf: (area: NoteArea) => string;
}

/**
 * Writes how far two coders agree: kappa and alpha with what they mean, each area, and the statements on which they
 * differ, by their ids.
 *
 * @param how `made` is an ISO date, `version` the tool's
 */
export function agreementDocument(
  { files: [a, b], hashes, result, areas }: AgreementToTell,
  { locale, made, version }: { readonly locale: Locale; readonly made: string; readonly version: string },
): ReportDocument {
  const all = textsOf(locale);
  const texts = all.notes.agreement;
  const numbers = numberFormat(locale);
  const nameOf = (area: NoteArea): string => {
    const named = areas.find(({ id }) => id === area);
    return named === undefined ? area : localized(named.text, locale);
  };
  const telling = { texts, numbers, nameOf };
  const fact = (term: string, count: number) => ({ term, text: [numbers.count(count)] });
  const optional = (term: string, count: number) => (count === 0 ? [] : [fact(term, count)]);
  return {
    id: "samsvar",
    locale,
    title: texts.title,
    subtitle: texts.subtitle(a, b),
    facts: [
      fact(texts.facts.n, result.n),
      ...optional(texts.facts.onlyIn(a), result.onlyInA),
      ...optional(texts.facts.onlyIn(b), result.onlyInB),
      ...optional(texts.facts.notCoded(a), result.notCoded.a),
      ...optional(texts.facts.notCoded(b), result.notCoded.b),
    ],
    notice: null,
    status: null,
    look: plainLook,
    blocks: [
      ...overall(result, telling),
      ...(result.n === 0 ? [] : [areaTable(result, telling)]),
      ...(result.differs.length === 0 ? [] : [differsTable(result, telling)]),
    ],
    footer: all.report.footer(numbers.date(made), version),
    properties: {
      inputHash: hashes.join(" "),
      codebook: "focus areas",
      version,
      method: "nominal",
      made,
      author: null,
      caseNumber: null,
    },
  };
}

function overall(result: AgreementResult, { texts, numbers }: Telling): readonly Block[] {
  const { count, decimal, percent } = numbers;
  const { n, agreed, share, kappa, kappaInterval, alpha, secondary } = result;
  if (share === null) return [paragraph(texts.nothingCoded)];
  const first = texts.agreed(count(agreed), count(n), percent(share));
  const second =
    secondary.share === null
      ? texts.noSecondary
      : texts.secondary(count(secondary.agreed), count(secondary.n), percent(secondary.share));
  if (kappa === null || kappaInterval === null || alpha === null) {
    return [paragraph(first), paragraph(texts.oneCode), paragraph(second)];
  }
  const { low, high } = kappaInterval;
  return [
    paragraph(first),
    paragraph(texts.kappa(decimal(kappa, 2), decimal(low, 2), decimal(high, 2), decimal(alpha, 2))),
    paragraph(texts.scale),
    paragraph(texts.word(texts.words[wordOf(kappa)])),
    paragraph(second),
  ];
}

/** Upper limits of Landis and Koch (1977), Biometrics 33: 159–174. */
const levels = [
  { below: 0, word: "poor" },
  { below: 0.205, word: "slight" },
  { below: 0.405, word: "fair" },
  { below: 0.605, word: "moderate" },
  { below: 0.805, word: "substantial" },
] as const;

/** By the two decimals that are shown: 0.80 is «substantial», 0.81 «almost perfect». */
function wordOf(kappa: number): keyof Texts["notes"]["agreement"]["words"] {
  return levels.find(({ below }) => kappa < below)?.word ?? "almostPerfect";
}

function areaTable({ perArea }: AgreementResult, { texts, numbers, nameOf }: Telling): TableBlock {
  const { caption, area, a, b, both, agreement, note, none } = texts.perArea;
  const number = (value: number): TableCell => ({ text: numbers.count(value), value });
  return {
    kind: "table",
    id: "omrader",
    caption,
    columns: [
      { title: area, numeric: false },
      ...[a, b, both, agreement].map((title) => ({ title, numeric: true })),
    ],
    rows: perArea.map((one) => [
      { text: nameOf(one.area) },
      ...[one.a, one.b, one.both].map(number),
      one.agreement === null
        ? { text: none, value: null }
        : { text: numbers.percent(one.agreement), value: one.agreement, unit: "percent" },
    ]),
    note,
  };
}

function differsTable({ differs }: AgreementResult, { texts, numbers, nameOf }: Telling): TableBlock {
  const { caption, id, a, b, next } = texts.differs;
  return {
    kind: "table",
    id: "ulike",
    caption: caption(numbers.count(differs.length)),
    columns: [id, a, b].map((title) => ({ title, numeric: false })),
    rows: differs.map((one) => [{ text: one.id }, { text: nameOf(one.a) }, { text: nameOf(one.b) }]),
    note: next,
  };
}

function paragraph(text: string): Block {
  return { kind: "paragraph", text: [text] };
}
