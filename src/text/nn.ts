import { cli } from "./nn/cli.js";
import { counts } from "./nn/counts.js";
import { doctor } from "./nn/doctor.js";
import { errors } from "./nn/errors.js";
import { importTexts } from "./nn/import.js";
import { init } from "./nn/init.js";
import { issueNames, issues } from "./nn/issues.js";
import { layouts } from "./nn/layouts.js";
import * as notes from "./nn/notes.js";
import { report } from "./nn/report.js";
import { statistics } from "./nn/statistics.js";
import { voices } from "./nn/voices.js";
import { words } from "./nn/words.js";
import type { Texts } from "./nb.js";

export const nn: Texts = {
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
