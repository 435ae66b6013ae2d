import { join } from "node:path";
import { publishedReport, type PublishedReport } from "../domain/plan/claims.js";
import { listFolder, nodeFiles, type FileAccess } from "./files.js";
import { readJsonFile } from "./json.js";

/** Where a workspace keeps what has been published. */
export const PUBLISHED_FOLDER = "publisert";

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
  const folder = join(workspaceFolder, PUBLISHED_FOLDER);
  const { files } = await listFolder(folder, access);
  const named = files.filter((file) => file.toLowerCase().endsWith(".json") && !file.startsWith("."));
  const published = await Promise.all(
    named.map((file) =>
      readJsonFile(join(folder, file), `${PUBLISHED_FOLDER}/${file}`, publishedReport, access),
    ),
  );
  return published.sort((a, b) => order(a.to, b.to) || order(a.document, b.document));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
