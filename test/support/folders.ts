import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new folder «kommune» for one test, with a copy of another's content in it; removed afterwards. */
export async function inFolder<T>(
  from: URL | string | null,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const outer = await realpath(await mkdtemp(join(tmpdir(), "parorende-")));
  try {
    const folder = join(outer, "kommune");
    await mkdir(folder);
    if (from !== null) await cp(from, folder, { recursive: true });
    return await use(folder);
  } finally {
    await rm(outer, { recursive: true, force: true });
  }
}

/** Every file below a folder, with the hash of its bytes: two that are alike hold the same. */
export async function snapshot(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => ({
    path: join(entry.parentPath, entry.name),
    isFolder: entry.isDirectory(),
  }));
  const hashed = await Promise.all(
    paths.map(async ({ path, isFolder }) => {
      const hash = isFolder
        ? "folder"
        : createHash("sha256")
            .update(await readFile(path))
            .digest("hex");
      return [path.slice(folder.length + 1), hash] as const;
    }),
  );
  return Object.fromEntries(hashed.sort(([a], [b]) => (a < b ? -1 : 1)));
}
