import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Decisions } from "../../src/cli/import-decisions.js";
import { askDecisions } from "../../src/cli/import-questions.js";
import type { Asker } from "../../src/cli/prompts.js";
import { readImports } from "../../src/index.js";
import { inFolder } from "../support/folders.js";

const rows = Array.from(
  { length: 20 },
  (_, at) => `${["Ja", "Nei", "Tja"][at % 3] ?? ""};${at % 2 === 0 ? "A" : "B"}`,
);

/** A person who takes the sure ones or not, and else answers by question; what is not answered takes the first choice. */
async function decidedBy(takesSure: boolean, answers: Readonly<Record<string, string>>) {
  const questions: string[] = [];
  const asker: Asker = {
    text: () => Promise.resolve("2025"),
    confirm: () => Promise.resolve(takesSure),
    choose: (question, choices, first) => {
      questions.push(question);
      const [, answer] = Object.entries(answers).find(([part]) => question.includes(part)) ?? [];
      const chosen = answer ?? first;
      expect(choices.map(({ id }) => id)).toContain(chosen);
      return Promise.resolve(chosen);
    },
  };
  return inFolder(null, async (folder) => {
    const file = join(folder, "svar.csv");
    await writeFile(file, ["Fast kontaktperson i tjenesten;Ukjent", ...rows].join("\n"));
    const [read] = await readImports({
      files: [file],
      workspace: null,
      reading: {},
      onProgress: () => undefined,
    });
    if (read?.kind !== "answers") throw new Error("the file holds answers");
    const decisions = new Decisions();
    await askDecisions(read, { decisions, sure: 0.8 }, asker, "nb");
    return { questions, decided: decisions.decided({}) };
  });
}

describe("at a terminal", () => {
  it("the sure columns are taken at once, and only the others are asked about", async () => {
    const { questions, decided } = await decidedBy(true, { "«Tja»": "vet_ikke", "«Ukjent»": "role ignore" });
    expect(questions).toEqual([
      "Hva er kolonnen «Ukjent»?",
      "Hva betyr «Tja» i spørsmålet Fast kontaktperson?",
    ]);
    expect(decided.columns).toEqual({
      "Fast kontaktperson i tjenesten": { item: "kontaktperson" },
      Ukjent: { role: "ignore" },
    });
    expect(decided.labels).toEqual({ kontaktperson: { Tja: "vet_ikke" } });
  });

  it("every column is asked about where the sure ones are not taken, and may be left open", async () => {
    const { questions, decided } = await decidedBy(false, { kontaktperson: "open" });
    expect(questions).toEqual([
      "Hva er kolonnen «Fast kontaktperson i tjenesten»?",
      "Hva er kolonnen «Ukjent»?",
    ]);
    expect(decided.columns).toEqual({});
  });
});
