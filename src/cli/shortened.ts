/**
 * A text that is no wider than so many letters: whole words from its beginning, or both ends of one long word, with «…» for
 * what is left out.
 *
 * @example
 * shortened("Hvordan opplever du omsorgsoppgavene?", 22); // "Hvordan opplever du …"
 * shortened("omsorg_opplevelse_psykisk", 12); // "omsorg…ykisk"
 */
export function shortened(text: string, width: number): string {
  if (text.length <= width) return text;
  const start = text.slice(0, width - 1);
  const lastBlank = start.lastIndexOf(" ");
  if (lastBlank > 0) return `${start.slice(0, lastBlank)} …`;
  const ends = Math.max(0, width - 1);
  const first = Math.ceil(ends / 2);
  return `${text.slice(0, first)}…${text.slice(text.length - (ends - first))}`;
}
