import { readdirSync } from "node:fs";
import { URL, fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { LoadedRequest } from "../../src/index.js";
import { load } from "../../src/index.js";
import { OWN, stratumKey, type Stratum } from "../../src/domain/people/tabulation.js";

const costumes = new URL("../../fixtures/read/costumes/", import.meta.url);
const WAVE = "2025";

/** What each case is taken to be, and how many rows are left out by their status. */
interface Expected {
  readonly layout: string;
  readonly partial?: number;
  readonly unanswered?: number;
  readonly test?: number;
}

const cases: Readonly<Record<string, Expected>> = {
  "excel-semikolon": { layout: "plain" },
  "excel-sep": { layout: "plain" },
  "excel-unicode": { layout: "plain" },
  "excel-utf8": { layout: "plain" },
  "google-forms": { layout: "googleForms" },
  "lime-survey-code": { layout: "limeSurvey", partial: 6 },
  "lime-survey-lss": { layout: "limeSurvey", partial: 6 },
  "lime-survey-text": { layout: "limeSurvey", partial: 6 },
  "ms-forms-en": { layout: "msForms" },
  "ms-forms-nb": { layout: "msForms" },
  "nettskjema-kodebok": { layout: "nettskjema" },
  "nettskjema-komma": { layout: "nettskjema" },
  "nettskjema-uten-kodebok": { layout: "nettskjema" },
  qualtrics: { layout: "qualtrics", partial: 6, test: 3 },
  "spss-sav": { layout: "spss" },
  "spss-zsav": { layout: "spss" },
  "survey-monkey": { layout: "surveyMonkey" },
  "survey-xact-komma": { layout: "surveyXact", partial: 6, unanswered: 14 },
  "survey-xact-semikolon": { layout: "surveyXact", partial: 6, unanswered: 14 },
  "survey-xact-tabulator": { layout: "surveyXact", partial: 6, unanswered: 14 },
  "survey-xact-xlsx": { layout: "surveyXact", partial: 6, unanswered: 14 },
  "survey-xact-zip": { layout: "surveyXact", partial: 6, unanswered: 14 },
  svarfordeling: { layout: "svarfordeling" },
  "triple-s-csv": { layout: "tripleS" },
  "triple-s-fixed": { layout: "tripleS" },
};

/** The file with the answers: a dataset stands for the tables beside it. */
function fileOf(name: string): string {
  const folder = new URL(`${name}/`, costumes);
  const files = readdirSync(folder).filter(
    (file) => !/^(?:structure|labels)\.csv$|\.(?:json|lss|sss|xml)$/u.test(file),
  );
  return fileURLToPath(new URL(files[0]!, folder));
}

const read = new Map<string, Promise<LoadedRequest>>();

/** Each case is read once. */
function loaded(name: string): Promise<LoadedRequest> {
  const known = read.get(name);
  if (known !== undefined) return known;
  const reading = load({ files: [fileOf(name)], workspace: null, survey: "ivaretatt", wave: WAVE });
  read.set(name, reading);
  return reading;
}

function everybody({ tabulation }: LoadedRequest): Stratum {
  const stratum = tabulation.strata.get(stratumKey({ wave: WAVE, unit: OWN, group: null }));
  if (stratum === undefined) throw new Error("nobody was counted");
  return stratum;
}

/** The counts of each item that somebody answered, by option; where they come from is another matter. */
function countsOf(of: LoadedRequest) {
  const { respondents, items } = everybody(of);
  const counted = [...items].filter(([, { answered }]) => answered !== 0 && answered !== null);
  const shown = counted.map(([id, { options, answered }]) => [
    id,
    { ...Object.fromEntries(options), answered },
  ]);
  return { respondents, items: Object.fromEntries(shown) as Record<string, Record<string, number | null>> };
}

describe("one survey in every costume", () => {
  const plain = loaded("excel-utf8").then(countsOf);

  it("has every costume there is", () => {
    expect(readdirSync(costumes).sort()).toEqual(Object.keys(cases).sort());
  });

  it("is sixty answers to sixteen questions", async () => {
    const { respondents, items } = await plain;
    expect(respondents).toBe(60);
    expect(Object.keys(items)).toHaveLength(16);
  });

  it.each(Object.entries(cases))("is the same tabulation as %s", async (name, { layout }) => {
    const of = await loaded(name);
    expect(of.read[0]?.reading.layout).toBe(layout);
    expect(countsOf(of)).toEqual(await plain);
  });

  it.each(Object.entries(cases))("accounts for every row of %s", async (name, expected) => {
    const { issues, rejected } = await loaded(name);
    const count = (code: string) => issues.find((issue) => issue.code === code)?.count ?? 0;
    expect(rejected).toEqual([]);
    expect(count("partialLeftOut")).toBe(expected.partial ?? 0);
    expect(count("unansweredLeftOut")).toBe(expected.unanswered ?? 0);
    expect(count("testLeftOut")).toBe(expected.test ?? 0);
    expect(count("unknownLabel")).toBe(0);
    expect(count("itemLeftOut")).toBe(0);
  });
});
