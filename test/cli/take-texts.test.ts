import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readEditedDocument } from "../../src/read/edited-document.js";
import { inFolder } from "../support/folders.js";
import { runIn } from "../support/world.js";

const kommune = new URL("../../fixtures/kommune", import.meta.url);
const NAME = "arsrapport-parorendearbeid-2025";
const ours = "Planen virker der den er tatt i bruk, og vi går videre.";

/** Changes a Word document as somebody at a keyboard would: a hint in brackets is written over. */
async function writeOver(path: string, hint: string, text: string): Promise<void> {
  const parts = unzipSync(await readFile(path));
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const run = new RegExp(`(<w:t(?: [^>]*)?>)\\[[^<]*${hint}[^<]*(</w:t>)`, "u");
  const edited = xml.replace(run, `$1${text}$2`);
  expect(edited).not.toBe(xml);
  await writeFile(path, zipSync({ ...parts, "word/document.xml": strToU8(edited) }));
}

const hint = "Faktaene står over";
const lastYear = "arsrapport-parorendearbeid-2024.docx";
const report = (cwd: string, ...more: readonly string[]) =>
  runIn({ cwd }, "report", "--year", "2025", "--date", "2026-02-01", ...more);

/** Every paragraph of a Word document. */
async function lines(path: string): Promise<readonly string[]> {
  const { blocks } = await readEditedDocument(path);
  return blocks.map((block) =>
    block.kind === "line"
      ? block.line.text
      : block.kind === "heading"
        ? block.text
        : JSON.stringify(block.rows),
  );
}

describe("a text that somebody wrote in Word", () => {
  test(
    "stands in the next document; nothing else is lost, and nothing by hand is replaced unasked",
    { timeout: 60_000 },
    async () => {
      await inFolder(kommune, async (folder) => {
        const written = join(folder, "rapporter", `${NAME}.docx`);
        const texts = join(folder, "plan/tekst", NAME);
        const text = (name: string) => readFile(join(texts, name), "utf8");
        const from = ["--texts-from", `rapporter/${NAME}.docx`];
        await report(folder, "--format", "docx");
        const before = await lines(written);
        await writeOver(written, hint, ours);

        const edited = await readFile(written);
        const taken = await report(folder, "--format", "docx", ...from);
        expect([taken.code, taken.stderr.includes(`${NAME}.docx`)]).toEqual([2, true]);
        expect([await text("vurdering.md"), await readFile(written)]).toEqual([`${ours}\n`, edited]);

        await writeFile(join(texts, "vurdering.md"), "Skrevet for hånd.\n");
        await writeFile(join(texts, "okonomi.md"), "Også for hånd.\n");
        const refused = await report(folder, ...from);
        expect([refused.code, await text("vurdering.md")]).toEqual([2, "Skrevet for hånd.\n"]);

        const forced = await report(folder, "--format", "docx", "--force", ...from);
        expect(forced.stderr).toContain("okonomi.md");
        expect(await text("vurdering.md")).toBe(`${ours}\n`);
        expect(await text("tidligere/vurdering-1.md")).toBe("Skrevet for hånd.\n");
        expect(await text("okonomi.md")).toBe("Også for hånd.\n");
        const after = await lines(written);
        expect(after).toContain(ours);
        const gone = before.filter((line) => !after.includes(line));
        // The two hints that are written over.
        expect([gone.length, gone.every((line) => line.startsWith("["))]).toEqual([2, true]);
      });
    },
  );

  test("is not taken from another year's document", { timeout: 60_000 }, async () => {
    await inFolder(kommune, async (folder) => {
      await writeFile(join(folder, lastYear), "");
      const { code, stderr } = await report(folder, "--texts-from", lastYear);
      expect([code, stderr.includes("2025")]).toEqual([2, true]);
      expect(await readdir(join(folder, "plan"))).not.toContain("tekst");
    });
  });
});
