import type { UrgentKind } from "../../domain/personal-data.js";
import { abusePatterns } from "./urgent-abuse.js";
import { neglectPatterns } from "./urgent-neglect.js";
import { selfHarmPatterns } from "./urgent-self-harm.js";
import { violencePatterns } from "./urgent-violence.js";

/** Signs a person must look at today, by kind. */
export const urgentPatterns: Readonly<Record<UrgentKind, readonly string[]>> = {
  violence: violencePatterns,
  abuse: abusePatterns,
  neglect: neglectPatterns,
  selfHarm: selfHarmPatterns,
};
