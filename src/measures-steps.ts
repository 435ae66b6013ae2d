import type { fetchMeasures as fetchThem, sendMeasures as sendThem } from "./measures-exchange.js";
import type { findNeeds as findThem } from "./measures-needs.js";
import type { registerTemplates as makeTemplates } from "./register-lists.js";

/**
 * One workbook for each unit, with its own rows of the measures and their figures.
 *
 * @throws ParorendeError registerMissing, noUnits, and what reading the registers throws
 */
export async function sendMeasures(...asked: Parameters<typeof sendThem>): ReturnType<typeof sendThem> {
  return (await import("./measures-exchange.js")).sendMeasures(...asked);
}

/**
 * Reads back what units have written, and merges it into the registers.
 *
 * @throws ParorendeError registerMissing, nothingReturned, and what opening a workbook or reading a register throws
 */
export async function fetchMeasures(...asked: Parameters<typeof fetchThem>): ReturnType<typeof fetchThem> {
  return (await import("./measures-exchange.js")).fetchMeasures(...asked);
}

/**
 * Needs that were voiced at cafés and other meetings, for the register of needs.
 *
 * @throws ParorendeError noNotesForNeeds, and what reading notes and registers throws
 */
export async function findNeeds(...asked: Parameters<typeof findThem>): ReturnType<typeof findThem> {
  return (await import("./measures-needs.js")).findNeeds(...asked);
}

/**
 * An empty workbook for each register.
 *
 * @throws ParorendeError unknownSurvey, unknownFramework, brokenJson, invalidDataFile
 */
export async function registerTemplates(
  ...asked: Parameters<typeof makeTemplates>
): ReturnType<typeof makeTemplates> {
  return (await import("./register-lists.js")).registerTemplates(...asked);
}
