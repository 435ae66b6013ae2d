import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../bin/parorende.js", import.meta.url));

/** How a run of the built program ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How it is run: in this environment alone, and with its stdout closed after so many bytes. */
export interface Run {
  readonly env?: NodeJS.ProcessEnv;
  readonly head?: number;
}

/** Runs the built program in a folder, as a shell would. */
export function ended(
  cwd: string,
  args: readonly string[],
  { env = process.env, head = Number.POSITIVE_INFINITY }: Run = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [stdout, stderr] = ["", ""];
    if (head === 0) child.stdout.destroy();
    child.stdout.on("data", (data: Buffer) => {
      stdout += data.toString();
      if (stdout.length >= head) child.stdout.destroy();
    });
    child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

/** The emptiest environment in which a program starts: Windows needs to know where it lies itself. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env;
  return SystemRoot === undefined ? {} : { SystemRoot };
}
