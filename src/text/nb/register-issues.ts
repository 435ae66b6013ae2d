import type { ErrorFacts } from "../../domain/errors.js";
import type { DataIssue, IssueCode } from "../../domain/issues.js";
import { listed } from "../listed.js";
import { numberFormat } from "../numbers.js";
import { plural } from "../plural.js";
import { rowNumbers } from "../row-numbers.js";

type RegisterErrorCode = "registerHeadings" | "registerHeadingTwice" | "registerTwice";
type RegisterCode = Extract<IssueCode, `register${string}`>;

/** What is said of cells of the plan's registers. */
export type RegisterIssueTexts = { readonly [C in RegisterCode]: (issue: DataIssue) => string };
/** What is said when a register cannot be read at all. */
export type RegisterErrorTexts = { readonly [C in RegisterErrorCode]: (facts: ErrorFacts[C]) => string };
export type RegisterIssueNames = { readonly [C in RegisterCode]: string };

const { count } = numberFormat("nb");

/** «plan/tiltak.xlsx, kolonnen «Frist», rad 4–8 (og 3 til)». */
function place({ file, column, rows, count: all }: DataIssue): string {
  const others = all - rows.length;
  const named = `rad ${rowNumbers(rows, "og")}${others > 0 ? ` (og ${count(others)} til)` : ""}`;
  const where = rows.length === 0 ? `${count(all)} ${plural(all, "rad", "rader")}` : named;
  return [file, ...(column === null ? [] : [`kolonnen «${column}»`]), where].join(", ");
}

const leftOut = "Det er ikke tatt med.";
const emptied = "Feltet er lest som tomt, og rader som må ha det, er ikke tatt med.";
const rowLeftOut = "Raden er ikke tatt med.";

export const registerIssues: RegisterIssueTexts = {
  registerUnknownColumn: (i) =>
    `${place(i)}: registeret har ingen slik kolonne. Den er ikke brukt. Skriv overskriften slik den står i malen, hvis den skulle vært med.`,
  registerUnknownArea: (i) =>
    `${place(i)}: området finnes ikke. ${leftOut} Bruk navnet eller id-en til et av områdene («parorende list areas»).`,
  registerUnknownIndicator: (i) =>
    `${place(i)}: indikatoren finnes ikke i kodeboken. ${leftOut} Velg fra listen («parorende list indicators»).`,
  registerUnknownWave: (i) =>
    `${place(i)}: målingen finnes ikke. ${leftOut} Skriv en av målingene («parorende list waves»).`,
  registerUnknownMeasure: (i) =>
    `${place(i)}: tiltaket står ikke i registeret «tiltak». ${leftOut} Bruk id-en derfra.`,
  registerUnknownNeed: (i) =>
    `${place(i)}: id-en står verken i registeret «behov» eller i «tiltak». ${leftOut} Bruk en id derfra.`,
  registerUnknownFigure: (i) =>
    `${place(i)}: tallet står ikke i registeret «tall». ${leftOut} Bruk id-en til et annet tall der.`,
  registerUnknownRequirement: (i) =>
    `${place(i)}: anbefalingen finnes ikke. ${rowLeftOut} Velg fra listen, eller bruk id-en.`,
  registerUnknownWord: (i) =>
    `${place(i)}: ordet står ikke på listen for kolonnen. ${emptied} Velg fra listen.`,
  registerCellMissing: (i) => `${place(i)}: feltet er tomt, men må fylles ut. ${rowLeftOut}`,
  registerIdTwice: (i) =>
    `${place(i)}: samme id står i en tidligere rad (i registeret «tall»: samme id og dato). Bare den første raden er tatt med. Gi radene hver sin id.`,
  registerBadId: (i) =>
    `${place(i)}: en id kan bare ha små bokstaver a–z, tall, bindestrek og understrek. ${rowLeftOut}`,
  registerBadDate: (i) =>
    `${place(i)}: det som står der, er ikke en dato. ${emptied} Skriv dag, måned og år, som 31.12.2025.`,
  registerBadNumber: (i) =>
    `${place(i)}: det som står der, er ikke et tall. ${emptied} Skriv tallet alene, som 1250 eller 2,5.`,
  registerBadPercent: (i) =>
    `${place(i)}: det som står der, er ikke en prosent fra 0 til 100. ${emptied} Skriv 40 for førti prosent.`,
  registerNotWhole: (i) =>
    `${place(i)}: personer og saker telles i hele tall fra 0 og opp. Feltet er lest som tomt, og blir skrevet som «ikke rapportert».`,
  registerEndBeforeStart: (i) =>
    `${place(i)}: datoen er før tiltaket startet. Feltet er lest som tomt. Rett datoen, eller datoen for start.`,
  registerDeadlineWithoutReason: (i) =>
    `${place(i)}: fristen er endret uten at grunnen står der. Skriv grunnen i kolonnen «Grunn til ny frist».`,
  registerStatusWithoutReason: (i) =>
    `${place(i)}: tiltaket utgår eller er stanset uten at grunnen står der. Skriv grunnen i kolonnen «Grunn til status».`,
  registerLongName: (i) => `${place(i)}: kortnavnet har mer enn åtte ord. Kort det ned.`,
  registerPersonName: (i) =>
    `${place(i)}: ser ut som navnet på en person. Feltet er lest som tomt. Skriv rollen, som «virksomhetsleder hjemmetjenesten».`,
  registerAnswersItself: (i) => `${place(i)}: tiltaket viser til seg selv. ${leftOut}`,
  registerCircle: (i) =>
    `${place(i)}: tiltakene svarer på hverandre i ring. Lenkene mellom dem er ikke tatt med. Behold bare lenken til det tiltaket som resten er en del av.`,
  registerPartOfCircle: (i) =>
    `${place(i)}: tallene er deler av hverandre i ring. Feltet er lest som tomt. La det største tallet stå uten «Del av».`,
  registerValueWithoutUnit: (i) =>
    `${place(i)}: raden har en verdi, men ingen måleenhet. ${rowLeftOut} Skriv hva tallet måles i, som «vedtak» eller «kroner».`,
  registerFigureDiffers: (i) =>
    `${place(i)}: samme tall har noe annet i denne kolonnen i en tidligere rad. Sjekk hva som er riktig, og skriv det likt for alle datoer.`,
};

export const registerIssueNames: RegisterIssueNames = {
  registerUnknownColumn: "kolonne som ikke hører til registeret",
  registerUnknownArea: "område i registeret som ikke finnes",
  registerUnknownIndicator: "indikator i registeret som ikke finnes",
  registerUnknownWave: "måling i registeret som ikke finnes",
  registerUnknownMeasure: "lenke til et tiltak som ikke finnes",
  registerUnknownNeed: "lenke til et behov som ikke finnes",
  registerUnknownFigure: "lenke til et tall som ikke finnes",
  registerUnknownRequirement: "anbefaling som ikke finnes",
  registerUnknownWord: "ord i registeret som ikke står på listen",
  registerCellMissing: "felt i registeret som mangler",
  registerIdTwice: "samme id to ganger i registeret",
  registerBadId: "ugyldig id i registeret",
  registerBadDate: "dato i registeret som ikke er forstått",
  registerBadNumber: "tall i registeret som ikke er forstått",
  registerBadPercent: "prosent i registeret som ikke er forstått",
  registerNotWhole: "antall personer eller saker som ikke er et helt tall",
  registerEndBeforeStart: "sluttdato før start",
  registerDeadlineWithoutReason: "ny frist uten grunn",
  registerStatusWithoutReason: "tiltak som utgår eller er stanset uten grunn",
  registerLongName: "kortnavn med mer enn åtte ord",
  registerPersonName: "navn på en person i stedet for en rolle",
  registerAnswersItself: "tiltak som viser til seg selv",
  registerCircle: "tiltak som svarer på hverandre i ring",
  registerPartOfCircle: "tall som er deler av hverandre i ring",
  registerValueWithoutUnit: "verdi uten måleenhet",
  registerFigureDiffers: "samme tall beskrevet på ulike måter",
};

export const registerErrors: RegisterErrorTexts = {
  registerHeadings: ({ file, missing }) =>
    `${file} mangler ${plural(missing.length, "overskriften", "overskriftene")} ${listed(
      missing.map(({ nb }) => `«${nb}»`),
      "og",
    )}. Skriv ${plural(missing.length, "den", "dem")} i raden over tabellen, slik malen har. Maler lages med «parorende init».`,
  registerHeadingTwice: ({ file, heading, first, second }) =>
    `${file}: kolonne ${count(first)} og ${count(second)} har begge overskriften «${heading}», eller en som betyr det samme. Slett den ene, eller gi den et annet navn.`,
  registerTwice: ({ register, files }) =>
    `Registeret «${register}» finnes to ganger: ${listed(files, "og")}. Behold den som gjelder, og flytt den andre.`,
};
