import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { breachesIn, loadedWith, roomOf, type Rule } from "./support/architecture.js";
import { HELP, packageRooms, rooms, worldExceptions } from "./support/architecture-rules.js";
import { readSources } from "./support/source-files.js";

const house = new URL("../", import.meta.url);
const trees = new URL("../fixtures/architecture/", import.meta.url);

describe("the house", () => {
  const files = readSources(house);

  it("keeps its rules", () => {
    expect(breachesIn(house).map(({ message }) => message)).toEqual([]);
  });

  it("is really read: every room of the table has files, and they import one another", () => {
    const found = new Set(files.map(({ path }) => roomOf(path)));
    expect([...found].sort()).toEqual(Object.keys(rooms).sort());
    const kinds = files.flatMap(({ imports }) => imports.map(({ kind }) => kind));
    expect(new Set(kinds)).toEqual(new Set(["static", "dynamic", "type"]));
    const targets = files.flatMap(({ imports }) => imports.flatMap(({ target }) => target ?? []));
    expect(targets.filter((target) => !target.startsWith("src/") || !target.endsWith(".ts"))).toEqual([]);
  });

  it("gives every package it depends on a room, or uses it for no import at all", () => {
    const { dependencies } = JSON.parse(readFileSync(new URL("package.json", house), "utf8")) as {
      dependencies: Record<string, string>;
    };
    // Style sheets are read as files.
    const assets = ["@digdir/designsystemet-css", "@digdir/designsystemet-theme"];
    const homeless = Object.keys(dependencies).filter((name) => !(name in packageRooms));
    expect(homeless.sort()).toEqual(assets);
  });

  it("still needs every exception it makes", () => {
    for (const { file, use } of worldExceptions)
      expect(files.find(({ path }) => path === file)?.tree.text).toContain(use);
  });

  it("starts `--help` from the command line's own code alone", () => {
    const entry = readFileSync(new URL("bin/parorende.js", house), "utf8");
    expect(entry).toContain('import("../dist/program/main.js")');
    expect(entry).not.toMatch(/^import\s/mu);
    const loaded = loadedWith(HELP.entry, files).map(({ path }) => path);
    expect(loaded).toContain("src/cli/program.ts");
    expect(loaded).not.toContain("src/index.ts");
  });

  it("starts `--help` from a built program that has no schema in what it loads first", () => {
    const program = new URL("dist/program/", house);
    const loaded = new Set(["main.js"]);
    let text = "";
    for (const name of loaded) {
      const built = readFileSync(new URL(name, program), "utf8");
      for (const [, next = ""] of built.matchAll(/^import .*"\.\/(.+?)";$/gmu)) loaded.add(next);
      text += built;
    }
    const schemas = /class \$ZodError|\$ZodType\b/u;
    expect(text).toContain("class Command extends");
    expect(text).not.toMatch(schemas);
    const all = readdirSync(program).map((name) => readFileSync(new URL(name, program), "utf8"));
    expect(all.filter((built) => schemas.test(built))).not.toEqual([]);
  });
});

describe("sabotage", () => {
  const names = readdirSync(trees);
  const sabotages = names.filter((name) => name !== "clean");

  it("has a tree for every rule", () => {
    const rules = new Set(sabotages.map((name) => expectedOf(name).rule));
    const all: Record<Rule, true> = {
      rooms: true,
      people: true,
      packages: true,
      wall: true,
      world: true,
      length: true,
      cycle: true,
      help: true,
    };
    expect([...rules].sort()).toEqual(Object.keys(all).sort());
  });

  it("finds nothing in a tree without a breach", () => {
    expect(breachesIn(tree("clean"))).toEqual([]);
  });

  it.each(sabotages)("catches %s, once, naming the file and the rule", (name) => {
    const { file, rule, says } = expectedOf(name);
    const found = breachesIn(tree(name));
    expect(found.map((breach) => ({ file: breach.file, rule: breach.rule }))).toEqual([{ file, rule }]);
    expect(found[0]?.message).toContain(file);
    expect(found[0]?.message).toContain(says);
  });
});

function tree(name: string): URL {
  return new URL(`${name}/`, trees);
}

function expectedOf(name: string): { readonly file: string; readonly rule: Rule; readonly says: string } {
  return JSON.parse(readFileSync(new URL("expected.json", tree(name)), "utf8")) as ReturnType<
    typeof expectedOf
  >;
}
