// @ts-check
// Writes a JSON Schema for each kind of data file to surveys/schema/, where the files' "$schema" points.
// Run by `npm run schemas`; a test fails when the committed schemas are not what this would write.
import { mkdir, writeFile } from "node:fs/promises";
import prettier from "prettier";
import { dataKinds, jsonSchemaOf } from "../dist/domain/schemas.js";

const folder = new URL("../surveys/schema/", import.meta.url);
await mkdir(folder, { recursive: true });
for (const kind of dataKinds) {
  const file = new URL(`${kind}.schema.json`, folder);
  const style = await prettier.resolveConfig(file);
  await writeFile(
    file,
    await prettier.format(JSON.stringify(jsonSchemaOf(kind)), { ...style, parser: "json" }),
  );
}
console.log(`${dataKinds.length} schemas written to surveys/schema/`);
