import type { PriorDecision } from "./registers.js";

/** Whether the council still waits for it: nobody has said that it is followed up, or that it will not be. */
export function isOpen({ status }: Pick<PriorDecision, "status">): boolean {
  return status !== "followedUp" && status !== "notFollowedUp";
}
