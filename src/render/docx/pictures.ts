import type { Look, ReportDocument } from "../../domain/document.js";
import { figureSvg } from "../images/figures.js";
import { officeSvg } from "../images/office-svg.js";
import { pngOf, svgSize } from "../images/png.js";
import { pngSize, type PictureSize } from "../images/png-size.js";
import { figuresOf } from "../walk.js";
import { TEXT_WIDTH } from "./columns.js";
import { LOGO_ID } from "./pieces.js";

/** A picture as it stands on the page; Word before 2016, and others that draw no SVG, show the PNG. */
export interface Picture {
  readonly svg: Uint8Array | null;
  readonly png: Uint8Array;
  /** In the pixels of a Word document, 96 to an inch. */
  readonly width: number;
  readonly height: number;
}

const PAGE_WIDTH = (TEXT_WIDTH / 1440) * 96;
/** Picture, heading and caption still stand on one page. */
const PAGE_HEIGHT = 760;
const logoBox = { width: 210, height: 60 };
/** Dots for each pixel: sharp on paper. */
const ZOOM = 2;

/** Every picture of a document by its id: the logo, and the charts by their figures. */
export async function drawPictures(document: ReportDocument): Promise<ReadonlyMap<string, Picture>> {
  const { logo } = document.look;
  const drawn: Promise<readonly [string, Picture]>[] = [];
  if (logo !== null) drawn.push(logoPicture(logo).then((picture) => [LOGO_ID, picture]));
  for (const figure of figuresOf(document)) {
    // One after the other: the charts share a counter. Their pixels are made meanwhile, beside this thread.
    const svg = await figureSvg(figure, document.locale);
    drawn.push(chartPicture(svg).then((picture) => [figure.id, picture]));
  }
  return new Map(await Promise.all(drawn));
}

async function chartPicture(svg: string): Promise<Picture> {
  const [, width = "", height = ""] = /width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? [];
  const size = { width: Number(width), height: Number(height) };
  return {
    svg: new TextEncoder().encode(officeSvg(svg)),
    png: await pngOf(svg, { zoom: ZOOM }, "docx"),
    ...fitted(size, { width: PAGE_WIDTH, height: PAGE_HEIGHT }),
  };
}

async function logoPicture({ bytes, type }: NonNullable<Look["logo"]>): Promise<Picture> {
  if (type === "image/png") return { svg: null, png: bytes, ...fitted(pngSize(bytes), logoBox) };
  const svg = new TextDecoder().decode(bytes);
  const size = fitted(await svgSize(svg, "docx"), logoBox);
  return { svg: bytes, png: await pngOf(svg, { width: Math.round(size.width * ZOOM) }, "docx"), ...size };
}

/** As large as the box allows, in its own proportions. */
function fitted(size: PictureSize, box: PictureSize): PictureSize {
  const scale = Math.min(box.width / size.width, box.height / size.height);
  return { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
}
