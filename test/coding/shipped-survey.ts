import { readFileSync } from "node:fs";
import { codebook as schema, type Codebook } from "../../src/domain/codebook.js";

const path = new URL("../../surveys/ivaretatt/codebook.json", import.meta.url);

/** The survey that is shipped. */
export const ivaretatt: Codebook = schema.parse(JSON.parse(readFileSync(path, "utf8")));
