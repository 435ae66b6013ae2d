import type { Goal, Need, Offer, PriorDecision, RequirementStand } from "../../domain/plan/registers.js";
import { decisionStatuses, inPlaceWords, needSources, targetGroups } from "../../domain/plan/words.js";
import type { TableRow } from "./table-rows.js";

/**
 * A goal of an area from its row.
 *
 * @example
 * goalOf(row); // { area: "avlastning", goal: "…", row: 2 }
 */
export function goalOf(row: TableRow): Goal {
  return { area: row.needed("area"), goal: row.needed("goal"), row: row.row };
}

/**
 * A need that somebody has voiced, from its row.
 *
 * @example
 * needOf(row); // { id: "kontakt", need: "…", source: "cafe", date: "2025-03-12", areas: ["koordinering"], row: 2 }
 */
export function needOf(row: TableRow): Need {
  return {
    id: row.needed("id"),
    need: row.needed("need"),
    source: row.choice("source", needSources) ?? "other",
    date: row.text("date"),
    areas: row.list("areas"),
    row: row.row,
  };
}

/**
 * An earlier decision from its row. It is no oversendelsesforslag unless the row says so.
 *
 * @example
 * decisionOf(row).isReferred; // false
 */
export function decisionOf(row: TableRow): PriorDecision {
  return {
    id: row.needed("id"),
    date: row.needed("date"),
    committee: row.needed("committee"),
    caseNumber: row.text("caseNumber"),
    point: row.needed("point"),
    isReferred: row.yesNo("isReferred") ?? false,
    status: row.choice("status", decisionStatuses),
    answer: row.text("answer"),
    row: row.row,
  };
}

/**
 * Whether a recommendation is in place, from its row.
 *
 * @example
 * requirementOf(row).inPlace; // "partly"
 */
export function requirementOf(row: TableRow): RequirementStand {
  return {
    requirement: row.needed("requirement"),
    service: row.text("service"),
    inPlace: row.choice("inPlace", inPlaceWords) ?? "unknown",
    remark: row.text("remark"),
    row: row.row,
  };
}

/**
 * What is offered, from its row.
 *
 * @example
 * offerOf(row).targetGroup; // "children"
 */
export function offerOf(row: TableRow): Offer {
  return {
    id: row.needed("id"),
    name: row.needed("name"),
    targetGroup: row.choice("targetGroup", targetGroups),
    unit: row.text("unit"),
    areas: row.list("areas"),
    remark: row.text("remark"),
    row: row.row,
  };
}
