import { ParorendeError } from "../domain/errors.js";
import {
  stopsAnalysis,
  type Check,
  type CheckCode,
  type CheckFacts,
  type CheckState,
} from "../domain/doctor.js";
import type { Locale } from "../domain/text.js";
import { checkWorkspace } from "../index.js";
import { textsOf } from "../text/languages.js";
import { numberFormat } from "../text/numbers.js";
import { errorSentence } from "./errors.js";
import type { ReadOptions } from "./options.js";
import { progressBar } from "./progress.js";
import { whereToCheck } from "./request.js";
import { EXIT, writeLine, type World } from "./world.js";

const marks: Readonly<Record<CheckState, string>> = { fine: "✓", unknown: "–", warning: "!", stop: "✗" };

/** `parorende doctor`: one line per check, and exit 2 where something must be put right first. */
export async function doctorCommand(options: ReadOptions, world: World): Promise<void> {
  const { folder, locale } = await whereToCheck(options, world);
  const progress = progressBar(world, locale, options.quiet === true);
  const checks = await checkWorkspace(folder, progress.tick).finally(() => {
    progress.stop();
  });
  const stops = checks.filter(({ state }) => state === "stop").length;
  if (stops > 0) world.exitCode = EXIT.input;
  if (options.json === true) {
    const told = checks.map((check) => ({ ...asData(check), text: sentence(check, world, locale) }));
    world.stdout.write(
      `${JSON.stringify({ canAnalyze: !checks.some(stopsAnalysis), checks: told }, null, 2)}\n`,
    );
    return;
  }
  for (const line of lines(checks, options.quiet === true, world, locale)) writeLine(world.stdout, line);
}

function lines(
  checks: readonly Check[],
  onlyFaults: boolean,
  world: World,
  locale: Locale,
): readonly string[] {
  const { doctor } = textsOf(locale);
  const { count } = numberFormat(locale);
  const number = (state: CheckState): number => checks.filter((check) => check.state === state).length;
  const [stops, warnings] = [number("stop"), number("warning")];
  const shown = checks.filter(({ state }) => !onlyFaults || state === "warning" || state === "stop");
  const summary =
    stops > 0
      ? doctor.mustBeRight(count(stops))
      : warnings > 0
        ? doctor.canAnalyzeBut(count(warnings))
        : doctor.canAnalyze;
  return [...shown.map((check) => `${marks[check.state]} ${sentence(check, world, locale)}`), summary];
}

function sentence(check: Check, world: World, locale: Locale): string {
  const { counts, doctor, issues } = textsOf(locale);
  if (check.code === "refused")
    return errorSentence(new ParorendeError(check.facts.problem), world.cwd(), locale);
  if (check.code === "issue") {
    const { round, issue } = check.facts;
    return `${round}: ${issues[issue.code](issue)}`;
  }
  if (check.code === "registerIssue") return issues[check.facts.issue.code](check.facts.issue);
  if (check.code === "countCheck") return `${check.facts.round}: ${counts.check(check.facts.check)}`;
  // Code and facts belong together by the type of the check; the table of texts is indexed by the same code.
  const say = doctor.checks[check.code] as (facts: CheckFacts[CheckCode]) => string;
  return say(check.facts);
}

/** An error's facts may hold the path of a folder, which can tell who the user is: its code and sentence are enough. */
function asData({ code, state, facts }: Check): object {
  if (code === "refused") return { code, state, problem: facts.problem.code };
  if (code !== "countCheck") return { code, state, facts };
  const { round, file, check } = facts;
  return { code, state, facts: { round, file, item: check.item, fault: check.fault.kind, rows: check.rows } };
}
