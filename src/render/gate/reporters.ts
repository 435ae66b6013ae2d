import type { ReporterId } from "../../domain/gate/reporters.js";
import type { Reporter } from "./reporter.js";

/** Every form of a gate's decision, each loaded when it is used. */
export const reporters = {
  text: async (input) => (await import("./text.js")).gateText(input),
  json: async ({ report }) => (await import("../json.js")).renderJson(report),
  junit: async (input) => (await import("./junit.js")).gateJunit(input),
  sarif: async (input) => (await import("./sarif.js")).gateSarif(input),
  github: async (input) => (await import("./github.js")).gateAnnotations(input),
  markdown: async (input) => (await import("./markdown.js")).gateMarkdown(input),
} satisfies Record<ReporterId, Reporter>;
