import fc from "fast-check";
import { unzipSync } from "fflate";
import { zipOf } from "./zip-files.js";

/** What may befall a file on its way: places and lengths are parts of its length, 0–1. */
export type Damage =
  | { readonly kind: "flipped"; readonly at: readonly { readonly place: number; readonly by: number }[] }
  | { readonly kind: "truncated"; readonly place: number }
  | { readonly kind: "doubled"; readonly from: number; readonly length: number; readonly place: number }
  | { readonly kind: "nul"; readonly place: number; readonly count: number };

const MILLION = 1_000_000;

/** A part of a whole, 0–1, anywhere in it: floating-point numbers of fast-check crowd around zero. */
export const anyPart: fc.Arbitrary<number> = fc.integer({ min: 0, max: MILLION }).map((nth) => nth / MILLION);
const place = anyPart;

export const anyDamage: fc.Arbitrary<Damage> = fc.oneof(
  { weight: 4, arbitrary: flipped() },
  fc.record({ kind: fc.constant("truncated" as const), place }),
  fc.record({ kind: fc.constant("doubled" as const), from: place, length: shortPart(), place }),
  fc.record({ kind: fc.constant("nul" as const), place, count: fc.integer({ min: 1, max: 40 }) }),
);

function flipped(): fc.Arbitrary<Damage> {
  const flip = fc.record({ place, by: fc.integer({ min: 1, max: 255 }) });
  return fc.record({
    kind: fc.constant("flipped" as const),
    at: fc.array(flip, { minLength: 1, maxLength: 8 }),
  });
}

/** A block is a few bytes as often as a large part of the file. */
function shortPart(): fc.Arbitrary<number> {
  return fc.tuple(anyPart, fc.constantFrom(1, 100)).map(([part, by]) => part / by);
}

/** The bytes with the damage done to them; the given ones stay as they are. */
export function damaged(bytes: Buffer, damage: Damage): Buffer {
  const at = (part: number): number => Math.floor(part * bytes.length);
  switch (damage.kind) {
    case "flipped": {
      const changed = Buffer.from(bytes);
      for (const { place: where, by } of damage.at) {
        const index = Math.min(at(where), bytes.length - 1);
        changed[index] = (changed[index] ?? 0) ^ by;
      }
      return changed;
    }
    case "truncated":
      return Buffer.from(bytes.subarray(0, at(damage.place)));
    case "doubled": {
      const block = bytes.subarray(at(damage.from), at(damage.from) + at(damage.length));
      return inserted(bytes, at(damage.place), block);
    }
    case "nul":
      return inserted(bytes, at(damage.place), Buffer.alloc(damage.count));
  }
}

function inserted(bytes: Buffer, index: number, block: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, index), block, bytes.subarray(index)]);
}

/** A zip that is whole, of files of which one is damaged. */
export function damagedInside(zip: Buffer, which: number, damage: Damage): Buffer {
  const files = Object.entries(unzipSync(zip));
  const chosen = Math.min(Math.floor(which * files.length), files.length - 1);
  return zipOf(
    Object.fromEntries(
      files.map(([name, content], nth) => [
        name,
        nth === chosen ? damaged(Buffer.from(content), damage) : content,
      ]),
    ),
  );
}
