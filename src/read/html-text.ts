/** The entities that editors write of letters and signs in Norwegian text; numbered ones need no list. */
const entities: ReadonlyMap<string, string> = new Map([
  ...([
    ["amp", "&"],
    ["lt", "<"],
    ["gt", ">"],
    ["quot", '"'],
    ["apos", "'"],
    ["nbsp", "\u00a0"],
    ["shy", ""],
  ] as const),
  ...([
    ["aelig", "æ"],
    ["oslash", "ø"],
    ["aring", "å"],
    ["AElig", "Æ"],
    ["Oslash", "Ø"],
    ["Aring", "Å"],
    ["auml", "ä"],
    ["ouml", "ö"],
    ["eacute", "é"],
    ["egrave", "è"],
    ["ecirc", "ê"],
    ["oacute", "ó"],
    ["ograve", "ò"],
    ["ocirc", "ô"],
  ] as const),
  ...([
    ["laquo", "«"],
    ["raquo", "»"],
    ["lsquo", "‘"],
    ["rsquo", "’"],
    ["ldquo", "“"],
    ["rdquo", "”"],
    ["ndash", "–"],
    ["mdash", "—"],
    ["hellip", "…"],
    ["sect", "§"],
    ["euro", "€"],
  ] as const),
]);

/** What a browser shows nothing of; what is never closed goes on to the end. */
const unseen = [/<!(?=--)[^]*?(?:-->|$)/g, /<script[^]*?(?:<\/script>|$)/gi, /<style[^]*?(?:<\/style>|$)/gi];
const tag = /<[!/?]?[a-z][^<>]*>/giu;
const entity = /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>[a-z]{2,8}));/giu;

/**
 * The words of a text that may be written in HTML: without tags, with entities as what they stand for, and with one blank
 * where there were several.
 *
 * @example
 * htmlText("<p>Har du&nbsp;fast <b>kontakt&shy;person</b>?</p>"); // "Har du fast kontaktperson?"
 */
export function htmlText(html: string): string {
  const seen = unseen.reduce((text, hidden) => text.replace(hidden, " "), html);
  const words = seen.replace(tag, (found) => (isInline(found) ? "" : " "));
  return words.replace(entity, decoded).replace(/\s+/gu, " ").trim();
}

/** Elements within a word or sentence; every other one parts what stands before it from what stands after. */
function isInline(found: string): boolean {
  return /^<\/?(?:a|abbr|b|em|font|i|mark|s|small|span|strong|sub|sup|u)\b/iu.test(found);
}

function decoded(found: string, ...rest: unknown[]): string {
  const { decimal, hex, name } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
  if (name !== undefined) return entities.get(name) ?? found;
  const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  return point <= 0x10ffff ? String.fromCodePoint(point) : found;
}
