import { countVoices, type NotesInput } from "../../src/analysis/voices.js";
import { otherArea, type NamedArea } from "../../src/domain/note-area-names.js";
import type { CodedStatement, Decision, NationalArea, NoteArea, Tone } from "../../src/domain/notes.js";
import type { UnprotectedVoices } from "../../src/domain/people/voices.js";
import { shipped } from "../survey-files.js";
import { decided, event, said } from "./notes.js";

/** The areas a statement may be coded to. */
export const areas: readonly NamedArea[] = [...shipped.framework("nasjonal").areas, otherArea];

const question = "Hva mener dere er viktigst for at den pårørende skal håndtere sin rolle?";

/** The events of an invented year: a large café, a course, one that nobody counted, and a small one. */
export const events = [
  event("2025-03-12-dialogkafe", {
    date: "2025-03-12",
    title: "Dialogkafé om pårørende",
    place: "Kulturhuset",
    participants: 104,
    who: "pårørende og brukere",
  }),
  event("2025-04-02-kurs", {
    kind: "course",
    date: "2025-04-02",
    title: "Pårørendeskolen",
    participants: 18,
  }),
  event("2025-05-20-stand", { kind: "stand", date: "2025-05-20", place: "Torget", participants: null }),
  event("2025-06-03-smahoring", {
    kind: "hearing",
    date: "2025-06-03",
    title: "Kveldsprat på Lunden",
    place: "Lunden",
    participants: 3,
  }),
];

interface Told {
  readonly at: 0 | 1 | 2 | 3;
  readonly table?: string;
  readonly area: NoteArea;
  readonly text: string;
  readonly second?: NationalArea;
  readonly tone?: Tone;
  readonly codes?: readonly string[];
  readonly quote?: true;
  readonly by?: Decision["saidBy"];
}

const told: readonly Told[] = [
  {
    at: 0,
    table: "1",
    area: "avlastning",
    text: "Får aldri sove en hel natt, og helgene går i ett.",
    tone: "need",
    quote: true,
    by: "caregiver",
  },
  {
    at: 0,
    table: "1",
    area: "avlastning",
    text: "Ingen drosje hjem fra dagsenteret etter klokka tre.",
    tone: "need",
    codes: ["transport"],
  },
  {
    at: 0,
    table: "2",
    area: "avlastning",
    text: "Helgene på korttidsplassen har reddet oss.",
    tone: "praise",
    quote: true,
  },
  {
    at: 0,
    table: "3",
    area: "avlastning",
    text: "Må ta fri fra jobben hver gang noe skjer.",
    tone: "need",
  },
  {
    at: 1,
    area: "avlastning",
    text: "Godt å sitte sammen med andre som står i det samme.",
    tone: "praise",
    quote: true,
  },
  { at: 0, table: "2", area: "koordinering", text: "Nye fjes hver eneste dag.", tone: "need", quote: true },
  {
    at: 0,
    table: "3",
    area: "koordinering",
    text: "Ringte fem steder før noen tok ansvar.",
    tone: "need",
    second: "informasjon",
  },
  {
    at: 1,
    area: "koordinering",
    text: "Vedtaket lå på vent hele sommeren.",
    tone: "need",
    quote: true,
    by: "staff",
  },
  {
    at: 0,
    table: "4",
    area: "informasjon",
    text: "Fant ikke skjemaet på nettsiden.",
    tone: "need",
    codes: ["nettside"],
  },
  { at: 1, area: "informasjon", text: "Kurset var midt i blinken.", tone: "praise" },
  { at: 1, area: "informasjon", text: "Brevet var lett å lese.", tone: "praise" },
  {
    at: 0,
    table: "4",
    area: "medvirkning",
    text: "Ble spurt om råd før timeplanen ble lagt.",
    tone: "praise",
    quote: true,
  },
  { at: 0, table: "4", area: "identifisering", text: "Ingen spurte hvordan jeg hadde det.", tone: "need" },
  { at: 2, area: "koordinering", text: "Hvem ringer vi om natta?", tone: "need", quote: true },
  { at: 2, area: "annet", text: "Fin kaffe.", codes: ["boligpris"] },
  { at: 3, area: "avlastning", text: "Sagt på kveldsprat, av få.", tone: "need", quote: true },
];

/** What was said at the invented events: most decided on, some not, and nothing of anybody real. */
export const statements: readonly CodedStatement[] = [
  ...told.map(({ at, table, area, text, second, tone, codes, quote, by }, index) =>
    said(events[at]!.id, {
      id: `s${index}`,
      text,
      table: table ?? null,
      question: at === 0 ? question : null,
      masked: index === 3 ? [{ kind: "name", count: 2 }] : [],
      decision: decided(area, {
        secondary: second ?? null,
        tone: tone ?? null,
        codes: [...(codes ?? [])],
        quote: quote ?? false,
        saidBy: by ?? null,
      }),
    }),
  ),
  said(events[0]!.id, { id: "u1", text: "Ubestemt: ingen har lest dette." }),
  said(events[0]!.id, { id: "u2", text: "Haster: noen må se på dette i dag.", urgent: ["violence"] }),
];

const codes: NotesInput["codebook"] = {
  codes: [
    {
      id: "transport",
      text: { nb: "transport", nn: "transport", en: "transport" },
      under: "avlastning",
      items: [],
    },
    {
      id: "nettside",
      text: { nb: "nettside", nn: "nettside", en: "website" },
      under: "informasjon",
      items: ["nettside"],
    },
    {
      id: "boligpris",
      text: { nb: "boligpriser", nn: "bustadprisar", en: "housing prices" },
      under: null,
      items: [],
    },
  ],
};

/** The voices of the invented year, counted and not yet protected. */
export function inventedVoices(more: Partial<NotesInput> = {}): UnprotectedVoices {
  return countVoices({
    statements,
    events,
    codebook: codes,
    framework: shipped.framework("nasjonal"),
    areas,
    acceptSuggested: false,
    ...more,
  });
}
