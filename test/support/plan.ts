import { readFileSync } from "node:fs";
import type { PublishedReport } from "../../src/domain/plan/claims.js";
import { figuresFrom, tertialPeriod, yearPeriod, yearsPeriod } from "../../src/domain/plan/period.js";
import type { PlanReport, ReportKind, ReportPeriod } from "../../src/domain/plan/plan-report.js";
import type {
  Measure,
  Need,
  PriorDecision,
  RegisterFigure,
  Registers,
} from "../../src/domain/plan/registers.js";
import { resultsSchema } from "../../src/domain/results-schema.js";
import type { Results } from "../../src/domain/results.js";
import { planReport, type PlanInput } from "../../src/judge/plan/plan-report.js";
import { protectFigures } from "../../src/protect/register-figures.js";
import { shipped } from "../survey-files.js";

const nothingGiven = { positions: null, kroner: null };

/** A measure with nothing told of it but what is given. */
export function measureOf(id: string, more: Partial<Measure> = {}): Measure {
  return {
    ...{ id, shortName: `Tiltak ${id}`, wording: `Kommunen skal gjøre ${id}.`, areas: [], targetGroup: null },
    ...{ role: null, unit: null, deadline: null, newDeadline: null, deadlineReason: null },
    ...{ started: null, finished: null, status: null, statusReason: null, progress: null, risk: null },
    ...{ correctiveStep: null, changedFrom: null, changedOn: null, changedBy: null },
    ...{ anchoredIn: [], inBudgetPlan: null, financing: null, grantEnds: null },
    ...{ asked: nothingGiven, given: nothingGiven, goalKind: null, goal: null, indicators: [], answers: [] },
    row: 2,
    ...more,
  };
}

/** A figure at one date: a count of cases, unless told otherwise. */
export function figureOf(
  id: string,
  date: string,
  value: number | null,
  more: Partial<RegisterFigure> = {},
): RegisterFigure {
  return {
    ...{ id, measure: null, name: `Tall ${id}`, unit: "saker", date, value, target: null },
    ...{ source: "Fagsystem", role: "Avdelingsleder", counted: "cases", partOf: null, row: 2 },
    ...more,
  };
}

export function needOf(id: string, more: Partial<Need> = {}): Need {
  return { id, need: `Behov ${id}`, source: "cafe", date: null, areas: [], row: 2, ...more };
}

export function decisionOf(id: string, date: string, more: Partial<PriorDecision> = {}): PriorDecision {
  return {
    ...{ id, date, committee: "Kommunestyret", caseNumber: null, point: `Punkt ${id}.` },
    ...{ isReferred: false, status: null, answer: null, row: 2 },
    ...more,
  };
}

/** The registers of an invented municipality: something of everything that a report tells. */
export const exampleRegisters: Registers = {
  measures: [
    measureOf("kontakt", {
      shortName: "Fast kontaktperson",
      wording: "Alle pårørende skal få tilbud om en fast kontaktperson i tjenesten.",
      ...{ areas: ["koordinering"], targetGroup: "adults", role: "Leder for hjemmetjenesten" },
      ...{ unit: "Hjemmetjenesten", deadline: "2024-06-30", started: "2023-06-01", finished: "2024-03-01" },
      ...{ status: "ordinary", progress: "onTrack", anchoredIn: ["Kommuneplanens samfunnsdel"] },
      ...{
        inBudgetPlan: true,
        financing: "budget",
        goalKind: "effect",
        goal: "Færre er uten kontaktperson.",
      },
      asked: { positions: 0.5, kroner: 400_000 },
      given: { positions: 0.5, kroner: 300_000 },
      indicators: [{ indicator: "kontaktperson.uten", baseline: "2023", target: 0.4 }],
      answers: ["en_dor"],
    }),
    measureOf("senter", {
      shortName: "Pårørendesenter",
      wording: "Kommunen oppretter et pårørendesenter med to stillinger.",
      ...{ areas: ["informasjon", "avlastning"], targetGroup: "all", role: "Pårørendekoordinator" },
      ...{ unit: "Mestring", deadline: "2025-03-01", newDeadline: "2026-06-30" },
      ...{ deadlineReason: "Lokalene var ikke klare.", started: "2024-09-01", status: "underWay" },
      ...{ progress: "delayed", risk: "high", correctiveStep: "Låner lokaler på biblioteket." },
      ...{ changedFrom: "Tre stillinger", changedOn: "2025-02-12", changedBy: "Sak 12/25" },
      ...{ financing: "grant", grantEnds: "2026-12-31", inBudgetPlan: false },
      asked: { positions: 2, kroner: 1_800_000 },
      given: { positions: 1, kroner: 900_000 },
      indicators: [{ indicator: "avlastning_nok.i_liten_grad", baseline: null, target: null }],
      answers: ["natt"],
    }),
    measureOf("barn", {
      shortName: "Samtaler med barn",
      wording: "Barn som er pårørende, skal få tilbud om samtale.",
      ...{ areas: ["familie"], targetGroup: "children", role: "Barneansvarlig", unit: "Familie og helse" },
      ...{ deadline: "2025-10-01", status: "planned", progress: "stopped", goalKind: "result" },
      goal: "Alle barn har fått tilbud.",
      indicators: [{ indicator: "barn_fulgt_opp.god", baseline: null, target: 0.6 }],
    }),
    measureOf("kurs", {
      shortName: "Kurs for pårørende",
      wording: "Kommunen holder to kurs i året.",
      ...{ areas: ["informasjon"], targetGroup: "adults", unit: "Mestring", deadline: "2025-12-31" },
      ...{ started: "2024-01-15", finished: "2025-11-01", status: "done", goalKind: "result" },
      indicators: [{ indicator: "info_grad.god", baseline: null, target: null }],
      answers: ["senter"],
    }),
    measureOf("avtaler", {
      shortName: "Pårørendeavtaler",
      wording: "Alle enheter tar i bruk pårørendeavtaler.",
      ...{ areas: ["medvirkning"], status: "dropped", statusReason: "Tatt inn i et annet tiltak." },
    }),
  ],
  figures: [
    figureOf("kursdeltakere", "2024-12-31", 31, {
      ...{ measure: "kurs", name: "Deltakere på kurs", unit: "personer", counted: "persons", target: 40 },
    }),
    figureOf("kursdeltakere", "2025-12-31", 44, {
      ...{ measure: "kurs", name: "Deltakere på kurs", unit: "personer", counted: "persons", target: 40 },
    }),
    figureOf("soknader", "2025-12-31", 38, { measure: "senter", name: "Søknader om avlastning" }),
    figureOf("innvilget", "2025-12-31", 35, {
      ...{ measure: "senter", name: "Innvilgede søknader", partOf: "soknader" },
    }),
    figureOf("avslag", "2025-12-31", 3, { measure: "senter", name: "Avslag", partOf: "soknader" }),
    figureOf("ventetid", "2024-12-31", 62, {
      ...{ measure: "senter", name: "Ventetid", unit: "dager", counted: "other", target: 30 },
    }),
    figureOf("ventetid", "2025-12-31", 48, {
      ...{ measure: "senter", name: "Ventetid", unit: "dager", counted: "other", target: 30 },
    }),
    figureOf("klager", "2025-12-31", null, { name: "Klager" }),
  ],
  goals: [{ area: "koordinering", goal: "Ingen skal måtte samordne tjenestene alene.", row: 2 }],
  needs: [
    needOf("en_dor", { need: "Én dør inn", date: "2025-03-12", areas: ["koordinering"] }),
    needOf("natt", { need: "Hjelp om natten", date: "2025-03-12", areas: ["avlastning"] }),
    needOf("skjema", { need: "Enklere skjema", source: "council", areas: ["informasjon"] }),
  ],
  decisions: [
    decisionOf("k-24", "2024-03-13", {
      ...{ caseNumber: "24/118", point: "Kommunestyret ber om en sak om pårørendesenteret." },
      ...{ status: "followedUp", answer: "Lagt fram i sak 24/201." },
    }),
    decisionOf("o-25", "2025-03-19", {
      ...{ caseNumber: "25/77", point: "Oversendes: Se på tilbudet om natten.", isReferred: true },
      ...{ status: "underWay", answer: "Kartlegges i 2026." },
    }),
  ],
  requirements: [
    { requirement: "barn", service: "Hjemmetjenesten", inPlace: "partly", remark: null, row: 2 },
  ],
  offers: [
    {
      ...{ id: "kafe", name: "Pårørendekafé", targetGroup: "adults", unit: "Mestring" },
      ...{ areas: ["informasjon"], remark: null, row: 2 },
    },
  ],
};

/** The period of a report of each kind, about 2025. */
export function examplePeriod(kind: ReportKind): ReportPeriod {
  const period = {
    evaluation: yearsPeriod("2024-2025"),
    yearly: yearPeriod("2025"),
    management: yearPeriod("2025"),
    tertial: tertialPeriod(2025, 1),
  }[kind];
  if (period === null) throw new Error("The period is none.");
  return period;
}

/** What was published of the year before, and still stands. */
export const examplePublished: readonly PublishedReport[] = [
  {
    schemaVersion: "1.0",
    document: "arsrapport-parorendearbeid",
    kind: "yearly",
    period: "2024",
    to: "2024-12-31",
    language: "nb",
    made: "2025-02-01",
    published: "2025-02-20",
    caseNumber: "25/12",
    decidedOn: "2025-03-19",
    inputHash: "0",
    files: [],
    sentences: [
      {
        claim: { rule: "noNewWave", wave: "2023" },
        text: "Ingen ny undersøkelse i 2024. Siste tall er fra 2023.",
        stands: true,
      },
      {
        claim: { rule: "measureStatus", done: 1, begun: 2, rest: 2, of: 5 },
        text: "Av 5 tiltak er 1 gjennomført og 2 i gang.",
        stands: true,
      },
    ],
    numbers: [],
    final: null,
  },
];

/** The analysis of the invented municipality, as it is committed: reading it takes less than making it. */
export function exampleResults(): Results {
  const file = new URL("../../reports/analyse-2025.json", import.meta.url);
  const results: unknown = JSON.parse(readFileSync(file, "utf8"));
  return resultsSchema.parse(results) as unknown as Results;
}

/** What an example report is judged from; the registers may be others. */
export async function examplePlanInput(
  kind: ReportKind,
  registers: Registers = exampleRegisters,
): Promise<PlanInput> {
  const survey = exampleResults();
  const period = examplePeriod(kind);
  const how = {
    from: figuresFrom(period),
    to: period.to,
    limit: 5,
    period: period.id,
    file: "plan/tall.xlsx",
  };
  return {
    kind,
    period,
    ...{ made: "2026-02-01", tool: survey.tool, inputHash: survey.inputHash },
    municipality: survey.municipality,
    plan: {
      name: "Handlingsplan for pårørendearbeid 2024–2027",
      from: 2024,
      to: 2027,
      adopted: "2023-12-06",
    },
    framework: shipped.framework("nasjonal"),
    national: shipped.framework("nasjonal"),
    indicators: shipped.codebook().indicators,
    survey,
    hasNewWave: true,
    registers,
    figures: await protectFigures(registers.figures, how),
    files: [{ register: "tiltak", file: "plan/tiltak.xlsx" }],
    requirements: [
      {
        ...{ id: "barn", chapter: "B", text: { nb: "Kartlegg barn som er pårørende" } },
        ...{ strength: "must", law: ["hpl. § 10 a"] },
      },
    ],
    context: [
      {
        ...{ id: "unge", about: "children", text: { nb: "18 prosent av unge er pårørende" }, year: "2022" },
        source: { title: "Oppdiktet", publisher: "Oppdiktet", read: "2026-01-01" },
      },
    ],
    published: examplePublished,
    settings: { limit: 5, margin: 0.1 },
  };
}

/** A whole report of an invented municipality, as `planReport` makes it. */
export async function examplePlanReport(kind: ReportKind): Promise<PlanReport> {
  return planReport(await examplePlanInput(kind));
}
