/** A cell that is blank, not recognized, or left out because the person was outside the item's base. */
export const BLANK = -1;
export const UNKNOWN = -2;
export const OUTSIDE = -3;

/**
 * A chunk of answers by item. `single`, `scale` and `number`: the option's place in the codebook, or one of the marks
 * above. `multiple`: a bit per option, 0 where nothing was ticked.
 */
export interface CodedChunk {
  readonly rowCount: number;
  /** 1 where the row counts; 0 where it was rejected (a response id seen before). */
  readonly counts: Uint8Array;
  readonly answers: ReadonlyMap<string, Int8Array | Uint32Array>;
  /** Each row's weight, NaN where it has none; null where the file has no column of weights. */
  readonly weights: Float64Array | null;
}
