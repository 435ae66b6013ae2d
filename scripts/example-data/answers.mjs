// @ts-check
// Draws who answers what, so that every count is the quota's: those who are content in one question tend to be so in the
// next, and services differ, as in real answers.

/** @typedef {import("./quotas.mjs").WaveQuotas} WaveQuotas */
/** @typedef {import("./quotas.mjs").Quota} Quota */

/**
 * @typedef {object} Person
 * @property {number} contentment higher is more content
 * @property {Record<string, string>} answers item → option
 * @property {Record<string, string[]>} ticks item → options
 * @property {number | null} hours
 */

/** How content those of each service tend to be. */
const mood = { institusjon: 0.25, hjemmetjenester: -0.2, dagtilbud: 0.35, avlastning: -0.3, assistanse: 0 };

/**
 * A generator of chance that gives the same row of numbers for the same seed (mulberry32, Tommy Ettinger, public domain).
 *
 * @param {number} seed
 * @returns {() => number} 0–1
 */
export function chanceFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @template T
 * @param {readonly T[]} values
 * @param {() => number} chance
 * @returns {T[]}
 */
export function shuffled(values, chance) {
  const left = [...values];
  for (let at = left.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [left[at], left[other]] = [/** @type {T} */ (left[other]), /** @type {T} */ (left[at])];
  }
  return left;
}

/** @param {Record<string, number>} counts */
function spelledOut(counts) {
  return Object.entries(counts).flatMap(([option, count]) => Array.from({ length: count }, () => option));
}

/**
 * Draws one wave.
 *
 * @param {WaveQuotas} wave
 * @returns {Person[]}
 */
export function drawAnswers(wave) {
  const chance = chanceFrom(wave.seed);
  /** The sum of three uniform numbers is bell-shaped enough. */
  const noise = () => chance() + chance() + chance() - 1.5;
  const persons = shuffled(spelledOut(wave.services), chance).map((tjeneste) => {
    const service = /** @type {keyof typeof mood} */ (tjeneste);
    return /** @type {Person} */ ({
      contentment: mood[service] + noise(),
      answers: { tjeneste },
      ticks: {},
      hours: null,
    });
  });
  const coordinated = shuffled(persons, chance).slice(0, sum(wave.items["koordinator"]));
  for (const [item, quota] of Object.entries(wave.items)) {
    const asked = askedOf(quota, persons, coordinated, chance);
    const random = shuffled(asked, chance);
    const apart = spelledOut(quota.apart ?? {});
    apart.forEach((option, at) => answer(random[at], item, option));
    const ordered = spelledOut(quota.ordered);
    random
      .slice(apart.length, apart.length + ordered.length)
      .map((person) => ({ person, rank: person.contentment + noise() }))
      .sort((a, b) => b.rank - a.rank)
      .forEach(({ person }, at) => answer(person, item, ordered[at] ?? ""));
    const notAsked = persons.filter((person) => person.answers["koordinator"] === "nei");
    shuffled(notAsked, chance)
      .slice(0, quota.outside ?? 0)
      .forEach((person, at) => answer(person, item, ordered[at] ?? ""));
  }
  for (const [item, { base, ticks }] of Object.entries(wave.ticks))
    drawTicks(persons, item, base, ticks, chance);
  drawHours(persons, wave.hours.bands, chance);
  return persons;
}

/**
 * @param {Quota} quota
 * @param {Person[]} persons
 * @param {Person[]} coordinated
 * @param {() => number} chance
 */
function askedOf(quota, persons, coordinated, chance) {
  if (quota.among === "koordinator") return coordinated;
  if (quota.among === "own") return coordinated.filter(({ answers }) => answers["koordinator"] === "ja");
  if (quota.among === "plan")
    return coordinated.filter(({ answers }) => answers["individuell_plan"] === "ja");
  // Blanks: those who skip a question are not the same ones each time.
  return shuffled(persons, chance).slice(0, sum(quota));
}

/** @param {Quota | undefined} quota */
function sum(quota) {
  return [...Object.values(quota?.ordered ?? {}), ...Object.values(quota?.apart ?? {})].reduce(
    (a, b) => a + b,
    0,
  );
}

/**
 * @param {Person | undefined} person
 * @param {string} item
 * @param {string} option
 */
function answer(person, item, option) {
  if (person === undefined) throw new Error(`more answers than persons: ${item}`);
  person.answers[item] = option;
}

/**
 * Everybody in the base ticks something; «ingen» stands alone.
 *
 * @param {Person[]} persons
 * @param {string} item
 * @param {number} base
 * @param {Record<string, number>} ticks
 * @param {() => number} chance
 */
function drawTicks(persons, item, base, ticks, chance) {
  const alone = ticks["ingen"] ?? 0;
  const asked = shuffled(persons, chance).slice(0, base);
  for (const person of asked.slice(0, alone)) person.ticks[item] = ["ingen"];
  const others = asked.slice(alone);
  for (const person of others) person.ticks[item] = [];
  for (const [option, count] of Object.entries(ticks)) {
    if (option === "ingen") continue;
    // Those without a tick first, so that nobody in the base is left with none.
    const order = shuffled(others, chance).sort((a, b) => ticksOf(a, item) - ticksOf(b, item));
    const first = order.filter((person) => ticksOf(person, item) === 0);
    const fresh = Math.ceil(Math.min(count, first.length) * 0.75);
    const chosen = [...first.slice(0, fresh), ...shuffled(order.slice(fresh), chance)].slice(0, count);
    for (const person of chosen) person.ticks[item]?.push(option);
  }
  mendEmpty(others, item);
}

/**
 * @param {Person} person
 * @param {string} item
 */
function ticksOf(person, item) {
  return person.ticks[item]?.length ?? 0;
}

/**
 * A person with none takes one over from a person with two or more, so that every count stays.
 *
 * @param {Person[]} persons
 * @param {string} item
 */
function mendEmpty(persons, item) {
  for (const person of persons.filter((one) => ticksOf(one, item) === 0)) {
    const giver = persons.find((one) => ticksOf(one, item) > 1);
    const option = giver?.ticks[item]?.shift();
    if (option === undefined) throw new Error(`fewer ticks than persons: ${item}`);
    person.ticks[item]?.push(option);
  }
}

const bandEdges = [0.5, 5, 10, 20, 60];

/**
 * @param {Person[]} persons
 * @param {number[]} bands
 * @param {() => number} chance
 */
function drawHours(persons, bands, chance) {
  const asked = shuffled(persons, chance);
  let at = 0;
  bands.forEach((count, band) => {
    const [from = 0, below = 0] = bandEdges.slice(band, band + 2);
    for (const person of asked.slice(at, at + count)) {
      // Half hours, as people write them.
      person.hours = Math.floor((from + chance() * (below - from)) * 2) / 2;
    }
    at += count;
  });
}
