import { readdirSync, readFileSync } from "node:fs";
import { codebook, type Codebook } from "../src/domain/codebook.js";
import { framework, type Framework } from "../src/domain/framework.js";
import { type ReferenceSource, referenceSource, type WordRules, wordRules } from "../src/domain/reference.js";
import { type Wave, wave } from "../src/domain/wave.js";

export const surveysFolder = new URL("../surveys/", import.meta.url);

export const readJson = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(file, surveysFolder), "utf8"));

/** Every JSON file under surveys/, as `ivaretatt/waves/2022.json`. */
export const surveyFiles: readonly string[] = readdirSync(surveysFolder, {
  recursive: true,
  encoding: "utf8",
})
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".json"))
  .sort();

const under = (folder: string): readonly string[] => surveyFiles.filter((file) => file.startsWith(folder));

/** The shipped data, checked by its schemas; a fresh copy each time, so that a test may break it. */
export const shipped = {
  codebook: (): Codebook => codebook.parse(readJson("ivaretatt/codebook.json")),
  waves: (): Wave[] => under("ivaretatt/waves/").map((file) => wave.parse(readJson(file))),
  references: (): ReferenceSource[] =>
    under("ivaretatt/national/").map((file) => referenceSource.parse(readJson(file))),
  words: (): WordRules => wordRules.parse(readJson("words.json")),
  frameworks: (): Framework[] => under("frameworks/").map((file) => framework.parse(readJson(file))),
  framework(id: string): Framework {
    return framework.parse(readJson(`frameworks/${id}.json`));
  },
};
