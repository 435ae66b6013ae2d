/**
 * What is wrong with a file that people write, beside where in it: first what its schema says, then what only a check of
 * the whole can tell. Each kind has a sentence in `text/`.
 */
export type DataFault = SchemaFault | ContentFault | CodebookFault;

/** What a schema can say of a field. */
export type SchemaFault =
  | { readonly kind: "unknownField"; readonly fields: readonly string[] }
  | { readonly kind: "missingField" }
  | { readonly kind: "wrongType"; readonly expected: ExpectedType }
  | { readonly kind: "notAmong"; readonly allowed: readonly string[] }
  | { readonly kind: "wrongForm"; readonly form: ExpectedForm }
  /** Nobody says why a deviation is lived with. */
  | { readonly kind: "noReason" }
  | { readonly kind: "wrongName"; readonly name: string; readonly form: ExpectedForm }
  | { readonly kind: "outsideRange"; readonly least: number | null; readonly most: number | null }
  | { readonly kind: "notAbove"; readonly limit: number }
  /** A list that must hold something, and may be left out. */
  | { readonly kind: "emptyList" }
  /** Per cent where a share 0–1 is written; both as they are typed. */
  | { readonly kind: "percentAsShare"; readonly percent: string; readonly share: string }
  | { readonly kind: "tooLong"; readonly most: number };

export type ExpectedType = "text" | "number" | "integer" | "boolean" | "list" | "object" | "other";

export type ExpectedForm =
  "date" | "empty" | "id" | "indicator" | "wave" | "deviation" | "fourDigits" | "twoDigits" | "other";

/** Names that do not fit with one another. */
export type ContentFault =
  | { readonly kind: "repeated"; readonly id: string }
  | { readonly kind: "unknown"; readonly id: string }
  | { readonly kind: "unknownAmong"; readonly id: string; readonly known: readonly string[] }
  | { readonly kind: "sharesDoNotAddUp"; readonly item: string; readonly sum: number }
  | { readonly kind: "otherName"; readonly id: string; readonly expected: string }
  | { readonly kind: "noTickOption"; readonly item: string; readonly option: string };

/** What a codebook cannot be counted by. */
export type CodebookFault =
  | { readonly kind: "tooManyOptions"; readonly count: number; readonly most: number }
  | {
      readonly kind: "sharedWording";
      readonly first: string;
      readonly second: string;
      readonly wording: string;
    }
  | { readonly kind: "bandsOverlap"; readonly first: string; readonly second: string }
  | { readonly kind: "baseDiffers"; readonly base: string }
  | { readonly kind: "countedOutsideBase"; readonly option: string }
  | { readonly kind: "otherItem"; readonly item: string }
  | { readonly kind: "notGroupable"; readonly item: string }
  | { readonly kind: "namedAfterOption"; readonly option: string }
  | { readonly kind: "secondHeadline"; readonly first: string; readonly item: string; readonly area: string }
  | {
      readonly kind:
        | "bandOutsideNumber"
        | "bandMissing"
        | "bandEmpty"
        | "textWithOptions"
        | "noOptions"
        | "middleOutsideScale"
        | "severalMiddles"
        | "severalOthers"
        | "routedToAll"
        | "routingCircle"
        | "neutralHeadline"
        | "headlineWithoutArea"
        | "wholeBaseCounted"
        | "ticksMerged"
        | "middleMerged";
    };
