import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { codingFiles } from "../../src/domain/coding-files.js";
import { readDecisions, readOwnCodebook } from "../../src/read/decisions.js";
import { memoryFiles } from "../../src/read/memory-files.js";
import { decided } from "../support/notes.js";
import { codebook } from "../support/review.js";
import { problemOf } from "./read-rows.js";

const withFile = (name: string, content: unknown) =>
  memoryFiles(new Map([[join("by", name), Buffer.from(JSON.stringify(content))]]));
const splitOfOne = { id: "1", text: "0123456789abcdef", parts: ["a", "b"], by: "KV", at: "2026-11-22" };
const decisions = { decisions: [decided("familie")], splits: [] };

describe("what has been decided in a workspace", () => {
  it("is read as it was written", async () => {
    expect(await readDecisions("by", withFile(codingFiles.decisions, decisions))).toEqual(decisions);
    expect(await readOwnCodebook("by", withFile(codingFiles.codebook, codebook))).toEqual(codebook);
  });

  it("is nothing where there is no file, and where there is no workspace", async () => {
    const none = memoryFiles(new Map());
    for (const folder of ["by", null]) {
      expect(await readDecisions(folder, none)).toEqual({ decisions: [], splits: [] });
      expect(await readOwnCodebook(folder, none)).toEqual({ codes: [] });
    }
  });

  it("is refused with its place where a field is not what it may be", async () => {
    const broken = { ...decisions, decisions: [decided("familie", { at: "i går" })] };
    const problem = await problemOf(readDecisions("by", withFile(codingFiles.decisions, broken)));
    expect(problem).toMatchObject({
      code: "invalidDataFile",
      facts: { file: "notater/koding/beslutninger.json", where: "decisions.0.at" },
    });
  });

  it.each([
    ["decisions", { decisions: [decided("familie"), decided("annet")], splits: [] }],
    ["splits", { decisions: [], splits: [1, 2].map(() => ({ ...splitOfOne })) }],
  ])("is refused where an id stands twice in «%s»", async (where, content) => {
    const problem = await problemOf(readDecisions("by", withFile(codingFiles.decisions, content)));
    expect(problem).toEqual({
      code: "invalidDataFile",
      facts: { file: codingFiles.decisions, where, fault: { kind: "repeated", id: "1" } },
    });
  });

  it("is refused where two codes have one id", async () => {
    const twice = { codes: [...codebook.codes, ...codebook.codes] };
    const problem = await problemOf(readOwnCodebook("by", withFile(codingFiles.codebook, twice)));
    expect(problem).toMatchObject({
      facts: { where: "codes", fault: { kind: "repeated", id: "transport" } },
    });
  });
});
