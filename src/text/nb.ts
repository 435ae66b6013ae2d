import { cli } from "./nb/cli.js";
import { counts } from "./nb/counts.js";
import { doctor } from "./nb/doctor.js";
import { errors } from "./nb/errors.js";
import { importTexts } from "./nb/import.js";
import { init } from "./nb/init.js";
import { issueNames, issues } from "./nb/issues.js";
import { layouts } from "./nb/layouts.js";
import * as notes from "./nb/notes.js";
import { report } from "./nb/report.js";
import { statistics } from "./nb/statistics.js";
import { voices } from "./nb/voices.js";
import { words } from "./nb/words.js";

/** Bokmål is the master: its shape is the type of the other languages, so a missing text does not compile. */
export const nb = {
  cli,
  counts,
  doctor,
  errors,
  import: importTexts,
  init,
  issues,
  issueNames,
  layouts,
  notes,
  words,
  report,
  statistics,
  voices,
};

export type Texts = typeof nb;
