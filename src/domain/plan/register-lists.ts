import type { LocalizedText } from "../text.js";
import type { PlanSettings } from "../workspace.js";
import type { IdList } from "./column.js";

/** An id that may be written in a register, with what it is called. */
export interface ListedId {
  readonly id: string;
  readonly text: LocalizedText;
}

/** What the drop-downs of the registers list, in their order. */
export type RegisterLists = Readonly<Record<IdList, readonly ListedId[]>>;

/** The municipality's own words for some choices: what it says of status, progress and decisions. */
export type OwnWords = NonNullable<PlanSettings["words"]>;

/** Lists with nothing in them. */
export const emptyLists: RegisterLists = {
  areas: [],
  indicators: [],
  waves: [],
  measures: [],
  needs: [],
  figures: [],
  requirements: [],
};
