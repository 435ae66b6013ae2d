import { expect, it } from "vitest";
import { code } from "./code-rows.js";

it("a date where an answer should be is told as what Excel has made of a code, and is no answer", () => {
  const { issues, answers } = code(["kontaktperson"], [["Ja"], ["2025-02-01"], ["Nei"]]);
  expect(issues.map(({ code: kind, rows }) => [kind, rows])).toEqual([
    ["unknownLabel", [3]],
    ["damagedByExcel", [3]],
  ]);
  expect(answers.get("kontaktperson")?.[1]).toBeLessThan(0);
});
