import { cli } from "./nb/cli.js";
import { errors } from "./nb/errors.js";
import { issueNames, issues } from "./nb/issues.js";
import { report } from "./nb/report.js";
import { statistics } from "./nb/statistics.js";
import { words } from "./nb/words.js";

/** Bokmål is the master: its shape is the type of the other languages, so a missing text does not compile. */
export const nb = { cli, errors, issues, issueNames, words, report, statistics };

export type Texts = typeof nb;
