// @ts-check
// Puts the font Inter in dist/fonts/, each form with the license it comes with: a part of `npm run build`. The packages
// hold every weight and script of the font, 13 MB; the product is installed with the four files that it uses.
import { copyFile, mkdir } from "node:fs/promises";
import { fonts } from "./fonts/sources.mjs";

const root = new URL("../", import.meta.url);

for (const { form, name, files, license } of fonts) {
  const from = new URL(`node_modules/${name}/`, root);
  const to = new URL(`dist/fonts/${form}/`, root);
  await mkdir(to, { recursive: true });
  await copyFile(new URL(license, from), new URL("LICENSE", to));
  for (const file of files) await copyFile(new URL(file, from), new URL(file.replace(/^.*\//u, ""), to));
}
