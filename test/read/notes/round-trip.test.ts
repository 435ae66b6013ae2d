import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ParorendeError } from "../../../src/domain/errors.js";
import { memoryFiles } from "../../../src/read/memory-files.js";
import { readNotes } from "../../../src/read/notes/read-notes.js";
import { writeWorkbook } from "../../../src/render/xlsx.js";

const settings = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };

function read(content: string | Uint8Array, name: string) {
  const access = memoryFiles(new Map([[name, Buffer.from(content)]]));
  return readNotes([{ path: name, name }], access);
}

const word = fc.constantFrom(
  ..."får aldri sove Ein å ringje til <b>nei</b> «ja» 50 12. =1+1 | ; , : kl. 18 😀 mor's § 3-6 hva bord Info".split(
    " ",
  ),
);
/** What somebody may have said: it does not begin like a mark, and asks nothing. */
const said = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `Vi ${words.join(" ")}`);
const section = fc.record({
  question: fc.constantFrom("Hva savner dere?", "Hvordan går det på skolen?"),
  table: fc.integer({ min: 1, max: 9 }),
  said: fc.array(said, { minLength: 1, maxLength: 5 }),
});
const sheet = fc.array(section, { minLength: 1, maxLength: 4 });

const spoken = (statements: Awaited<ReturnType<typeof readNotes>>["statements"]) =>
  statements.map(({ question, table, text }) => ({ question, table, text }));

describe("what is written down is read back, statement for statement", () => {
  const wanted = (sections: readonly { question: string; table: number; said: readonly string[] }[]) =>
    sections.flatMap(({ question, table, said: all }) =>
      all.map((text) => ({ question, table: `Bord ${String(table)}`, text })),
    );

  test("from bullets under headings, with any line endings", async () => {
    const endings = fc.constantFrom("\n", "\r\n", "\r");
    const marks = fc.constantFrom("- ", "* ", "• ", "  - ", "1. ");
    await fc.assert(
      fc.asyncProperty(sheet, endings, marks, async (sections, ending, mark) => {
        const lines = sections.flatMap(({ question, table, said: all }) => [
          ...[`## ${question}`, "", `### Bord ${String(table)}`, ""],
          ...all.map((text) => `${mark}${text}`),
          "",
        ]);
        const { statements } = await read(lines.join(ending), "notat.txt");
        expect(spoken(statements)).toEqual(wanted(sections));
        for (const { text, line } of statements) expect(lines[line - 1]).toContain(text);
      }),
      settings,
    );
  });

  test("from a csv and from a workbook, with the same rows", async () => {
    await fc.assert(
      fc.asyncProperty(sheet, async (sections) => {
        const rows = [
          ["spørsmål", "bord", "innspill"],
          ...wanted(sections).map(({ question, table, text }) => [question, table, text]),
        ];
        const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
        const csv = rows.map((cells) => cells.map(quoted).join(";")).join("\r\n");
        const columns = [{ width: 9 }, { width: 9 }, { width: 9 }];
        const xlsx = await writeWorkbook({ sheets: [{ name: "Ark1", columns, rows }] });
        const [fromCsv, fromXlsx] = [await read(csv, "notat.csv"), await read(xlsx, "notat.xlsx")];
        expect(spoken(fromCsv.statements)).toEqual(wanted(sections));
        expect(fromXlsx.statements.map(({ line }) => line)).toEqual(
          fromCsv.statements.map(({ line }) => line),
        );
        expect(spoken(fromXlsx.statements)).toEqual(spoken(fromCsv.statements));
      }),
      { ...settings, numRuns: Math.ceil(settings.numRuns / 4) },
    );
  });
});

test("any text is read to the end or refused, the same each time, with nothing made up", async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        "- ",
        "> ",
        "# ",
        "---\n",
        "===\n",
        "|",
        "|-|-|\n",
        "\n",
        "\r",
        "\n\n",
        "Bord 2",
        "Spørsmål 1:",
        "?",
        "\t",
      ],
      ...[
        "Dato: ",
        "12.3.2025",
        "sagt av",
        ";",
        ",",
        '"',
        "id;text\n",
        "P: ",
        "(pårørende)",
        "\u0000",
        "\ufeff",
      ],
    ),
    fc.string({ unit: "grapheme", maxLength: 12 }),
    word,
  );
  const names = fc.constantFrom("notat.md", "notat.txt", "notat.csv");
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), names, async (pieces, name) => {
      const content = pieces.join("");
      const outcome = () =>
        read(content, name).catch((error: unknown) => {
          if (error instanceof ParorendeError) return error.problem;
          throw error;
        });
      const first = await outcome();
      expect(await outcome()).toEqual(first);
      if (!("statements" in first)) return;
      const written = new Set(content.match(/[\p{L}\p{N}]/gu));
      for (const { text } of first.statements) {
        expect(text).not.toBe("");
        for (const letter of text.match(/[\p{L}\p{N}]/gu) ?? []) expect(written).toContain(letter);
      }
    }),
    settings,
  );
});
