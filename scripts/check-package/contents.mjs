// @ts-check
// What the package has to hold, and what it may not.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fonts } from "../fonts/sources.mjs";

/** @typedef {import("./tarball.mjs").Entry} Entry */

const expected = [
  /^(?:package\.json|LICENSE|README\.md|CHANGELOG\.md|THIRD-PARTY-NOTICES\.md)$/u,
  /^bin\/parorende\.js$/u,
  /^dist\/.+\.(?:js|d\.ts)$/u,
  /^dist\/notes-model\.bin$/u,
  /^dist\/fonts\/(?:woff2|ttf)\/(?:LICENSE|[^/]+\.(?:woff2|ttf))$/u,
  /^surveys\/.+\.(?:json|csv)$/u,
  /^fixtures\/kommune\/(?:[\w-]+\.json|(?:notater|plan|publisert|surveys|undersokelser)\/.+)$/u,
];

/** Built, and made from no file of their own in `src/`. */
const madeOtherwise = /^dist\/(?:program\/.+|fonts\/.+|notes-model\.bin)$/u;

/**
 * What is not as it should be in the package; empty where all is.
 *
 * @param {readonly Entry[]} entries
 * @param {string} root the repository
 * @returns {string[]}
 */
export function faultsIn(entries, root) {
  const paths = new Set(entries.map(({ path }) => path));
  const unexpected = [...paths].filter((path) => !expected.some((pattern) => pattern.test(path)));
  const missing = neededIn(entries).filter((path) => !paths.has(path));
  const stale = [...paths].filter((path) => path.startsWith("dist/") && isStale(path, root));
  return [
    ...named("does not belong in the package", unexpected),
    ...named("is missing from the package", missing),
    ...named("has no source: remove dist/ and build again", stale),
    ...named("is ignored by git", ignoredOf(paths, root)),
    ...programFaults(entries),
  ];
}

/** Ten of a kind are enough to see what it is. @param {string} fault @param {readonly string[]} paths */
function named(fault, paths) {
  const rest = paths.length - 10;
  const more = rest > 0 ? [`… and ${rest} more`] : [];
  return [...paths.slice(0, 10).map((path) => `${path} ${fault}`), ...more];
}

/** @param {readonly Entry[]} entries */
function neededIn(entries) {
  const { bin, exports } = packageJson(entries);
  const promised = [...Object.values(bin), ...Object.values(exports).flatMap((one) => Object.values(one))];
  const files = fonts.flatMap(({ form, files }) =>
    ["LICENSE", ...files.map((file) => file.replace(/^.*\//u, ""))].map(
      (name) => `dist/fonts/${form}/${name}`,
    ),
  );
  return [
    ...promised.map((path) => path.replace(/^\.\//u, "")),
    ...files,
    ...["LICENSE", "README.md", "CHANGELOG.md", "THIRD-PARTY-NOTICES.md"],
    ...["dist/program/main.js", "dist/notes-model.bin", "fixtures/kommune/parorende.json"],
  ];
}

/**
 * The targets of `exports` are objects of conditions; the one that is plain is the package's own file.
 *
 * @param {readonly Entry[]} entries
 * @returns {{ bin: Record<string, string>, exports: Record<string, Record<string, string>>, engines: { node: string } }}
 */
function packageJson(entries) {
  const file = entries.find(({ path }) => path === "package.json");
  const read = JSON.parse(file?.bytes.toString("utf8") ?? "{}");
  const targets = Object.entries(read.exports).map(([name, target]) => [
    name,
    typeof target === "string" ? { default: target } : target,
  ]);
  return { ...read, exports: Object.fromEntries(targets) };
}

/** @param {string} path @param {string} root */
function isStale(path, root) {
  if (madeOtherwise.test(path)) return false;
  const source = path.replace(/^dist\//u, "src/").replace(/\.(?:d\.ts|js)$/u, ".ts");
  return !existsSync(join(root, source));
}

/** What git ignores, dist/ apart, which is built. @param {ReadonlySet<string>} paths @param {string} root */
function ignoredOf(paths, root) {
  const input = [...paths].filter((path) => !path.startsWith("dist/")).join("\0");
  const { stdout } = spawnSync("git", ["check-ignore", "--stdin", "-z"], {
    cwd: root,
    input,
    encoding: "utf8",
  });
  return (stdout ?? "").split("\0").filter((path) => path !== "");
}

/** @param {readonly Entry[]} entries */
function programFaults(entries) {
  const program = entries.find(({ path }) => path === "bin/parorende.js");
  if (program === undefined) return [];
  const oldest = packageJson(entries).engines.node.replace(/^>=/u, "");
  const text = program.bytes.toString("utf8");
  return [
    ...((program.mode & 0o111) === 0o111 ? [] : ["bin/parorende.js may not be run"]),
    ...(text.startsWith("#!/usr/bin/env node\n")
      ? []
      : ["bin/parorende.js does not begin with #!/usr/bin/env node"]),
    ...(text.includes(`Node ${oldest} `)
      ? []
      : [`bin/parorende.js does not name Node ${oldest}, as package.json does`]),
  ];
}
