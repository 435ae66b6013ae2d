import type { GateOutcome, GateRule, MissingWhy } from "../../domain/gate/gate-report.js";
import type { HiddenWhy } from "../../domain/published.js";
import { plural } from "../plural.js";

/** What the gate says: `parorende compare`. Numbers come in already written; an indicator's text follows directly after them. */
export const gate = {
  heading: (municipality: string | null, wave: string) =>
    municipality === null ? `Kontroll av målingen ${wave}` : `Kontroll av ${municipality}, målingen ${wave}`,
  about: (count: string, against: string, level: string) =>
    `${count} ${plural(count, "sammenligning", "sammenligninger")} ${against}. En forskjell stopper bygget når den er klar og justert p er under ${level}.`,
  stops: (fails: string) =>
    `Kontrollen stopper bygget: ${fails} ${plural(fails, "linje", "linjer")} består ikke.`,
  passes: (known: string | null) =>
    known === null
      ? "Kontrollen er bestått."
      : `Kontrollen er bestått. ${known} ${plural(known, "linje er et kjent avvik", "linjer er kjente avvik")}.`,
  groups: {
    fail: "Stopper bygget",
    known: "Kjente avvik",
    warn: "Klare forskjeller som ikke stopper bygget",
    listed: "Består uten klar vurdering",
    pass: "Består",
  } satisfies Record<GateOutcome, string>,
  neverFails: "Navngitte indikatorer som ikke kan stoppe bygget",
  neverHigher: (name: string) =>
    `${name}: vurderingen kan bli «klart dårligere», aldri «klart høyere» eller «klart lavere». Skriv «worse» i «fails» i parorende.json.`,
  /** Of a neutral indicator. */
  neverWorse: (name: string) =>
    `${name}: vurderingen kan bli «klart høyere» eller «klart lavere», aldri «klart dårligere», fordi indikatoren er nøytral. Skriv «higher» eller «lower» i «fails» i parorende.json.`,
  removable: "Kjente avvik som kan fjernes",
  /** Of an earlier wave that is no longer the one before. */
  removablePast: (name: string, wave: string) => `${name}: målingen ${wave} er ikke lenger forrige måling.`,
  removableLine: (name: string, against: string, word: string | null) =>
    word === null
      ? `${name}, ${against}: kontrollen ser ikke lenger på dette.`
      : `${name}, ${against}: vurderingen er nå «${word}».`,
  against: {
    nation: "mot landet",
    county: "mot fylket",
    wave: (wave: string) => `mot målingen ${wave}`,
    previous: "mot forrige måling",
    target: "mot måltallet",
    baseline: "mot det kjente avviket",
    /** Of all the lines together. */
    baselines: "mot de kjente avvikene",
  },
  all: "Alle indikatorene",
  title: (name: string, against: string, word: string) => `${name}, ${against}: ${word}`,
  missingWord: "mangler",
  notBelow: "ikke klart dårligere enn da avviket ble godtatt",
  /** After the share: what it is held against. */
  thanWords: (level: string, words: string, wave: string) => `I ${level} var svaret «${words}» i ${wave}.`,
  thanShare: (level: string, percent: string, wave: string) => `I ${level} var andelen ${percent} i ${wave}.`,
  thanWave: (wave: string, percent: string) => `I målingen ${wave} var andelen ${percent}.`,
  thanTarget: (percent: string, from: "policy" | "plan") =>
    `Måltallet ${from === "plan" ? "i planen " : ""}er ${percent}.`,
  thanBaseline: (percent: string, count: string, n: string, wave: string, since: string) =>
    `Det kjente avviket er fra ${since}. Da var andelen ${percent} (${count} av ${n}) i målingen ${wave}.`,
  reason: (reason: string) => `Begrunnelse: ${reason}`,
  hidden: {
    skjermet: "Tallet er skjermet.",
    forFaSvar: "Det er for få svar til å vise tallet.",
    notEstimable: "Tallet kan ikke beregnes.",
  } satisfies Record<HiddenWhy, string>,
  notComparableSentence: (why: string) => `Tallene kan ikke sammenlignes: ${why}.`,
  missing: {
    unknownIndicator:
      "Resultatene har ingen indikator med denne id-en. Sjekk id-en med «parorende list indicators».",
    indicator:
      "Undersøkelsen har indikatoren, men filen har ingen svar på spørsmålet. Sjekk at spørsmålet er med i filen.",
    notEstimable:
      "Tallet kan ikke beregnes: spørsmålet mangler i filen, eller svarene går ikke opp. Kjør «parorende doctor» der svarene er.",
    nation: "Det er ikke noe tall for landet å sammenligne med.",
    previous: "Det er ingen tidligere måling å sammenligne med.",
    noTarget: "Verken parorende.json eller planen har noe måltall.",
    severalTargets: "Tiltakene i planen har ulike måltall. Skriv ett i parorende.json.",
    baseline: "Filen med kjente avvik har ingen linje for indikatoren.",
  } satisfies Record<MissingWhy, string>,
  pName: "Justert p",
  pNameTarget: "Ujustert p (som for alle måltall)",
  p: (name: string, p: string, level: string, isUnder: boolean) =>
    `${name} er ${p}, ${isUnder ? "" : "ikke "}mindre enn kontrollens grense ${level}.`,
  /** Of a p that four decimals cannot show. */
  pTiny: (name: string, level: string) => `${name} er mindre enn 0,0001. Kontrollens grense er ${level}.`,
  /** Why a line became what it became: a sentence of its own. */
  rules: {
    "named-missing":
      "Det som er navngitt i parorende.json eller blant de kjente avvikene, må finnes og kunne beregnes.",
    "few-answers": "Tall som bygger på færre enn 30 svar, stopper aldri bygget.",
    "named-hidden": "Det som er navngitt, må kunne vises. Et tall som ikke vises, kan ikke kontrolleres.",
    "named-not-comparable": "Det som er navngitt, må kunne sammenlignes.",
    hidden: "Et tall som ikke vises, blir bare kontrollert når det er navngitt.",
    "not-comparable": "Tall som ikke kan sammenlignes, blir bare kontrollert når de er navngitt.",
    "worse-than-baseline": "Andelen er klart dårligere enn da avviket ble godtatt.",
    "known-deviation": "Avviket står i filen med kjente avvik.",
    clear: "Vurderingen er en av dem som stopper bygget, og forskjellen er klar også på kontrollens nivå.",
    "above-gate-level":
      "Vurderingen er klar, men ikke på kontrollens strengere nivå. Det kan være tilfeldig.",
    "not-below-baseline": "Andelen er ikke klart dårligere enn da avviket ble godtatt.",
    better: "Vurderingen er klart bedre.",
    alike: "Vurderingen er omtrent likt.",
    neutral: "Indikatoren er nøytral: høyere eller lavere er verken bedre eller dårligere.",
    "not-in-policy": "Vurderingen er klar, men er ikke en av dem som stopper bygget.",
    "cannot-tell": "Vi kan ikke si om det er noen forskjell, og usikkerhet stopper aldri bygget.",
  } satisfies Record<GateRule, string>,
  labels: {
    indicator: "Indikator",
    against: "Mot",
    verdict: "Vurdering",
    told: "Tallene",
    rule: "Regel",
    cell: "Adresse",
    explain: "Slik ble det avgjort",
  },
  cli: {
    wrote: (reporter: string, file: string) => `Skrev ${file} (${reporter})`,
    /** `entries`: of how many indicators; null of none. */
    updated: (file: string, entries: string | null) =>
      entries === null
        ? `${file} har ingen kjente avvik.`
        : `${file} gjelder nå ${entries} ${plural(entries, "indikator", "indikatorer")}.`,
    nothingToKeep: "Ingen forskjeller stopper bygget, så det er ingen kjente avvik å skrive.",
    accepted: (names: string) => `Godtatt: ${names}.`,
    tightened: (names: string) => `Strammet inn, fordi andelen er klart bedre: ${names}.`,
    removed: {
      verdict: (names: string) => `Fjernet, fordi vurderingen ikke lenger stopper bygget: ${names}.`,
      unwatched: (names: string) => `Fjernet, fordi kontrollen ikke lenger ser på dem: ${names}.`,
      pastWave: (wave: string, names: string) =>
        `Fjernet, fordi målingen ${wave} ikke lenger er forrige måling: avviket fra ${wave} for ${names}.`,
    },
    reasonUnused: (isChanged: boolean) =>
      `${isChanged ? "" : "Ingenting er endret. "}Begrunnelsen ble ikke brukt.`,
    gitUnknown:
      "Vi fikk ikke sjekket om git har svar eller notater. Sjekk det med «git ls-files» der git er installert.",
  },
};
