/** An attribute that is null is left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What no XML can hold, not even as a number; halves of character pairs are among it. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Text as XML holds it, in an element or in an attribute. Line breaks and tabs are written as numbers: a reader makes
 * blanks of them in an attribute. Characters that no XML can hold are left out.
 *
 * @example
 * escapeXml("<a & b>\n"); // "&lt;a &amp; b&gt;&#10;"
 */
export function escapeXml(text: string): string {
  return withoutForbidden(text).replace(
    /[&<>"\t\n\r]/gu,
    (mark) => entities[mark] ?? `&#${mark.charCodeAt(0)};`,
  );
}

/** Text without what no XML can hold. */
export function withoutForbidden(text: string): string {
  return text.replace(forbidden, "");
}

/**
 * An element.
 *
 * @param content XML that is already escaped
 * @example
 * element("CodeRef", { targetGUID: "…" }, []); // '<CodeRef targetGUID="…"/>'
 */
export function element(name: string, attributes: Attributes, content: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === null ? "" : ` ${key}="${escapeXml(String(value))}"`))
    .join("");
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join("")}</${name}>`;
}

/** An element with text alone; nothing where there is no text. */
export function textElement(name: string, text: string): readonly string[] {
  return text === "" ? [] : [element(name, {}, [escapeXml(text)])];
}

/** A whole document. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}
