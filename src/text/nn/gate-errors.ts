import type { GateErrorTexts } from "../nb/gate-errors.js";

export const gateErrors: GateErrorTexts = {
  notResults: ({ file, version }) =>
    version === null
      ? `${file} er inga resultatfil. Lag ho med «parorende analyze --format json», eller gi ei svarfordeling.`
      : `${file} er laga av ein annan versjon av parorende (resultat i form ${version}). Lag fila på nytt med «parorende analyze --format json».`,
  resultsFaulty: ({ file, where, line }) => {
    const at =
      where === null ? (line === null ? "" : ` Feilen er i linje ${line}.`) : ` Feilen er i «${where}».`;
    return `${file} er ikkje slik parorende skreiv ho.${at} Lag fila på nytt med «parorende analyze --format json».`;
  },
  resultsAmongFiles: ({ file, others }) =>
    `Gi resultatfila ${file} åleine, utan andre filer: ${others.join(", ")}.`,
  resultsAlone: ({ file, option }) =>
    `${file} er ferdige resultat, og ${option} bestemmer korleis svar blir lesne. Fjern ${option}, eller køyr analysen på nytt med det.`,
  resultsOfOtherWave: ({ file, wave, asked }) =>
    `${file} gjeld målinga ${wave}, ikkje ${asked}. Gi resultatfila for ${asked}, eller fjern --wave.`,
  resultsOfOtherKommune: ({ file, kommune, own }) =>
    `${file} gjeld ${kommune}, og mappa er for ${own}. Gi resultatfila for ${own}, eller køyr kommandoen i rett mappe.`,
  reasonAlone: () =>
    "--reason seier kvifor avvik blir godtekne, og høyrer til --update-baseline. Skriv begge, eller fjern --reason.",
  fileNameMissing: ({ after }) => `Filnamnet manglar etter «${after}».`,
  reportersTogether: ({ reporters }) =>
    `Skriv --reporter framfor kvar rapport: ${reporters.map((one) => `--reporter ${one}`).join(" ")}.`,
  reporterOverwrites: ({ reporter, file }) =>
    `Rapporten ${reporter} ville skrive over ${file}, som blir brukt i denne køyringa. Gi rapporten eit anna filnamn.`,
  baselineMissing: ({ path, from }) =>
    from === "--baseline"
      ? `Fann ikkje fila med kjende avvik, ${path}. Rett namnet etter --baseline, eller lag fila med --update-baseline.`
      : `Fann ikkje fila med kjende avvik, ${path}, som står i parorende.json. Fjern «baseline» der, eller lag fila med «parorende compare --update-baseline».`,
  notBaseline: ({ file }) =>
    `${file} er ikkje ei fil med kjende avvik. Rett namnet etter --baseline, eller «baseline» i parorende.json.`,
  baselineNumbers: ({ file, indicator }) =>
    `${file}: tala for ${indicator} stemmer ikkje med kvarandre. Hent fila frå git slik ho var, og bruk --update-baseline.`,
  mergeConflict: ({ file, line, update }) =>
    `${file} har ein flettekonflikt frå git (linje ${line}). Vel éi av utgåvene med git${update ? ", og køyr «parorende compare --update-baseline»" : ""}.`,
  jsonEncoding: ({ file }) => `${file} er ikkje lagra som UTF-8. Lagre fila på nytt som UTF-8.`,
  baselineOtherVersion: ({ file, baseline, wave, version }) =>
    `Dei kjende avvika i ${file} er frå utgåve ${baseline} av skjemaet, og målinga ${wave} bruker utgåve ${version}. Svara kan ikkje samanliknast. Lag fila på nytt med --update-baseline og ei grunngiving etter --reason.`,
  baselineOtherSurvey: ({ file, baseline, survey }) =>
    `Dei kjende avvika i ${file} er frå undersøkinga ${baseline}, ikkje ${survey}. Gi rett fil med --baseline, eller lag ho på nytt med --update-baseline og ei grunngiving etter --reason.`,
  baselineReason: ({ indicators }) =>
    `Skriv kvifor ${indicators.length === 1 ? "avviket blir godteke" : "avvika blir godtekne"} (${indicators.join(", ")}), i hermeteikn etter --reason.`,
  nothingToCompare: ({ wave, why }) =>
    why === "policy"
      ? `«gate» i parorende.json nemner ingen indikatorar og utelèt dei andre, så det er ingenting å kontrollere. Fjern «others», eller nemn indikatorar.`
      : `Målinga ${wave} har ingen tal som kan samanliknast med landet, ei tidlegare måling eller eit måltal, så det er ingenting å kontrollere. ${why === "counts" ? "Sjå merknadene over, og rett tala i fila." : "Sjekk kolonnane med «parorende import», eller gi førre måling med --previous."}`,
  severalResults: ({ files }) => `Gi berre éi resultatfil, ikkje ${files.length}: ${files.join(", ")}.`,
  noAnswersToCompare: ({ where, results }) =>
    `Fann verken svar eller svarfordeling i ${where}. ${results.length === 0 ? "Lag resultatfila med «parorende analyze --format json» der svara ligg, og gi ho." : `Gi resultatfila: parorende compare ${results.at(-1) ?? ""}.`}`,
  resultsReveal: ({ file, baseline }) =>
    `Tala i ${file} er berre nokre få svar frå dei som står i ${baseline}. Saman kan dei røpe kva enkeltpersonar svara. Bruk resultatfila frå då avvika vart godtekne, eller lag ei ny i mappa der ${baseline} ligg, så blir slike tal skjerma.`,
  answersInGit: ({ files, count }) =>
    `Svar eller notat ligg i git${count > files.length ? ", mellom anna " : ": "}${files.join(", ")}${count === 1 ? "" : ` (talet på filer: ${count})`}. Dei kan røpe kven nokon er. Ta ${count === 1 ? "fila" : "filene"} ut med «git rm --cached <fil>», og lat «.gitignore» frå «parorende init» halde slike filer ute. Innhaldet er framleis i historikken. Rydd han før versjonsarkivet blir delt. Bruk ei svarfordeling i staden, eller resultata frå «parorende analyze --format json».`,
  reportersOnStdout: ({ reporters }) =>
    `Berre éin rapport kan skrivast til skjermen. Gi ${reporters.length - 1 === 1 ? "den andre" : "dei andre"} ei fil, som --reporter ${reporters.at(-1) ?? "junit"}=<fil>.`,
  reporterAmongRead: ({ reporter, folder }) =>
    `Rapporten ${reporter} kan ikkje skrivast i mappa ${folder}, for ho er til det som blir lese. Legg rapporten i ei anna mappe, til dømes rapporter.`,
};
