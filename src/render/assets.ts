import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { fontWeights, webFontFile } from "./fonts.js";

/** The components a page is made of; the package exports each as a file of its own, without its layer. */
const components = [
  "heading",
  "paragraph",
  "list",
  "table",
  "details",
  "alert",
  "skip-link",
  "link",
] as const;

/**
 * The design system's CSS for the components in use, with its theme and the font Inter inside: nothing is fetched when
 * the page is read.
 *
 * @returns about 150 kB of CSS
 */
export async function pageStyles(): Promise<string> {
  const [theme, base, fonts, ...parts] = await Promise.all([
    packageText("@digdir/designsystemet-theme"),
    packageText("@digdir/designsystemet-css/base.css"),
    fontFaces(),
    ...components.map((name) => packageText(`@digdir/designsystemet-css/${name}.css`)),
  ]);
  return [
    "@layer ds.theme, ds.base, ds.components;",
    fonts,
    // A charset rule counts only at the very start of a sheet; the page declares its own.
    theme.replace('@charset "UTF-8";', ""),
    `@layer ds.base{${base}}`,
    `@layer ds.components{${parts.join("\n")}}`,
  ].join("\n");
}

async function fontFaces(): Promise<string> {
  const faces = await Promise.all(
    fontWeights.map(async (weight) => {
      const file = await readFile(webFontFile(weight));
      const data = `data:font/woff2;base64,${file.toString("base64")}`;
      return `@font-face{font-family:Inter;font-style:normal;font-weight:${weight};src:url(${data}) format("woff2")}`;
    }),
  );
  return faces.join("\n");
}

function packageText(specifier: string): Promise<string> {
  return readFile(fileURLToPath(import.meta.resolve(specifier)), "utf8");
}
