import { readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { ParorendeError } from "../domain/errors.js";
import type { DecisionFile } from "../domain/notes.js";
import { writeAll } from "./write.js";

/** The file of decisions while somebody decides: written whole each time, and never over what another has written since. */
export class DecisionStore {
  readonly path: string;
  hasSaved = false;
  #last: string | null;

  private constructor(path: string, text: string | null) {
    this.path = path;
    this.#last = text;
  }

  static async at(path: string): Promise<DecisionStore> {
    return new DecisionStore(path, await textAt(path));
  }

  /** @throws ParorendeError decisionsChanged where somebody else has written it since, cannotWrite */
  async save(file: DecisionFile): Promise<void> {
    const name = basename(this.path);
    if ((await textAt(this.path)) !== this.#last)
      throw new ParorendeError({ code: "decisionsChanged", facts: { file: name } });
    const text = `${JSON.stringify(file, null, 2)}\n`;
    await writeAll(dirname(this.path), [{ name, bytes: new TextEncoder().encode(text) }], true);
    this.#last = text;
    this.hasSaved = true;
  }
}

async function textAt(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch(() => null);
}
