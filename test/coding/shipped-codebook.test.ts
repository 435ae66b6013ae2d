import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { optionLabels, optionNamed } from "../../src/coding/labels.js";
import { itemNames } from "../../src/coding/recognize.js";
import { normalizeLabel } from "../../src/coding/wording.js";
import { codebook as schema } from "../../src/domain/codebook.js";

const path = new URL("../../surveys/ivaretatt/codebook.json", import.meta.url);
const codebook = schema.parse(JSON.parse(readFileSync(path, "utf8")));
const names = itemNames(codebook);

describe("an export with the shipped codebook's own words needs no set-up", () => {
  it.each(codebook.items)("$id is recognized by id and text in every language", (item) => {
    const { nb, nn, en } = item.text;
    for (const header of [item.id, nb, nn, en, `3. ${nb}`, nb.toUpperCase()]) {
      if (header === undefined) continue;
      expect(names.recognize(header)).toEqual({ item, option: null, strength: "exact" });
    }
  });

  it.each(codebook.items)("$id has options that no label confuses", (item) => {
    const labels = optionLabels(item, undefined);
    for (const [place, { id, text, code }] of item.options.entries()) {
      for (const label of [
        id,
        text.nb,
        text.nn,
        text.en,
        item.kind === "number" ? undefined : (code ?? String(place + 1)),
      ]) {
        if (label === undefined) continue;
        expect([label, optionNamed(labels, normalizeLabel(label))]).toEqual([label, place]);
      }
    }
  });
});
