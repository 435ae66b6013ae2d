import { Buffer } from "node:buffer";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ParorendeError } from "../../src/domain/errors.js";
import { readLook } from "../../src/read/look.js";
import { inFolder } from "../support/folders.js";

const kommune = { name: "Lillevik" };

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Gray, as wide and high as it says, with as many lines of pixels as given. */
function pngOf(width: number, height: number, lines: number): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(lines * (width + 1)))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const png = pngOf(3, 2, 2);
const svg = (inner: string, attributes = ""): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;

async function codeOfLogo(name: string, content: string | Uint8Array): Promise<string> {
  return inFolder(null, async (folder) => {
    await writeFile(join(folder, name), content);
    return codeOf(readLook(folder, { kommune, look: { logo: name } }));
  });
}

function codeOf(reading: Promise<unknown>): Promise<string> {
  return reading.then(
    () => "read",
    (error: unknown) => (error instanceof ParorendeError ? error.problem.code : "bug"),
  );
}

describe("how a municipality's documents look", () => {
  test("is plain where nothing is said", async () => {
    expect(await readLook("nowhere", { kommune })).toEqual({ logo: null, color: null });
  });

  test("has a logo, named after the municipality, and a color", async () => {
    await inFolder(null, async (folder) => {
      await writeFile(join(folder, "logo.png"), png);
      const look = await readLook(folder, { kommune, look: { logo: "logo.png", color: "#1f4e79" } });
      expect(look.color).toBe("#1f4e79");
      expect([look.logo?.type, look.logo?.alt, look.logo?.bytes.length]).toEqual([
        "image/png",
        "Lillevik",
        png.length,
      ]);
    });
  });

  test("is refused where the color is too pale to be read", async () => {
    expect(await codeOf(readLook("nowhere", { kommune, look: { color: "#ffe100" } }))).toBe("paleColor");
  });

  test.each([
    ["logo.gif", "GIF89a"],
    ["logo.png", "<svg/>"],
    ["logo.svg", "PNG"],
  ])("is refused where the logo %s is not what it is called", async (name, content) => {
    await inFolder(null, async (folder) => {
      await writeFile(join(folder, name), content);
      expect(await codeOf(readLook(folder, { kommune, look: { logo: name } }))).toBe("logoFormat");
    });
  });

  test("is refused where the logo is not there", async () => {
    await inFolder(null, async (folder) => {
      expect(await codeOf(readLook(folder, { kommune, look: { logo: "borte.png" } }))).toBe("fileNotFound");
    });
  });

  test.each([
    svg('<g id="a"><path d="M0 0h9v9z" fill="url(#b)"/></g><use xlink:href="#a"/>', 'viewBox="0 0 9 9"'),
    svg(
      '<image href="data:image/png;base64,AAAA"/><style>.a{fill:url("#b")}</style>',
      'width="40" height="20"',
    ),
    svg("<path/>", 'xmlns:i="http://example.org/i" i:file="C:\\\\logo.svg" width="30mm" height="10mm"'),
    `<?xml version="1.0" encoding="UTF-8"?>${svg("<title>Våpen</title>")}`,
  ])("takes a drawing: %s", async (drawing) => {
    expect(await codeOfLogo("logo.svg", drawing)).toBe("read");
  });

  test.each([
    svg('<image href="/tmp/secret.png"/>'),
    svg('<image xlink:href="https://example.org/a.png"/>'),
    svg('<use href="other.svg#a"/>'),
    svg('<image href="data:image/svg+xml;base64,AAAA"/>'),
    svg('<a href="javascript:alert(1)"><path/></a>'),
    svg('<path fill="url(file:///tmp/a.svg#b)"/>'),
    svg('<path style="fill: URL( https://example.org/a)"/>'),
    svg("<style>@import 'a.css';</style>"),
    svg("<style><![CDATA[@imp]]><![CDATA[ort 'a.css';]]></style>"),
    svg("<style>.a{fill:u\\72l(a.svg)}</style>"),
    svg('<path fill="&#117;rl(a.svg)"/>'),
    svg("<script>alert(1)</script>"),
    svg("<foreignObject/>"),
    svg('<set attributeName="href" to="a.svg"/>'),
    svg("<path/>", 'onload="alert(1)"'),
    svg("<path/>", 'xml:base="https://example.org/"'),
    `<!DOCTYPE svg [<!ENTITY a SYSTEM "/etc/hosts">]>${svg("&a;")}`,
    `<?xml-stylesheet href="a.css"?>${svg("")}`,
    svg("<g>"),
    svg("", 'width="0"'),
    svg("", 'width="1e9"'),
    svg("", 'viewBox="0 0 9000 1"'),
    svg("<g>".repeat(200) + "</g>".repeat(200)),
    "<svg/>",
    `<html xmlns="http://www.w3.org/1999/xhtml">${svg("")}</html>`,
  ])("refuses a drawing that fetches, runs or is broken: %s", async (drawing) => {
    expect(await codeOfLogo("logo.svg", drawing)).toBe("logoFormat");
  });

  test.each([
    ["cut", png.subarray(0, 40)],
    ["without its end", png.subarray(0, -12)],
    ["with a wrong checksum", Buffer.from(png).fill(7, 16, 17)],
    ["of no width", pngOf(0, 2, 2)],
    ["larger than any page", pngOf(90_000, 1, 0)],
    ["a mere line", pngOf(4000, 1, 1)],
    ["short of pixels", pngOf(3, 2, 1)],
  ])("refuses a picture that is %s", async (_why, bytes) => {
    expect(await codeOfLogo("logo.png", bytes)).toBe("logoFormat");
  });

  test.each(["../logo.png", "/tmp/logo.png", "bilder/../../logo.png", "C:\\logo.png", "..\\logo.png"])(
    "refuses a logo outside the workspace: %s",
    async (logo) => {
      expect(await codeOf(readLook("nowhere", { kommune, look: { logo } }))).toBe("logoFormat");
    },
  );
});
