import type { NoteArea } from "../../domain/notes.js";
import type { KnownConcept, NotesModel, SpellingRow } from "../../domain/notes-model.js";

/** What stands in the file before the numbers, as JSON. Lists of words are one text each: that is read in a tenth of the time. */
interface Head {
  readonly format: number;
  readonly areas: readonly NoteArea[];
  readonly features: string;
  readonly bias: readonly number[];
  readonly temperature: number;
  /** A weight is its whole number times this. */
  readonly unit: number;
  readonly spelling: readonly SpellingRow[];
  readonly concepts: readonly KnownConcept[];
  readonly examples: readonly { readonly text: string; readonly area: NoteArea; readonly stems: string }[];
}

const FORMAT = 1;
const LENGTH_BYTES = 4;
const LARGEST = 32_767;

/**
 * A model as bytes: the length of the head, the head, then rarity (32-bit floats) and weights (16-bit whole numbers),
 * little-endian.
 */
export function encodeModel(model: NotesModel): Uint8Array {
  const { areas, places, rarity, weights, bias, temperature, spelling, concepts, examples } = model;
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), Number.MIN_VALUE);
  const unit = largest / LARGEST;
  const head: Head = {
    format: FORMAT,
    areas,
    features: [...places.keys()].join("\n"),
    bias: [...bias],
    temperature,
    unit,
    spelling,
    concepts,
    examples: examples.map(({ text, area, stems }) => ({ text, area, stems: stems.join(" ") })),
  };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const floats = rarity.length * Float32Array.BYTES_PER_ELEMENT;
  const numbers = LENGTH_BYTES + headBytes.length;
  const bytes = new Uint8Array(numbers + floats + weights.length * Int16Array.BYTES_PER_ELEMENT);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, headBytes.length, true);
  bytes.set(headBytes, LENGTH_BYTES);
  for (const [at, value] of rarity.entries())
    view.setFloat32(numbers + at * Float32Array.BYTES_PER_ELEMENT, value, true);
  for (const [at, value] of weights.entries())
    view.setInt16(numbers + floats + at * Int16Array.BYTES_PER_ELEMENT, Math.round(value / unit), true);
  return bytes;
}

/**
 * Reads a model back.
 *
 * @throws Error where the bytes are not a whole model of this version: the package was not built whole
 */
export function decodeModel(bytes: Uint8Array): NotesModel {
  const head = headOf(bytes);
  const names = head.features === "" ? [] : head.features.split("\n");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = LENGTH_BYTES + view.getUint32(0, true);
  const floats = names.length * Float32Array.BYTES_PER_ELEMENT;
  const count = names.length * head.areas.length;
  if (bytes.length !== numbers + floats + count * Int16Array.BYTES_PER_ELEMENT) throw broken();
  const rarity = new Float32Array(names.length);
  for (let at = 0; at < rarity.length; at += 1)
    rarity[at] = view.getFloat32(numbers + at * Float32Array.BYTES_PER_ELEMENT, true);
  const weights = new Float32Array(count);
  for (let at = 0; at < count; at += 1)
    weights[at] = view.getInt16(numbers + floats + at * Int16Array.BYTES_PER_ELEMENT, true) * head.unit;
  return {
    areas: head.areas,
    places: new Map(names.map((name, place) => [name, place])),
    rarity,
    weights,
    bias: Float32Array.from(head.bias),
    temperature: head.temperature,
    spelling: head.spelling,
    concepts: head.concepts,
    examples: head.examples.map(({ text, area, stems }) => ({ text, area, stems: stems.split(" ") })),
  };
}

function headOf(bytes: Uint8Array): Head {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = LENGTH_BYTES + view.getUint32(0, true);
    const head = JSON.parse(new TextDecoder().decode(bytes.subarray(LENGTH_BYTES, end))) as Head;
    if (head.format === FORMAT) return head;
  } catch {
    // Not ours, or cut short: what follows says so.
  }
  throw broken();
}

function broken(): Error {
  return new Error("notes-model.bin is not a model of this version: build the package again");
}
