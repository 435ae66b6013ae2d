import { describe, expect, it } from "vitest";
import { withIds } from "../../../src/coding/notes/ids.js";

const statement = (text: string, more: { readonly id?: string; readonly file?: string } = {}) => ({
  id: more.id ?? null,
  text,
  event: "2025-03-12-dialogkafe-storsalen",
  question: null,
  table: null,
  saidBy: "unknown" as const,
  file: more.file ?? "kafe.md",
  line: 1,
  masked: [],
  recognizable: [],
  urgent: [],
});
const ids = (statements: readonly ReturnType<typeof statement>[]): readonly string[] =>
  withIds(statements).map(({ id }) => id);

describe("a statement's id", () => {
  it("is the file's own where it has one", () => {
    expect(ids([statement("God kaffe", { id: "A7" })])).toEqual(["A7"]);
  });

  it("is made of the event's date and the text, and is the same wherever the statement stands", () => {
    const [first, second] = ids([statement("God kaffe"), statement("Lite søvn")]);
    expect(first).toMatch(/^2025-03-12-[0-9a-f]{6}$/u);
    expect(ids([statement("Lite søvn"), statement("God kaffe")])).toEqual([second, first]);
  });

  it("is another where the text is another, and gets a number where two say the same", () => {
    const [first, again, other] = ids([statement("Ja"), statement("Ja"), statement("Jo")]);
    expect(again).toBe(`${String(first)}-2`);
    expect(other).not.toBe(first);
  });

  it("has its file's name before it where another file has used it", () => {
    const files = [
      statement("a", { id: "1", file: "mars.csv" }),
      statement("b", { id: "1", file: "mai.csv" }),
    ];
    expect(ids(files)).toEqual(["1", "mai_csv-1"]);
    expect(new Set(ids([...files, ...files])).size).toBe(4);
  });
});
