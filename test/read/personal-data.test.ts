import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { ParorendeError } from "../../src/domain/errors.js";
import { readPersonalDataWords } from "../../src/read/personal-data.js";

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("the words personal data is recognized by", () => {
  it("are read from the package's own data", async () => {
    const words = await readPersonalDataWords();
    expect(words.firstNames).toContain("kari");
    expect(words.urgent.selfHarm).toContain("selvmord*");
  });

  it("are refused with the file and the field where they are not of the form", async () => {
    const folder = mkdtempSync(join(tmpdir(), "words-"));
    made.push(folder);
    mkdirSync(join(folder, "personal-data"));
    const words = { ...(await readPersonalDataWords()), titles: "fru" };
    writeFileSync(join(folder, "personal-data", "words.json"), JSON.stringify(words));
    const error: unknown = await readPersonalDataWords(folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ParorendeError);
    expect(error).toMatchObject({
      problem: {
        code: "invalidDataFile",
        facts: { file: "surveys/personal-data/words.json", where: "titles" },
      },
    });
  });
});
