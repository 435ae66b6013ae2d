import { describe, expect, it } from "vitest";
import { nameFinder } from "../../../src/protect/personal-data/names.js";
import { cut, tokensOf, words } from "./words.js";

const find = nameFinder(words);
const names = (text: string): readonly string[] => cut(text, find(tokensOf(text), []));

describe("a word where a sentence begins is a name", () => {
  const signs = [
    ["with an age", "Even på 14 tar ansvar", "Even"],
    ["with an age in brackets", "Even (14) tar ansvar", "Even"],
    ["with an age between commas", "Vår, 9, er redd", "Vår"],
    ["with how somebody is", "Dag er så sliten", "Dag"],
    ["with an illness", "Rose har demens", "Rose"],
    ["at a place of work", "Liv på dagsenteret ringer", "Liv"],
    ["in the genitive", "Tones mann er syk", "Tone"],
    ["in a list with a name", "Mehretu og Dawit venter", "Mehretu"],
    ["sorted by family name", "Bakken, Kari sto på lista", "Bakken"],
  ];
  it.each(signs)("%s: %s", (_, text, name) => {
    expect(names(text)[0]).toBe(name);
  });

  it("and else the word it is", () => {
    for (const text of [
      "Dag ut og dag inn",
      "Dag 3 var verst",
      "Mai er verst",
      "Liv er mer enn medisiner",
      "Håp er alt",
      "Steiner i skoen",
      "Hjelperen og legen ringte",
    ])
      expect(names(text), text).toEqual([]);
  });
});

describe("a word with a capital letter that no list holds is a name", () => {
  it("where it does what only a person does", () => {
    expect(names("da Qwybet døde")).toEqual(["Qwybet"]);
    expect(names("Det var Qwybet som tok seg av meg")).toEqual(["Qwybet"]);
    expect(names("fordi Qwybet ringte")).toEqual(["Qwybet"]);
  });

  it("after a title that is put together", () => {
    expect(names("snakket med nattsykepleieren Qwybet")).toEqual(["Qwybet"]);
    expect(names("Kallenavnet er Qwybet")).toEqual(["Qwybet"]);
  });

  it("but not where it may be a service or a program", () => {
    for (const text of [
      "Når Frambu hjelper er det bra",
      "Det er Sanitetskvinnene som ordner det",
      "Vi bruker Jodacare hver dag",
      "og D-nummeret er feil",
    ])
      expect(names(text), text).toEqual([]);
  });
});

describe("a name that is something else too", () => {
  it("is a person's beside a first name", () => {
    expect(names("ringte Gunvor Haukeland")).toEqual(["Gunvor Haukeland"]);
    expect(names("Haukeland ville skrive ut")).toEqual([]);
    expect(names("Siri Beate måtte slutte")).toEqual(["Siri Beate"]);
  });

  it("is the one somebody was born with", () => {
    expect(names("Kona, Astrid f. Dahl, husker ikke")).toEqual(["Astrid", "Dahl"]);
  });

  it("is no name as a dialect's pronoun", () => {
    expect(names("det er hannes sak, ikke hinnas")).toEqual([]);
  });

  it("is no name where towns are listed", () => {
    expect(names("mellom Sogndal og Førde, i kommunene Nes og Eidsvoll")).toEqual([]);
  });
});
