import { resolve } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import { reporterIds, type ReporterId } from "../domain/gate/reporters.js";
import type { CompareOptions } from "./options.js";
import type { World } from "./world.js";
import { nodeWriter } from "./write.js";
import { realPlace } from "./write-place.js";

/** A reporter, and the file it writes; null for the screen. */
export interface ReporterTarget {
  readonly id: ReporterId;
  readonly file: string | null;
  /** The file as it was typed. */
  readonly shown: string;
}

/** As most programs have it: the screen. */
const SCREEN = "-";
/** The same by another name: written to as a file, it would be mixed with what the program prints. */
const STDOUT = "/dev/stdout";
/** Where another report begins, in what was meant for several. */
const nextReporter = new RegExp(`[\\s,;]+(?=(?:${reporterIds.join("|")})=)`, "u");

/**
 * What is reported, and where: text on the screen unless another is asked for there.
 *
 * @throws ParorendeError badOption, fileNameMissing, reportersTogether, reportersOnStdout
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
  return onScreen.length === 0 ? [{ id: "text", file: null, shown: SCREEN }, ...targets] : targets;
}

/**
 * Refuses to write a report over another, also by way of a link. A device takes any number of them.
 *
 * @throws ParorendeError reporterOverwrites
 */
export async function refuseOverwriting(targets: readonly ReporterTarget[]): Promise<void> {
  const taken = new Set<string>();
  for (const { id, file, shown } of targets) {
    if (file === null) continue;
    const { kind, path } = await realPlace(file, nodeWriter);
    if (taken.has(path)) {
      const facts = { reporter: id, file: shown };
      throw new ParorendeError({ code: "reporterOverwrites", facts });
    }
    if (kind !== "stream") taken.add(path);
  }
}

function targetOf(typed: string, folder: string): ReporterTarget {
  const [, name = "", file] = /^([^=]*)(?:=(.*))?$/su.exec(typed) ?? [];
  const id = reporterIds.find((one) => one === name.trim());
  if (id === undefined) {
    const facts = { option: "--reporter", value: typed, allowed: reporterIds };
    throw new ParorendeError({ code: "badOption", facts });
  }
  if (file === undefined || file === SCREEN || file === STDOUT) return { id, file: null, shown: SCREEN };
  if (file.trim() === "") throw new ParorendeError({ code: "fileNameMissing", facts: { after: `${id}=` } });
  const reporters = typed.split(nextReporter);
  if (reporters.length > 1) throw new ParorendeError({ code: "reportersTogether", facts: { reporters } });
  return { id, file: resolve(folder, file), shown: file };
}
