import fc from "fast-check";
import {
  gateOutcomes,
  gateReportSchema,
  gateRules,
  type GateLine,
  type GateOutcome,
  type GateReport,
  type GateRule,
} from "../../src/domain/gate/gate-report.js";
import type { GatePlace, WrittenGate, WrittenLine } from "../../src/domain/gate/written-gate.js";
import type { ReporterInput } from "../../src/render/gate/reporter.js";
import { noPaint } from "../../src/render/terminal.js";

/** Where the baseline and the policy of the samples lie. */
export const baselinePlace: GatePlace = { path: "kommune/kjente-avvik.json", line: 1, column: null };
export const policyPlace: GatePlace = { path: "kommune/parorende.json", line: 1, column: null };

/** What somebody may have written in an indicator, a column or a reason, and a reader must see as it stands. */
export const nasty = {
  markup: `<b title="x">&amp;</b> ]]> <!-- --> </details>`,
  command: "100 %, a:b\r\n::error::nei ##[error]nei",
  markdown: "| *a* [b](0) {0} `c` $d$",
  control: "a\u001b[2Jb\u0000c\u202ed\ud800e 👩‍🦽",
} as const;

/** A line that fails against the nation, with what a test changes. */
export function writtenLine(change: Partial<WrittenLine> = {}): WrittenLine {
  return {
    id: "kontaktperson.uten/nation",
    indicator: "kontaktperson.uten",
    against: "nation",
    outcome: "fail",
    rule: "clear",
    name: "Er uten fast kontaktperson",
    againstName: "mot landet",
    word: "klart dårligere",
    title: "Er uten fast kontaktperson, mot landet: klart dårligere",
    message: "86,7 % (117 av 135) er uten fast kontaktperson. I landet var svaret «halvparten» i 2023.",
    because: "Vurderingen er en av dem som stopper bygget. Justert p er under 0,0001.",
    cell: "2025/kontaktperson.uten/total/vs-nation",
    places: [{ path: "undersøkelser/2025/svar 1.csv", line: 1, column: "kontaktperson" }],
    reason: null,
    ...change,
  };
}

const headings: Record<GateOutcome, string> = {
  fail: "Stopper bygget",
  known: "Kjente avvik",
  warn: "Klare forskjeller som ikke stopper bygget",
  listed: "Består uten klar vurdering",
  pass: "Består",
};

/** A gate's decision with these lines, in groups. */
export function writtenGate(lines: readonly WrittenLine[], change: Partial<WrittenGate> = {}): WrittenGate {
  const fails = lines.some(({ outcome }) => outcome === "fail");
  return {
    locale: "nb",
    outcome: fails ? "fail" : "pass",
    heading: "Kontroll av Lillevik, målingen 2025",
    about: "Sju sammenligninger mot landet og mot målingen 2023.",
    conclusion: fails ? "Kontrollen stopper bygget." : "Kontrollen er bestått.",
    notice: null,
    groups: gateOutcomes
      .map((outcome) => ({
        outcome,
        heading: headings[outcome],
        lines: lines.filter((line) => line.outcome === outcome),
      }))
      .filter((group) => group.lines.length > 0),
    neverFails: null,
    removable: null,
    rules: Object.fromEntries(gateRules.map((rule) => [rule, `Regelen ${rule}.`])) as WrittenGate["rules"],
    tool: { version: "0.2.0" },
    labels: {
      indicator: "Indikator",
      against: "Mot",
      verdict: "Vurdering",
      told: "Tallene",
      rule: "Regel",
      cell: "Adresse",
      explain: "Slik ble det avgjort",
    },
    ...change,
  };
}

/** One line of every outcome, and the two kinds of what cannot be judged. */
const sampleLines: readonly WrittenLine[] = [
  writtenLine(),
  writtenLine({
    id: "koordinator.nei/target",
    indicator: "koordinator.nei",
    against: "target",
    rule: "named-missing",
    name: `Har ikke koordinator ${nasty.command}`,
    againstName: "mot måltallet",
    word: "mangler",
    title: `Har ikke koordinator ${nasty.command}, mot måltallet: mangler`,
    message: "Verken parorende.json eller planen har noe måltall.",
    cell: null,
    places: [policyPlace],
  }),
  writtenLine({
    id: "samtaler_nok.nei/previous",
    indicator: "samtaler_nok.nei",
    against: "previous",
    outcome: "known",
    rule: "known-deviation",
    name: `Får ikke nok samtaler ${nasty.markup}`,
    againstName: "mot målingen 2023",
    title: `Får ikke nok samtaler ${nasty.markup}, mot målingen 2023: klart dårligere`,
    message: `60,0 % (81 av 135) får ikke nok samtaler. Begrunnelse: ${nasty.markdown}`,
    reason: nasty.markdown,
  }),
  writtenLine({
    id: "avlastning_nok.liten/nation",
    indicator: "avlastning_nok.liten",
    outcome: "warn",
    rule: "above-gate-level",
    name: `Får lite avlastning ${nasty.control}`,
    title: `Får lite avlastning ${nasty.control}, mot landet: klart dårligere`,
    message: `40,0 % (54 av 135) får lite avlastning. ${nasty.control}`,
  }),
  writtenLine({
    id: "opplaering.nei/nation",
    indicator: "opplaering.nei",
    outcome: "listed",
    rule: "hidden",
    name: "Har ikke fått opplæring",
    word: "skjermet",
    title: "Har ikke fått opplæring, mot landet: skjermet",
    message: "Tallet er skjermet.",
    because: "Et tall som ikke vises, blir bare kontrollert når det er navngitt.",
    cell: "2025/opplaering.nei/total/vs-nation",
    places: [policyPlace],
  }),
  writtenLine({
    id: "barn.nei/nation",
    indicator: "barn.nei",
    outcome: "listed",
    rule: "cannot-tell",
    name: "Barna har ikke fått hjelp",
    word: "vi kan ikke si",
    title: "Barna har ikke fått hjelp, mot landet: vi kan ikke si",
    message: "50,0 % (20 av 40) sier at barna ikke har fått hjelp.",
  }),
  writtenLine({
    id: "info.nei/nation",
    indicator: "info.nei",
    outcome: "pass",
    rule: "better",
    name: "Har ikke fått informasjon",
    word: "klart bedre",
    title: "Har ikke fått informasjon, mot landet: klart bedre",
    message: "10,0 % (13 av 135) har ikke fått informasjon.",
  }),
];

/** Every kind of line, texts that every form has to escape, and a deviation to remove. */
export const sampleGate: WrittenGate = writtenGate(sampleLines, {
  notice: "Oppdiktet kommune. Ingen av tallene er ekte.",
  neverFails: {
    heading: "Navngitte indikatorer som ikke kan stoppe bygget",
    lines: [`Råd ${nasty.markdown}: vurderingen kan bli «klart dårligere».`],
    place: policyPlace,
  },
  removable: {
    heading: "Kjente avvik som kan fjernes",
    lines: [`Plan finnes ikke ${nasty.markdown}: det er ikke lenger noe avvik mot landet.`],
    place: baselinePlace,
  },
});

function reportLine({ indicator, against, outcome, rule, cell, reason }: WrittenLine): GateLine {
  return {
    ...{ indicator, against, outcome, rule, cell, reason },
    ...{ text: null, short: null, named: false, verdict: null, fewAnswers: false, p: null },
    ...{ missing: null, notComparable: null, share: null, reference: null, difference: null, sources: [] },
    hidden: rule === "hidden" ? "skjermet" : null,
  };
}

/** The report that a sample in words would be written from. */
export const sampleReport: GateReport = gateReportSchema.parse({
  schemaVersion: "1.0",
  tool: { name: "parorende", version: "0.2.0", method: "1" },
  inputHash: "sha256:0f--3a",
  outcome: "fail",
  municipality: { name: "Lillevik", invented: true },
  survey: { id: "ivaretatt", name: { nb: "IVARETATT" } },
  wave: "2025",
  previousWave: "2023",
  level: 0.02,
  counts: { fail: 2, known: 1, warn: 1, listed: 2, pass: 1 },
  baseline: { file: "kjente-avvik.json", entries: 2 },
  lines: sampleLines.map(reportLine),
  neverFails: [{ indicator: "raad.god", text: null, fails: ["higher"], can: ["worse"] }],
  removable: [{ indicator: "plan.nei", deviation: "nation", text: null, verdict: "similar" }],
});

/** What a reporter is given, with what a test changes. */
export function reporterInput(change: Partial<ReporterInput> = {}): ReporterInput {
  return {
    report: sampleReport,
    written: sampleGate,
    explain: false,
    quiet: false,
    paint: noPaint,
    width: 80,
    ...change,
  };
}

/** How many runs a property has; `FUZZ_RUNS` for more. */
export const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };

const part = fc.oneof(
  fc.constantFrom(
    ...Object.values(nasty),
    "::",
    "##[",
    "##vso[a b=c]d",
    "@alle",
    "#12",
    "https://a.no",
    "](",
    "-->",
    "\r",
    "\n",
    "%0A",
    "&#10;",
    "\ufffe",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);

/** Any text, often one that a form has a meaning for. */
export const anyText: fc.Arbitrary<string> = fc
  .array(part, { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(""));

const lineChange = fc.record({
  outcome: fc.constantFrom(...gateOutcomes),
  rule: fc.constantFrom<GateRule>(...gateRules),
  ...{
    name: anyText,
    againstName: anyText,
    word: anyText,
    title: anyText,
    message: anyText,
    because: anyText,
  },
  reason: fc.option(anyText),
  places: fc.array(
    fc.record({ path: anyText, line: fc.integer({ min: 1, max: 9 }), column: fc.option(anyText) }),
    { minLength: 1, maxLength: 2 },
  ),
});

/** A gate's decision with any texts at all. */
export const anyGate: fc.Arbitrary<WrittenGate> = fc
  .record({
    lines: fc.array(lineChange, { maxLength: 4 }),
    texts: fc.record({ heading: anyText, about: anyText, conclusion: anyText, notice: fc.option(anyText) }),
    removable: fc.option(
      fc.record({
        heading: anyText,
        lines: fc.array(anyText, { minLength: 1, maxLength: 2 }),
        place: fc.constant(baselinePlace),
      }),
    ),
  })
  .map(({ lines, texts, removable }) =>
    writtenGate(
      lines.map((line, at) =>
        writtenLine({ ...line, id: `a.${String(at)}/nation`, indicator: `a.${String(at)}` }),
      ),
      { ...texts, removable },
    ),
  );
