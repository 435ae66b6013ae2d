import { QDA_ORIGIN, qdaNamespaces } from "../../domain/qda.js";
import { writeCodes, type CodesInput } from "./codes.js";
import { element, xmlDocument } from "../xml.js";

/**
 * The codes as a codebook (`.qdc`) that programs for qualitative analysis can open. The same codes give the same bytes.
 *
 * Source: REFI-QDA 1.5 (2019), chapter 5.2, the schema of namespace `urn:QDA-XML:codebook:1.0`.
 *
 * @returns the file's bytes: XML in UTF-8
 * @see https://www.qdasoftware.org/
 * @example
 * const bytes = qdaCodebook({ codebook: { codes: [] }, areas: framework.areas, locale: "nb" });
 */
export function qdaCodebook(input: CodesInput): Uint8Array {
  const { xml } = writeCodes(input, { withOpen: false });
  const root = element("CodeBook", { xmlns: qdaNamespaces.codebook, origin: QDA_ORIGIN }, [xml]);
  return new TextEncoder().encode(xmlDocument(root));
}
