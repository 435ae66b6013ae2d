import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { fileURLToPath } from "node:url";
import { ParorendeError } from "../../domain/errors.js";
import { documentFont, type DocumentFont } from "./font.js";

/** PDF/A-2a, for the archive, or PDF/UA-1: one file cannot be both. */
export type PdfStandard = "a-2a" | "ua-1";

/** Typst with the font it sets documents in. */
export interface Typesetter {
  readonly covers: DocumentFont["covers"];
  readonly pdf: (typst: string, standard: PdfStandard) => Uint8Array;
}

/** Loads Typst, which is a program for one kind of machine. */
export type LoadTypst = () => Promise<{ readonly NodeCompiler: Pick<typeof NodeCompiler, "create"> }>;

const loadTypst: LoadTypst = () => import("@myriaddreamin/typst-ts-node-compiler");

let opened: Promise<Typesetter> | null = null;

/**
 * The typesetter of this run: opening it takes a tenth of a second, which all documents share.
 *
 * @throws ParorendeError pdfUnavailable
 */
export async function typesetter(): Promise<Typesetter> {
  opened ??= openTypesetter();
  return opened;
}

/**
 * A new typesetter.
 *
 * @throws ParorendeError pdfUnavailable where Typst has no program for this machine, or it was not installed
 */
export async function openTypesetter(load: LoadTypst = loadTypst): Promise<Typesetter> {
  const [typst, { files, covers }] = await Promise.all([
    load().catch((cause: unknown) => {
      throw new ParorendeError({ code: "pdfUnavailable", facts: {} }, { cause });
    }),
    documentFont(),
  ]);
  const compiler = typst.NodeCompiler.create({
    fontArgs: [{ fontBlobs: [...files] }],
    // A document reads no files; this folder is all that it could.
    workspace: fileURLToPath(new URL(".", import.meta.url)),
  });
  return {
    covers,
    pdf: (mainFileContent, pdfStandard) => {
      try {
        return new Uint8Array(compiler.pdf({ mainFileContent }, { pdfStandard }));
      } catch (cause) {
        throw new Error(`Typst refuses the document: ${reason(cause)}`, { cause });
      } finally {
        // What was laid out is kept until then, and nothing of it is in the next document.
        compiler.evictCache(0);
      }
    },
  };
}

/** Typst's own errors have no message, but a code that tells. */
function reason(cause: unknown): string {
  return typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : String(cause);
}
