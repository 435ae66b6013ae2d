// @ts-check
// How many chose what in the invented municipality's two waves. The counts are chosen so that the example shows every
// verdict; who chose what is drawn in answers.mjs.

/**
 * @typedef {object} Quota
 * @property {Record<string, number>} ordered options from the most to the least favorable, and how many chose each
 * @property {Record<string, number>} [apart] answers that say nothing of favorable or not
 * @property {"koordinator" | "plan" | "own"} [among] whom the question is put to; without it, everybody
 * @property {number} [outside] answers from persons the question was not for
 */

/**
 * @typedef {object} WaveQuotas
 * @property {string} id
 * @property {number} answers
 * @property {number} seed
 * @property {Record<string, number>} services
 * @property {Record<string, Quota>} items
 * @property {Record<string, { base: number, ticks: Record<string, number> }>} ticks
 * @property {{ bands: number[] }} hours how many help under 5, 5–10, 10–20 and 20 hours or more
 */

/** @type {WaveQuotas} */
export const wave2023 = {
  id: "2023",
  answers: 135,
  seed: 2023,
  services: { institusjon: 58, hjemmetjenester: 45, dagtilbud: 16, avlastning: 13, assistanse: 3 },
  items: {
    kontaktperson: { ordered: { ja: 61, nei: 52 }, apart: { vet_ikke: 22 } },
    samtaler_nok: { ordered: { ja: 38, delvis: 22, nei: 66 }, apart: { vet_ikke: 8 } },
    moett: { ordered: { svaert_godt: 38, godt: 65, det_avhenger: 12, darlig: 10, svaert_darlig: 5 } },
    koordinator: { ordered: { ja: 25, nei: 15 }, apart: { vet_ikke: 5 }, among: "koordinator" },
    individuell_plan: { ordered: { ja: 14, nei: 23 }, apart: { vet_ikke: 8 }, among: "koordinator" },
    koordinator_fungerer: {
      ordered: { fungerer: 8, bare_delvis: 9, fungerer_ikke: 8 },
      among: "own",
      outside: 2,
    },
    ip_involvert: { ordered: { i_stor_grad: 5, i_noen_grad: 5, i_liten_grad: 4 }, among: "plan" },
    avlastning_nok: {
      ordered: { i_stor_grad: 13, i_noen_grad: 18, i_liten_grad: 14 },
      apart: { vet_ikke: 5 },
    },
    opplaering_vedtak: {
      ordered: { i_samsvar: 7, mangelfullt: 7, manglende_utforelse: 6 },
      apart: { vet_ikke: 5 },
    },
    barn_fulgt_opp: {
      ordered: { i_stor_grad: 1, i_noen_grad: 3, i_liten_grad: 2, ikke_i_det_hele_tatt: 1 },
      apart: { ikke_aktuelt: 96 },
    },
    nettside: degrees(15, 47, 36, 17, 13),
    info_grad: degrees(27, 52, 33, 12, 6),
    info_forstaaelig: degrees(34, 59, 23, 8, 6),
    anerkjent: degrees(29, 48, 34, 13, 6),
    bekymring_fulgt_opp: { ...degrees(9, 21, 17, 8, 5), apart: { vet_ikke: 5, ikke_aktuelt: 62 } },
    kjonn: { ordered: {}, apart: { kvinne: 95, mann: 34, onsker_ikke_svare: 5 } },
    relasjon: {
      ordered: {},
      apart: { ektefelle: 35, forelder: 56, barn: 24, sosken: 8, annen_slektning: 7, venn: 5 },
    },
    samme_bolig: { ordered: {}, apart: { ja: 44, nei: 89 } },
    varighet: { ordered: {}, apart: { under_2_ar: 13, "2_til_5_ar": 40, "6_til_10_ar": 42, over_10_ar: 38 } },
    naermeste_parorende: { ordered: {}, apart: { ja: 110, nei: 17, vet_ikke: 7 } },
  },
  ticks: {
    omsorg_opplevelse: {
      base: 92,
      ticks: { psykisk_belastning: 54, fysisk_belastning: 27, ressurs: 52, annet: 7 },
    },
    bekymringer: {
      base: 128,
      ticks: { helse_og_funksjon: 88, aktiviteter: 51, tjenester: 58, annet: 14, ingen: 11 },
    },
  },
  hours: { bands: [46, 34, 24, 20] },
};

/** @type {WaveQuotas} */
export const wave2025 = {
  id: "2025",
  answers: 148,
  seed: 2025,
  services: { institusjon: 62, hjemmetjenester: 51, dagtilbud: 17, avlastning: 15, assistanse: 3 },
  items: {
    kontaktperson: { ordered: { ja: 95, nei: 38 }, apart: { vet_ikke: 14 } },
    samtaler_nok: { ordered: { ja: 41, delvis: 26, nei: 70 }, apart: { vet_ikke: 9 } },
    moett: { ordered: { svaert_godt: 45, godt: 72, det_avhenger: 13, darlig: 9, svaert_darlig: 3 } },
    koordinator: { ordered: { ja: 27, nei: 16 }, apart: { vet_ikke: 5 }, among: "koordinator" },
    individuell_plan: { ordered: { ja: 16, nei: 24 }, apart: { vet_ikke: 8 }, among: "koordinator" },
    koordinator_fungerer: {
      ordered: { fungerer: 9, bare_delvis: 10, fungerer_ikke: 8 },
      among: "own",
      outside: 3,
    },
    ip_involvert: { ordered: { i_stor_grad: 6, i_noen_grad: 5, i_liten_grad: 5 }, among: "plan" },
    avlastning_nok: {
      ordered: { i_stor_grad: 14, i_noen_grad: 19, i_liten_grad: 17 },
      apart: { vet_ikke: 5 },
    },
    opplaering_vedtak: {
      ordered: { i_samsvar: 8, mangelfullt: 9, manglende_utforelse: 6 },
      apart: { vet_ikke: 5 },
    },
    barn_fulgt_opp: {
      ordered: { i_stor_grad: 2, i_noen_grad: 4, i_liten_grad: 2, ikke_i_det_hele_tatt: 1 },
      apart: { ikke_aktuelt: 101 },
    },
    nettside: degrees(14, 48, 44, 21, 14),
    info_grad: degrees(31, 58, 36, 12, 6),
    info_forstaaelig: degrees(40, 66, 22, 7, 6),
    anerkjent: degrees(36, 57, 30, 11, 7),
    bekymring_fulgt_opp: { ...degrees(11, 24, 19, 10, 5), apart: { vet_ikke: 5, ikke_aktuelt: 66 } },
    kjonn: { ordered: {}, apart: { kvinne: 104, mann: 38, onsker_ikke_svare: 5 } },
    relasjon: {
      ordered: {},
      apart: { ektefelle: 38, forelder: 61, barn: 27, sosken: 9, annen_slektning: 8, venn: 5 },
    },
    samme_bolig: { ordered: {}, apart: { ja: 49, nei: 97 } },
    varighet: { ordered: {}, apart: { under_2_ar: 12, "2_til_5_ar": 44, "6_til_10_ar": 47, over_10_ar: 43 } },
    naermeste_parorende: { ordered: {}, apart: { ja: 121, nei: 18, vet_ikke: 8 } },
  },
  ticks: {
    omsorg_opplevelse: {
      base: 102,
      ticks: { psykisk_belastning: 66, fysisk_belastning: 31, ressurs: 57, annet: 8 },
    },
    bekymringer: {
      base: 140,
      ticks: { helse_og_funksjon: 98, aktiviteter: 57, tjenester: 62, annet: 17, ingen: 12 },
    },
  },
  hours: { bands: [52, 37, 26, 22] },
};

/**
 * The nation's and the county's answers in 2025, without ours: shares of those who answered. They are added to ours, so
 * that the published table contains the municipality as a real one does.
 *
 * @type {Record<string, Record<string, number>>}
 */
export const others2025 = {
  kontaktperson: { ja: 0.495, nei: 0.385, vet_ikke: 0.12 },
  samtaler_nok: { ja: 0.25, delvis: 0.17, nei: 0.53, vet_ikke: 0.05 },
  moett: {
    svaert_godt: 0.3,
    godt: 0.525,
    darlig: 0.06,
    svaert_darlig: 0.02,
    det_avhenger: 0.08,
    vet_ikke: 0.015,
  },
  nettside: {
    i_stor_grad: 0.14,
    i_noen_grad: 0.47,
    i_liten_grad: 0.24,
    ikke_i_det_hele_tatt: 0.08,
    vet_ikke: 0.07,
  },
  info_grad: {
    i_stor_grad: 0.21,
    i_noen_grad: 0.44,
    i_liten_grad: 0.23,
    ikke_i_det_hele_tatt: 0.08,
    vet_ikke: 0.04,
  },
  info_forstaaelig: {
    i_stor_grad: 0.27,
    i_noen_grad: 0.485,
    i_liten_grad: 0.16,
    ikke_i_det_hele_tatt: 0.045,
    vet_ikke: 0.04,
  },
  anerkjent: {
    i_stor_grad: 0.23,
    i_noen_grad: 0.38,
    i_liten_grad: 0.25,
    ikke_i_det_hele_tatt: 0.09,
    vet_ikke: 0.05,
  },
};

/** Answers to each question in 2025, ours included: nearly everybody who took part. */
export const takingPart2025 = { nation: 2650, county: 310 };

/**
 * @param {number} large
 * @param {number} some
 * @param {number} small
 * @param {number} none
 * @param {number} unsure
 * @returns {Quota}
 */
function degrees(large, some, small, none, unsure) {
  return {
    ordered: { i_stor_grad: large, i_noen_grad: some, i_liten_grad: small, ikke_i_det_hele_tatt: none },
    apart: { vet_ikke: unsure },
  };
}
