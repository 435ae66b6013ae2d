import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Decisions } from "../../src/cli/import-decisions.js";
import { askDecisions } from "../../src/cli/import-questions.js";
import type { Asker } from "../../src/cli/prompts.js";
import { importFiles, readImports } from "../../src/index.js";
import { inFolder } from "../support/folders.js";

const rows = Array.from(
  { length: 20 },
  (_, at) => `${["Ja", "Nei", "Tja"][at % 3] ?? ""};${at % 2 === 0 ? "A" : "B"}`,
);

/** A person who takes the sure ones or not, and else answers by question; what is not answered takes the first choice. */
async function decidedBy(
  takesSure: boolean,
  answers: Readonly<Record<string, string>>,
  text: string = ["Fast kontaktperson i tjenesten;Ukjent", ...rows].join("\n"),
) {
  const questions: string[] = [];
  const offered: string[] = [];
  const asked: (string | boolean)[] = [];
  const asker: Asker = {
    text: () => Promise.resolve("2025"),
    confirm: (question, _, first = false) => {
      asked.push(question, first);
      return Promise.resolve(takesSure);
    },
    choose: (question, choices, first) => {
      questions.push(question);
      offered.push(...choices.map(({ label }) => label));
      const [, answer] = Object.entries(answers).find(([part]) => question.includes(part)) ?? [];
      const chosen = answer ?? first;
      expect(choices.map(({ id }) => id)).toContain(chosen);
      return Promise.resolve(chosen);
    },
  };
  return inFolder(null, async (folder) => {
    const file = join(folder, "svar.csv");
    await writeFile(file, text);
    const [read] = await readImports({
      files: [file],
      workspace: null,
      reading: {},
      onProgress: () => undefined,
    });
    if (read?.kind !== "answers") throw new Error("the file holds answers");
    const decisions = new Decisions();
    const { columns } = (await importFiles()).linkRows({ ...read, isTaken: () => false });
    await askDecisions(read, { decisions, sure: 0.8, columns }, asker, "nb");
    return { questions, asked, choices: offered, decided: decisions.decided({}) };
  });
}

describe("at a terminal", () => {
  it("the sure columns are taken at once, and only the others are asked about", async () => {
    const { questions, decided } = await decidedBy(true, { "«Tja»": "vet_ikke", "«Ukjent»": "role ignore" });
    expect(questions).toEqual([
      "Hva er kolonnen «Ukjent»?\nSvar i filen: «A», «B»",
      "Hva betyr «Tja» i spørsmålet «Fast kontaktperson»?",
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
      "Hva er kolonnen «Fast kontaktperson i tjenesten»?\nSvar i filen: «Ja», «Nei», «Tja»",
      "Hva er kolonnen «Ukjent»?\nSvar i filen: «A», «B»",
    ]);
    expect(decided.columns).toEqual({});
  });

  it("yes is what Enter alone answers, and it is said how sure the sure ones are", async () => {
    const { asked } = await decidedBy(true, {});
    expect(asked).toEqual(["Ta forslagene som er sikre (80\u00a0% eller mer)? (Kolonner: 1)", true]);
  });

  it("what is offered begins with a capital letter", async () => {
    const { choices } = await decidedBy(false, {});
    expect(choices).toEqual(
      expect.arrayContaining([
        "Avgjør senere, i kobling.xlsx",
        "Tas ikke med",
        "Personopplysning",
        "Svar-id",
      ]),
    );
    expect(choices.filter((label) => !/^\p{Lu}/u.test(label))).toEqual([]);
  });

  it("nobody is asked about bookkeeping, also where the sure ones are not taken", async () => {
    const kept = rows.map(
      (row, at) => `${String(at + 1)};2025-01-${String(at + 10)};k${String(at)}@a.no;${row}`,
    );
    const text = ["ID;Starttidspunkt;E-post;Fast kontaktperson i tjenesten;Ukjent", ...kept].join("\n");
    const { questions, decided } = await decidedBy(false, { kontaktperson: "open" }, text);
    expect(questions.map((question) => /«([^»]*)»/u.exec(question)?.[1])).toEqual([
      "Fast kontaktperson i tjenesten",
      "Ukjent",
    ]);
    expect(decided.columns).toEqual({
      ID: { role: "responseId" },
      Starttidspunkt: { role: "ignore" },
      "E-post": { role: "identity" },
    });
  });

  it("no answer of a column that tells who people are is shown", async () => {
    const named = rows.map((row, at) => `${at < 10 ? "kari@a.no" : "Type"};${row}`);
    const text = ["Merke;Fast kontaktperson i tjenesten;Ukjent", ...named].join("\n");
    const { questions } = await decidedBy(false, {}, text);
    expect(questions.join("\n")).not.toContain("kari@");
  });
});
