import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { ParorendeError } from "../src/domain/errors.js";
import { qdaRows } from "../src/coding/notes/qda-rows.js";
import { textHash } from "../src/coding/notes/text-hash.js";
import { choiceKey } from "../src/domain/review-workbook.js";
import { otherArea, type NamedArea } from "../src/domain/note-area-names.js";
import type { NoteEvent } from "../src/domain/notes.js";
import type { OwnCodebook } from "../src/domain/notes-codebook.js";
import { locales } from "../src/domain/text.js";
import { qdaCodebook, qdaProject, readQdaCodebook, readQdaProject } from "../src/qda.js";
import { loadCatalogue } from "../src/read/catalogue.js";
import { codedNotes, decisionOf, ownCodebooks, statementOf } from "./support/coded-notes.js";
import { decidedBy } from "./support/review.js";
import { zipOf } from "./support/zip-files.js";

const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };
const areas: readonly NamedArea[] = (await (await loadCatalogue()).framework("nasjonal")).areas;

const cafe: NoteEvent = {
  id: "2025-03-12-dialogkafe",
  date: "2025-03-12",
  place: "Storsalen",
  kind: "cafe",
  title: "Dialogkafé om pårørende",
  participants: 24,
  who: "pårørende",
};

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b);
const none: OwnCodebook = { codes: [] };
const byId = ({ codes }: OwnCodebook) => [...codes].sort((a, b) => (a.id < b.id ? -1 : 1));
const qde = (bytes: Uint8Array): string => Buffer.from(unzipSync(bytes)["project.qde"]!).toString("utf8");

describe("a codebook", () => {
  test("comes back as it went out, whatever the codes are called and wherever they stand", async () => {
    await fc.assert(
      fc.asyncProperty(ownCodebooks, fc.constantFrom(...locales), async (codebook, locale) => {
        const bytes = qdaCodebook({ codebook, areas, locale });
        expect(byId(await readQdaCodebook(bytes, "kodebok.qdc", areas))).toEqual(byId(codebook));
      }),
      runs,
    );
  });

  test("has the areas at the top, with their names and descriptions, and own codes under them", () => {
    const codebook: OwnCodebook = {
      codes: [{ id: "transport", text: { nb: "Transport" }, under: "avlastning" }],
    };
    const xml = Buffer.from(qdaCodebook({ codebook, areas, locale: "nb" })).toString("utf8");
    expect(xml).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\n<CodeBook xmlns="urn:QDA-XML:codebook:1\.0"/u,
    );
    const names = [...xml.matchAll(/ name="([^"]*)"/gu)].map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining([...areas, otherArea].map(({ text }) => text.nb)));
    expect(xml).toMatch(/name="Tilstrekkelig støtte og avlastning"(?:(?!<\/Code>).)*name="Transport"/u);
    for (const [, guid] of xml.matchAll(/guid="([^"]*)"/gu)) {
      expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    }
  });

  test("has the same bytes each time, and no name twice", () => {
    fc.assert(
      fc.property(ownCodebooks, (codebook) => {
        const bytes = qdaCodebook({ codebook, areas, locale: "nn" });
        expect(same(qdaCodebook({ codebook, areas, locale: "nn" }), bytes)).toBe(true);
        const xml = Buffer.from(bytes).toString("utf8");
        const names = [...xml.matchAll(/ name="([^"]*)"/gu)].map(([, name]) => name);
        expect(new Set(names).size).toBe(names.length);
      }),
      runs,
    );
  });

  test("whose codes stand under each other in a ring has them all the same", async () => {
    const codebook: OwnCodebook = {
      codes: [
        { id: "a", text: { nb: "A" }, under: "b" },
        { id: "b", text: { nb: "B" }, under: "a" },
      ],
    };
    const read = await readQdaCodebook(qdaCodebook({ codebook, areas, locale: "nb" }), "k.qdc", areas);
    expect(byId(read).map(({ id, under }) => [id, under])).toEqual([
      ["a", null],
      ["b", "a"],
    ]);
  });

  test("keeps of a new code's name, and of its id, only what may be shown", async () => {
    const bytes = foreign('<q:Code guid="1" name="Kari"><q:Description>Om Kari</q:Description></q:Code>');
    const shown = (text: string): string => text.replace("Kari", "[navn]");
    expect((await readQdaCodebook(bytes, "k.qdc", areas, shown)).codes).toEqual([
      { id: "navn", text: { nb: "[navn]" }, description: { nb: "Om [navn]" }, under: null },
    ]);
  });

  test("takes no area's id for a new code", async () => {
    const bytes = foreign('<q:Code guid="1" name="Reise"><q:Code guid="2" name="Familie!"/></q:Code>');
    expect((await readQdaCodebook(bytes, "k.qdc", areas)).codes.map(({ id }) => id)).toEqual([
      "reise",
      "familie_2",
    ]);
  });

  const foreign = (codes: string): Buffer =>
    Buffer.from(
      `<?xml version="1.0" encoding="utf-8"?>\n<q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0" origin="Annet program"><q:Codes>${codes}</q:Codes><q:Sets/></q:CodeBook>`,
    );

  test("of another program becomes own codes, and an area's name is the area", async () => {
    const bytes = foreign(
      `<q:Code guid="{AAAAAAAA-0000-4000-8000-000000000001}" name="Familieorienterte tjenester" isCodable="false">
        <q:Code guid="2" name="Søsken &amp; venner" isCodable="true" color="#ff0000"><q:Description>Når søsken&#13;
 er pårørende.</q:Description><q:Code guid="3" name="Skole" isCodable="true"/></q:Code></q:Code>
       <q:Code guid="4" name="Skole" isCodable="true"/><q:Code guid="5" name="!!!" isCodable="true"/>`,
    );
    expect((await readQdaCodebook(bytes, "annen.qdc", areas)).codes).toEqual([
      {
        id: "soesken_venner",
        text: { nb: "Søsken & venner" },
        description: { nb: "Når søsken\r\n er pårørende." },
        under: "familie",
      },
      { id: "skole", text: { nb: "Skole" }, under: "soesken_venner" },
      { id: "skole_2", text: { nb: "Skole" }, under: null },
      { id: "kode", text: { nb: "!!!" }, under: null },
    ]);
  });

  test("that another program has changed keeps ids, and drops translations of what was renamed", async () => {
    const codebook: OwnCodebook = {
      codes: [
        {
          id: "transport",
          text: { nb: "Transport", nn: "Skyss" },
          description: { nb: "Å komme seg fram." },
          under: "avlastning",
          items: ["skyss"],
        },
        { id: "nett", text: { nb: "Nettside", nn: "Nettside" }, under: "informasjon" },
      ],
    };
    const written = Buffer.from(qdaCodebook({ codebook, areas, locale: "nb" })).toString("utf8");
    const changed = written
      .replace('name="Transport"', 'name="Reise"')
      .replace("Å komme seg fram.&#10;", "Å komme seg fram.\r\n")
      .replaceAll(/guid="[^"]*"/gu, () => `guid="${crypto.randomUUID().toUpperCase()}"`);
    const read = await readQdaCodebook(Buffer.from(changed), "k.qdc", areas);
    expect([read.renamed, (await readQdaCodebook(Buffer.from(written), "k.qdc", areas)).renamed]).toEqual([
      ["transport"],
      [],
    ]);
    expect(byId(read)).toEqual([
      { id: "nett", text: { nb: "Nettside", nn: "Nettside" }, under: "informasjon" },
      {
        id: "transport",
        text: { nb: "Reise" },
        description: { nb: "Å komme seg fram." },
        under: "avlastning",
        items: ["skyss"],
      },
    ]);
  });

  test.each([
    ["a project", qdaProject({ statements: [], events: [], codebook: none, areas, locale: "nb" }), "notQda"],
    ["another kind of XML", Buffer.from("<html><body/></html>"), "notQda"],
    ["nothing", Buffer.alloc(0), "emptyFile"],
    ["text", Buffer.from("Transport\nNettside"), "notQda|brokenXml"],
    [
      "an entity of its own",
      Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><CodeBook><Codes>&b;</Codes></CodeBook>'),
      "brokenXml",
    ],
    ["codes without end", Buffer.from(`<CodeBook><Codes>${"<Code>".repeat(200)}`), "brokenXml"],
  ])("that is %s is refused", async (_, bytes, code) => {
    const error: unknown = await readQdaCodebook(bytes, "k.qdc", areas).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ParorendeError);
    expect((error as ParorendeError).problem.code).toMatch(new RegExp(`^(?:${code})$`, "u"));
    expect((error as ParorendeError).problem.facts).toMatchObject({ file: "k.qdc" });
  });
});

describe("a project", () => {
  test("comes back as it went out: texts, areas, own codes, notes, and who decided when", async () => {
    await fc.assert(
      fc.asyncProperty(codedNotes, fc.constantFrom(...locales), async ({ statements, codebook }, locale) => {
        const bytes = qdaProject({ statements, events: [cafe], codebook, areas, locale });
        const { codings, codes, issues } = await readQdaProject(bytes, "innspill.qdpx", areas);
        const expected = statements.flatMap(({ id, text, event, decision }) => {
          if (decision === null) return [];
          const {
            primary,
            secondary,
            codes: own,
            note,
            by,
            at,
            tone,
            saidBy,
            canBeRecognized,
            quote,
            assessed,
          } = decision;
          const sent = choiceKey(decision);
          const marks = { tone, saidBy, canBeRecognized, quote, assessed, sent };
          return [{ id, text, source: event, primary, secondary, codes: own, note, by, at, marks }];
        });
        const order = (a: { id: string | null }, b: { id: string | null }) =>
          (a.id ?? "") < (b.id ?? "") ? -1 : 1;
        expect([...codings].sort(order)).toEqual(expected.sort(order));
        const known = new Set(codebook.codes.map(({ id }) => id));
        expect(byId({ codes: codes.codes.filter(({ id }) => known.has(id)) })).toEqual(byId(codebook));
        expect(issues).toEqual([]);
      }),
      runs,
    );
  });

  test("that nobody has touched changes nothing, though something has been decided since", async () => {
    await fc.assert(
      fc.asyncProperty(
        codedNotes,
        fc.constantFrom(...locales),
        async ({ statements: all, codebook }, locale) => {
          const statements = all.map((one) =>
            one.decision === null
              ? one
              : { ...one, decision: { ...one.decision, text: textHash(one.text), quote: false } },
          );
          const project = await readQdaProject(
            qdaProject({ statements, events: [cafe], codebook, areas, locale }),
            "innspill.qdpx",
            areas,
          );
          const since = statements.flatMap(({ decision }) =>
            decision === null ? [] : [{ ...decision, tone: "praise" as const, at: "2026-05-01" }],
          );
          const before = { decisions: since.sort((a, b) => (a.id < b.id ? -1 : 1)), splits: [] };
          for (const file of [before, { decisions: [], splits: [] }]) {
            const found = decidedBy(qdaRows(project, statements, "innspill.qdpx"), statements, file);
            expect([found.file, found.conflicts, found.counts.decided]).toEqual([file, [], 0]);
          }
        },
      ),
      runs,
    );
  });

  test("decides by the day it was coded, which must be a day", async () => {
    const statements = [statementOf({ id: "1", text: "Sover ikke" })];
    const xml = (day: string) =>
      other({
        sources: `<TextSource guid="T" name="t"><PlainTextContent>Sover ikke</PlainTextContent>${selection(0, 10, coding("C4"), `creatingUser="u1" creationDateTime="${day}T08:00:00Z"`)}</TextSource>`,
      });
    for (const [day, at] of [
      ["2026-02-03", "2026-02-03"],
      ["2026-02-31", "2026-11-22"],
    ] as const) {
      const read = await readQdaProject(project(xml(day), {}), "p.qdpx", areas);
      const { file } = decidedBy(qdaRows(read, statements, "p.qdpx"), statements);
      expect(file.decisions).toMatchObject([{ primary: "familie", by: "Kari", at }]);
    }
  });

  test("has the same bytes each time, and no id twice", () => {
    fc.assert(
      fc.property(codedNotes, ({ statements, codebook }) => {
        const input = { statements, events: [cafe], codebook, areas, locale: "nb" } as const;
        const bytes = qdaProject(input);
        expect(same(qdaProject(input), bytes)).toBe(true);
        const guids = [...qde(bytes).matchAll(/ guid="([^"]*)"/gu)].map(([, guid]) => guid);
        expect(new Set(guids).size).toBe(guids.length);
      }),
      runs,
    );
  });

  test("has a text for each event, with the statements as paragraphs under their questions", () => {
    const statements = [
      statementOf({ id: "1", text: "Sover ikke 😴 om natten.", question: "Hva er viktig?", table: "Bord 1" }),
      statementOf({ id: "2", text: "Vil ha én å ringe.", question: "Hva er viktig?", table: "Bord 1" }),
    ];
    const files = unzipSync(qdaProject({ statements, events: [cafe], codebook: none, areas, locale: "nb" }));
    const [text] = Object.entries(files).filter(([name]) => name.startsWith("sources/"));
    expect(text?.[0]).toMatch(/^sources\/[0-9a-f-]{36}\.txt$/u);
    expect(Buffer.from(text![1]).toString("utf8")).toBe(
      "Dialogkafé om pårørende, 2025-03-12, Storsalen\nHva er viktig? – Bord 1\nSover ikke 😴 om natten.\nVil ha én å ringe.\n",
    );
  });

  test("counts positions in whole characters, as the standard does", () => {
    const statements = [statementOf({ id: "1", text: "😴😴" }), statementOf({ id: "2", text: "ja" })];
    const xml = qde(qdaProject({ statements, events: [], codebook: none, areas, locale: "nb" }));
    const heading = "2025-03-12-dialogkafe".length + 1;
    expect(
      [...xml.matchAll(/startPosition="(\d+)" endPosition="(\d+)"/gu)].map(([, a, b]) => [
        Number(a),
        Number(b),
      ]),
    ).toEqual([
      [heading, heading + 2],
      [heading + 3, heading + 5],
    ]);
  });

  test("tells nothing of a suggestion, or of how many came", () => {
    const suggestion = {
      ...statementOf({ id: "1", text: "x" }).suggestion,
      primary: "familie",
      confidence: 0.77,
    } as const;
    const xml = qde(
      qdaProject({
        statements: [statementOf({ id: "1", text: "x", suggestion })],
        events: [cafe],
        codebook: none,
        areas,
        locale: "nb",
      }),
    );
    expect(xml).not.toMatch(/0\.77|>24</u);
    const names = new Map(
      [...xml.matchAll(/<Code guid="([^"]*)" name="([^"]*)"/gu)].map(([, guid, name]) => [guid, name]),
    );
    const coded = [...xml.matchAll(/<CodeRef targetGUID="([^"]*)"/gu)].map(([, guid]) => names.get(guid));
    expect(coded).toEqual(["Ikke kodet ennå"]);
    expect(xml).toContain("<DateValue>2025-03-12</DateValue>");
  });
});

/** A project as another program writes it. */
const project = (qdeText: string, texts: Readonly<Record<string, string>>): Buffer =>
  zipOf({
    "Mitt prosjekt.qde": qdeText,
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [`Sources/${name}`, text])),
  });

const other = ({
  sources,
  codes = "",
  origin = "Annet program",
}: {
  sources: string;
  codes?: string;
  origin?: string;
}) =>
  `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="${origin}">
   <Users><User guid="U1" name="Kari"/><User guid="{u2}" name="Ola"/></Users>
   <CodeBook><Codes><Code guid="C1" name="Avløsning" isCodable="true"/><Code guid="C2" name="Sufficient support and respite" isCodable="true"/>
   <Code guid="C3" name="informasjon" isCodable="true"/><Code guid="C4" name="familie" isCodable="true"/>${codes}</Codes></CodeBook>
   <Sources>${sources}</Sources></Project>`;

const selection = (start: number, end: number, codings: string, attributes = "") =>
  `<PlainTextSelection guid="S${String(start)}${codings.length}" name="utdrag" startPosition="${String(start)}" endPosition="${String(end)}" ${attributes}>${codings}</PlainTextSelection>`;
const coding = (code: string, attributes = "") =>
  `<Coding guid="K" ${attributes}><CodeRef targetGUID="${code}"/></Coding>`;

describe("another program's project", () => {
  test("has its selections gathered by place and coder, and its codes as areas and own codes", async () => {
    const kari = 'creatingUser="u1" creationDateTime="2026-02-03T10:11:12Z"';
    const ola = 'creatingUser="U2" modifiedDateTime="2026-02-04T00:00:00+01:00"';
    const sources = `<TextSource guid="T" name="Kafé" plainTextPath="internal://ABC.txt">
      ${selection(0, 5, coding("{c3}"), kari)}${selection(0, 5, coding("C1"), kari)}${selection(0, 5, coding("C4"), ola)}
      ${selection(7, 9, coding("C2") + coding("C3"), kari)}</TextSource>`;
    const bytes = project(other({ sources }), { "abc.TXT": "Natta 👩‍👩‍👧" });
    const { codings, codes, issues } = await readQdaProject(bytes, "p.qdpx", areas);
    const common = { id: null, source: "Kafé", note: "", marks: null };
    expect(codings).toEqual([
      {
        ...common,
        text: "Natta",
        primary: "informasjon",
        secondary: null,
        codes: ["avloesning"],
        by: "Kari",
        at: "2026-02-03",
      },
      {
        ...common,
        text: "Natta",
        primary: "familie",
        secondary: null,
        codes: [],
        by: "Ola",
        at: "2026-02-04",
      },
      {
        ...common,
        text: "\u200d👩",
        primary: "avlastning",
        secondary: "informasjon",
        codes: [],
        by: "Kari",
        at: "2026-02-03",
      },
    ]);
    expect(codes.codes.map(({ text }) => text.nb)).toEqual(["Avløsning"]);
    expect(issues).toEqual([]);
  });

  test("from ATLAS.ti counts a line break as one, though it writes two characters", async () => {
    const sources = `<TextSource guid="T" name="t" plainTextPath="internal://a.txt">${selection(3, 6, coding("C3"))}</TextSource>`;
    const texts = { "a.txt": "ja\r\nnei" };
    const ofAtlas = await readQdaProject(
      project(other({ sources, origin: "ATLAS.ti Win 23" }), texts),
      "p.qdpx",
      areas,
    );
    const ofOther = await readQdaProject(project(other({ sources }), texts), "p.qdpx", areas);
    expect([ofAtlas, ofOther].map(({ codings }) => codings[0]?.text)).toEqual(["nei", "\nne"]);
  });

  test("has texts inside the XML, and of a PDF, read; pictures and texts that lie elsewhere are told", async () => {
    const sources = `<TextSource guid="T" name="t"><PlainTextContent>Hei på deg</PlainTextContent>${selection(0, 3, coding("C3"))}</TextSource>
      <PDFSource guid="P" name="pdf"><Representation guid="R" plainTextPath="internal://r.txt">${selection(0, 3, coding("C4"))}</Representation></PDFSource>
      <PictureSource guid="B" path="internal://b.png"/><AudioSource guid="L" path="internal://l.mp3"/>
      <TextSource guid="X" plainTextPath="absolute:///etc/passwd">${selection(0, 4, coding("C3"))}</TextSource>
      <TextSource guid="Y" plainTextPath="internal://../../hemmelig.txt">${selection(0, 4, coding("C3"))}</TextSource>
      <TextSource guid="Z" name="z"><PlainTextContent>kort</PlainTextContent>${selection(2, 40, coding("C3"))}${selection(0, 2, coding("ukjent"))}</TextSource>`;
    const { codings, issues } = await readQdaProject(
      project(other({ sources }), { "r.txt": "Ja, takk" }),
      "p.qdpx",
      areas,
    );
    expect(codings.map(({ text, source }) => [source, text])).toEqual([
      ["t", "Hei"],
      ["pdf", "Ja,"],
      ["z", "ko"],
    ]);
    expect(issues.map(({ code, count, file }) => [code, count, file])).toEqual([
      ["qdaNotText", 2, "p.qdpx"],
      ["qdaSourceMissing", 2, "p.qdpx"],
      ["qdaCodingLost", 1, "p.qdpx"],
      ["qdaCodingLost", 1, "p.qdpx"],
    ]);
  });

  test("with a third area on a statement has it told, and left out", async () => {
    const sources = `<TextSource guid="T" name="t"><PlainTextContent>alt</PlainTextContent>${selection(0, 3, ["C3", "C2", "C4"].map((code) => coding(code)).join(""))}</TextSource>`;
    const { codings, issues } = await readQdaProject(project(other({ sources }), {}), "p.qdpx", areas);
    expect(codings[0]).toMatchObject({ primary: "informasjon", secondary: "avlastning" });
    expect(issues.map(({ code, count }) => [code, count])).toEqual([["qdaThirdArea", 1]]);
  });

  test("which writes a selection for each code, and keeps descriptions only, still knows our statements", async () => {
    const statements = [
      statementOf({
        id: "kafe-7",
        text: "Sover ikke",
        decision: decisionOf({
          id: "kafe-7",
          primary: "avlastning",
          secondary: "familie",
          note: "se også 8",
          quote: true,
        }),
      }),
    ];
    const bytes = qdaProject({ statements, events: [cafe], codebook: none, areas, locale: "nb" });
    const files = unzipSync(bytes);
    const split = qde(bytes)
      .replace('origin="parorende"', 'origin="Annet program"')
      .replace(
        /(<PlainTextSelection [^>]*name=")[^"]*("[^>]*>)(<Description>.*?<\/Description>)((?:<Coding .*?<\/Coding>)+)/u,
        (_, a: string, b: string, description: string, codings: string) =>
          (codings.match(/<Coding .*?<\/Coding>/gu) ?? [])
            .map((one) => `${a}Sover ikke${b}${description}${one}`)
            .join("</PlainTextSelection>"),
      );
    expect(split.match(/<PlainTextSelection/gu)).toHaveLength(2);
    const again = zipOf({ ...files, "project.qde": split });
    expect((await readQdaProject(again, "p.qdpx", areas)).codings).toMatchObject([
      {
        id: "kafe-7",
        text: "Sover ikke",
        primary: "avlastning",
        secondary: "familie",
        note: "se også 8",
        marks: { quote: true },
      },
    ]);
  });

  test("in which somebody has coded what was open, knows which statement it is", async () => {
    const bytes = qdaProject({
      statements: [statementOf({ id: "kafe-7", text: "Sover ikke" })],
      events: [],
      codebook: none,
      areas,
      locale: "nb",
    });
    const xml = qde(bytes);
    const guid = /<Code guid="([^"]*)" name="Familieorienterte tjenester"/u.exec(xml)?.[1] ?? "";
    const [start, end] = [...xml.matchAll(/(?:start|end)Position="(\d+)"/gu)].map(([, at]) => Number(at));
    const coded = xml
      .replace("<CodeBook>", '<Users><User guid="u9" name="Ola"/></Users><CodeBook>')
      .replace("</TextSource>", `${selection(start!, end!, coding(guid), 'creatingUser="u9"')}</TextSource>`);
    const again = zipOf({ ...unzipSync(bytes), "project.qde": coded });
    expect((await readQdaProject(again, "p.qdpx", areas)).codings).toMatchObject([
      { id: "kafe-7", primary: "familie", by: "Ola" },
    ]);
    expect((await readQdaProject(bytes, "p.qdpx", areas)).codings).toEqual([]);
  });

  test.each([
    ["no zip", Buffer.from("<Project/>"), "notQda"],
    ["a zip without a project", zipOf({ "a.txt": "b" }), "notQda"],
    ["a project that is a codebook", zipOf({ "project.qde": "<CodeBook><Codes/></CodeBook>" }), "notQda"],
    ["XML that is cut", zipOf({ "project.qde": "<Project><Codes>" }), "brokenXml"],
    [
      "a zip that would fill the machine",
      zipOf({ "project.qde": "<Project/>", "sources/a.txt": "0".repeat(5_000_000) }),
      "zipBomb",
    ],
    ["nothing", Buffer.alloc(0), "emptyFile"],
  ])("that is %s is refused", async (_, bytes, code) => {
    const error: unknown = await readQdaProject(bytes, "p.qdpx", areas).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ParorendeError);
    expect((error as ParorendeError).problem).toMatchObject({ code, facts: { file: "p.qdpx" } });
  });
});
