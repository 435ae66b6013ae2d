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
      file: "kafe.md",
      line: 3,
    },
    {
      id: "7",
      text: "God kaffe",
      event: "2025-03-04-kurs",
      question: null,
      table: "2",
      saidBy: "unknown",
      file: "b.csv",
      line: 2,
    },
  ],
  issues: [],
};

describe("masking notes", () => {
  let mask: (text: string) => MaskedText;
  beforeAll(async () => {
    mask = createMasker(await readPersonalDataWords());
  });

  it("leaves a person's name in no field of a statement or an event, not even in an id", () => {
    expect(JSON.stringify(maskNotes(notes, mask))).not.toMatch(/gudmund|oddsen/iu);
  });

  it("keeps what is no personal data as it is, and each statement with its event", () => {
    const { events, statements } = maskNotes(notes, mask);
    expect(statements[1]).toMatchObject({ id: "7", text: "God kaffe", table: "2", event: "2025-03-04-kurs" });
    expect(events.map(({ id }) => id)).toEqual(expect.arrayContaining(statements.map(({ event }) => event)));
    expect(events[0]).toMatchObject({ date: "2025-01-02", kind: "cafe", participants: 12 });
  });

  it("tells by kind what was masked in a statement", () => {
    expect(maskNotes(notes, mask).statements[0]?.masked).toEqual([
      { kind: "phone", count: 1 },
      { kind: "name", count: 1 },
    ]);
  });
});
