import { z } from "zod";
import type { RegisterRows } from "./register-rows.js";
import { sentHeading } from "./register-workbook.js";

/** The registers that units report in. */
export const sentRegisters = ["tiltak", "tall"] as const;
export type SentRegister = (typeof sentRegisters)[number];

/** What a row was when it was sent to a unit: it stands in a hidden column of the row. */
export const sentRow = z.strictObject({
  unit: z.string().min(1),
  /** ISO date of the sending. */
  date: z.iso.date(),
  /** Of the row: its id, and of a figure its date too. */
  key: z.string().min(1),
  /** The row is in no register yet: a date to report a figure at. */
  isNew: z.literal(true).optional(),
  /** Column key → hash of its cell. */
  cells: z.record(z.string(), z.string()),
});
export type SentRow = z.infer<typeof sentRow>;

/** `plan/utsending.json`: what was sent to whom last, and who has answered. */
export const sending = z
  .strictObject({
    date: z.iso.date(),
    units: z.array(
      z.strictObject({
        unit: z.string().min(1),
        /** The workbook's name. */
        file: z.string().min(1),
        /** Keys of the rows that were sent, but for those that were new. */
        tiltak: z.array(z.string()),
        tall: z.array(z.string()),
        /** SHA-256 of the workbook's bytes. */
        hash: z.string(),
        /** The day its answer was taken in; not there before. */
        answered: z.iso.date().optional(),
      }),
    ),
  })
  .meta({ title: "utsending.json: what was sent to the units" });
export type Sending = z.infer<typeof sending>;

/** Where a workspace keeps its last sending, relative to its folder. */
export const SENDING_FILE = "plan/utsending.json";

/** A row of a register. */
export type RegisterRow = RegisterRows["rows"][number];

/** What a row says that it was when it was sent; null where it says nothing that can be read. */
export function sentRowOf({ extra }: Pick<RegisterRow, "extra">): SentRow | null {
  const cell = Object.values(sentHeading).map((heading) => extra[heading]);
  const written = cell.find((text) => text !== undefined && text !== "");
  if (written === undefined) return null;
  try {
    const read = sentRow.safeParse(JSON.parse(written));
    return read.success ? read.data : null;
  } catch {
    // The column is hidden: whoever has changed it did not mean to.
    return null;
  }
}
