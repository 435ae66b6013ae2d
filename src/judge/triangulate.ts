import { parseCell } from "../domain/cell.js";
import type { Results } from "../domain/results.js";
import { MARKED_STATEMENTS, TONE_MAJORITY } from "../domain/thresholds.js";
import type {
  AreaVoices,
  NotesWord,
  ShownVoices,
  SourceStand,
  SurveyWord,
  ToneCount,
  Triangulation,
  TriangulatedArea,
  Voices,
} from "../domain/voices.js";

/** What the notes are held beside: the published and judged results of the survey. */
export type JudgedSurvey = Pick<
  Results,
  "wave" | "previousWave" | "areas" | "indicators" | "items" | "comparisons"
>;

/**
 * Holds what was said beside what the survey shows, area by area: over published results alone, so that nothing hidden
 * decides. The survey points a way where a headline indicator is clearly better or worse and none the other way; the notes
 * where enough statements are marked and most of them alike (`domain/thresholds.ts`).
 */
export function triangulate(voices: ShownVoices, survey: JudgedSurvey): Voices {
  const asked = new Set(askedItems(survey));
  const isAsked = (area: string): boolean =>
    survey.indicators.some(({ item, areas }) => asked.has(item) && areas.includes(area));
  const areas = voices.areas.map((area) => triangulated(area, survey, isAsked(area.area)));
  const surveyed = new Set(survey.areas.map(({ id }) => id));
  return {
    ...voices,
    areas,
    unasked: {
      areas: areas
        .filter(({ area, count }) => surveyed.has(area) && !isAsked(area) && count.statements > 0)
        .map(({ area }) => area),
      codes: voices.codes
        .filter(
          ({ items, count }) => items !== null && !items.some((id) => asked.has(id)) && count.statements > 0,
        )
        .map(({ id }) => id),
    },
    unheardItems: unheard(voices, survey),
  };
}

function triangulated(area: AreaVoices, survey: JudgedSurvey, isAsked: boolean): TriangulatedArea {
  const headlines = survey.areas.find(({ id }) => id === area.area)?.headlines ?? [];
  const says = (against: readonly Against[]): SurveyWord =>
    isAsked ? together(verdictsOn(survey, headlines, against)) : "notAsked";
  const both = says(["nation", "previous"]);
  const notes = notesWord(area.count.statements, area);
  const figures = (["nation", "previous"] as const)
    .filter((source) => source === "nation" || survey.previousWave !== null)
    .map((source): SourceStand => {
      const word = says([source]);
      return { source, says: word, triangulation: standOf(word, notes) };
    });
  const events = area.byKind.map(({ kind, count, praise, need }): SourceStand => {
    const word = notesWord(count.statements, { praise, need });
    return { source: kind, says: word, triangulation: standOf(both, word) };
  });
  return {
    ...area,
    survey: both,
    notes,
    triangulation: standOf(both, notes),
    sources: [...figures, ...events],
  };
}

type Against = "nation" | "previous";

/** What the judged headline indicators of an area say together, against the nation and the wave before. */
export function surveyWordOf(
  survey: Pick<JudgedSurvey, "comparisons" | "wave">,
  headlines: readonly string[],
): SurveyWord {
  return together(verdictsOn(survey, headlines, ["nation", "previous"]));
}

/** The verdicts on an area's headline indicators in the judged wave that are made on enough answers. */
function verdictsOn(
  { comparisons, wave }: Pick<JudgedSurvey, "comparisons" | "wave">,
  headlines: readonly string[],
  against: readonly Against[],
): readonly string[] {
  return comparisons.flatMap(({ comparison, verdict }) => {
    const cell = parseCell(comparison.cell);
    if (cell?.wave !== wave || cell.group !== null || verdict === null || verdict.fewAnswers) return [];
    const held = againstOf(cell.measure);
    return held !== null && against.includes(held) && headlines.includes(cell.subject) ? [verdict.word] : [];
  });
}

/** A county is judged where no nation is: either is what lies outside the municipality. */
function againstOf(measure: string): Against | null {
  if (measure === "vs-rest") return null;
  return measure === "vs-nation" || measure === "vs-county" ? "nation" : "previous";
}

function together(verdicts: readonly string[]): SurveyWord {
  const [better, worse] = [verdicts.includes("better"), verdicts.includes("worse")];
  if (better && worse) return "mixed";
  if (better) return "better";
  return worse ? "worse" : "unclear";
}

function notesWord(statements: number, { praise, need }: ToneCount): NotesWord {
  if (statements === 0) return "none";
  if (praise + need < MARKED_STATEMENTS) return "unmarked";
  if (need >= praise * TONE_MAJORITY) return "need";
  return praise >= need * TONE_MAJORITY ? "praise" : "mixed";
}

function standOf(survey: SurveyWord, notes: NotesWord): Triangulation {
  if (notes === "none") return "silent";
  const surveyWay = survey === "better" ? 1 : survey === "worse" ? -1 : 0;
  const notesWay = notes === "praise" ? 1 : notes === "need" ? -1 : 0;
  if (surveyWay === 0 || notesWay === 0) return "extend";
  return surveyWay === notesWay ? "agree" : "contradict";
}

/** The items of the judged wave, but for those on who answered. */
function askedItems({ items, wave }: JudgedSurvey): readonly string[] {
  return items
    .filter(({ background, distributions }) => !background && distributions.some((one) => one.wave === wave))
    .map(({ id }) => id);
}

/** By the codes that are linked to an item where there are any; else by the areas of its indicators. */
function unheard({ areas, codes }: ShownVoices, survey: JudgedSurvey): readonly string[] {
  const heardAreas = new Set(
    areas.filter(({ count, secondary }) => count.statements + secondary > 0).map(({ area }) => area),
  );
  return askedItems(survey).filter((item) => {
    const linked = codes.filter(({ items }) => items?.includes(item));
    if (linked.length > 0) return linked.every(({ count }) => count.statements === 0);
    const itsAreas = survey.indicators.filter((one) => one.item === item).flatMap((one) => one.areas);
    return itsAreas.length > 0 && !itsAreas.some((area) => heardAreas.has(area));
  });
}
