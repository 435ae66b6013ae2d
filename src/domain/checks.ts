import { answerOptions, canGroupBy, type Codebook, type Indicator, type Item } from "./codebook.js";
import type { DataFault } from "./data-fault.js";
import type { Framework } from "./framework.js";

/** What a schema cannot say is wrong with a data file: where in the file, and what. */
export interface DataProblem<F = DataFault> {
  readonly where: string;
  readonly fault: F;
}

export type Problems<F = DataFault> = Generator<DataProblem<F>, void>;

/** The ids that stand more than once. */
export function* repeated(ids: readonly string[], where: string): Problems {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) yield { where, fault: { kind: "repeated", id } };
    seen.add(id);
  }
}

/** The ids that are not among the known ones. */
export function* unknown(ids: readonly string[], known: ReadonlySet<string>, where: string): Problems {
  for (const id of ids) if (!known.has(id)) yield { where, fault: { kind: "unknown", id } };
}

export const idsOf = (things: readonly { readonly id: string }[]): readonly string[] =>
  things.map((t) => t.id);

/** Two options with one wording could not be told apart in an export. */
function* ambiguousWordings(item: Item, where: string): Problems {
  const owner = new Map<string, string>();
  for (const option of item.options) {
    const { nb, nn, en } = option.text;
    for (const wording of [nb, nn, en, ...(option.alternatives ?? [])]) {
      if (wording === undefined) continue;
      const first = owner.get(wording.toLowerCase()) ?? option.id;
      if (first !== option.id) {
        yield {
          where,
          fault: { kind: "sharedWording", first, second: option.id, wording },
        };
      }
      owner.set(wording.toLowerCase(), option.id);
    }
  }
  const codes = item.options.flatMap((o) => o.code ?? []);
  yield* repeated(codes, `${where}/code`);
}

function* bandProblems(item: Item, where: string): Problems {
  const bands: { id: string; from: number; below: number }[] = [];
  for (const option of item.options) {
    const { id, from, below } = option;
    const isBand = from !== undefined || below !== undefined;
    if (item.kind !== "number" && isBand)
      yield { where: `${where}/${id}`, fault: { kind: "bandOutsideNumber" } };
    if (item.kind === "number" && !isBand && option.missing === undefined) {
      yield {
        where: `${where}/${id}`,
        fault: { kind: "bandMissing" },
      };
    }
    if (isBand) bands.push({ id, from: from ?? -Infinity, below: below ?? Infinity });
  }
  bands.sort((a, b) => a.from - b.from);
  for (const [i, band] of bands.entries()) {
    if (band.from >= band.below) yield { where: `${where}/${band.id}`, fault: { kind: "bandEmpty" } };
    const next = bands[i + 1];
    if (next && next.from < band.below)
      yield { where, fault: { kind: "bandsOverlap", first: band.id, second: next.id } };
  }
}

function* itemProblems(item: Item, byId: ReadonlyMap<string, Item>): Problems {
  const where = `items/${item.id}`;
  yield* repeated(idsOf(item.options), where);
  yield* ambiguousWordings(item, where);
  yield* bandProblems(item, where);
  if (item.kind === "text" && item.options.length > 0) yield { where, fault: { kind: "textWithOptions" } };
  if (item.kind !== "text" && item.options.length === 0) yield { where, fault: { kind: "noOptions" } };

  const middles = item.options.filter((o) => o.middle === true).length;
  if (middles > 0 && item.kind !== "scale") yield { where, fault: { kind: "middleOutsideScale" } };
  if (middles > 1) yield { where, fault: { kind: "severalMiddles" } };
  const others = item.options.filter((o) => o.other === true).length;
  if (others > 1) yield { where, fault: { kind: "severalOthers" } };

  const { routedBy } = item.base;
  if (!routedBy) return;
  const routing = byId.get(routedBy.item);
  if (!routing) yield { where, fault: { kind: "unknown", id: routedBy.item } };
  else yield* unknown(routedBy.options, new Set(idsOf(routing.options)), `${where}/base/routedBy`);
  if (item.base.id === "all") yield { where, fault: { kind: "routedToAll" } };
  const passed = new Set([item.id]);
  for (let at = routing; at; at = byId.get(at.base.routedBy?.item ?? "")) {
    if (passed.has(at.id)) {
      yield { where, fault: { kind: "routingCircle" } };
      return;
    }
    passed.add(at.id);
  }
}

/** Figures are comparable when their base has the same id, so one id must mean one group of people. */
function* baseProblems(items: readonly Item[]): Problems {
  const first = new Map<string, string>();
  for (const { id, base } of items) {
    const meaning = JSON.stringify([base.who, base.routedBy ?? null]);
    if ((first.get(base.id) ?? meaning) !== meaning) {
      yield { where: `items/${id}/base`, fault: { kind: "baseDiffers", base: base.id } };
    }
    first.set(base.id, meaning);
  }
}

function* indicatorProblems(
  indicator: Indicator,
  item: Item | undefined,
  areas: ReadonlySet<string>,
): Problems {
  const where = `indicators/${indicator.id}`;
  yield* repeated(indicator.areas, `${where}/areas`);
  yield* unknown(indicator.areas, areas, `${where}/areas`);
  if (indicator.headline && indicator.polarity === "neutral") {
    yield { where, fault: { kind: "neutralHeadline" } };
  }
  if (indicator.headline && indicator.areas.length === 0)
    yield { where, fault: { kind: "headlineWithoutArea" } };
  if (!item) {
    yield { where, fault: { kind: "unknown", id: indicator.item } };
    return;
  }

  const { counted } = indicator;
  const options = new Set(idsOf(item.options));
  yield* repeated(counted, `${where}/counted`);
  yield* unknown(counted, options, `${where}/counted`);
  yield* repeated(indicator.base ?? [], `${where}/base`);
  yield* unknown(indicator.base ?? [], options, `${where}/base`);
  const base = new Set(indicator.base ?? idsOf(answerOptions(item)));
  for (const id of counted) {
    if (options.has(id) && !base.has(id)) yield { where, fault: { kind: "countedOutsideBase", option: id } };
  }
  if (item.kind !== "multiple" && [...base].every((id) => counted.includes(id))) {
    yield { where, fault: { kind: "wholeBaseCounted" } };
  }
  // Ticks are counted one option at a time: how many ticked either of two is not in a table of counts.
  if (item.kind === "multiple" && (counted.length > 1 || indicator.base)) {
    yield { where, fault: { kind: "ticksMerged" } };
  }
  if (counted.length > 1 && item.options.some((o) => o.middle === true && counted.includes(o.id))) {
    yield { where, fault: { kind: "middleMerged" } };
  }

  const [ofItem, name = ""] = indicator.id.split(".");
  if (ofItem !== item.id) yield { where, fault: { kind: "otherItem", item: item.id } };
  if (options.has(name) && (indicator.base || counted.length !== 1 || counted[0] !== name)) {
    yield { where, fault: { kind: "namedAfterOption", option: name } };
  }
}

function* headlineProblems(indicators: readonly Indicator[]): Problems {
  const first = new Map<string, string>();
  for (const { id, item, areas, headline } of indicators) {
    if (!headline) continue;
    for (const area of areas) {
      const earlier = first.get(`${item} ${area}`);
      if (earlier !== undefined) {
        yield {
          where: `indicators/${id}`,
          fault: { kind: "secondHeadline", first: earlier, item, area },
        };
      }
      first.set(`${item} ${area}`, id);
    }
  }
}

/** A change is shown as if those who answered had been the same: that takes items that put each person in one group. */
function* makeupProblems(makeup: readonly string[], byId: ReadonlyMap<string, Item>): Problems {
  yield* repeated(makeup, "makeup");
  yield* unknown(makeup, new Set(byId.keys()), "makeup");
  for (const id of makeup) {
    const item = byId.get(id);
    if (item && !canGroupBy(item)) yield { where: "makeup", fault: { kind: "notGroupable", item: id } };
  }
}

/**
 * What a schema cannot say about a codebook: ids that stand twice, indicators that count unknown answers, routing from
 * nowhere, bands that overlap, two headlines for one item and area, areas that the national framework lacks, a make-up of
 * items that are not there or cannot be grouped by.
 *
 * @example
 * checkCodebook(codebook, nasjonal); // [] when all is well
 */
export function checkCodebook(codebook: Codebook, national: Framework): readonly DataProblem[] {
  const { items, indicators } = codebook;
  const byId = new Map(items.map((i) => [i.id, i]));
  const areas = new Set(idsOf(national.areas));
  return [
    ...repeated(idsOf(items), "items"),
    ...repeated(idsOf(indicators), "indicators"),
    ...items.flatMap((i) => [...itemProblems(i, byId)]),
    ...baseProblems(items),
    ...indicators.flatMap((i) => [...indicatorProblems(i, byId.get(i.item), areas)]),
    ...headlineProblems(indicators),
    ...makeupProblems(codebook.makeup ?? [], byId),
  ];
}

/**
 * What a schema cannot say about a framework: areas that stand twice, national areas and indicators that do not exist.
 *
 * @example
 * checkFramework(moss, nasjonal, codebook); // [] when all is well
 */
export function checkFramework(
  framework: Framework,
  national: Framework,
  codebook: Codebook,
): readonly DataProblem[] {
  const areas = new Set(idsOf(national.areas));
  const indicators = new Set(idsOf(codebook.indicators));
  return [
    ...repeated(idsOf(framework.areas), "areas"),
    ...framework.areas.flatMap((area) => {
      const where = `areas/${area.id}`;
      return [
        ...repeated(area.national ?? [], `${where}/national`),
        ...unknown(area.national ?? [], areas, `${where}/national`),
        ...repeated(area.indicators ?? [], `${where}/indicators`),
        ...unknown(area.indicators ?? [], indicators, `${where}/indicators`),
      ];
    }),
  ];
}
