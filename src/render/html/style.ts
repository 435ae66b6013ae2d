import type { ReportDocument } from "../../domain/document.js";
import type { RenderTexts } from "../../text/nb/render.js";
import { cssString } from "./escape.js";
import { printStyle } from "./print-style.js";

/** The page's own rules, on the design system's tokens: they stand in no layer, and so win over its components. */
const screen = `
body{margin:0;font-family:Inter,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;background:#fff;
  color:var(--ds-color-neutral-text-default);font-size:1.0625rem;line-height:1.6;overflow-wrap:break-word;hyphens:auto;hyphenate-limit-chars:14 5 5}
.page{max-width:47.5rem;margin:0 auto;padding:0 1.25rem 3rem}
.page-header{padding-top:2.5rem}
h1.ds-heading{font-size:2.25rem;line-height:1.2;letter-spacing:-.02em}
h2.ds-heading{font-size:1.5rem;line-height:1.3;letter-spacing:-.01em;margin:3rem 0 .75rem}
h3.ds-heading{font-size:1.1875rem;line-height:1.35;margin:2rem 0 .5rem}
.ds-heading{font-weight:600;scroll-margin-top:1rem}
.subtitle{margin:.4rem 0 0;font-size:1.1875rem;line-height:1.45;color:var(--ds-color-neutral-text-subtle)}
.notice{margin:0 0 1.75rem;padding:.7rem 1rem;border:1px solid var(--ds-color-warning-border-default);
  border-radius:4px;background:var(--ds-color-warning-background-tinted);font-weight:600;font-size:1rem}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,7.5rem),1fr));gap:.9rem 2rem;
  margin:1.5rem 0 0;padding:1rem 0;border-block:1px solid var(--ds-color-neutral-border-subtle)}
.facts dt{font-size:.875rem;line-height:1.4;color:var(--ds-color-neutral-text-subtle)}
.facts dd{margin:.1rem 0 0;font-weight:600;line-height:1.4}
.status{margin:0 0 .5rem;font-weight:600;color:var(--ds-color-neutral-text-subtle)}
.logo{display:block;max-height:4rem;max-width:14rem;margin:0 0 1.5rem}
.open-place{padding:.7rem 1rem;border:1px dashed var(--ds-color-neutral-border-default);border-radius:4px;
  color:var(--ds-color-neutral-text-subtle)}
.basis{color:inherit;text-decoration:underline dotted;text-decoration-thickness:1px;text-underline-offset:.2em}
.basis:hover{text-decoration-style:solid}
.basis:focus-visible{outline:3px solid var(--ds-color-focus-outer);outline-offset:2px}
tr:target>*{background:var(--ds-color-warning-background-tinted)}
.ds-paragraph{margin:0 0 1rem}
.lead{font-size:1.1875rem;line-height:1.55}
.small{font-size:.9375rem;color:var(--ds-color-neutral-text-subtle)}
.ds-list{margin:0 0 1rem;padding-inline-start:1.5rem}
.ds-list>li+li{margin-top:.35rem}
.contents{margin:1.5rem 0 0;font-size:.9375rem;line-height:1.45}
.contents h2{margin:0 0 .4rem;font-size:.9375rem;font-weight:600;line-height:1.4}
.contents ol{list-style:none;margin:0;padding:0;columns:15rem;column-gap:2rem}
.contents li{break-inside:avoid;padding:.25rem 0}
.findings{list-style:none;margin:0 0 1.5rem;padding:0;border-top:1px solid var(--ds-color-neutral-border-subtle)}
.finding{display:grid;grid-template-columns:9.5rem 1fr;gap:0 1.25rem;align-items:baseline;padding:.8rem 0;
  border-bottom:1px solid var(--ds-color-neutral-border-subtle)}
.mark{justify-self:start;padding:.1rem .6rem;border-radius:4px;background:var(--tone-tint);color:var(--tone);
  font-size:.9375rem;font-weight:600;line-height:1.5}
/* The same colors and shapes as in the charts: told apart without color, and never without their word. */
[data-tone="good"]{--tone:#00477a;--tone-tint:#e6eff6}
[data-tone="bad"]{--tone:#b4480a;--tone-tint:#fdf0e6}
[data-tone="neutral"],[data-tone="none"]{--tone:#3d4754;--tone-tint:#eef0f3}
.mark::before,.tone::before{content:"";display:inline-block;flex:none;width:.62em;height:.62em;margin-inline-end:.5em;
  background:var(--tone)}
[data-tone="bad"]:is(.tone)::before,[data-tone="bad"]>.mark::before{clip-path:polygon(50% 0,100% 50%,50% 100%,0 50%);
  width:.75em;height:.75em}
[data-tone="neutral"]:is(.tone)::before,[data-tone="neutral"]>.mark::before{border-radius:50%}
[data-tone="none"]>.mark::before{border-radius:50%;background:none;box-shadow:inset 0 0 0 2px var(--tone)}
.tone{font-weight:600;color:var(--tone)}
/* A shadow at the edge where there is more to scroll to; the white patches move with the table and cover it at its ends. */
.scroll{overflow-x:auto;border-radius:2px;container-type:inline-size;
  background:linear-gradient(to right,#fff 50%,#fff0) 0 0/3rem 100% no-repeat local,
  linear-gradient(to left,#fff 50%,#fff0) 100% 0/3rem 100% no-repeat local,
  linear-gradient(to right,#1e2b3c4d,#1e2b3c00) 0 0/1.1rem 100% no-repeat scroll,
  linear-gradient(to left,#1e2b3c4d,#1e2b3c00) 100% 0/1.1rem 100% no-repeat scroll}
.scroll:focus-visible,main:focus-visible{outline:3px solid var(--ds-color-focus-outer);outline-offset:2px}
main:focus{outline:none}
.table-block{margin:0 0 1.75rem}
.ds-table{font-size:.9375rem;line-height:1.4;font-variant-numeric:tabular-nums}
.ds-table>caption{padding:0 0 .5rem;font-size:1rem;font-weight:600;line-height:1.4;text-align:start}
/* As wide as what is seen of the table, and there however far it is scrolled. */
.ds-table>caption>span{position:sticky;inset-inline-start:0;display:inline-block;max-width:100cqi}
.ds-table>thead>tr>th{vertical-align:bottom;font-size:.875rem}
.ds-table>tbody>tr>:is(th,td){vertical-align:top}
.ds-table>tbody>tr>th{font-weight:400;text-align:start;min-width:9rem}
.ds-table :is(th,td){padding:.5rem .75rem;text-align:start}
.ds-table :is(th,td):first-child{padding-inline-start:0}
.ds-table :is(th,td).numeric{text-align:end}
.ds-table td.numeric{white-space:nowrap}
.table-note{margin:.5rem 0 0;font-size:.875rem;line-height:1.5;color:var(--ds-color-neutral-text-subtle)}
figure{margin:1.75rem 0 2.25rem}
figcaption{margin:0 0 .6rem;font-weight:600;line-height:1.4}
.chart svg{display:block;width:100%;height:auto}
.chart .narrow{display:none}
.ds-details>summary{min-height:2.75rem;padding:.4rem .25rem;font-size:.9375rem}
.ds-details>div{margin:.75rem 0}
.ds-details::details-content{transition:none}
.numbers{margin-top:.75rem}
.appendix{margin:1.5rem 0}
.appendix>summary{font-weight:600;font-size:1.0625rem}
.callout{margin:1.75rem 0;padding-block:1.1rem;background:var(--ds-color-background-tinted);
  border-width:1px 1px 1px .3rem}
.callout>.ds-heading:first-child{margin:0 0 .5rem;font-size:1.125rem}
.callout>:last-child{margin-bottom:0}
.page-footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--ds-color-neutral-border-subtle);
  font-size:.875rem;color:var(--ds-color-neutral-text-subtle)}
@media (min-width:75rem){
  .page{display:grid;grid-template-columns:14rem minmax(0,45rem);gap:0 4rem;max-width:65.5rem}
  .page-header,.page-footer{grid-column:1/-1}
  .page-header{display:grid;grid-template-columns:subgrid}
  .page-header>*{grid-column:2}
  .contents{position:sticky;top:2rem;align-self:start;margin-top:2.75rem;max-height:calc(100vh - 4rem);overflow-y:auto}
  .contents ol{columns:auto}
  main,.page-footer>p{grid-column:2}
  .page-footer{display:grid;grid-template-columns:subgrid}
}
@media screen and (max-width:40rem){
  .page-header{padding-top:1.5rem}
  h1.ds-heading{font-size:1.75rem}
  h2.ds-heading{margin-top:2.25rem;font-size:1.375rem}
  .finding{grid-template-columns:1fr;gap:.4rem 0}
  .page{padding-inline:1rem}
  .chart .wide{display:none}
  .chart .narrow{display:block;max-width:26rem}
  .callout{padding-inline:1rem}
  .callout>.ds-heading:first-child{padding-inline-start:2rem}
  .callout .ds-list{padding-inline-start:1.1rem}
}
`;

/** All of the page's own CSS; the notice and the title go into the margins of every printed page. */
export function pageStyle(document: ReportDocument, texts: RenderTexts): string {
  const { color } = document.look;
  const own = color === null ? "" : `h1.ds-heading,h2.ds-heading{color:${color}}\n`;
  return `${screen}${own}${printStyle({
    notice: document.notice === null ? '""' : cssString(document.notice),
    title: cssString(document.title),
    page: cssString(`${texts.page} `),
    of: cssString(` ${texts.of} `),
  })}`;
}
