import { analysisData } from "./analysis-data.js";
import { version } from "./about/version.js";
import { METHOD_VERSION } from "./analyze.js";
import { unplacedTexts } from "./coding/open-places.js";
import type { AnalysisData } from "./domain/catalogue.js";
import type { ReportDocument } from "./domain/document.js";
import { ParorendeError } from "./domain/errors.js";
import type { DataIssue } from "./domain/issues.js";
import type { PublishedReport } from "./domain/plan/claims.js";
import type { DocumentChoices } from "./domain/plan/document-choices.js";
import { planDocumentIds, type PlanDocumentId } from "./domain/plan/document-choices.js";
import { figuresFrom } from "./domain/plan/period.js";
import { planJson } from "./domain/plan/plan-json.js";
import type { PlanReport, ReportKind, ReportPeriod } from "./domain/plan/plan-report.js";
import type { Results } from "./domain/results.js";
import type { Locale } from "./domain/text.js";
import { MARGIN, PRIVACY_LIMIT } from "./domain/thresholds.js";
import type { Workspace } from "./domain/workspace.js";
import { planReport } from "./judge/plan/plan-report.js";
import { publishedEarlier } from "./judge/published-earlier.js";
import type { Progress } from "./load-files.js";
import { planRegisters } from "./plan-registers.js";
import { protectFigures } from "./protect/register-figures.js";
import { jsonHash } from "./read/bytes-hash.js";
import { loadCatalogue, type Catalogue } from "./read/catalogue.js";
import { readLook } from "./read/look.js";
import { readOpenTexts } from "./read/open-texts.js";
import { readPublished } from "./read/published.js";
import { readContext, readRequirements } from "./read/requirements.js";
import { readWorkspace, type OpenWorkspace } from "./read/workspace.js";
import { planDocuments } from "./report/plan/plan-documents.js";
import { analyze, load, type LoadedRequest } from "./requests.js";

/** Which report on the plan is asked for. */
export interface PlanRequest {
  /** The workspace's folder. */
  readonly workspace: string;
  readonly kind: ReportKind;
  readonly period: ReportPeriod;
  readonly survey?: string | undefined;
  readonly framework?: string | undefined;
  readonly includePartial?: boolean | undefined;
  readonly acceptSuggested?: boolean | undefined;
  /** ISO date: the library reads no clock. */
  readonly made: string;
  readonly locale: Locale;
  /** «Dere sa – vi gjorde» in place of the reports. */
  readonly youSaid?: boolean | undefined;
  readonly caseNumber?: string | undefined;
  readonly onProgress?: Progress | undefined;
}

/** A report on the plan, its documents, and what whoever runs it must know. */
export interface PlanRun {
  readonly report: PlanReport;
  readonly documents: readonly ReportDocument[];
  readonly choices: DocumentChoices;
  /** Of the registers. */
  readonly issues: readonly DataIssue[];
  /** Files in `plan/tekst/` that no document has a place for. */
  readonly unplaced: readonly string[];
  /** What the survey was read from; null where no wave is closed by the period's end. */
  readonly loaded: LoadedRequest | null;
}

/**
 * Reads a workspace's plan, its registers and the survey behind it, judges them, and writes the documents.
 *
 * @throws ParorendeError noPlan, registerTwice, what reading the survey throws
 * @example
 * const { documents } = await planRun({ workspace, kind: "yearly", period: yearPeriod("2025"), made, locale: "nb" });
 * documents.map(({ id }) => id); // ["saksframlegg-parorendearbeid", "arsrapport-parorendearbeid"]
 */
export async function planRun(request: PlanRequest): Promise<PlanRun> {
  const { workspace, kind, period, made, locale } = request;
  const opened = await readWorkspace(workspace);
  const { settings } = opened;
  if (settings.plan === undefined) throw new ParorendeError({ code: "noPlan", facts: { folder: workspace } });
  const found = await loadCatalogue({ workspaceFolder: workspace });
  const data = await analysisData(found, request, settings);
  const wave = lastClosed(opened, data, period.to);
  const loaded = wave === null ? null : await loadWave(wave.id, request);
  const survey = loaded === null ? null : await analyze(loaded, made);
  const files = await planFiles(opened, data, found, request);
  const limit = Math.max(PRIVACY_LIMIT, settings.limit ?? PRIVACY_LIMIT);
  const judged = planReport({
    ...files,
    ...{ kind, period, made, survey },
    tool: { name: "parorende", version: version(), method: METHOD_VERSION },
    // It is of what may be shown, and is known when the rest is.
    inputHash: "",
    municipality: municipalityOf(settings),
    plan: settings.plan,
    framework: data.framework,
    indicators: data.survey.codebook.indicators,
    national: await found.framework("nasjonal"),
    hasNewWave: wave !== null && wave.closed >= period.from,
    figures: await protectedFigures(files, period, limit),
    settings: { limit, margin: MARGIN },
  });
  const report: PlanReport = { ...judged, inputHash: hashOf(settings, judged) };
  // Only the report that was published is it: with other numbers it is a draft again.
  const own = files.own.filter(({ inputHash }) => inputHash === report.inputHash);
  const choices = await documentChoices(opened, request, own);
  const youSaid = request.youSaid === true;
  const written = planDocuments(report, choices, locale, { youSaid });
  const documents = written.filter(({ id }) => !youSaid || id === YOU_SAID);
  const out = loaded === null || survey === null ? [] : publishedEarlier(loaded.published, survey);
  const unplaced = documents.flatMap((document) => unplacedIn(document, choices, period));
  return { report, documents, choices, unplaced, issues: [...files.issues, ...out], loaded };
}

/** Texts in `plan/tekst/` that the document has no place for. */
function unplacedIn(
  document: ReportDocument,
  { texts }: DocumentChoices,
  period: ReportPeriod,
): readonly string[] {
  const own = [...texts].find(([id]) => id === document.id)?.[1] ?? new Map();
  return unplacedTexts(document, own).map((id) => `plan/tekst/${document.id}-${period.id}/${id}.md`);
}

const YOU_SAID: PlanDocumentId = "dere-sa-vi-gjorde";

function protectedFigures(
  { registers, files }: Pick<PlanFiles, "registers" | "files">,
  period: ReportPeriod,
  limit: number,
) {
  const file = files.find(({ register }) => register === "tall")?.file ?? null;
  const how = { from: figuresFrom(period), to: period.to, limit, period: period.id, file };
  return protectFigures(registers.figures, how);
}

/** The last wave with answers that was closed by a date. */
function lastClosed(
  { waves }: OpenWorkspace,
  { survey }: AnalysisData,
  by: string,
): { readonly id: string; readonly closed: string } | null {
  const known = waves
    .filter(({ dataFiles }) => dataFiles.length > 0)
    .map(({ id, wave }) => {
      const described = wave ?? survey.waves.find((one) => one.id === id);
      // A wave that nobody has described is of the year that its folder is called.
      return { id: wave?.id ?? id, closed: described?.period.to ?? `${id.slice(0, 4)}-12-31` };
    })
    .filter(({ closed }) => closed <= by)
    .sort((one, other) => (one.closed < other.closed ? -1 : 1));
  return known.at(-1) ?? null;
}

function loadWave(wave: string, request: PlanRequest): Promise<LoadedRequest> {
  const { workspace, survey, framework, includePartial, acceptSuggested, period, onProgress } = request;
  return load({
    ...{ files: [], workspace, wave, survey, framework, includePartial, acceptSuggested, onProgress },
    notesBetween: { from: period.from, to: period.to },
  });
}

/** What people keep in files around the plan. */
async function planFiles(
  opened: OpenWorkspace,
  data: AnalysisData,
  found: Catalogue,
  { kind, period }: Pick<PlanRequest, "kind" | "period">,
) {
  const { folder } = opened;
  const [requirements, context, published, read] = await Promise.all([
    readRequirements(folder),
    readContext(folder),
    readPublished(folder),
    planRegisters(opened, data, found),
  ]);
  const own = published.filter((one) => one.kind === kind && one.period === period.id);
  return { ...read, requirements, context, published: before(published, { kind, period }), own };
}

/** What a report says does not hang on whether it is itself published, nor on what came later. */
function before(
  published: readonly PublishedReport[],
  { kind, period }: Pick<PlanRequest, "kind" | "period">,
): readonly PublishedReport[] {
  return published.filter(({ to, kind: of }) => to < period.to || (to === period.to && of !== kind));
}

type PlanFiles = Awaited<ReturnType<typeof planFiles>>;

function municipalityOf({ kommune, invented }: Workspace): Results["municipality"] {
  const { name, kommunenummer } = kommune;
  return { name, kommunenummer: kommunenummer ?? null, invented: invented ?? false };
}

/**
 * One hash of everything the numbers and sentences depend on, as they may be shown: not of the registers, which hold small
 * numbers that are hidden, and not of the texts people write beside them.
 */
function hashOf({ plan, limit }: Workspace, report: PlanReport): string {
  const shown = { ...planJson(report), made: null, inputHash: null };
  return jsonHash({ plan, limit, shown });
}

async function documentChoices(
  { folder, settings }: OpenWorkspace,
  { period, caseNumber }: PlanRequest,
  own: readonly PublishedReport[],
): Promise<DocumentChoices> {
  const texts = planDocumentIds.map(
    async (id) => [id, await readOpenTexts(folder, `${id}-${period.id}`)] as const,
  );
  return {
    texts: new Map(await Promise.all(texts)),
    headings: settings.plan?.headings ?? {},
    words: settings.plan?.words ?? {},
    look: await readLook(folder, settings),
    published: new Map(own.map((one) => [one.document, { on: one.published, caseNumber: one.caseNumber }])),
    caseNumber: caseNumber ?? null,
  };
}
