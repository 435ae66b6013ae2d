import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inFolder } from "../support/folders.js";
import { bytesIn, rowsIn } from "../support/registers.js";
import { runIn } from "../support/world.js";

const kommune = new URL("../../fixtures/kommune/", import.meta.url);

describe("parorende measures needs", () => {
  test("adds the needs that were voiced to the register, and leaves those that stand there as they are", async () => {
    await inFolder(kommune, async (cwd) => {
      const register = join(cwd, "plan", "behov.csv");
      const before = await rowsIn(register, "behov");
      const dry = await runIn({ cwd }, "tiltak", "behov", "--dry-run");
      expect(dry.code).toBe(0);
      expect(await rowsIn(register, "behov")).toEqual(before);

      const { code, stdout, stderr } = await runIn({ cwd }, "measures", "needs");
      expect([code, stderr]).toEqual([0, ""]);
      const after = await rowsIn(register, "behov");
      expect(after.slice(0, before.length)).toEqual(before);
      const added = after.slice(before.length);
      expect(added.length).toBeGreaterThan(2);
      for (const { id = "", need = "", source, date } of added) {
        expect([id, need, source, date]).toEqual([
          expect.stringMatching(/^(?:kafe|omraade)-[a-z0-9_]+$/u),
          expect.stringMatching(/^\p{Lu}[^(]*$/u),
          expect.stringMatching(/^(?:dialogkafé|kurs|råd eller utvalg|annet)$/u),
          expect.stringMatching(/^2025-/u),
        ]);
        expect(stdout).toContain(`  ${id}: ${need}\n`);
      }
      const written = await bytesIn(register);
      const again = await runIn({ cwd }, "measures", "needs");
      expect(again.stdout).toContain("Ingen nye behov.");
      expect(await bytesIn(register)).toBe(written);
    });
  });

  test("needs statements that somebody has reviewed", async () => {
    await inFolder(null, async (cwd) => {
      await runIn({ cwd }, "init", ".", "--name", "Prøvevik");
      const { code, stderr } = await runIn({ cwd }, "measures", "needs");
      expect([code, stderr]).toEqual([
        2,
        expect.stringContaining("Fant ingen innspill som er gått gjennom."),
      ]);
    });
  });
});
