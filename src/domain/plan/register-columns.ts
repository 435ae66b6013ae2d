import type { RegisterColumn } from "./column.js";
import {
  areas,
  choice,
  date,
  id,
  number,
  reported,
  required,
  role,
  targetGroup,
  text,
  unit,
} from "./common-columns.js";
import { measureColumns } from "./measure-columns.js";
import type { RegisterId } from "./registers.js";

/** The columns of every register: what the templates are made from, and what files are read by. */
export const registerColumns: Readonly<Record<RegisterId, readonly RegisterColumn[]>> = {
  tiltak: measureColumns,
  tall: [
    id,
    {
      key: "measure",
      heading: { nb: "Tiltak", nn: "Tiltak", en: "Measure" },
      kind: { is: "ref", of: "measures" },
      help: {
        nb: "Id for tiltaket tallet hører til. Tomt: ingen.",
        nn: "Id for tiltaket talet høyrer til. Tomt: ingen.",
        en: "Id of the measure it belongs to. Empty: none.",
      },
    },
    required(text("name", { nb: "Navn", nn: "Namn", en: "Name" })),
    required(text("figureUnit", { nb: "Måleenhet", nn: "Måleining", en: "Unit of measure" })),
    reported(required(date("date", { nb: "Dato", nn: "Dato", en: "Date" }))),
    reported({
      key: "value",
      heading: { nb: "Verdi", nn: "Verdi", en: "Value" },
      kind: { is: "number" },
      help: {
        nb: "Tomt: skrives som «ikke rapportert».",
        nn: "Tomt: blir skrive som «ikkje rapportert».",
        en: "Empty: printed as “not reported”.",
      },
    }),
    number("target", { nb: "Måltall", nn: "Måltal", en: "Target" }),
    reported(text("source", { nb: "Kilde", nn: "Kjelde", en: "Source" })),
    role,
    {
      key: "counted",
      heading: { nb: "Teller", nn: "Tel", en: "Counts" },
      kind: { is: "choice", of: "counted" },
      required: true,
      help: {
        nb: "Personer og saker følger reglene for små tall. Velg «annet» for kroner, årsverk og dager.",
        nn: "Personar og saker følgjer reglane for små tal. Vel «anna» for kroner, årsverk og dagar.",
        en: "Persons and cases follow the rules for small numbers. Choose “other” for kroner, positions and days.",
      },
    },
    {
      key: "partOf",
      heading: { nb: "Del av", nn: "Del av", en: "Part of" },
      kind: { is: "ref", of: "figures" },
      help: {
        nb: "Id for tallet som dette er en del av, som avslag av søknader.",
        nn: "Id for talet som dette er ein del av, som avslag av søknader.",
        en: "Id of the figure that this is a part of, as refusals of applications.",
      },
    },
  ],
  maal: [
    {
      key: "area",
      heading: { nb: "Område", nn: "Område", en: "Area" },
      kind: { is: "ref", of: "areas" },
      required: true,
      help: { nb: "Velg fra listen.", nn: "Vel frå lista.", en: "Choose from the list." },
    },
    required(text("goal", { nb: "Mål", nn: "Mål", en: "Goal" })),
  ],
  behov: [
    id,
    required(text("need", { nb: "Behov", nn: "Behov", en: "Need" })),
    required(choice("source", "needSource", { nb: "Kilde", nn: "Kjelde", en: "Source" })),
    date("date", { nb: "Dato", nn: "Dato", en: "Date" }),
    areas,
  ],
  vedtak: [
    id,
    required(date("date", { nb: "Dato", nn: "Dato", en: "Date" })),
    required(text("committee", { nb: "Utvalg", nn: "Utval", en: "Committee" })),
    text("caseNumber", { nb: "Saksnummer", nn: "Saksnummer", en: "Case number" }),
    required(text("point", { nb: "Punkt", nn: "Punkt", en: "Point" })),
    choice("isReferred", "yesNo", {
      nb: "Oversendelsesforslag",
      nn: "Oversendingsframlegg",
      en: "Referred proposal",
    }),
    choice("status", "decisionStatus", { nb: "Status", nn: "Status", en: "Status" }),
    text("answer", { nb: "Svar", nn: "Svar", en: "Answer" }),
  ],
  krav: [
    {
      key: "requirement",
      heading: { nb: "Anbefaling", nn: "Tilråding", en: "Recommendation" },
      kind: { is: "ref", of: "requirements" },
      required: true,
      help: { nb: "Velg fra listen.", nn: "Vel frå lista.", en: "Choose from the list." },
    },
    text("service", { nb: "Tjeneste", nn: "Teneste", en: "Service" }),
    required(choice("inPlace", "inPlace", { nb: "På plass", nn: "På plass", en: "In place" })),
    text("remark", { nb: "Merknad", nn: "Merknad", en: "Remark" }),
  ],
  tilbud: [
    id,
    required(text("name", { nb: "Navn", nn: "Namn", en: "Name" })),
    targetGroup,
    unit,
    areas,
    text("remark", { nb: "Merknad", nn: "Merknad", en: "Remark" }),
  ],
};
