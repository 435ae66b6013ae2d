// @ts-check
// Writes the invented municipality fixtures/kommune/ and the small file fixtures/svar-135/svar.csv. The same bytes every
// time: a test compares. Run from the repository's root: node scripts/example-data.mjs [folder in place of fixtures/]
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { URL, fileURLToPath } from "node:url";
import { chanceFrom, drawAnswers, shuffled } from "./example-data/answers.mjs";
import { others2025, takingPart2025, wave2023, wave2025 } from "./example-data/quotas.mjs";
import {
  COUNTY,
  MARKED_HEADER,
  MARKED_LABEL,
  ignored,
  knownDeviations,
  ownCodebook,
  settings,
  settings135,
  wave2025File,
} from "./example-data/settings.mjs";

/** @typedef {import("./example-data/answers.mjs").Person} Person */

const root = process.argv[2] ?? fileURLToPath(new URL("../fixtures/", import.meta.url));
const shipped = JSON.parse(
  await readFile(new URL("../surveys/ivaretatt/codebook.json", import.meta.url), "utf8"),
);
const BOM = "\ufeff";

/** @typedef {{ id: string, text: { nb: string } }} Named */
/** @typedef {Named & { kind: string, options: Named[] }} Item */
/** @type {Map<string, Item>} */
const items = new Map(shipped.items.map((/** @type {Item} */ item) => [item.id, item]));

await write("kommune/parorende.json", json(settings));
await write("kommune/kjente-avvik.json", json(knownDeviations));
await write("kommune/.gitignore", ignored);
await write("kommune/surveys/ivaretatt/codebook.json", json(ownCodebook));
await write("kommune/undersokelser/2023/svar-2023.csv", windows1252(csv(table2023())));
await write("kommune/undersokelser/2025/wave.json", json(wave2025File));
await write("kommune/undersokelser/2025/eksport-2025.csv", BOM + csv(table2025()));
await write("kommune/undersokelser/2025/svarfordeling-2025.csv", BOM + csv(countTable()));
await write("svar-135/parorende.json", json(settings135));
await write("svar-135/svar.csv", windows1252(csv(table135())));

/** As Excel in Norwegian saves it: question texts above, one of them with a line break and a no-break space. */
function table2023() {
  const persons = drawAnswers(wave2023);
  const chance = chanceFrom(1);
  const asked = Object.keys(wave2023.items);
  const spaced = (/** @type {string} */ header) => header.replace("? Du kan sette", "?\nDu\u00a0kan sette");
  const header = [
    "Svar-ID",
    "Referansekode",
    "E-post",
    question("tjeneste"),
    ...asked.map(question),
    ...Object.keys(wave2023.ticks).map((item) => spaced(question(item))),
    "Hvor mange timer hjelper du i en vanlig uke?",
  ];
  const rows = persons.map((person, at) => [
    `M23-${String(at + 1).padStart(3, "0")}`,
    code(chance),
    // One person has answered for two: the address stands twice.
    `parorende${String(at === 88 ? 18 : at + 1).padStart(3, "0")}@example.invalid`,
    label("tjeneste", person.answers["tjeneste"]),
    ...asked.map((item) => label(item, person.answers[item])),
    ...Object.keys(wave2023.ticks).map((item) =>
      (person.ticks[item] ?? []).map((option) => `${label(item, option)};`).join(""),
    ),
    hours(person),
  ]);
  return [header, ...rows];
}

/** Item ids and question texts among each other, one column per tick, a label with markup, a row that stands twice. */
function table2025() {
  const persons = drawAnswers(wave2025);
  const chance = chanceFrom(2);
  const asked = Object.keys(wave2025.items);
  const byId = new Set([
    "kontaktperson",
    "samtaler_nok",
    "koordinator",
    "individuell_plan",
    "kjonn",
    "relasjon",
  ]);
  const boxes = Object.entries(wave2025.ticks).flatMap(([item, { ticks }]) =>
    Object.keys(ticks).map((option) => ({ item, option })),
  );
  const header = [
    "Svar-ID",
    "Starttidspunkt",
    "Referansekode",
    "tjeneste",
    ...asked.map((item) => (item === "moett" ? MARKED_HEADER : byId.has(item) ? item : question(item))),
    ...boxes.map(({ item, option }) => `${item}.${option}`),
    "timer_per_uke",
  ];
  const rows = persons.map((person, at) => [
    `M25-${String(at + 1).padStart(3, "0")}`,
    started(chance),
    code(chance),
    label("tjeneste", person.answers["tjeneste"]),
    ...asked.map((item) => label2025(item, person.answers[item], at)),
    ...boxes.map(({ item, option }) =>
      person.ticks[item] ? String(Number(person.ticks[item].includes(option))) : "",
    ),
    hours(person),
  ]);
  const anerkjent = 4 + asked.indexOf("anerkjent");
  const silent = rows.find((row) => row[anerkjent] === "");
  if (silent) silent[anerkjent] = "I nokså stor grad";
  return [header, ...rows.slice(0, 97), rows[40] ?? [], ...rows.slice(97)];
}

/**
 * @param {string} item
 * @param {string | undefined} option
 * @param {number} at
 */
function label2025(item, option, at) {
  if (item === "info_grad" && option === "i_stor_grad" && at % 4 === 0) return MARKED_LABEL;
  return label(item, option);
}

/** County and nation as IVARETATT's statistics would give them: whole counts that hold our own answers. */
function countTable() {
  const header = ["måling", "kommunenummer", "gruppe", "spørsmål", "svar", "antall"];
  const rows = [header];
  const places = [
    { unit: "0", whole: takingPart2025.nation },
    { unit: COUNTY, whole: takingPart2025.county },
  ];
  for (const { unit, whole } of places) {
    rows.push(["2025", unit, "", "*", "*", String(whole)]);
    for (const [item, shares] of Object.entries(others2025)) {
      const quota = wave2025.items[item];
      const ours = { ...quota?.ordered, ...quota?.apart };
      // Some skip a question.
      const others = Math.round((whole - wave2025.answers) * 0.985);
      const counts = shareOut(shares, others);
      const base = others + Object.values(ours).reduce((a, b) => a + b, 0);
      rows.push(["2025", unit, "", item, "*", String(base)]);
      for (const [option, count] of Object.entries(counts)) {
        const total = count + (ours[option] ?? 0);
        rows.push(["2025", unit, "", item, option, unit === COUNTY && total < 10 ? ":" : String(total)]);
      }
    }
  }
  return rows;
}

/**
 * Whole numbers with the sum `whole`, by largest remainders.
 *
 * @param {Record<string, number>} shares
 * @param {number} whole
 */
function shareOut(shares, whole) {
  const exact = Object.entries(shares).map(([option, share]) => ({ option, value: share * whole }));
  const counts = Object.fromEntries(exact.map(({ option, value }) => [option, Math.floor(value)]));
  const missing = whole - Object.values(counts).reduce((a, b) => a + b, 0);
  const byRemainder = [...exact].sort((a, b) => (b.value % 1) - (a.value % 1));
  for (const { option } of byRemainder.slice(0, missing)) counts[option] = (counts[option] ?? 0) + 1;
  return counts;
}

/** 135 answers by hand: 61 have a fixed contact person, 52 have none and 22 do not know. */
function table135() {
  const answers = ["Ja", "Nei", "Vet ikke"].flatMap((text, at) =>
    Array.from({ length: [61, 52, 22][at] ?? 0 }, () => text),
  );
  const durations = ["Under 2 år", "2–5 år", "6–10 år", "Over 10 år"];
  const rows = shuffled(answers, chanceFrom(135)).map((text, at) => [
    String(at + 1),
    text,
    durations[(at * 7) % 4] ?? "",
  ]);
  return [["Løpenummer", question("kontaktperson"), question("varighet")], ...rows];
}

/** @param {string} item */
function question(item) {
  return items.get(item)?.text.nb ?? item;
}

/**
 * @param {string} item
 * @param {string | undefined} option
 */
function label(item, option) {
  return items.get(item)?.options.find(({ id }) => id === option)?.text.nb ?? "";
}

/** @param {Person} person */
function hours({ hours: value }) {
  return value === null ? "" : String(value).replace(".", ",");
}

/** @param {() => number} chance */
function code(chance) {
  return Array.from({ length: 6 }, () =>
    "ABCDEFGHJKLMNPQRSTUVWXYZ23456789".charAt(Math.floor(chance() * 32)),
  ).join("");
}

/** @param {() => number} chance */
function started(chance) {
  const day = new Date(Date.UTC(2024, 11, 1 + Math.floor(chance() * 120)));
  const two = (/** @type {number} */ value) => String(value).padStart(2, "0");
  const clock = `${two(8 + Math.floor(chance() * 14))}.${two(Math.floor(chance() * 60))}`;
  return `${two(day.getUTCDate())}.${two(day.getUTCMonth() + 1)}.${day.getUTCFullYear()} ${clock}`;
}

/** @param {readonly (readonly string[])[]} rows */
function csv(rows) {
  const quoted = (/** @type {string} */ cell) =>
    /[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => `${row.map(quoted).join(";")}\r\n`).join("");
}

/**
 * Latin-1 but for the dash, the only character of these files that windows-1252 has in another place.
 *
 * @param {string} text
 */
function windows1252(text) {
  return Buffer.from(Array.from(text, (character) => (character === "–" ? 0x96 : character.charCodeAt(0))));
}

/** @param {unknown} value */
function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * @param {string} name
 * @param {string | Uint8Array} content
 */
async function write(name, content) {
  const path = join(root, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
