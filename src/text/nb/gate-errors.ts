import type { GateErrorFacts } from "../../domain/gate/gate-errors.js";

export type GateErrorTexts = { readonly [C in keyof GateErrorFacts]: (facts: GateErrorFacts[C]) => string };

/** What is said when the gate cannot decide. */
export const gateErrors: GateErrorTexts = {
  notResults: ({ file, version }) =>
    version === null
      ? `${file} er ingen resultatfil. Lag den med «parorende analyze --format json», eller oppgi en svarfordeling.`
      : `${file} er laget av en annen versjon av parorende (resultater i form ${version}). Lag filen på nytt med «parorende analyze --format json».`,
  resultsAlone: ({ file, option }) =>
    `${file} er ferdige resultater, og ${option} bestemmer hvordan svar leses. Fjern ${option}, eller kjør analysen på nytt med den.`,
  resultsOfOtherWave: ({ file, wave, asked }) =>
    `${file} gjelder målingen ${wave}, ikke ${asked}. Oppgi resultatfilen for ${asked}, eller fjern --wave.`,
  resultsOfOtherKommune: ({ file, kommune, own }) =>
    `${file} gjelder ${kommune}, og mappen er for ${own}. Oppgi resultatfilen for ${own}, eller kjør kommandoen i riktig mappe.`,
  reasonAlone: () =>
    "--reason sier hvorfor avvik godtas, og hører til --update-baseline. Skriv begge, eller fjern --reason.",
  reporterOverwrites: ({ reporter, file }) =>
    `Rapporten ${reporter} ville skrevet over ${file}, som er i bruk i denne kjøringen. Gi rapporten et annet filnavn.`,
  baselineOtherVersion: ({ file, baseline, wave, version }) =>
    `De kjente avvikene i ${file} er fra utgave ${baseline} av skjemaet, og målingen ${wave} bruker utgave ${version}. Svarene kan ikke sammenlignes. Lag filen på nytt med --update-baseline og en begrunnelse etter --reason.`,
  baselineOtherSurvey: ({ file, baseline, survey }) =>
    `De kjente avvikene i ${file} er fra undersøkelsen ${baseline}, ikke ${survey}. Oppgi riktig fil med --baseline, eller lag den på nytt med --update-baseline og en begrunnelse etter --reason.`,
  baselineReason: ({ indicators }) =>
    `Skriv hvorfor dere godtar ${indicators.length === 1 ? "avviket" : "avvikene"} (${indicators.join(", ")}), i anførselstegn etter --reason.`,
  nothingToCompare: ({ wave, why }) =>
    why === "policy"
      ? `«gate» i parorende.json navngir ingen indikatorer og utelater de andre, så det er ingenting å kontrollere. Fjern «others», eller navngi indikatorer.`
      : `Målingen ${wave} har ingen tall som kan sammenlignes med landet, en tidligere måling eller et måltall, så det er ingenting å kontrollere. Sjekk kolonnene med «parorende import», eller oppgi forrige måling med --previous.`,
  severalResults: ({ files }) => `Oppgi bare én resultatfil, ikke ${files.length}: ${files.join(", ")}.`,
  noAnswersToCompare: ({ where, results }) =>
    `Fant verken svar eller svarfordeling i ${where}. ${results.length === 0 ? "Lag resultatfilen med «parorende analyze --format json» der svarene ligger, og oppgi den." : `Oppgi resultatfilen: parorende compare ${results.at(-1) ?? ""}.`}`,
  resultsReveal: ({ file, baseline }) =>
    `Tallene i ${file} er bare noen få svar fra dem som står i ${baseline}. Sammen kan de røpe hva enkeltpersoner svarte. Lag resultatfilen på nytt i mappen der ${baseline} ligger, så blir slike tall skjermet.`,
  answersInGit: ({ files, count }) =>
    `Svar eller notater ligger i git: ${files.join(", ")} (antall filer: ${count}). De kan røpe hvem noen er. Ta filene ut med «git rm --cached <fil>», og la «.gitignore» fra «parorende init» holde slike filer ute. Innholdet er fortsatt i historikken. Rydd den før versjonsarkivet deles. Bruk en svarfordeling i stedet, eller resultatene fra «parorende analyze --format json».`,
  reportersOnStdout: ({ reporters }) =>
    `Bare én rapport kan skrives til skjermen. Gi ${reporters.length - 1 === 1 ? "den andre" : "de andre"} en fil, som --reporter ${reporters.at(-1) ?? "junit"}=<fil>.`,
  reporterAmongRead: ({ reporter, folder }) =>
    `Rapporten ${reporter} kan ikke skrives i mappen ${folder}, for den er til det som leses. Legg rapporten i en annen mappe, for eksempel rapporter.`,
};
