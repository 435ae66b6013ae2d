// @ts-check
// What a tarball from `npm pack` holds, read from its bytes: what npm says of it is not what people get.
import { gunzipSync } from "node:zlib";

/** @typedef {{ path: string, mode: number, bytes: Buffer }} Entry */

const BLOCK = 512;

/**
 * The files in a tarball, without the folder `package/` that npm puts them in.
 *
 * @param {Buffer} packed
 * @returns {Entry[]}
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html (ustar, and its extended header)
 */
export function entriesOf(packed) {
  const tar = gunzipSync(packed);
  /** @type {Entry[]} */
  const entries = [];
  /** @type {string | undefined} */
  let longPath;
  let at = 0;
  while (at + BLOCK <= tar.length && tar[at] !== 0) {
    const field = (/** @type {number} */ from, /** @type {number} */ length) =>
      tar
        .toString("utf8", at + from, at + from + length)
        .replace(/\0.*$/su, "")
        .trim();
    const size = Number.parseInt(field(124, 12), 8);
    const type = field(156, 1);
    const bytes = tar.subarray(at + BLOCK, at + BLOCK + size);
    if (type === "x") longPath = /^\d+ path=(.*)$/mu.exec(bytes.toString("utf8"))?.[1];
    else {
      const folder = field(345, 155);
      const path = longPath ?? (folder === "" ? field(0, 100) : `${folder}/${field(0, 100)}`);
      if (type === "0" || type === "")
        entries.push({
          path: path.replace(/^package\//u, ""),
          mode: Number.parseInt(field(100, 8), 8),
          bytes,
        });
      longPath = undefined;
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return entries;
}
