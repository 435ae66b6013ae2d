import { z } from "zod";
import { layoutIds } from "./layout.js";
import { localizedText, slug, source } from "./text.js";

export const waveId = z.string().regex(/^[0-9]{4}(-[0-9a-z]+)?$/, "a year, as 2025 or 2025-host");

/** What a column of an export is: an item, one option of a several-ticks item, or something else by role. */
export const columnMapping = z.union([
  z.strictObject({ item: slug }),
  z.strictObject({ item: slug, option: slug }),
  z.strictObject({ role: z.enum(["responseId", "identity", "ignore"]) }),
]);

/** A column of weights made elsewhere, or margins that the answers are raked to. */
export const weighting = z.union([
  z.strictObject({ column: z.string().min(1), source }),
  z.strictObject({
    /** Item → option → how many (or what share) of those the survey is about. */
    margins: z.record(slug, z.record(slug, z.number().nonnegative())),
    /** No weight is more than so many times the mean one. */
    cap: z.number().gt(1).optional(),
    source,
  }),
]);

export const wave = z
  .strictObject({
    $schema: z.string().optional(),
    id: waveId,
    survey: slug,
    /** The dates the survey was open. */
    period: z.strictObject({ from: z.iso.date().optional(), to: z.iso.date() }),
    /** How many years back the questions about a period reach. */
    recallYears: z.number().positive(),
    /** How the answers came about: it decides what an interval may be said to cover. */
    design: z.enum(["optIn", "sample", "census"]),
    questionnaireVersion: z.string(),
    /** How many the sample was drawn from; in a census, how many got the form. */
    population: z.number().int().positive().optional(),
    /** Weights are off without it. */
    weights: weighting.optional(),
    /** How many answered in the whole country, where that is published. */
    nationalAnswers: z.number().int().positive().optional(),
    /** Fields above that are not public and are our own reconstruction. */
    assumed: z.array(z.string()).optional(),
    /** The wave this description was copied from, where the real one is not shipped. */
    basedOn: waveId.optional(),
    source: source.optional(),
    note: localizedText.optional(),
    /** Items not comparable with earlier waves, and why. */
    breaks: z.array(z.strictObject({ item: slug, why: localizedText })).optional(),
    /** The export, relative to this file. Without it: the only data file in the folder. */
    file: z.string().optional(),
    reading: z
      .strictObject({
        layout: z.enum(layoutIds).optional(),
        /** Of a workbook: the sheet that holds the answers. */
        sheet: z.string().min(1).optional(),
        encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]).optional(),
        delimiter: z.enum([";", ",", "\t", "|"]).optional(),
        decimal: z.enum([",", "."]).optional(),
        headerRow: z.number().int().positive().optional(),
        /** What stands between several ticks in one cell. Without it: what the answers show. */
        tickSeparator: z.enum([";", ",", "|"]).optional(),
        /** Partial answers count too. */
        includePartial: z.boolean().optional(),
      })
      .optional(),
    /** Header of the export → what it is. Columns not named here are recognized by id and wording. */
    columns: z.record(z.string(), columnMapping).optional(),
    /** Item → label in the export → option id. Labels not named here are recognized by text and code. */
    labels: z.record(slug, z.record(z.string(), slug)).optional(),
  })
  .meta({ title: "Wave: one round of a survey" });
export type Wave = z.infer<typeof wave>;
