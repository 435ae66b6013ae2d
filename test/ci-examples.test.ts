import { execFileSync, spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { z } from "zod";
import { version } from "../src/about/version.js";
import { createProgram } from "../src/cli/program.js";
import { reporterIds } from "../src/domain/gate/reporters.js";
import { COMMENT_MARK } from "../src/render/gate/markdown.js";
import { inFolder } from "./support/folders.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const examples = readdirSync(join(root, "docs/ci"))
  .filter((name) => name.endsWith(".yml"))
  .map((name) => `docs/ci/${name}`);
const yamlFiles = ["action.yml", ...examples];
const readme = "docs/ci/README.md";
const smallWorkspace = new URL("../fixtures/cli/workspace/", import.meta.url);

/** A block of YAML or of shell in the README. */
const fences = (info: string): readonly string[] =>
  [...read(readme).matchAll(/^```(\w+)\n(.*?)^```$/gmsu)].flatMap(([, kind, body = ""]) =>
    kind === info ? [body] : [],
  );

const step = z.looseObject({
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  run: z.string().optional(),
  shell: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
});
type Step = z.infer<typeof step>;
const composite = z.looseObject({
  inputs: z.record(z.string(), z.looseObject({ description: z.string(), default: z.string() })),
  outputs: z.record(z.string(), z.looseObject({ value: z.string() })),
  runs: z.looseObject({ using: z.literal("composite"), steps: z.array(step) }),
});

function parsed(text: string): unknown {
  const document = parseDocument(text, { uniqueKeys: true, strict: true });
  expect([...document.errors, ...document.warnings]).toEqual([]);
  return document.toJS();
}

const action = composite.parse(parsed(read("action.yml")));
const actionSteps = action.runs.steps;

/** Every value of YAML with the keys that lead to it: `jobs.kontroll.steps.3.run`. */
function leaves(value: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, inner]) =>
      leaves(inner, path === "" ? key : `${path}.${key}`),
    );
  return [[path, String(value)]];
}

/** What the services give a shell: GitHub's `run`, GitLab's `script` list, Azure's `script` and `bash`. */
const scriptsIn = (text: string): readonly string[] =>
  leaves(parsed(text)).flatMap(([path, value]) =>
    /(?:^|\.)(?:run|bash|script(?:\.\d+)?)$/u.test(path) ? [value] : [],
  );

interface Line {
  readonly where: string;
  readonly words: readonly string[];
}

/** The words of each line that runs the program, without what starts it. */
function programLines(where: string, scripts: readonly string[]): readonly Line[] {
  return scripts
    .flatMap((script) => script.trim().split("\n"))
    .flatMap((line) => {
      const [, rest] = /^(?:npx --yes parorende@\S+|parorende) (.*)$/u.exec(line.trim()) ?? [];
      const words = [...(rest ?? "").matchAll(/"([^"]*)"|(\S+)/gu)].map(
        ([, quoted, plain]) => quoted ?? plain ?? "",
      );
      return rest === undefined ? [] : [{ where, words }];
    });
}

const exampleLines = examples.map((file) => programLines(file, scriptsIn(read(file))));
const lines = [...exampleLines, programLines(readme, fences("sh"))].flat();
const compareLines = lines.filter(({ words }) => words[0] === "compare");

function program(): Command {
  const silent = { write: () => true };
  return createProgram({ argv: [], env: {}, cwd: () => root, stdout: silent, stderr: silent }, "nb");
}

/** The reporters that a line asks for, each with its file; none for the screen. */
const reportersIn = ({ words }: Line): readonly (readonly [string, string | undefined])[] =>
  words.flatMap((word, at) => {
    if (words[at - 1] !== "--reporter") return [];
    const [id = "", file] = word.split("=");
    return [[id, file] as const];
  });

describe("the examples for CI", () => {
  test("are there for GitHub, GitLab and Azure, and the README links to each", () => {
    expect(examples).toEqual(
      ["azure-pipelines.yml", "github-actions.yml", "gitlab-ci.yml"].map((name) => `docs/ci/${name}`),
    );
    for (const file of examples) expect(read(readme)).toContain(`](${file.slice("docs/ci/".length)})`);
  });

  test.each(yamlFiles)("%s is YAML without faults", (file) => {
    expect(leaves(parsed(read(file))).length).toBeGreaterThan(10);
  });

  test.each(examples)("%s runs the gate once", (file) => {
    expect(compareLines.filter(({ where }) => where === file)).toHaveLength(1);
  });

  test.each(lines.map((line) => [line.where, line.words.join(" "), line] as const))(
    "%s: the program takes «%s»",
    (_where, _text, { words }) => {
      const [name = "", ...rest] = words;
      const whole = program();
      if (name === "--version") {
        expect([rest, whole.options.map(({ long }) => long)]).toEqual([[], expect.arrayContaining([name])]);
        return;
      }
      const command = whole.commands.find((one) => one.name() === name || one.aliases().includes(name));
      expect(command?.parseOptions(rest).unknown).toEqual([]);
    },
  );

  test.each([...yamlFiles, readme])("%s names no other version than this one", (file) => {
    const named = [...read(file).matchAll(/parorende[@ -]v?(\d+\.\d+\.\d+)/gu)].map(([, found]) => found);
    expect([...new Set(named)]).toEqual(file === "action.yml" ? [] : [version()]);
  });

  test.each(compareLines.map((line) => [line.where, line.words.join(" "), line] as const))(
    "%s: «%s» names reporters that are there, and at most one for the screen",
    (_where, _text, line) => {
      const asked = reportersIn(line);
      expect(
        asked.map(([id]) => id).filter((id) => !(reporterIds as readonly string[]).includes(id)),
      ).toEqual([]);
      expect(asked.filter(([, file]) => file === undefined).length).toBeLessThanOrEqual(1);
    },
  );

  test("the README explains every reporter", () => {
    for (const id of reporterIds) expect(read(readme)).toContain(`\n| \`${id}\` |`);
  });

  test.each(examples)("%s uploads the files that its reporters write, and each of them", (file) => {
    const own = compareLines.filter(({ where }) => where === file).flatMap(reportersIn);
    const written = own.flatMap(([, name]) => name ?? []);
    const found = leaves(parsed(read(file)))
      .filter(([, value]) => !value.includes("--reporter"))
      .flatMap(([, value]) => value.match(/\bparorende\.[a-z]+/gu) ?? []);
    expect([...new Set(found)].sort()).toEqual([...new Set(written)].sort());
  });

  test.each([
    ["docs/ci/github-actions.yml", /\.with\.sarif_file$/u, "sarif"],
    ["docs/ci/gitlab-ci.yml", /^parorende\.artifacts\.reports\.junit$/u, "junit"],
    ["docs/ci/azure-pipelines.yml", /\.inputs\.testResultsFiles$/u, "junit"],
  ])("%s gives the service the form that it reads", (file, place, reporter) => {
    const named = leaves(parsed(read(file))).find(([path]) => place.test(path))?.[1];
    const own = compareLines.filter(({ where }) => where === file).flatMap(reportersIn);
    expect(own).toContainEqual([reporter, named]);
  });

  test.each([
    ["docs/ci/github-actions.yml", /^always\(\)/u],
    ["docs/ci/gitlab-ci.yml", /^always$/u],
    ["docs/ci/azure-pipelines.yml", /^succeededOrFailed\(\)$/u],
  ])("%s uploads when the gate says no, too", (file, always) => {
    const conditions = leaves(parsed(read(file))).filter(
      ([path, value]) => /(?:\.if|\.condition|artifacts\.when)$/u.test(path) && always.test(value),
    );
    expect(conditions).not.toEqual([]);
  });

  test.each(examples)("%s keeps what npm fetched, by the version", (file) => {
    const key = leaves(parsed(read(file))).filter(([path]) => path.endsWith(".key"));
    expect(key).not.toEqual([]);
    for (const [, value] of key) expect(value).toContain(`parorende-${version()}`);
  });

  test.each(yamlFiles)("%s puts nothing that others write into a script", (file) => {
    expect(scriptsIn(read(file)).filter((script) => script.includes("${{"))).toEqual([]);
  });

  test("use one and the same version of every action, pinned to its major", () => {
    const texts = [...yamlFiles.map((file) => read(file)), ...fences("yaml")];
    const used = new Map<string, Set<string>>();
    for (const [, name = "", at = ""] of texts.join("\n").matchAll(/uses: ([\w-]+\/[\w-]+)\S*?@(\S+)/gu))
      if (!name.endsWith("/parorende")) used.set(name, (used.get(name) ?? new Set()).add(at));
    expect(used.size).toBe(4);
    for (const versions of used.values()) expect([...versions]).toEqual([expect.stringMatching(/^v\d+$/u)]);
  });
});

describe("the lines of the examples, in a municipality’s workspace", () => {
  test("decide, and leave the files that are uploaded", async () => {
    await inFolder(smallWorkspace, async (cwd) => {
      // The built program: it starts far sooner than all of the sources do.
      const parorende = (words: readonly string[]) =>
        spawnSync(process.execPath, [join(root, "bin/parorende.js"), ...words], {
          cwd,
          encoding: "utf8",
          env: { ...process.env, GITHUB_STEP_SUMMARY: "" },
        });
      const analyzed = parorende(["analyze", "--format", "json", "--date", "2026-03-18", "--quiet"]);
      expect(analyzed.status, analyzed.stderr).toBe(0);
      const before = await readdir(cwd);
      for (const line of exampleLines.flat().filter(({ words }) => words[0] === "compare")) {
        const { status, stderr } = parorende(line.words);
        expect([0, 1], stderr).toContain(status);
        const added = (await readdir(cwd)).filter((name) => !before.includes(name));
        const files = reportersIn(line).flatMap(([, file]) => file ?? []);
        expect(added.sort(), line.where).toEqual(files.sort());
        for (const name of added) await rm(join(cwd, name));
      }
    });
  });
});

describe.skipIf(process.platform === "win32")("the comment on a merge request in GitLab", () => {
  const script =
    scriptsIn(read("docs/ci/gitlab-ci.yml")).find((text) => text.includes("PRIVATE-TOKEN")) ?? "";
  const own = 7;
  const text = `${COMMENT_MARK}\n\n## Kontroll\n`;

  interface Comment {
    readonly id: number;
    readonly author: { readonly id: number };
    readonly body: string;
  }

  interface Asked {
    readonly code: number | null;
    readonly changes: readonly (readonly [method: string, path: string, content: string])[];
    readonly told: string;
  }

  /** What the script changes of a merge request with these comments; `refused` answers everything with 403. */
  async function commented(
    comments: readonly Comment[],
    { refused = false, written = true }: { readonly refused?: boolean; readonly written?: boolean } = {},
  ): Promise<Asked> {
    const changes: [string, string, string][] = [];
    const server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? "", "http://gitlab");
      let content = "";
      request.on("data", (part: Buffer) => (content += part.toString()));
      request.on("end", () => {
        if (request.method !== "GET") changes.push([request.method ?? "", pathname, content]);
        const page = Number(searchParams.get("page"));
        const answer = pathname === "/user" ? { id: own } : comments.slice((page - 1) * 100, page * 100);
        response.writeHead(refused || request.headers["private-token"] !== "hemmelig" ? 403 : 200);
        response.end(JSON.stringify(answer));
      });
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    try {
      return await inFolder(null, async (cwd) => {
        if (written) await writeFile(join(cwd, "parorende.md"), text);
        const { port } = server.address() as AddressInfo;
        const env = {
          ...{ PATH: process.env["PATH"], CI_API_V4_URL: `http://127.0.0.1:${String(port)}` },
          ...{ CI_PROJECT_ID: "3", CI_MERGE_REQUEST_IID: "12", PARORENDE_TOKEN: "hemmelig" },
        };
        const child = spawn("bash", ["-e", "-o", "pipefail", "-c", script], {
          cwd,
          env,
          stdio: ["ignore", "pipe", "pipe"],
        });
        let told = "";
        for (const output of [child.stdout, child.stderr])
          output.on("data", (part: Buffer) => (told += part.toString()));
        const code = await new Promise<number | null>((ended) => child.on("close", ended));
        return { code, changes, told };
      });
    } finally {
      server.close();
    }
  }

  const comment = (id: number, author: number, body: string): Comment => ({
    id,
    author: { id: author },
    body,
  });
  const others = Array.from({ length: 130 }, (_, at) => comment(at, 1, "Ser bra ut"));
  const content = JSON.stringify({ body: text });

  test("is written where there is none, also where somebody else has quoted one", async () => {
    const path = "/projects/3/merge_requests/12/notes";
    const quoted = [...others, comment(400, 1, text), comment(401, own, `> ${text}`)];
    for (const comments of [[], quoted])
      expect(await commented(comments)).toMatchObject({ code: 0, changes: [["POST", path, content]] });
  });

  test("is replaced where there is one, however many came before it", async () => {
    const before = comment(500, own, `${COMMENT_MARK}\n\n## Sist\n`);
    const path = "/projects/3/merge_requests/12/notes/500";
    for (const comments of [[before], [...others, before, ...others]])
      expect(await commented(comments)).toMatchObject({ code: 0, changes: [["PUT", path, content]] });
  });

  test("is left as it was where the gate could not decide and wrote none, in one line", async () => {
    const { code, changes, told } = await commented([comment(500, own, text)], { written: false });
    expect([code, changes]).toEqual([0, []]);
    expect(told).toMatch(/^Fant ikke parorende\.md, [^\n]*\n$/u);
  });

  test("is told of as missing where GitLab refuses", async () => {
    const { code, changes } = await commented([], { refused: true });
    expect([code, changes]).toEqual([1, []]);
  });
});

describe("the action", () => {
  test("uses every input that it has, and no other", () => {
    const used = new Set([...read("action.yml").matchAll(/\binputs\.([\w-]+)/gu)].map(([, name]) => name));
    expect([...used].sort()).toEqual(Object.keys(action.inputs).sort());
  });

  test("has its inputs and outputs in the README, where an example uses no other", () => {
    for (const name of Object.keys(action.inputs)) expect(read(readme)).toContain(`\n| \`${name}\` |`);
    for (const name of Object.keys(action.outputs)) expect(read(readme)).toContain(`\n\`${name}\` er`);
    const used = fences("yaml").flatMap(
      (text) => z.object({ steps: z.array(step) }).parse(parsed(text)).steps,
    );
    const own = used.filter(({ uses }) => uses?.includes("/parorende@"));
    expect(own).toHaveLength(1);
    const given = own.flatMap((one) => Object.keys(one.with ?? {}));
    expect(given.filter((name) => !(name in action.inputs))).toEqual([]);
    expect(given).not.toEqual([]);
  });

  test("names only steps that it has", () => {
    const named = [...read("action.yml").matchAll(/\bsteps\.([\w-]+)\./gu)].map(([, id]) => id);
    const ids = actionSteps.flatMap(({ id }) => id ?? []);
    expect(named.filter((id) => !ids.includes(id ?? ""))).toEqual([]);
  });

  test("installs Node only where its own step says so, and tells which one it takes", () => {
    const install = actionSteps.find(({ uses }) => uses?.startsWith("actions/setup-node@"));
    expect(install?.if).toBe("steps.node.outputs.install != ''");
    expect(install?.with?.["node-version"]).toBe("${{ steps.node.outputs.install }}");
    expect(action.inputs["node-version"]?.description).toContain(leastNode().join("."));
  });
});

/** The oldest Node that the program takes. */
function leastNode(): readonly [major: number, minor: number] {
  const { engines } = JSON.parse(read("package.json")) as { engines: { node: string } };
  const [, major, minor] = /^>=(\d+)\.(\d+)$/u.exec(engines.node) ?? [];
  return [Number(major), Number(minor)];
}

/** Bash is on every runner of GitHub's; on Windows another program may have its name. */
describe.skipIf(process.platform === "win32")("a step of the action, run by bash as GitHub does", () => {
  type Inputs = Readonly<Record<string, string>>;
  interface Ended {
    readonly code: number | null;
    readonly stdout: string;
    readonly stderr: string;
    readonly outputs: string;
    readonly summary: string;
  }

  const stepOf = (id: string): Step => {
    const found = actionSteps.find((one) => one.id === id);
    if (found?.run === undefined) throw new Error(`the action has no step ${id} that runs anything`);
    return found;
  };

  async function ran(
    cwd: string,
    { run, env = {} }: Step,
    inputs: Inputs,
    path = process.env["PATH"],
  ): Promise<Ended> {
    const service = join(cwd, "..");
    const files = { script: "step.sh", GITHUB_OUTPUT: "output", GITHUB_STEP_SUMMARY: "summary.md" };
    const at = (name: keyof typeof files): string => join(service, files[name]);
    await writeFile(at("script"), run ?? "");
    await writeFile(at("GITHUB_OUTPUT"), "");
    await writeFile(at("GITHUB_STEP_SUMMARY"), "");
    const given = Object.entries(env).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/u.exec(value)?.[1] ?? "";
      return [name, inputs[input] ?? action.inputs[input]?.default ?? ""];
    });
    const { status, stdout, stderr } = spawnSync(
      "bash",
      ["--noprofile", "--norc", "-e", "-o", "pipefail", at("script")],
      {
        cwd,
        encoding: "utf8",
        env: {
          ...{ PATH: path, HOME: service, LANG: "nb_NO.UTF-8" },
          ...{ GITHUB_ACTION_PATH: root, GITHUB_WORKSPACE: cwd },
          ...{ GITHUB_OUTPUT: at("GITHUB_OUTPUT"), GITHUB_STEP_SUMMARY: at("GITHUB_STEP_SUMMARY") },
          ...(Object.fromEntries(given) as Inputs),
        },
      },
    );
    const outputs = await readFile(at("GITHUB_OUTPUT"), "utf8");
    return {
      code: status,
      stdout,
      stderr,
      outputs,
      summary: await readFile(at("GITHUB_STEP_SUMMARY"), "utf8"),
    };
  }

  /** An export with one item alone: so many of 135 have somebody to call. */
  const withContact = (yes: number): string =>
    ["kontaktperson", ...Array.from({ length: 135 }, (_, row) => (row < yes ? "Ja" : "Nei"))].join("\r\n");
  const asked = { arguments: "--survey ivaretatt --wave 2023\n--lang nb" };

  test.each([
    [20, 1, "outcome=fail\n"],
    [110, 0, "outcome=pass\n"],
  ])("says what the gate decided: %i of 135 with a contact give %i", async (yes, expected, outputs) => {
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "svar på kaféen.csv"), withContact(yes));
      const ended = await ran(cwd, stepOf("compare"), {
        ...asked,
        files: "svar på kaféen.csv\n",
        reporters: "sarif=parorende.sarif\njunit=under mappen.xml\n",
      });
      expect(ended.code, ended.stderr).toBe(expected);
      expect(ended.outputs).toBe(outputs);
      expect(ended.stdout.includes("::error")).toBe(expected === 1);
      expect(ended.summary).toContain("kontaktperson");
      expect((await readdir(cwd)).sort()).toEqual([
        "parorende.sarif",
        "svar på kaféen.csv",
        "under mappen.xml",
      ]);
    });
  });

  test("reads the workspace where no file is named", async () => {
    await inFolder(smallWorkspace, async (cwd) => {
      await mkdir(join(cwd, "..", "annet sted"));
      const { code, outputs, stderr } = await ran(join(cwd, "..", "annet sted"), stepOf("compare"), {
        workspace: cwd,
      });
      expect([0, 1], stderr).toContain(code);
      expect(outputs).toBe(`outcome=${code === 0 ? "pass" : "fail"}\n`);
    });
  });

  test("ends with 2 and «error» where the file is none", async () => {
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "svar.csv"), "a;b\r\n1;2\r\n");
      const ended = await ran(cwd, stepOf("compare"), { ...asked, files: "svar.csv" });
      expect([ended.code, ended.outputs]).toEqual([2, "outcome=error\n"]);
    });
  });

  test("runs nothing that stands in what it is given", async () => {
    const hostile = [
      "$(touch tatt)",
      "`touch tatt`",
      '"; touch tatt; "',
      "x; touch tatt",
      "*",
      "| touch tatt",
    ];
    await inFolder(null, async (cwd) => {
      for (const input of ["files", "workspace", "reporters", "arguments"]) {
        const { code } = await ran(cwd, stepOf("compare"), { [input]: hostile.join("\n") });
        expect(code, input).toBe(2);
      }
      expect(await readdir(cwd)).toEqual([]);
    });
  });

  test("takes a file whose name looks like an option for a file", async () => {
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, "--version"), withContact(110));
      const { code, stdout, stderr } = await ran(cwd, stepOf("compare"), { ...asked, files: "--version" });
      expect(`${stdout}${stderr}`).not.toContain(version());
      expect(code, stderr).toBe(0);
    });
  });

  const [major, minor] = leastNode();

  test.each([
    ["installs nothing where Node is new enough", `${String(major)}.${String(minor)}.0`, "", ""],
    ["installs nothing where Node is newer", `${String(major + 2)}.0.0`, "", ""],
    ["installs Node where it is too old", `${String(major)}.${String(minor - 1)}.9`, "", "22"],
    ["installs Node where it is far too old", `${String(major - 2)}.99.0`, "", "22"],
    ["installs Node where there is none", null, "", "22"],
    ["installs the Node that is asked for", `${String(major + 2)}.0.0`, "24", "24"],
  ])("%s", async (_, there, asked, installed) => {
    await inFolder(null, async (cwd) => {
      const programs = join(cwd, "..", "bin");
      await mkdir(programs);
      await symlink(execFileSync("which", ["bash"], { encoding: "utf8" }).trim(), join(programs, "bash"));
      if (there !== null) {
        const versions = `Object.defineProperty(process, "versions", { value: { node: "${there}" } });`;
        const node = `#!${join(programs, "bash")}\nexec '${process.execPath}' -e '${versions}'"$2"\n`;
        await writeFile(join(programs, "node"), node, { mode: 0o755 });
        await writeFile(join(programs, "npm"), `#!${join(programs, "bash")}\necho 10.0.0\n`, { mode: 0o755 });
      }
      const { code, outputs, stderr } = await ran(cwd, stepOf("node"), { "node-version": asked }, programs);
      expect([code, outputs], stderr).toEqual([0, `install=${installed}\n`]);
    });
  });

  test("names the cache by the lock file, and asks npm where the workflow’s own settings are not heard", async () => {
    await inFolder(null, async (cwd) => {
      await writeFile(join(cwd, ".npmrc"), "cache=et-annet-sted\n");
      await writeFile(join(cwd, "package.json"), "{}");
      const { code, outputs, stderr } = await ran(cwd, stepOf("lock"), {});
      expect(code, stderr).toBe(0);
      const hash = execFileSync("git", ["hash-object", join(root, "package-lock.json")], {
        encoding: "utf8",
      });
      expect(outputs).toMatch(new RegExp(`^hash=${hash.trim()}\nfolder=\\S.*\n$`, "u"));
      expect(outputs).not.toContain("et-annet-sted");
    });
  });
});
