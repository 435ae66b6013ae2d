import type { IdList } from "./column.js";
import type { RegisterId } from "./registers.js";
import type { PlanWords } from "./words.js";

/** What each register's sheet is called. A register is found again by its headings, not by this. */
export const registerSheets: Readonly<Record<RegisterId, PlanWords>> = {
  tiltak: { nb: "Tiltak", nn: "Tiltak", en: "Measures" },
  tall: { nb: "Tall", nn: "Tal", en: "Figures" },
  maal: { nb: "Mål", nn: "Mål", en: "Goals" },
  behov: { nb: "Behov", nn: "Behov", en: "Needs" },
  vedtak: { nb: "Vedtak", nn: "Vedtak", en: "Decisions" },
  krav: { nb: "Krav", nn: "Krav", en: "Requirements" },
  tilbud: { nb: "Tilbud", nn: "Tilbod", en: "Offers" },
};

/** The other sheets of a register's workbook. */
export const registerHelpSheet: PlanWords = { nb: "Les først", nn: "Les først", en: "Read first" };
export const registerListSheet: PlanWords = { nb: "Lister", nn: "Lister", en: "Lists" };

/** What is listed, as the heading of its column in the sheet of lists. */
export const idListWords: Readonly<Record<IdList, PlanWords>> = {
  areas: { nb: "Områder", nn: "Område", en: "Areas" },
  indicators: { nb: "Indikatorer", nn: "Indikatorar", en: "Indicators" },
  waves: { nb: "Målinger", nn: "Målingar", en: "Waves" },
  measures: { nb: "Tiltak", nn: "Tiltak", en: "Measures" },
  needs: { nb: "Behov", nn: "Behov", en: "Needs" },
  figures: { nb: "Tall", nn: "Tal", en: "Figures" },
  requirements: { nb: "Anbefalinger", nn: "Tilrådingar", en: "Recommendations" },
};

/** Heading of the hidden column that tells what a row was when it was sent. */
export const sentHeading: PlanWords = { nb: "Sendt ut som", nn: "Sendt ut som", en: "Sent out as" };

/** Between an id and what it is called: «avlastning – Avlastning». */
export const ID_DASH = " – ";
