// @ts-check
// Exports that are broken, are something else, or are odd, each as a case of fixtures/cli/.
import { strToU8 } from "fflate";
import { nettskjema } from "../costumes/nettskjema.mjs";
import { spssFile } from "../costumes/spss.mjs";
import { surveyXact } from "../costumes/survey-xact.mjs";
import { workbook, zip } from "../costumes/workbook.mjs";
import { MARKER, semicolons, table, tableWith } from "./answers.mjs";
import { compoundFile, cut, locked, sayingOtherLength, sayingSize } from "./damage.mjs";

export { MARKER };

const MEGABYTE = 1024 * 1024;
const SHEET = "xl/worksheets/sheet1.xml";

/** @returns {Promise<Map<string, Uint8Array>>} path below fixtures/cli/ → bytes */
export async function badExports() {
  const xact = await surveyXact();
  const cases = {
    bad: { ...brokenFiles(), ...zips(), ...otherThings(), ...(await workbooks()), ...companions(xact) },
    fine: { ...oddColumns(), ...labelsTwice(xact), ...(await misnamed()) },
  };
  return new Map(
    Object.entries(cases).flatMap(([kind, files]) =>
      Object.entries(files).map(([path, bytes]) => [`${kind}/${path.replace("/", "/input/")}`, bytes]),
    ),
  );
}

/** @returns {Record<string, Uint8Array>} */
function brokenFiles() {
  return {
    "csv-damaged-byte/svar.csv": Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      semicolons(table()),
      Buffer.from([0xe5]),
    ]),
    "sav-truncated/svar.sav": cut(spss("bytecode"), 0.8),
    "zsav-wrong-length/svar.zsav": sayingOtherLength(spss("zsav")),
    "xlsx-not-a-zip/svar.xlsx": Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 89) % 251)),
  };
}

/** @param {"bytecode" | "zsav"} compression @param {readonly string[]} labels */
function spss(compression, labels = ["Ja", "Nei", "Vet ikke"]) {
  const [, ...rows] = table();
  return spssFile({
    variables: [
      { name: "navn", width: 40, label: "Fullt navn" },
      { name: "kontaktperson", labels: labels.map((label, at) => /** @type {const} */ ([at + 1, label])) },
      { name: "merknad", width: 40, label: "Merknad" },
    ],
    rows: rows.map(([, name = "", answer = "", , note = ""], at) => [
      name,
      answer === MARKER ? 77 : (at % labels.length) + 1,
      note,
    ]),
    encoding: "utf-8",
    compression,
  });
}

/** @returns {Record<string, Uint8Array>} */
function zips() {
  const answers = semicolons(table());
  const large = Buffer.concat(Array.from({ length: 900 }, () => answers));
  return {
    "zip-bomb/eksport.zip": sayingSize(zip({ "svar.csv": answers }), "svar.csv", 4000 * MEGABYTE),
    "zip-bomb-really/eksport.zip": zip({ "svar.csv": Buffer.alloc(8 * MEGABYTE, "Ja\n") }),
    "zip-sizes-lie/eksport.zip": sayingSize(zip({ "svar.csv": large }), "svar.csv", answers.length),
    "zip-locked/eksport.zip": locked(zip({ "svar.csv": answers }), "svar.csv"),
    "zip-several-exports/eksport.zip": zip({ "2023/svar.csv": answers, "2025/svar.csv": answers }),
    "zip-without-export/eksport.zip": zip({ "skjema.json": strToU8('{"a":1}'), "lesmeg/": strToU8("") }),
    "zip-within-zip/eksport.zip": zip({ "eksport.zip": zip({ "svar.csv": answers }) }),
    "docx-named-xlsx/svar.xlsx": zip({
      "[Content_Types].xml": strToU8("<Types/>"),
      "word/document.xml": strToU8(`<document>${MARKER}</document>`),
    }),
    "pptx-named-csv/svar.csv": zip({
      "[Content_Types].xml": strToU8("<Types/>"),
      "ppt/presentation.xml": strToU8(`<presentation>${MARKER}</presentation>`),
    }),
    "ods/svar.ods": zip({
      "content.xml": strToU8(`<office:document-content>${MARKER}</office:document-content>`),
      mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
    }),
  };
}

/** What lies in the folder of an export, and holds no answers; or holds them as nobody can read them here. */
function otherThings() {
  const columns = table()[0] ?? [];
  return {
    "workbook-locked/svar.xlsx": compoundFile(["EncryptionInfo", "EncryptedPackage"]),
    "xls-old/svar.xls": compoundFile(["Workbook"]),
    "doc-old/svar.xls": compoundFile(["WordDocument"]),
    "lime-survey-form/limesurvey_survey_123456.lss": strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>\n<document><LimeSurveyDocType>Survey</LimeSurveyDocType></document>\n`,
    ),
    "triple-s-form/skjema.xml": strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>\n<sss version="2.0"><survey><record ident="A"/></survey></sss>\n`,
    ),
    "codebook-alone/elements.json": strToU8('[{ "elementType": "RADIO" }]\n'),
    "structure-alone/structure.csv": semicolons([
      [
        "questionName",
        "variableName",
        "questionType",
        "subType",
        "questionText",
        "choiceValue",
        "choiceText",
      ],
      ...columns.map((name) => [name, name, "Open", "String", name, "", ""]),
    ]),
  };
}

/** @returns {Promise<Record<string, Uint8Array>>} */
async function workbooks() {
  const answers = await workbook({ Svar: table() });
  const fields = [
    ["wave", null, "Måling", "2025"],
    ["kommune", null, "Kommune", "Eksempelby"],
    ["kommunenummer", null, "Kommunenummer", null],
    ["fylkesnummer", null, "Fylkesnummer", null],
    ["unit", null, "Tallene er", "Antall"],
  ];
  const figures = [
    ["*", "*", "Alle svar", null, 90],
    ["kontaktperson", "*", "Har dere en fast kontaktperson?", "Antall som svarte", 90],
    ["kontaktperson", "ja", "Har dere en fast kontaktperson?", "Ja", 40],
  ];
  return {
    "xlsx-cut/svar.xlsx": cut(answers, 0.5),
    "zip-bomb-workbook/svar.xlsx": sayingSize(answers, SHEET, 4000 * MEGABYTE),
    "workbook-empty-sheets/svar.xlsx": await workbook({ Ark1: [], Ark2: [[null, null]] }),
    "workbook-header-only/svar.xlsx": await workbook({ Svar: table().slice(0, 1) }),
    "workbook-without-header/svar.xlsx": await workbook({ Svar: table().slice(1) }),
    "workbook-unknown-sheet/undersokelser/2023/svar.xlsx": answers,
    "csv-without-header/svar.csv": semicolons(table().slice(1)),
    "count-workbook-without-headings/ivaretatt-2025.xlsx": await workbook({ Svar: [...fields, ...figures] }),
  };
}

/** @param {Map<string, Uint8Array>} xact @returns {Record<string, Uint8Array>} */
function companions(xact) {
  const form = nettskjema();
  const otherForm = JSON.stringify([
    { elementType: "RADIO", text: "Mat?", externalElementId: "mat", answerOptions: [] },
    { elementType: "RADIO", text: "Drikke?", externalElementId: "drikke", answerOptions: [] },
  ]);
  const disagreeing = latin(xact, "structure").replaceAll("s_2", "s_92").replaceAll("s_3", "s_93");
  return {
    "structure-disagrees/dataset.csv": bytesOf(xact, "survey-xact-komma/dataset.csv"),
    "structure-disagrees/structure.csv": Buffer.from(disagreeing, "latin1"),
    "structure-disagrees/labels.csv": bytesOf(xact, "survey-xact-komma/labels.csv"),
    "codebook-of-other-form/svar.csv": bytesOf(form, "nettskjema-kodebok/svar.csv"),
    "codebook-of-other-form/elements.json": Buffer.from(otherForm, "utf8"),
  };
}

/** @param {Map<string, Uint8Array>} xact @returns {Record<string, Uint8Array>} */
function labelsTwice(xact) {
  const labels = latin(xact, "labels").replace(/^(s_5,\d+,)Nei /mu, "$1Ja ");
  return {
    "label-twice-spss/svar.sav": spss("bytecode", ["Ja", "Nei", "Vet ikke", "Ja"]),
    "label-twice-survey-xact/dataset.csv": bytesOf(xact, "survey-xact-komma/dataset.csv"),
    "label-twice-survey-xact/structure.csv": bytesOf(xact, "survey-xact-komma/structure.csv"),
    "label-twice-survey-xact/labels.csv": Buffer.from(labels, "latin1"),
  };
}

/** @param {Map<string, Uint8Array>} xact @param {"structure" | "labels"} part */
function latin(xact, part) {
  return Buffer.from(bytesOf(xact, `survey-xact-komma/${part}.csv`)).toString("latin1");
}

/** @param {Map<string, Uint8Array>} files @param {string} path */
function bytesOf(files, path) {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`no costume has ${path}`);
  return bytes;
}

/** Synthetic national identity numbers: the month has 80 added, as in those that are made for testing. */
const testNumbers = ["05895898068", "17912099997", "29822099635"];
const names = [
  "Kari",
  "Ola",
  "Ingrid",
  "Lars",
  "Anne",
  "Per",
  "Marit",
  "Nils",
  "Berit",
  "Jan",
  "Liv",
  "Arne",
];

/** @returns {Record<string, Uint8Array>} */
function oddColumns() {
  const damaged = ["8,25E+08", "02. jan", "1.feb", "03. mar"];
  return {
    "column-damaged-by-excel/svar.csv": semicolons(
      tableWith("Løpenummer", (at) => damaged[at % damaged.length] ?? ""),
    ),
    "column-of-mail-addresses/svar.csv": semicolons(
      tableWith("Kolonne 5", (at) => `${MARKER}.${at}@example.no`),
    ),
    "column-of-identity-numbers/svar.csv": semicolons(
      tableWith("Kolonne 5", (at) => testNumbers[at % testNumbers.length] ?? ""),
    ),
    "column-of-names/svar.csv": semicolons(
      tableWith(
        "Kolonne 5",
        (at) => `${names[at % names.length] ?? ""} Oppdiktet${at > 5 ? `-${MARKER}` : "sen"}`,
      ),
    ),
  };
}

/** @returns {Promise<Record<string, Uint8Array>>} */
async function misnamed() {
  return {
    "csv-named-xlsx/svar.xlsx": semicolons(table()),
    "xlsx-named-csv/svar.csv": await workbook({ Svar: table() }),
    "zip-with-one-export/eksport.zip": zip({
      "eksport/svar.csv": semicolons(table()),
      "__MACOSX/._svar.csv": strToU8(MARKER),
    }),
  };
}
