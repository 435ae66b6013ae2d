/** What `publish` says on the terminal. */
export const publish = {
  frozen: (file: string, sentences: string, numbers: string) =>
    `Frøs ${file}. Setninger: ${sentences}. Tall: ${numbers}.`,
  noFiles: "Fant ingen filer av dette dokumentet i mappen, så bare setninger og tall er frosset.",
  outdated: (file: string, sentences: string) =>
    `${file} er ikke slik parorende ville skrevet den nå. Setninger med tall som er annerledes eller mangler: ${sentences}. Lag rapporten på nytt, eller oppgi det endelige dokumentet med --final.`,
  stands: (file: string, sentences: string, numbers: string) =>
    `Står fortsatt i ${file}: setninger: ${sentences}, tall: ${numbers}. Bare de teller som «det sa vi».`,
  changed: "Endret eller fjernet (slik vi skrev det):",
};
