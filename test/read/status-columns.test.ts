import { describe, expect, test } from "vitest";
import { createCoder } from "../../src/coding/answers.js";
import { planColumns } from "../../src/coding/mapping.js";
import { WaveIds } from "../../src/coding/wave-ids.js";
import { plainColumn, type RawSource } from "../../src/domain/people/raw-table.js";
import { openDelimited } from "../../src/read/delimited.js";
import { describeExport } from "../../src/read/describe-export.js";
import { noCompanions } from "../../src/read/open-export.js";
import { statusColumns } from "../../src/read/status-columns.js";
import { codebook } from "../support/coding-codebook.js";
import { withFile } from "./read-rows.js";
import { openWritten } from "./spss/written.js";
import { definition, openBoth, values, variable } from "./triple-s/written.js";

const flags = [1, 2, 3, 4, 5].map((step) => `stato_${step}`);
/** Of 999 who were invited 340 have completed, 85 have begun, and the rest never answered. */
const invited = Array.from({ length: 999 }, (_, at) => {
  const step = at < 340 ? 4 : at < 425 ? 3 : (at % 2) + 1;
  return { answer: at < 425 ? (at % 2) + 1 : null, flags: flags.map((_flag, of) => Number(of + 1 === step)) };
});
const told = { complete: 340, partial: 85, unanswered: 574, test: 0 };
const ticked = [[0, "Ikke valgt"], [1, "Valgt"]] as const; // prettier-ignore
const answers = [[1, "Ja"], [2, "Nei"]] as const; // prettier-ignore

async function statusesOf(source: RawSource) {
  const plan = planColumns(source.columns, codebook, null, "svar");
  const { status } = source;
  const coder = createCoder({ plan, codebook, file: "svar", ids: new WaveIds(), status });
  for await (const chunk of source.chunks()) coder.code(chunk);
  coder.held();
  return coder.finish().statuses;
}

describe("how far somebody came is told by the headings, however the export is stored", () => {
  test.each([
    ["numbers", undefined],
    ["labels", ticked],
    [
      "words we do not know",
      [
        [0, "Nix"],
        [1, "Hak"],
      ] as const,
    ],
  ])(
    // prettier-ignore
    "in an SPSS file with flags as %s",
    async (_, labels) => {
      const flag = labels === undefined ? {} : { labels };
      const variables = [
        { name: "kontaktperson", labels: answers },
        ...flags.map((name) => ({ name, ...flag })),
      ];
      const rows = invited.map((one) => [one.answer, ...one.flags]);
      expect(await statusesOf(await openWritten({ variables, rows }))).toEqual(told);
    },
  );

  test("in Triple-S", async () => {
    const xml = definition(
      [
        variable("kontaktperson", "single", 'start="1"', values("Ja", "Nei")),
        ...flags.map((name, at) => variable(name, "logical", `start="${at + 2}"`)),
      ].join(""),
    );
    const data = invited.map((one) => `${one.answer ?? " "}${one.flags.join("")}`).join("\r\n");
    expect(await statusesOf(await openBoth(xml, data))).toEqual(told);
  });

  test("in a plain table, as where the dataset of SurveyXact is alone and has lost some flags", async () => {
    const words = new Map([[1, "Ja"], [2, "Nei"]]); // prettier-ignore
    const of = (one: (typeof invited)[number]) => [words.get(one.answer ?? 0) ?? "", one.flags[3]];
    const rows = invited.map((one) => of(one).join(";"));
    const text = [["kontaktperson", "stato_4"].join(";"), ...rows].join("\r\n");
    await withFile(text, async (path) => {
      const source = describeExport(await openDelimited(path), noCompanions, undefined);
      expect(source.reading.layout).toBe("plain");
      expect(await statusesOf(source)).toEqual(told);
    });
  });
});

describe("a column that tells how far somebody came", () => {
  const told = (...names: string[]) =>
    statusColumns(names.map(plainColumn)).map(({ column }) => names[column]);

  test("is not one that others call the same", () => {
    expect(told("id", "Status", "Finished", "kontaktperson")).toEqual([]);
    expect(told("StartDate", "EndDate", "Status", "Progress")).toEqual([]);
    expect(told("id", "submitdate", "kontaktperson")).toEqual([]);
  });

  test("is known beside other headings of its tool", () => {
    const qualtrics = ["Status", "Finished", "ResponseId", "DistributionChannel"];
    expect(told(...qualtrics)).toEqual(["Status", "Finished", "DistributionChannel"]);
    expect(told("RecordedDate", "Progress", "UserLanguage")).toEqual(["Progress"]);
    expect(told("id", "submitdate", "lastpage")).toEqual(["submitdate"]);
    expect(told("statoverall_5", " stato_1 ")).toEqual(["statoverall_5", " stato_1 "]);
  });
});
