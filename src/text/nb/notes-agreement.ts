/** How far two coders agree, as the terminal tells it. */
export const agreement = {
  title: "Samsvar mellom to kodere",
  subtitle: (a: string, b: string) => `A er ${a}. B er ${b}.`,
  facts: {
    n: "Innspill begge har kodet",
    onlyIn: (file: string) => `Bare i ${file}, ikke med`,
    notCoded: (file: string) => `Uten hovedområde i ${file}, ikke med`,
  },
  nothingCoded: "Ingen innspill har fått et hovedområde av begge. Da er det ikke noe samsvar å måle.",
  agreed: (count: string, n: string, percent: string) =>
    `De ga samme hovedområde til ${count} av ${n} innspill (${percent}).`,
  kappa: (kappa: string, low: string, high: string, alpha: string) =>
    `Kappa er ${kappa} (95\u00a0%-intervall fra ${low} til ${high}), og Krippendorffs alfa er ${alpha}.`,
  scale:
    "Begge går fra 1 (helt like) ned mot 0 (ikke likere enn om områdene var delt ut tilfeldig). Under 0 er de mindre like enn det.",
  word: (word: string) =>
    `En kappa på dette nivået blir ofte kalt «${word}». Ordet er bare en hjelp. Hva som er godt nok, kommer an på hva kodene skal brukes til.`,
  /** By Landis and Koch (1977). */
  words: {
    poor: "dårlig",
    slight: "svak",
    fair: "nokså svak",
    moderate: "middels",
    substantial: "god",
    almostPerfect: "svært god",
  },
  oneCode: "Kappa og alfa er ikke regnet ut: Begge brukte bare ett og samme område.",
  secondary: (count: string, n: string, percent: string) =>
    `Biområdet er likt for ${count} av de ${n} innspillene der minst én av dem har gitt et (${percent}). Her er det ikke trukket fra for tilfeldigheter.`,
  noSecondary: "Ingen av dem har gitt biområder.",
  perArea: {
    caption: "Hovedområdene hver for seg",
    area: "Område",
    a: "A",
    b: "B",
    both: "Begge",
    agreement: "Samsvar",
    note: "Samsvar for et område er hvor stor del av gangene det ble brukt, at begge brukte det: 2 · begge / (A + B).",
    none: "–",
  },
  differs: {
    caption: (count: string) => `Innspill med ulikt hovedområde: ${count}`,
    id: "Id",
    a: "A",
    b: "B",
    next: "Gå gjennom disse sammen. Finn ut om det er innspillet, områdene eller reglene for koding som er uklare.",
  },
};

/** What a file for other programs for qualitative analysis calls things. */
export const qda = {
  project: "Innspill fra notater",
  secondary: (area: string) => `Biområde: ${area}`,
  open: "Ikke kodet ennå",
  variables: { date: "Dato", place: "Sted", kind: "Type arrangement" },
};
