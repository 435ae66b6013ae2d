import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { progresses, statuses } from "../../../src/domain/plan/words.js";
import { planRegisters } from "../../../src/plan-registers.js";
import { loadCatalogue } from "../../../src/read/catalogue.js";
import { readContext, readRequirements } from "../../../src/read/requirements.js";
import { readWorkspace } from "../../../src/read/workspace.js";

const folder = fileURLToPath(new URL("../../../fixtures/kommune", import.meta.url));

const read = async () => {
  const found = await loadCatalogue({ workspaceFolder: folder });
  const [survey, framework] = await Promise.all([found.survey("ivaretatt"), found.framework("nasjonal")]);
  return planRegisters(await readWorkspace(folder), { survey, framework }, found);
};

it("the invented municipality's registers are read without a fault", async () => {
  const { registers, files, issues } = await read();
  expect(issues).toEqual([]);
  expect(files).toHaveLength(7);
  expect(registers.measures).toHaveLength(19);
  expect(new Set(registers.measures.map(({ status }) => status))).toEqual(new Set(statuses));
  const told = registers.measures.flatMap(({ progress }) => progress ?? []);
  expect(new Set(told)).toEqual(new Set(progresses));
  expect(registers.measures.find(({ id }) => id === "kontaktperson")).toMatchObject({
    areas: ["koordinering"],
    deadline: "2024-06-30",
    indicators: [{ indicator: "kontaktperson.uten", baseline: "2023", target: 0.4 }],
    answers: ["fast-kontakt", "slippe-aa-gjenta"],
  });
  expect(registers.figures.filter(({ value }) => value === null).length).toBeGreaterThan(0);
  expect(new Set(registers.goals.map(({ area }) => area)).size).toBe(6);
});

it("every field of a measure is used somewhere in the invented municipality", async () => {
  const { registers } = await read();
  const filled = (value: unknown): boolean =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== "";
  const fields = Object.keys(registers.measures[0] ?? {});
  const unused = fields.filter(
    (field) =>
      !registers.measures.some((one) => filled(Object.entries(one).find(([key]) => key === field)?.[1])),
  );
  expect(unused).toEqual([]);
});

it("the guideline has 21 groups in five chapters, and nobody has held them against the law yet", async () => {
  const groups = await readRequirements(null);
  expect(groups).toHaveLength(21);
  expect([...new Set(groups.map(({ chapter }) => chapter))]).toEqual(["A", "B", "C", "D", "E"]);
  expect(groups.every(({ checked }) => checked === null)).toBe(true);
  expect(groups.filter(({ law, strength }) => law.length > 0 && strength !== "must")).toEqual([]);
});

it("figures from elsewhere name source and year", async () => {
  const context = await readContext(folder);
  expect(context.filter(({ about }) => about === "children")).toHaveLength(2);
  expect(context.every(({ year, source }) => year !== "" && source.title !== "")).toBe(true);
});
