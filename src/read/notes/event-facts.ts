import type { EventKind, NoteEvent, Speaker } from "../../domain/notes.js";
import type { IssueLog } from "../issue-log.js";
import { dateIn, withoutDate } from "./dates.js";
import { participantsIn } from "./participants.js";
import { questionText } from "./questions.js";
import { speakerIn } from "./speakers.js";
import { tableIn, tableInHeading } from "./tables.js";
import { titleFacts } from "./title-facts.js";
import { cleaned, plainKey } from "./words.js";

/** What a sheet tells of its event; null where it is silent. */
export type EventFacts = Omit<NoteEvent, "id" | "kind" | "masked"> & {
  readonly kind: EventKind | null;
  /** Whom the number of participants is said to be of. */
  readonly countOf: "event" | "table" | null;
  /** The one table the sheet is from. */
  readonly sheetTable: string | null;
};

/** What a sheet says of all its statements. */
export interface SheetFacts {
  readonly event: EventFacts;
  readonly saidBy: Speaker;
  readonly table: string | null;
  readonly question: string | null;
}

export type FactKey = Exclude<keyof EventFacts, "countOf" | "sheetTable"> | "saidBy" | "table" | "question";

/** What the printed form asks each table. */
const askedAtTable = ["hvor mange satt ved bordet", "kor mange sat ved bordet", "how many sat at the table"];
const isAskedAtTable = new RegExp(`^(?:${askedAtTable.join("|")}) ?\\? *`, "iu");

const keys: Readonly<Record<FactKey, readonly string[]>> = {
  date: ["dato", "date", "tid", "tidspunkt", "når", "dato og tid", "tid og dato", "dag"],
  place: ["sted", "stad", "place", "lokale", "hvor", "kor", "where", "møtested", "møtestad"],
  title: [
    "arrangement",
    "tittel",
    "title",
    "event",
    "møte",
    "overskrift",
    "navn på arrangementet",
    "hendelse",
  ],
  kind: ["type", "type arrangement", "slag", "slags", "kind", "form", "møteform"],
  participants: [
    ...["deltakere", "deltakarar", "deltagere", "antall", "talet på deltakarar", "tal på deltakarar", "tal"],
    ...["antall deltakere", "antall deltagere", "participants", "frammøtte", "antall frammøtte", "til stede"],
    ...["number of participants", "antall til stede", "oppmøte", "antall deltakere i alt", "deltakere i alt"],
    ...[
      "antall i alt",
      "antall totalt",
      "antall deltakere totalt",
      "talet på deltakarar i alt",
      "deltakarar i alt",
    ],
    ...["antall ved bordet", "deltakere ved bordet", "antall deltakere ved bordet", "antall rundt bordet"],
    ...["tal ved bordet", "deltakarar ved bordet", "talet på deltakarar ved bordet", "antall per bord"],
    ...["antall i gruppa", "antall i gruppen", "participants at the table", ...askedAtTable],
  ],
  who: [
    ...["hvem", "kven", "who", "hvem deltok", "kven deltok", "who took part", "hvem var med", "kven var med"],
    ...["målgruppe", "deltakergruppe", "hvem er deltakerne", "hvem deltakerne er", "kven deltakarane er"],
  ],
  saidBy: ["sagt av", "sagd av", "said by", "saidby", "hvem sa det", "kven sa det"],
  table: ["bord", "gruppe", "table", "group", "bord gruppe", "bordnr", "bord nr", "bordnummer", "gruppe nr"],
  question: ["spørsmål", "question", "spm"],
};

const byKey: ReadonlyMap<string, FactKey> = new Map(
  (Object.keys(keys) as FactKey[]).flatMap((fact) =>
    keys[fact].map((word) => [plainKey(word), fact] as const),
  ),
);

/** What a field is called, by any of the words for it; null where it is no field of ours. */
export function factKey(text: string): FactKey | null {
  return text.length > LONGEST_KEY ? null : (byKey.get(plainKey(text)) ?? null);
}

const LONGEST_KEY = 40;

export interface Fact {
  readonly key: FactKey;
  /** As it is written, for a table that is only a number. */
  readonly heading: string;
  readonly value: string;
}

/** «Dato: 12.3.2025», «Sted | Storsalen», «Dato 12. mars 2025»: a field and its value; null where a line is none. */
export function factLine(line: string): Fact | null {
  const bare = line.startsWith("|") ? line.slice(1).trim() : line;
  const asked = isAskedAtTable.exec(bare.slice(0, LONGEST_KEY))?.[0];
  if (asked !== undefined)
    return {
      key: "participants",
      heading: asked,
      value: cleaned(bare.slice(asked.length).replace(/^[:|]/u, "")),
    };
  const at = bare.slice(0, LONGEST_KEY).search(/[:|\t=]/u);
  if (at === -1) {
    const isDate = /^(?:dato|date) /iu.test(bare) && dateIn(bare) !== null;
    return isDate ? { key: "date", heading: "dato", value: bare.slice(bare.indexOf(" ")) } : null;
  }
  const heading = bare.slice(0, at);
  const key = factKey(heading);
  const value = cleaned(bare.slice(at + 1).replace(/\*\*|\|/gu, " "));
  return key === null ? null : { key, heading, value };
}

/** A line that holds a date and the time of day at most. */
export function dateLine(line: string): Fact | null {
  const isDate = line.length <= 60 && dateIn(line) !== null;
  const isAlone = isDate && /^(?:kl|klokka|klokken|kl\.)?[\s\d.:–-]*$/iu.test(withoutDate(line));
  return isAlone ? { key: "date", heading: "dato", value: line } : null;
}

const kinds: readonly (readonly [EventKind, RegExp])[] = [
  ["cafe", /kaf[eé](?!teria)|café|cafe\b/iu],
  ["course", /kurs|skole(?:n|kveld)?(?!\p{L})|skule(?:n|kveld)?(?!\p{L})|opplæring|course/iu],
  ["hearing", /høring|høyring|hearing/iu],
  ["workshop", /workshop|verksted|verkstad/iu],
  [
    "council",
    /(?:bruker|brukar|eldre|ungdoms|pårørende|pårørande|kommunale? )råd|\bråd(?:et)?\b|utvalg|utval\b|council/iu,
  ],
  ["stand", /(?<!\p{L})stand(?:en)?(?!\p{L})/iu],
];

/** What kind of gathering a text speaks of: «Pårørendeskole våren 2025» is a course. */
export function kindIn(text: string): EventKind | null {
  const looked = text.slice(0, 200).normalize("NFC");
  return kinds.find(([, words]) => words.test(looked))?.[0] ?? null;
}

const LONGEST_TITLE = 120;

/** Collects what a sheet tells, the first of each kind; what cannot be understood is an issue. */
export class FactCollector {
  readonly #log: IssueLog;
  readonly #event: { -readonly [K in keyof EventFacts]: EventFacts[K] };
  #saidBy: Speaker | null = null;
  #table: string | null = null;
  #question: string | null = null;
  #titleCount: number | null = null;

  constructor(log: IssueLog, known: EventFacts = noFacts) {
    this.#log = log;
    this.#event = { ...known };
  }

  get hasTitle(): boolean {
    return this.#event.title !== null;
  }

  take({ key, heading, value }: Fact, line: number): void {
    if (value === "") return;
    if (key === "saidBy") {
      const speaker = speakerIn(value);
      if (speaker === null) this.#log.add("unknownSpeaker", null, line);
      this.#saidBy ??= speaker;
    } else if (key === "table") this.#table ??= tableIn(value, heading);
    else if (key === "question") this.#question ??= questionText(value);
    else if (key === "date") {
      const found = dateIn(value);
      if (found === null) this.#log.add("dateNotUnderstood", null, line);
      this.#event.date ??= found?.date ?? null;
    } else if (key === "kind") this.#event.kind ??= kindIn(value) ?? "other";
    else if (key === "participants") this.#participants(heading, value, line);
    else if (key === "place") this.#event.place ??= value;
    else if (key === "who") this.#event.who ??= value;
    else this.title(value);
  }

  /** A title may tell date, table and kind too. */
  title(text: string): void {
    const table = tableInHeading(text);
    this.#table ??= table?.table ?? null;
    const told = titleFacts(table === null ? text : table.rest);
    const { title } = told;
    this.#event.date ??= dateIn(title)?.date ?? null;
    this.#titleCount ??= told.participants;
    if (title !== "" && title.length <= LONGEST_TITLE) this.#event.title ??= title;
  }

  /** What the name of a file tells is taken where the sheet is silent; of a title only what speaks of an event. */
  fileName(name: string): void {
    const spoken = name.replaceAll("_", " ");
    const table = tableInHeading(spoken);
    this.#table ??= table?.table ?? null;
    const rest = table === null ? spoken : table.rest;
    const found = dateIn(rest);
    const title = withoutDate(rest);
    const isOfEvent = found !== null || kindIn(title) !== null;
    this.#event.date ??= found?.date ?? null;
    if (isOfEvent && title !== "") this.#event.title ??= title;
  }

  sheet(): SheetFacts {
    const { title, kind } = this.#event;
    return {
      event: {
        ...this.#event,
        participants: this.#event.participants ?? this.#titleCount,
        kind: kind ?? kindIn(title ?? ""),
        sheetTable: this.#event.sheetTable ?? this.#table,
      },
      saidBy: this.#saidBy ?? "unknown",
      table: this.#table,
      question: this.#question,
    };
  }

  #participants(heading: string, value: string, line: number): void {
    const { count, who, isUnsure } = participantsIn(value);
    this.#event.who ??= who;
    if (this.#event.participants !== null || count === null) return;
    if (isUnsure) this.#log.add("participantsUnclear", null, line);
    this.#event.participants = count;
    this.#event.countOf = countOf(`${heading} ${value}`);
  }
}

export const noFacts: EventFacts = {
  date: null,
  place: null,
  kind: null,
  title: null,
  participants: null,
  who: null,
  countOf: null,
  sheetTable: null,
};

const ofEvent = /i alt\b|til ?sam[ml]|totalt?\b|saml[ae]|alle bord|he[i]?le |in all|altogether/iu;
const ofTable =
  /(?:ved|rundt|kring|på|per|pr\.?|at|i) (?:det|den|h?v[ae]r|kv[ae]r|the|this|each)?\w* ?(?:bord|grupp|table)/iu;

/** Whether a number of participants is said to be of all, or of those at one table. */
function countOf(told: string): EventFacts["countOf"] {
  if (ofEvent.test(told)) return "event";
  return ofTable.test(told) ? "table" : null;
}
