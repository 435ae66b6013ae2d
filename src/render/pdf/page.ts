import type { Look, ReportDocument } from "../../domain/document.js";
import type { RenderTexts } from "../../text/nb/render.js";
import { colors, toneLooks } from "../charts/look.js";
import { inlineTypst, proseTypst, typstString } from "./escape.js";
import { keywordsOf } from "../walk.js";
import { logoSvg } from "./logo.js";

/** A4 without its margins, in points. */
export const PAGE_WIDTH = 482;

const regions = { nb: "no", nn: "no", en: "gb" } as const;

/** What the file says of itself, and how its pages look. Everything after it calls the functions that it defines. */
export function pageTypst(document: ReportDocument, texts: RenderTexts): string {
  const { locale, title, look } = document;
  return `${propertiesTypst(document)}
#let accent = rgb(${typstString(look.color ?? colors.ink)})
${looksTypst}
#set text(font: "Inter", size: 10pt, lang: "${locale}", region: "${regions[locale]}", fill: ink, fallback: false, hyphenate: false)
#set page(
  paper: "a4", margin: (x: 20mm, top: 24mm, bottom: 22mm),
  header: context if counter(page).get().first() > 1 {
    running(strong(${typstString(document.notice ?? "")}), ${typstString(document.status ?? "")})
  },
  footer: context running(
    ${typstString(title)},
    ${typstString(`${texts.page} `)} + counter(page).display() + ${typstString(` ${texts.of} `)} + str(counter(page).final().first()),
  ),
)
`;
}

/** Its hash, codebook and method are in the file, not on the page. */
function propertiesTypst(document: ReportDocument): string {
  const { title, subtitle, properties } = document;
  const { author, made } = properties;
  const keywords = keywordsOf(document).map((keyword) => `${typstString(keyword)},`);
  const facts = [
    `title: ${typstString(title)}`,
    ...(subtitle === "" ? [] : [`description: ${typstString(subtitle)}`]),
    ...(author === null ? [] : [`author: ${typstString(author)}`]),
    `keywords: (${keywords.join("")})`,
    `date: ${dateTypst(made)}`,
  ];
  return `#set document(${facts.join(", ")})`;
}

/** No clock: the day the document was made for. */
function dateTypst(made: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(made) ?? [];
  if (year === undefined || month === undefined || day === undefined) return "none";
  return `datetime(year: ${String(Number(year))}, month: ${String(Number(month))}, day: ${String(Number(day))})`;
}

/** The top of the first page. */
export function titleTypst({ notice, title, status, subtitle, facts, look }: ReportDocument): string {
  const terms = facts.map(({ term, text }) => `(${proseTypst(term)}, ${inlineTypst(text)}),`);
  return [
    ...(look.logo === null ? [] : [logoTypst(look.logo)]),
    ...(notice === null ? [] : [`notice(${proseTypst(notice)})`]),
    `heading(level: 1, ${proseTypst(title)})`,
    ...(status === null ? [] : [`status(${proseTypst(status)})`]),
    ...(subtitle === "" ? [] : [`subtitle(${proseTypst(subtitle)})`]),
    ...(terms.length === 0 ? [] : [`facts(${terms.join(" ")})`]),
    "",
  ].join("\n");
}

function logoTypst(logo: NonNullable<Look["logo"]>): string {
  return `logo(${logoSvg(logo)}, alt: ${typstString(logo.alt)})`;
}

/** The foot of the last page. */
export function endTypst({ footer }: ReportDocument): string {
  return footer === "" ? "" : `ending(${proseTypst(footer)})\n`;
}

/** Signs told apart by shape and by lightness, as in the charts; never without their word. */
const looksTypst = `#let ink = rgb("${colors.ink}")
#let muted = rgb("${colors.muted}")
#let line = rgb("#c3cad2")
#let tint = rgb("#f3f5f8")
#let signs = (
  "good": (rgb("${toneLooks.good.fill}"), rect(width: .62em, height: .62em, fill: rgb("${toneLooks.good.fill}"))),
  "bad": (rgb("#b4480a"), polygon(fill: rgb("#b4480a"), (.4em, 0em), (.8em, .4em), (.4em, .8em), (0em, .4em))),
  "neutral": (rgb("${toneLooks.neutral.fill}"), circle(radius: .33em, fill: rgb("${toneLooks.neutral.fill}"))),
  "none": (rgb("${toneLooks.neutral.fill}"), circle(radius: .3em, stroke: .9pt + rgb("${toneLooks.neutral.fill}"))),
)
#let tone(name, word) = {
  let (color, sign) = signs.at(name)
  text(weight: 600, fill: color, { box(sign); h(.4em); word })
}
#let running(left, right) = text(size: 8pt, fill: muted, grid(columns: (1fr, auto), column-gutter: 12pt, left, right))
#let notice(body) = block(width: 100%, inset: (x: 8pt, y: 6pt), stroke: .8pt + ink, radius: 2pt, below: 16pt,
  par(text(size: 9pt, weight: 600, body)))
#let status(body) = block(below: 8pt, par(text(size: 10pt, weight: 600, fill: muted, body)))
#let subtitle(body) = block(below: 12pt, par(text(size: 11.5pt, fill: muted, body)))
#let lead(body) = block(par(text(size: 11pt, body)))
#let small(body) = block(par(text(size: 8.5pt, fill: muted, body)))
#let note(body) = block(above: 5pt, below: 11pt, par(text(size: 8.5pt, fill: muted, body)))
#let ending(body) = block(width: 100%, above: 18pt, stroke: (top: .6pt + line), inset: (top: 6pt), small(body))
#let logo(svg, alt: "") = block(below: 14pt, image(bytes(svg), format: "svg", height: 15mm, fit: "contain", alt: alt))
#let facts(..all) = block(width: 100%, above: 10pt, below: 16pt, inset: (y: 7pt), stroke: (y: .6pt + line), grid(
  columns: (1fr,) * calc.min(4, all.pos().len()), column-gutter: 14pt, row-gutter: 9pt,
  ..all.pos().map(((term, body)) => { par(text(size: 8.5pt, fill: muted, term)); v(-6pt); par(strong(body)) }),
))
#let findings(..all) = block(above: 10pt, below: 14pt, stroke: (top: .6pt + line), list(
  marker: none, indent: 0pt, body-indent: 0pt, spacing: 0pt,
  ..all.pos().map(((mark, body)) => block(
    width: 100%, inset: (y: 5pt), stroke: (bottom: .6pt + line), breakable: false,
    grid(columns: (34mm, 1fr), column-gutter: 8pt, text(size: 9pt, mark), par(body)),
  )),
))
#let open-place(body) = block(width: 100%, inset: 8pt, stroke: (paint: muted, thickness: .8pt, dash: "dashed"),
  par(text(fill: muted, body)))
#let callout(kind, body) = block(
  width: 100%, inset: (x: 11pt, y: 9pt), above: 14pt, below: 14pt, fill: tint,
  stroke: (left: (if kind == "warning" { 3pt } else { 2pt }) + accent, rest: .6pt + line),
  { show heading: set block(above: 0pt, below: 7pt); show heading: set text(size: 10.5pt); body },
)
#let chart(caption: none, alt: "", width: 100%, svg) = figure(
  kind: "chart", supplement: none, numbering: none, caption: caption,
  image(bytes(svg), format: "svg", width: width, alt: alt),
)
#let divided(body) = text(hyphenate: true, body)
#let data-table(caption: none, whole: true, size: 9pt, inset: 5pt, columns: (), align: (), header: (), ..cells) = {
  show figure: set block(breakable: not whole)
  set text(size: size, number-width: "tabular")
  figure(kind: table, supplement: none, numbering: none, caption: caption, {
    set par(leading: .5em)
    table(
      columns: columns, align: (x, y) => align.at(x) + (if y == 0 { bottom } else { top }),
      inset: (x, y) => (left: if x == 0 { 0pt } else { inset }, right: inset, y: calc.max(2pt, (size - 7pt) * 1.6)),
      stroke: (x, y) => (bottom: if y == 0 { 1pt + accent } else { .5pt + line }),
      table.header(..header.map(title => text(weight: 600, title))),
      ..cells,
    )
  })
}
#set par(leading: .66em, spacing: .95em)
#set list(indent: 2pt, body-indent: 6pt, spacing: .7em)
#set enum(indent: 2pt, body-indent: 6pt, spacing: .75em)
#set table.cell(breakable: false)
#set figure(gap: 5pt)
#set figure.caption(position: top)
#show figure: set align(left)
#show figure: set block(above: 11pt, below: 11pt)
#show figure.caption: set text(size: 9.5pt, weight: 600)
#show figure.caption: set block(sticky: true)
#show strong: set text(weight: 600)
#show heading: set text(weight: 600, fill: accent)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 1): set block(below: 9pt)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 2): set block(above: 18pt, below: 8pt)
#show heading.where(level: 3): set text(size: 11pt)
#show heading.where(level: 3): set block(above: 13pt, below: 6pt)`;
