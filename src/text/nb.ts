import { cli } from "./nb/cli.js";
import { counts } from "./nb/counts.js";
import { doctor } from "./nb/doctor.js";
import { errors } from "./nb/errors.js";
import { evaluation } from "./nb/evaluation.js";
import { gate } from "./nb/gate.js";
import { importTexts } from "./nb/import.js";
import { init } from "./nb/init.js";
import { issueNames, issues } from "./nb/issues.js";
import { layouts } from "./nb/layouts.js";
import { measures } from "./nb/measures.js";
import * as notes from "./nb/notes.js";
import { plan } from "./nb/plan.js";
import { planCli } from "./nb/plan-cli.js";
import { publish } from "./nb/publish.js";
import { report } from "./nb/report.js";
import { statistics } from "./nb/statistics.js";
import { voices } from "./nb/voices.js";
import { words } from "./nb/words.js";
import { yearly } from "./nb/yearly.js";

/** Bokmål is the master: its shape is the type of the other languages, so a missing text does not compile. */
export const nb = {
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

export type Texts = typeof nb;
