import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { emptyLists } from "../../src/domain/plan/register-lists.js";
import { sentHeading } from "../../src/domain/plan/register-workbook.js";
import type { RegisterRows } from "../../src/domain/plan/register-rows.js";
import type { RegisterId } from "../../src/domain/plan/registers.js";
import { readRegisterRows } from "../../src/read/registers/register-rows.js";
import { registerWorkbook } from "../../src/render/registers/register-workbook.js";

export type Cells = Readonly<Record<string, string>>;

/** The rows of a register file, by column. */
export async function rowsIn(path: string, register: RegisterId): Promise<readonly Cells[]> {
  return (await readRegisterRows(path, register)).rows.map(({ cells }) => cells);
}

/** Writes a register's workbook with these rows, as somebody would fill it in. */
export async function fillRegister(
  path: string,
  register: RegisterId,
  rows: readonly Cells[],
): Promise<void> {
  const registers = [{ register, rows: rows.map((cells) => ({ cells, extra: {} })) }];
  await writeFile(path, await registerWorkbook({ registers, ...bare }));
}

/** Changes the cells of some rows in a workbook that was sent to a unit, as the unit would, and saves it again. */
export async function fillSent(
  path: string,
  change: (register: RegisterId, cells: Cells) => Cells,
): Promise<void> {
  const read: RegisterRows[] = [];
  for (const register of ["tiltak", "tall"] as const)
    read.push(
      ...(await readRegisterRows(path, register).then(
        (rows) => [rows],
        () => [],
      )),
    );
  const registers = read.map(({ register, rows }) => ({
    register,
    rows: rows.map(({ cells, extra }) => ({
      cells: change(register, cells),
      extra: {},
      sent: extra[sentHeading.nb] ?? "",
    })),
  }));
  await writeFile(path, await registerWorkbook({ registers, ...bare, unit: basename(path) }));
}

/** The bytes of a file, to see that nobody has touched it. */
export async function bytesIn(path: string): Promise<string> {
  return (await readFile(path)).toString("base64");
}

const bare = { lists: emptyLists, words: {}, locale: "nb", unit: null } as const;
