/** What the functions of this room refuse, each with the offending figure in the message. */

export function requireLevel(level: number): void {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`The level must lie strictly between 0 and 1, but it is ${level}.`);
  }
}

export function requireShare(name: string, share: number): void {
  if (!(share >= 0 && share <= 1)) {
    throw new RangeError(`The ${name} must be a share from 0 to 1, but it is ${share}.`);
  }
}

/** For n's that need not be whole, as the effective n of weighted answers. */
export function requireSize(name: string, size: number): void {
  if (!(size > 0 && Number.isFinite(size))) {
    throw new RangeError(`The ${name} must be a positive, finite number, but it is ${size}.`);
  }
}

export function requireWhole(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`The ${name} must be a whole number, 0 or more, but it is ${value}.`);
  }
}

/** `count` of `n`: whole numbers, n at least 1, and never more counted than there are. */
export function requireCountOf(count: number, n: number): void {
  requireWhole("count", count);
  requireWhole("n", n);
  if (n === 0) throw new RangeError("The n must be at least 1: there is no share of nobody.");
  if (count > n) throw new RangeError(`The count must not exceed n, but ${count} is more than ${n}.`);
}

/** P-values as a test gives them: each from 0 to 1. */
export function requirePValues(ps: readonly number[]): void {
  for (const p of ps) requireShare("p-value", p);
}

/** A chi-square statistic and its degrees of freedom. */
export function requireChiSquare(x: number, df: number): void {
  if (!(x >= 0)) throw new RangeError(`A chi-square value is 0 or more, but it is ${x}.`);
  if (!Number.isSafeInteger(df) || df < 1) {
    throw new RangeError(`Degrees of freedom are a whole number of at least 1, but they are ${df}.`);
  }
}

/** Weights of respondents: one with none would be a respondent left out. */
export function requireWeights(weights: readonly number[]): void {
  for (const weight of weights) {
    if (!(weight > 0 && Number.isFinite(weight))) {
      throw new RangeError(`Weights must be positive and finite, but one is ${weight}.`);
    }
  }
}

export function requireFinite(name: string, values: readonly number[]): void {
  for (const value of values) {
    if (!Number.isFinite(value)) throw new RangeError(`The ${name} must be finite, but one is ${value}.`);
  }
}

/** Under one half a difference could be «seen» by being missed more often than not. */
export function requirePower(power: number): void {
  if (!(power >= 0.5 && power < 1)) {
    throw new RangeError(`The power must be from 0.5 to under 1, but it is ${power}.`);
  }
}
