import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { GateReport } from "../../src/domain/gate/gate-report.js";
import type { Results } from "../../src/domain/results.js";
import { inFolder } from "../support/folders.js";
import { runIn } from "../support/world.js";

const heading = "maaling;kommunenummer;kommune;sporsmal;svar;andel;n";
const asked = ["--survey", "ivaretatt", "--wave", "2024"];

/** An invented table in whole per cent. */
const table = (item: string, n: number, shares: Readonly<Record<string, number>>): string =>
  Object.entries(shares)
    .map(([label, share]) => `2024;;;${item};${label};${String(share)};${String(n)}`)
    .join("\n");

test("results of rounded per cents can be compared, however many they say answered «vet ikke»", async () => {
  await inFolder(null, async (cwd) => {
    const shares = {
      "I stor grad": 38,
      "I noen grad": 17,
      "I liten grad": 3,
      "Ikke i det hele tatt": 42,
      "Vet ikke": 1,
    };
    const judged = { "I stor grad": 30, "I noen grad": 30, "I liten grad": 40 };
    const tables = [table("info_forstaaelig", 250, shares), table("ip_involvert", 250, judged)];
    await writeFile(join(cwd, "svar.csv"), [heading, ...tables].join("\n"));
    const analyzed = await runIn({ cwd }, "analyze", "svar.csv", ...asked, "--json", "--out", ".");
    expect(analyzed.code).toBe(0);
    const { indicators } = JSON.parse(analyzed.stdout) as Results;
    for (const { share } of indicators.flatMap(({ estimates }) => estimates)) {
      const { fewest, most } = (share.shown ? share.dontKnow : null) ?? { fewest: 0, most: 0 };
      expect(most).toBeGreaterThanOrEqual(fewest);
    }
    await writeFile(join(cwd, "resultat.json"), analyzed.stdout);
    const compared = await runIn({ cwd }, "compare", "resultat.json", "--quiet");
    expect([compared.code, compared.stderr]).toEqual([0, ""]);
  });
});

test("what a count that the rounding allows would let pass, passes", async () => {
  await inFolder(null, async (cwd) => {
    const shares = { "I stor grad": 12, "I noen grad": 20, "I liten grad": 20, "Vet ikke": 48 };
    await writeFile(join(cwd, "svar.csv"), `${heading}\n${table("ip_involvert", 200, shares)}`);
    const { stdout } = await runIn({ cwd }, "compare", "svar.csv", ...asked, "--json", "--quiet");
    const { lines } = JSON.parse(stdout) as GateReport;
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter(({ outcome }) => outcome === "fail")).toEqual([]);
  });
});
