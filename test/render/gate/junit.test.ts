import { readFile } from "node:fs/promises";
import { DOMParser, type Element } from "@xmldom/xmldom";
import fc from "fast-check";
import { validateXML } from "xmllint-wasm";
import { describe, expect, test } from "vitest";
import type { WrittenGate, WrittenLine } from "../../../src/domain/gate/written-gate.js";
import { gateJunit } from "../../../src/render/gate/junit.js";
import { withoutForbidden } from "../../../src/render/xml.js";
import { anyGate, reporterInput, runs, sampleGate, writtenGate, writtenLine } from "../../support/gate.js";

const schemas = new URL("../../../fixtures/schemas/", import.meta.url);
const jenkins = await readFile(new URL("jenkins-junit.xsd", schemas), "utf8");

const junit = (written: WrittenGate, explain = false): string =>
  gateJunit(reporterInput({ written, explain }));
const one = (change: Partial<WrittenLine>, explain = false): Element =>
  all(junit(writtenGate([writtenLine(change)]), explain), "testcase")[0]!;

/** The elements of a name; XML that is not well-formed throws. */
function all(xml: string, name: string): readonly Element[] {
  const onError = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`);
  };
  return [...new DOMParser({ onError }).parseFromString(xml, "text/xml").getElementsByTagName(name)];
}

const attributes = (element: Element): Record<string, string> =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

describe("JUnit", () => {
  test("is valid by Jenkins' schema: every outcome, explained or not, and nothing at all", async () => {
    const samples = [junit(sampleGate), junit(sampleGate, true), junit(writtenGate([]))];
    const xml = samples.map((contents, at) => ({ fileName: `sample-${String(at)}.xml`, contents }));
    expect(await validateXML({ xml, schema: jenkins })).toMatchObject({ valid: true, errors: [] });
  });

  test("would not be valid with what the schema does not know", async () => {
    const xml = junit(sampleGate).replace("<testcase ", '<testcase file="svar.csv" ');
    expect(await validateXML({ xml, schema: jenkins })).toMatchObject({ valid: false });
  });

  test("has a suite for each kind of comparison, with its own counts", () => {
    const xml = junit(sampleGate);
    expect(all(xml, "testsuite").map(attributes)).toEqual([
      { name: "parorende.nation", tests: "5", failures: "1", errors: "0", skipped: "1", time: "0" },
      { name: "parorende.previous", tests: "1", failures: "0", errors: "0", skipped: "0", time: "0" },
      { name: "parorende.target", tests: "1", failures: "1", errors: "0", skipped: "0", time: "0" },
      { name: "parorende.neverFails", tests: "0", failures: "0", errors: "0", skipped: "0", time: "0" },
      { name: "parorende.removable", tests: "0", failures: "0", errors: "0", skipped: "0", time: "0" },
    ]);
    expect(attributes(all(xml, "testsuites")[0]!)).toEqual({
      name: "Kontroll av Lillevik, målingen 2025",
      tests: "7",
      failures: "2",
      errors: "0",
      time: "0",
    });
    expect(all(xml, "failure")).toHaveLength(2);
    expect(all(xml, "skipped")).toHaveLength(1);
  });

  test("calls a test case the same whatever the verdict, and no two the same", () => {
    const names = (xml: string): readonly string[] =>
      all(xml, "testcase").map(
        (element) => `${element.getAttribute("classname")!} ${element.getAttribute("name")!}`,
      );
    const written = names(junit(sampleGate));
    expect(new Set(written).size).toBe(7);
    expect(written[0]).toBe(
      "parorende.nation Er uten fast kontaktperson, mot landet (kontaktperson.uten/nation)",
    );
    const other = writtenGate([
      writtenLine({ outcome: "pass", rule: "better", word: "bedre", title: "bedre" }),
    ]);
    expect(names(junit(other))).toEqual([written[0]]);
  });

  test("tells of a failure its title, its rule, its numbers, its address and its file", () => {
    const [failure] = one({}).getElementsByTagName("failure");
    expect(attributes(failure!)).toEqual({
      message: "Er uten fast kontaktperson, mot landet: klart dårligere",
      type: "clear",
    });
    expect(failure!.textContent).toBe(
      [
        "86,7 % (117 av 135) er uten fast kontaktperson. I landet var svaret «halvparten» i 2023.",
        "Adresse: 2025/kontaktperson.uten/total/vs-nation",
        "undersøkelser/2025/svar 1.csv:1 (kontaktperson)",
      ].join("\n"),
    );
  });

  test.each(["few-answers", "hidden", "not-comparable"] as const)(
    "skips what could not be judged: %s",
    (rule) => {
      const [skipped] = one({ outcome: "listed", rule, message: "Tallet vises ikke." }).getElementsByTagName(
        "skipped",
      );
      expect(skipped!.textContent).toContain("Tallet vises ikke.");
    },
  );

  test.each(["neutral", "cannot-tell"] as const)("passes what was judged without being clear: %s", (rule) => {
    const element = one({ outcome: "listed", rule });
    expect(element.getElementsByTagName("skipped")).toHaveLength(0);
    expect(element.getElementsByTagName("system-out")).toHaveLength(1);
  });

  test.each(["known", "warn"] as const)("passes what is %s, and says so in its output", (outcome) => {
    const element = one({ outcome, title: "Tittel" });
    expect(element.getElementsByTagName("failure")).toHaveLength(0);
    expect(element.textContent).toMatch(/^Tittel\n86,7 %/u);
  });

  test("explains every case when asked, and has no word for one that passes when not", () => {
    expect(one({ outcome: "pass", rule: "better" }).childNodes).toHaveLength(0);
    const told = all(junit(sampleGate, true), "testcase").map((element) => element.textContent);
    expect(told.filter((text) => !text?.includes("Slik ble det avgjort: "))).toEqual([]);
  });

  test("says in each suite that figures are invented, and what they are from", () => {
    const facts = all(junit(sampleGate), "property").map((element) => element.getAttribute("name"));
    expect(facts).toEqual(Array<string[]>(3).fill(["notice", "inputHash", "method"]).flat());
    const real = junit({ ...sampleGate, notice: null });
    expect(real).not.toContain('name="notice"');
  });

  test("gives any text back as it stood, but for what no XML can hold", () => {
    fc.assert(
      fc.property(anyGate, (written) => {
        const xml = junit(written, true);
        const lines = written.groups.flatMap((group) => group.lines);
        const cases = all(xml, "testcase");
        expect(all(xml, "testsuites")[0]!.getAttribute("name")).toBe(withoutForbidden(written.heading));
        expect(cases.map((element) => element.getAttribute("name"))).toEqual(
          lines.map(({ name, againstName, id }) => withoutForbidden(`${name}, ${againstName} (${id})`)),
        );
        for (const [at, { outcome, title, message, because }] of lines.entries()) {
          const text = cases[at]!.textContent ?? "";
          expect(text).toContain(withoutForbidden(because));
          if (outcome !== "pass") expect(text).toContain(withoutForbidden(message));
          if (outcome !== "fail") continue;
          const [failure] = cases[at]!.getElementsByTagName("failure");
          expect(failure!.getAttribute("message")).toBe(withoutForbidden(title));
        }
      }),
      runs,
    );
  });
});
