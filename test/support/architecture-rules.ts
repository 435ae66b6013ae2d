/**
 * Who may import whom: DESIGN §3 as data, with what the code added to it and why. A room is a folder of `src/`, or a file
 * at its root.
 */
export interface Room {
  /** Other rooms it may import. */
  readonly rooms: readonly string[];
  /** Whether it may see `domain/people`: answers, tabulations, unprotected estimates. */
  readonly people: boolean;
  /** Node's own modules it may use: how it touches the world. */
  readonly builtins: readonly string[];
  readonly why: string;
}

const FILES = ["node:fs", "node:fs/promises", "node:path", "node:url"];

export const rooms: Readonly<Record<string, Room>> = {
  domain: { rooms: [], people: false, builtins: [], why: "what things are leans on nothing" },
  "domain/people": {
    rooms: ["domain"],
    people: true,
    builtins: [],
    why: "what must not pass the wall is described with the words of the domain",
  },
  stats: { rooms: [], people: false, builtins: [], why: "numbers in, numbers out" },
  text: { rooms: ["domain"], people: false, builtins: [], why: "wording has seen only what is published" },
  read: {
    rooms: ["domain"],
    people: true,
    builtins: [...FILES, "node:buffer", "node:child_process", "node:crypto", "node:zlib"],
    why: "reads files, and hashes their bytes; asks git, the one other program that is run, which files it tracks",
  },
  coding: {
    rooms: ["domain"],
    people: true,
    builtins: ["node:crypto"],
    why: "strings → meaning; keeps hashes of response ids",
  },
  analysis: { rooms: ["domain", "stats"], people: true, builtins: [], why: "counts → estimates" },
  protect: { rooms: ["domain", "stats"], people: true, builtins: [], why: "the wall" },
  judge: { rooms: ["domain", "stats"], people: false, builtins: [], why: "judges what is published" },
  report: { rooms: ["domain", "text"], people: false, builtins: [], why: "writes what is published" },
  render: {
    rooms: ["domain", "text"],
    people: false,
    builtins: [...FILES, "node:crypto"],
    why: "draws what is published; reads its own fonts and css; hashes names into the ids of exchange formats",
  },
  "analyze.ts": {
    rooms: ["domain", "coding", "analysis", "protect", "judge", "assemble.ts"],
    people: true,
    builtins: [],
    why: "the whole road on one page, pure: it touches no file",
  },
  "assemble.ts": {
    rooms: ["domain", "analysis", "protect"],
    people: true,
    builtins: [],
    why: "a part of analyze.ts with its rights less coding and judge: puts what is published into the form of the results",
  },
  "requests.ts": {
    rooms: [
      ...["domain", "read", "coding", "analysis", "judge", "about"],
      ...[
        "analysis-data.ts",
        "analyze.ts",
        "load.ts",
        "load-files.ts",
        "notes.ts",
        "notes-steps.ts",
        "rounds.ts",
      ],
    ],
    people: true,
    builtins: [],
    why: "a part of index.ts: a request → counts → results; apart, so that the reports on the plan begin there too",
  },
  "load.ts": {
    rooms: ["domain", "coding", "analysis", "analyze.ts", "load-files.ts", "open-rounds.ts", "rounds.ts"],
    people: true,
    builtins: ["node:crypto"],
    why: "a part of index.ts that stands left of the wall: files → one tabulation, and never what is published",
  },
  "load-files.ts": {
    rooms: ["domain", "read", "coding", "analysis", "analyze.ts", "open-rounds.ts"],
    people: true,
    builtins: [],
    why: "a part of load.ts: one file → its counts, added to those before it",
  },
  "open-rounds.ts": {
    rooms: ["domain", "read", "rounds.ts"],
    people: true,
    builtins: ["node:path"],
    why: "a part of load.ts: the files of the rounds, opened and named",
  },
  "rounds.ts": {
    rooms: ["domain", "read"],
    people: false,
    builtins: ["node:path"],
    why: "a part of index.ts: which files are read, before any is",
  },
  "analysis-data.ts": {
    rooms: ["domain", "read", "coding", "rounds.ts"],
    people: false,
    builtins: [],
    why: "a part of index.ts: what the settings and the command line choose among what ships",
  },
  "workspace-state.ts": {
    rooms: ["domain", "read", "analysis-data.ts", "load.ts", "rounds.ts"],
    people: false,
    builtins: ["node:fs/promises", "node:path"],
    why: "a part of index.ts: how far a workspace has come, for what to do next; it tries to read small rounds",
  },
  "doctor.ts": {
    rooms: [
      "domain",
      "read",
      "coding",
      "analysis",
      "analysis-data.ts",
      "load.ts",
      "load-files.ts",
      "rounds.ts",
      "doctor-files.ts",
      "doctor-gate.ts",
    ],
    people: true,
    builtins: [],
    why: "a part of index.ts that stands left of the wall, as load.ts: it tells which items have answers, how many rows a file has, and which typed counts do not add up",
  },
  "doctor-files.ts": {
    rooms: ["domain", "read", "plan-registers.ts"],
    people: false,
    builtins: ["node:path"],
    why: "a part of doctor.ts: what lies around the answers: the plan's registers, schemas, what git would take",
  },
  "doctor-gate.ts": {
    rooms: ["domain", "read", "doctor-files.ts"],
    people: false,
    builtins: ["node:path"],
    why: "a part of doctor.ts: whether a build can be gated on what the policy and the known deviations name",
  },
  "plan-registers.ts": {
    rooms: ["domain", "read"],
    people: false,
    builtins: [],
    why: "a part of index.ts: the plan's registers, read by what the framework, the survey and the guideline know",
  },
  "import.ts": {
    rooms: ["domain", "read", "coding", "analysis-data.ts"],
    people: true,
    builtins: ["node:path"],
    why: "a part of index.ts that stands left of the wall, as load.ts: what an export's columns are, before any answer is counted",
  },
  "import-steps.ts": {
    rooms: ["coding", "render", "import.ts", "import-files.ts"],
    people: false,
    builtins: [],
    why: "a part of index.ts: loads the steps of an import when they are used",
  },
  "import-files.ts": {
    rooms: ["domain", "read", "coding", "render", "import.ts"],
    people: true,
    builtins: ["node:path"],
    why: "a part of index.ts: what an import leaves beside the export, the copy without identity among it",
  },
  "agreement.ts": {
    rooms: ["domain", "read", "analysis", "report", "about"],
    people: false,
    builtins: [],
    why: "a part of index.ts: two coders' files → how far they agree; it sees ids and areas, and no statement",
  },
  "notes.ts": {
    rooms: ["domain", "read", "protect", "coding", "analysis"],
    people: true,
    builtins: [],
    why: "a part of index.ts that stands left of the wall, as load.ts: notes are masked before they are coded, and coded before they are counted",
  },
  "notes-files.ts": {
    rooms: ["domain", "render", "notes.ts"],
    people: false,
    builtins: [],
    why: "a part of index.ts: masked statements as files for colleagues and other programs",
  },
  "notes-reviews.ts": {
    rooms: ["domain", "read", "coding", "notes.ts", "qda.ts"],
    people: false,
    builtins: ["node:fs/promises", "node:path"],
    why: "a part of index.ts: what comes back from colleagues and other programs",
  },
  "notes-steps.ts": {
    rooms: ["domain", "coding", "report", "render", "notes.ts", "notes-files.ts", "notes-reviews.ts"],
    people: false,
    builtins: [],
    why: "a part of index.ts: loads the steps of the notes when they are used",
  },
  "plan-reports.ts": {
    rooms: [
      ...["domain", "read", "coding", "protect", "judge", "report", "about"],
      ...["analysis-data.ts", "analyze.ts", "load-files.ts", "plan-registers.ts", "requests.ts"],
    ],
    people: false,
    builtins: ["node:crypto"],
    why: "a part of index.ts: registers and the survey behind them → what is judged of the plan, and its documents",
  },
  "plan-steps.ts": {
    rooms: ["domain", "render", "plan-reports.ts", "plan-texts.ts", "publish.ts"],
    people: false,
    builtins: [],
    why: "a part of index.ts: loads the steps of the reports on the plan when they are used",
  },
  "publish.ts": {
    rooms: ["domain", "read", "report"],
    people: false,
    builtins: ["node:crypto", "node:path"],
    why: "a part of index.ts: what was published, frozen; it hashes the files, and sees only what may be shown",
  },
  "gate.ts": {
    rooms: ["domain", "judge", "gate-input.ts", "gate-baseline.ts", "gate-survey.ts"],
    people: false,
    builtins: [],
    why: "a part of index.ts: answers, counts or results → what a policy lets fail",
  },
  "gate-input.ts": {
    rooms: [
      ...["domain", "read", "protect"],
      ...["analysis-data.ts", "gate-baseline.ts", "plan-registers.ts", "requests.ts"],
    ],
    people: false,
    builtins: ["node:path"],
    why: "a part of gate.ts: all that it decides from, and first that git has no answers",
  },
  "gate-baseline.ts": {
    rooms: ["domain", "judge"],
    people: false,
    builtins: [],
    why: "a part of gate.ts: whether results may be held against the known deviations",
  },
  "gate-survey.ts": {
    rooms: ["domain", "read", "gate-input.ts"],
    people: false,
    builtins: [],
    why: "a part of gate.ts: which indicators the survey has, also those that the answers lack",
  },
  "gate-steps.ts": {
    rooms: ["domain", "report", "render", "gate.ts", "gate-input.ts"],
    people: false,
    builtins: [],
    why: "a part of index.ts: loads the steps of the gate when they are used",
  },
  "plan-texts.ts": {
    rooms: ["domain", "read", "coding"],
    people: false,
    builtins: [],
    why: "a part of index.ts: what somebody wrote in Word, as files for plan/tekst/",
  },
  "register-lists.ts": {
    rooms: ["domain", "read", "render", "analysis-data.ts"],
    people: false,
    builtins: [],
    why: "a part of index.ts: the registers as they stand in their files, what may be chosen in them, and their templates",
  },
  "measures-exchange.ts": {
    rooms: ["domain", "read", "coding", "render", "register-lists.ts"],
    people: false,
    builtins: ["node:crypto", "node:path"],
    why: "a part of index.ts: measures go out to the units and come back; it sees registers, and no answer or statement",
  },
  "measures-needs.ts": {
    rooms: [
      "domain",
      "read",
      "protect",
      "analysis-data.ts",
      "measures-exchange.ts",
      "notes.ts",
      "register-lists.ts",
    ],
    people: true,
    builtins: [],
    why: "a part of index.ts: what was voiced, counted and protected, becomes rows of the register of needs",
  },
  "measures-steps.ts": {
    rooms: ["measures-exchange.ts", "measures-needs.ts", "register-lists.ts"],
    people: false,
    builtins: [],
    why: "a part of index.ts: loads the steps of the registers when they are used",
  },
  "report-steps.ts": {
    rooms: ["domain", "text", "report", "render"],
    people: false,
    builtins: [],
    why: "a part of index.ts: loads what writes and renders when it is used",
  },
  "qda.ts": {
    rooms: ["domain", "read", "coding", "render"],
    people: false,
    builtins: [],
    why: "a part of index.ts: coded statements to other programs for qualitative analysis, and back; masked text only",
  },
  about: {
    rooms: [],
    people: false,
    builtins: ["node:fs"],
    why: "what the program says of itself; apart from index.ts, so that --help need not load it",
  },
  "index.ts": {
    rooms: [
      ...["domain", "stats", "text", "read", "coding", "analysis", "protect", "judge", "report", "render"],
      ...[
        "agreement.ts",
        "analysis-data.ts",
        "analyze.ts",
        "doctor.ts",
        "gate.ts",
        "gate-input.ts",
        "gate-steps.ts",
        "import.ts",
        "import-steps.ts",
        "import-files.ts",
        "load.ts",
        "load-files.ts",
        "measures-exchange.ts",
        "measures-needs.ts",
        "measures-steps.ts",
        "notes.ts",
        "notes-files.ts",
        "notes-reviews.ts",
        "notes-steps.ts",
        "plan-texts.ts",
        "publish.ts",
        "qda.ts",
        "plan-reports.ts",
        "plan-steps.ts",
        "report-steps.ts",
        "requests.ts",
        "rounds.ts",
      ],
      ...["workspace-state.ts", "about"],
    ],
    people: true,
    builtins: ["node:fs", "node:path"],
    why: "the library: everything but cli, and but assemble.ts, which is analyze.ts's own",
  },
  cli: {
    rooms: ["domain", "text", "index.ts", "about"],
    people: false,
    builtins: [
      ...FILES,
      "node:crypto",
      "node:os",
      "node:process",
      "node:readline",
      "node:util",
      "node:stream",
    ],
    why: "reads, writes, asks at a terminal, and holds the clock",
  },
};

/** A package and the only rooms where it may be imported. One that is not here has no room yet. */
export const packageRooms: Readonly<Record<string, readonly string[]>> = {
  // Schemas are declared in the domain, and used where bytes become checked values.
  zod: ["domain", "read"],
  "simple-statistics": ["stats"],
  "@stdlib/stats-base-dists-beta-quantile": ["stats"],
  "@stdlib/stats-base-dists-chisquare-cdf": ["stats"],
  "@stdlib/stats-base-dists-normal-cdf": ["stats"],
  "@stdlib/stats-base-dists-normal-quantile": ["stats"],
  "@stdlib/stats-base-dists-t-quantile": ["stats"],
  "csv-parse": ["read"],
  // The XML of workbooks.
  saxen: ["read"],
  mammoth: ["read"],
  // Zip is read on the way in, and written on the way out.
  fflate: ["read", "render"],
  "@orama/stemmers": ["coding"],
  // The nearest known label, when one is not recognized.
  "fastest-levenshtein": ["coding"],
  // Identity numbers are dropped from columns, and masked in free text.
  "@navikt/fnrvalidator": ["coding", "protect"],
  highs: ["protect"],
  vega: ["render"],
  "vega-lite": ["render"],
  "@resvg/resvg-js": ["render"],
  docx: ["render"],
  "@myriaddreamin/typst-ts-node-compiler": ["render"],
  "csv-stringify": ["render"],
  "write-excel-file": ["render"],
  // How wide a text stands in a terminal.
  "string-width": ["render"],
  commander: ["cli"],
  chalk: ["cli"],
  "@clack/prompts": ["cli"],
};

/** What of the world is used outside `cli/`. */
export const worldExceptions: readonly { readonly file: string; readonly use: string }[] = [
  // Windows calls a path that is too long «not found».
  { file: "src/read/files.ts", use: "process.platform" },
  // Git is run with the environment that it would inherit all the same, without what leads it to another repository.
  { file: "src/read/git-program.ts", use: "process.env" },
];

/** The folder that makes what is published, and the file in it that holds the cast. */
export const WALL = { room: "protect", file: "src/protect/publish.ts", type: "Published" };

export const MAX_LINES = 260;

/** What `--help` may load: the static imports from here on hold no other package. */
export const HELP = { entry: "src/cli/main.ts", packages: ["commander"] };
