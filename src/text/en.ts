import { cli } from "./en/cli.js";
import { counts } from "./en/counts.js";
import { doctor } from "./en/doctor.js";
import { errors } from "./en/errors.js";
import { evaluation } from "./en/evaluation.js";
import { gate } from "./en/gate.js";
import { importTexts } from "./en/import.js";
import { init } from "./en/init.js";
import { issueNames, issues } from "./en/issues.js";
import { layouts } from "./en/layouts.js";
import { measures } from "./en/measures.js";
import * as notes from "./en/notes.js";
import { plan } from "./en/plan.js";
import { planCli } from "./en/plan-cli.js";
import { publish } from "./en/publish.js";
import { report } from "./en/report.js";
import { statistics } from "./en/statistics.js";
import { voices } from "./en/voices.js";
import { words } from "./en/words.js";
import { yearly } from "./en/yearly.js";
import type { Texts } from "./nb.js";

export const en: Texts = {
  cli,
  counts,
  doctor,
  errors,
  evaluation,
  gate,
  import: importTexts,
  init,
  issues,
  issueNames,
  layouts,
  measures,
  notes,
  plan,
  words,
  planCli,
  publish,
  report,
  statistics,
  voices,
  yearly,
};
