import { describe, expect, test } from "vitest";
import type { NoteEvent } from "../../src/domain/notes.js";
import type { HeardAt, UnprotectedVoices } from "../../src/domain/people/voices.js";
import { voicedNeeds } from "../../src/protect/voiced-needs.js";

const LIMIT = 5;

function eventOf(id: string, more: Partial<NoteEvent>): UnprotectedVoices["events"][number] {
  const event = {
    id,
    kind: "cafe",
    date: null,
    place: null,
    title: null,
    who: null,
    participants: 20,
    ...more,
  };
  return { event: event as NoteEvent, count: { statements: 9, tables: 2 }, files: [] };
}

function heard(event: string, need: number, praise = 0): HeardAt {
  return { event, statements: need + praise, tables: 1, need, praise };
}

type Code = Pick<UnprotectedVoices["codes"][number], "id" | "under" | "byEvent">;
type Area = Pick<UnprotectedVoices["areas"][number], "area" | "byEvent" | "codes">;

function voicesOf(codes: readonly Code[], areas: readonly Area[]): UnprotectedVoices {
  return {
    ...{
      total: { statements: 0, tables: 0, events: 0 },
      approved: 9,
      suggested: 0,
      undecided: 0,
      mustRead: 0,
    },
    ...{ acceptSuggested: false, masked: {} as UnprotectedVoices["masked"] },
    events: [
      eventOf("stor", { date: "2025-03-12" }),
      eventOf("kurs", { kind: "course", date: "2025-05-02", participants: null }),
      eventOf("liten", { date: "2025-09-30", participants: 4 }),
    ],
    codes: codes.map((code) => ({ ...code, text: { nb: `kode ${code.id}` }, items: null })),
    areas: areas.map((area) => ({
      ...{ ...area, text: { nb: `område ${area.area}` }, covers: [], secondary: [], quotes: [] },
    })),
  };
}

describe("needs that were voiced", () => {
  test("are the codes that statements were marked as a need of, with how many, where most of them, and when last", () => {
    const byEvent = [heard("stor", 2, 3), heard("kurs", 3)];
    const voices = voicesOf(
      [{ id: "transport", under: "avlastning", byEvent }],
      [{ area: "avlastning", byEvent, codes: [{ id: "transport", byEvent }] }],
    );
    expect(voicedNeeds(voices, LIMIT)).toEqual([
      {
        ...{ id: "kafe-transport", text: { nb: "kode transport" }, areas: ["avlastning"] },
        ...{ area: { nb: "område avlastning" }, statements: 5, source: "course", date: "2025-05-02" },
      },
    ]);
  });

  test("hold nothing of an event under the limit: neither a theme, nor a count, nor a date", () => {
    const at = (need: number) => [heard("stor", need), heard("liten", 7)];
    const voices = voicesOf(
      [
        { id: "jobb", under: null, byEvent: at(1) },
        { id: "bare_der", under: null, byEvent: [heard("liten", 7)] },
      ],
      [{ area: "familie", byEvent: [heard("liten", 7)], codes: [] }],
    );
    const found = voicedNeeds(voices, LIMIT);
    expect(found.map(({ id, statements, date }) => [id, statements, date])).toEqual([
      ["kafe-jobb", 1, "2025-03-12"],
    ]);
    expect(voicedNeeds(voices, LIMIT - 1).map(({ id }) => id)).toEqual([
      "kafe-jobb",
      "kafe-bare_der",
      "omraade-familie",
    ]);
  });

  test("are not what was praised, and no code that says no more than one beneath it", () => {
    const voices = voicesOf(
      [
        { id: "skyss", under: "avlastning", byEvent: [heard("stor", 2)] },
        { id: "buss", under: "skyss", byEvent: [heard("stor", 2)] },
        { id: "mat", under: null, byEvent: [heard("stor", 0, 4)] },
      ],
      [],
    );
    expect(voicedNeeds(voices, LIMIT).map(({ id }) => id)).toEqual(["kafe-buss"]);
  });

  test("have ids of their own, also where a code has the id of an area", () => {
    const byEvent = [heard("stor", 3)];
    const voices = voicesOf(
      [{ id: "familie", under: null, byEvent }],
      [{ area: "familie", byEvent, codes: [] }],
    );
    expect(voicedNeeds(voices, LIMIT).map(({ id }) => id)).toEqual(["kafe-familie", "omraade-familie"]);
  });

  test("are areas where no code tells, but never «annet»", () => {
    const byEvent = [heard("stor", 3)];
    const area = (id: string) => ({ area: id, byEvent, codes: [] });
    const found = voicedNeeds(voicesOf([], [area("familie"), area("annet")]), LIMIT);
    expect(found.map(({ id, areas, area: of, source }) => [id, areas, of, source])).toEqual([
      ["omraade-familie", ["familie"], null, "cafe"],
    ]);
  });
});
