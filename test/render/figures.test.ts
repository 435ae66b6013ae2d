import { strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { ParorendeError } from "../../src/domain/errors.js";
import { figureFiles } from "../../src/render/images/figures.js";
import { orMissing, pngOf } from "../../src/render/images/png.js";
import { figuresOf } from "../../src/render/walk.js";
import { completeDocument } from "../support/document.js";

/** The width and the height that a PNG states. */
function pngSize(bytes: Uint8Array): [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

const drawing = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" font-family="Inter, sans-serif">${content}</svg>`;

describe("the figures of a document as files", () => {
  it("are a PNG for a screen, an SVG and a text for each, named after the document and the figure", async () => {
    const files = await figureFiles(completeDocument, "analyse-2025");
    const figures = figuresOf(completeDocument);
    expect(files.map(({ name }) => name)).toEqual(
      figures.flatMap(({ id }) => ["png", "svg", "txt"].map((ending) => `analyse-2025-${id}.${ending}`)),
    );
    for (const [at, { title, alt }] of figures.entries()) {
      const [png, svg, text] = files.slice(at * 3).map(({ bytes }) => bytes);
      expect(pngSize(png ?? new Uint8Array())[0]).toBe(2000);
      const drawn = strFromU8(svg ?? new Uint8Array());
      expect(drawn).toContain(
        `<title>${title}</title><desc>${alt}</desc><rect width="100%" height="100%" fill="#ffffff"/>`,
      );
      expect(drawn).toContain('font-family="Arial"');
      expect(drawn).not.toMatch(/Inter|aria-hidden|href/);
      expect(Buffer.from(text ?? new Uint8Array()).toString("utf8")).toBe(`\ufeff${title}\r\n\r\n${alt}\r\n`);
    }
    const again = await figureFiles(completeDocument, "analyse-2025");
    expect(again.every(({ bytes }, at) => Buffer.from(bytes).equals(files[at]?.bytes ?? Buffer.of()))).toBe(
      true,
    );
  });

  it("are none where the document has no chart", async () => {
    expect(await figureFiles({ ...completeDocument, blocks: [] }, "a")).toEqual([]);
  });
});

describe("a PNG of a drawing", () => {
  it("has the size that is asked for", async () => {
    expect(pngSize(await pngOf(drawing(""), { zoom: 2 }, "docx"))).toEqual([200, 100]);
    expect(pngSize(await pngOf(drawing(""), { width: 300 }, "docx"))).toEqual([300, 150]);
  });

  it("shows text, in a weight of its own where it is set in bold", async () => {
    const withText = (more: string): Promise<Uint8Array> =>
      pngOf(drawing(`<text x="5" y="30" font-size="20"${more}>Andel</text>`), { zoom: 1 }, "docx");
    const [empty, plain, bold] = [
      await pngOf(drawing(""), { zoom: 1 }, "docx"),
      await withText(""),
      await withText(' font-weight="600"'),
    ];
    expect(plain.length).toBeGreaterThan(empty.length + 200);
    expect(Buffer.from(bold).equals(plain)).toBe(false);
  });

  it("is an error with a way on where the machine lacks the program that draws", async () => {
    const missing = orMissing("docx", () => Promise.reject(new Error("ERR_MODULE_NOT_FOUND")));
    await expect(missing).rejects.toThrow(ParorendeError);
    await expect(missing).rejects.toMatchObject({
      problem: { code: "drawingMissing", facts: { format: "docx" } },
    });
  });
});
