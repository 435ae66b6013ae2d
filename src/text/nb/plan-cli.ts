import { plural } from "../plural.js";

/** What the terminal says of reports on the plan. */
export const planCli = {
  readRegisters: (count: string) => `Leste ${count} ${plural(count, "register", "registre")} i plan/.`,
  openPlaces: (count: string) =>
    `${plural(count, "Én plass", `${count} plasser`)} i dokumentene venter på tekst fra dere. Skriv i Word-filen, og hent teksten tilbake med --texts-from.`,
  textTaken: (file: string) => `Hentet tekst til ${file}`,
  textBefore: (file: string) => `Teksten som sto der før, ligger i ${file}`,
  textKept: (file: string) =>
    `Plassen er tom i dokumentet, så ${file} står som den er. Skal teksten bort, sletter du filen.`,
  noTextTaken: "Fant ingen ny tekst under de åpne overskriftene.",
  notOver: (to: string) =>
    `Perioden er ikke over før ${to}. Det som mangler i dokumentene, kan komme senere.`,
  outsidePlan: (from: string, to: string) => `Perioden går utenfor årene planen gjelder: ${from}–${to}.`,
  onlyOpenPlaces: "Andre endringer i dokumentet enn teksten under de åpne overskriftene er ikke hentet.",
  unplaced: (file: string) => `Ingen overskrift i dokumentet hører til ${file}. Sjekk hva filen heter.`,
  headingMissing: (title: string) =>
    `Fant ikke overskriften «${title}» i dokumentet. Er den endret, må teksten under den legges i plan/tekst/ for hånd.`,
};
