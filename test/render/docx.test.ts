import { DOMParser, type Document } from "@xmldom/xmldom";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import xpath from "xpath";
import type { Block, ReportDocument, TableBlock } from "../../src/domain/document.js";
import { columnLayout, TEXT_WIDTH } from "../../src/render/docx/columns.js";
import { renderDocx } from "../../src/render/docx/document.js";
import { styleIds } from "../../src/render/docx/styles.js";
import { pngOf } from "../../src/render/images/png.js";
import { renderMarkdown } from "../../src/render/markdown.js";
import { oneLine } from "../../src/render/plain-text.js";
import { figuresOf, tablesOf } from "../../src/render/walk.js";
import { completeDocument, documentIn, hostile } from "../support/document.js";

const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };

const select = xpath.useNamespaces({
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  cp: "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  asvg: "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
});

function nodes(expression: string, within: Node): readonly Node[] {
  const found = select(expression, within);
  return Array.isArray(found) ? found : [];
}

/** A Word file, asked by XPath. */
class WordFile {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly #read = new Map<string, Document>();
  constructor(bytes: Uint8Array) {
    this.parts = new Map(Object.entries(unzipSync(bytes)));
  }
  text(path: string): string {
    return strFromU8(this.parts.get(path) ?? new Uint8Array());
  }
  xml(path: string): Document {
    const read = this.#read.get(path) ?? new DOMParser().parseFromString(this.text(path), "text/xml");
    this.#read.set(path, read);
    return read;
  }
  /** What an expression finds, as text. */
  find(expression: string, path = "word/document.xml"): string[] {
    return nodes(expression, this.xml(path) as unknown as Node).map((node) => node.textContent ?? "");
  }
  /** Every paragraph, as its style and its text; tabs and line breaks are blanks. */
  paragraphs(path = "word/document.xml"): { style: string; text: string }[] {
    return nodes("//w:p", this.xml(path) as unknown as Node).map((node) => ({
      style: nodes("w:pPr/w:pStyle/@w:val", node)[0]?.textContent ?? "",
      text: nodes(".//w:t | .//w:tab | .//w:br", node)
        .map((part) => (part.nodeName === "w:t" ? (part.textContent ?? "") : " "))
        .join(""),
    }));
  }
}

const documentOf = (blocks: readonly Block[], more: Partial<ReportDocument> = {}): ReportDocument => ({
  ...completeDocument,
  notice: null,
  blocks,
  ...more,
});

let bytes: Uint8Array;
let file: WordFile;
beforeAll(async () => {
  bytes = await renderDocx({ ...completeDocument, status: "Utkast, 1. juni 2026" });
  file = new WordFile(bytes);
}, 60_000);

describe("a Word file", () => {
  it("is the same bytes again", async () => {
    const again = await renderDocx({ ...completeDocument, status: "Utkast, 1. juni 2026" });
    expect(Buffer.from(again).equals(bytes)).toBe(true);
  });

  it("uses and holds Word's own styles only", () => {
    const used = [...file.parts.keys()]
      .filter((path) => /^word\/(document|header|footer|numbering)\d*\.xml$/.test(path))
      .flatMap((path) => file.find("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val", path));
    expect(styleIds).toEqual(expect.arrayContaining([...new Set(used)]));
    expect(new Set(used).size).toBeGreaterThan(6);
    expect(file.find("//w:style/@w:styleId", "word/styles.xml").sort()).toEqual([...styleIds].sort());
    expect(file.find("//w:p[not(w:pPr/w:pStyle)]")).toEqual([]);
  });

  it("has no formatting of its own but bold, italics, sizes, sides and indents", () => {
    const kinds = file.find("//w:body//w:rPr/*").length;
    const allowed = file.find(
      "//w:body//w:rPr/*[self::w:b or self::w:bCs or self::w:i or self::w:iCs or self::w:sz or self::w:szCs]",
    ).length;
    expect(kinds).toBe(allowed);
    expect(file.find("//w:color | //w:shd | //w:highlight | //w:rFonts")).toEqual([]);
  });

  it("has no part, and asks for nothing, that a case system refuses", () => {
    const names = [...file.parts.keys()].join("\n");
    expect(names).not.toMatch(/vba|fonts?\/|embeddings|comments|activeX|\.bin|\.odttf/i);
    const forbidden = [
      ...["w:txbxContent", "wp:anchor", "w:gridSpan", "w:vMerge", "w:hMerge", "w:framePr", "w:pict"],
      ...[
        "w:sdt",
        "w:fldSimple",
        "w:hyperlink",
        "w:object",
        "w:altChunk",
        "w:ins",
        "w:del",
        "w:drawing//w:p",
      ],
      ...["w:fldChar[@w:dirty]", "w:updateFields", "w:embedTrueTypeFonts", "w:attachedTemplate"],
    ];
    const words = [...file.parts.keys()].filter((name) => /^word\/.*\.xml$/.test(name));
    expect(words.length).toBeGreaterThan(5);
    const any = forbidden.map((name) => `//${name}`).join(" | ");
    for (const path of words) expect(file.find(any, path), path).toEqual([]);
    for (const path of [...file.parts.keys()].filter((name) => name.endsWith(".rels"))) {
      expect(file.text(path)).not.toMatch(/TargetMode|https?:\/\/(?!schemas\.)/);
    }
    expect(new Set(file.find("//w:instrText", "word/footer1.xml"))).toEqual(new Set(["PAGE", "NUMPAGES"]));
  });

  it("holds every part that it points at, and knows the kind of every part", () => {
    for (const path of [...file.parts.keys()].filter((name) => name.endsWith(".rels"))) {
      const folder = path.replace(/_rels\/[^/]*$/, "");
      for (const target of file.find("//@Target", path))
        expect([...file.parts.keys()]).toContain(folder + target);
    }
    const kinds = file.text("[Content_Types].xml");
    for (const path of file.parts.keys()) {
      const ending = path.slice(path.lastIndexOf(".") + 1);
      expect(kinds.includes(`PartName="/${path}"`) || kinds.includes(`Extension="${ending}"`), path).toBe(
        true,
      );
    }
    for (const declared of file.find("//@PartName", "[Content_Types].xml")) {
      expect([...file.parts.keys()]).toContain(declared.slice(1));
    }
    for (const id of file.find("//@r:embed | //@r:id")) {
      expect(file.find(`//*[@Id="${id}"]/@Target`, "word/_rels/document.xml.rels")).toHaveLength(1);
    }
  });

  it("is A4 upright", () => {
    expect(file.find("//w:pgSz/@w:w | //w:pgSz/@w:h")).toEqual(["11906", "16838"]);
    expect(file.find("//w:pgSz/@w:orient").every((way) => way === "portrait")).toBe(true);
  });

  it("repeats the first row of every table, marks the first column, and sets numbers to the right", () => {
    const tables = tablesOf(completeDocument).length;
    expect(file.find("//w:tbl")).toHaveLength(tables);
    expect(file.find("//w:tbl/w:tr[1]/w:trPr/w:tblHeader")).toHaveLength(tables);
    expect(file.find("//w:tbl/w:tr[position()>1]/w:trPr/w:tblHeader")).toEqual([]);
    expect(file.find("//w:tblPr/w:tblLook[@w:firstRow and @w:firstColumn]")).toHaveLength(tables);
    expect(file.find("(//w:tbl)[1]/w:tr[2]/w:tc/w:p[w:pPr/w:jc/@w:val='right']")).toEqual([
      "54,2\u00a0%",
      "131",
    ]);
  });

  it("has a caption above each table and each picture", () => {
    const captions = file.paragraphs().filter(({ style }) => style === "Caption");
    const tables = tablesOf(completeDocument).map(({ caption }) => oneLine(caption));
    const figures = figuresOf(completeDocument).map(({ title }) => title);
    expect(captions.map(({ text }) => text).sort()).toEqual([...tables, ...figures].sort());
    expect(file.find("//w:tbl[preceding-sibling::*[1]/w:pPr/w:pStyle/@w:val='Caption']")).toHaveLength(
      tables.length,
    );
    const pictures = "//w:p[.//w:drawing][preceding-sibling::*[1]/w:pPr/w:pStyle/@w:val='Caption']";
    expect(file.find(pictures)).toHaveLength(figures.length);
  });

  it("tells what each picture shows, and holds it as SVG and as PNG, in the line", () => {
    const figures = figuresOf(completeDocument);
    expect(file.find("//wp:inline/wp:docPr/@descr")).toEqual(figures.map(({ alt }) => alt));
    expect(file.find("//wp:inline/wp:docPr/@title")).toEqual(figures.map(({ title }) => title));
    expect(file.find("//wp:docPr/@id")).toEqual(figures.map((_, at) => String(at + 1)));
    expect(file.find("//a:blip/@r:embed")).toHaveLength(figures.length);
    expect(file.find("//asvg:svgBlip/@r:embed")).toHaveLength(figures.length);
    const pictures = [...file.parts.keys()].filter((path) => path.startsWith("word/media/"));
    for (const path of pictures.filter((name) => name.endsWith(".svg"))) {
      expect(file.text(path)).toContain('font-family="Arial"');
      expect(file.text(path)).not.toMatch(/href|Inter/);
    }
    expect(pictures).toHaveLength(2 * figures.length);
  });

  it("says its language, title, municipality, case number and what it was made from", async () => {
    const languages = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" } as const;
    for (const [locale, language] of Object.entries(languages)) {
      const { properties } = completeDocument;
      const made = new WordFile(
        await renderDocx({
          ...documentIn(locale as "nb"),
          blocks: [],
          status: "Utkast",
          properties: { ...properties, caseNumber: "25/1234" },
        }),
      );
      expect(made.find("//w:docDefaults//w:lang/@w:val", "word/styles.xml")).toEqual([language]);
      expect(made.find("//w:themeFontLang/@w:val", "word/settings.xml")).toEqual([language]);
      expect(
        made.find("//dc:language | //dc:title | //dc:creator | //cp:contentStatus", "docProps/core.xml"),
      ).toEqual(["Pårørende i Lillevik 2025", "Lillevik", language, "Utkast"]);
      expect(made.find("//dcterms:created | //dcterms:modified", "docProps/core.xml")).toEqual([
        "2025-05-15T00:00:00Z",
        "2025-05-15T00:00:00Z",
      ]);
      expect(made.find("//*[local-name()='Company']", "docProps/app.xml")).toEqual(["Lillevik"]);
      const custom = made.find("//*[local-name()='property']", "docProps/custom.xml");
      expect(custom).toEqual(["25/1234", "analyse", "sha256-0123abcd", "ivaretatt 1.0", "1.0", "0.1.0"]);
    }
  });

  it("says on every page that it is a draft and that its figures are made up", async () => {
    const header = file.paragraphs("word/header1.xml").map(({ text }) => text);
    expect(header).toEqual(["Utkast, 1. juni 2026", completeDocument.notice]);
    expect(file.find("//w:headerReference[@w:type='default']/@r:id")).toHaveLength(1);
    const published = new WordFile(await renderDocx(documentOf([])));
    expect(published.find("//w:headerReference")).toEqual([]);
  });

  it("holds every text of the document, in the order of the Markdown", () => {
    const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, "");
    const markdown = renderMarkdown(completeDocument)
      .replace(/<!--.*?-->/gs, "")
      .split("\n")
      .map((line) => line.replace(/^(?:> )?(?:\[!\w+\]|#+ |- (?!\d)|---$|\|[-:| ]+\|$|>$)?/, ""))
      .flatMap((line) => (line.startsWith("| ") ? line.split(/(?<!\\)\|/) : [line]))
      .map((line) => plain(line.replaceAll("**", "").replace(/\\([\\`*_[\]<>|~&$#+\-=.)])/g, "$1")))
      .filter((line) => line !== "" && !figuresOf(completeDocument).some(({ alt }) => plain(alt) === line));
    const word = plain(
      file
        .paragraphs()
        .map(({ text }) => text)
        .join(""),
    );
    let from = 0;
    // The notice stands in the header of every page.
    for (const line of markdown.slice(1)) {
      const found = word.indexOf(line, from);
      expect(found, line).toBeGreaterThanOrEqual(from);
      from = found + line.length;
    }
    expect(markdown.slice(1).join("")).toHaveLength(word.length);
  });

  it("shows a hidden cell as a colon and nothing else", () => {
    const hidden = tablesOf(completeDocument).flatMap(({ rows }) =>
      rows.flat().filter(({ text }) => text === ":"),
    );
    expect(file.find("//w:tc[normalize-space(.)=':']")).toHaveLength(hidden.length);
  });
});

describe("a Word file's headings", () => {
  const heading = (level: 2 | 3, text: string): Block => ({ kind: "heading", level, text, id: text });
  const words: Block = { kind: "paragraph", text: ["tekst"] };

  async function headingsOf(blocks: readonly Block[]): Promise<string[]> {
    const made = new WordFile(await renderDocx(documentOf(blocks)));
    return made
      .paragraphs()
      .filter(({ style }) => style.startsWith("Heading"))
      .map(({ style, text }) => `${style} ${text}`);
  }

  it("are a level below what they stand under, in callouts and appendices too", async () => {
    const inside: Block = {
      kind: "details",
      id: "v",
      summary: "vedlegg",
      blocks: [heading(3, "inni"), words],
    };
    const callout: Block = { kind: "callout", tone: "info", id: "c", title: "ramme", blocks: [words] };
    expect(
      await headingsOf([callout, heading(2, "a"), heading(3, "b"), callout, heading(2, "c"), inside]),
    ).toEqual([
      "Heading1 ramme",
      "Heading1 a",
      "Heading2 b",
      "Heading2 ramme",
      "Heading1 c",
      "Heading2 vedlegg",
      "Heading3 inni",
    ]);
  });

  it("stand over what somebody is to write, or has written", async () => {
    const open = {
      kind: "open",
      level: 2,
      id: "vurdering",
      title: "Vurdering",
      hint: "hva tallene betyr",
    } as const;
    const empty = new WordFile(await renderDocx(documentOf([{ ...open, text: [] }])));
    expect(empty.paragraphs().slice(-3, -1)).toEqual([
      { style: "Heading1", text: "Vurdering" },
      { style: "Normal", text: "[Skriv her: hva tallene betyr]" },
    ]);
    expect(empty.find("//w:r[w:rPr/w:i]")).toEqual(["[Skriv her: hva tallene betyr]"]);
    const text = [
      { kind: "paragraph", text: "Vi mener" },
      { kind: "item", text: "ett" },
    ] as const;
    const written = new WordFile(await renderDocx(documentOf([{ ...open, text }])));
    expect(written.paragraphs().slice(-4, -1)).toEqual([
      { style: "Heading1", text: "Vurdering" },
      { style: "Normal", text: "Vi mener" },
      { style: "ListBullet", text: "ett" },
    ]);
    expect(written.find("//w:i")).toEqual([]);
  });
});

describe("a Word file's lists", () => {
  it("have their numbers typed, so that points can be referred to wherever they are pasted", async () => {
    const list: Block = { kind: "list", numbered: true, items: [["Tas til orientering."], ["Følges opp."]] };
    const made = new WordFile(await renderDocx(documentOf([list])));
    expect(made.paragraphs().slice(-3, -1)).toEqual([
      { style: "Normal", text: "1. Tas til orientering." },
      { style: "Normal", text: "2. Følges opp." },
    ]);
    expect(made.find("//w:numPr")).toEqual([]);
  });
});

describe("a municipality's look", () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><circle r="9" fill="red"/></svg>';

  it("colors headings in their styles, not in the text", async () => {
    const made = new WordFile(await renderDocx(documentOf([], { look: { logo: null, color: "#1f4e79" } })));
    const colored = "//w:style[w:rPr/w:color/@w:val='1f4e79']/@w:styleId";
    expect(made.find(colored, "word/styles.xml")).toEqual(["Title", "Heading1", "Heading2", "Heading3"]);
    expect(made.find("//w:color")).toEqual([]);
  });

  it("puts the logo first, small, in its own proportions, with the name as alt text", async () => {
    const logos = [
      { type: "image/svg+xml", bytes: strToU8(svg) },
      { type: "image/png", bytes: await pngOf(svg, { width: 300 }, "docx") },
    ] as const;
    for (const { type, bytes: logo } of logos) {
      const look = { logo: { type, bytes: logo, alt: "Månefjord kommune" }, color: null };
      const made = new WordFile(await renderDocx(documentOf([], { look })));
      expect(made.find("//w:body/w:p[1]//wp:docPr/@descr")).toEqual(["Månefjord kommune"]);
      const [width = 0, height = 0] = made.find("//wp:extent/@cx | //wp:extent/@cy").map(Number);
      expect(width / height).toBeCloseTo(3, 1);
      expect(height / 360000).toBeLessThan(2);
    }
  });
});

describe("texts that would break a Word file", () => {
  it("come through as a reader must see them", async () => {
    const nasty = [
      ...[
        "👩‍👧 familie",
        "a\u0000b\u000bc\ufffed",
        "\ud800 alene",
        "مرحبا بالعالم",
        "&amp; <w:p/> ]]>",
        "_x0041_",
      ],
      ...Object.values(hostile),
      "x".repeat(400),
    ];
    const table: TableBlock = {
      kind: "table",
      id: "t",
      caption: "Tabell",
      columns: [
        { title: "Ord", numeric: false },
        { title: "Tall", numeric: true },
      ],
      rows: nasty.map((text) => [{ text }, { text: "1", value: 1 }]),
    };
    const made = new WordFile(
      await renderDocx(documentOf([{ kind: "list", items: nasty.map((n) => [n]) }, table])),
    );
    expect(made.find("//w:tc[1]").slice(1)).toEqual(
      made
        .paragraphs()
        .filter((p) => p.style === "ListBullet")
        .map((p) => p.text.trim()),
    );
    const shown = made.find("//w:tc[1]").join("\n");
    for (const text of [
      "👩‍👧 familie",
      "ab cd",
      "مرحبا بالعالم",
      "&amp; <w:p/> ]]>",
      "_x0041_",
      hostile.html,
    ]) {
      expect(shown).toContain(text);
    }
  });

  it("leave the file readable, whatever they are", async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("👩‍👧", "\ud800", "\udfff", "\ufffe", "\u0008"),
    );
    const property = fc.asyncProperty(fc.array(text, { minLength: 40, maxLength: 60 }), async (texts) => {
      const [first = ""] = texts;
      const { properties } = completeDocument;
      const made = new WordFile(
        await renderDocx(
          documentOf(
            texts.map((words) => ({ kind: "paragraph", text: [words, { text: words, strong: true }] })),
            { title: first, status: first, properties: { ...properties, author: first, caseNumber: first } },
          ),
        ),
      );
      for (const path of made.parts.keys()) {
        // The parser throws where elements are broken, and lets through characters that Word does not.
        made.xml(path);
        expect(made.text(path)).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
      }
      expect(made.paragraphs()[0]?.style).toBe("Title");
    });
    await fc.assert(property, { ...runs, numRuns: Math.ceil(runs.numRuns / 20) });
  });
});

describe("the columns of a table on paper", () => {
  const tableOf = (titles: readonly string[], rows: readonly (readonly string[])[]): TableBlock => ({
    kind: "table",
    id: "t",
    caption: "t",
    columns: titles.map((title, index) => ({ title, numeric: index > 0 })),
    rows: rows.map((row) => row.map((text) => ({ text }))),
  });

  it("fill the width of the text, whatever they hold", () => {
    const cell = fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom("", "12,5\u00a0%", "a".repeat(200)));
    const tables = fc
      .integer({ min: 1, max: 12 })
      .chain((width) =>
        fc.tuple(
          fc.array(cell, { minLength: width, maxLength: width }),
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }),
        ),
      );
    fc.assert(
      fc.property(tables, ([titles, rows]) => {
        const { widths } = columnLayout(tableOf(titles, rows));
        expect(widths.reduce((total, width) => total + width, 0)).toBe(TEXT_WIDTH);
        expect(Math.min(...widths)).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  it("keep the style's size where there is room, and give most of it to what is long", () => {
    const { widths, size } = columnLayout(
      tableOf(["Svar", "Antall", "Andel"], [["Vet ikke hvem de skal spørre", "12", "9,2 %"]]),
    );
    expect(size).toBeNull();
    expect(widths[0]).toBeGreaterThan(2 * (widths[1] ?? 0));
  });

  it("break no word in nine columns of ordinary words, set smaller", () => {
    const titles = [
      "Indikator",
      "Sammenlignet",
      "Vurdering",
      "Metode",
      "Justert",
      "Forskjell",
      "Regel",
      "Merknad",
      "Svar",
    ];
    const row = [
      "Opplever omsorgsoppgavene",
      "nasjonalt",
      "omtrent likt",
      "skåretest",
      "1,000",
      "−10,3",
      "usikkerhetsintervall",
      "antatt",
      "146",
    ];
    const { widths, size } = columnLayout(tableOf(titles, [row]));
    expect(size).not.toBeNull();
    // Half a point for each half point of type is about what a letter of Arial takes.
    for (const [index, text] of row.entries()) {
      const longest = Math.max(...[...text.split(" "), titles[index] ?? ""].map((word) => word.length));
      expect((widths[index] ?? 0) / 20, text).toBeGreaterThan(longest * (size ?? 0) * 0.25);
    }
  });

  it("let only the columns of the longest words give way where nothing else will do", () => {
    const row = ["kort", "x".repeat(150), "x".repeat(150), "12"];
    const { widths } = columnLayout(tableOf(["a", "b", "c", "d"], [row]));
    expect(widths[1]).toBe(widths[2]);
    expect(widths[0]).toBeLessThan(700);
    expect(widths[0]).toBeGreaterThan(350);
  });
});
