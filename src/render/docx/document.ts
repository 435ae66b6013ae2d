import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { ReportDocument } from "../../domain/document.js";
import type { RenderTexts } from "../../text/nb/render.js";
import { textsOf } from "../texts.js";
import { wordBody } from "./body.js";
import { normalizeDocx } from "./normalize.js";
import { drawPictures } from "./pictures.js";
import { documentPieces } from "./pieces.js";
import { appPart, corePart, customProperties, languageOf, settingsPart } from "./properties.js";
import { numberingPart, stylesPart } from "./styles.js";
import { wordLine } from "./word-part.js";

/** A4 upright, in twentieths of a point. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1304, right: 1134, bottom: 1134, left: 1134, header: 567, footer: 567 },
} as const;

/** Half points: what stands on every page is smaller than what is read. */
const MARGIN_SIZE = 18;

/**
 * A document for Word, to be edited and pasted from: only Word's own styles, whose looks the template of a case system
 * replaces; A4 upright; tables with header rows; pictures in the line, with alt text. No macro, text box, merged cell,
 * embedded font, outside link, or field that asks to be updated.
 *
 * @returns the bytes of a `.docx`; the same document gives the same bytes
 * @throws ParorendeError drawingMissing where charts cannot be drawn on this machine
 * @see ECMA-376 part 1 (WordprocessingML)
 * @example
 * await writeFile("saksframlegg.docx", await renderDocx(document));
 */
export async function renderDocx(document: ReportDocument): Promise<Uint8Array> {
  const texts = textsOf(document.locale);
  const pictures = await drawPictures(document);
  const written = await Packer.toBuffer(
    new Document({
      customProperties: customProperties(document),
      sections: [
        {
          properties: { page },
          ...header(document),
          footers: { default: pageNumbers(texts) },
          children: wordBody(documentPieces(document, texts), pictures),
        },
      ],
    }),
  );
  return normalizeDocx(written, {
    "word/styles.xml": stylesPart(languageOf(document), document.look.color),
    "word/numbering.xml": numberingPart(),
    "word/settings.xml": settingsPart(document),
    "docProps/core.xml": corePart(document),
    "docProps/app.xml": appPart(document),
  });
}

/** On every page: that it is a draft, and that its figures are made up. */
function header({ status, notice }: ReportDocument): { headers?: { default: Header } } {
  const lines = [status, notice].filter((line) => line !== null);
  if (lines.length === 0) return {};
  const runs = lines.map((text) => marginText([wordLine(text)]));
  return {
    headers: {
      default: new Header({
        children: runs.map((run) => new Paragraph({ style: "Normal", children: [run] })),
      }),
    },
  };
}

/** Word counts pages as it lays them out: nobody is asked to update these fields. */
function pageNumbers({ page: word, of }: RenderTexts): Footer {
  const parts = [`${word} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES];
  const runs = parts.map((part) => marginText([part]));
  return new Footer({ children: [new Paragraph({ style: "Normal", children: runs })] });
}

function marginText(children: readonly string[]): TextRun {
  return new TextRun({ children, size: MARGIN_SIZE });
}
