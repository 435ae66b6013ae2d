import { readFile } from "node:fs/promises";
import { Ajv } from "ajv";
import { default as addFormats } from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gateRules } from "../../../src/domain/gate/gate-report.js";
import type { WrittenGate, WrittenLine } from "../../../src/domain/gate/written-gate.js";
import { gateSarif } from "../../../src/render/gate/sarif.js";
import {
  anyGate,
  nasty,
  reporterInput,
  runs,
  sampleGate,
  writtenGate,
  writtenLine,
} from "../../support/gate.js";

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: { readonly startLine: number };
    };
    readonly logicalLocations?: readonly { readonly name: string }[];
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly unknown[];
}

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly language: string;
  readonly results: readonly Result[];
  readonly properties: Readonly<Record<string, string | null>>;
}

const file = new URL("../../../fixtures/schemas/sarif-2.1.0-rtm.5.json", import.meta.url);
const valid = await checker();

/** The schema is of draft 4: what it uses means the same in draft 7, but for the name of its own address. */
async function checker() {
  const { $schema, id, ...schema } = JSON.parse(await readFile(file, "utf8")) as Record<string, unknown>;
  expect([$schema, id]).toEqual([
    expect.stringContaining("draft-04"),
    expect.stringContaining("sarif-2.1.0"),
  ]);
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

function sarif(written: WrittenGate = sampleGate): Run {
  const log = JSON.parse(gateSarif(reporterInput({ written }))) as { readonly runs: readonly [Run] };
  expect(valid(log), JSON.stringify(valid.errors)).toBe(true);
  return log.runs[0];
}

const result = (change: Partial<WrittenLine>): Result =>
  sarif(writtenGate([writtenLine(change)])).results[0]!;

describe("SARIF", () => {
  test("is version 2.1.0 and valid by its schema, with lines or without", () => {
    const log = JSON.parse(gateSarif(reporterInput())) as Record<string, unknown>;
    expect(log).toMatchObject({ version: "2.1.0", $schema: expect.stringContaining("2.1.0") as string });
    expect(sarif(writtenGate([])).results).toEqual([]);
    expect(sarif().language).toBe("nb");
  });

  test("would not be valid with a level that SARIF does not have", () => {
    const log = gateSarif(reporterInput()).replace('"level": "error"', '"level": "fatal"');
    expect(valid(JSON.parse(log))).toBe(false);
  });

  test("tells what fails, warns, is known and can be removed; what passes is no alert", () => {
    expect(sarif().results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ["clear", "error"],
      ["named-missing", "error"],
      ["known-deviation", "note"],
      ["above-gate-level", "warning"],
      ["never-fails", "warning"],
      ["removable", "note"],
    ]);
  });

  test("describes every rule in the words of the gate, and points at the one that decided", () => {
    const { tool, results } = sarif();
    const ids = tool.driver.rules.map(({ id }) => id);
    expect(ids).toEqual([...gateRules, "never-fails", "removable"]);
    expect(tool.driver).toMatchObject({ name: "parorende", version: "0.2.0" });
    expect(tool.driver.rules[0]).toEqual({
      id: "named-missing",
      shortDescription: { text: "Regelen named-missing." },
      fullDescription: { text: "Regelen named-missing." },
      help: { text: "Regelen named-missing." },
    });
    expect(results.map(({ ruleIndex }) => ids[ruleIndex])).toEqual(results.map(({ ruleId }) => ruleId));
  });

  test("points at the file and the column, with the path as an address", () => {
    expect(result({}).locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: "unders%C3%B8kelser/2025/svar%201.csv", uriBaseId: "%SRCROOT%" },
          region: { startLine: 1 },
        },
        logicalLocations: [{ name: "kontaktperson", kind: "member" }],
      },
    ]);
    const [place] = result({ places: [{ path: "c:d/svar.csv", line: 3, column: null }] }).locations;
    expect(place!.physicalLocation).toMatchObject({
      artifactLocation: { uri: "c%3Ad/svar.csv" },
      region: { startLine: 3 },
    });
    expect(place!.logicalLocations).toBeUndefined();
  });

  test("places in the policy what has no place in the data, and in the baseline what can be removed", () => {
    const uris = sarif().results.map(({ locations }) => locations[0]!.physicalLocation.artifactLocation.uri);
    expect([uris[1], uris.at(-2)]).toEqual(["kommune/parorende.json", "kommune/parorende.json"]);
    expect(uris.at(-1)).toBe("kommune/kjente-avvik.json");
  });

  test("suppresses a known deviation, with why it is lived with, and nothing else", () => {
    const suppressed = sarif().results.map(({ suppressions }) => suppressions);
    expect(suppressed).toEqual([
      undefined,
      undefined,
      [{ kind: "external", status: "accepted", justification: nasty.markdown }],
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("knows a line again whatever is written of it, and from all others", () => {
    const prints = sarif().results.map(({ partialFingerprints }) => partialFingerprints);
    expect(prints.map((print) => print["parorende/v1"])).toEqual([
      "kontaktperson.uten/nation",
      "koordinator.nei/target",
      "samtaler_nok.nei/previous",
      "avlastning_nok.liten/nation",
      "never-fails/raad.god",
      "removable/plan.nei/nation",
    ]);
    expect(new Set(prints.map((print) => print["primaryLocationLineHash"])).size).toBe(6);
    const other = result({ title: "Noe annet", message: "Noe annet", places: [] });
    expect(other.partialFingerprints).toEqual(prints[0]);
    expect(other.partialFingerprints["primaryLocationLineHash"]).toMatch(/^[0-9a-f]{16}:1$/u);
  });

  test("has no placeholder and no link in a message", () => {
    expect(result({ title: "a", message: nasty.markdown }).message.text).toBe(
      "a. | *a* [b] (0) {{0}} `c` $d$",
    );
  });

  test("carries the conclusion, what the figures are from, and that they are invented", () => {
    expect(sarif().properties).toMatchObject({
      conclusion: "Kontrollen stopper bygget.",
      notice: "Oppdiktet kommune. Ingen av tallene er ekte.",
      inputHash: "sha256:0f--3a",
      method: "1",
    });
  });

  test("is valid and gives any message back, whatever the texts", () => {
    fc.assert(
      fc.property(anyGate, (written) => {
        const told = written.groups
          .filter(({ outcome }) => outcome === "fail")
          .flatMap(({ lines }) => lines.map(({ title, message }) => `${title}. ${message}`));
        const shown = sarif(written)
          .results.filter(({ level }) => level === "error")
          .map(({ message }) => message.text.replaceAll("{{", "{").replaceAll("}}", "}"));
        expect(shown).toEqual(told.map((text) => text.replaceAll("](", "] (")));
      }),
      runs,
    );
  });
});
