import { cli } from "./nn/cli.js";
import { counts } from "./nn/counts.js";
import { doctor } from "./nn/doctor.js";
import { errors } from "./nn/errors.js";
import { evaluation } from "./nn/evaluation.js";
import { gate } from "./nn/gate.js";
import { importTexts } from "./nn/import.js";
import { init } from "./nn/init.js";
import { issueNames, issues } from "./nn/issues.js";
import { layouts } from "./nn/layouts.js";
import { measures } from "./nn/measures.js";
import * as notes from "./nn/notes.js";
import { plan } from "./nn/plan.js";
import { planCli } from "./nn/plan-cli.js";
import { publish } from "./nn/publish.js";
import { report } from "./nn/report.js";
import { statistics } from "./nn/statistics.js";
import { voices } from "./nn/voices.js";
import { words } from "./nn/words.js";
import { yearly } from "./nn/yearly.js";
import type { Texts } from "./nb.js";

export const nn: Texts = {
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
