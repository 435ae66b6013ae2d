import { googleForms } from "./google-forms.js";
import type { Layout } from "./layout.js";
import { limeSurvey } from "./lime-survey.js";
import { msForms } from "./ms-forms.js";
import { nettskjema } from "./nettskjema.js";
import { plain } from "./plain.js";
import { qualtrics } from "./qualtrics.js";
import { surveyMonkey } from "./survey-monkey.js";
import { surveyXact } from "./survey-xact.js";

/** Every way an export may be laid out, the surest told first. The last one takes everything. */
export const layouts: readonly Layout[] = [
  surveyXact,
  nettskjema,
  qualtrics,
  limeSurvey,
  surveyMonkey,
  msForms,
  googleForms,
  plain,
];
