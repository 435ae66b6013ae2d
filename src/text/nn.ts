import { cli } from "./nn/cli.js";
import { errors } from "./nn/errors.js";
import { issueNames, issues } from "./nn/issues.js";
import { report } from "./nn/report.js";
import { statistics } from "./nn/statistics.js";
import { words } from "./nn/words.js";
import type { Texts } from "./nb.js";

export const nn: Texts = { cli, errors, issues, issueNames, words, report, statistics };
