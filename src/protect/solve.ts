import type { Highs, Model } from "highs";
import type { Bounds } from "./propagate.js";
import { holds, type Finding } from "./search.js";
import type { Unknowns } from "./unknowns.js";

/** Counts of work, never of time: two runs that hide different cells are a leak. */
const LIMITS = { mip_max_nodes: 500, simplex_iteration_limit: 20_000 };

/** The solver is 3.5 MB and takes tens of milliseconds to load: most systems never need it. */
let solver: ReturnType<typeof loadSolver> | undefined;

async function loadSolver(): Promise<Highs> {
  const { default: exported } = await import("highs");
  // The package declares CommonJS types for what is an ES module: its default export is the loader itself.
  const load = exported as unknown as typeof exported.default;
  return load();
}

/**
 * Whole values within the bounds that satisfy every equation, by mixed-integer programming: for what propagation
 * and search leave undecided.
 *
 * Source: HiGHS, Huangfu & Hall (2018), Math. Prog. Comp. 10, 119–142. A found solution is rounded and checked
 * exactly; that there is none is the solver's word.
 */
export async function solveValues(unknowns: Unknowns, bounds: Bounds): Promise<Finding> {
  solver ??= loadSolver();
  const highs = await solver;
  const { starts, indices, coefficients } = unknowns.byEquation;
  const numRows = unknowns.constants.length;
  return highs.withModel(
    {
      numCols: unknowns.count,
      numRows,
      colCost: new Float64Array(unknowns.count),
      colLower: bounds.lower,
      colUpper: bounds.upper,
      rowLower: unknowns.constants,
      rowUpper: unknowns.constants,
      matrix: {
        format: "csr",
        numRows,
        numCols: unknowns.count,
        starts,
        indices,
        values: Float64Array.from(coefficients),
      },
    },
    (model): Finding => {
      model.options.set({ output_flag: false, random_seed: 0, ...LIMITS });
      // The continuous problem comes first: it is quick, and most of its corners are whole in tables of counts.
      const continuous = run(highs, model, unknowns, bounds);
      if (continuous.kind !== "undecided") return continuous;
      model.changeColsIntegrality(
        { kind: "range", from: 0, to: unknowns.count - 1 },
        Array.from({ length: unknowns.count }, () => highs.constants.variableType.integer),
      );
      return run(highs, model, unknowns, bounds);
    },
  );
}

function run(highs: Highs, model: Model, unknowns: Unknowns, bounds: Bounds): Finding {
  model.run();
  const { modelStatus } = highs.constants;
  const status = model.getModelStatus();
  // Without an objective nothing is unbounded.
  if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
    return { kind: "none" };
  if (status !== modelStatus.optimal) return { kind: "undecided" };
  const found = Float64Array.from(model.getSolution().colValue, Math.round);
  const within = found.every(
    (value, i) => value >= (bounds.lower[i] ?? 0) && value <= (bounds.upper[i] ?? 0),
  );
  return within && holds(unknowns, found) ? { kind: "found", values: found } : { kind: "undecided" };
}
