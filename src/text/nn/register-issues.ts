import type { DataIssue } from "../../domain/issues.js";
import { listed } from "../listed.js";
import type { RegisterErrorTexts, RegisterIssueNames, RegisterIssueTexts } from "../nb/register-issues.js";
import { numberFormat } from "../numbers.js";
import { plural } from "../plural.js";
import { rowNumbers } from "../row-numbers.js";

const { count } = numberFormat("nn");

/** «plan/tiltak.xlsx, kolonnen «Frist», rad 4–8 (og 3 til)». */
function place({ file, column, rows, count: all }: DataIssue): string {
  const others = all - rows.length;
  const named = `rad ${rowNumbers(rows, "og")}${others > 0 ? ` (og ${count(others)} til)` : ""}`;
  const where = rows.length === 0 ? `${count(all)} ${plural(all, "rad", "rader")}` : named;
  return [file, ...(column === null ? [] : [`kolonnen «${column}»`]), where].join(", ");
}

const leftOut = "Det er ikkje teke med.";
const emptied = "Feltet er lese som tomt, og rader som må ha det, er ikkje tekne med.";
const rowLeftOut = "Rada er ikkje teken med.";

export const registerIssues: RegisterIssueTexts = {
  registerUnknownColumn: (i) =>
    `${place(i)}: registeret har ingen slik kolonne. Han er ikkje brukt. Skriv overskrifta slik ho står i malen, om kolonnen skulle ha vore med.`,
  registerUnknownArea: (i) =>
    `${place(i)}: området finst ikkje. ${leftOut} Bruk namnet eller id-en til eit av områda («parorende list areas»).`,
  registerUnknownIndicator: (i) =>
    `${place(i)}: indikatoren finst ikkje i kodeboka. ${leftOut} Vel frå lista («parorende list indicators»).`,
  registerUnknownWave: (i) =>
    `${place(i)}: målinga finst ikkje. ${leftOut} Skriv ei av målingane («parorende list waves»).`,
  registerUnknownMeasure: (i) =>
    `${place(i)}: tiltaket står ikkje i registeret «tiltak». ${leftOut} Bruk id-en derifrå.`,
  registerUnknownNeed: (i) =>
    `${place(i)}: id-en står verken i registeret «behov» eller i «tiltak». ${leftOut} Bruk ein id derifrå.`,
  registerUnknownFigure: (i) =>
    `${place(i)}: talet står ikkje i registeret «tall». ${leftOut} Bruk id-en til eit anna tal der.`,
  registerUnknownRequirement: (i) =>
    `${place(i)}: tilrådinga finst ikkje. ${rowLeftOut} Vel frå lista, eller bruk id-en.`,
  registerUnknownWord: (i) =>
    `${place(i)}: ordet står ikkje på lista for kolonnen. ${emptied} Vel frå lista.`,
  registerCellMissing: (i) => `${place(i)}: feltet er tomt, men må fyllast ut. ${rowLeftOut}`,
  registerIdTwice: (i) =>
    `${place(i)}: same id står i ei tidlegare rad (i registeret «tall»: same id og dato). Berre den første rada er teken med. Gi radene kvar sin id.`,
  registerBadId: (i) =>
    `${place(i)}: ein id kan berre ha små bokstavar a–z, tal, bindestrek og understrek. ${rowLeftOut}`,
  registerBadDate: (i) =>
    `${place(i)}: det som står der, er ikkje ein dato. ${emptied} Skriv dag, månad og år, som 31.12.2025.`,
  registerBadNumber: (i) =>
    `${place(i)}: det som står der, er ikkje eit tal. ${emptied} Skriv talet åleine, som 1250 eller 2,5.`,
  registerBadPercent: (i) =>
    `${place(i)}: det som står der, er ikkje ein prosent mellom 0 og 100. ${emptied} Skriv 40 for førti prosent.`,
  registerNotWhole: (i) =>
    `${place(i)}: personar og saker blir talde i heile tal frå 0 og opp. Feltet er lese som tomt, og blir skrive som «ikkje rapportert».`,
  registerEndBeforeStart: (i) =>
    `${place(i)}: datoen er før tiltaket starta. Feltet er lese som tomt. Rett datoen, eller datoen for start.`,
  registerDeadlineWithoutReason: (i) =>
    `${place(i)}: fristen er endra utan at grunnen står der. Skriv grunnen i kolonnen «Grunn til ny frist».`,
  registerStatusWithoutReason: (i) =>
    `${place(i)}: tiltaket går ut eller er stansa utan at grunnen står der. Skriv grunnen i kolonnen «Grunn til status».`,
  registerLongName: (i) => `${place(i)}: kortnamnet har meir enn åtte ord. Kort det ned.`,
  registerPersonName: (i) =>
    `${place(i)}: ser ut som namnet på ein person. Feltet er lese som tomt. Skriv rolla, som «verksemdsleiar heimetenesta».`,
  registerAnswersItself: (i) => `${place(i)}: tiltaket viser til seg sjølv. ${leftOut}`,
  registerCircle: (i) =>
    `${place(i)}: tiltaka svarar på kvarandre i ring. Lenkjene mellom tiltaka er ikkje tekne med. Behald berre lenkja til det tiltaket som resten er ein del av.`,
  registerPartOfCircle: (i) =>
    `${place(i)}: tala er delar av kvarandre i ring. Feltet er lese som tomt. La det største talet stå utan «Del av».`,
  registerValueWithoutUnit: (i) =>
    `${place(i)}: rada har ein verdi, men inga måleining. ${rowLeftOut} Skriv kva talet er målt i, som «vedtak» eller «kroner».`,
  registerFigureDiffers: (i) =>
    `${place(i)}: same tal har noko anna i denne kolonnen i ei tidlegare rad. Sjekk kva som er rett, og skriv det likt for alle datoar.`,
};

export const registerIssueNames: RegisterIssueNames = {
  registerUnknownColumn: "kolonne som ikkje høyrer til registeret",
  registerUnknownArea: "område i registeret som ikkje finst",
  registerUnknownIndicator: "indikator i registeret som ikkje finst",
  registerUnknownWave: "måling i registeret som ikkje finst",
  registerUnknownMeasure: "lenkje til eit tiltak som ikkje finst",
  registerUnknownNeed: "lenkje til eit behov som ikkje finst",
  registerUnknownFigure: "lenkje til eit tal som ikkje finst",
  registerUnknownRequirement: "tilråding som ikkje finst",
  registerUnknownWord: "ord i registeret som ikkje står på lista",
  registerCellMissing: "felt i registeret som manglar",
  registerIdTwice: "same id to gonger i registeret",
  registerBadId: "ugyldig id i registeret",
  registerBadDate: "dato i registeret som ikkje er forstått",
  registerBadNumber: "tal i registeret som ikkje er forstått",
  registerBadPercent: "prosent i registeret som ikkje er forstått",
  registerNotWhole: "talet på personar eller saker er ikkje eit heilt tal",
  registerEndBeforeStart: "sluttdato før start",
  registerDeadlineWithoutReason: "ny frist utan grunn",
  registerStatusWithoutReason: "tiltak som går ut eller er stansa utan grunn",
  registerLongName: "kortnamn med meir enn åtte ord",
  registerPersonName: "namn på ein person i staden for ei rolle",
  registerAnswersItself: "tiltak som viser til seg sjølv",
  registerCircle: "tiltak som svarar på kvarandre i ring",
  registerPartOfCircle: "tal som er delar av kvarandre i ring",
  registerValueWithoutUnit: "verdi utan måleining",
  registerFigureDiffers: "same tal skildra på ulike måtar",
};

export const registerErrors: RegisterErrorTexts = {
  registerHeadings: ({ file, missing }) =>
    `${file} manglar ${plural(missing.length, "overskrifta", "overskriftene")} ${listed(
      missing.map(({ nn }) => `«${nn}»`),
      "og",
    )}. Skriv dette i rada over tabellen, slik malen har. Malar blir laga med «parorende init».`,
  registerHeadingTwice: ({ file, heading, first, second }) =>
    `${file}: kolonne ${count(first)} og ${count(second)} har begge overskrifta «${heading}», eller ei som tyder det same. Slett den eine, eller gi ho eit anna namn.`,
  registerTwice: ({ register, files }) =>
    `Registeret «${register}» finst to gonger: ${listed(files, "og")}. Behald den som gjeld, og flytt den andre.`,
};
