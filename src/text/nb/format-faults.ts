import type { LinkFault } from "../../domain/errors.js";
import type { TripleSDataFault, TripleSFault, XmlFaultKind } from "../../domain/errors.js";

/** Sentences of formats that are two files, or XML. */
export interface FormatFaultTexts {
  readonly xml: Readonly<Record<XmlFaultKind, string>>;
  readonly tripleS: Readonly<Record<TripleSFault, string>>;
  readonly tripleSData: Readonly<Record<TripleSDataFault, string>>;
}

export const formatFaults: FormatFaultTexts = {
  xml: {
    malformed: "filen er ikke gyldig XML",
    entities: "filen har egne entiteter («<!ENTITY»), og slike filer leser vi ikke",
    tooDeep: "filen har flere nivåer inni hverandre enn vi leser",
    tooLarge: "filen er for stor til å beskrive et skjema",
    encoding: "filen er ikke skrevet med tegnkodingen den oppgir",
  },
  tripleS: {
    hierarchy:
      "undersøkelsen har flere nivåer (hierarkisk Triple-S), og det kan vi ikke lese. Hent svarene med én rad per person, som csv, xlsx eller sav.",
    noVariables:
      "beskrivelsen har ingen variabler. Sjekk at det er riktig fil, eller hent eksporten på nytt.",
    nameTwice: "to variabler har dette navnet. Gi den ene et annet navn, og hent eksporten på nytt.",
    type: "variabeltypen finnes ikke i Triple-S. Hent eksporten på nytt, eller hent den som csv, xlsx eller sav.",
    position: "plassen i datafilen er ikke gyldig, eller for smal for svarene. Hent eksporten på nytt.",
    values: "svarkodene er ikke gyldige. Hent eksporten på nytt.",
    spread: "feltene for flere svar passer ikke i plassen. Hent eksporten på nytt.",
  },
  tripleSData: {
    tooShort: "raden slutter før alle svarene",
    tooLong: "raden er lengre enn de andre",
    cells: "raden har et annet antall felt enn den skal ha",
    value: "det som står der, er ikke et svar som beskrivelsen tillater",
  },
};

/** What is wrong in a row of the workbook that an import leaves open. */
export const linkFaults: Readonly<Record<LinkFault, string>> = {
  unknownItem: "Spørsmålet finnes ikke i kodeboken. Velg et fra listen.",
  unknownOption: "Svaret finnes ikke i kodeboken. Velg et fra listen.",
  othersOption: "Svaret hører til et annet spørsmål. Velg et av svarene til spørsmålet i raden.",
  noTicks: "Spørsmålet har bare ett svar per person. La feltet for kryss stå tomt.",
  unknownRole: "Velg fra listen hva kolonnen ellers er.",
  twoMeanings: "Kolonnen kan ikke være både et spørsmål og noe annet. Tøm ett av feltene.",
  columnTwice: "Kolonnen står i en tidligere rad også. Slett en av radene.",
};
