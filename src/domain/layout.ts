/** Whose export a file is, by the way it is laid out. `plain`: one header row and nothing that tells more. */
export const layoutIds = [
  "plain",
  "msForms",
  "googleForms",
  "limeSurvey",
  "nettskjema",
  "surveyXact",
  "surveyMonkey",
  "qualtrics",
  "spss",
  "tripleS",
  "svarfordeling",
  "svarfordelingWorkbook",
] as const;
export type LayoutId = (typeof layoutIds)[number];
