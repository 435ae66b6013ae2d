/** Where what people decide of the notes lies in a workspace. */
export const codingFiles = {
  decisions: "notater/koding/beslutninger.json",
  codebook: "notater/koding/kodebok.json",
} as const;

/** What statements can be written as. `xlsx` goes out to colleagues and comes back. */
export const codingFormats = ["xlsx", "csv", "json", "qdpx", "qdc"] as const;
export type CodingFormat = (typeof codingFormats)[number];
