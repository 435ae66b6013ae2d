import type { ReportDocument } from "../../domain/document.js";
import type { Locale } from "../../domain/text.js";
import { element, textElement } from "../xml.js";
import { declaration, wordLine, wordPart } from "./word-part.js";

const languages: Readonly<Record<Locale, string>> = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" };

/** A document's language, as Word and its spelling checker call it. */
export function languageOf({ locale }: ReportDocument): string {
  return languages[locale];
}

const formats = "http://schemas.openxmlformats.org";

/**
 * Title, municipality, language, status and date.
 *
 * @see ECMA-376 part 2, 11 (core properties)
 */
export function corePart(document: ReportDocument): string {
  const { title, status, properties } = document;
  const made = /^\d{4}-\d{2}-\d{2}$/u.test(properties.made)
    ? `${properties.made}T00:00:00Z`
    : properties.made;
  const author = wordLine(properties.author ?? "");
  const date = { "xsi:type": "dcterms:W3CDTF" };
  return (
    declaration +
    element(
      "cp:coreProperties",
      {
        "xmlns:cp": `${formats}/package/2006/metadata/core-properties`,
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      [
        ...textElement("dc:title", wordLine(title)),
        ...textElement("dc:creator", author),
        ...textElement("dc:language", languageOf(document)),
        ...textElement("cp:lastModifiedBy", author),
        ...textElement("cp:contentStatus", wordLine(status ?? "")),
        element("dcterms:created", date, textContent(made)),
        element("dcterms:modified", date, textContent(made)),
      ],
    )
  );
}

/** The municipality where Word looks for the company. */
export function appPart({ properties }: ReportDocument): string {
  return (
    declaration +
    element("Properties", { xmlns: `${formats}/officeDocument/2006/extended-properties` }, [
      ...textElement("Application", "parorende"),
      ...textElement("Company", wordLine(properties.author ?? "")),
    ])
  );
}

/** What has no place among Word's own properties: the case number, and what the document was made from. */
export function customProperties({ id, properties }: ReportDocument): { name: string; value: string }[] {
  const { caseNumber, inputHash, codebook, method, version } = properties;
  return [
    ...(caseNumber === null ? [] : [{ name: "Saksnummer", value: wordLine(caseNumber) }]),
    { name: "parorende.document", value: wordLine(id) },
    { name: "parorende.input", value: wordLine(inputHash) },
    { name: "parorende.codebook", value: wordLine(codebook) },
    { name: "parorende.method", value: wordLine(method) },
    { name: "parorende.version", value: wordLine(version) },
  ];
}

const compatibility = "http://schemas.microsoft.com/office/word";

/** Language, division of words, and that a style's sizes hold as in Word since 2013. Nothing asks to be updated. */
export function settingsPart(document: ReportDocument): string {
  const setting = (name: string, value: string): string =>
    element("w:compatSetting", { "w:name": name, "w:uri": compatibility, "w:val": value }, []);
  const decimal = document.locale === "en" ? "." : ",";
  return wordPart("settings", [
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:autoHyphenation/>',
    element("w:compat", {}, [
      setting("compatibilityMode", "15"),
      setting("overrideTableStyleFontSizeAndJustification", "1"),
      setting("enableOpenTypeFeatures", "1"),
    ]),
    element("w:themeFontLang", { "w:val": languageOf(document) }, []),
    element("w:decimalSymbol", { "w:val": decimal }, []),
    element("w:listSeparator", { "w:val": document.locale === "en" ? "," : ";" }, []),
  ]);
}

function textContent(text: string): readonly string[] {
  return text === "" ? [] : [wordLine(text)];
}
