import { basename, resolve } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import { reporterIds, type ReporterId } from "../domain/gate/reporters.js";
import type { CompareOptions } from "./options.js";
import type { World } from "./world.js";

/** A reporter, and the file it writes; null for the screen. */
export interface ReporterTarget {
  readonly id: ReporterId;
  readonly file: string | null;
}

/**
 * What is reported, and where: text on the screen unless another is asked for there.
 *
 * @throws ParorendeError badOption, reportersOnStdout
 */
export function reporterTargets(
  { reporter = [], json }: CompareOptions,
  { cwd }: World,
): readonly ReporterTarget[] {
  const asked = [...reporter, ...(json === true && !reporter.includes("json") ? ["json"] : [])];
  const targets = asked.map((typed) => targetOf(typed, cwd()));
  const onScreen = targets.filter(({ file }) => file === null).map(({ id }) => id);
  if (onScreen.length > 1)
    throw new ParorendeError({ code: "reportersOnStdout", facts: { reporters: onScreen } });
  return onScreen.length === 0 ? [{ id: "text", file: null }, ...targets] : targets;
}

/**
 * Refuses to write a report over what the run reads, or over another report.
 *
 * @param inUse absolute paths
 * @throws ParorendeError reporterOverwrites
 */
export function refuseOverwriting(targets: readonly ReporterTarget[], inUse: readonly string[]): void {
  const taken = new Set(inUse);
  for (const { id, file } of targets) {
    if (file === null) continue;
    if (taken.has(file)) {
      const facts = { reporter: id, file: basename(file) };
      throw new ParorendeError({ code: "reporterOverwrites", facts });
    }
    taken.add(file);
  }
}

function targetOf(typed: string, folder: string): ReporterTarget {
  const [, name = "", file] = /^([^=]*)(?:=(.*))?$/su.exec(typed) ?? [];
  const id = reporterIds.find((one) => one === name.trim());
  if (id === undefined || file === "") {
    const facts = { option: "--reporter", value: typed, allowed: reporterIds };
    throw new ParorendeError({ code: "badOption", facts });
  }
  return { id, file: file === undefined ? null : resolve(folder, file) };
}
