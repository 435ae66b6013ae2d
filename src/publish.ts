import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import type { ReportDocument } from "./domain/document.js";
import { ParorendeError } from "./domain/errors.js";
import type { PublishedReport } from "./domain/plan/claims.js";
import type { DocumentChoices } from "./domain/plan/document-choices.js";
import type { EditedDocument } from "./domain/plan/edited-document.js";
import type { PlanReport } from "./domain/plan/plan-report.js";
import { readEditedDocument } from "./read/edited-document.js";
import { listFolder, readWholeFile } from "./read/files.js";
import { htmlText } from "./read/html-text.js";
import { PlanWriter } from "./report/plan/plan-writer.js";
import { planSentences } from "./report/plan/sentences.js";
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

/** One document, frozen. Nothing is written. */
export interface Publication {
  /** In `publisert/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly report: PublishedReport;
  /** Files that lack sentences with numbers that the tool would write now, and how many. */
  readonly outdated: readonly { readonly file: string; readonly sentences: number }[];
}

/**
 * Freezes what is published: the numbers and sentences of each document, the hashes of its files, and what still stands of
 * it in the document that was decided on.
 *
 * @throws ParorendeError unknownFinal where a final document has nothing of any of ours; what `readEditedDocument` throws
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
    files: written.map(({ file, bytes }) => ({ name: file, sha256: sha256(bytes) })),
  });
  const outdated = [];
  for (const { file, bytes } of written) {
    const text = await textOf(join(folder, file), file, bytes);
    const gone = text === null ? [] : sentencesGone(document, text);
    if (gone.length > 0) outdated.push({ file, sentences: gone.length });
  }
  const bytes = new TextEncoder().encode(`${JSON.stringify(frozen, null, 2)}\n`);
  return { name: `${name}.json`, bytes, report: frozen, outdated };
}

function sentencesOf(
  report: PlanReport,
  choices: DocumentChoices,
  { locale }: ReportDocument,
): readonly ClaimedSentence[] {
  return planSentences(new PlanWriter(report, choices, locale)).map(({ sentence, plain }) => ({
    claim: sentence.claim,
    text: plain,
  }));
}

/** Each final document belongs to the one of ours that it has most of. */
async function finalsOf({ finals, documents }: PublishRequest): Promise<ReadonlyMap<string, EditedDocument>> {
  const found = new Map<string, EditedDocument>();
  for (const path of finals) {
    const final = await readEditedDocument(path);
    const [nearest] = documents
      .filter(({ id }) => !found.has(id))
      .map((document) => ({ id: document.id, like: likeness(document, final) }))
      .sort((a, b) => b.like - a.like);
    if (nearest === undefined || nearest.like === 0) {
      const facts = { file: basename(path), documents: documents.map(({ title }) => title) };
      throw new ParorendeError({ code: "unknownFinal", facts });
    }
    found.set(nearest.id, final);
  }
  return found;
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

/** What a person reads in a file; null for formats that are not looked into. */
async function textOf(path: string, file: string, bytes: Buffer): Promise<EditedDocument | null> {
  if (file.endsWith(".docx")) return readEditedDocument(path);
  if (!file.endsWith(".html")) return null;
  const text = htmlText(bytes.toString("utf8"));
  return {
    file,
    sha256: sha256(bytes),
    blocks: [{ kind: "line", line: { kind: "paragraph", text } }],
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
