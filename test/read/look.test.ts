import { Buffer } from "node:buffer";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ParorendeError } from "../../src/domain/errors.js";
import { readLook } from "../../src/read/look.js";
import { inFolder } from "../support/folders.js";

const kommune = { name: "Lillevik" };
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

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
        8,
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
});
