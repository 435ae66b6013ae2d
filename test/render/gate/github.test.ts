import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WrittenGate, WrittenLine } from "../../../src/domain/gate/written-gate.js";
import { gateAnnotations } from "../../../src/render/gate/github.js";
import { oneLine } from "../../../src/render/plain-text.js";
import {
  anyGate,
  nasty,
  reporterInput,
  runs,
  sampleGate,
  writtenGate,
  writtenLine,
} from "../../support/gate.js";

const lines = (written: WrittenGate = sampleGate, explain = false): readonly string[] =>
  gateAnnotations(reporterInput({ written, explain })).trimEnd().split("\n");
const first = (change: Partial<WrittenLine>): string => lines(writtenGate([writtenLine(change)]))[0]!;

/** A line as GitHub's runner reads it: a command with its properties and message, or null. */
function commandIn(line: string) {
  const told = /^\s*::(?<name>\w+)(?: (?<properties>.*?))?::(?<message>.*)$/u.exec(line)?.groups;
  if (told === undefined) return null;
  const properties = (told["properties"] ?? "").split(",").map((each) => {
    const at = each.indexOf("=");
    return [each.slice(0, at), decoded(each.slice(at + 1))] as const;
  });
  return { name: told["name"], message: decoded(told["message"] ?? ""), ...Object.fromEntries(properties) };
}

function decoded(text: string): string {
  const signs: Record<string, string> = { "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%" };
  return text.replace(/%(?:0D|0A|3A|2C|25)/gu, (code) => signs[code]!);
}

describe("GitHub annotations", () => {
  test("are an error for what fails, at its file and line, with its numbers and address", () => {
    expect(first({})).toBe(
      "::error file=undersøkelser/2025/svar 1.csv,line=1," +
        "title=Er uten fast kontaktperson%2C mot landet%3A klart dårligere::" +
        "86,7 %25 (117 av 135) er uten fast kontaktperson. I landet var svaret «halvparten» i 2023." +
        "%0AAdresse: 2025/kontaktperson.uten/total/vs-nation",
    );
  });

  test("have a warning for what warns, a notice for what is known or can be removed, and none for what passes", () => {
    expect(lines().map((line) => commandIn(line)?.name ?? null)).toEqual([
      ...["error", "error", "notice", "warning", "warning", "notice"],
      ...[null, null],
    ]);
  });

  test("tell what fails before all else, so that GitHub's ten hold the most important", () => {
    const many = Array.from({ length: 15 }, (_, at) =>
      writtenLine({ id: String(at), outcome: at < 12 ? "known" : "fail" }),
    );
    const names = lines(writtenGate(many)).map((line) => commandIn(line)?.name);
    expect(names.slice(0, 3)).toEqual(["error", "error", "error"]);
    expect(names.filter((name) => name === "notice")).toHaveLength(12);
  });

  test("have no file where the line has none", () => {
    expect(first({ places: [], title: "Mangler" })).toMatch(/^::error title=Mangler::/u);
  });

  test("end with the conclusion as a plain line, after that the figures are invented", () => {
    expect(lines().slice(-2)).toEqual([
      "Oppdiktet kommune. Ingen av tallene er ekte.",
      "Kontrollen stopper bygget.",
    ]);
  });

  test("never take a conclusion for a command", () => {
    for (const conclusion of [" ::error::nei", "Først ##[error]nei", nasty.command]) {
      const last = lines(writtenGate([], { conclusion })).at(-1)!;
      expect(last).not.toMatch(/^\s*::|##\[/u);
      expect(last).toContain("nei");
    }
  });

  test("explain the rule when asked", () => {
    expect(lines(sampleGate, true)[0]).toContain("%0ASlik ble det avgjort: Vurderingen er en av dem");
    expect(lines()[0]).not.toContain("Slik ble det avgjort");
  });

  test("are one line each with the same texts in them, whatever the texts", () => {
    fc.assert(
      fc.property(anyGate, (written) => {
        const of = written.groups
          .filter(({ outcome }) => outcome === "fail" || outcome === "warn" || outcome === "known")
          .flatMap((group) => group.lines);
        const told = lines(written);
        const removable = written.removable?.lines ?? [];
        const plain = written.notice === null ? 1 : 2;
        expect(told.length).toBeLessThanOrEqual(of.length + removable.length + plain);
        const commands = told.map(commandIn).filter((command) => command !== null);
        expect(commands).toHaveLength(of.length + removable.length);
        for (const [at, { title, message, places }] of of.entries()) {
          expect(commands[at]).toMatchObject({
            title: oneLine(title),
            message: `${oneLine(message)}\nAdresse: 2025/kontaktperson.uten/total/vs-nation`,
            ...(places[0] === undefined
              ? {}
              : { file: oneLine(places[0].path), line: String(places[0].line) }),
          });
        }
        for (const line of told.slice(commands.length)) expect(line).not.toMatch(/^\s*::|##\[/u);
      }),
      runs,
    );
  });
});
