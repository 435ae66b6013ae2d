import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { run } from "../../src/cli/main.js";
import { cli } from "../../src/text/nb/cli.js";
import { help as en } from "../../src/text/en/help.js";
import { help as nb } from "../../src/text/nb/help.js";
import { help as nn } from "../../src/text/nn/help.js";
import { inFolder, snapshot } from "../support/folders.js";
import { runAsTyped, runIn } from "../support/world.js";

const workspace = new URL("../../fixtures/cli/workspace/", import.meta.url);
const languages = { nb, nn, en } as const;

describe("--help", () => {
  const commands = [
    [],
    ["analyze"],
    ["explain"],
    ["list"],
    ["init"],
    ["doctor"],
    ["completion"],
    ["measures"],
    ["measures", "send"],
    ["measures", "fetch"],
    ["measures", "needs"],
  ] as const;
  const cases = commands.flatMap((command) =>
    (["nb", "nn", "en"] as const).map((lang) => [command.join(" "), lang, command] as const),
  );

  test.each(cases)(
    "of «parorende %s» is wholly in %s, on stdout, with exit 0",
    async (_name, lang, command) => {
      const { code, stdout, stderr } = await runIn({ cwd: "/" }, ...command, "--help", "--lang", lang);
      expect([code, stderr]).toEqual([0, ""]);
      const texts = languages[lang];
      const [usage] = stdout.split("\n");
      expect(usage?.startsWith(`${texts.usage} parorende`)).toBe(true);
      expect(usage).toContain(texts.anyOptions);
      for (const heading of [texts.usage, texts.options, texts.help]) expect(stdout).toContain(heading);
      if (command.length === 0) {
        for (const text of [texts.commands, texts.program]) expect(stdout).toContain(text);
        for (const text of [
          texts.analyze,
          texts.explain,
          texts.list,
          texts.init,
          texts.doctor,
          texts.completion,
        ])
          expect(stdout.replaceAll(/\s+/gu, " ")).toContain(text);
        expect(stdout).toContain(texts.examples.split("\n")[1]);
      }
      if (lang !== "en")
        expect(stdout).not.toMatch(
          /\b(Usage|Options|Arguments|Commands|display|default)\b|\[(options|command)\]/u,
        );
    },
  );

  test("is quicker than it would be with the library: it never finds a workspace to read", async () => {
    await inFolder(
      new URL("../../fixtures/cli/bad/settings-not-json/input/", import.meta.url),
      async (cwd) => {
        expect((await runIn({ cwd }, "analyze", "--help")).code).toBe(0);
      },
    );
  });

  test("--version is the package's", async () => {
    const { code, stdout } = await runIn({ cwd: "/" }, "--version");
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/u)]);
  });
});

describe("a command that is not there", () => {
  test.each([
    ["anlyse svar.csv --wave 2023", "Kjenner ikke kommandoen «anlyse». Mente du «analyze»?"],
    ["forklra 2023/x.y/total/share --json", "Kjenner ikke kommandoen «forklra». Mente du «forklar»?"],
    ["rydd svar.csv --force", "Kjenner ikke kommandoen «rydd». Skriv"],
    ["--langg nb", "Kjenner ikke valget --langg. Mente du «--lang»?"],
    ["--tull", "Kjenner ikke valget --tull. Skriv"],
  ])("«parorende %s» is told, with what was meant where that can be told", async (typed, said) => {
    const { code, stdout, stderr } = await runIn({ cwd: "/" }, ...typed.split(" "));
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
  });

  test.each(["analyser", "analyse"])("«%s» is analyze in Norwegian", async (alias) => {
    const { code, stdout } = await runIn({ cwd: "/" }, alias, "--help");
    expect(code).toBe(0);
    expect(stdout.replaceAll(/\s+/gu, " ")).toContain(nb.analyze);
  });
});

test.each([
  [["compare", "--ukjent"], "parorende compare"],
  [["sammenlign", "--lang", "nb", "--ukjent"], "parorende compare"],
  [["notes", "code", "--ukjent"], "parorende notes code"],
  [["--ukjent"], "parorende"],
])("what is mistyped in %j points to the help of the command", async (args, command) => {
  const { code, stderr } = await runIn({ cwd: "/" }, ...args);
  expect([code, stderr]).toEqual([2, expect.stringContaining(`«${command} --help»`)]);
});

describe("parorende alone", () => {
  test("outside a workspace says where to begin, in three lines, and where the rest is", async () => {
    await inFolder(null, async (cwd) => {
      const { code, stdout, stderr } = await runIn({ cwd });
      expect([code, stderr]).toEqual([0, ""]);
      const begin = stdout.split("\n").filter((line) => line.startsWith("  parorende "));
      expect(begin.map((line) => line.trim().split(/ {2,}/u)[0])).toEqual([
        "parorende init min-kommune",
        "parorende init min-kommune --example",
        "parorende analyze svar.csv --wave 2025",
      ]);
      expect(stdout).toContain("parorende --help");
    });
  });

  test("in a workspace says what is there and the next command, in its language", async () => {
    await inFolder(workspace, async (cwd) => {
      const { code, stdout } = await runAsTyped({ cwd }, []);
      expect([code, stdout.split("\n")]).toEqual([
        0,
        [
          "Du er i arbeidsmappa til Eksempelby.",
          "Målingar med svar: 2022, 2023 og 2025.",
          "Neste kommando: parorende analyze --format html,json",
          "",
        ],
      ]);
      const before = await snapshot(cwd);
      const next = /parorende (.*)$/mu.exec(stdout)?.[1]?.split(" ") ?? [];
      expect((await runAsTyped({ cwd }, [...next, "--quiet"])).code).toBe(0);
      const made = Object.keys(await snapshot(cwd)).filter((path) => !(path in before));
      expect(made).toContain("rapporter/analyse-2025.html");
      expect((await runAsTyped({ cwd }, [])).stdout).toContain("ligg i rapporter/");
    });
  });

  test("in a workspace with a round that cannot be read says why, and to import it where that helps", async () => {
    await inFolder(workspace, async (cwd) => {
      const file = join(cwd, "undersokelser/2025/svar.csv");
      await writeFile(file, "Hva synes du om været?;Og ellers?\nFint;Bra\n");
      const unlinked = (await runIn({ cwd })).stdout;
      expect(unlinked).toContain("Målingen 2025 kan ikke leses ennå.\nFant ingen spørsmål");
      expect(unlinked).toContain("Neste kommando: parorende import undersokelser/2025/svar.csv\n");
      await writeFile(file, "");
      const empty = (await runIn({ cwd })).stdout;
      expect(empty).toContain("svar.csv er tom.");
      expect(empty).not.toContain("parorende import");
    });
  });

  test("in a workspace without answers says where to put them", async () => {
    await inFolder(new URL("../../fixtures/cli/bad/no-answers-yet/input/", import.meta.url), async (cwd) => {
      const { code, stdout } = await runAsTyped({ cwd }, []);
      expect(code).toBe(0);
      expect(stdout).toContain("undersokelser/2025/svar.csv");
      expect(stdout).toContain("parorende import");
    });
  });
});

describe("list", () => {
  test.each([
    ["surveys", "ivaretatt", "IVARETATT, pårørendeundersøkelsen"],
    ["waves", "2023", "avsluttet 31. mars 2023"],
    ["indicators", "kontaktperson.uten", "fast kontaktperson"],
    ["items", "kontaktperson", "(ja: Ja; nei: Nei; vet_ikke: Vet ikke)"],
    ["areas", "identifisering", "Tidlig identifisering"],
    ["sources", "nasjonal-2023", "parorendeundersokelsen.no"],
  ])("%s shows what ships, one a line, as text and as JSON", async (what, id, text) => {
    await inFolder(null, async (cwd) => {
      const { code, stdout, stderr } = await runIn({ cwd }, "list", what);
      expect([code, stderr]).toEqual([0, ""]);
      const line = stdout.split("\n").find((one) => one.startsWith(`${id} `));
      expect(line).toContain(text);
      const entries = JSON.parse((await runIn({ cwd }, "vis", what, "--json")).stdout) as { id: string }[];
      expect(entries.map((entry) => entry.id)).toContain(id);
      expect(stdout.trimEnd().split("\n")).toHaveLength(entries.length);
    });
  });

  test("areas are those of the framework asked for", async () => {
    const { stdout } = await runIn({ cwd: "/" }, "list", "areas", "--framework", "moss");
    expect(stdout.trimEnd().split("\n")).toHaveLength(4);
  });

  test("speaks the workspace's language", async () => {
    await inFolder(workspace, async (cwd) => {
      expect((await runAsTyped({ cwd }, ["list", "surveys"])).stdout).toContain("pårørandeundersøkinga");
      const wrong = await runAsTyped({ cwd }, ["list", "surveyz"]);
      expect([wrong.code, wrong.stderr]).toEqual([
        2,
        expect.stringContaining("parorende list kjenner ikkje «surveyz». Vel mellom: surveys,"),
      ]);
    });
  });
});

describe("an output that cannot be written to", () => {
  /** Runs a command whose stdout fails, in the way of a stream: after the write, by an event. */
  async function withFailing(code: string): Promise<{ exit: unknown; stderr: string }> {
    let stderr = "";
    let fail: (error: Error) => void = () => undefined;
    const world = {
      argv: ["node", "parorende", "list", "surveys", "--lang", "nb"],
      env: {},
      cwd: () => "/",
      stdout: {
        write: () => {
          queueMicrotask(() => {
            fail(Object.assign(new Error("write"), { code }));
          });
        },
        on: (_event: "error", listener: (error: Error) => void) => (fail = listener),
      },
      stderr: { write: (text: string) => (stderr += text) },
      exitCode: undefined as number | string | null | undefined,
    };
    await run(world);
    await vi.waitFor(() => {
      if (code !== "EPIPE") expect(stderr).not.toBe("");
    });
    return { exit: world.exitCode, stderr };
  }

  test("is one sentence and exit 2 where the disk is full", async () => {
    expect(await withFailing("ENOSPC")).toEqual({ exit: 2, stderr: `${cli.cannotPrint}\n` });
  });

  test("is quiet and exit 0 where the reader has seen enough", async () => {
    expect(await withFailing("EPIPE")).toEqual({ exit: 0, stderr: "" });
  });
});

test("a bug is exit 3 with the stack, and never the user's fault", async () => {
  let stderr = "";
  const world = {
    argv: ["node", "parorende", "list", "surveys", "--lang", "nb"],
    env: {},
    cwd: () => "/",
    stdout: {
      write: () => {
        throw new TypeError("bare en prøve");
      },
    },
    stderr: { write: (text: string) => (stderr += text) },
    exitCode: undefined as number | string | null | undefined,
  };
  await run(world);
  expect(world.exitCode).toBe(3);
  expect(stderr).toMatch(/^Dette er en feil i parorende[^\n]*\nTypeError: bare en prøve\n\s+at /u);
});
