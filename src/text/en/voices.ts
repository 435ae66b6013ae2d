import { plural } from "../plural.js";
import type { voices as master } from "../nb/voices.js";

const statements = (count: string): string => `${count} ${plural(count, "statement", "statements")}`;
const tables = (count: string): string => `${count} ${plural(count, "table", "tables")}`;
const events = (count: string): string => `${count} ${plural(count, "event", "events")}`;
const is = (count: string): string => plural(count, "is", "are");

export const voices: typeof master = {
  heading: "What caregivers and others said",
  total: (said, at, of) => `Here ${is(said)} ${statements(said)} from ${tables(at)} at ${events(of)}.`,
  notPeople:
    "A statement is one bullet in the notes. The numbers show how much was said, not how many thought so.",
  nothing: "The notes are read, but no statement is approved yet. Therefore none is counted.",
  mostHeard: (area, count, all, at, of) =>
    `Of ${statements(all)} from ${events(of)}, the largest part is about ${area}: ${count}, from ${tables(at)}.`,
  mostHeardAlike: (areas, count, all, of) =>
    `Of ${statements(all)} from ${events(of)}, the largest parts are about ${areas}: ${count} each.`,
  events: {
    caption: "The events",
    event: "Event",
    date: "Date",
    place: "Place",
    who: "Who",
    participants: "Participants",
    tables: "Tables",
    statements: "Statements",
    small: (count, limit) =>
      `There ${plural(count, "was", "were")} also ${count} smaller ${plural(count, "event", "events")} with fewer than ${limit} participants. What was said there is in the number of all statements, but not in the numbers for areas, themes and events. In that way nobody can work out what a few people said.`,
    uncounted:
      "Where the number of participants is not stated, the event may have been small. We have taken no quotes from it.",
  },
  onlySmall: (limit) =>
    `All the statements are from events with fewer than ${limit} participants. Therefore we do not show what they were about.`,
  themes: {
    heading: "What it was about",
    figure: "Statements per area",
    axis: "Number of statements",
    alt: "Bars with the number of statements. ",
    altRow: (area, count) => `${area}: ${count}`,
    caption: "Statements, tables and events per area",
    figureCaption: "Number of statements per area",
    area: "Area",
    statements: "Statements",
    tables: "Tables",
    events: "Events",
    secondary: "Also as second area",
    praise: "Praise",
    need: "Need",
    code: (name) => `– ${name}`,
    codesNote:
      "Rows that begin with a dash are codes of the municipality’s own. They count every statement with the code, from other areas too.",
    toneNote:
      "“Praise” and “Need” count only statements that somebody has marked so. “Need” is what is lacking, wished for, proposed or complained of.",
    sumNote: "One table may have spoken of several areas. Tables and events can therefore not be added up.",
    overlaps: (areas) => `Some statements count in several areas, because the areas overlap: ${areas}.`,
    overlap: (one, other) => `${one} and ${other}`,
    own: "Themes of our own",
    theme: "Theme",
  },
  beside: {
    heading: "The statements beside the survey",
    intro:
      "The table shows whether the survey and the statements point the same way. “Adds to it” means that at least one of them points no clear way.",
    caption: "The survey and the statements, area by area",
    nation: "Against Norway as a whole",
    previous: (wave) => `Since ${wave}`,
    notes: "All statements",
    survey: {
      better: "clearly better",
      worse: "clearly worse",
      mixed: "both better and worse",
      unclear: "not clear",
      notAsked: "not asked",
    },
    says: {
      praise: "mostly praise",
      need: "mostly needs",
      mixed: "divided",
    },
    words: {
      agree: "point the same way",
      extend: "adds to it",
      contradict: "point different ways",
      silent: "not mentioned",
    },
    with: (word, says) => `${word} (${says})`,
    note: (marked, times) =>
      `“Clearly better” means that the answers to at least one main question of the area are clearly better, and none clearly worse. “Not clear” means that none of them is clearly better or clearly worse, or that there is nothing to compare with. “Mostly praise” and “mostly needs” take at least ${marked} marked statements, and at least ${times} times as many of one as of the other. Where there are no parentheses, too few are marked. Events often ask what people need. “Mostly needs” is therefore usual, also where the service is good.`,
    small: (limit) => `Events with fewer than ${limit} participants are not in this table.`,
    unasked: (themes) => `This came up in the notes, but the survey does not ask about it: ${themes}.`,
    unheard: (questions) => `The survey asks about this, but no statement is about it: ${questions}.`,
    unheardAmongShown: (questions) =>
      `The survey asks about this, but no statement from the events in the table is about it: ${questions}.`,
  },
  quotes: {
    heading: "Quotes",
    intro:
      "The quotes show how people put it, not what most of them thought. We write “A caregiver says” only where the notes show that a caregiver said it.",
    said: (text) => `“${text}”`,
    byCaregiver: (text) => `A caregiver says: “${text}”`,
    where: (event) => ` (${event})`,
    asked: (question) => `Answers to the question “${question}”:`,
    notAsked: "Other quotes, where the notes do not show the question:",
  },
  method: {
    heading: "How the statements are counted",
    approved: (count) => `People have decided on the area of ${statements(count)}. The tool only suggests.`,
    suggested: (count) =>
      `${statements(count)} ${is(count)} counted on the tool’s suggestion alone. Nobody has read ${plural(count, "it", "them")}.`,
    undecided: (count) =>
      `${statements(count)} ${is(count)} not counted, because nobody has decided on an area.`,
    mustRead: (count) => `Marked “must be read” or “must be assessed today”: ${count}.`,
    masked: (kinds) => `This was masked in the notes before anybody saw them: ${kinds}.`,
    mask: (kind, count) => `${kind}\u00a0(${count})`,
    nothingMasked: "No personal data were found and masked in the notes.",
    quotes: (limit) =>
      `Quotes are approved by a person. They are never from events with fewer than ${limit} participants. They are never from statements with signs of violence, abuse, neglect or self-harm.`,
    oneTable: "Where the notes name no table, the event counts as one table.",
    people:
      "A number of statements is not a number of people. We therefore never write per cent of statements.",
  },
};
