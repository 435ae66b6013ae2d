import type { importFiles } from "../index.js";
import type { ImportOptions } from "./import-options.js";
import type { Asker } from "./prompts.js";
import type { Setting } from "./request.js";
import type { Output, World } from "./world.js";

/** What importing one export after another has in common. */
export interface Run {
  readonly options: ImportOptions;
  readonly setting: Setting;
  readonly world: World;
  readonly asker: Asker | null;
  readonly make: Awaited<ReturnType<typeof importFiles>>;
  /** Whether the wave file is about this export alone. */
  readonly isOnly: boolean;
}

/** With `--json` the data stand alone on stdout. */
export function output({ options, world }: Run): Output {
  return options.json === true ? world.stderr : world.stdout;
}
