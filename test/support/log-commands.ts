/**
 * The lines that a service takes for commands when they stand in its log. GitHub reads `::` first in a line and `##[` anywhere;
 * Azure reads `##vso[` and `##[` anywhere. A character that is not seen is read as if it were not there, as a comparison by
 * culture does.
 */
export function logCommandsIn(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u0085\u2028\u2029]/u).filter((line) => {
    const seen = line.replace(/[\p{Cc}\p{Cf}]/gu, "");
    return seen.trimStart().startsWith("::") || seen.includes("##[") || seen.includes("##vso[");
  });
}
