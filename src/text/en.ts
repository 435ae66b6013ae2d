import { cli } from "./en/cli.js";
import { counts } from "./en/counts.js";
import { doctor } from "./en/doctor.js";
import { errors } from "./en/errors.js";
import { importTexts } from "./en/import.js";
import { init } from "./en/init.js";
import { issueNames, issues } from "./en/issues.js";
import { layouts } from "./en/layouts.js";
import * as notes from "./en/notes.js";
import { report } from "./en/report.js";
import { statistics } from "./en/statistics.js";
import { voices } from "./en/voices.js";
import { words } from "./en/words.js";
import type { Texts } from "./nb.js";

export const en: Texts = {
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
