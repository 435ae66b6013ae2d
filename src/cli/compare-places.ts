import { existsSync } from "node:fs";
import { basename, isAbsolute, join, relative, resolve } from "node:path";
import type { GatePlace } from "../domain/gate/written-gate.js";
import type { GateRun, PlaceFinder } from "../index.js";
import type { Setting } from "./request.js";
import type { World } from "./world.js";

/** Where services keep the folder of the repository: their paths are from there, wherever the command runs. */
const repositoryVariables = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR", "BUILD_SOURCESDIRECTORY"] as const;

/** Finds the file and line of a figure's source: results that are read already stand for all that they came from. */
export function placeFinder(
  run: GateRun,
  files: readonly string[],
  { workspace }: Setting,
  world: World,
): PlaceFinder {
  const shown = (path: string): string => fromRepository(path, world);
  const named = files.map((file) => resolve(world.cwd(), file));
  const { resultsFile } = run;
  const policy = workspace === null ? (named[0] ?? world.cwd()) : join(workspace, "parorende.json");
  const whole = (path: string): GatePlace => ({ path: shown(path), line: 1, column: null });
  return {
    policy: whole(policy),
    baseline: whole(run.baseline.path),
    source: ({ file, column }) => {
      if (resultsFile !== null) return { path: shown(resultsFile), line: 1, column };
      const path = named.find((one) => basename(one) === basename(file)) ?? inWorkspace(file, workspace);
      return { path: path === null ? file : shown(path), line: headingLine(run, file), column };
    },
  };
}

function inWorkspace(file: string, workspace: string | null): string | null {
  const path = workspace === null ? null : join(workspace, "undersokelser", file);
  return path !== null && existsSync(path) ? path : null;
}

/** Only a text file has lines. */
function headingLine({ loaded }: GateRun, file: string): number {
  const reading = loaded?.read.find((one) => one.reading.file === file)?.reading;
  return reading === undefined || reading.text === null ? 1 : Math.max(1, reading.headerRow);
}

function fromRepository(path: string, { cwd, env }: World): string {
  const roots = [...repositoryVariables.map((name) => env[name] ?? ""), cwd()].filter((root) => root !== "");
  const below = roots
    .map((root) => relative(root, path))
    .find((way) => !way.startsWith("..") && !isAbsolute(way));
  return (below ?? basename(path)).replaceAll("\\", "/");
}
