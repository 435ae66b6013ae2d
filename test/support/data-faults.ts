import type { DataFault } from "../../src/domain/data-fault.js";

type Kind = DataFault["kind"];
type FaultOf<K extends Kind> = Extract<DataFault, { readonly kind: K }>;

/** One of each kind of fault: a new kind without a sample does not compile. */
const samples: { readonly [K in Kind]: Omit<FaultOf<K>, "kind"> } = {
  unknownField: { fields: ["sprak"] },
  missingField: {},
  wrongType: { expected: "list" },
  notAmong: { allowed: ["nb", "nn"] },
  wrongForm: { form: "date" },
  noReason: {},
  wrongName: { name: "Å", form: "id" },
  outsideRange: { least: 5, most: null },
  notAbove: { limit: 0 },
  emptyList: {},
  percentAsShare: { percent: "40", share: "0.4" },
  tooLong: { most: 50 },
  repeated: { id: "ja" },
  unknown: { id: "ja" },
  unknownAmong: { id: "jaa", known: ["ja", "nei"] },
  sharesDoNotAddUp: { item: "kjonn", sum: 0.9 },
  otherName: { id: "trivsel", expected: "ivaretatt" },
  noTickOption: { item: "kontaktperson", option: "ja" },
  tooManyOptions: { count: 40, most: 32 },
  sharedWording: { first: "ja", second: "nei", wording: "Ja" },
  bandsOverlap: { first: "yngre", second: "eldre" },
  baseDiffers: { base: "koordinator" },
  countedOutsideBase: { option: "ja" },
  otherItem: { item: "moett" },
  notGroupable: { item: "bekymringer" },
  namedAfterOption: { option: "ja" },
  secondHeadline: { first: "moett.god", item: "moett", area: "familie" },
  bandOutsideNumber: {},
  bandMissing: {},
  bandEmpty: {},
  textWithOptions: {},
  noOptions: {},
  middleOutsideScale: {},
  severalMiddles: {},
  severalOthers: {},
  routedToAll: {},
  routingCircle: {},
  neutralHeadline: {},
  headlineWithoutArea: {},
  wholeBaseCounted: {},
  ticksMerged: {},
  middleMerged: {},
};

/** Every fault a file that people write may have. */
export const dataFaults: readonly DataFault[] = [
  ...Object.entries(samples).map(([kind, facts]) => ({ kind, ...facts }) as DataFault),
  { kind: "outsideRange", least: null, most: 50 },
  { kind: "notAmong", allowed: ["nation", "previous"] },
  ...(["integer", "number", "text", "boolean", "object", "other"] as const).map((expected): DataFault => ({
    kind: "wrongType",
    expected,
  })),
  ...(["empty", "id", "indicator", "wave", "deviation", "fourDigits", "twoDigits", "other"] as const).map(
    (form): DataFault => ({ kind: "wrongForm", form }),
  ),
];
