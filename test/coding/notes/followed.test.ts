import { describe, expect, it } from "vitest";
import { followed, withDecisions } from "../../../src/coding/notes/decisions.js";
import { partsOf } from "../../../src/coding/notes/splits.js";
import { textHash } from "../../../src/coding/notes/text-hash.js";
import type { CodedStatement, DecisionFile } from "../../../src/domain/notes.js";
import { decided } from "../../support/notes.js";
import { nothing, statement } from "../../support/review.js";

const on = (id: string, text: string): DecisionFile["decisions"][number] =>
  decided("avlastning", { id, text: textHash(text) });
const kept = (...decisions: DecisionFile["decisions"]): DecisionFile => ({ ...nothing, decisions });
const split = {
  id: "gammel_csv-7",
  text: textHash("Fint kurs, men ingen avlastning"),
  by: "KV",
  at: "2026-11-22",
};
const divided: DecisionFile = {
  ...kept(on("gammel_csv-7.1", "Fint kurs"), on("gammel_csv-7.2", "ingen avlastning")),
  splits: [{ ...split, parts: ["Fint kurs", "ingen avlastning"] }],
};
const put = (statements: readonly CodedStatement[], file: DecisionFile) => {
  const found = followed(statements, file);
  return { file: found, ...withDecisions(partsOf(statements, found), found, true) };
};

describe("a decision whose statement is gone", () => {
  it("follows the one undecided statement with its text, as when a file is renamed or a question reworded", () => {
    const statements = [statement("ny_csv-7", "Får aldri sove"), statement("x", "Annet")];
    const { file, stale, statements: found } = put(statements, kept(on("gammel_csv-7", "Får aldri sove")));
    expect(file.decisions.map(({ id }) => id)).toEqual(["ny_csv-7"]);
    expect(found.map(({ decision }) => decision?.primary ?? null)).toEqual(["avlastning", null]);
    expect(stale).toEqual([]);
  });

  it("takes a split along with the decisions on its parts", () => {
    const { file, stale, statements } = put(
      [statement("ny_csv-7", "Fint kurs, men ingen avlastning")],
      divided,
    );
    expect(file.splits.map(({ id }) => id)).toEqual(["ny_csv-7"]);
    expect(statements.map(({ id, decision }) => [id, decision === null])).toEqual([
      ["ny_csv-7.1", false],
      ["ny_csv-7.2", false],
    ]);
    expect(stale).toEqual([]);
  });

  it.each([
    ["two statements have the text", ["a", "b"], ["old"]],
    ["two decisions have it", ["a"], ["old", "older"]],
    ["the statement is decided", ["a"], ["a", "old"]],
  ])("stays and is stale where %s", (_, statementIds, decisionIds) => {
    const statements = statementIds.map((id) => statement(id, "Ja"));
    const before = kept(...decisionIds.map((id) => on(id, "Ja")));
    const { file, stale } = put(statements, before);
    expect(file).toEqual(before);
    expect(stale).toEqual(decisionIds.filter((id) => id !== "a"));
  });

  it("is stale where the text was edited, and so is a split with its parts", () => {
    expect(put([statement("a", "Får nesten aldri sove")], kept(on("old", "Får aldri sove"))).stale).toEqual([
      "old",
    ]);
    expect(put([statement("ny_csv-7", "Fint kurs, uten avlastning")], divided).stale).toEqual([
      "gammel_csv-7.1",
      "gammel_csv-7.2",
      "gammel_csv-7",
    ]);
  });

  it("is not stale where only some of the notes were read", () => {
    const file = kept(on("old", "Får aldri sove"));
    expect(withDecisions([statement("a", "Annet")], file).stale).toEqual([]);
  });
});
