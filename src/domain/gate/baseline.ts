import { z } from "zod";
import { slug } from "../text.js";
import { waveId } from "../wave.js";

const count = z.number().int().nonnegative();
const unit = z.number().min(0).max(1);

/** What a known deviation deviates from: the nation, a target, or an earlier wave by its id. */
export const deviation = z
  .string()
  .regex(/^(nation|target|[0-9]{4}(-[0-9a-z]+)?)$/, "nation, target, or an earlier wave, as 2023")
  .meta({ examples: ["nation", "target", "2023"] });

/** One indicator's share as it was when somebody decided to live with it. Shares are 0–1. */
export const baselineEntry = z.strictObject({
  indicator: z.string().min(1),
  /** None where the policy holds the indicator against the baseline without its being a deviation. */
  deviations: z.array(deviation),
  /** Of a neutral indicator, the way it deviates: further that way is what may fail. */
  direction: z.enum(["higher", "lower"]).optional(),
  wave: waveId,
  questionnaireVersion: z.string(),
  count,
  n: z.number().int().positive(),
  /** How far the count may be from the true one, where it came of rounded per cent. */
  slack: count.optional(),
  value: unit,
  low: unit,
  high: unit,
  /** Why it is lived with, in words that the council could read. */
  reason: z.string().regex(/\S/),
  /** When it was written. */
  since: z.iso.date(),
});
export type BaselineEntry = z.infer<typeof baselineEntry>;

/** A share that the file has held before: whoever has its history knows it. */
export const formerEntry = baselineEntry
  .pick({ indicator: true, wave: true, count: true, n: true, slack: true })
  .extend({
    /** The wave whose answers took it out. On those answers it still counts among the tests. */
    until: waveId,
  });
export type FormerEntry = z.infer<typeof formerEntry>;

/** Known deviations, committed beside the policy: `kjente-avvik.json`. */
export const gateBaseline = z
  .strictObject({
    $schema: z.string().optional(),
    survey: slug,
    entries: z.array(baselineEntry),
    former: z.array(formerEntry).optional(),
  })
  .meta({ title: "Known deviations: what the gate lets pass, and from which level" });
export type GateBaseline = z.infer<typeof gateBaseline>;

/** What the file is called where the policy does not say. */
export const BASELINE_FILE = "kjente-avvik.json";
