import type { gateHelp as nb } from "../nb/gate-help.js";

export const gateHelp: typeof nb = {
  compare: "Check the figures against the nation, the previous survey round and targets, for builds in CI",
  files:
    "table of counts, results (json) or exports (without a file, the folder with parorende.json is read)",
  reporter: "text, json, junit, sarif, github or markdown, or to a file: junit=out.xml (repeatable)",
  baseline: "the file of known deviations (else kjente-avvik.json)",
  updateBaseline: "write what deviates now to the file of known deviations",
  reason: "why the deviations are accepted, with --update-baseline",
  explain: "show the rule that decided each line",
};
