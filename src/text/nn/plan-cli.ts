import { plural } from "../plural.js";
import type { planCli as nb } from "../nb/plan-cli.js";

export const planCli: typeof nb = {
  readRegisters: (count) => `Las ${count} register i plan/.`,
  openPlaces: (count) =>
    `${plural(count, "Éin plass", `${count} plassar`)} i dokumenta ventar på tekst frå dykk. Skriv i Word-fila, og hent teksten tilbake med --texts-from.`,
  textTaken: (file) => `Henta tekst til ${file}`,
  textBefore: (file) => `Teksten som stod der før, ligg i ${file}`,
  textKept: (file) =>
    `Plassen er tom i dokumentet, så ${file} står som før. Skal teksten bort, slettar du fila.`,
  noTextTaken: "Fann ingen ny tekst under dei opne overskriftene.",
  notOver: (to) => `Perioden er ikkje over før ${to}. Det som manglar i dokumenta, kan kome seinare.`,
  outsidePlan: (from, to) => `Perioden går utanfor åra planen gjeld: ${from}–${to}.`,
  onlyOpenPlaces: "Andre endringar i dokumentet enn teksten under dei opne overskriftene er ikkje henta.",
  unplaced: (file) => `Inga overskrift i dokumentet høyrer til ${file}. Sjekk kva fila heiter.`,
  headingMissing: (title) =>
    `Fann ikkje overskrifta «${title}» i dokumentet. Er ho endra, må teksten under ho leggjast i plan/tekst/ for hand.`,
};
