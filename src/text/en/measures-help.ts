import type { measuresHelp as master } from "../nb/measures-help.js";

export const measuresHelp: typeof master = {
  measures: "Send measures and figures to the units, fetch the answers, and take in needs",
  send: "Make an Excel file for each unit with its own measures and figures alone",
  sendDate: "the date the figures are to be reported at, such as 2025-12-31: each figure gets a new row",
  sendOut: "folder to write to (else rapporter/utsending/<date>)",
  fetch: "Read back what the units have filled in",
  returned: "the files the units have sent back, or the folder they lie in",
  overrule: "let the units decide where both have changed something",
  needs: "Take needs from dialogue cafés and meetings into the register of needs",
  dryRun: "only show what would be added",
  planName: "the plan’s name, such as “Action plan for caregivers 2024–2027”",
  planYears: "the plan’s first and last year, such as 2024-2027",
};
