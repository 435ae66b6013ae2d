import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A hook is run with a repository of its own, which is not the one of a test; and nobody's own settings have a say. */
const ownEnvironment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"))),
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
});

/** Who commits. */
const settings = ["-c", "user.name=Test", "-c", "user.email=test@example.no", "-c", "commit.gpgsign=false"];

/**
 * Runs git in a folder, as somebody does who has nothing set up.
 *
 * @returns what it printed
 */
export async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run("git", [...settings, ...args], {
    cwd: folder,
    env: ownEnvironment(),
  });
  return stdout;
}

/** Writes files below a folder; what is neither text nor bytes is written as JSON. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | object>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    const isWhole = typeof content === "string" || content instanceof Uint8Array;
    await writeFile(join(folder, name), isWhole ? content : JSON.stringify(content));
  }
}
