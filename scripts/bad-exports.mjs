// @ts-check
// Writes the broken and odd exports among the cases of fixtures/cli/: what each must be answered with stands beside it,
// in expected.json. With --check it writes nothing, and ends with 1 where a committed file is not what it would write.
// Run from the repository's root: node scripts/bad-exports.mjs [--check]
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { URL, fileURLToPath } from "node:url";
import { badExports } from "./bad-exports/cases.mjs";

const folder = fileURLToPath(new URL("../fixtures/cli/", import.meta.url));
const isCheck = process.argv.includes("--check");
const wanted = await badExports();

for (const [name, bytes] of wanted) {
  const path = join(folder, name);
  if (!isCheck) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
    continue;
  }
  const found = await readFile(path).catch(() => null);
  if (found?.equals(bytes)) continue;
  console.error(`fixtures/cli/${name} is not what scripts/bad-exports.mjs writes`);
  process.exitCode = 1;
}
if (!isCheck) console.log(`${wanted.size} files written to fixtures/cli/`);
