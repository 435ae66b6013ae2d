import { expect, it } from "vitest";
import { proposeMapping } from "../../src/coding/propose.js";
import { plainColumn } from "../../src/domain/people/raw-table.js";
import { answeredWith } from "./profiles.js";
import { ivaretatt } from "./shipped-survey.js";

/** The labels that are asked about in a column of several ticks. */
function askedIn(...cells: readonly string[]): readonly string[] {
  const columns = [plainColumn("omsorg_opplevelse")];
  const profiles = [answeredWith(...cells)];
  const [proposal] = proposeMapping({ columns, profiles, codebook: ivaretatt, wave: null });
  return proposal?.labels.map(({ label }) => label) ?? [];
}

it("several ticks in one cell are never taken for one label, whatever stands between them", () => {
  expect(askedIn("En psykisk belastning,En fysisk belastning", "Fint å kunne være en ressurs")).toEqual([]);
  expect(askedIn("En psykisk belastning;Fint å kunne være en ressurs;", "En fysisk belastning;")).toEqual([]);
});

it("a label that is written otherwise is asked about, also where others are joined", () => {
  expect(askedIn("En psykisk påkjenning", "En psykisk belastning,En fysisk belastning")).toEqual([
    "En psykisk påkjenning",
  ]);
});
