import { createHash } from "node:crypto";

/** The namespace of all ids that are made here: a random one, drawn once. */
const NAMESPACE = "3d0f7c52-8a61-4be4-9d0b-7a4d1e6f25c9";

const VERSION = 0x50;
const VARIANT = 0x80;

/**
 * The id of what stands at a path: version 5, so that the same thing has the same id in every file.
 *
 * Source: RFC 9562, section 5.5.
 *
 * @example
 * guidOf("code/avlastning/transport") === guidOf("code/avlastning/transport"); // true
 */
export function guidOf(path: string): string {
  const namespace = Buffer.from(NAMESPACE.replaceAll("-", ""), "hex");
  const bytes = createHash("sha1").update(namespace).update(path, "utf8").digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | VERSION;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | VARIANT;
  const hex = bytes.toString("hex");
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => hex.slice(from, to))
    .join("-");
}
