import { fileURLToPath } from "node:url";

/** Made by `npm run build`. The same place from `src/` and from every folder of `dist/`. */
const FONTS = new URL("../../dist/fonts/", import.meta.url);

/** The weights that documents are set in: 400 for text, 600 for headings and what stands out. */
export const fontWeights = [400, 600] as const;
export type FontWeight = (typeof fontWeights)[number];

const trueType: Readonly<Record<FontWeight, string>> = {
  400: "Inter_400Regular.ttf",
  600: "Inter_600SemiBold.ttf",
};

/** Where a weight of Inter lies as TrueType, for what draws by itself: PDF and pictures. 0.3 MB each. */
export function trueTypeFile(weight: FontWeight): string {
  return fileURLToPath(new URL(`ttf/${trueType[weight]}`, FONTS));
}

/** Where a weight of Inter lies as WOFF 2, with the Latin letters alone: for pages. 24 kB each. */
export function webFontFile(weight: FontWeight): string {
  return fileURLToPath(new URL(`woff2/inter-latin-${weight}-normal.woff2`, FONTS));
}
