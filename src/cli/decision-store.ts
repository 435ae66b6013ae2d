import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codingFiles } from "../domain/coding-files.js";
import { ParorendeError } from "../domain/errors.js";
import { decisionFile, type DecisionFile } from "../domain/notes.js";
import { ownCodebook, type OwnCodebook } from "../domain/notes-codebook.js";
import { cannotWrite } from "./cannot-write.js";
import { writeAll } from "./write.js";

/**
 * What is decided in a workspace while somebody decides: written whole each time, never over what another has written
 * since, and never so that it cannot be read again.
 */
export class DecisionStore {
  /** Of the decisions. */
  readonly path: string;
  hasSaved = false;
  readonly #last: Map<string, string | null>;

  private constructor(path: string, texts: Map<string, string | null>) {
    this.path = path;
    this.#last = texts;
  }

  /** @throws ParorendeError cannotWrite where a file is there and cannot be read */
  static async in(workspace: string): Promise<DecisionStore> {
    const path = join(workspace, codingFiles.decisions);
    const paths = [path, join(workspace, codingFiles.codebook)];
    const texts = await Promise.all(paths.map(async (one) => [basename(one), await textAt(one)] as const));
    return new DecisionStore(path, new Map(texts));
  }

  /**
   * Writes what is decided.
   *
   * @param codebook where it has been changed too; null leaves it
   * @throws ParorendeError decisionsChanged where somebody else has written one of the files since, cannotWrite
   */
  async save(decisions: DecisionFile, codebook: OwnCodebook | null = null): Promise<void> {
    const folder = dirname(this.path);
    const contents = [
      [basename(codingFiles.decisions), decisionFile.parse(decisions)] as const,
      ...(codebook === null ? [] : [[basename(codingFiles.codebook), ownCodebook.parse(codebook)] as const]),
    ];
    const texts = contents.map(([name, content]) => [name, `${JSON.stringify(content, null, 2)}\n`] as const);
    for (const [name] of texts) {
      if ((await textAt(join(folder, name))) !== this.#last.get(name))
        throw new ParorendeError({ code: "decisionsChanged", facts: { file: name } });
    }
    const encoder = new TextEncoder();
    const files = texts.map(([name, text]) => ({ name, bytes: encoder.encode(text) }));
    await writeAll(folder, files, true);
    for (const [name, text] of texts) this.#last.set(name, text);
    this.hasSaved = true;
  }
}

async function textAt(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw cannotWrite(error, basename(path), dirname(path));
  }
}
