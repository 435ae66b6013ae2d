import { cli } from "./en/cli.js";
import { errors } from "./en/errors.js";
import { issueNames, issues } from "./en/issues.js";
import { report } from "./en/report.js";
import { statistics } from "./en/statistics.js";
import { words } from "./en/words.js";
import type { Texts } from "./nb.js";

export const en: Texts = { cli, errors, issues, issueNames, words, report, statistics };
