import { describe, expect, it } from "vitest";
import { notesHash } from "../../src/coding/notes/notes-hash.js";
import type { CodedStatement } from "../../src/domain/notes.js";
import { codingDocument } from "../../src/report/coding.js";
import { tablesOf } from "../../src/render/walk.js";
import { decided, event, said } from "../support/notes.js";
import { areas } from "../support/voices.js";

const none = { decisions: [], splits: [] };

function told(statements: readonly CodedStatement[], events = [event("en")]) {
  const inputHash = notesHash(statements, none);
  return codingDocument(
    { statements, events, areas, routine: null, stale: 0, inputHash },
    { locale: "nb", made: "2026-11-22", version: "1.0.0" },
  );
}

describe("what is told of statements that are being coded", () => {
  it("carries the hash of the masked texts and the decisions", () => {
    const { inputHash } = told([said("en")]).properties;
    expect(inputHash).toMatch(/^[0-9a-f]{64}$/u);
    expect(told([said("en", { text: "Noe annet." })]).properties.inputHash).not.toBe(inputHash);
    expect(told([said("en", { line: 7 })]).properties.inputHash).toBe(inputHash);
    expect(notesHash([said("en")], { ...none, decisions: [decided("avlastning")] })).not.toBe(inputHash);
  });

  it("lists so much of a statement that it is known again, and never half a character", () => {
    const listed = (text: string) =>
      tablesOf(told([said("en", { text })])).find(({ id }) => id === "innspill")!.rows[0]![2]!.text;
    expect(listed("Får aldri sove.")).toBe("Får aldri sove.");
    expect(listed("a".repeat(500))).toBe("a".repeat(500));
    expect(listed("a".repeat(501))).toBe(`${"a".repeat(500)}…`);
    expect(listed("🙂".repeat(10_000))).toBe(`${"🙂".repeat(500)}…`);
  });

  it("sums what was masked by kind", () => {
    const masked = { masked: [{ kind: "name" as const, count: 2 }] };
    const { facts } = told([said("en", masked), said("en", masked)]);
    expect(facts.flatMap(({ text }) => text)).toContain("navn på personer\u00a0(4)");
  });
});
