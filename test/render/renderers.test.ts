import { expect, test } from "vitest";
import type { Renderer } from "../../src/render/renderer.js";
import { renderers, type Format } from "../../src/render/renderers.js";
import { tablesOf } from "../../src/render/walk.js";
import { completeDocument } from "../support/document.js";

const input = { document: completeDocument, results: { wave: "2025" }, baseName: "analyse-2025" };

test("each format names its files after the document, and CSV has one for every table", async () => {
  const names = async (format: Format): Promise<string[]> =>
    (await renderers[format](input)).map((file) => file.name);
  expect(await names("html")).toEqual(["analyse-2025.html"]);
  expect(await names("docx")).toEqual(["analyse-2025.docx"]);
  expect(await names("md")).toEqual(["analyse-2025.md"]);
  expect(await names("json")).toEqual(["analyse-2025.json"]);
  expect(await names("pdf")).toEqual(["analyse-2025.pdf"]);
  expect(await names("xlsx")).toEqual(["analyse-2025.xlsx"]);
  const csv = await names("csv");
  expect(csv).toEqual(tablesOf(completeDocument).map((table) => `analyse-2025-${table.id}.csv`));
  expect(csv).toContain("analyse-2025-varmekart-tall.csv");
});

test("each format gives the same bytes again", async () => {
  const written = async (render: Renderer): Promise<string[]> =>
    (await render(input)).map(({ bytes }) => Buffer.from(bytes).toString("base64"));
  for (const render of Object.values(renderers)) expect(await written(render)).toEqual(await written(render));
});
