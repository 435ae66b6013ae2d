import type {
  Block,
  ChartData,
  ReportDocument,
  TableBlock,
  TableCell,
  Tone,
} from "../../src/domain/document.js";

/** What an export may hold in a label, and a reader must see as it stands. */
export const hostile = {
  html: `<script>alert("x")</script><img src=x onerror=alert(1)>`,
  breakOut: `</td></table></style></title>"><h1>'`,
  markdown: "*a* _b_ `c` [d](http://example.org) | e ~~f~~ <b>g</b> &lt;",
  formula: `=HYPERLINK("http://example.org","klikk")`,
  control: "a\u001b[2Jb\u0007c\u202ed\ne",
  longWord: "pårørendekoordinatorstillingsbeskrivelsesutvalgsmedlemmene",
} as const;

const text = (words: string): TableCell => ({ text: words });
const hidden = (cell: string): TableCell => ({ text: ":", value: null, cell });

function share(value: number, cell: string): TableCell {
  return { text: `${(value * 100).toFixed(1).replace(".", ",")}\u00a0%`, value, cell };
}

function table(
  id: string,
  caption: string,
  titles: readonly string[],
  rows: readonly (readonly TableCell[])[],
): TableBlock {
  const columns = titles.map((title, index) => ({
    title,
    numeric: rows.some((row) => row[index]?.value !== undefined),
  }));
  return { kind: "table", id, caption, columns, rows };
}

interface Level {
  readonly label: string;
  readonly id: string;
  readonly share: readonly [low: number, value: number, high: number];
  readonly n: number;
  readonly band: readonly [number, number] | null;
  readonly tone: Tone;
  readonly word: string;
}

const levels: readonly Level[] = [
  [
    "Uten, eller usikre på om de har, fast kontaktperson",
    "kontaktperson.uten",
    0.4565,
    0.541984732824427,
    0.6249,
    131,
    [0.45, 0.55],
    "none",
    "vi kan ikke si",
  ],
  [
    "Får ikke nok samtaler om egen situasjon",
    "samtaler.ikke_nok",
    0.6135,
    0.6992481203007519,
    0.7707,
    133,
    [0.5, 0.6],
    "bad",
    "klart dårligere",
  ],
  [
    "Har fått vedtak om støtte til pårørende",
    "vedtak.ja",
    0.1264,
    0.1879699248120301,
    0.2697,
    133,
    [0.2, 0.4],
    "none",
    "vi kan ikke si",
  ],
  [
    "Er godt fornøyd med avlastningen",
    "avlastning.fornoyd",
    0.6226,
    0.76,
    0.8566,
    50,
    [0.3, 0.45],
    "good",
    "klart bedre",
  ],
  [
    "Vet hvem de skal kontakte på kveld og i helg",
    "kveld.vet",
    0.4012,
    0.485,
    0.5702,
    134,
    [0.45, 0.55],
    "none",
    "omtrent likt",
  ],
  [
    "Har barn under 18 år i familien som er fulgt opp",
    "barn.fulgt_opp",
    0.2531,
    0.4285714285714286,
    0.6249,
    28,
    null,
    "none",
    "vi kan ikke si (få svar)",
  ],
].map(
  ([label, id, low, value, high, n, band, tone, word]) =>
    ({
      label,
      id,
      share: [low, value, high],
      n,
      band,
      tone,
      word,
    }) as unknown as Level,
);

const address = (id: string): string => `2025/${id}/total/share`;

const intervals: ChartData = {
  kind: "intervals",
  axis: "Andel av dem som svarte",
  legend: { ours: "Lillevik 2025 med usikkerhetsintervall", reference: "Landet 2023" },
  rows: levels.map((row) => ({
    label: row.label,
    value: row.share[1],
    low: row.share[0],
    high: row.share[2],
    n: row.n,
    reference: row.band && { low: row.band[0], high: row.band[1] },
    tone: row.tone,
    cell: address(row.id),
  })),
};

const nation = table(
  "nasjonen-tall",
  "Lillevik 2025 mot landet 2023",
  ["Indikator", "Lillevik", "Usikkerhetsintervall", "Svar", "Landet", "Vurdering"],
  [
    ...levels.map((row): TableCell[] => [
      text(row.label),
      row.n < 30
        ? { ...share(row.share[1], address(row.id)), text: "12 av 28" }
        : share(row.share[1], address(row.id)),
      text(`${(row.share[0] * 100).toFixed(0)}–${(row.share[2] * 100).toFixed(0)}\u00a0%`),
      { text: String(row.n), value: row.n },
      text(row.band === null ? "–" : "halvparten"),
      { text: row.word, tone: row.tone, cell: `2025/${row.id}/total/vs-nation` },
    ]),
    [
      text("Har individuell plan"),
      hidden(address("plan.ja")),
      text(":"),
      hidden("2025/plan/total/base"),
      text("–"),
      text("–"),
    ],
    [
      text("Har brukt nettsidene"),
      { text: "for få svar", value: null, cell: address("nett.ja") },
      text("–"),
      text("–"),
      text("–"),
      text("–"),
    ],
  ],
);

const likert: ChartData = {
  kind: "likert",
  axis: "Andel av dem som svarte",
  rows: (
    [
      ["Jeg blir tatt med på råd", 131, [0.1, 0.21, 0.19, 0.3, 0.12, 0.08]],
      ["Jeg får den informasjonen jeg trenger", 128, [0.2, 0.27, 0.15, 0.21, 0.07, 0.1]],
      ["Hjelpen til min nærmeste er god", 24, [0.05, 0.15, 0.2, 0.35, 0.2, 0.05]],
    ] as const
  ).map(([label, n, shares], item) => ({
    label,
    n,
    segments: (
      [
        ["Helt uenig", "below"],
        ["Litt uenig", "below"],
        ["Verken eller", "middle"],
        ["Litt enig", "above"],
        ["Helt enig", "above"],
        ["Vet ikke", "dontKnow"],
      ] as const
    ).map(([answer, role], index) => ({
      label: answer,
      role,
      share: shares[index] ?? 0,
      cell: `2025/pastand${item}.svar${index}/total/share`,
    })),
  })),
};

const change: ChartData = {
  kind: "change",
  axis: "Andel av dem som svarte",
  waves: ["2023", "2025"],
  rows: [
    {
      label: "Uten, eller usikre på om de har, fast kontaktperson",
      from: { value: 0.6, low: 0.51, high: 0.68 },
      to: { value: 0.54, low: 0.46, high: 0.62 },
      tone: "none",
      cell: "2025/kontaktperson.uten/total/vs-2023",
    },
    {
      label: "Er godt fornøyd med avlastningen",
      from: { value: 0.44, low: 0.31, high: 0.58 },
      to: { value: 0.76, low: 0.62, high: 0.86 },
      tone: "good",
      cell: "2025/avlastning.fornoyd/total/vs-2023",
    },
  ],
};

const services = [
  "Hjemmetjeneste",
  "Institusjon",
  "Dagtilbud",
  "Avlastning",
  "Psykisk helse og rus",
] as const;
const areas = [
  "Støtte i hverdagen",
  "Informasjon og medvirkning",
  "Barn og unge som pårørende",
  "Arbeid og pårørenderolle",
] as const;

const heatmap: ChartData = {
  kind: "heatmap",
  axis: "Indeks",
  columns: services,
  rows: areas.map((label, row) => ({
    label,
    values: services.map((_, column) => {
      const value = ((row * 7 + column * 13) % 60) / 100 + 0.25;
      return (row + column) % 4 === 3
        ? { value: null, text: ":" }
        : { value, text: String(Math.round(value * 100)) };
    }),
  })),
};

const heatmapTable = table(
  "varmekart-tall",
  "Indeks for hvert område og hver tjeneste",
  ["Område", ...services, ...services.map((service) => `Svar, ${service.toLowerCase()}`)],
  heatmap.rows.map((row, index) => [
    text(row.label),
    ...row.values.map(({ value, text: written }, column): TableCell => {
      const cell = `2025/omrade${index}/tjeneste=t${column}/index`;
      return value === null ? hidden(cell) : { text: written, value, cell };
    }),
    ...row.values.map((_, column): TableCell => ({ text: String(31 + column), value: 31 + column })),
  ]),
);

const hostileTable: TableBlock = {
  ...table(
    "fiendtlig",
    `Tekster fra en fil ${hostile.html}`,
    ["Tekst", hostile.breakOut, "Tall"],
    [
      [
        text(hostile.html),
        text(hostile.breakOut),
        { text: "−1,2", value: -1.2, cell: "2025/a.b/total/share" },
      ],
      [text(hostile.markdown), text(hostile.formula), { text: "0,0000001", value: 1e-7 }],
      [text(hostile.control), text(hostile.longWord), { text: "3", value: 3 }],
      [text("0301"), text("+47 22 33 44 55"), { text: ":", value: null, cell: "2025/c.d/total/share" }],
      [text("-1,2"), text("@navn"), text("")],
    ],
  ),
  note: `Et notat med ${hostile.markdown}`,
};

function answersTable(item: number): TableBlock {
  return table(
    `svar-${item}`,
    `Svar på påstand ${item}`,
    ["Svar", "Antall", "Andel"],
    ["Helt uenig", "Litt uenig", "Verken eller", "Litt enig", "Helt enig", "Vet ikke"].map(
      (answer, index) => [
        text(answer),
        { text: String(12 + index), value: 12 + index, cell: `2025/pastand${item}.svar${index}/total/count` },
        share((12 + index) / 131, `2025/pastand${item}.svar${index}/total/share`),
      ],
    ),
  );
}

const blocks: readonly Block[] = [
  { kind: "heading", level: 2, id: "hovedfunn", text: "Dette fant vi" },
  {
    kind: "paragraph",
    role: "lead",
    text: [
      "Av ",
      { text: "148", cell: "2025/respondents/total/count", strong: true },
      " pårørende som svarte, sier ",
      { text: "71 av 131", cell: address("kontaktperson.uten"), strong: true },
      " at de er uten, eller usikre på om de har, fast kontaktperson.",
    ],
  },
  {
    kind: "findings",
    items: [
      {
        mark: "klart dårligere",
        tone: "bad",
        word: "worse",
        cells: ["2025/samtaler.ikke_nok/total/vs-nation"],
        text: [
          { text: "69,9\u00a0%", strong: true, cell: address("samtaler.ikke_nok") },
          " får ikke nok samtaler om egen situasjon. I landet var det litt over halvparten i 2023.",
        ],
      },
      {
        mark: "klart bedre",
        tone: "good",
        word: "better",
        cells: ["2025/avlastning.fornoyd/total/vs-nation"],
        text: [
          { text: "76,0\u00a0%", strong: true, cell: address("avlastning.fornoyd") },
          " er godt fornøyd med avlastningen, mot fire av ti i landet.",
        ],
      },
      {
        mark: "klart høyere",
        tone: "neutral",
        word: "higher",
        cells: ["2025/alder.eldre/total/vs-2023"],
        text: ["Flere av dem som svarte, er over 67 år enn i 2023."],
      },
      {
        mark: "tynt grunnlag",
        tone: "none",
        word: null,
        cells: [],
        text: ["Området «Barn og unge som pårørende» hviler på ett spørsmål."],
      },
    ],
  },
  {
    kind: "callout",
    tone: "warning",
    id: "ikke-hort",
    title: "Hvem vi ikke har hørt",
    blocks: [
      {
        kind: "paragraph",
        text: ["Svarprosenten er ukjent, fordi ingen vet hvor mange pårørende kommunen har."],
      },
      {
        kind: "list",
        items: [
          ["Undersøkelsen er for dem over 18 år, og hver valgte selv å svare."],
          ["Barn er bare hørt gjennom voksne."],
        ],
      },
    ],
  },
  { kind: "heading", level: 2, id: "landet", text: "Sammenlignet med landet" },
  {
    kind: "figure",
    id: "nasjonen",
    title: "Lillevik mot landet",
    chart: intervals,
    table: nation,
    alt: "Figuren viser seks andeler. Samtaler ligger over landets bånd, avlastning ligger over, de andre overlapper.",
  },
  { kind: "heading", level: 2, id: "endring", text: "Endring siden forrige måling" },
  {
    kind: "figure",
    id: "endringer",
    title: "Endring fra 2023 til 2025",
    chart: change,
    alt: "Fornøyde med avlastning gikk opp fra 44 til 76 prosent. Kontaktperson endret seg ikke klart.",
    table: table(
      "endringer-tall",
      "Andeler i 2023 og 2025",
      ["Indikator", "2023", "2025"],
      [
        [
          text("Uten, eller usikre på om de har, fast kontaktperson"),
          share(0.6, "2023/kontaktperson.uten/total/share"),
          share(0.54, address("kontaktperson.uten")),
        ],
        [
          text("Er godt fornøyd med avlastningen"),
          share(0.44, "2023/avlastning.fornoyd/total/share"),
          share(0.76, address("avlastning.fornoyd")),
        ],
      ],
    ),
  },
  { kind: "heading", level: 2, id: "omrader", text: "Områdene" },
  { kind: "heading", level: 3, id: "stotte", text: "Støtte i hverdagen" },
  {
    kind: "paragraph",
    text: ["Halvparten er enige i at de blir tatt med på råd. ", hostile.html, " står her som tekst."],
  },
  {
    kind: "figure",
    id: "svar",
    title: "Svar på tre påstander",
    chart: likert,
    table: answersTable(0),
    alt: "De fleste er enige i at hjelpen er god; flere er uenige enn enige i at de får informasjonen de trenger.",
  },
  {
    kind: "figure",
    id: "varmekart",
    title: "Område og tjeneste",
    chart: heatmap,
    table: heatmapTable,
    alt: "Varmekart: høyest for arbeid i institusjon, fire ruter er skjermet.",
  },
  hostileTable,
  {
    kind: "callout",
    tone: "info",
    id: "metode",
    title: "Slik er tallene laget",
    blocks: [
      { kind: "paragraph", text: ["Intervallet viser tilfeldig variasjon hvis svarene var uavhengige."] },
      {
        ...table(
          "grenser",
          "Grenser",
          ["Grense", "Verdi"],
          [[text("Minste antall som vises"), { text: "5", value: 5 }]],
        ),
        note: "Satt av kommunen.",
      },
    ],
  },
  {
    kind: "details",
    id: "vedlegg",
    summary: "Vedlegg: alle svar",
    blocks: [
      { kind: "paragraph", role: "small", text: ["Skjermede tall er vist som kolon."] },
      ...Array.from({ length: 6 }, (_, index) => answersTable(index + 1)),
    ],
  },
];

/** A small document with every kind of block, hidden figures, and labels that would do harm if they were not escaped. */
export const completeDocument: ReportDocument = {
  id: "analyse",
  locale: "nb",
  title: "Pårørende i Lillevik 2025",
  subtitle: "Svar fra pårørende sammenlignet med landet og med 2023",
  facts: [
    { term: "Kommune", text: ["Lillevik (9999)"] },
    { term: "Måling", text: ["2025, 3.–31. mars"] },
    { term: "Svar", text: [{ text: "148", cell: "2025/respondents/total/count" }] },
    { term: "Laget", text: ["15. mai 2025"] },
  ],
  notice: "Oppdiktet kommune: alle tall er laget for å vise verktøyet.",
  status: null,
  look: { logo: null, color: null },
  blocks,
  footer: "Laget med parorende. Tall med kolon er skjermet for å verne enkeltpersoner.",
  properties: {
    inputHash: "sha256-0123abcd",
    codebook: "ivaretatt 1.0",
    version: "0.1.0",
    method: "1.0",
    made: "2025-05-15",
    author: "Lillevik",
    caseNumber: "25/1234",
  },
};

/** The same document in another language's frame, without a notice. */
export function documentIn(locale: ReportDocument["locale"]): ReportDocument {
  return { ...completeDocument, locale, notice: null };
}
