import { plural } from "../plural.js";
import type { gate as nb } from "../nb/gate.js";

export const gate: typeof nb = {
  heading: (municipality, wave) =>
    municipality === null ? `Kontroll av målinga ${wave}` : `Kontroll av ${municipality}, målinga ${wave}`,
  about: (count, against, level) =>
    `${count} ${plural(count, "samanlikning", "samanlikningar")} ${against}. Ein skilnad stoppar bygget når han er klar og justert p er under ${level}.`,
  stops: (fails) => `Kontrollen stoppar bygget: ${fails} ${plural(fails, "linje", "linjer")} består ikkje.`,
  passes: (known) =>
    known === null
      ? "Kontrollen er bestått."
      : `Kontrollen er bestått. ${known} ${plural(known, "linje er eit kjent avvik", "linjer er kjende avvik")}.`,
  groups: {
    fail: "Stoppar bygget",
    known: "Kjende avvik",
    warn: "Klare skilnader som ikkje stoppar bygget",
    listed: "Består utan klar vurdering",
    pass: "Består",
  },
  neverFails: "Indikatorar som er nemnde ved namn og ikkje kan stoppe bygget",
  neverHigher: (name) =>
    `${name}: vurderinga kan bli «klart dårlegare», aldri «klart høgare» eller «klart lågare». Skriv «worse» i «fails» i parorende.json.`,
  neverWorse: (name) =>
    `${name}: vurderinga kan bli «klart høgare» eller «klart lågare», aldri «klart dårlegare», fordi indikatoren er nøytral. Skriv «higher» eller «lower» i «fails» i parorende.json.`,
  removable: "Kjende avvik som kan fjernast",
  removablePast: (name, wave) => `${name}: målinga ${wave} er ikkje lenger førre måling.`,
  removableLine: (name, against, word) =>
    word === null
      ? `${name}, ${against}: kontrollen ser ikkje lenger på dette.`
      : `${name}, ${against}: vurderinga er no «${word}».`,
  against: {
    nation: "mot landet",
    county: "mot fylket",
    wave: (wave) => `mot målinga ${wave}`,
    previous: "mot førre måling",
    target: "mot måltalet",
    baseline: "mot det kjende avviket",
    baselines: "mot dei kjende avvika",
  },
  all: "Alle indikatorane",
  title: (name, against, word) => `${name}, ${against}: ${word}`,
  missingWord: "manglar",
  notBelow: "ikkje klart dårlegare enn då avviket blei godteke",
  thanWords: (level, words, wave) => `I ${level} var svaret «${words}» i ${wave}.`,
  thanShare: (level, percent, wave) => `I ${level} var delen ${percent} i ${wave}.`,
  thanWave: (wave, percent) => `I målinga ${wave} var delen ${percent}.`,
  thanTarget: (percent, from) => `Måltalet ${from === "plan" ? "i planen " : ""}er ${percent}.`,
  thanBaseline: (percent, count, n, wave, since) =>
    `Det kjende avviket er frå ${since}. Då var delen ${percent} (${count} av ${n}) i målinga ${wave}.`,
  reason: (reason) => `Grunngiving: ${reason}`,
  hidden: {
    skjermet: "Talet er skjerma.",
    forFaSvar: "Det er for få svar til å vise talet.",
    notEstimable: "Talet kan ikkje reknast ut.",
  },
  notComparableSentence: (why) => `Tala kan ikkje samanliknast: ${why}.`,
  missing: {
    unknownIndicator:
      "Resultata har ingen indikator med denne id-en. Sjekk id-en med «parorende list indicators».",
    indicator:
      "Undersøkinga har indikatoren, men fila har ingen svar på spørsmålet. Sjekk at spørsmålet er med i fila.",
    notEstimable:
      "Talet kan ikkje reknast ut: spørsmålet manglar i fila, eller svara går ikkje opp. Køyr «parorende doctor» der svara er.",
    nation: "Det er ikkje noko tal for landet å samanlikne med.",
    previous: "Det er inga tidlegare måling å samanlikne med.",
    noTarget: "Verken parorende.json eller planen har noko måltal.",
    severalTargets: "Tiltaka i planen har ulike måltal. Skriv eitt i parorende.json.",
    baseline: "Fila med kjende avvik har inga linje for indikatoren.",
  },
  pName: "Justert p",
  pNameTarget: "Ujustert p (som for alle måltal)",
  p: (name, p, level, isUnder) =>
    `${name} er ${p}, ${isUnder ? "" : "ikkje "}mindre enn grensa til kontrollen, ${level}.`,
  pTiny: (name, level) => `${name} er mindre enn 0,0001. Grensa til kontrollen er ${level}.`,
  rules: {
    "named-missing":
      "Det som er nemnt ved namn i parorende.json eller blant dei kjende avvika, må finnast og kunne reknast ut.",
    "few-answers": "Tal som byggjer på færre enn 30 svar, stoppar aldri bygget.",
    "named-hidden":
      "Det som er nemnt ved namn, må kunne visast. Eit tal som ikkje blir vist, kan ikkje kontrollerast.",
    "named-not-comparable": "Det som er nemnt ved namn, må kunne samanliknast.",
    hidden: "Eit tal som ikkje blir vist, blir berre kontrollert når det er nemnt ved namn.",
    "not-comparable": "Tal som ikkje kan samanliknast, blir berre kontrollerte når dei er nemnde ved namn.",
    "worse-than-baseline": "Delen er klart dårlegare enn då avviket blei godteke.",
    "known-deviation": "Avviket står i fila med kjende avvik.",
    clear: "Vurderinga er ei av dei som stoppar bygget, og skilnaden er klar òg på nivået til kontrollen.",
    "above-gate-level":
      "Vurderinga er klar, men ikkje på det strengare nivået til kontrollen. Det kan vere tilfeldig.",
    "not-below-baseline": "Delen er ikkje klart dårlegare enn då avviket blei godteke.",
    better: "Vurderinga er klart betre.",
    alike: "Vurderinga er om lag likt.",
    neutral: "Indikatoren er nøytral: høgare eller lågare er verken betre eller dårlegare.",
    "not-in-policy": "Vurderinga er klar, men er ikkje ei av dei som stoppar bygget.",
    "cannot-tell": "Vi kan ikkje seie om det er nokon skilnad, og uvisse stoppar aldri bygget.",
  },
  labels: {
    indicator: "Indikator",
    against: "Mot",
    verdict: "Vurdering",
    told: "Tala",
    rule: "Regel",
    cell: "Adresse",
    explain: "Slik blei det avgjort",
  },
  cli: {
    wrote: (reporter, file) => `Skreiv ${file} (${reporter})`,
    updated: (file, entries) =>
      entries === null
        ? `${file} har ingen kjende avvik.`
        : `${file} gjeld no ${entries} ${plural(entries, "indikator", "indikatorar")}.`,
    nothingToKeep: "Ingen skilnader stoppar bygget, så det er ingen kjende avvik å skrive.",
    accepted: (names) => `Godteke: ${names}.`,
    tightened: (names) => `Stramma inn, fordi delen er klart betre: ${names}.`,
    removed: {
      verdict: (names) => `Fjerna, fordi vurderinga ikkje lenger stoppar bygget: ${names}.`,
      unwatched: (names) => `Fjerna, fordi kontrollen ikkje lenger ser på dei: ${names}.`,
      pastWave: (wave, names) =>
        `Fjerna, fordi målinga ${wave} ikkje lenger er førre måling: avviket frå ${wave} for ${names}.`,
    },
    reasonUnused: (isChanged: boolean) =>
      `${isChanged ? "" : "Ingenting er endra. "}Grunngivinga vart ikkje brukt.`,
    gitUnknown:
      "Vi fekk ikkje sjekka om git har svar eller notat. Sjekk det med «git ls-files» der git er installert.",
  },
};
