/** A table is enlarged when this part of it is full: 8 bytes a hash, at most 30 bytes a hash while it is being enlarged. */
const fullest = 0.8;

/**
 * Remembers which texts were met, as 64-bit hashes only, in a growing open-addressing table: at most 32 bytes a text,
 * and no text can be read back. Two different texts share a hash with a probability of about n²/2⁶⁵: 3 in 100 million for a
 * million texts.
 *
 * The hash is cyrb53 (bryc, public domain, https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js) with
 * both halves kept whole.
 *
 * @example
 * const seen = new SeenTexts();
 * seen.add("R-17"); // true: new
 * seen.add("R-17"); // false: met before
 */
export class SeenTexts {
  #slots = new Uint32Array(2 * 1024);
  #size = 0;

  /** How many different texts were met. */
  get size(): number {
    return this.#size;
  }

  /** How many bytes the table takes. */
  get bytes(): number {
    return this.#slots.byteLength;
  }

  /** Whether a text was met. */
  has(text: string): boolean {
    const { low, high } = hashOf(text);
    return this.#slots[slotOf(this.#slots, low, high)] !== 0;
  }

  /** Remembers a text; `true` where it is new. */
  add(text: string): boolean {
    const { low, high } = hashOf(text);
    if (!place(this.#slots, low, high)) return false;
    this.#size += 1;
    if (this.#size * 2 > this.#slots.length * fullest) this.#enlarge();
    return true;
  }

  #enlarge(): void {
    const larger = new Uint32Array(this.#slots.length * 2);
    for (let at = 0; at < this.#slots.length; at += 2) {
      const low = this.#slots[at] ?? 0;
      if (low !== 0) place(larger, low, this.#slots[at + 1] ?? 0);
    }
    this.#slots = larger;
  }
}

/** The two halves of a text's hash; the lower is never 0. */
export function hashOf(text: string): { readonly low: number; readonly high: number } {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2_654_435_761);
    b = Math.imul(b ^ unit, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  // Two zeros mark an empty slot.
  return { low: a >>> 0 || 1, high: b >>> 0 };
}

/** Where a hash stands, or the empty slot where it would. */
function slotOf(slots: Uint32Array, low: number, high: number): number {
  const last = slots.length - 1;
  let at = (low << 1) & last;
  while (slots[at] !== 0 && (slots[at] !== low || slots[at + 1] !== high)) at = (at + 2) & last;
  return at;
}

function place(slots: Uint32Array, low: number, high: number): boolean {
  const at = slotOf(slots, low, high);
  if (slots[at] !== 0) return false;
  slots[at] = low;
  slots[at + 1] = high;
  return true;
}
