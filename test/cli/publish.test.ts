import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { publishedReport, type PublishedReport } from "../../src/domain/plan/claims.js";
import type { PlanReport } from "../../src/domain/plan/plan-report.js";
import { inFolder } from "../support/folders.js";
import { paragraph, wordFile } from "../support/word-file.js";
import { runIn } from "../support/world.js";

const kommune = new URL("../../fixtures/kommune", import.meta.url);
const NAME = "arsrapport-parorendearbeid-2025";

const run = (cwd: string, command: string, date: string, ...more: readonly string[]) =>
  runIn({ cwd }, command, ...(more.includes("--year") ? [] : ["--year", "2025"]), "--date", date, ...more);
const report = (cwd: string, ...more: readonly string[]) => run(cwd, "report", "2026-02-01", ...more);
const publish = (cwd: string, ...more: readonly string[]) => run(cwd, "publish", "2026-03-20", ...more);

async function frozen(folder: string, name = `${NAME}.json`): Promise<PublishedReport> {
  return publishedReport.parse(JSON.parse(await readFile(join(folder, "publisert", name), "utf8")));
}

async function statusOf(folder: string): Promise<string> {
  const told = JSON.parse(await readFile(join(folder, "rapporter", `${NAME}.json`), "utf8")) as {
    readonly inputHash: string;
    readonly document: { readonly status: string };
  };
  return `${told.inputHash} ${told.document.status.replaceAll("\u00a0", " ")}`;
}

describe("a report that is published", { timeout: 60_000 }, () => {
  test("must be written first, and of the numbers that are now", async () => {
    await inFolder(kommune, async (folder) => {
      const nothing = await publish(folder);
      expect([nothing.code, nothing.stderr.includes(NAME)]).toEqual([2, true]);

      await report(folder, "--format", "html");
      const measures = join(folder, "plan/tiltak.csv");
      const rows = await readFile(measures, "utf8");
      await writeFile(measures, rows.replaceAll("I gang", "Stanset"));
      const outdated = await publish(folder);
      expect([outdated.code, outdated.stderr.includes(`${NAME}.html`)]).toEqual([2, true]);
      expect(await readdir(join(folder, "publisert"))).not.toContain(`${NAME}.json`);
    });
  });

  test("says so the next time, is not replaced unasked, and what it replaces is kept", async () => {
    await inFolder(kommune, async (folder) => {
      await report(folder, "--format", "json");
      const [hash, ...draft] = (await statusOf(folder)).split(" ");
      expect(draft.join(" ")).toBe("Utkast, 1. februar 2026");
      expect((await publish(folder)).code ?? 0).toBe(0);
      const first = await frozen(folder);

      const again = await publish(folder, "--sak", "26/9");
      expect([again.code, again.stderr.includes("publisert/")]).toEqual([2, true]);
      expect(await frozen(folder)).toEqual(first);

      expect((await publish(folder, "--sak", "26/9", "--force")).code ?? 0).toBe(0);
      expect((await frozen(folder)).caseNumber).toBe("26/9");
      expect(await frozen(folder, `tidligere/${NAME}-1.json`)).toEqual(first);

      await report(folder, "--format", "json");
      expect(await statusOf(folder)).toBe(`${hash ?? ""} Publisert 20. mars 2026, sak 26/9`);
    });
  });

  test("stands by what was decided on, digit by digit, and the next report quotes it", async () => {
    await inFolder(kommune, async (folder) => {
      await report(folder, "--format", "docx");
      expect((await publish(folder)).code ?? 0).toBe(0);
      const { sentences } = await frozen(folder);
      const changed = sentences.find(({ text }) => /^\d/u.test(text)) ?? sentences[0];
      const kept = sentences.filter((one) => one !== changed);
      expect(kept.length).toBeGreaterThan(0);
      const words = changed?.text ?? "";
      await writeFile(join(folder, "sitat.docx"), wordFile([paragraph(words)]));
      const quoted = await publish(folder, "--final", "sitat.docx", "--force");
      expect([quoted.code, quoted.stderr.includes("sitat.docx")]).toEqual([2, true]);

      for (const name of [NAME, NAME.replace("arsrapport", "saksframlegg")]) {
        const decided = await withOneDigitMore(join(folder, "rapporter", `${name}.docx`), words);
        await writeFile(join(folder, `${name}-vedtatt.docx`), decided);
      }

      const finals = ["saksframlegg", "arsrapport"].flatMap((document) => [
        "--final",
        `${document}-parorendearbeid-2025-vedtatt.docx`,
      ]);
      const final = await publish(folder, ...finals, "--sak", "26/9", "--force");
      expect(final.code ?? 0).toBe(0);
      expect(final.stdout).toContain(words);
      const decided = await frozen(folder);
      expect(decided.sentences.filter(({ stands }) => !stands).map(({ text }) => text)).toEqual([words]);
      expect(decided.final?.file).toBe(`${NAME}-vedtatt.docx`);
      expect(decided.final?.changed).toContain(words);

      const next = await run(folder, "report", "2027-02-01", "--year", "2026", "--json");
      const { earlier } = JSON.parse(next.stdout) as Pick<PlanReport, "earlier">;
      expect(earlier.map(({ text }) => text)).not.toContain(words);
      expect(earlier.map(({ text }) => text)).toContain(kept[0]?.text);
    });
  });
});

/** A Word document with a «1» before a sentence, wherever it stands: «17 av 18» for «7 av 18». */
async function withOneDigitMore(path: string, sentence: string): Promise<Uint8Array> {
  const parts = unzipSync(await readFile(path));
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const changed = xml.replace(/<w:p[ >].*?<\/w:p>/gsu, (whole) => {
    const text = whole.replace(/<[^>]*>/gu, "");
    if (!text.includes(sentence.slice(0, 20))) return whole;
    return whole.replace(/(<w:t[^>]*>)/u, "$11");
  });
  expect(changed).not.toBe(xml);
  return zipSync({ ...parts, "word/document.xml": strToU8(changed) });
}
