import type { RegisterColumn } from "./column.js";
import {
  areas,
  choice,
  date,
  id,
  number,
  reported,
  role,
  targetGroup,
  text,
  unit,
} from "./common-columns.js";
import type { PlanWords } from "./words.js";

/** How many indicators a measure may name in its row. */
export const MEASURE_INDICATORS = 3;

/** The columns of `tiltak`: a measure a row. */
export const measureColumns: readonly RegisterColumn[] = [
  id,
  {
    key: "shortName",
    heading: { nb: "Kortnavn", nn: "Kortnamn", en: "Short name" },
    kind: { is: "text" },
    required: true,
    help: { nb: "Høyst åtte ord.", nn: "Høgst åtte ord.", en: "At most eight words." },
  },
  {
    key: "wording",
    heading: { nb: "Vedtatt ordlyd", nn: "Vedteken ordlyd", en: "Adopted wording" },
    kind: { is: "text" },
    required: true,
    help: {
      nb: "Ordrett slik det står i planen.",
      nn: "Ordrett slik det står i planen.",
      en: "Verbatim, as in the plan.",
    },
  },
  areas,
  targetGroup,
  role,
  unit,
  date("deadline", { nb: "Frist", nn: "Frist", en: "Deadline" }),
  reported(date("newDeadline", { nb: "Ny frist", nn: "Ny frist", en: "New deadline" })),
  reported(
    text("deadlineReason", {
      nb: "Grunn til ny frist",
      nn: "Grunn til ny frist",
      en: "Reason for new deadline",
    }),
  ),
  reported(date("started", { nb: "Startet", nn: "Starta", en: "Started" })),
  reported(date("finished", { nb: "Ferdig", nn: "Ferdig", en: "Finished" })),
  reported(choice("status", "status", { nb: "Status", nn: "Status", en: "Status" })),
  reported(text("statusReason", { nb: "Grunn til status", nn: "Grunn til status", en: "Reason for status" })),
  reported(choice("progress", "progress", { nb: "Framdrift", nn: "Framdrift", en: "Progress" })),
  reported(choice("risk", "risk", { nb: "Risiko", nn: "Risiko", en: "Risk" })),
  reported(
    text("correctiveStep", { nb: "Korrigerende tiltak", nn: "Korrigerande tiltak", en: "Corrective step" }),
  ),
  text("changedFrom", { nb: "Endret fra", nn: "Endra frå", en: "Changed from" }),
  date("changedOn", { nb: "Endret dato", nn: "Endra dato", en: "Changed on" }),
  text("changedBy", { nb: "Endret ved vedtak", nn: "Endra ved vedtak", en: "Changed by decision" }),
  {
    key: "anchoredIn",
    heading: { nb: "Forankret i", nn: "Forankra i", en: "Anchored in" },
    kind: { is: "texts" },
    help: {
      nb: "Planer tiltaket står i, med semikolon mellom.",
      nn: "Planar tiltaket står i, med semikolon mellom.",
      en: "Plans that hold the measure, with a semicolon between.",
    },
  },
  choice("inBudgetPlan", "yesNo", {
    nb: "I økonomiplanen",
    nn: "I økonomiplanen",
    en: "In the budget plan",
  }),
  choice("financing", "financing", { nb: "Finansiering", nn: "Finansiering", en: "Financing" }),
  date("grantEnds", { nb: "Tilskudd slutter", nn: "Tilskot sluttar", en: "Grant ends" }),
  number("askedPositions", { nb: "Årsverk, bedt om", nn: "Årsverk, bede om", en: "Positions asked" }),
  number("askedKroner", { nb: "Kroner, bedt om", nn: "Kroner, bede om", en: "Kroner asked" }),
  number("givenPositions", { nb: "Årsverk, fått", nn: "Årsverk, fått", en: "Positions given" }),
  number("givenKroner", { nb: "Kroner, fått", nn: "Kroner, fått", en: "Kroner given" }),
  choice("goalKind", "goalKind", { nb: "Type mål", nn: "Type mål", en: "Kind of goal" }),
  text("goal", { nb: "Mål", nn: "Mål", en: "Goal" }),
  ...Array.from({ length: MEASURE_INDICATORS }, (_, at) => indicatorColumns(at + 1)).flat(),
  {
    key: "answers",
    heading: { nb: "Svarer på", nn: "Svarar på", en: "Answers" },
    kind: { is: "refs", of: ["needs", "measures"] },
    help: {
      nb: "Id for behov tiltaket svarer på, eller for et tiltak det er en del av. Semikolon mellom.",
      nn: "Id for behov tiltaket svarar på, eller for eit tiltak det er ein del av. Semikolon mellom.",
      en: "Ids of needs that the measure answers, or of a measure it is a part of. Semicolon between.",
    },
  },
];

function indicatorColumns(at: number): readonly RegisterColumn[] {
  const numbered = ({ nb, nn, en }: PlanWords): PlanWords => ({
    nb: `${nb} ${String(at)}`,
    nn: `${nn} ${String(at)}`,
    en: `${en} ${String(at)}`,
  });
  return [
    {
      key: `indicator${String(at)}`,
      heading: numbered({ nb: "Indikator", nn: "Indikator", en: "Indicator" }),
      kind: { is: "ref", of: "indicators" },
      help: {
        nb: "Det i undersøkelsen som tiltaket skal endre.",
        nn: "Det i undersøkinga som tiltaket skal endre.",
        en: "What in the survey the measure shall change.",
      },
    },
    {
      key: `baseline${String(at)}`,
      heading: numbered({ nb: "Utgangspunkt", nn: "Utgangspunkt", en: "Baseline" }),
      kind: { is: "ref", of: "waves" },
      help: {
        nb: "Målingen det skal sammenlignes med, som 2023. Tomt: den forrige som kan sammenlignes.",
        nn: "Målinga det skal samanliknast med, som 2023. Tomt: den førre som kan samanliknast.",
        en: "The wave to compare with, such as 2023. Empty: the nearest earlier comparable one.",
      },
    },
    {
      key: `target${String(at)}`,
      heading: numbered({ nb: "Måltall", nn: "Måltal", en: "Target" }),
      kind: { is: "percent" },
      help: {
        nb: "Andelen dere vil nå, i prosent.",
        nn: "Delen de vil nå, i prosent.",
        en: "The share you want to reach, in per cent.",
      },
    },
  ];
}
