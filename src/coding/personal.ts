import { idnr } from "@navikt/fnrvalidator";
import { normalizeHeader } from "./wording.js";

/** A header that holds one of these words asks who someone is. */
const tellingWords = new Set(
  `fornavn etternavn mellomnavn fornamn etternamn mellomnamn forn ettern surname firstname lastname fullname
  epost epostadresse mail email emailaddress mailadresse
  telefonnummer telefonnr mobilnummer mobilnr mobiltelefon phonenumber
  fødselsnummer fødselsnr fnr personnummer personnr dnummer fødselsdato birthdate
  ipadresse ipaddr ipaddress referansekode referansekoden refurl brukernavn brukarnamn username
  postadresse gateadresse hjemmeadresse heimeadresse bostedsadresse kontonummer
  recipientlastname recipientfirstname recipientemail externalreference locationlatitude locationlongitude
  customdata referrerurl`.split(/\s+/u),
);

/** These do so only in company of the words below: «ditt navn», not «navn på tjenesten». */
const perhapsTelling = new Set(
  "navn namn name telefon tlf phone mobil mobile adresse address ip token initialer signatur kontaktinformasjon".split(
    " ",
  ),
);
const company = new Set(
  `ditt din dine mitt min mine dykkar your my fullt fulle hele heile full first last nr nummer number
  på til for og eller and or of på hva kva what er is the en et skriv oppgi inn enter please gjerne
  pårørende pårørendes pårørande respondent respondentens respondenten caregiver bruker brukers brukeren brukerens
  brukar brukaren pasient pasienten mottaker mottakeren mottakar kontakt privat jobb arbeid hjemme heime 1 2 3`.split(
    /\s+/u,
  ),
);

/**
 * Whether a header asks for something that identifies a person: name, e-mail, telephone, address, IP, reference code,
 * national identity number.
 *
 * @example
 * isIdentityHeader("E-postadresse"); // true
 * isIdentityHeader("Navn på tjenesten"); // false
 */
export function isIdentityHeader(header: string): boolean {
  const joined = normalizeHeader(header)
    .replace(/\be (post|mail)/gu, "e$1")
    .replace(/\bip (adresse|address|nummer)\b/gu, "ipadresse")
    .replace(/\bd nummer\b/gu, "dnummer")
    .replace(/\bcustom data\b/gu, "customdata")
    .replace(/\breferrer url\b/gu, "referrerurl");
  const words = joined.split(" ");
  if (words.some((word) => tellingWords.has(word))) return true;
  return (
    words.some((word) => perhapsTelling.has(word)) &&
    words.every((word) => perhapsTelling.has(word) || company.has(word))
  );
}

const elevenDigits = /(?<!\d)\d{6}[ \u00a0\u202f.-]?\d{5}(?!\d)/gu;
const address = /[^\s@<>,;:]@[^\s@<>,;:]+\.\p{L}{2,}/u;

/**
 * Whether a cell holds an e-mail address or a valid national identity number (fødselsnummer, D-number, and the health
 * services' and test numbers of the same make).
 *
 * @example
 * holdsIdentity("skriv til kari@example.no"); // true
 * holdsIdentity("12345678901"); // false: the check digits are wrong
 */
export function holdsIdentity(cell: string): boolean {
  if (cell.includes("@") && address.test(cell)) return true;
  if (cell.length < 11 || !/\d{5}/u.test(cell)) return false;
  for (const [digits] of cell.matchAll(elevenDigits)) {
    if (idnr(digits.replace(/\D/gu, "")).status === "valid") return true;
  }
  return false;
}

/** Whether a cell of an identity column says nothing: blank, or what anonymous forms write there. */
export function isAnonymous(cell: string): boolean {
  const text = cell.trim();
  return text === "" || (text.length < 10 && /^anonym(?:ous)?$/iu.test(text));
}
