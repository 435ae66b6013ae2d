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
      : `Kontrollen er bestått, med ${known} ${plural(known, "kjent avvik", "kjende avvik")}.`,
  groups: {
    fail: "Stoppar bygget",
    known: "Kjende avvik",
    warn: "Klare skilnader som ikkje stoppar bygget",
    listed: "Består utan klar vurdering",
    pass: "Består",
  },
  removable: "Kjende avvik som kan fjernast",
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
    baseline: "mot kjent avvik",
  },
  all: "Alle indikatorane",
  tinyP: "under 0,0001",
  title: (name, against, word) => `${name}, ${against}: ${word}`,
  missingWord: "manglar",
  notBelow: "ikkje klart dårlegare enn då avviket blei godteke",
  thanWords: (level, words, wave) => `I ${level} var svaret «${words}» i ${wave}.`,
  thanShare: (level, percent, wave) => `I ${level} var delen ${percent} i ${wave}.`,
  thanWave: (wave, percent) => `I ${wave} var delen ${percent}.`,
  thanTarget: (percent, from) => `Måltalet ${from === "plan" ? "i planen " : ""}er ${percent}.`,
  thanBaseline: (percent, count, n, wave, since) =>
    `Då avviket blei godteke ${since}, var delen ${percent} (${count} av ${n}) i ${wave}.`,
  reason: (reason) => `Grunngiving: ${reason}`,
  hiddenSentence: (why) => `Talet blir ikkje vist: ${why}.`,
  notComparableSentence: (why) => `Tala kan ikkje samanliknast: ${why}.`,
  missing: {
    unknownIndicator:
      "Resultata kjenner ingen indikator med dette namnet. Sjekk skrivemåten med «parorende list indicators».",
    indicator: "Indikatoren er nemnd ved namn, men målinga har ingen svar på han.",
    nation: "Det er ikkje noko tal for landet å samanlikne med.",
    previous: "Det er inga tidlegare måling å samanlikne med.",
    noTarget: "Verken parorende.json eller planen har noko måltal.",
    severalTargets: "Tiltaka i planen har ulike måltal. Skriv eitt i parorende.json.",
    baseline: "Fila med kjende avvik har inga linje for indikatoren.",
  },
  p: (p, level, isUnder) =>
    `justert p er ${p}, ${isUnder ? "under" : "ikkje under"} grensa til kontrollen, ${level}`,
  pTarget: (p, level, isUnder) =>
    `ujustert p (som for alle måltal) er ${p}, ${isUnder ? "under" : "ikkje under"} grensa til kontrollen, ${level}`,
  rules: {
    "named-missing": "Det som er nemnt i parorende.json eller blant dei kjende avvika, må finnast.",
    "few-answers": "Tal som byggjer på færre enn 30 svar, stoppar aldri bygget.",
    "named-hidden":
      "Det som er nemnt ved namn, må kunne visast. Eit tal som ikkje blir vist, kan ikkje kontrollerast.",
    "named-not-comparable": "Det som er nemnt ved namn, må kunne samanliknast.",
    hidden: "Eit tal som ikkje blir vist, blir ikkje kontrollert når det ikkje er nemnt ved namn.",
    "not-comparable":
      "Tal som ikkje kan samanliknast, blir ikkje kontrollerte når dei ikkje er nemnde ved namn.",
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
      `${file} har no ${entries} ${plural(entries, "kjent avvik", "kjende avvik")}.`,
    nothingToKeep: "Ingen skilnader stoppar bygget, så det er ingen kjende avvik å skrive.",
    accepted: (names) => `Godteke: ${names}.`,
    tightened: (names) => `Stramma inn, fordi delen er klart betre: ${names}.`,
    removed: (names) => `Fjerna, fordi vurderinga ikkje lenger stoppar bygget: ${names}.`,
    reasonUnused: (isChanged: boolean) =>
      `${isChanged ? "" : "Ingenting er endra. "}Grunngivinga vart ikkje brukt.`,
    gitUnknown:
      "Vi fekk ikkje sjekka om git har svar eller notat. Sjekk det med «git ls-files» der git er installert.",
  },
};
