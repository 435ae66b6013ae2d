import type { Block, OpenLine, ReportDocument, TableBlock } from "../domain/document.js";

export type FigureBlock = Extract<Block, { kind: "figure" }>;

/** Every block of a document in reading order, those inside callouts and appendices included. */
function everyBlock(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) =>
    block.kind === "callout" || block.kind === "details" ? [block, ...everyBlock(block.blocks)] : [block],
  );
}

/**
 * Every table of a document in reading order, those behind figures included.
 *
 * @example
 * tablesOf(document).map((table) => table.id); // ["indikatorer", "figur-nasjonen-tall"]
 */
export function tablesOf(document: ReportDocument): readonly TableBlock[] {
  return everyBlock(document.blocks).flatMap((block) => {
    if (block.kind === "table") return [block];
    return block.kind === "figure" ? [block.table] : [];
  });
}

/** Every figure of a document in reading order. */
export function figuresOf(document: ReportDocument): readonly FigureBlock[] {
  return everyBlock(document.blocks).filter((block) => block.kind === "figure");
}

/** Lines that somebody has written, with bullets that follow each other as one list. */
export function openRuns(lines: readonly OpenLine[]): readonly (readonly OpenLine[])[] {
  const runs: OpenLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.[0]?.kind === line.kind) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

/**
 * What a file is found by, and made from: the case number, and the versions and the hash that the figures come from. They
 * stand in its properties, not on the page.
 */
export function keywordsOf({ properties }: ReportDocument): readonly string[] {
  const { caseNumber, version, inputHash, codebook, method } = properties;
  return [
    ...(caseNumber === null ? [] : [caseNumber]),
    `parorende ${version}`,
    `parorende.input ${inputHash}`,
    `parorende.codebook ${codebook}`,
    `parorende.method ${method}`,
  ];
}
