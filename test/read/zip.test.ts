import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ParorendeError } from "../../src/domain/errors.js";
import { zipDirectory, zipEntries, zipLimits } from "../../src/read/zip.js";
import { directoryEntries, entryField, only, withField, zipOf } from "../support/zip-files.js";
import { problemOf } from "./read-rows.js";

const runs = { seed: 2026, numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) };

const MEGABYTE = 1024 * 1024;
const plain = zipOf({ "dataset.csv": "id;svar\r\n1;Ja\r\n", "mappe/structure.csv": "a".repeat(5000) });

const list = (zip: Buffer) => zipDirectory(...only("eksport.zip", zip));
const unpack = (zip: Buffer, wanted: (name: string) => boolean = () => true) => {
  const [name, access] = only("eksport.zip", zip);
  return zipEntries(name, wanted, access);
};
const refusalOf = async (zip: Buffer) => (await problemOf(list(zip))).code;

/** Parts of the end of a zip in its 64-bit form, which some programs write for small files too. */
function as64(zip: Buffer): Buffer {
  const end = zip.length - 22;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  for (const at of [24, 32]) record.writeBigUInt64LE(BigInt(zip.readUInt16LE(end + 10)), at);
  record.writeBigUInt64LE(BigInt(zip.readUInt32LE(end + 12)), 40);
  record.writeBigUInt64LE(BigInt(zip.readUInt32LE(end + 16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(end), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.from(zip.subarray(end));
  last.writeUInt16LE(0xffff, 10);
  last.writeUInt32LE(0xffffffff, 12);
  last.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([zip.subarray(0, end), record, locator, last]);
}

describe("the directory of a zip", () => {
  it("tells names and sizes, and leaves out folders", async () => {
    const entries = await list(zipOf({ "a/": "", "a/b.csv": "x".repeat(1000), "ø.txt": "" }));
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ["a/b.csv", 1000],
      ["ø.txt", 0],
    ]);
    expect(entries[0]?.packedSize).toBeLessThan(100);
  });

  it("is found before a comment, and in its 64-bit form", async () => {
    const commented = Buffer.concat([plain, Buffer.from("en kommentar")]);
    commented.writeUInt16LE(12, plain.length - 2);
    expect(await list(commented)).toEqual(await list(plain));
    expect(await list(as64(plain))).toEqual(await list(plain));
  });

  it("must be there", async () => {
    expect(await refusalOf(Buffer.from("id;svar\r\n1;Ja\r\n"))).toBe("notAZip");
    expect(await refusalOf(Buffer.alloc(0))).toBe("emptyFile");
    expect(await refusalOf(plain.subarray(0, plain.length - 30))).toBe("brokenZip");
    expect(await refusalOf(withField(plain, 0, 7))).toBe("brokenZip");
    expect(await refusalOf(withField(plain, entryField.offset, plain.length))).toBe("brokenZip");
  });
});

describe("a zip that would fill the machine", () => {
  const bombOf = async (zip: Buffer) => (await problemOf(list(zip))).facts;
  const file = "eksport.zip";

  it("is refused by one file that is too large", async () => {
    const huge = withField(plain, entryField.size, 201 * MEGABYTE);
    expect(await bombOf(huge)).toEqual({ file, of: "megabytes", value: 201, most: 200 });
  });

  it("is refused by files that are too large together", async () => {
    let zip = zipOf({ a: "1", b: "2" });
    for (const at of directoryEntries(zip)) {
      zip = Buffer.from(zip);
      zip.writeUInt32LE(160 * MEGABYTE, at + entryField.size);
    }
    expect(await bombOf(zip)).toEqual({ file, of: "megabytes", value: 320, most: 300 });
  });

  it("is refused by a ratio that no table has, but a small file may be all alike", async () => {
    const alike = await list(zipOf({ a: Buffer.alloc(MEGABYTE) }));
    expect((alike[0]?.size ?? 0) / (alike[0]?.packedSize ?? 1)).toBeGreaterThan(zipLimits.ratio);
    expect(await bombOf(zipOf({ a: Buffer.alloc(MEGABYTE + 1) }))).toMatchObject({ of: "ratio", most: 200 });
  });

  it("is refused by the number of its files, before they are listed", async () => {
    const zip = Buffer.from(plain);
    zip.writeUInt16LE(5001, zip.length - 12);
    expect(await bombOf(zip)).toEqual({ file, of: "files", value: 5001, most: 5000 });
  });
});

describe("the files in a zip", () => {
  it("are unpacked when they are wanted", async () => {
    const files = await unpack(plain, (name) => name.endsWith("set.csv"));
    expect([...files].map(([name, bytes]) => [name, bytes.toString()])).toEqual([
      ["dataset.csv", "id;svar\r\n1;Ja\r\n"],
    ]);
    expect((await unpack(plain)).get("mappe/structure.csv")?.length).toBe(5000);
  });

  it("may be stored as they are", async () => {
    const stored = zipOf({ a: new Uint8Array([1]) });
    expect((await unpack(stored)).get("a")).toEqual(Buffer.from([1]));
  });

  it("are refused where they are larger or smaller than they say, or another", async () => {
    const zip = zipOf({ a: Buffer.alloc(1000) });
    for (const lie of [
      withField(zip, entryField.size, 10),
      withField(zip, entryField.size, 2000),
      withField(zip, entryField.crc, 1),
      withField(zip, entryField.method, 12, 2),
    ]) {
      expect((await problemOf(unpack(lie))).code).toBe("brokenZip");
    }
  });

  it("are refused where they are locked, or two have one name", async () => {
    expect(await refusalOf(withField(plain, entryField.flags, 1, 2))).toBe("encryptedZip");
    const twice = Buffer.from(zipOf({ a1: "x", a2: "y" }));
    twice.writeUInt8(0x31, (directoryEntries(twice)[1] ?? 0) + 46 + 1);
    expect(await refusalOf(twice)).toBe("brokenZip");
  });

  it("are right or refused, whatever byte is damaged", async () => {
    const whole = await unpack(plain);
    const damage = fc.array(fc.tuple(fc.nat(plain.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(damage, async (flips) => {
        const zip = Buffer.from(plain);
        for (const [at, flip] of flips) zip[at] = (zip[at] ?? 0) ^ flip;
        try {
          const contents = [...(await unpack(zip)).values()].map(String);
          for (const content of contents) expect([...whole.values()].map(String)).toContain(content);
        } catch (error) {
          expect(error).toBeInstanceOf(ParorendeError);
        }
      }),
      runs,
    );
  });
});
