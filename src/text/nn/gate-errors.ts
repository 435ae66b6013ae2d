import type { GateErrorTexts } from "../nb/gate-errors.js";

export const gateErrors: GateErrorTexts = {
  notResults: ({ file, version }) =>
    version === null
      ? `${file} er inga resultatfil. Lag ho med «parorende analyze --format json», eller gi ei svarfordeling.`
      : `${file} er laga av ein annan versjon av parorende (resultat i form ${version}). Lag fila på nytt med «parorende analyze --format json».`,
  resultsAlone: ({ file, option }) =>
    `${file} er ferdige resultat, og ${option} bestemmer korleis svar blir lesne. Fjern ${option}, eller køyr analysen på nytt med det.`,
  resultsOfOtherWave: ({ file, wave, asked }) =>
    `${file} gjeld målinga ${wave}, ikkje ${asked}. Gi resultatfila for ${asked}, eller fjern --wave.`,
  resultsOfOtherKommune: ({ file, kommune, own }) =>
    `${file} gjeld ${kommune}, og mappa er for ${own}. Gi resultatfila for ${own}, eller køyr kommandoen i rett mappe.`,
  reasonAlone: () =>
    "--reason seier kvifor avvik blir godtekne, og høyrer til --update-baseline. Skriv begge, eller fjern --reason.",
  reporterOverwrites: ({ reporter, file }) =>
    `Rapporten ${reporter} ville skrive over ${file}, som er i bruk i denne køyringa. Gi rapporten eit anna filnamn.`,
  baselineOtherVersion: ({ file, baseline, wave, version }) =>
    `Dei kjende avvika i ${file} er frå utgåve ${baseline} av skjemaet, og målinga ${wave} bruker utgåve ${version}. Svara kan ikkje samanliknast. Lag fila på nytt med --update-baseline og ei grunngiving etter --reason.`,
  baselineOtherSurvey: ({ file, baseline, survey }) =>
    `Dei kjende avvika i ${file} er frå undersøkinga ${baseline}, ikkje ${survey}. Gi rett fil med --baseline, eller lag ho på nytt med --update-baseline og ei grunngiving etter --reason.`,
  baselineReason: ({ indicators }) =>
    `Skriv kvifor ${indicators.length === 1 ? "avviket blir godteke" : "avvika blir godtekne"} (${indicators.join(", ")}), i hermeteikn etter --reason.`,
  nothingToCompare: ({ wave, why }) =>
    why === "policy"
      ? `«gate» i parorende.json nemner ingen indikatorar og utelèt dei andre, så det er ingenting å kontrollere. Fjern «others», eller nemn indikatorar.`
      : `Målinga ${wave} har ingen tal som kan samanliknast med landet, ei tidlegare måling eller eit måltal, så det er ingenting å kontrollere. Sjekk kolonnane med «parorende import», eller gi førre måling med --previous.`,
  severalResults: ({ files }) => `Gi berre éi resultatfil, ikkje ${files.length}: ${files.join(", ")}.`,
  noAnswersToCompare: ({ where, results }) =>
    `Fann verken svar eller svarfordeling i ${where}. ${results.length === 0 ? "Lag resultatfila med «parorende analyze --format json» der svara ligg, og gi ho." : `Gi resultatfila: parorende compare ${results.at(-1) ?? ""}.`}`,
  resultsReveal: ({ file, baseline }) =>
    `Tala i ${file} er berre nokre få svar frå dei som står i ${baseline}. Saman kan dei røpe kva enkeltpersonar svara. Lag resultatfila på nytt i mappa der ${baseline} ligg, så blir slike tal skjerma.`,
  answersInGit: ({ files, count }) =>
    `Svar eller notat ligg i git: ${files.join(", ")} (talet på filer: ${count}). Dei kan røpe kven nokon er. Ta filene ut med «git rm --cached <fil>», og lat «.gitignore» frå «parorende init» halde slike filer ute. Innhaldet er framleis i historikken. Rydd han før versjonsarkivet blir delt. Bruk ei svarfordeling i staden, eller resultata frå «parorende analyze --format json».`,
  reportersOnStdout: ({ reporters }) =>
    `Berre éin rapport kan skrivast til skjermen. Gi ${reporters.length - 1 === 1 ? "den andre" : "dei andre"} ei fil, som --reporter ${reporters.at(-1) ?? "junit"}=<fil>.`,
  reporterAmongRead: ({ reporter, folder }) =>
    `Rapporten ${reporter} kan ikkje skrivast i mappa ${folder}, for ho er til det som blir lese. Legg rapporten i ei anna mappe, til dømes rapporter.`,
};
