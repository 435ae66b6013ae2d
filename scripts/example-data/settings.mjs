// @ts-check
// What the invented municipality has typed itself: its settings, its own question, and how its 2025 export is to be read.

export const WHO = "Månefjord";
/** No county has this number. */
export const COUNTY = "98";

export const settings = {
  $schema: "../../surveys/schema/workspace.schema.json",
  kommune: { name: WHO, fylkesnummer: COUNTY },
  invented: true,
  language: "nb",
  survey: "ivaretatt",
  framework: "nasjonal",
  groupBy: ["tjeneste"],
  urgentRoutine:
    "Ring 112 ved akutt fare. Gjelder det barn, ring barnevernvakta på 116 111. Gjelder det en voksen, ring fagansvarlig i tjenesten samme dag. Skriv ned hva du har gjort.",
  plan: {
    name: "Handlingsplan for pårørendearbeid 2024–2027",
    from: 2024,
    to: 2027,
    adopted: "2023-12-06",
    council: "kommunestyret",
  },
  gate: {
    indicators: [{ id: "kontaktperson.uten", against: ["nation", "previous", "target"] }],
    others: true,
  },
  look: { color: "#1f4e79" },
};

/** What the municipality lives with, as `compare --update-baseline` writes it. */
export const knownDeviations = {
  $schema: "../../surveys/schema/gate-baseline.schema.json",
  survey: "ivaretatt",
  entries: [
    {
      indicator: "nettside.god",
      deviations: ["nation"],
      wave: "2025",
      questionnaireVersion: "2",
      count: 62,
      n: 141,
      value: 0.4397163120567376,
      low: 0.36046573420361816,
      high: 0.5221645559190112,
      reason:
        "Nettsiden er samlet på ett sted, men innholdet er ikke ferdig. Det skrives om til høsten (tiltaket nettside).",
      since: "2025-05-20",
    },
  ],
};

/** Of the file alone: its answers are invented, and may lie in git. */
export const settings135 = {
  $schema: "../../surveys/schema/workspace.schema.json",
  kommune: { name: "Oppdiktet" },
  invented: true,
};

const everyone = {
  id: "all",
  who: { nb: "alle som svarte", nn: "alle som svara", en: "everyone who answered" },
};

/** The municipality's own question, added to the shipped codebook. */
export const ownCodebook = {
  $schema: "../../../../surveys/schema/codebook-patch.schema.json",
  survey: "ivaretatt",
  items: [
    {
      id: "timer_per_uke",
      kind: "number",
      text: {
        nb: "Hvor mange timer hjelper du i en vanlig uke?",
        nn: "Kor mange timar hjelper du i ei vanleg veke?",
        en: "How many hours do you help in an ordinary week?",
      },
      short: { nb: "Timer med hjelp per uke", nn: "Timar med hjelp per veke", en: "Hours of help a week" },
      base: everyone,
      recall: "now",
      options: [
        band("under_5", 0, 5, "Under 5 timer", "Under 5 timar", "Under 5 hours"),
        band("5_til_10", 5, 10, "5 til under 10 timer", "5 til under 10 timar", "5 to under 10 hours"),
        band("10_til_20", 10, 20, "10 til under 20 timer", "10 til under 20 timar", "10 to under 20 hours"),
        band("20_eller_mer", 20, 168.5, "20 timer eller mer", "20 timar eller meir", "20 hours or more"),
      ],
    },
  ],
  indicators: [
    {
      id: "timer_per_uke.20_eller_mer",
      item: "timer_per_uke",
      counted: ["20_eller_mer"],
      polarity: "neutral",
      areas: ["avlastning"],
      headline: false,
      text: {
        nb: "hjelper 20 timer eller mer i en vanlig uke",
        nn: "hjelper 20 timar eller meir i ei vanleg veke",
        en: "help 20 hours or more in an ordinary week",
      },
    },
  ],
};

/** Headers and labels of the 2025 export that hold markup, as a form with rich text writes them. */
export const MARKED_HEADER = "Hvordan har du blitt møtt av <b>tjenesten</b>?";
export const MARKED_LABEL = "<p>I stor grad</p>";

/** 2025 is not shipped: copied from the newest shipped wave. The municipality knows when it asked, and its own export. */
export const wave2025File = {
  $schema: "../../../../surveys/schema/wave.schema.json",
  id: "2025",
  survey: "ivaretatt",
  period: { from: "2024-12-01", to: "2025-03-31" },
  recallYears: 2,
  design: "optIn",
  questionnaireVersion: "2",
  assumed: ["recallYears", "design", "questionnaireVersion"],
  basedOn: "2024",
  note: {
    nb: "Beskrivelsen er kopiert fra 2024. Kommunen er oppdiktet.",
    nn: "Skildringa er kopiert frå 2024. Kommunen er oppdikta.",
    en: "The description is copied from 2024. The municipality is invented.",
  },
  file: "eksport-2025.csv",
  columns: { [MARKED_HEADER]: { item: "moett" } },
  labels: { info_grad: { [MARKED_LABEL]: "i_stor_grad" } },
};

export const ignored = `# Svarene her er oppdiktet og ligger derfor i git. I en virkelig kommunes mappe skal disse linjene ikke ha # foran:
# undersokelser/**/*.csv
# undersokelser/**/*.txt
# undersokelser/**/*.xlsx
# notater/
rapporter/
rejected.csv
`;

/**
 * @param {string} id
 * @param {number} from
 * @param {number} below
 * @param {string} nb
 * @param {string} nn
 * @param {string} en
 */
function band(id, from, below, nb, nn, en) {
  return { id, from, below, text: { nb, nn, en } };
}
