import { describe, expect, it } from "vitest";
import { withIds } from "../../../src/coding/notes/ids.js";
import type { NoteEvent } from "../../../src/domain/notes.js";

const event = (id: string, more: Partial<NoteEvent> = {}): NoteEvent => ({
  ...{ id, date: "2025-03-12", place: null, kind: "cafe", title: "Dialogkafé, onsdag 12. mars 2025" },
  ...{ participants: null, who: null, ...more },
});
const statement = (
  text: string,
  more: { readonly id?: string; readonly file?: string; readonly event?: string } = {},
) => ({
  id: more.id ?? null,
  text,
  event: more.event ?? "1",
  question: null,
  table: null,
  saidBy: "unknown" as const,
  file: more.file ?? "kafe.md",
  line: 1,
  masked: [],
  recognizable: [],
  urgent: [],
});
const ids = (statements: readonly ReturnType<typeof statement>[], isWorkspace = false): readonly string[] =>
  withIds({ events: [event("1"), event("2", { date: null })], statements }, { isWorkspace }).statements.map(
    ({ id }) => id,
  );

describe("a statement's id", () => {
  it("is the file's own where it has one, outside workspaces", () => {
    expect(ids([statement("God kaffe", { id: "A7" })])).toEqual(["A7"]);
  });

  it("is made of the event's date and the text, and is the same wherever the statement stands", () => {
    const [first, second] = ids([statement("God kaffe"), statement("Lite søvn")]);
    expect(first).toMatch(/^2025-03-12-[0-9a-f]{10}$/u);
    expect(ids([statement("Lite søvn"), statement("God kaffe")])).toEqual([second, first]);
    expect(ids([statement("God kaffe", { event: "2" })])[0]).toMatch(/^uten-dato-[0-9a-f]{10}$/u);
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

  it("has its file's name before it in a workspace, whichever other files are read", () => {
    const long = "2025/dialogkafé om pårørende i storsalen på rådhuset, bord ";
    const own = ["mars.csv", `${long}1.csv`, `${long}2.csv`].map((file) => statement("a", { id: "1", file }));
    const all = ids(own, true);
    expect(all[0]).toBe("mars_csv-1");
    expect(new Set(all).size).toBe(3);
    expect(own.map((one) => ids([one], true)[0])).toEqual(all);
    expect(ids(own.toReversed(), true)).toEqual(all.toReversed());
  });
});

describe("an event's id", () => {
  const named = (events: readonly NoteEvent[], statements: readonly ReturnType<typeof statement>[]) =>
    withIds({ events, statements }, { isWorkspace: true });

  it("is made of date and title, without masks and without the date again", () => {
    const title = "Kafé hos [navn] 12.3.25";
    const { events, statements } = named(
      [event("1"), event("2", { title })],
      [statement("a", { event: "2" })],
    );
    expect(events.map(({ id }) => id)).toEqual(["2025-03-12-dialogkafe", "2025-03-12-kafe-hos"]);
    expect(statements[0]?.event).toBe("2025-03-12-kafe-hos");
  });

  it("is made of place or file where there is no title", () => {
    const events = [event("1", { title: null, place: "Storsalen" }), event("2", { title: null, date: null })];
    const { events: all } = named(events, [statement("a", { event: "2", file: "2025/notat-4711.docx" })]);
    expect(all.map(({ id }) => id)).toEqual(["2025-03-12-storsalen", "notat-4711"]);
    expect(named([event("1", { title: null, date: null })], []).events[0]?.id).toBe("arrangement");
  });

  it("does not depend on the order of events with the same date and title", () => {
    const events = [event("1", { place: "Nord" }), event("2", { place: "Sør" })];
    const idOf = (of: readonly NoteEvent[], place: string): string | undefined =>
      named(of, []).events.find((one) => one.place === place)?.id;
    for (const place of ["Nord", "Sør"]) {
      expect(idOf(events, place)).toMatch(/^2025-03-12-dialogkafe-[0-9a-f]{6}$/u);
      expect(idOf(events.toReversed(), place)).toBe(idOf(events, place));
    }
  });
});
