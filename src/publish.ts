import { join } from "node:path";
import type { ReportDocument } from "./domain/document.js";
import { ParorendeError } from "./domain/errors.js";
import type { PublishedReport } from "./domain/plan/claims.js";
import type { DocumentChoices } from "./domain/plan/document-choices.js";
import type { EditedDocument } from "./domain/plan/edited-document.js";
import type { PlanReport } from "./domain/plan/plan-report.js";
import { bytesHash } from "./read/bytes-hash.js";
import { readEditedDocument } from "./read/edited-document.js";
import { listFolder, readWholeFile } from "./read/files.js";
import { htmlText } from "./read/html-text.js";
import { PlanWriter } from "./report/plan/plan-writer.js";
import { writtenSentences } from "./report/plan/sentences.js";
import {
  likeness,
  publishedReportOf,
  sentencesGone,
  type ClaimedSentence,
} from "./report/publish/published-report.js";

/** What is to be published. */
export interface PublishRequest {
  readonly report: PlanReport;
  readonly documents: readonly ReportDocument[];
  readonly choices: DocumentChoices;
  /** Where the documents were written. */
  readonly folder: string;
  /** Paths of documents (docx) as they were decided on. */
  readonly finals: readonly string[];
  /** ISO dates. */
  readonly published: string;
  readonly decidedOn: string | null;
  readonly caseNumber: string | null;
}

/** A file with other numbers than now. */
export interface OutdatedFile {
  readonly file: string;
  /** Sentences with numbers that are gone; null where the file says itself that it is made from something else. */
  readonly sentences: number | null;
}

/** One document, frozen. Nothing is written. */
export interface Publication {
  /** In `publisert/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly report: PublishedReport;
  /** Files that the tool would write differently now. */
  readonly outdated: readonly OutdatedFile[];
}

/**
 * Freezes what is published: the numbers and sentences of each document, the hashes of its files, and what still stands of
 * it in the document that was decided on.
 *
 * @throws ParorendeError unknownFinal where a final document has too little of any of ours; what `readEditedDocument` throws
 * @example
 * const [saksframlegg, arsrapport] = await publishReports({ report, documents, choices, folder: "rapporter", … });
 * arsrapport.name; // "arsrapport-parorendearbeid-2025.json"
 */
export async function publishReports(request: PublishRequest): Promise<readonly Publication[]> {
  const finals = await finalsOf(request);
  const publications: Publication[] = [];
  for (const document of request.documents) {
    publications.push(await publicationOf(document, finals.get(document.id) ?? null, request));
  }
  return publications;
}

async function publicationOf(
  document: ReportDocument,
  final: EditedDocument | null,
  { report, choices, folder, published, decidedOn, caseNumber }: PublishRequest,
): Promise<Publication> {
  const name = `${document.id}-${report.period.id}`;
  const written = await writtenFiles(folder, name);
  const frozen = publishedReportOf({
    ...{ report, document, published, decidedOn, caseNumber, final },
    sentences: sentencesOf(report, choices, document),
    files: written.map(({ file, bytes }) => ({ name: file, sha256: bytesHash(bytes) })),
  });
  const outdated: OutdatedFile[] = [];
  for (const one of written) {
    const stated = statedHash(one);
    const text = await textOf(join(folder, one.file), one);
    const gone = text === null ? [] : sentencesGone(document, text);
    if (stated !== null && stated !== report.inputHash) outdated.push({ file: one.file, sentences: null });
    else if (gone.length > 0) outdated.push({ file: one.file, sentences: gone.length });
  }
  const bytes = new TextEncoder().encode(`${JSON.stringify(frozen, null, 2)}\n`);
  return { name: `${name}.json`, bytes, report: frozen, outdated };
}

function sentencesOf(
  report: PlanReport,
  choices: DocumentChoices,
  { locale }: ReportDocument,
): readonly ClaimedSentence[] {
  return writtenSentences(new PlanWriter(report, choices, locale)).map(({ sentence, plain }) => ({
    claim: sentence.claim,
    text: plain,
  }));
}

/** Of a document that was decided on, so much is left of ours at least. */
const LEAST_LIKE = 1 / 3;

/** Each final document belongs to the one of ours that it has most of, the surest first. */
async function finalsOf({ finals, documents }: PublishRequest): Promise<ReadonlyMap<string, EditedDocument>> {
  const read: EditedDocument[] = [];
  for (const path of finals) read.push(await readEditedDocument(path));
  const pairs = read
    .flatMap((final) => documents.map((document) => ({ final, document, like: likeness(document, final) })))
    .filter(({ like }) => like >= LEAST_LIKE)
    .sort((a, b) => b.like - a.like);
  const found = new Map<string, EditedDocument>();
  for (const { final, document } of pairs) {
    if (!found.has(document.id) && ![...found.values()].includes(final)) found.set(document.id, final);
  }
  const unknown = read.find((final) => ![...found.values()].includes(final));
  if (unknown === undefined) return found;
  const facts = { file: unknown.file, documents: documents.map(({ title }) => title) };
  throw new ParorendeError({ code: "unknownFinal", facts });
}

interface WrittenFile {
  readonly file: string;
  readonly bytes: Buffer;
}

async function writtenFiles(folder: string, name: string): Promise<readonly WrittenFile[]> {
  const { files } = await listFolder(folder);
  const own = files.filter((file) => file.startsWith(`${name}.`));
  return Promise.all(own.map(async (file) => ({ file, bytes: await readWholeFile(join(folder, file)) })));
}

const hashInHtml = /<meta name="parorende\.input" content="(?<hash>[^"]*)">/u;

/** The hash of what a page or a JSON is made from, as it states it itself; null where it does not. */
function statedHash({ file, bytes }: WrittenFile): string | null {
  const text = bytes.toString("utf8");
  if (file.endsWith(".html")) return hashInHtml.exec(text)?.groups?.["hash"] ?? null;
  if (!file.endsWith(".json")) return null;
  try {
    const { inputHash } = JSON.parse(text) as { readonly inputHash?: unknown };
    return typeof inputHash === "string" ? inputHash : null;
  } catch {
    // Somebody has written in it: then it is not what was made from these numbers.
    return "";
  }
}

/** Tags with which a browser begins a new line: a number before one and a number after it are two. */
const newLine = /<\/?(?:caption|d[dt]|div|figcaption|h\d|header|li|p|section|summary|t[dhr])\b[^>]*>/giu;

/** What a person reads in a file; null for formats that are not looked into. */
async function textOf(path: string, { file, bytes }: WrittenFile): Promise<EditedDocument | null> {
  if (file.endsWith(".docx")) return readEditedDocument(path);
  if (!file.endsWith(".html")) return null;
  const blocks = bytes
    .toString("utf8")
    .split(newLine)
    .map((part) => ({ kind: "line", line: { kind: "paragraph", text: htmlText(part) } }) as const);
  return { file, sha256: bytesHash(bytes), blocks };
}
