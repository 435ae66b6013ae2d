// @ts-check
// The model that suggests areas for statements from café notes: trained from `surveys/coding/`, the part of `npm run build`
// between the compiler and the bundle.
import { mkdir, writeFile } from "node:fs/promises";
import { buildModel } from "../dist/coding/notes/build.js";
import { encodeModel } from "../dist/coding/notes/model-file.js";
import { readKnowledge } from "../dist/read/notes-knowledge.js";

const { spelling, concepts, examples } = await readKnowledge();
const lessons = examples.map(({ text, primary }) => ({ text, area: primary }));
await mkdir("dist", { recursive: true });
await writeFile("dist/notes-model.bin", encodeModel(buildModel({ spelling, concepts, examples: lessons })));
