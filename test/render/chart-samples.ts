import type {
  ChangeChart,
  CountChart,
  HeatmapChart,
  IntervalChart,
  LikertChart,
  Tone,
} from "../../src/domain/document.js";
import type { CellAddress } from "../../src/domain/cell.js";

/** Labels as long as they come, of nobody's answers. */
const statements = [
  "Uten, eller usikre på om de har, fast kontaktperson i tjenesten",
  "Vet hvor de skal henvende seg når de trenger støtte",
  "Har fått tilbud om pårørendesamtale",
  "Opplever at helse- og omsorgstjenesten samarbeider godt med dem om den de er pårørende til",
  "Har avlastning",
  "Helsa er blitt dårligere av å være pårørende",
  "Barnekoordinatorordningen/koordinatorfunksjonen er kjent",
] as const;

export const areas = [
  "Informasjon og veiledning",
  "Avlastning og støtte",
  "Samarbeid og medvirkning",
  "Barn og unge som pårørende",
  "Arbeid og økonomi",
  "Helse og livskvalitet",
] as const;

const tones: readonly Tone[] = ["bad", "good", "neutral", "none"];
const cell = "2025/kontaktperson.nei/total/share" as CellAddress;

function statement(i: number): string {
  const text = statements[i % statements.length] ?? "";
  return i < statements.length ? text : `${text} (${i + 1})`;
}

function around(value: number, n: number): { value: number; low: number; high: number } {
  const half = 1.96 * Math.sqrt((value * (1 - value)) / n) + 1 / n;
  return { value, low: Math.max(0, value - half), high: Math.min(1, value + half) };
}

/** From 0 through the middle to 1, out of order. */
function share(i: number): number {
  return [0.548, 0, 0.31, 1, 0.07, 0.82, 0.5][i % 7] ?? 0;
}

export function intervals(count: number): IntervalChart {
  return {
    kind: "intervals",
    axis: "Andel av de pårørende som svarte",
    legend: {
      ours: "Kommunen, med 95 % konfidensintervall",
      reference: "Landet, slik det er offentliggjort",
    },
    rows: Array.from({ length: count }, (_, i) => {
      const n = [135, 25, 1860][i % 3] ?? 50;
      const references = [{ low: 0.45, high: 0.55 }, { low: 0.667, high: 0.667 }, null];
      return {
        label: statement(i),
        ...around(share(i), n),
        n,
        reference: references[i % 3] ?? null,
        tone: tones[i % 4] ?? "none",
        cell,
      };
    }),
  };
}

const scale = [
  ["Helt uenig", "below"],
  ["Litt uenig", "below"],
  ["Verken enig eller uenig", "middle"],
  ["Litt enig", "above"],
  ["Helt enig", "above"],
  ["Vet ikke", "dontKnow"],
] as const;
const mixes = [
  [0.12, 0.23, 0.2, 0.25, 0.12, 0.08],
  [0.01, 0.02, 0.04, 0.43, 0.48, 0.02],
  [0.45, 0.3, 0.1, 0.03, 0.02, 0.1],
  [0, 0, 0, 0, 1, 0],
  [0.05, 0.1, 0.15, 0.2, 0.15, 0.35],
  [0.3, 0.01, 0.01, 0.01, 0.65, 0.02],
  [1, 0, 0, 0, 0, 0],
] as const;

export function likert(count: number): LikertChart {
  return {
    kind: "likert",
    axis: "Andel av svarene på hver side av midten",
    rows: Array.from({ length: count }, (_, i) => ({
      label: statement(i),
      n: [135, 148, 25][i % 3] ?? 50,
      segments: scale.map(([label, role], at) => ({ label, role, share: mixes[i % 7]?.[at] ?? 0, cell })),
    })),
  };
}

export function change(count: number): ChangeChart {
  return {
    kind: "change",
    axis: "Andel av de pårørende som svarte",
    waves: ["2023", "2025"],
    rows: Array.from({ length: count }, (_, i) => ({
      label: statement(i),
      from: around(share(i + 2), 135),
      to: around(share(i), 148),
      tone: tones[i % 4] ?? "none",
      cell,
    })),
  };
}

export const services = [
  "Hjemmetjeneste",
  "Institusjon",
  "Psykisk helse og rus",
  "Habilitering",
  "Helsestasjons- og skolehelsetjenesten",
  "Avlastning",
  "BPA",
];

export function heatmap(rows: number, columns: number): HeatmapChart {
  return {
    kind: "heatmap",
    axis: "Indeks 0–100, høyere er bedre",
    columns: services.slice(0, columns),
    rows: Array.from({ length: rows }, (_, i) => ({
      label: i < areas.length ? (areas[i] ?? "") : `${areas[i % areas.length] ?? ""} (${i + 1})`,
      values: services.slice(0, columns).map((_service, column) => {
        const value = (i * 37 + column * 23) % 101;
        return (i + column) % 4 === 3 ? { value: null, text: ":" } : { value, text: `${value},0` };
      }),
    })),
  };
}

/** Statements per area, none among them. */
export function statementCounts(count: number): CountChart {
  return {
    kind: "counts",
    axis: "Antall innspill",
    rows: Array.from({ length: count }, (_, i) => ({
      label: statement(i),
      value: [24, 0, 1860, 1, 7][i % 5] ?? 0,
    })),
  };
}
