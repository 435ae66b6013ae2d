import { int32At, type ByteOrder } from "./byte-order.js";
import { broken } from "./refusal.js";

/** The contents of one extension record, taken from the left and never beyond its end. */
export class RecordBytes {
  readonly #file: string;
  readonly #bytes: Buffer;
  readonly #order: ByteOrder;
  #at = 0;

  constructor(file: string, bytes: Buffer, order: ByteOrder) {
    this.#file = file;
    this.#bytes = bytes;
    this.#order = order;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /** @throws ParorendeError brokenSpss */
  bytes(length: number): Buffer {
    if (length < 0 || length > this.left) throw broken(this.#file, "dictionary");
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** @throws ParorendeError brokenSpss */
  int32(): number {
    return int32At(this.bytes(4), 0, this.#order);
  }

  /**
   * Bytes that stand after their length.
   *
   * @throws ParorendeError brokenSpss
   */
  counted(): Buffer {
    return this.bytes(this.int32());
  }
}
