import type { LinkFault } from "../../domain/errors.js";
import type { FormatFaultTexts } from "../nb/format-faults.js";

export const formatFaults: FormatFaultTexts = {
  xml: {
    malformed: "fila er ikkje gyldig XML",
    entities: "fila har eigne entitetar («<!ENTITY»), og slike filer les vi ikkje",
    tooDeep: "fila har fleire nivå inni kvarandre enn vi les",
    tooLarge: "fila er for stor til å skildre eit skjema",
    encoding: "fila er ikkje skriven med teiknkodinga ho oppgir",
  },
  tripleS: {
    hierarchy:
      "undersøkinga har fleire nivå (hierarkisk Triple-S), og det kan vi ikkje lese. Hent svara med éi rad per person, som csv, xlsx eller sav.",
    noVariables: "skildringa har ingen variablar. Sjekk at det er rett fil, eller hent eksporten på nytt.",
    nameTwice: "to variablar har dette namnet. Gi den eine eit anna namn, og hent eksporten på nytt.",
    type: "variabeltypen finst ikkje i Triple-S. Hent eksporten på nytt, eller hent han som csv, xlsx eller sav.",
    position: "plassen i datafila er ikkje gyldig, eller for smal for svara. Hent eksporten på nytt.",
    values: "svarkodane er ikkje gyldige. Hent eksporten på nytt.",
    spread: "felta for fleire svar passar ikkje i plassen. Hent eksporten på nytt.",
  },
  tripleSData: {
    tooShort: "rada sluttar før alle svara",
    tooLong: "rada er lengre enn dei andre",
    cells: "rada har eit anna tal felt enn ho skal ha",
    value: "det som står der, er ikkje eit svar som skildringa tillèt",
  },
};

/** What is wrong in a row of the workbook that an import leaves open. */
export const linkFaults: Readonly<Record<LinkFault, string>> = {
  unknownItem: "Spørsmålet finst ikkje i kodeboka. Vel eit frå lista.",
  unknownOption: "Svaret finst ikkje i kodeboka. Vel eit frå lista.",
  othersOption: "Svaret høyrer til eit anna spørsmål. Vel eit av svara til spørsmålet i rada.",
  noTicks: "Spørsmålet har berre eitt svar per person. Lat feltet for kryss stå tomt.",
  unknownRole: "Vel frå lista kva kolonnen elles er.",
  twoMeanings: "Kolonnen kan ikkje vere både eit spørsmål og noko anna. Tøm eitt av felta.",
  columnTwice: "Kolonnen står i ei tidlegare rad òg. Slett ei av radene.",
};
