import { beforeAll, describe, expect, it } from "vitest";
import type { RawNotes } from "../../../src/domain/people/notes.js";
import type { MaskedText } from "../../../src/domain/personal-data.js";
import { createMasker } from "../../../src/protect/personal-data/mask.js";
import { maskNotes } from "../../../src/protect/personal-data/mask-notes.js";
import { readPersonalDataWords } from "../../../src/read/personal-data.js";

const SECRET = "Gudmund Oddsen";
const notes: RawNotes = {
  events: [
    {
      id: "2025-01-02-kafe-hos-gudmund-oddsen",
      date: "2025-01-02",
      place: `Hjemme hos ${SECRET}`,
      kind: "cafe",
      title: `Kafé hos ${SECRET}`,
      participants: 12,
      who: `pårørende og ${SECRET}`,
    },
    {
      id: "2025-03-04-kurs",
      date: "2025-03-04",
      place: null,
      kind: "course",
      title: "Kurs",
      participants: null,
      who: null,
    },
  ],
  statements: [
    {
      id: SECRET,
      text: `Mannen min heter ${SECRET}, tlf 912 34 567`,
      event: "2025-01-02-kafe-hos-gudmund-oddsen",
      question: `Hva mener du, ${SECRET}?`,
      table: `Bordet til ${SECRET}`,
      saidBy: "caregiver",
      file: "2025/KariNordmann1.md",
      line: 3,
    },
    {
      id: "7",
      text: "God kaffe",
      event: "2025-03-04-kurs",
      question: null,
      table: "2",
      saidBy: "unknown",
      file: "2025-03-04 brukerråd mai.csv",
      line: 2,
    },
  ],
  issues: [
    { code: "emptyNotes", file: "2025/KariNordmann1.md", column: null, count: 1, rows: [], names: [] },
  ],
};

describe("masking notes", () => {
  let mask: (text: string) => MaskedText;
  beforeAll(async () => {
    mask = createMasker(await readPersonalDataWords());
  });

  it("leaves a person's name in no field of a statement or an event, not even in an id", () => {
    expect(JSON.stringify(maskNotes(notes, mask))).not.toMatch(/gudmund|oddsen|kari|nordmann/iu);
  });

  it("keeps what is no personal data as it is, and each statement with its event", () => {
    const { events, statements } = maskNotes(notes, mask);
    expect(statements[1]).toMatchObject({ id: "7", text: "God kaffe", table: "2", event: events[1]?.id });
    expect(statements[1]?.file).toBe("2025-03-04 brukerråd mai.csv");
    expect(events.map(({ id }) => id)).toEqual(expect.arrayContaining(statements.map(({ event }) => event)));
    expect(events[0]).toMatchObject({ date: "2025-01-02", kind: "cafe", participants: 12 });
  });

  it("tells by kind what was masked in a statement", () => {
    expect(maskNotes(notes, mask).statements[0]?.masked).toEqual([
      { kind: "phone", count: 1 },
      { kind: "name", count: 1 },
    ]);
  });

  it.each(["Kari-3", "KariNordmann1", "kari_nordmann.2", "3Kari"])("takes the id %s away", (id) => {
    const [first] = notes.statements;
    const masked = maskNotes({ ...notes, statements: first === undefined ? [] : [{ ...first, id }] }, mask);
    expect(masked.statements.map((one) => one.id)).toEqual([null]);
  });

  it.each(["7", "A7", "s-12", "bord3-1", "SVAR_2"])("keeps the id %s", (id) => {
    const [first] = notes.statements;
    const masked = maskNotes({ ...notes, statements: first === undefined ? [] : [{ ...first, id }] }, mask);
    expect(masked.statements.map((one) => one.id)).toEqual([id]);
  });

  it.each(["91322110", "41234567", "14034710181"])(
    "keeps the id %s, which is a number and nothing more",
    (id) => {
      const [first] = notes.statements;
      const masked = maskNotes({ ...notes, statements: first === undefined ? [] : [{ ...first, id }] }, mask);
      expect(masked.statements.map((one) => one.id)).toEqual([id]);
    },
  );

  it.each(["12834810105", "12345678903"])("takes the identity number or account %s away as an id", (id) => {
    const [first] = notes.statements;
    const masked = maskNotes({ ...notes, statements: first === undefined ? [] : [{ ...first, id }] }, mask);
    expect(masked.statements.map((one) => one.id)).toEqual([null]);
  });

  it("tells how many ids were replaced in each file, and in which rows", () => {
    const { issues, statements } = maskNotes(notes, mask);
    const file = statements[0]?.file;
    expect(issues.filter(({ code }) => code === "statementIdReplaced")).toEqual([
      { code: "statementIdReplaced", file, column: null, count: 1, rows: [3], names: [] },
    ]);
  });

  it("counts what was masked of an event, its questions and tables, each once", () => {
    const [first] = notes.statements;
    const twice = first === undefined ? [] : [first, first];
    const { events } = maskNotes({ ...notes, statements: twice }, mask);
    expect(events.map(({ masked }) => masked)).toEqual([[{ kind: "name", count: 5 }], undefined]);
  });

  it("calls a file with a name in it by the same other name in statements and issues, whatever other files there are", () => {
    const { statements, issues } = maskNotes(notes, mask);
    const [alias] = statements.map(({ file }) => file);
    expect(alias).toMatch(/^notat-\d{4}\.md$/u);
    expect(issues[0]?.file).toBe(alias);
    const [first] = notes.statements;
    const more = first === undefined ? [] : [{ ...first, file: "Ane Hansen.md" }, first];
    expect(maskNotes({ ...notes, statements: more }, mask).statements[1]?.file).toBe(alias);
  });
});
