import type { RegisterColumn } from "./column.js";
import type { PlanWordKind, PlanWords } from "./words.js";

const freely: PlanWords = { nb: "Fri tekst.", nn: "Fri tekst.", en: "Free text." };
const day: PlanWords = {
  nb: "En dato, som 31.12.2025.",
  nn: "Ein dato, som 31.12.2025.",
  en: "A date, such as 2025-12-31.",
};

export const areas: RegisterColumn = {
  key: "areas",
  heading: { nb: "Områder", nn: "Område", en: "Areas" },
  kind: { is: "refs", of: ["areas"] },
  help: {
    nb: "Ett eller flere områder, med semikolon mellom. Nasjonale og lokale kan stå sammen.",
    nn: "Eitt eller fleire område, med semikolon mellom. Nasjonale og lokale kan stå saman.",
    en: "One or more areas, with a semicolon between. National and local ones may stand together.",
  },
};

export const role: RegisterColumn = {
  key: "role",
  heading: { nb: "Ansvarlig rolle", nn: "Ansvarleg rolle", en: "Responsible role" },
  kind: { is: "text" },
  help: {
    nb: "En rolle, som «virksomhetsleder hjemmetjenesten». Ikke navn på personer.",
    nn: "Ei rolle, som «verksemdsleiar heimetenesta». Ikkje namn på personar.",
    en: "A role, such as “head of home services”. No names of persons.",
  },
};

export const targetGroup: RegisterColumn = {
  key: "targetGroup",
  heading: { nb: "Målgruppe", nn: "Målgruppe", en: "Target group" },
  kind: { is: "choice", of: "targetGroup" },
  help: { nb: "Velg fra listen.", nn: "Vel frå lista.", en: "Choose from the list." },
};

export const unit: RegisterColumn = {
  key: "unit",
  heading: { nb: "Enhet", nn: "Eining", en: "Unit" },
  kind: { is: "text" },
  help: {
    nb: "Enheten som skal melde tilbake. Tiltak med samme enhet sendes i samme fil.",
    nn: "Eininga som skal melde tilbake. Tiltak med same eining blir sende i same fil.",
    en: "The unit that reports back. Measures with the same unit are sent in one file.",
  },
};

export const id: RegisterColumn = {
  key: "id",
  heading: { nb: "Id", nn: "Id", en: "Id" },
  kind: { is: "id" },
  required: true,
  help: {
    nb: "Kort og fast: små bokstaver a–z, tall, bindestrek. Ikke endre den senere.",
    nn: "Kort og fast: små bokstavar a–z, tal, bindestrek. Ikkje endre han seinare.",
    en: "Short and fixed: small letters a–z, digits, hyphen. Do not change it later.",
  },
};

export function text(key: string, heading: PlanWords): RegisterColumn {
  return { key, heading, kind: { is: "text" }, help: freely };
}

export function date(key: string, heading: PlanWords): RegisterColumn {
  return { key, heading, kind: { is: "date" }, help: day };
}

export function number(key: string, heading: PlanWords): RegisterColumn {
  const help = { nb: "Et tall.", nn: "Eit tal.", en: "A number." };
  return { key, heading, kind: { is: "number" }, help };
}

export function choice(key: string, of: PlanWordKind, heading: PlanWords): RegisterColumn {
  return { key, heading, kind: { is: "choice", of }, help: targetGroup.help };
}

/** A column that units report in. */
export function reported(column: RegisterColumn): RegisterColumn {
  return { ...column, reported: true };
}

export function required(column: RegisterColumn): RegisterColumn {
  return { ...column, required: true };
}
