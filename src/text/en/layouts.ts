import type { LayoutId } from "../../domain/layout.js";

/** Whose export a file is, as it is called in a sentence. */
export const layouts: Readonly<Record<LayoutId, string>> = {
  plain: "one header row and one row per answer",
  msForms: "Microsoft Forms",
  googleForms: "Google Forms",
  limeSurvey: "LimeSurvey",
  nettskjema: "Nettskjema",
  surveyXact: "SurveyXact",
  surveyMonkey: "SurveyMonkey",
  qualtrics: "Qualtrics",
  spss: "SPSS",
  tripleS: "Triple-S",
  svarfordeling: "table of counts",
  svarfordelingWorkbook: "table of counts in a workbook",
};
