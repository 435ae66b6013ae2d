import { ImageRun, Paragraph, Tab, type Table, TextRun, type IImageOptions, type IRunOptions } from "docx";
import type { Picture } from "./pictures.js";
import type { Piece, Run } from "./pieces.js";
import { wordTable } from "./table.js";
import { wordLine } from "./word-part.js";

type PieceOf<K extends Piece["kind"]> = Extract<Piece, { kind: K }>;

/** In twentieths of a point: from a table to the text after it, which no style sets apart. */
const AFTER_TABLE = 120;
const HANGING = 425;

/** Pieces as the package writes them. */
export function wordBody(
  pieces: readonly Piece[],
  pictures: ReadonlyMap<string, Picture>,
): readonly (Paragraph | Table)[] {
  let drawn = 0;
  return pieces.map((piece, at) => {
    if (piece.kind === "table") return wordTable(piece.table);
    if (piece.kind === "paragraph") return paragraph(piece, pieces[at - 1]?.kind === "table");
    drawn += 1;
    return picture(piece, pictures.get(piece.id), drawn);
  });
}

/** A paragraph in its style. */
function paragraph({ style, runs, number }: PieceOf<"paragraph">, afterTable: boolean): Paragraph {
  const typed = number === undefined ? [] : [new TextRun({ children: [number, new Tab()] })];
  return new Paragraph({
    style,
    ...(number !== undefined && { indent: { left: HANGING, hanging: HANGING } }),
    ...(afterTable && style === "Normal" && { spacing: { before: AFTER_TABLE } }),
    children: [...typed, ...runs.map(textRun)],
  });
}

function textRun(run: Run): TextRun {
  if ("lineBreak" in run) return new TextRun({ break: 1 });
  const options: IRunOptions = run;
  return new TextRun(options);
}

/** In the line of its paragraph: what floats is lost in other programs, and read last by those who listen. */
function picture(
  { id, title, alt }: PieceOf<"picture">,
  drawn: Picture | undefined,
  number: number,
): Paragraph {
  if (drawn === undefined) return new Paragraph({ style: "Normal" });
  const { svg, png, width, height } = drawn;
  const fallback = { type: "png", data: png } as const;
  const options: IImageOptions = {
    ...(svg === null ? fallback : { type: "svg", data: svg, fallback }),
    transformation: { width, height },
    altText: { id: String(number), name: id, title: wordLine(title), description: wordLine(alt) },
  };
  return new Paragraph({ style: "Normal", children: [new ImageRun(options)] });
}
