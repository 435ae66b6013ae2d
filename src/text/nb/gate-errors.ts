import type { GateErrorFacts } from "../../domain/gate/gate-errors.js";

export type GateErrorTexts = { readonly [C in keyof GateErrorFacts]: (facts: GateErrorFacts[C]) => string };

/** What is said when the gate cannot decide. */
export const gateErrors: GateErrorTexts = {
  notResults: ({ file, version }) =>
    version === null
      ? `${file} er ingen resultatfil. Lag den med «parorende analyze --format json», eller oppgi en svarfordeling.`
      : `${file} er laget av en annen versjon av parorende (resultater i form ${version}). Lag filen på nytt med «parorende analyze --format json».`,
  resultsFaulty: ({ file, where, line }) => {
    const at =
      where === null ? (line === null ? "" : ` Feilen er i linje ${line}.`) : ` Feilen er i «${where}».`;
    return `${file} er ikke slik parorende skrev den.${at} Lag filen på nytt med «parorende analyze --format json».`;
  },
  resultsAmongFiles: ({ file, others }) =>
    `Oppgi resultatfilen ${file} alene, uten andre filer: ${others.join(", ")}.`,
  resultsAlone: ({ file, option }) =>
    `${file} er ferdige resultater, og ${option} bestemmer hvordan svar leses. Fjern ${option}, eller kjør analysen på nytt med den.`,
  resultsOfOtherWave: ({ file, wave, asked }) =>
    `${file} gjelder målingen ${wave}, ikke ${asked}. Oppgi resultatfilen for ${asked}, eller fjern --wave.`,
  resultsOfOtherKommune: ({ file, kommune, own }) =>
    `${file} gjelder ${kommune}, og mappen er for ${own}. Oppgi resultatfilen for ${own}, eller kjør kommandoen i riktig mappe.`,
  reasonAlone: () =>
    "--reason sier hvorfor avvik godtas, og hører til --update-baseline. Skriv begge, eller fjern --reason.",
  fileNameMissing: ({ after }) => `Filnavnet mangler etter «${after}».`,
  reportersTogether: ({ reporters }) =>
    `Skriv --reporter foran hver rapport: ${reporters.map((one) => `--reporter ${one}`).join(" ")}.`,
  reporterOverwrites: ({ reporter, file }) =>
    `Rapporten ${reporter} ville skrevet over ${file}, som brukes i denne kjøringen. Gi rapporten et annet filnavn.`,
  baselineMissing: ({ path, from }) =>
    from === "--baseline"
      ? `Fant ikke filen med kjente avvik, ${path}. Rett navnet etter --baseline, eller lag filen med --update-baseline.`
      : `Fant ikke filen med kjente avvik, ${path}, som står i parorende.json. Fjern «baseline» der, eller lag filen med «parorende compare --update-baseline».`,
  notBaseline: ({ file }) =>
    `${file} er ikke en fil med kjente avvik. Rett navnet etter --baseline, eller «baseline» i parorende.json.`,
  baselineNumbers: ({ file, indicator }) =>
    `${file}: tallene for ${indicator} stemmer ikke med hverandre. Hent filen fra git slik den var, og bruk --update-baseline.`,
  mergeConflict: ({ file, line, update }) =>
    `${file} har en flettekonflikt fra git (linje ${line}). Velg én av utgavene med git${update ? ", og kjør «parorende compare --update-baseline»" : ""}.`,
  jsonEncoding: ({ file }) => `${file} er ikke lagret som UTF-8. Lagre filen på nytt som UTF-8.`,
  baselineOtherVersion: ({ file, baseline, wave, version }) =>
    `De kjente avvikene i ${file} er fra utgave ${baseline} av skjemaet, og målingen ${wave} bruker utgave ${version}. Svarene kan ikke sammenlignes. Lag filen på nytt med --update-baseline og en begrunnelse etter --reason.`,
  baselineOtherSurvey: ({ file, baseline, survey }) =>
    `De kjente avvikene i ${file} er fra undersøkelsen ${baseline}, ikke ${survey}. Oppgi riktig fil med --baseline, eller lag den på nytt med --update-baseline og en begrunnelse etter --reason.`,
  baselineReason: ({ indicators }) =>
    `Skriv hvorfor dere godtar ${indicators.length === 1 ? "avviket" : "avvikene"} (${indicators.join(", ")}), i anførselstegn etter --reason.`,
  nothingToCompare: ({ wave, why }) =>
    why === "policy"
      ? `«gate» i parorende.json navngir ingen indikatorer og utelater de andre, så det er ingenting å kontrollere. Fjern «others», eller navngi indikatorer.`
      : `Målingen ${wave} har ingen tall som kan sammenlignes med landet, en tidligere måling eller et måltall, så det er ingenting å kontrollere. ${why === "counts" ? "Se merknadene over, og rett tallene i filen." : "Sjekk kolonnene med «parorende import», eller oppgi forrige måling med --previous."}`,
  severalResults: ({ files }) => `Oppgi bare én resultatfil, ikke ${files.length}: ${files.join(", ")}.`,
  noAnswersToCompare: ({ where, results }) =>
    `Fant verken svar eller svarfordeling i ${where}. ${results.length === 0 ? "Lag resultatfilen med «parorende analyze --format json» der svarene ligger, og oppgi den." : `Oppgi resultatfilen: parorende compare ${results.at(-1) ?? ""}.`}`,
  resultsReveal: ({ file, baseline }) =>
    `Tallene i ${file} er bare noen få svar fra dem som står i ${baseline}. Sammen kan de røpe hva enkeltpersoner svarte. Bruk resultatfilen fra da avvikene ble godtatt, eller lag en ny i mappen der ${baseline} ligger, så blir slike tall skjermet.`,
  answersInGit: ({ files, count }) =>
    `Svar eller notater ligger i git${count > files.length ? ", blant annet " : ": "}${files.join(", ")}${count === 1 ? "" : ` (antall filer: ${count})`}. De kan røpe hvem noen er. Ta ${count === 1 ? "filen" : "filene"} ut med «git rm --cached <fil>», og la «.gitignore» fra «parorende init» holde slike filer ute. Innholdet er fortsatt i historikken. Rydd den før versjonsarkivet deles. Bruk en svarfordeling i stedet, eller resultatene fra «parorende analyze --format json».`,
  reportersOnStdout: ({ reporters }) =>
    `Bare én rapport kan skrives til skjermen. Gi ${reporters.length - 1 === 1 ? "den andre" : "de andre"} en fil, som --reporter ${reporters.at(-1) ?? "junit"}=<fil>.`,
  reporterAmongRead: ({ reporter, folder }) =>
    `Rapporten ${reporter} kan ikke skrives i mappen ${folder}, for den er til det som leses. Legg rapporten i en annen mappe, for eksempel rapporter.`,
};
