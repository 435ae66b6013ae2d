import { readXml } from "./xml.js";

const SVG = "http://www.w3.org/2000/svg";
/** Elements that run, that change others over time, or that bring in another document. */
const moving = new Set(
  ["script", "handler", "listener", "foreignObject", "iframe", "object", "embed", "audio", "video"]
    .concat(["set", "animate", "animateMotion", "animateTransform", "animateColor", "discard"])
    .map((name) => name.toLowerCase()),
);
/** A declared type or entity, or a style sheet from elsewhere. */
const declared = /<!(?:doctype|entity)|<\?(?!xml\s)/iu;
const ownAddress = /^\s*(?:#|data:image\/(?:png|jpeg)[;,])/iu;
/** What in a style brings in something else; a backslash could spell it in another way. */
const bringsIn = /@import|image-set\s*\(|\bsrc\s*\(|\\/iu;
const address = /\burl\s*\(\s*["']?(?<to>[^)]*)/giu;
/** In pixels, points or anything else: larger than any sheet. */
const LARGEST = 20_000;
const MOST_OBLONG = 30;

/**
 * Whether bytes are an SVG that is nothing but a drawing: no scripts, no changes over time, and nothing that is fetched
 * from a file or the net. What is not well-formed, or declares a type or entities, is not one either.
 *
 * @see SVG 2, 5 and 16; W3C SVG Integration, «secure static mode»
 * @example
 * isStillSvg(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>')); // false
 */
export function isStillSvg(bytes: Buffer): boolean {
  const text = bytes.toString("utf8");
  if (!bytes.equals(Buffer.from(text)) || declared.test(text) || hasOtherEncoding(text)) return false;
  let isStill = true;
  let depth = 0;
  let style: string | null = null;
  try {
    readXml(
      text,
      {
        open: (name, _attribute, attributes) => {
          const all = Object.entries(attributes());
          const isRoot = depth++ === 0;
          if (isRoot) isStill &&= isDrawingRoot(name, all);
          isStill &&= !moving.has(name.toLowerCase()) && all.every(isStillAttribute);
          if (name.toLowerCase() === "style") style = "";
        },
        text: (part) => {
          if (style !== null) style += part;
        },
        close: (name) => {
          depth--;
          if (name.toLowerCase() !== "style") return;
          isStill &&= isStillStyle(style ?? "");
          style = null;
        },
      },
      true,
    );
  } catch {
    return false;
  }
  return isStill;
}

function hasOtherEncoding(text: string): boolean {
  const encoding = /^\ufeff?<\?xml\b[^>]*?\bencoding\s*=\s*["'](?<label>[^"']+)/u.exec(text)?.groups?.[
    "label"
  ];
  return encoding !== undefined && !/^utf-?8$/iu.test(encoding);
}

type Attribute = readonly [name: string, value: string];

/** Without its namespace it is no drawing to those who draw it, nor without an extent. */
function isDrawingRoot(name: string, attributes: readonly Attribute[]): boolean {
  const valueOf = (wanted: string): string | undefined => attributes.find(([key]) => key === wanted)?.[1];
  const isSvg = attributes.some(([key, value]) => /^xmlns(?::|$)/u.test(key) && value === SVG);
  const box = (valueOf("viewBox") ?? "0 0 1 1").trim().split(/[\s,]+/u);
  const [, , width = 0, height = 0] = box.map(Number);
  const [stated, high] = [valueOf("width"), valueOf("height")].map((size) => Number.parseFloat(size ?? "1"));
  return name === "svg" && isSvg && isExtent(width, height) && [stated, high].every(isLength);
}

function isLength(length = 0): boolean {
  return length > 0 && length <= LARGEST;
}

/** Drawn to fit, what is longer would have no height. */
function isExtent(width: number, height: number): boolean {
  return isLength(width) && isLength(height) && Math.max(width / height, height / width) <= MOST_OBLONG;
}

function isStillAttribute([key, value]: Attribute): boolean {
  const name = key.slice(key.indexOf(":") + 1).toLowerCase();
  if (key === "xml:base" || name.startsWith("on")) return false;
  if (name === "href" || name === "src") return ownAddress.test(value);
  // What a drawing program notes of itself, such as where it kept the file, nobody draws.
  return key.includes(":") || isStillStyle(value);
}

function isStillStyle(text: string): boolean {
  if (bringsIn.test(text)) return false;
  return [...text.matchAll(address)].every(({ groups }) => ownAddress.test(groups?.["to"] ?? ""));
}
