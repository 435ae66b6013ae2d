// @ts-check
// The packages that the fonts in dist/fonts/ are copied from. They are not installed with the product; their notices are.

/**
 * @typedef {object} FontSource
 * @property {"woff2" | "ttf"} form the folder in dist/fonts/: woff2 for pages, ttf for PDF and pictures
 * @property {string} name the package
 * @property {readonly string[]} files what is used of it
 * @property {string} license the font's own license in it
 */

/** @type {readonly FontSource[]} */
export const fonts = [
  {
    form: "woff2",
    name: "@fontsource/inter",
    files: ["files/inter-latin-400-normal.woff2", "files/inter-latin-600-normal.woff2"],
    license: "LICENSE",
  },
  {
    form: "ttf",
    name: "@expo-google-fonts/inter",
    files: ["400Regular/Inter_400Regular.ttf", "600SemiBold/Inter_600SemiBold.ttf"],
    license: "LICENSE_FONT",
  },
];
