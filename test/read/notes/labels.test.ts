import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateIn, withoutDate } from "../../../src/read/notes/dates.js";
import { dateLine, kindIn } from "../../../src/read/notes/event-facts.js";
import { participantsIn } from "../../../src/read/notes/participants.js";
import { questionText } from "../../../src/read/notes/questions.js";
import { marked, marksOn } from "../../../src/read/notes/speakers.js";
import { tableInHeading, tableIn, tableLabel } from "../../../src/read/notes/tables.js";
import { cafeQuestions } from "../../../src/domain/notes-form.js";

const settings = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };
const months = "januar februar mars april mai juni juli august september oktober november desember".split(
  " ",
);

test("a date is found in every form that is usual in Norway", () => {
  const date = fc.tuple(
    fc.integer({ min: 2000, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  );
  fc.assert(
    fc.property(date, ([year, month, day]) => {
      const two = (number: number): string => String(number).padStart(2, "0");
      const iso = `${String(year)}-${two(month)}-${two(day)}`;
      const [d, m, y] = [String(day), String(month), String(year)];
      const short = y.slice(2);
      const word = months[month - 1] ?? "";
      const forms = [
        ...[iso, `${y}${two(month)}${two(day)}`, `${y}_${two(month)}_${two(day)}`, `${iso}T18:00:00`],
        ...[`${d}.${m}.${y}`, `${two(day)}.${two(month)}.${y}`, `${d}.${m}.${short}`, `${d}. ${m}. ${y}`],
        ...[`${d}/${m}-${y}`, `${d}/${m}-${short}`, `${d}/${m} ${y}`, `${d}-${m}-${y}`],
        ...[`${d}. ${word} ${y}`, `${d} ${word} ${y}`, `onsdag ${d}. ${word} ${y} kl. 18.30`],
        ...[`${d}. ${word.slice(0, 3)}. ${y}`, `${d}.${word} ${y}`, `${d}.–${String(day + 1)}. ${word} ${y}`],
      ];
      for (const form of forms) expect([form, dateIn(`Møte ${form}`)?.date]).toEqual([form, iso]);
    }),
    settings,
  );
});

test.each(["12. mars", "31.2.2025", "13.13.2025", "1-2-3", "kl. 18.30", "90012345", "i fjor", "2025"])(
  "%s is no date",
  (text) => {
    expect(dateIn(text)).toBeNull();
  },
);

test("a title without its date keeps the rest", () => {
  expect(
    ["Dialogkafé, onsdag 12. mars 2025", "2025-03-12 kafé", "Kafé (12.3.25)", "Kafé"].map(withoutDate),
  ).toEqual(["Dialogkafé", "kafé", "Kafé", "Kafé"]);
});

test("a line with nothing but a date tells the event's", () => {
  expect(["12. mars 2025", "Onsdag 12.3.2025 kl. 18–20"].map((line) => dateLine(line)?.key)).toEqual([
    "date",
    "date",
  ]);
  expect(dateLine("Svaret kom 12.3.2025, et halvt år for seint")).toBeNull();
});

test.each([
  ["24", 24, null],
  ["ca. 30 pårørende", 30, "pårørende"],
  ["18 pårørende og 6 brukere", 24, "18 pårørende og 6 brukere"],
  ["24 (18 pårørende, 6 brukere)", 24, "18 pårørende, 6 brukere"],
  ["14 personer", 14, null],
  ["24 deltakere, 18 av dem pårørende", 24, "18 av dem pårørende"],
  ["24 deltakere: 18 pårørende og 6 brukere", 24, "18 pårørende og 6 brukere"],
  ["mange pårørende", null, "mange pårørende"],
  ["4 av 10 inviterte", 4, "4 av 10 inviterte"],
  ["25 av 40 inviterte", 25, "25 av 40 inviterte"],
  ["40 inviterte", null, "40 inviterte"],
  ["4 bord, 6 pårørende", 6, "4 bord, 6 pårørende"],
  ["bord 5 hadde 3 pårørende", 3, "bord 5 hadde 3 pårørende"],
  ["kl. 18, 4 stk", 4, null],
  ["kl. 18.30–20.00: 12", 12, null],
  ["tre pårørende", 3, "pårørende"],
  ["sytten pårørande og ein tilsett", 18, "sytten pårørande og ein tilsett"],
  ["tjue", 20, null],
  [
    "10 pårørende, 2 brukere + 3 ansatte samt 1 politiker",
    16,
    "10 pårørende, 2 brukere + 3 ansatte samt 1 politiker",
  ],
])("participants: %s", (value, count, who) => {
  expect(participantsIn(value)).toEqual({ count, who, isUnsure: false });
});

test.each([
  ["24 deltakere, 18 pårørende", 18],
  ["20–25", 20],
  ["18 pårørende og 6 fra kommunen", 6],
  ["12 + 3", 3],
  ["10 pårørende fra hjemmetjenesten og 4 brukere", 4],
])("numbers that may mean several things give the smallest, and say so: %s", (value, count) => {
  expect(participantsIn(value)).toMatchObject({ count, isUnsure: true });
});

describe("the two questions of the cafés", () => {
  test.each([
    "Hva mener dere er viktigst for at den pårørende skal håndtere sin rolle",
    "«Hva mener dere er viktigst for at den pårørende skal håndtere sin rolle?»",
    "Hva er viktigst for å håndtere rollen som pårørende?",
    "Kva er viktigast for at pårørande kan handtere rolla si?",
    "Viktigst for pårørenderollen",
  ])("the first is known as %s", (text) => {
    expect(questionText(text)).toBe(cafeQuestions.role.nb);
  });

  test.each([
    "Hva er viktigst",
    "Hva mener dere er viktigst?",
    "Tema: Hva er viktigst?",
    "Kva er viktigast?",
    "1. Hva mener dere er viktigst for at den pårørende skal håndtere sin rolle?",
  ])("the first is known too as %s", (text) => {
    expect(questionText(text)).toBe(cafeQuestions.role.nb);
  });

  test("a number in front is no part of a question, and a date is no number", () => {
    expect(questionText("2) Hva savner dere?")).toBe("Hva savner dere?");
    expect(questionText("1. mai eller 17. mai?")).toBe("1. mai eller 17. mai?");
  });

  test.each([
    "hva tenker dere bidrar til et godt samarbeid mellom kommune og pårørende",
    "Hva bidrar til godt samarbeid?",
    "Kva tenkjer de bidreg til eit godt samarbeid mellom kommune og pårørande?",
    "Godt samarbeid mellom kommunen og pårørende",
  ])("the second is known as %s", (text) => {
    expect(questionText(text)).toBe(cafeQuestions.cooperation.nb);
  });

  test.each([
    "Hva er viktigst for deg?",
    "Hva bidrar til godt samarbeid med skolen?",
    "Hva er viktigst for barna når en forelder håndterer rollen alene?",
  ])("another one stays as it stands: %s", (text) => {
    expect(questionText(text)).toBe(text);
  });
});

describe("a table or group", () => {
  test.each([
    ["Bord 3", "Bord 3", ""],
    ["BORD nr. 03: Faste folk", "Bord 3", "Faste folk"],
    ["gruppe a", "Gruppe A", ""],
    ["Gruppe B – mer tid", "Gruppe B", "mer tid"],
    ["Plenum:", "Plenum", ""],
    ["Bord 2 – ordstyrer Siv", "Bord 2", ""],
    ["Bord 2 (ordstyrar: Siv Moen, referent Ola)", "Bord 2", ""],
    ["Bord 2: Ordstyrer må passe tiden", "Bord 2", "Ordstyrer må passe tiden"],
    ["Åpent bord", "Åpent bord", ""],
  ])("%s", (text, table, rest) => {
    expect(tableLabel(text)).toEqual({ table, rest });
  });

  test.each([
    "Bord i stua",
    "Bord 3 hadde dårlig lys",
    "Gruppe for menn",
    "Bordet er dekket",
    "Vi satt ved bord 3",
  ])("%s is what somebody said", (text) => {
    expect(tableLabel(text)).toBeNull();
  });

  test("stands at the end of a heading, or as a number in its column", () => {
    expect(tableInHeading("Hva er viktigst? (bord 2)")).toEqual({
      table: "Bord 2",
      rest: "Hva er viktigst?",
    });
    expect([
      tableIn("3", "Bord"),
      tableIn("b", "Gruppe"),
      tableIn("Ungdom", "Gruppe"),
      tableIn(" ", "Bord"),
    ]).toEqual(["Bord 3", "Gruppe B", "Ungdom", null]);
  });
});

describe("who said it", () => {
  test.each([
    ["Mer tid (pårørende)", "Mer tid", "caregiver"],
    ["Mer tid (sagt av ansatt).", "Mer tid.", "staff"],
    ["Tilsett: Meir tid", "Meir tid", "staff"],
    ["Brukar: Meir tid", "Meir tid", "user"],
    ["Ansatte: må lytte mer", "Ansatte: må lytte mer", null],
    ["Støtte til barna (pårørende og søsken)", "Støtte til barna (pårørende og søsken)", null],
    ["(pårørende)", "(pårørende)", null],
  ])("%s", (text, rest, speaker) => {
    expect(marked(text, "words")).toEqual({ text: rest, speaker });
  });

  test("is told by a letter only where the sheet uses letters for it", () => {
    expect(marked("A: Mer tid", "words")).toEqual({ text: "A: Mer tid", speaker: null });
    expect(marked("A: Mer tid", "initials")).toEqual({ text: "Mer tid", speaker: "staff" });
  });

  test("is told by a word in front only where the sheet marks several speakers so, or uses letters", () => {
    const topic = "Pårørende: må få mer avlastning";
    expect(marksOn([topic, topic, "Ansatte: må lytte mer", "A: først"])).toBeNull();
    expect(marked(topic, null)).toEqual({ text: topic, speaker: null });
    expect(marksOn(["Pårørende: Jeg sover aldri", "Ansatt: Vi har for liten tid"])).toBe("words");
    expect(marksOn([topic, "P: Jeg sover aldri"])).toBe("initials");
  });
});

test("what kind of gathering it was", () => {
  const titles = [
    "Dialogkafe på rådhuset",
    "Pårørendeskule haust",
    "Høyring",
    "Møte i eldrerådet",
    "Workshop",
    "På stand",
    "Møte",
  ];
  expect(titles.map(kindIn)).toEqual(["cafe", "course", "hearing", "council", "workshop", "stand", null]);
});
