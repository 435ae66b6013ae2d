/** Pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The width and height that a PNG states: they stand first in its first chunk.
 *
 * @throws RangeError where the bytes are fewer than a PNG has
 * @see https://www.w3.org/TR/png-3/#11IHDR
 * @example
 * pngSize(logo.bytes); // { width: 320, height: 120 }
 */
export function pngSize(bytes: Uint8Array): PictureSize {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
