import { describe, expect, test } from "vitest";
import { plainLook, type Block, type ReportDocument } from "../../../src/domain/document.js";
import { publishedReport } from "../../../src/domain/plan/claims.js";
import type { EditedBlock, EditedDocument } from "../../../src/domain/plan/edited-document.js";
import type { PlanReport } from "../../../src/domain/plan/plan-report.js";
import {
  likeness,
  publishedReportOf,
  sentencesGone,
  type ToPublish,
} from "../../../src/report/publish/published-report.js";

const cell = "2025/kontaktperson.uten/total/share";
const hiddenCell = "2025/barn_fulgt_opp.god/total/share";
const first = "71 av 131 har ikke fast kontaktperson.";
const second = "Fem tiltak er i gang.";

const blocks: readonly Block[] = [
  {
    kind: "paragraph",
    text: [
      { text: "71 av 131", cell },
      " har ikke fast kontaktperson. ",
      { text: "Fem", cell: "2025/tiltak/total/count" },
      " tiltak er i gang.",
    ],
  },
  { kind: "open", level: 2, id: "vurdering", title: "Vurdering", hint: "Hva?", text: [] },
  {
    kind: "table",
    id: "tabell",
    caption: "Svarene",
    columns: [],
    rows: [
      [{ text: "Uten kontaktperson" }, { text: "54,2\u00a0%", value: 0.542, cell }],
      [{ text: "Barn" }, { text: ":", value: null, cell: hiddenCell }],
    ],
  },
  {
    kind: "table",
    id: "tallgrunnlag",
    caption: "Tallgrunnlag",
    columns: [],
    rows: [[{ text: "71", cell }], [{ text: "12", cell: "2025/vedtak/total/count" }]],
    basisOf: [cell, "2025/vedtak/total/count"],
  },
];

const document: ReportDocument = {
  ...{ id: "arsrapport-parorendearbeid", locale: "nb", title: "Årsrapport", subtitle: "" },
  ...{ facts: [], notice: null, status: null, look: plainLook, blocks, footer: "" },
  properties: {
    ...{ inputHash: "abc", codebook: "", version: "1", method: "2", made: "2026-02-01" },
    ...{ author: null, caseNumber: null },
  },
};

// Of a report only what is asked for here: its figures are found wherever they stand in it.
const report = {
  kind: "yearly",
  period: { id: "2025", from: "2025-01-01", to: "2025-12-31", tertial: null },
  inputHash: "abc",
  figures: [],
  sentences: [
    {
      claim: { rule: "measureStatus", done: 0, begun: 5, rest: 0, of: 5 },
      cells: ["2025/tiltak/status=underway/count"],
    },
  ],
  survey: {
    indicators: [
      { cell, shown: true, value: 0.542, count: 71, n: 131 },
      { cell: hiddenCell, shown: false, why: "skjermet" },
    ],
  },
} as unknown as PlanReport;

const toPublish: ToPublish = {
  ...{ report, document, files: [], published: "2026-03-20", decidedOn: null, caseNumber: "26/9" },
  sentences: [
    { claim: { rule: "measureStatus", done: 0, begun: 5, rest: 0, of: 5 }, text: second },
    { claim: { rule: "noNewWave", wave: "2023" }, text: "Denne står i saksframlegget." },
  ],
  final: null,
};

const says = (text: string): EditedBlock => ({ kind: "line", line: { kind: "paragraph", text } });
const final = (all: readonly EditedBlock[]): EditedDocument => ({
  ...{ file: "vedtatt.docx", sha256: "0".repeat(64) },
  blocks: all,
});
const row: EditedBlock = { kind: "table", rows: [["Uten kontaktperson", "54,2 %"]] };

function standing(all: readonly EditedBlock[]) {
  const frozen = publishedReportOf({ ...toPublish, final: final(all) });
  return {
    numbers: frozen.numbers.flatMap(({ text, stands }) => (stands ? [text] : [])),
    sentences: frozen.sentences.flatMap(({ text, stands }) => (stands ? [text] : [])),
    changed: frozen.final?.changed,
  };
}

describe("what is frozen of a document", () => {
  test("is its own sentences, and each shown number with what is behind it", () => {
    const frozen = publishedReportOf(toPublish);
    expect(publishedReport.parse(frozen)).toEqual(frozen);
    expect(frozen.sentences.map(({ text, stands }) => [text, stands])).toEqual([[second, true]]);
    expect(frozen.numbers).toEqual([
      { cell, text: "71 av 131", stands: true, count: 71, n: 131 },
      { cell: "2025/tiltak/total/count", text: "Fem", stands: true },
      { cell, text: "54,2\u00a0%", stands: true, count: 71, n: 131 },
      { cell: "2025/vedtak/total/count", text: "12", stands: true },
    ]);
  });

  test("is what each sentence rests on, and what it tells", () => {
    const [frozen] = publishedReportOf(toPublish).sentences;
    expect(frozen?.cells).toEqual(["2025/tiltak/status=underway/count", "2025/tiltak/total/count"]);
  });

  test("holds no hidden number", () => {
    expect(JSON.stringify(publishedReportOf(toPublish))).not.toContain(hiddenCell);
  });
});

describe("a document that was decided on", () => {
  test("says what it still says, though Word has changed blanks and quotation marks", () => {
    const { numbers, sentences, changed } = standing([says(`${first}\u00a0${second}`), row]);
    expect(numbers).toEqual(["71 av 131", "Fem", "54,2\u00a0%"]);
    expect(sentences).toEqual([second]);
    expect(changed).toEqual([]);
  });

  test("no longer says what somebody has changed or removed, and our own words tell what", () => {
    const { numbers, sentences, changed } = standing([
      says("Omtrent halvparten har ikke fast kontaktperson, sier kommunen."),
      { kind: "table", rows: [["Uten kontaktperson", "50 %"]] },
    ]);
    expect(numbers).toEqual([]);
    expect(sentences).toEqual([]);
    expect(changed).toEqual([second, first, "Uten kontaktperson: 54,2\u00a0%"]);
    expect(JSON.stringify(changed)).not.toContain("halvparten");
  });

  test.each([
    "171 av 131 har ikke fast kontaktperson.",
    "1 71 av 131 har ikke fast kontaktperson.",
    "1\u00a071 av 131 har ikke fast kontaktperson.",
    "0,71 av 131 har ikke fast kontaktperson.",
    "−71 av 131 har ikke fast kontaktperson.",
    "71 av 132 har ikke fast kontaktperson.",
  ])("does not say a number that only ends as ours: %s", (text) => {
    const { numbers, changed } = standing([says(`${text} ${second}`)]);
    expect(numbers).toEqual(["Fem"]);
    expect(changed).toContain(first);
  });

  test.each(["Årsrapport for 2025\n", "Slik er det: ", "Det var i fjor. ", "• "])(
    "says a sentence after «%s»",
    (before) => {
      const parts = before.endsWith("\n") ? [says(before.trim()), says(first)] : [says(`${before}${first}`)];
      expect(standing(parts).numbers).toContain("71 av 131");
    },
  );

  test("does not hold a number in a row where one digit is another", () => {
    const other: EditedBlock = { kind: "table", rows: [["Uten kontaktperson", "154,2 %"]] };
    expect(standing([other]).numbers).toEqual([]);
  });

  test("says a number in the table alone, where its sentence is gone", () => {
    expect(standing([row]).numbers).toEqual(["54,2\u00a0%"]);
  });

  test("is told from one that is of another document", () => {
    expect(likeness(document, final([says(first)]))).toBe(0.5);
    expect(likeness(document, final([says("Noe annet.")]))).toBe(0);
  });
});

test("a file that was written of older numbers is found out", () => {
  expect(sentencesGone(document, final([says(`${first} ${second}`)]))).toEqual([]);
  expect(sentencesGone(document, final([says("70 av 131 har ikke fast kontaktperson.")]))).toEqual([
    first,
    second,
  ]);
});
