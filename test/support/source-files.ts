import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import ts from "typescript";

/** How a file refers to another module. `type`: erased when it is compiled. */
export interface Import {
  readonly kind: "static" | "dynamic" | "type";
  /** As written; null where it is not a plain string, so that nobody can tell. */
  readonly specifier: string | null;
  /** The path of the file of ours it leads to, from the root of the tree; null for a package. */
  readonly target: string | null;
  readonly line: number;
}

export interface SourceFile {
  /** From the root of the tree, as `src/judge/verdict.ts`. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly tree: ts.SourceFile;
}

/** Every TypeScript file under `src/` of a tree, parsed. */
export function readSources(root: URL): readonly SourceFile[] {
  return readdirSync(new URL("src/", root), { recursive: true, encoding: "utf8" })
    .map((name) => posix.join("src", name.replaceAll("\\", "/")))
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => sourceFile(root, path));
}

function sourceFile(root: URL, path: string): SourceFile {
  const text = readFileSync(new URL(path, root), "utf8");
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  const imports: Import[] = [];
  walk(tree, (node) => {
    const found = importOf(node);
    if (found === null) return;
    const { kind, specifier } = found;
    imports.push({ kind, specifier, target: targetOf(root, path, specifier), line: lineOf(tree, node) });
  });
  return { path, lines, imports, tree };
}

function importOf(node: ts.Node): Pick<Import, "kind" | "specifier"> | null {
  if (ts.isImportDeclaration(node)) {
    const isType = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return { kind: isType ? "type" : "static", specifier: textOf(node.moduleSpecifier) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
    return { kind: node.isTypeOnly ? "type" : "static", specifier: textOf(node.moduleSpecifier) };
  if (ts.isImportTypeNode(node))
    return {
      kind: "type",
      specifier: ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : null,
    };
  if (ts.isExternalModuleReference(node)) return { kind: "static", specifier: textOf(node.expression) };
  if (ts.isCallExpression(node) && isLoader(node.expression))
    return { kind: "dynamic", specifier: node.arguments[0] === undefined ? null : textOf(node.arguments[0]) };
  return null;
}

function isLoader(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require")
  );
}

function textOf(node: ts.Node): string | null {
  return ts.isStringLiteralLike(node) ? node.text : null;
}

/** `./x.js` is compiled from `./x.ts`. */
function targetOf(root: URL, from: string, specifier: string | null): string | null {
  if (specifier?.startsWith(".") !== true) return null;
  const path = posix.join(posix.dirname(from), specifier);
  const source = path.replace(/\.js$/u, ".ts");
  return existsSync(new URL(source, root)) ? source : path;
}

export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    walk(child, visit);
  });
}
