import type { CountCheck, CountColumn, CountFault } from "../../domain/count-check.js";
import { listed } from "../listed.js";
import { numberFormat } from "../numbers.js";
import { rowNumbers } from "../row-numbers.js";

const { count, decimal } = numberFormat("nb");

function columnName({ unit, number, group, inWorkbook }: CountColumn): string {
  const name = {
    own: "Kommune",
    county: inWorkbook || number === "" ? "Fylke" : `fylke ${number}`,
    nation: "Landet",
    other: `kommune ${number}`,
  }[unit];
  return `${inWorkbook ? "kolonnen " : ""}${group === null ? name : `«${group.nb}»`}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const inPercent = (inWorkbook: boolean): string =>
  inWorkbook ? " Velg «prosent» øverst i arket." : " Flytt dem til kolonnen «andel».";

function faultText(fault: CountFault): string {
  switch (fault.kind) {
    case "sumNotBase":
      return `svarene er til sammen ${count(fault.sum)}, men ${count(fault.base)} svarte.`;
    case "percentNotWhole":
      return `svarene er til sammen ${decimal(fault.sum)}\u00a0%, ikke 100\u00a0%.`;
    case "ticksAboveBase":
      return `${count(fault.ticks)} har krysset av for «${fault.option.nb}», men bare ${count(fault.base)} svarte.`;
    case "baseAboveAll":
      return `${count(fault.base)} svarte på spørsmålet, men det er bare ${count(fault.all)} svar i alt.`;
    case "answerMissing":
      return `tallet mangler for ${listed(
        fault.options.map(({ nb }) => `«${nb}»`),
        "og",
      )}. Skriv 0 hvis ingen svarte det.`;
    case "baseMissing":
      return fault.why === "percent"
        ? "antall som svarte mangler. Uten det kan prosentene ikke brukes."
        : "antall som svarte mangler. Når man kan krysse av for flere svar, må det stå der.";
    case "percentImpossible":
      return `«${fault.option.nb}» har ${decimal(fault.percent)}\u00a0%, men det er ikke et helt antall av ${count(fault.base)} svar.`;
    case "looksLikePercent":
      return `tallene ser ut som prosent. På ${count(fault.questions)} av ${count(fault.of)} spørsmål er svarene til sammen omtrent 100, men det er ikke så mange som svarte. Tallene holdes utenfor.`;
  }
}

/** The workbook for a table of counts, and what is said of the figures in it. */
export const counts = {
  workbook: {
    readMe: "Les meg",
    sheet: "Svarfordeling",
    title: (survey: string, wave: string) => `${survey}: svarfordeling for målingen ${wave}`,
    help: [
      "Fyll ut arket «Svarfordeling» med tallene fra statistikken deres, lagre filen, og skriv «parorende analyze» i arbeidsmappen.",
      "Øverst: skriv kommunenummer og fylkesnummer, og velg om tallene er antall eller prosent.",
      "Kolonnen «Kommune» er hele kommunen. Kolonnene for fylket, landet og tjenestene er frivillige. La dem stå tomme hvis dere ikke har tallene.",
      "«Antall svar i alt» er hvor mange som svarte på undersøkelsen. «Antall som svarte» er hvor mange som svarte på det ene spørsmålet.",
      "«Antall som svarte» må fylles ut når tallene er prosent, og når man kunne krysse av for flere svar. Det er alltid et antall.",
      "Skriv : når tallet er skjermet i statistikken. La feltet stå tomt når dere ikke vet tallet. Skriv 0 når ingen svarte det.",
      "Svar som sier at spørsmålet ikke gjaldt personen, eller at personen ikke ønsket å svare, er ikke med i «Antall som svarte». Er de med i statistikken deres, kan dere la dem stå. Da trekkes de fra.",
      "Ikke slett rader, og ikke flytt dem til et annet ark, for en skjult kolonne sier hvilket spørsmål de gjelder.",
    ],
    fields: {
      wave: "Måling",
      kommune: "Kommune",
      kommunenummer: "Kommunenummer",
      fylkesnummer: "Fylkesnummer",
      unit: "Tallene er",
    },
    units: { counts: "antall", percent: "prosent" },
    headings: { question: "Spørsmål", answer: "Svar" },
    columns: { own: "Kommune", county: "Fylke", nation: "Landet" },
    allAnswers: "Antall svar i alt",
    base: "Antall som svarte",
  },
  check: ({ question, column, fault, rows }: CountCheck): string => {
    const where = columnName(column);
    if (question === null) return `${capital(where)}: ${faultText(fault)}${inPercent(column.inWorkbook)}`;
    const leftOut = fault.kind === "answerMissing" ? "" : " Spørsmålet holdes utenfor.";
    return `Spørsmålet «${question.nb}», ${where}: ${faultText(fault)} Se rad ${rowNumbers(rows, "og")}.${leftOut}`;
  },
};

export type CountTexts = typeof counts;
