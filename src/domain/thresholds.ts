/**
 * The limits that decide what is said, in one place: every folder reads the same ones, and docs/metode.md prints them.
 * Privacy and reliability are two different things.
 */

/** Privacy: counts of 1 up to one less than this are hidden. A municipality may raise it. */
export const PRIVACY_LIMIT = 5;

/** Privacy: a zero is hidden where fewer than this were asked, since all answering alike tells about each. */
export const ZERO_BASE = 30;

/** Reliability: under this base only «for få svar» is said. */
export const TOO_FEW = 10;

/** Reliability: under this base the count is said («7 av 12»), never a per cent, and the verdict is marked «få svar». */
export const FEW = 30;

/** A difference of this many share points or less is «about the same»: printed wherever a verdict is. */
export const MARGIN = 0.1;

/** The adjusted p must be under this for a clear difference. */
export const SIGNIFICANCE = 0.05;

/** The gate: the adjusted p must be under this for a build to fail. A policy may set another. */
export const GATE_LEVEL = 0.02;

/**
 * Reading: where more than this part of an item's filled cells are not understood, the item is left out of the wave.
 * Answers are not unread by chance: one label that the codebook lacks takes all who chose it away, and the share among
 * the rest may be any. Up to one in twenty can move a share by five points at most, half the margin of a verdict; a
 * slip of the pen here and there is less.
 */
export const MISREAD = 0.05;

/** Reading: a single cell that is not understood is a slip of the pen, however few the answers are. */
export const MISREAD_CELLS = 1;

/**
 * Reading: where most of an item's filled cells hold words of people's own, in place of «Annet», the column is no question
 * with answers to choose from, or its answers have no known name: the item is left out.
 */
export const OWN_WORDS = 0.5;

/**
 * Notes: fewer marked statements than this say nothing of which way an area's voices point. One or two may be one person
 * at one table; three are the fewest that can outvote one.
 */
export const MARKED_STATEMENTS = 3;

/** Notes: praise or need must be marked this many times as often as the other, else the voices are divided. */
export const TONE_MAJORITY = 2;

/** Notes: no more quotes than this stand under an area: they show how people speak, and are no sample. */
export const MOST_QUOTES = 3;
