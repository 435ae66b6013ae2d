import { plural } from "../plural.js";
import type { voices as master } from "../nb/voices.js";

const events = (count: string): string => `${count} arrangement`;

export const voices: typeof master = {
  heading: "Kva pårørande og andre sa",
  total: (statements, tables, of) => `Her er ${statements} innspel frå ${tables} bord på ${events(of)}.`,
  notPeople:
    "Eit innspel er eitt punkt i notata. Tala viser kor mykje som vart sagt, ikkje kor mange som meinte det.",
  nothing: "Notata er lesne, men ingen innspel er godkjende enno. Difor er ingen talde med.",
  mostHeard: (area, count, all, tables, of) =>
    `Flest innspel frå ${events(of)} gjeld ${area}: ${count} av ${all}, frå ${tables} bord.`,
  mostHeardAlike: (areas, count, all, of) =>
    `Flest innspel frå ${events(of)} gjeld ${areas}: ${count} av ${all} om kvart.`,
  events: {
    caption: "Arrangementa",
    event: "Arrangement",
    date: "Dato",
    place: "Stad",
    who: "Kven",
    participants: "Deltakarar",
    tables: "Bord",
    statements: "Innspel",
    small: (count, limit) =>
      `I tillegg kjem ${count} ${plural(count, "mindre arrangement", "mindre arrangement")} med færre enn ${limit} deltakarar. Innspela derifrå er med i det samla talet, men ikkje i tala for område, tema og arrangement. Slik kan ingen rekne ut kva nokre få personar sa.`,
    uncounted:
      "Der talet på deltakarar ikkje er oppgitt, kan arrangementet ha vore lite. Derifrå har vi ikkje teke med sitat.",
  },
  onlySmall: (limit) =>
    `Alle innspela kjem frå arrangement med færre enn ${limit} deltakarar. Difor viser vi ikkje kva dei handla om.`,
  themes: {
    heading: "Kva det handla om",
    figure: "Innspel per område",
    axis: "Talet på innspel",
    alt: "Søyler med talet på innspel. ",
    altRow: (area, count) => `${area}: ${count}`,
    caption: "Innspel, bord og arrangement per område",
    figureCaption: "Talet på innspel per område",
    area: "Område",
    statements: "Innspel",
    tables: "Bord",
    events: "Arrangement",
    secondary: "I tillegg som biområde",
    praise: "Ros",
    need: "Behov",
    code: (name) => `– ${name}`,
    codesNote:
      "Rader med strek framfor er kodane til kommunen. Dei tel alle innspel med koden, også frå andre område.",
    toneNote:
      "«Ros» og «Behov» tel berre innspel som nokon har merkt slik. «Behov» er sakn, ønske, forslag og klager.",
    sumNote:
      "Same bord kan ha sagt noko om fleire område. Bord og arrangement kan difor ikkje leggjast saman.",
    overlaps: (areas) => `Nokre innspel tel i fleire område, fordi områda overlappar: ${areas}.`,
    overlap: (one, other) => `${one} og ${other}`,
    own: "Eigne tema",
    theme: "Tema",
  },
  beside: {
    heading: "Innspela ved sida av undersøkinga",
    intro:
      "Tabellen viser om undersøkinga og innspela peikar same veg. «Utfyller» tyder at minst éi av dei ikkje peikar tydeleg éin veg.",
    caption: "Undersøkinga og innspela, område for område",
    nation: "Mot landet",
    previous: (wave) => `Sidan ${wave}`,
    notes: "Alle innspela",
    survey: {
      better: "klart betre",
      worse: "klart dårlegare",
      mixed: "både betre og dårlegare",
      unclear: "ikkje klart",
      notAsked: "ikkje spurt",
    },
    says: {
      praise: "mest ros",
      need: "mest behov",
      mixed: "delt",
    },
    words: {
      agree: "peikar same veg",
      extend: "utfyller",
      contradict: "peikar ulike vegar",
      silent: "ikkje nemnt",
    },
    with: (word, says) => `${word} (${says})`,
    note: (marked, times) =>
      `«Klart betre» tyder at svara på minst eitt av hovudspørsmåla i området er klart betre, og ingen klart dårlegare. «Ikkje klart» tyder at ingen av dei er klart betre eller klart dårlegare, eller at vi ikkje har noko å samanlikne med. «Mest ros» og «mest behov» krev minst ${marked} merkte innspel, og minst ${times} gonger så mange av det eine som av det andre. Utan parentes er det merkt for få. Arrangement spør ofte kva folk treng. «Mest behov» er difor vanleg, også der tenesta er god.`,
    small: (limit) => `Arrangement med færre enn ${limit} deltakarar er ikkje med i denne tabellen.`,
    unasked: (themes) => `Dette kom fram i notata, men undersøkinga spør ikkje om det: ${themes}.`,
    unheard: (questions) => `Dette spør undersøkinga om, men ingen innspel handlar om det: ${questions}.`,
    unheardAmongShown: (questions) =>
      `Dette spør undersøkinga om, men ingen innspel frå arrangementa i tabellen handlar om det: ${questions}.`,
  },
  quotes: {
    heading: "Sitat",
    intro:
      "Sitata viser korleis folk ordla seg, ikkje kva dei fleste meinte. Vi skriv «Pårørande seier» berre der notata viser at ein pårørande sa det.",
    said: (text) => `«${text}»`,
    byCaregiver: (text) => `Pårørande seier: «${text}»`,
    where: (event) => ` (${event})`,
    asked: (question) => `Svar på spørsmålet «${question}»:`,
    notAsked: "Andre sitat, der notata ikkje viser spørsmålet:",
  },
  method: {
    heading: "Slik er innspela talde",
    approved: (count) => `Menneske har bestemt området for ${count} innspel. Verktøyet gjer berre framlegg.`,
    suggested: (count) =>
      `${count} innspel er ${plural(count, "talt", "talde")} etter framlegget frå verktøyet åleine. Ingen har lese ${plural(count, "det", "dei")}.`,
    undecided: (count) =>
      `${count} innspel er ikkje ${plural(count, "talt", "talde")} med, fordi ingen har bestemt område for ${plural(count, "det", "dei")}.`,
    mustRead: (count) => `Merkte «må lesast» eller «må vurderast i dag»: ${count}.`,
    masked: (kinds) => `Dette er maskert i notata før nokon fekk sjå dei: ${kinds}.`,
    mask: (kind, count) => `${kind}\u00a0(${count})`,
    nothingMasked: "Ingen personopplysningar vart funne og maskerte i notata.",
    quotes: (limit) =>
      `Sitat er godkjende av eit menneske. Dei er aldri frå arrangement med færre enn ${limit} deltakarar, og aldri frå innspel med teikn på vald, overgrep, omsorgssvikt eller sjølvskading.`,
    oneTable: "Der notatet ikkje nemner bord, tel arrangementet som eitt bord.",
    people: "Talet på innspel er ikkje talet på personar. Vi reknar difor aldri prosent av innspel.",
  },
};
