import type { KnownToRegisters } from "../../../src/read/registers/read-registers.js";

const ids = (...all: readonly string[]) => all.map((id) => ({ id, names: [] }));

/** What the registers of the tests may point to. */
export const known: KnownToRegisters = {
  areas: [
    ...ids("identifisering", "informasjon", "koordinering", "familie", "medvirkning"),
    { id: "avlastning", names: ["Tilstrekkelig støtte og avlastning", "Sufficient support, and respite"] },
  ],
  indicators: ids("kontaktperson.uten", "samtaler_nok.nei"),
  waves: ids("2023", "2025"),
  requirements: ids("journal", "kriser"),
  looksLikeName: (text) => /\b(?:Kari Nordmann|Ole Hansen)\b/u.test(text),
};
