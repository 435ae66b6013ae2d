import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, test } from "vitest";
import { isClosing, isGreeting } from "../../../src/read/notes/letter-frame.js";
import { readNotes } from "../../../src/read/notes/read-notes.js";
import { placeInTitle, titleFacts } from "../../../src/read/notes/title-facts.js";

const folder = mkdtempSync(join(tmpdir(), "notater-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function read(text: string, name = "notat.txt") {
  const path = join(folder, name);
  writeFileSync(path, text);
  const notes = await readNotes([{ path, name }]);
  return { ...notes, texts: notes.statements.map((one) => one.text) };
}

test("who led a table is no statement", async () => {
  const { texts, statements } = await read("Bord 2 – ordstyrer Siv\n- Faste folk\n- Mer tid\n");
  expect(texts).toEqual(["Faste folk", "Mer tid"]);
  expect(statements[0]?.table).toBe("Bord 2");
});

test("bullets pasted from Outlook are points of their own, and a paragraph of the law is none", async () => {
  const { texts } = await read(
    "·\tAvlastning\no\thver helg\no \tom natta\n§\tsvar i tide\n- Vedtak etter\n§ 3-6 sier vi\n",
  );
  expect(texts).toEqual(["Avlastning", "hver helg", "om natta", "svar i tide", "Vedtak etter § 3-6 sier vi"]);
});

describe("an e-mail without points", () => {
  const written =
    "Hei!\n\nVi trenger avlastning i helgene.\n\nDet er ingen som svarer på telefonen.\n\nMvh\nSiv Moen\n";

  it("gives what is said in it, without greeting, closing and signature", async () => {
    const { texts } = await read(written);
    expect(texts).toEqual(["Vi trenger avlastning i helgene.", "Det er ingen som svarer på telefonen."]);
  });

  it("tells that text was left out, and where", async () => {
    const { issues } = await read(written);
    expect(issues).toMatchObject([{ code: "notesTextLeftOut", count: 3, rows: [1, 7, 8] }]);
  });

  it.each(["Hei, alle sammen!", "Hei Siv", "God dag,"])("begins with %s", (line) => {
    expect(isGreeting(line)).toBe(true);
  });

  it.each(["Hilsen Siv", "Med venleg helsing Siv Moen, rådgjevar", "Mvh"])("ends with %s", (line) => {
    expect(isClosing(line)).toBe(true);
  });

  it.each(["Hei, vi trenger avlastning", "Hilsen fra legen hadde hjulpet", "Heia dere som sitter natta"])(
    "says %s",
    (line) => {
      expect([isGreeting(line), isClosing(line)]).toEqual([false, false]);
    },
  );
});

describe("the heading of a note", () => {
  it("tells date, place, kind and how many they were", async () => {
    const { events } = await read(
      "# Pårørandekafé i Øvre Dal, 21.10.2025, 8 deltakarar\n\n- Meir tid\n",
      "notat.md",
    );
    expect(events).toMatchObject([
      {
        date: "2025-10-21",
        place: "Øvre Dal",
        kind: "cafe",
        participants: 8,
        title: "Pårørandekafé i Øvre Dal, 21.10.2025",
      },
    ]);
  });

  it("gives way to what the sheet tells by itself", async () => {
    const text = "# Kafé i Øvre Dal, 8 deltakarar\n\nStad: Grendehuset\nDeltakarar: 9\n\n- Meir tid\n";
    const { events } = await read(text, "notat.md");
    expect(events).toMatchObject([{ place: "Grendehuset", participants: 9 }]);
  });

  it.each([
    ["Dialogkafé på Åsen for pårørende", "Åsen"],
    ["Kafé i Øvre Dal kommune", "Øvre Dal kommune"],
    ["Kurs i KID", null],
    ["Kafé i mars 2025", null],
    ["Øvre Dal", null],
  ])("%s is at %s", (title, place) => {
    expect(placeInTitle(title)).toBe(place);
  });

  it("has no number of participants where it counts something else", () => {
    expect(titleFacts("Kafé 2025, 4 bord")).toEqual({ title: "Kafé 2025, 4 bord", participants: null });
  });
});
