import type { publish as master } from "../nb/publish.js";

/** What `publish` says on the terminal. */
export const publish: typeof master = {
  frozen: (file, sentences, numbers) => `Fraus ${file}. Setningar: ${sentences}. Tal: ${numbers}.`,
  noFiles: "Fann ingen filer av dette dokumentet i mappa, så berre setningar og tal er frosne.",
  outdated: (file, sentences) =>
    `${file} er ikkje slik parorende ville skrive fila no. ${sentences === null ? "Ho er laga av andre tal. " : `Setningar med tal som er annleis eller manglar: ${sentences}. `}Lag rapporten på nytt, eller oppgi det endelege dokumentet med --final.`,
  stands: (file, sentences, numbers) =>
    `Står framleis i ${file}: setningar: ${sentences}, tal: ${numbers}. Berre dei tel som «det sa vi».`,
  changed: "Endra eller fjerna (slik vi skreiv det):",
};
