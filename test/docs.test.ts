import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { METHOD_VERSION } from "../src/analyze.js";
import { createProgram } from "../src/cli/program.js";
import { codebookPatch } from "../src/domain/codebook.js";
import { framework } from "../src/domain/framework.js";
import { gateBaseline } from "../src/domain/gate/baseline.js";
import { gateOutcomes, gateReportSchema, gateRules } from "../src/domain/gate/gate-report.js";
import { gateSettings } from "../src/domain/gate/policy.js";
import { ownCodebook } from "../src/domain/notes-codebook.js";
import { checkReferences } from "../src/domain/reference-checks.js";
import { referenceSource } from "../src/domain/reference.js";
import { resultsSchema } from "../src/domain/results-schema.js";
import { wave } from "../src/domain/wave.js";
import { workspace } from "../src/domain/workspace.js";
import { rules } from "../src/judge/gate/rules.js";
import { STANDARDIZED_DIFFERS, verdictRules } from "../src/judge/verdict.js";
import { gate } from "../src/text/nb/gate.js";
import { version } from "../src/about/version.js";
import { inFolder } from "./support/folders.js";
import { runAsTyped, runIn } from "./support/world.js";
import { shipped } from "./survey-files.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const markdownIn = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name).replaceAll("\\", "/"));
const documents = [...markdownIn("."), ...markdownIn("docs"), ...markdownIn("docs/ci")].filter(
  (file) => !file.startsWith("THIRD-PARTY"),
);

interface Fence {
  readonly info: string;
  readonly lines: readonly string[];
}

function fencesOf(file: string, info: string): Fence[] {
  const found = [...read(file).matchAll(/^```([^\n]+)\n(.*?)^```$/gmsu)];
  return found
    .map(([, words = "", body = ""]) => ({ info: words, lines: body.replace(/\n$/u, "").split("\n") }))
    .filter((fence) => fence.info.split(" ")[0] === info);
}

/** The first cells of a table's rows, without marks, in one section (all where none is named). */
function firstCells(file: string, heading?: string): string[] {
  const text = read(file);
  const from = heading === undefined ? 0 : text.indexOf(`\n${heading}\n`);
  if (from < 0) throw new Error(`no section ${heading ?? ""} in ${file}`);
  const level = /^#+/u.exec(heading ?? "#")?.[0].length ?? 1;
  const rest = text.slice(from + 1);
  const after = rest.slice(heading?.length ?? 0);
  const end = heading === undefined ? -1 : after.search(new RegExp(`^#{1,${level}} `, "mu"));
  const section = end < 0 ? after : after.slice(0, end);
  return [...section.matchAll(/^\| (.*?) \|/gmu)].map(([, cell = ""]) => cell);
}

const codeCells = (file: string, heading?: string): string[] =>
  firstCells(file, heading).flatMap((cell) => /^`(.*)`$/u.exec(cell)?.[1] ?? []);

/** Lines as shown: «…» stands for any number of lines; without it nothing comes before, between or after. */
function expectShown(output: readonly string[], shown: readonly string[]): void {
  const pattern = shown.map((line) =>
    line === "…" ? "(?:[^\\n]*\\n)*?" : `${line.replace(/[$()*+.?[\\\]^{|}]/gu, "\\$&")}\\n`,
  );
  const text = output.map((line) => `${line.trimEnd().replaceAll(/[\u00a0\u202f]/gu, " ")}\n`).join("");
  expect(text).toMatch(new RegExp(`^${pattern.join("")}$`, "u"));
}

describe("the examples in the README", () => {
  interface Example {
    readonly folder: string;
    readonly command: string;
    readonly shown: string[];
  }

  const examples = fencesOf("README.md", "console").flatMap(({ lines }) => {
    const found: Example[] = [];
    let folder = ".";
    for (const line of lines) {
      if (line.startsWith("$ cd ")) folder = line.slice(5);
      else if (line.startsWith("$ ")) found.push({ folder, command: line.slice(2), shown: [] });
      else found.at(-1)?.shown.push(line);
    }
    return found;
  });

  test.each(examples)("$ $command", async ({ folder, command, shown }) => {
    await inFolder(null, async (cwd) => {
      for (const fixture of ["kommune", "svar-135"]) {
        await cp(join(root, "fixtures", fixture), join(cwd, "fixtures", fixture), { recursive: true });
      }
      const [program, ...args] = command.split(/\s+/u);
      expect(program).toBe("parorende");
      const ran = await runAsTyped({ cwd: join(cwd, folder) }, args);
      expect(ran.code, ran.stderr).toBe(0);
      expectShown(`${ran.stderr}${ran.stdout}`.replaceAll("\\", "/").trimEnd().split("\n"), shown);
    });
  });

  test.each(fencesOf("README.md", "json"))("show settings that can be read", ({ lines }) => {
    expect(workspace.safeParse(JSON.parse(lines.join("\n"))).error).toBeUndefined();
  });

  test("show every command", () => {
    const named = new Set(examples.map(({ command }) => command.split(" ")[1] ?? ""));
    expect([...named]).toEqual(expect.arrayContaining(commands().map((command) => command.name())));
  });
});

function commands(): readonly Command[] {
  const silent = { write: () => true };
  const world = { argv: [], env: {}, cwd: () => root, stdout: silent, stderr: silent };
  return createProgram(world, "en").commands;
}

describe("the documents", () => {
  const all = documents.map(read).join("\n");

  test.each(commands().map((command) => [command.name(), command] as const))(
    "name %s with every alias and option",
    (_, command) => {
      const words = [...command.aliases(), ...command.options.flatMap(({ long }) => long ?? [])];
      for (const word of words)
        expect(all, word).toMatch(new RegExp(`\`[^\`]*${word}\\b|^\\$ .*${word}\\b`, "mu"));
    },
  );

  test.each(documents)("%s links only to what is there", (file) => {
    const targets = [...read(file).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/gu)].map(([, target = ""]) => target);
    const local = targets.filter((target) => !/^[a-z]+:/u.test(target));
    expect(local.filter((target) => !existsSync(join(root, dirname(file), target)))).toEqual([]);
  });

  test.each(documents.filter((file) => file !== "docs/analytiker.md"))(
    "%s names only paths that are there",
    (file) => {
      const prose = read(file).replaceAll(/^```.*?^```$/gmsu, "");
      const spans = [...prose.matchAll(/`([^`\s]+)`/gu)].map(([, span = ""]) => span);
      const paths = spans.filter((span) =>
        /^(?:src|test|scripts|surveys|fixtures|reports|docs|\.ci)\//u.test(span),
      );
      expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    },
  );

  test.each(documents)("%s names only npm scripts that are there", (file) => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const named = [...read(file).matchAll(/npm run ([a-z:]+)/gu)].map(([, name = ""]) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test.each(documents)("%s holds no path of a machine", (file) => {
    expect(read(file)).not.toMatch(/(?<![\w.])\/(?:home|root|work|tmp|Users|private|var)\/|[A-Z]:\\/u);
  });

  test("the picture weighs at most 300 kB", () => {
    expect(statSync(join(root, "docs/bilder/analyse.png")).size).toBeLessThanOrEqual(300_000);
  });

  test("the third-party notices are those of the packages installed", () => {
    expect(() =>
      execFileSync(process.execPath, [join(root, "scripts/notices.mjs"), "--check"]),
    ).not.toThrow();
  });

  test("the changelog begins with this version and its method version", () => {
    const first = /^## (.*)$/mu.exec(read("CHANGELOG.md"))?.[1];
    expect(first).toBe(`${version()} (metodeversjon ${METHOD_VERSION})`);
  });
});

describe("the recipes in CONTRIBUTING.md", () => {
  interface Change {
    readonly path: string;
    readonly isNew: boolean;
    readonly hunks: readonly string[][];
  }

  const changes = fencesOf("CONTRIBUTING.md", "diff").flatMap(({ lines }) => {
    const found: { path: string; isNew: boolean; hunks: string[][] }[] = [];
    for (const [at, line] of lines.entries()) {
      if (line.startsWith("--- ")) continue;
      if (line.startsWith("+++ b/")) {
        found.push({ path: line.slice(6), isNew: lines[at - 1] === "--- /dev/null", hunks: [] });
      } else if (line.startsWith("@@")) found.at(-1)?.hunks.push([]);
      else found.at(-1)?.hunks.at(-1)?.push(line);
    }
    return found satisfies Change[];
  });
  const side = (hunk: readonly string[], sign: "+" | "-"): string =>
    hunk
      .filter((line) => line === "" || line.startsWith(" ") || line.startsWith(sign))
      .map((line) => line.slice(1))
      .join("\n");

  test("are there for each of the seven things to add", () => {
    expect(changes.length).toBeGreaterThanOrEqual(7);
  });

  test.each(changes.filter(({ isNew }) => !isNew))("change $path as it is", ({ path, hunks }) => {
    const text = read(path);
    expect(hunks.map((hunk) => side(hunk, "-")).filter((part) => !text.includes(part))).toEqual([]);
  });

  test.each(changes.filter(({ isNew }) => isNew))("add $path, which is not there", ({ path }) => {
    expect(existsSync(join(root, path))).toBe(false);
  });

  const added = (folder: string): [string, unknown][] =>
    changes
      .filter(({ path }) => path.startsWith(folder) && path.endsWith(".json"))
      .map(({ path, hunks }) => [path, JSON.parse(side(hunks[0] ?? [], "+")) as unknown]);

  test.each(added("surveys/ivaretatt/waves/"))("%s is a wave", (path, data) => {
    expect(path).toContain(wave.parse(data).id);
  });

  test.each(added("surveys/ivaretatt/national/"))(
    "%s is a source the codebook and the reading rule know",
    (path, data) => {
      const source = referenceSource.parse(data);
      expect(checkReferences(shipped.codebook(), source, shipped.words())).toEqual([]);
      expect(path).toContain(source.id);
    },
  );

  test.each(added("surveys/frameworks/"))("%s is a framework of known areas and indicators", (path, data) => {
    const { id, areas } = framework.parse(data);
    const indicators = shipped.codebook().indicators.map((one) => one.id);
    const national = shipped.framework("nasjonal").areas.map((one) => one.id);
    expect(path).toContain(id);
    expect(indicators).toEqual(expect.arrayContaining(areas.flatMap((area) => area.indicators ?? [])));
    expect(national).toEqual(expect.arrayContaining(areas.flatMap((area) => area.national ?? [])));
  });

  test("hold data for a wave, a source and a framework", () => {
    expect(
      ["surveys/ivaretatt/waves/", "surveys/ivaretatt/national/", "surveys/frameworks/"].map(
        (f) => added(f).length,
      ),
    ).toEqual([1, 1, 1]);
  });
});

describe("docs/metode.md", () => {
  const metode = read("docs/metode.md");

  test("has the verdict rules in their order", () => {
    expect(codeCells("docs/metode.md", "## 4. Vurderingen")).toEqual([
      ...verdictRules.map(({ id }) => id),
      STANDARDIZED_DIFFERS,
    ]);
  });

  test("has the gate's rules in their order, each with the outcome that the gate gives it", () => {
    const section = metode.split("\n### Reglene for hver linje\n")[1]?.split("\n### ")[0] ?? "";
    const rows = [...section.matchAll(/^\| `(.*?)` \| .* \| (.*?) \|$/gmu)];
    const told = rows.map(([, id = "", outcome = ""]) => ({ id, outcome }));
    expect(told).toEqual(
      rules.map(({ id, outcome }) => ({ id, outcome: gate.groups[outcome].toLowerCase() })),
    );
    expect(told.map(({ id }) => id)).toEqual([...gateRules]);
  });

  test("names every reason for not comparing", () => {
    const schema = JSON.stringify(z.toJSONSchema(resultsSchema));
    const reasons = codeCells("docs/metode.md", "### Når vi ikke sammenligner");
    expect(reasons).toContain("recall");
    expect(schema.includes(`"enum":${JSON.stringify(reasons)}`)).toBe(true);
  });

  test("reads words as surveys/words.json does", () => {
    const number = (value: number): string => String(Math.round(value * 1e4) / 1e4).replace(".", ",");
    const rows = shipped.words().rules.map(({ words, interval, lowExcluded, relativeLow }) => {
      if (interval !== undefined) {
        const excluded = lowExcluded === true ? " (nedre grense ikke med)" : "";
        return `| «${words[0] ?? ""}» | ${number(interval.low)}–${number(interval.high)}${excluded} |`;
      }
      return relativeLow === undefined
        ? `| «${words.filter((word) => !["ein stor del", "fleire"].includes(word)).join("», «")}» | ingen: beholdes som ord og sammenlignes ikke |`
        : `| «${words.join("», «")}» | tallet det vises til, med nedre grense ${number(-relativeLow)} lavere |`;
    });
    expect(metode.split("\n").filter((line) => line.startsWith("| «"))).toEqual(rows);
  });

  test("names the method version", () => {
    expect(metode).toContain(`(nå ${METHOD_VERSION})`);
  });
});

interface Node {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly $defs?: Readonly<Record<string, Node>>;
}

/** Every field by its path; a group, and a source, are told once. */
function fieldsOf(node: Node, path: string): string[] {
  const prefix = path === "" ? "" : `${path}.`;
  const own = Object.entries(node.properties ?? {}).flatMap(([name, child]) => [
    `${prefix}${name}`,
    ...fieldsOf(child, name === "group" ? "Group" : name === "source" ? "Source" : `${prefix}${name}`),
  ]);
  const inList = node.items === undefined ? [] : fieldsOf(node.items, `${path}[]`);
  return [
    ...own,
    ...inList,
    ...[...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap((one) => fieldsOf(one, path)),
  ];
}

/** All fields of a form, and of what it defines, once each. */
function fieldsOfSchema(form: z.ZodType): string[] {
  const schema = z.toJSONSchema(form) as Node;
  const shared = Object.entries(schema.$defs ?? {}).flatMap(([name, node]) => fieldsOf(node, name));
  return [...new Set([...fieldsOf(schema, ""), ...shared])];
}

describe("docs/json.md", () => {
  const results = fieldsOfSchema(resultsSchema);
  // Texts in three languages are told of with the results.
  const gateReport = fieldsOfSchema(gateReportSchema).filter((field) => !field.startsWith("LocalizedText."));
  const baseline = fieldsOfSchema(gateBaseline);

  test.each([
    ["the gate's report", "## The gate", gateReport],
    ["the known deviations", "## Known deviations", baseline],
  ])("has one line for every field of %s, and for no other", (_, heading, fields) => {
    expect(codeCells("docs/json.md", heading).sort()).toEqual(fields.sort());
  });

  test("has one line for every field of the results, and for no other", () => {
    const elsewhere = [
      ...codeCells("docs/json.md", "## The gate"),
      ...codeCells("docs/json.md", "## Known deviations"),
    ];
    expect(codeCells("docs/json.md").sort()).toEqual([...results, ...elsewhere].sort());
  });
});

describe("docs/analytiker.md", () => {
  const schemas: Readonly<Record<string, z.ZodType>> = {
    parorende: workspace,
    wave,
    "codebook-patch": codebookPatch,
    kodebok: ownCodebook,
    "kjente-avvik": gateBaseline,
  };

  test.each(fencesOf("docs/analytiker.md", "json"))("shows a valid file: $info", ({ info, lines }) => {
    const schema = schemas[info.split(" ")[1] ?? ""];
    expect(schema?.safeParse(JSON.parse(lines.join("\n"))).error).toBeUndefined();
    expect(schema).toBeDefined();
  });

  test("shows a table of counts that can be analyzed", async () => {
    const [table] = fencesOf("docs/analytiker.md", "csv");
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "svarfordeling.csv"), `${table?.lines.join("\r\n") ?? ""}\r\n`);
      const ran = await runAsTyped({ cwd }, ["analyze", "svarfordeling.csv", "--json", "--quiet"]);
      expect(ran.stderr).toBe("");
      expect(ran.stdout).toContain('"value": 147');
    });
  });

  test("shows what is said of the note it shows", async () => {
    const [note] = fencesOf("docs/analytiker.md", "md");
    const [told] = fencesOf("docs/analytiker.md", "text").filter(({ info }) => info === "text innspill");
    const [settings] = fencesOf("docs/analytiker.md", "json").filter(({ lines }) =>
      lines.some((line) => line.includes("urgentRoutine")),
    );
    const [command = "", ...shown] = told?.lines ?? [];
    await inFolder(null, async (cwd) => {
      await mkdir(join(cwd, "notater"));
      await writeFile(join(cwd, "parorende.json"), settings?.lines.join("\n") ?? "");
      await writeFile(join(cwd, "notater/2026-03-18 dialogkafé.md"), note?.lines.join("\n") ?? "");
      const ran = await runIn({ cwd }, ...command.split(" ").slice(2));
      expect(ran.stderr).toBe("");
      expectShown(ran.stdout.trimEnd().split("\n"), shown);
    });
  });

  test("shows what the gate says of the example without its known deviations, and the file it then writes", async () => {
    const shown = fencesOf("docs/analytiker.md", "text").filter(({ info }) => info === "text kontroll");
    const [file] = fencesOf("docs/analytiker.md", "json").filter(({ info }) => info === "json kjente-avvik");
    await inFolder(join(root, "fixtures/kommune"), async (cwd) => {
      await rm(join(cwd, "kjente-avvik.json"));
      const codes = [];
      for (const { lines } of shown) {
        const [command = "", ...told] = lines;
        const words = [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(
          ([, quoted, plain]) => quoted ?? plain ?? "",
        );
        const ran = await runIn({ cwd }, ...words.slice(2));
        expectShown(`${ran.stderr}${ran.stdout}`.trimEnd().split("\n"), told);
        codes.push(ran.code);
      }
      expect(codes).toEqual([1, 0]);
      const written = gateBaseline.parse(JSON.parse(await readFile(join(cwd, "kjente-avvik.json"), "utf8")));
      const told = gateBaseline.parse(JSON.parse(file?.lines.join("\n") ?? ""));
      expect(written).toEqual({
        ...told,
        // The day it is written is today.
        entries: told.entries.map((entry) => ({ ...entry, since: written.entries[0]?.since })),
      });
    });
  });

  test("has one line for every field of the gate's policy, and for no other", () => {
    expect(codeCells("docs/analytiker.md", "### Hva dere bestemmer").sort()).toEqual(
      fieldsOfSchema(gateSettings).sort(),
    );
  });

  test("tells what each heading of the gate means", () => {
    const headings = firstCells("docs/analytiker.md", "### Slik leses svaret").slice(1);
    const remarks = [gate.neverFails, gate.removable];
    expect(headings).toEqual([...gateOutcomes.map((outcome) => gate.groups[outcome]), ...remarks]);
  });

  test("quotes messages as they are written", () => {
    const said = ["issues", "errors", "gate-errors", "note-reading", "review-issues"]
      .map((file) => read(`src/text/nb/${file}.ts`))
      .join("");
    const quoted = firstCells("docs/analytiker.md", "## 11. Hva meldingene betyr").filter((cell) =>
      cell.startsWith("«"),
    );
    const parts = quoted.flatMap((cell) => cell.slice(1, -1).split("…")).map((part) => part.trim());
    expect(quoted.length).toBeGreaterThan(5);
    expect(parts.filter((part) => !said.includes(part))).toEqual([]);
  });
});
