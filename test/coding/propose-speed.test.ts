import { expect, it } from "vitest";
import { proposeMapping } from "../../src/coding/propose.js";
import { plainColumn } from "../../src/domain/people/raw-table.js";
import { answeredWith } from "./profiles.js";
import { ivaretatt } from "./shipped-survey.js";

const asked = ["Har du fått informasjon om", "I hvilken grad opplever du", "Hvor viktig er", "Kommentar til"];
const answers = [
  ["Ja", "Nei", "Vet ikke"],
  ["Helt enig", "Delvis enig", "Uenig"],
];

it("proposes what two thousand columns are in a moment", () => {
  const columns = Array.from({ length: 2_000 }, (_, at) =>
    plainColumn(`${asked[at % 4] ?? ""} tema ${String(at)} i tjeneste ${String(at % 37)}?`),
  );
  const profiles = columns.map((_, at) => {
    const labels = answers[at % 2] ?? [];
    const [first, ...others] = answeredWith(...labels).frequent;
    // Each column has its own counts, as in an export.
    const frequent = [{ text: first?.text ?? "", count: 10 + at }, ...others];
    return { ...answeredWith(...labels), frequent };
  });
  const before = process.cpuUsage();
  proposeMapping({ columns, profiles, codebook: ivaretatt, wave: null });
  // Of the processor's own time, however busy the machine is: twelve seconds when each label and word was compared anew.
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(4);
});
