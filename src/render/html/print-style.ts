/** CSS strings, quoted and escaped. */
export interface PageMargins {
  readonly notice: string;
  readonly title: string;
  readonly page: string;
  readonly of: string;
}

/** Rules for paper: A4, everything folded is opened, nothing is cut, and colors survive a printer that saves ink. */
export function printStyle({ notice, title, page, of }: PageMargins): string {
  const margin = "font-family:Inter,Arial,sans-serif;font-size:8pt;color:#4a4c50";
  return `
@page{size:A4;margin:18mm 17mm 18mm;
  @top-left{content:${notice};${margin};font-weight:600;vertical-align:middle}
  @bottom-left{content:${title};${margin}}
  @bottom-right{content:${page} counter(page) ${of} counter(pages);${margin}}}
@page:first{@top-left{content:""}}
@media print{
  *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
  body{font-size:10pt;line-height:1.45}
  .page{display:block;max-width:none;padding:0}
  .page-header{display:block;padding-top:0}
  .contents,.ds-skip-link{display:none}
  h1.ds-heading{font-size:20pt}
  .status{font-size:10pt}
  .logo{max-height:16mm;margin-bottom:10pt}
  .basis{text-decoration:none}
  .subtitle{font-size:11.5pt}
  .lead{font-size:11pt}
  .notice{margin-bottom:10pt;padding:4pt 8pt;font-size:9pt}
  .facts{display:flex;flex-wrap:wrap;gap:4pt 20pt;margin-top:8pt;padding:6pt 0}
  .facts dt,.small,.table-note{font-size:8.5pt}
  h2.ds-heading{margin:16pt 0 5pt;font-size:14pt}
  h3.ds-heading{margin:10pt 0 4pt;font-size:11pt}
  .callout>.ds-heading:first-child{margin:0 0 4pt;font-size:11pt}
  .ds-heading,figcaption,caption,.ds-details>summary{break-after:avoid}
  .ds-paragraph,.ds-list{margin-bottom:6pt;orphans:3;widows:3}
  .findings{margin-bottom:8pt}
  .finding{grid-template-columns:32mm 1fr;padding:4pt 0;break-inside:avoid}
  .mark{font-size:9pt}
  figure{margin:8pt 0 12pt}
  figcaption{font-size:10.5pt;margin-bottom:4pt}
  .chart{break-inside:avoid}
  .chart svg{max-height:200mm}
  .scroll{overflow:visible;background:none}
  .table-block{margin-bottom:10pt}
  .ds-table{break-inside:auto;font-size:8.5pt;line-height:1.3}
  .ds-table>caption{font-size:9.5pt;padding-bottom:3pt}
  .ds-table>thead{display:table-header-group}
  .ds-table>thead>tr>th{font-size:8pt;hyphens:auto}
  .ds-table:not(:has(tbody>tr:nth-child(16))),.ds-table tr{break-inside:avoid}
  .ds-table :is(th,td){padding:2.5pt 5pt}
  .ds-table.dense{font-size:7.5pt}
  .ds-table.dense :is(th,td){padding:2.5pt 3pt;overflow-wrap:anywhere;white-space:normal}
  .ds-table>tbody>tr>th{min-width:0;hyphens:auto}
  .ds-details{border:0}
  .ds-details::details-content{content-visibility:visible;display:block;block-size:auto;height:auto;overflow:visible}
  .numbers>summary{display:none}
  .appendix>summary{min-height:0;padding:0;background:none;font-size:14pt}
  .appendix>summary::before{display:none}
  .callout{margin:10pt 0;padding:7pt 10pt;break-inside:avoid}
  .callout>.ds-heading:first-child::before{display:none}
  .page-footer{margin-top:14pt;font-size:8.5pt}
}
`;
}
