/** What `publish` says on the terminal. */
export const publish = {
  frozen: (file: string, sentences: string, numbers: string) =>
    `Frøs ${file}. Setninger: ${sentences}. Tall: ${numbers}.`,
  noFiles: "Fant ingen filer av dette dokumentet i mappen, så bare setninger og tall er frosset.",
  /** @param sentences null where the file is made from other numbers or texts */
  outdated: (file: string, sentences: string | null) =>
    `${file} er ikke slik parorende ville skrevet den nå. ${sentences === null ? "Den er laget av andre tall. " : `Setninger med tall som er annerledes eller mangler: ${sentences}. `}Lag rapporten på nytt, eller oppgi det endelige dokumentet med --final.`,
  stands: (file: string, sentences: string, numbers: string) =>
    `Står fortsatt i ${file}: setninger: ${sentences}, tall: ${numbers}. Bare de teller som «det sa vi».`,
  changed: "Endret eller fjernet (slik vi skrev det):",
};
