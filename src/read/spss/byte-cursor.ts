import { int32At, type ByteOrder } from "./byte-order.js";
import { truncated } from "./refusal.js";

/** Takes a file's bytes in their order, and never believes a length that goes beyond the end of the file. */
export class ByteCursor {
  readonly file: string;
  readonly #size: number;
  readonly #blocks: AsyncIterator<Buffer, void, undefined>;
  #position = 0;
  #block: Buffer = Buffer.alloc(0);

  /** @param size how many bytes the blocks hold together */
  constructor(file: string, size: number, blocks: AsyncIterator<Buffer, void, undefined>) {
    this.file = file;
    this.#size = size;
    this.#blocks = blocks;
  }

  get position(): number {
    return this.#position;
  }

  get left(): number {
    return this.#size - this.#position;
  }

  /** @throws ParorendeError truncatedFile */
  async bytes(length: number): Promise<Buffer> {
    if (length > this.left) throw truncated(this.file);
    if (this.#block.length >= length) return this.#take(length);
    const parts: Buffer[] = [];
    for (let missing = length; missing > 0;) {
      const part = this.#take(Math.min(missing, await this.#ready()));
      parts.push(part);
      missing -= part.length;
    }
    return Buffer.concat(parts);
  }

  /** @throws ParorendeError truncatedFile */
  async skip(length: number): Promise<void> {
    if (length > this.left) throw truncated(this.file);
    for (let missing = length; missing > 0;)
      missing -= this.#take(Math.min(missing, await this.#ready())).length;
  }

  /** @throws ParorendeError truncatedFile */
  async int32(order: ByteOrder): Promise<number> {
    return int32At(await this.bytes(4), 0, order);
  }

  /** How many bytes lie ready; at least one. */
  async #ready(): Promise<number> {
    while (this.#block.length === 0) {
      const next = await this.#blocks.next();
      if (next.done === true) throw truncated(this.file);
      this.#block = next.value;
    }
    return this.#block.length;
  }

  #take(length: number): Buffer {
    const taken = this.#block.subarray(0, length);
    this.#block = this.#block.subarray(length);
    this.#position += length;
    return taken;
  }
}
