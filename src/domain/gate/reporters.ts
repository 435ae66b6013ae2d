/** The forms that a gate's decision is written in. Apart from the reporters, so that help can name them without loading any. */
export const reporterIds = ["text", "json", "junit", "sarif", "github", "markdown"] as const;
export type ReporterId = (typeof reporterIds)[number];
