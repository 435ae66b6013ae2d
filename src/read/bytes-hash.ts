import { createHash } from "node:crypto";

/** SHA-256 of a file's bytes, hexadecimal. */
export function bytesHash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** SHA-256 of a value as JSON, in hex; of objects with the same keys in another order it is another. */
export function jsonHash(value: unknown): string {
  return bytesHash(new TextEncoder().encode(JSON.stringify(value)));
}
