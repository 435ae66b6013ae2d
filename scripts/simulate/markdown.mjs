// @ts-check
// Tables and numbers as docs/metode.md writes them.

/**
 * @param {readonly string[]} heads
 * @param {readonly (readonly string[])[]} rows
 */
export function table(heads, rows) {
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** @param {number} value @param {number} decimals */
export function number(value, decimals) {
  return value.toFixed(decimals).replace(".", ",");
}

/** With a space before each three digits. @param {number} value */
export function whole(value) {
  return value.toFixed(0).replaceAll(/\B(?=(?:\d{3})+$)/gu, "\u00a0");
}

/** With one decimal. @param {number} share 0–1 */
export function percent(share) {
  return `${number(100 * share, 1)} %`;
}

/** @param {boolean} is */
export function yesNo(is) {
  return is ? "ja" : "**nei**";
}

/**
 * Puts a table between the two comments with its name.
 *
 * @param {string} text
 * @param {string} name
 * @param {string} made
 * @param {string} by the script that makes it
 */
export function replaceTable(text, name, made, by) {
  const first = `<!-- ${by}: ${name} -->\n`;
  const last = `<!-- /${by}: ${name} -->`;
  const from = text.indexOf(first);
  const to = text.indexOf(last, from);
  if (from < 0 || to < 0) throw new Error(`no place for the table ${name}`);
  return `${text.slice(0, from + first.length)}\n${made}\n\n${text.slice(to)}`;
}
