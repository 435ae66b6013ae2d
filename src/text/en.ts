import type { Texts } from "./nb.js";
import { nb } from "./nb.js";

export const en: Texts = nb;
