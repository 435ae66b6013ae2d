import type { CountColumn, CountFault } from "../../domain/count-check.js";
import { listed } from "../listed.js";
import type { CountTexts } from "../nb/counts.js";
import { numberFormat } from "../numbers.js";
import { rowNumbers } from "../row-numbers.js";

const { count, decimal } = numberFormat("nn");

function columnName({ unit, number, group, inWorkbook }: CountColumn): string {
  const name = {
    own: "Kommune",
    county: inWorkbook || number === "" ? "Fylke" : `fylke ${number}`,
    nation: "Landet",
    other: `kommune ${number}`,
  }[unit];
  return `${inWorkbook ? "kolonnen " : ""}${group === null ? name : `«${group.nn ?? group.nb}»`}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const inPercent = (inWorkbook: boolean): string =>
  inWorkbook ? " Vel «prosent» øvst i arket." : " Flytt dei til kolonnen «andel».";

function faultText(fault: CountFault): string {
  switch (fault.kind) {
    case "sumNotBase":
      return `svara er til saman ${count(fault.sum)}, men ${count(fault.base)} svara.`;
    case "percentNotWhole":
      return `svara er til saman ${decimal(fault.sum)}\u00a0%, ikkje 100\u00a0%.`;
    case "ticksAboveBase":
      return `${count(fault.ticks)} har kryssa av for «${fault.option.nn ?? fault.option.nb}», men berre ${count(fault.base)} svara.`;
    case "baseAboveAll":
      return `${count(fault.base)} svara på spørsmålet, men det er berre ${count(fault.all)} svar i alt.`;
    case "answerMissing":
      return `talet manglar for ${listed(
        fault.options.map(({ nb, nn }) => `«${nn ?? nb}»`),
        "og",
      )}. Skriv 0 om ingen svara det.`;
    case "baseMissing":
      return fault.why === "percent"
        ? "talet på dei som svara, manglar. Utan det kan prosentane ikkje brukast."
        : "talet på dei som svara, manglar. Når ein kan krysse av for fleire svar, må det stå der.";
    case "percentImpossible":
      return `«${fault.option.nn ?? fault.option.nb}» har ${decimal(fault.percent)}\u00a0%, men det er ikkje eit heilt antal av ${count(fault.base)} svar.`;
    case "looksLikePercent":
      return `tala ser ut som prosent. På ${count(fault.questions)} av ${count(fault.of)} spørsmål er svara til saman omtrent 100, men det er ikkje så mange som svara. Tala blir haldne utanfor.`;
  }
}

export const counts: CountTexts = {
  workbook: {
    readMe: "Les meg",
    sheet: "Svarfordeling",
    title: (survey, wave) => `${survey}: svarfordeling for målinga ${wave}`,
    help: [
      "Fyll ut arket «Svarfordeling» med tala frå statistikken dykkar, lagre fila, og skriv «parorende analyze» i arbeidsmappa.",
      "Øvst: skriv kommunenummer og fylkesnummer, og vel om tala er antal eller prosent.",
      "Kolonnen «Kommune» er heile kommunen. Kolonnane for fylket, landet og tenestene er frivillige. La dei stå tomme om tala ikkje finst.",
      "«Talet på svar i alt» er kor mange som svara på undersøkinga. «Talet på svar» er kor mange som svara på det eine spørsmålet.",
      "«Talet på svar» må fyllast ut når tala er prosent, og når ein kunne krysse av for fleire svar. Det er alltid eit antal.",
      "Skriv : når talet er skjerma i statistikken. La feltet stå tomt når talet ikkje er kjent. Skriv 0 når ingen svara det.",
      "Svar som seier at spørsmålet ikkje galdt personen, eller at personen ikkje ønskte å svare, er ikkje med i «Talet på svar». Er dei med i statistikken dykkar, kan dei stå. Då blir dei trekte frå.",
      "Ikkje slett rader, og ikkje flytt dei til eit anna ark, for ein skjult kolonne seier kva spørsmål dei gjeld.",
    ],
    fields: {
      wave: "Måling",
      kommune: "Kommune",
      kommunenummer: "Kommunenummer",
      fylkesnummer: "Fylkesnummer",
      unit: "Tala er",
    },
    units: { counts: "antal", percent: "prosent" },
    headings: { question: "Spørsmål", answer: "Svar" },
    columns: { own: "Kommune", county: "Fylke", nation: "Landet" },
    allAnswers: "Talet på svar i alt",
    base: "Talet på svar",
  },
  check: ({ question, column, fault, rows }) => {
    const where = columnName(column);
    if (question === null) return `${capital(where)}: ${faultText(fault)}${inPercent(column.inWorkbook)}`;
    const leftOut = fault.kind === "answerMissing" ? "" : " Spørsmålet blir halde utanfor.";
    return `Spørsmålet «${question.nn ?? question.nb}», ${where}: ${faultText(fault)} Sjå rad ${rowNumbers(rows, "og")}.${leftOut}`;
  },
};
