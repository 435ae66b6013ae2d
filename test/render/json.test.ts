import { expect, test } from "vitest";
import { renderJson } from "../../src/render/json.js";

test("JSON has two spaces, a newline at the end, and no key without a value", () => {
  expect(renderJson({ b: 1, a: { n: undefined, shown: false } })).toBe(
    '{\n  "b": 1,\n  "a": {\n    "shown": false\n  }\n}\n',
  );
});

test("JSON refuses a number it cannot hold, which it would write as null", () => {
  expect(() => renderJson({ share: Number.NaN })).toThrow(/share/);
  expect(() => renderJson([Number.POSITIVE_INFINITY])).toThrow(TypeError);
  expect(() => renderJson(undefined)).toThrow(TypeError);
});

test("JSON keeps a share unrounded", () => {
  expect(JSON.parse(renderJson({ share: 71 / 131 }))).toEqual({ share: 71 / 131 });
});

test("JSON is read as it was where a text would be a command to a CI service that logs it", () => {
  const value = { reason: "##vso[task.setvariable variable=PATH]x ##[error]y", list: ["##"], none: [] };
  expect(renderJson(value)).not.toMatch(/##(?:vso)?\[/u);
  expect(JSON.parse(renderJson(value))).toEqual(value);
});
