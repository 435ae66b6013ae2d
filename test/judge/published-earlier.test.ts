import { describe, expect, test } from "vitest";
import type { PublishedReport } from "../../src/domain/plan/claims.js";
import { publishedEarlier } from "../../src/judge/published-earlier.js";
import { textsOf } from "../../src/text/languages.js";
import { analyzed } from "../support/analyzed.js";
import { codebookOf, dataOf, tabulationOf } from "../protect/small-tables.js";

const contact = codebookOf(
  [{ id: "kontakt", options: ["ja", "nei", "vet_ikke"] }],
  [{ id: "kontakt.uten", counted: ["nei", "vet_ikke"] }],
);
const results = analyzed(
  dataOf(contact),
  tabulationOf(contact, [
    [110, { kontakt: "ja" }],
    [20, { kontakt: "nei" }],
    [3, { kontakt: "vet_ikke" }],
  ]),
);

function published(cells: readonly string[]): PublishedReport {
  return {
    ...{ schemaVersion: "1.0", document: "arsrapport-parorendearbeid", kind: "yearly", period: "2025" },
    ...{ to: "2025-12-31", language: "nb", made: "2026-02-01", published: "2026-03-20" },
    ...{ caseNumber: null, decidedOn: null, inputHash: "", files: [], sentences: [], final: null },
    numbers: cells.map((cell) => ({ cell, text: "3", stands: true, count: 3 })),
  };
}

describe("numbers that were published and are hidden now", () => {
  test("are told by report and address", async () => {
    const cell = "2025/kontakt.vet_ikke/total/count";
    const open = "2025/kontakt.ja/total/count";
    const [issue, ...more] = publishedEarlier([published([open, cell, cell])], await results);
    expect(more).toEqual([]);
    expect(issue).toMatchObject({
      code: "publishedEarlier",
      file: "publisert/arsrapport-parorendearbeid-2025.json",
      count: 1,
      names: [cell],
    });
    if (issue !== undefined) expect(textsOf("nb").issues.publishedEarlier(issue)).toContain(cell);
  });

  test("are no issue where all are open, or belong to what is not analyzed", async () => {
    const cells = ["2025/kontakt.ja/total/count", "2021/kontakt.vet_ikke/total/count"];
    expect(publishedEarlier([published(cells)], await results)).toEqual([]);
  });
});
