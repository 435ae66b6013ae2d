import type * as master from "../nb/notes-agreement.js";

export const agreement: typeof master.agreement = {
  title: "Agreement of two coders",
  subtitle: (a, b) => `A is ${a}. B is ${b}.`,
  facts: {
    n: "Statements both have coded",
    onlyIn: (file) => `Only in ${file}, left out`,
    notCoded: (file) => `Without a primary area in ${file}, left out`,
  },
  nothingCoded: "No statement has been given a primary area by both. There is no agreement to measure.",
  agreed: (count, n, percent) =>
    `They gave the same primary area to ${count} of ${n} statements (${percent}).`,
  kappa: (kappa, low, high, alpha) =>
    `Kappa is ${kappa} (95% interval from ${low} to ${high}), and Krippendorff’s alpha is ${alpha}.`,
  scale:
    "Both run from 1 (alike throughout) down to 0 (no more alike than if the areas were dealt out by chance). Below 0 they are less alike than that.",
  word: (word) =>
    `A kappa at this level is often called “${word}”. The word is only a help. What is good enough depends on what the codes are for.`,
  words: {
    poor: "poor",
    slight: "slight",
    fair: "fair",
    moderate: "moderate",
    substantial: "substantial",
    almostPerfect: "almost perfect",
  },
  oneCode: "Kappa and alpha are not calculated: both used one and the same area throughout.",
  secondary: (count, n, percent) =>
    `The secondary area is the same for ${count} of the ${n} statements where at least one of them has given one (${percent}). Chance is not taken out of this figure.`,
  noSecondary: "Neither of them has given secondary areas.",
  perArea: {
    caption: "The primary areas one by one",
    area: "Area",
    a: "A",
    b: "B",
    both: "Both",
    agreement: "Agreement",
    note: "Agreement on an area is how large a part of the times it was used, both used it: 2 · both / (A + B).",
    none: "–",
  },
  differs: {
    caption: (count) => `Statements with different primary areas: ${count}`,
    id: "Id",
    a: "A",
    b: "B",
    next: "Go through these together. Find out whether it is the statement, the areas or the coding rules that are unclear.",
  },
};

export const qda: typeof master.qda = {
  project: "Statements from notes",
  secondary: (area) => `Secondary area: ${area}`,
  open: "Not coded yet",
  variables: { date: "Date", place: "Place", kind: "Kind of event" },
};
