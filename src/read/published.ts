import { join } from "node:path";
import { publishedReport, type PublishedReport } from "../domain/plan/claims.js";
import { listFolder, nodeFiles, type FileAccess } from "./files.js";
import { readJsonFile } from "./json.js";

/** Where a workspace keeps what has been published. */
export const PUBLISHED_FOLDER = "publisert";
/** In it: what was replaced. */
const REPLACED_FOLDER = "tidligere";

/**
 * Reads what has been published from a workspace: `publisert/<document>-<period>.json`.
 *
 * @returns oldest first, by the last day of the period and then by document; none where nothing is published
 * @throws ParorendeError brokenJson, badEncoding, invalidDataFile; what `openFile` throws
 * @example
 * (await readPublished("min-kommune")).map(({ period }) => period); // ["2023", "2024"]
 */
export async function readPublished(
  workspaceFolder: string,
  access: FileAccess = nodeFiles,
): Promise<readonly PublishedReport[]> {
  const published = await reportsIn(workspaceFolder, PUBLISHED_FOLDER, access);
  return [...published].sort((a, b) => order(a.to, b.to) || order(a.document, b.document));
}

/**
 * Reads all that was ever published, for asking which numbers are out: as `readPublished`, and each report has the numbers
 * of those that it replaced too (`publisert/tidligere/`). Somebody may have seen them.
 *
 * @throws ParorendeError what `readPublished` throws
 * @example
 * const numbers = (await readEverPublished("min-kommune")).flatMap((report) => report.numbers);
 */
export async function readEverPublished(
  workspaceFolder: string,
  access: FileAccess = nodeFiles,
): Promise<readonly PublishedReport[]> {
  const [now, replaced] = await Promise.all([
    readPublished(workspaceFolder, access),
    reportsIn(workspaceFolder, `${PUBLISHED_FOLDER}/${REPLACED_FOLDER}`, access),
  ]);
  const isOf = (one: PublishedReport, other: PublishedReport): boolean =>
    one.document === other.document && one.period === other.period;
  const merged = now.map((report) => {
    const before = replaced.filter((one) => isOf(one, report)).flatMap(({ numbers }) => numbers);
    return { ...report, numbers: [...report.numbers, ...before] };
  });
  return [...merged, ...replaced.filter((one) => !now.some((report) => isOf(one, report)))];
}

async function reportsIn(
  workspaceFolder: string,
  name: string,
  access: FileAccess,
): Promise<readonly PublishedReport[]> {
  const folder = join(workspaceFolder, name);
  const { files } = await listFolder(folder, access);
  const named = files.filter((file) => file.toLowerCase().endsWith(".json") && !file.startsWith("."));
  return Promise.all(
    named.map((file) => readJsonFile(join(folder, file), `${name}/${file}`, publishedReport, access)),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
