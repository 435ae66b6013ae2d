/** In what order a file's numbers have their bytes; whole numbers and floats are known to differ in none, but may. */
export interface ByteOrder {
  readonly littleIntegers: boolean;
  readonly littleFloats: boolean;
}

export function int32At(bytes: Buffer, at: number, order: ByteOrder): number {
  return order.littleIntegers ? bytes.readInt32LE(at) : bytes.readInt32BE(at);
}

/** A 64-bit whole number; beyond 2^53 it is inexact, which is far beyond any length that is believed. */
export function int64At(bytes: Buffer, at: number, order: ByteOrder): number {
  return Number(order.littleIntegers ? bytes.readBigInt64LE(at) : bytes.readBigInt64BE(at));
}

export function float64At(bytes: Buffer, at: number, order: ByteOrder): number {
  return order.littleFloats ? bytes.readDoubleLE(at) : bytes.readDoubleBE(at);
}

export function writeFloat64(bytes: Buffer, at: number, value: number, order: ByteOrder): void {
  if (order.littleFloats) bytes.writeDoubleLE(value, at);
  else bytes.writeDoubleBE(value, at);
}
