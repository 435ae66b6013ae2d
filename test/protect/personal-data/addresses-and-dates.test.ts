import { describe, expect, it } from "vitest";
import { addressFinder } from "../../../src/protect/personal-data/addresses.js";
import { birthDates } from "../../../src/protect/personal-data/birth-dates.js";
import { emails } from "../../../src/protect/personal-data/emails.js";
import { profiles } from "../../../src/protect/personal-data/profiles.js";
import { cut, tokensOf, words } from "./words.js";

const addresses = addressFinder(words);

describe("street addresses", () => {
  const found = [
    ["Storgata 12 b"],
    ["storgata 12b"],
    ["Åsveien 4"],
    ["Professor Birkelands vei 21"],
    ["Nedre Torggate 5, 1530 Moss"],
    ["Parkveien 6, leilighet H0203"],
    ["Bjørkealléen 3A"],
    ["kyrkjevegen 18"],
    ["Elvebakken 7"],
    ["solbakken 3b"],
    ["nedre hagan 5"],
    ["Haugtun 12"],
    ["Storgata nr. 7"],
    ["storgt. 7"],
    ["Parkveien 6, leilighet 204"],
    ["postboks 212, 2001 Lillestrøm"],
  ];
  it.each(found)("%s is one", (written) => {
    const text = `Hun bor i ${written} og`;
    expect(cut(text, addresses(tokensOf(text)))).toEqual([written]);
  });

  const others = [
    ["Gata vår blir ikke brøytet"],
    ["veien 2 mil hver dag"],
    ["bor på avdeling 4"],
    ["Bor på Romerike 5 måneder"],
    ["bor i toppen 3 år til"],
    ["Hovedveien 200 meter unna"],
    ["riksvei 4 er stengt"],
    ["ringt 110 og 113"],
    ["avlastningsplassen 2 netter"],
    ["barnehagen 3 dager i uka"],
    ["Bord 3 og rom 12 B"],
  ];
  it.each(others)("«%s» holds none", (text) => {
    expect(addresses(tokensOf(text))).toEqual([]);
  });
});

describe("dates of birth", () => {
  const found = [
    ["født", "12.3.1948"],
    ["f.", "12/3-48"],
    ["Født", "3. mai 1951"],
    ["fødd", "14.09.1939"],
    ["fødselsdato:", "010149"],
    ["bursdag", "2. juli"],
    ["født den", "2019-04-02"],
    ["hun er fra", "12. mars 1948"],
  ];
  it.each(found)("are found after «%s»", (before, date) => {
    const text = `Mor ${before} ${date}, alene`;
    expect(cut(text, birthDates(text))).toEqual([date]);
  });

  const others = [
    ["Møtet 12.3.2025 ble avlyst"],
    ["Vedtaket av 4. januar 2024"],
    ["født i 1948"],
    ["Kurset 12. april var fint, født leder"],
    ["f.eks. 12.3."],
    ["kl. 12.30 og 07.15"],
    ["G30.1 og 140/90"],
  ];
  it.each(others)("are not seen in «%s»", (text) => {
    expect(birthDates(text)).toEqual([]);
  });
});

describe("e-mail addresses", () => {
  it("are found with letters of ours, points and signs, without the full stop after", () => {
    const text = "Skriv til pårørende.hansen+1@example.no. Eller ragna (at) example.org!";
    expect(cut(text, emails(text))).toEqual(["pårørende.hansen+1@example.no", "ragna (at) example.org"]);
  });

  it("are not a page's name after a word", () => {
    const text = "på Facebook som @kari.lund82 eller kari @example.no";
    expect(cut(text, emails(text))).toEqual(["kari @example.no"]);
  });

  it("have a name before the sign and a domain after it", () => {
    expect(emails("@ a@ @b.no kl.@ x@y")).toEqual([]);
  });
});

describe("pages and names in social media", () => {
  it("are found with and without the protocol", () => {
    const text = "se facebook.com/kari.n, https://www.instagram.com/ola_n og @ola_n.";
    expect(cut(text, profiles(text))).toEqual([
      "facebook.com/kari.n",
      "https://www.instagram.com/ola_n",
      "@ola_n",
    ]);
  });

  it("are not every page", () => {
    expect(profiles("Facebook, facebook.com, helsenorge.no/kari og kari@ola.no")).toEqual([]);
  });
});
