// @ts-check
// The few invented answers that every bad export is made of. Each holds the marker, which nothing may ever print.

/** In cells only: as a name, as an answer there is none of, and in what somebody wrote. */
export const MARKER = "HEMMELIG-7";

const answers = ["Ja", "Nei", "Vet ikke"];
const services = ["Avlastning", "Institusjon"];
const ROWS = 30;

/** @returns {string[][]} a header and thirty answers */
export function table() {
  const rows = Array.from({ length: ROWS }, (_, at) => [
    `svar-${at + 1}`,
    `${MARKER} Eksempel`,
    at === 6 ? MARKER : (answers[at % answers.length] ?? ""),
    services[at % services.length] ?? "",
    at === 3 ? `Om mor: ${MARKER}` : "",
  ]);
  return [["Svar-ID", "Fullt navn", "kontaktperson", "tjeneste", "Merknad"], ...rows];
}

/** @param {readonly (readonly string[])[]} rows */
export function semicolons(rows) {
  return Buffer.from(rows.map((row) => `${row.join(";")}\r\n`).join(""), "utf8");
}

/** Answers with another column before the last. @param {string} heading @param {(row: number) => string} cell */
export function tableWith(heading, cell) {
  return table().map((row, at) => row.toSpliced(-1, 0, at === 0 ? heading : cell(at - 1)));
}
