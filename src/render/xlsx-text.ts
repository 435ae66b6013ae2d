/**
 * A text as a workbook's XML holds it: what XML cannot hold, and what Excel would lose, as `_x000D_`; half of a character
 * pair as the replacement mark. The writer then escapes `&` and `<`.
 *
 * @see ECMA-376 part 1, 22.9.2.19 (ST_Xstring)
 * @example
 * workbookText("a\r\nb _x0041_"); // "a_x000D_\nb _x005F_x0041_"
 */
export function workbookText(text: string): string {
  const whole = text.replaceAll(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    "\ufffd",
  );
  const escaped = whole
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_")
    .replaceAll(/(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}|\ufffd/gu, coded);
  // The writer looks texts up in an object, which has these names from before.
  return escaped in {} ? coded(escaped.slice(0, 1)) + escaped.slice(1) : escaped;
}

function coded(characters: string): string {
  return Array.from({ length: characters.length }, (_, at) => {
    return `_x${characters.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}_`;
  }).join("");
}
