import type { NamedArea } from "../domain/note-area-names.js";
import type { Decision } from "../domain/notes.js";
import type { OwnCodebook } from "../domain/notes-codebook.js";
import { speakerWords } from "../domain/notes-form.js";
import {
  codeLabel,
  filledHeadings,
  toneWords,
  yesNoWords,
  type ChoiceField,
} from "../domain/review-workbook.js";
import type { Locale } from "../domain/text.js";
import type { FetchedReviews } from "../index.js";
import { localized, textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";

/** What areas and codes are called. */
interface Names {
  readonly areas: readonly NamedArea[];
  readonly codebook: OwnCodebook;
  readonly locale: Locale;
}

/** Where two have said different things of a statement, what of it differs, and what each of them said. No note is in it. */
export function conflictLine(conflict: FetchedReviews["conflicts"][number], names: Names): string {
  const { locale } = names;
  const { read } = textsOf(locale).notes.review;
  const { count } = numberFormat(locale);
  const { row, file, id, would, by, mine, theirs } = conflict;
  const side = (field: ChoiceField, decision: Decision): string =>
    read.side(valueOf(field, decision, names) ?? read.nothing, decision.by);
  const undone = would === "split" ? read.splitBy(by) : read.withdrawnBy(by);
  const differences =
    mine === null
      ? [read.sides(undone, side("primary", theirs))]
      : conflict.differs.map((field) =>
          field === "note"
            ? read.noteDiffers(mine.by, theirs.by)
            : read.differs(nameOf(field, locale), read.sides(side(field, mine), side(field, theirs))),
        );
  return read.conflict(count(row), file, id, differences.join("; "));
}

function nameOf(field: ChoiceField, locale: Locale): string {
  return filledHeadings[field === "codes" ? "code" : field][locale].toLocaleLowerCase(locale);
}

/** Null where nothing is chosen. */
function valueOf(field: ChoiceField, decision: Decision, { areas, codebook, locale }: Names): string | null {
  const { primary, secondary, codes, tone, saidBy, canBeRecognized, quote, note } = decision;
  const areaName = (id: string | null): string | null => {
    const area = areas.find((one) => one.id === id);
    return area === undefined ? id : localized(area.text, locale);
  };
  const codeNames = codes.map((id) => {
    const code = codebook.codes.find((one) => one.id === id);
    return code === undefined ? id : codeLabel(code, codebook.codes, locale);
  });
  const yesNo = (is: boolean | null): string | null =>
    is === null ? null : yesNoWords[is ? "yes" : "no"][locale];
  const values: Readonly<Record<ChoiceField, string | null>> = {
    primary: areaName(primary),
    secondary: areaName(secondary),
    codes: codes.length === 0 ? null : numberFormat(locale).list(codeNames),
    tone: tone === null ? null : toneWords[tone][locale],
    saidBy: saidBy === null ? null : speakerWords[saidBy][locale],
    canBeRecognized: yesNo(canBeRecognized),
    quote: yesNo(quote),
    note,
  };
  return values[field];
}
