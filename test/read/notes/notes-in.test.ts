import { expect, test } from "vitest";
import { memoryFiles } from "../../../src/read/memory-files.js";
import type { FileAccess } from "../../../src/read/files.js";
import { notesIn } from "../../../src/read/notes/notes-in.js";

function folderOf(paths: readonly string[]): FileAccess {
  const within = (folder: string) => paths.filter((path) => path.startsWith(`${folder}/`));
  return {
    ...memoryFiles(new Map()),
    list: (folder) => {
      const rest = within(folder).map((path) => path.slice(folder.length + 1));
      const names = [...new Set(rest.map((path) => path.split("/")[0] ?? ""))];
      return Promise.resolve(names.map((name) => ({ name, isFolder: !rest.includes(name) })));
    },
  };
}

test("a workspace's notes are those in its folder and one level down, in order, and nothing else", async () => {
  const files = [
    ...["ws/notater/b.md", "ws/notater/a.docx", "ws/notater/.skjult.md", "ws/notater/~$a.docx"],
    ...["ws/notater/LESMEG.md", "ws/notater/readme.txt", "ws/notater/gammel.doc", "ws/notater/data.json"],
    ...["ws/notater/koding/beslutninger.csv", "ws/notater/2025/bord 1.txt", "ws/notater/2025/dypt/x.md"],
    ...["ws/notater/.git/x.md", "ws/rapporter/r.md"],
  ];
  expect(await notesIn("ws", folderOf(files))).toEqual(
    ["a.docx", "b.md", "gammel.doc", "2025/bord 1.txt"].map((name) => ({ path: `ws/notater/${name}`, name })),
  );
  expect(await notesIn("/no/such/folder")).toEqual([]);
});

test("the example municipality has a café, a course and a small council meeting", async () => {
  const { readNotes } = await import("../../../src/read/notes/read-notes.js");
  const { events, statements, issues } = await readNotes(await notesIn("fixtures/kommune"));
  expect(events.map(({ kind, participants, date }) => [kind, participants, date])).toEqual([
    ["cafe", 26, "2025-03-12"],
    ["council", 4, "2025-05-20"],
    ["course", 14, "2025-04-08"],
  ]);
  expect(events.map(({ id }) => statements.filter(({ event }) => event === id).length)).toEqual([47, 12, 15]);
  expect(issues.map(({ code }) => code)).toEqual(["notesTextLeftOut", "notesTextLeftOut"]);
});
