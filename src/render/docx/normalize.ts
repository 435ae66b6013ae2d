import { strFromU8, strToU8, unzipSync, zipSync, type ZippableFile } from "fflate";

/** What the writing package puts into every file, and no file of ours has anything in. */
const unused = ["comments", "footnotes", "endnotes", "fontTable"].map((part) => `word/${part}.xml`);

/**
 * A Word file as the same bytes every time: without the parts that hold nothing, with ours in place of the package's, the
 * parts in one order, and no clock in the zip.
 *
 * @param written by the package `docx`
 * @param parts by path: `word/styles.xml`
 * @see ECMA-376 part 2, 9 (relationships) and 10 (content types)
 */
export function normalizeDocx(written: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array {
  const files = unzipSync(written);
  const kept = Object.entries(files).filter(([path]) => !path.endsWith("/") && !isUnused(path));
  const replaced = kept.map(([path, bytes]): readonly [string, Uint8Array] => {
    const own = parts[path];
    if (own !== undefined) return [path, strToU8(own)];
    return path.endsWith(".rels") || path === "[Content_Types].xml"
      ? [path, strToU8(withoutUnused(strFromU8(bytes)))]
      : [path, bytes];
  });
  const ordered = replaced.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const zipped = ordered.map(([path, bytes]): [string, ZippableFile] => [
    path,
    [bytes, { level: path.endsWith(".png") ? 0 : 6 }],
  ]);
  // The earliest date that a zip can hold, by the clock where it is written.
  return zipSync(Object.fromEntries(zipped), { mtime: new Date(1980, 0, 1) });
}

function isUnused(path: string): boolean {
  return unused.some((part) => path === part || path === part.replace("word/", "word/_rels/") + ".rels");
}

/** Without what points at the parts that are left out, and without the kind of a font that is never embedded. */
function withoutUnused(xml: string): string {
  return xml.replace(/<(?:Relationship|Override|Default) [^>]*\/>/gu, (entry) => {
    const target = /(?:Target|PartName|Extension)="\/?([^"]*)"/u.exec(entry)?.[1] ?? "";
    return target === "odttf" || unused.includes(target) || unused.includes(`word/${target}`) ? "" : entry;
  });
}

/** Programs that tell what a file is look at its first part. */
function rank(path: string): number {
  if (path === "[Content_Types].xml") return 0;
  return path.startsWith("_rels/") ? 1 : 2;
}
