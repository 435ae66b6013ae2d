// @ts-check
// Writes THIRD-PARTY-NOTICES.md: every package that is installed with the product, or that its fonts are copied from, by the
// license text it comes with.
// `node scripts/notices.mjs` writes the file; with `--check` it only says whether the file is up to date.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { fonts } from "./fonts/sources.mjs";

const root = new URL("../", import.meta.url);
const target = new URL("THIRD-PARTY-NOTICES.md", root);

/**
 * @typedef {{ name: string, version: string, license: string, text: string }} Package
 * @typedef {{ license: string, text: string, packages: Package[] }} Group
 */

const copied = fonts.map(({ name }) => `node_modules/${name}`);

/** The packages of the lock file that travel with the product, with the license each states and the text it ships. */
async function productPackages() {
  const { packages } = JSON.parse(await readFile(new URL("package-lock.json", root), "utf8"));
  /** @type {Package[]} */
  const found = [];
  for (const [path, { dev, devOptional, os, version }] of Object.entries(packages)) {
    // A part for one kind of machine has the license of the package it is a part of, and is not on the others.
    const isInstalled = path !== "" && !dev && !devOptional && !os;
    if (!isInstalled && !copied.includes(path)) continue;
    const folder = new URL(`${path}/`, root);
    const { license, licenses } = JSON.parse(await readFile(new URL("package.json", folder), "utf8"));
    found.push({
      name: path.replace(/^.*node_modules\//u, ""),
      version,
      license: license ?? licenses?.map((/** @type {{ type: string }} */ { type }) => type).join(" OR "),
      text: await licenseText(folder),
    });
  }
  return found.sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** License and notice as the package ships them. @param {URL} folder */
async function licenseText(folder) {
  const names = (await readdir(folder)).filter((name) => /^(licen[cs]e|copying|notice)/iu.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), "utf8")));
  return texts.map(tidied).join("\n\n");
}

/** @param {string} text */
function tidied(text) {
  return text
    .replace(/\r\n?/gu, "\n")
    .replace(/[ \t]+$/gmu, "")
    .trim();
}

/** Packages with one and the same text stand together. @param {Package[]} packages */
function byText(packages) {
  /** @type {Map<string, Group>} */
  const groups = new Map();
  for (const one of packages) {
    const key = `${one.license}\n${one.text}`;
    const group = groups.get(key) ?? { license: one.license, text: one.text, packages: [] };
    group.packages.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** @param {Group} group */
function section({ license, text, packages }) {
  const list = packages.map(({ name, version }) => `- ${name} ${version}`).join("\n");
  const body =
    text === "" ? "The package ships no license text of its own." : `\`\`\`\`text\n${text}\n\`\`\`\``;
  return `## ${license}\n\n${list}\n\n${body}\n`;
}

/** The whole file, for the packages that are installed. */
async function notices() {
  const packages = await productPackages();
  const intro = [
    "# Third-party notices",
    "",
    `parorende is installed with ${packages.length - copied.length} packages by others, and holds the font Inter itself`,
    `(${fonts.map(({ name }) => `\`${name}\``).join(" and ")}, with their licenses in \`dist/fonts/\`).`,
    "Documents hold Inter, and pages hold styles from designsystemet (`@digdir/designsystemet-css` and `-theme`); the other",
    "packages do their work on your machine and are not in what is written. Made by `node scripts/notices.mjs`.",
    "",
  ].join("\n");
  return `${intro}\n${byText(packages).map(section).join("\n")}`;
}

const made = await notices();
if (!process.argv.includes("--check")) await writeFile(target, made);
else if ((await readFile(target, "utf8")) !== made) {
  console.error("THIRD-PARTY-NOTICES.md is out of date: run `node scripts/notices.mjs`.");
  process.exitCode = 1;
}
