import type * as master from "../nb/notes-agreement.js";

export const agreement: typeof master.agreement = {
  title: "Samsvar mellom to kodarar",
  subtitle: (a, b) => `A er ${a}. B er ${b}.`,
  facts: {
    n: "Innspel begge har koda",
    onlyIn: (file) => `Berre i ${file}, ikkje med`,
    notCoded: (file) => `Utan hovudområde i ${file}, ikkje med`,
  },
  nothingCoded: "Ingen innspel har fått eit hovudområde av begge. Då er det ikkje noko samsvar å måle.",
  agreed: (count, n, percent) => `Dei gav same hovudområde til ${count} av ${n} innspel (${percent}).`,
  kappa: (kappa, low, high, alpha) =>
    `Kappa er ${kappa} (95\u00a0%-intervall frå ${low} til ${high}), og Krippendorffs alfa er ${alpha}.`,
  scale:
    "Begge går frå 1 (heilt like) ned mot 0 (ikkje likare enn om områda var delte ut tilfeldig). Under 0 er dei mindre like enn det.",
  word: (word) =>
    `Ein kappa på dette nivået blir ofte kalla «${word}». Ordet er berre ei hjelp. Kva som er godt nok, kjem an på kva kodane skal brukast til.`,
  words: {
    poor: "dårleg",
    slight: "svak",
    fair: "nokså svak",
    moderate: "middels",
    substantial: "god",
    almostPerfect: "svært god",
  },
  oneCode: "Kappa og alfa er ikkje rekna ut: Begge brukte berre eitt og same område.",
  secondary: (count, n, percent) =>
    `Biområdet er likt for ${count} av dei ${n} innspela der minst éin av dei har gitt eit (${percent}). Her er det ikkje trekt frå for tilfelle.`,
  noSecondary: "Ingen av dei har gitt biområde.",
  perArea: {
    caption: "Hovudområda kvar for seg",
    area: "Område",
    a: "A",
    b: "B",
    both: "Begge",
    agreement: "Samsvar",
    note: "Samsvar for eit område er kor stor del av gongene det blei brukt, at begge brukte det: 2 · begge / (A + B).",
    none: "–",
  },
  differs: {
    caption: (count) => `Innspel med ulikt hovudområde: ${count}`,
    id: "Id",
    a: "A",
    b: "B",
    next: "Gå gjennom desse saman. Finn ut om det er innspelet, områda eller reglane for koding som er uklare.",
  },
};

export const qda: typeof master.qda = {
  project: "Innspel frå notat",
  secondary: (area) => `Biområde: ${area}`,
  open: "Ikkje koda enno",
  variables: { date: "Dato", place: "Stad", kind: "Type arrangement" },
};
