import { basename, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { GatePlace } from "../domain/gate/written-gate.js";
import type { FileRead, GateRun, PlaceFinder } from "../index.js";
import { SETTINGS } from "./new-workspace.js";
import type { Setting } from "./request.js";
import type { World } from "./world.js";

/** Where services keep the folder of the repository: their paths are from there, wherever the command runs. */
const repositoryVariables = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR", "BUILD_SOURCESDIRECTORY"] as const;

/** Finds the file and line of a figure's source: results that are read already stand for all that they came from. */
export function placeFinder(
  { report, loaded, resultsFile, baseline }: GateRun,
  files: readonly string[],
  { workspace }: Setting,
  world: World,
): PlaceFinder {
  const shown = (path: string): string => fromRepository(path, world);
  const whole = (path: string): GatePlace => ({ path: shown(path), line: 1, column: null });
  const policy = workspace === null ? resolve(world.cwd(), files[0] ?? ".") : join(workspace, SETTINGS);
  const read = loaded?.read ?? [];
  return {
    policy: whole(policy),
    baseline: whole(baseline.path),
    source: ({ file, column }) => {
      // The column is of a file that is not here.
      if (resultsFile !== null) return whole(resultsFile);
      const named = read.filter(({ reading }) => reading.file === file);
      // Two waves may each have a file of that name: our share is of the judged one.
      const found = named.find(({ wave }) => wave === report.wave) ?? named[0];
      return { path: found === undefined ? file : shown(found.path), line: headingLine(found), column };
    },
  };
}

/** Only a text file has lines. */
function headingLine(read: FileRead | undefined): number {
  if (read === undefined || read.reading.text === null) return 1;
  return Math.max(1, read.reading.headerRow);
}

function fromRepository(path: string, { cwd, env }: World): string {
  const roots = [...repositoryVariables.map((name) => env[name] ?? ""), cwd()].filter((root) => root !== "");
  const below = roots
    .map((root) => relative(root, path))
    .find((way) => way.split(sep)[0] !== ".." && !isAbsolute(way));
  return (below ?? basename(path)).replaceAll("\\", "/");
}
