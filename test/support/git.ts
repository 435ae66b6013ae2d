import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A hook is run with a repository of its own, which is not the one of a test. */
const withoutRepository = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));

/** Who commits, and that nobody's own settings have a say. */
const settings = ["-c", "user.name=Test", "-c", "user.email=test@example.no", "-c", "commit.gpgsign=false"];

/**
 * Runs git in a folder, as somebody does who has nothing set up.
 *
 * @returns what it printed
 */
export async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run("git", [...settings, ...args], {
    cwd: folder,
    env: withoutRepository(),
  });
  return stdout;
}

/** Writes files below a folder; what is no text is written as JSON. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | object>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  }
}
