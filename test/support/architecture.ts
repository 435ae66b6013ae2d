import { posix } from "node:path";
import ts from "typescript";
import { HELP, MAX_LINES, packageRooms, rooms, WALL, worldExceptions } from "./architecture-rules.js";
import { lineOf, readSources, walk, type Import, type SourceFile } from "./source-files.js";

export type Rule = "rooms" | "people" | "packages" | "wall" | "world" | "length" | "cycle" | "help";

export interface Breach {
  readonly file: string;
  readonly rule: Rule;
  readonly message: string;
}

/** All breaches of the house's rules in a tree that holds `src/`. */
export function breachesIn(root: URL): readonly Breach[] {
  const files = readSources(root);
  const carriers = carriersOfPublished(files);
  return [
    ...files.flatMap((file) => [
      ...file.imports.flatMap((one) => importBreaches(file, one)),
      ...wallBreaches(file, carriers),
      ...worldBreaches(file),
      ...lengthBreaches(file),
    ]),
    ...cycleBreaches(files),
    ...helpBreaches(files),
  ];
}

/** The room of a file: `domain/people`, a folder of `src/`, or a file at its root. */
export function roomOf(path: string): string {
  const [, room = "", inner = ""] = path.split("/");
  return room === "domain" && inner === "people" ? "domain/people" : room;
}

function importBreaches({ path }: SourceFile, one: Import): readonly Breach[] {
  const at = `${path}:${one.line}`;
  const room = rooms[roomOf(path)];
  if (room === undefined)
    return [{ file: path, rule: "rooms", message: `${at}: ${roomOf(path)} is no room of the house` }];
  if (one.specifier === null)
    return [{ file: path, rule: "rooms", message: `${at}: an import whose module is not written out` }];
  if (one.target === null) return packageBreaches(path, at, room.builtins, one.specifier);
  return roomBreaches(path, at, one.target);
}

function roomBreaches(path: string, at: string, target: string): readonly Breach[] {
  const [from, to] = [roomOf(path), roomOf(target)];
  const room = rooms[from];
  if (room === undefined || from === to) return [];
  if (to === "domain/people") {
    if (room.people) return [];
    return [{ file: path, rule: "people", message: `${at}: ${from} may not see ${target} (${room.why})` }];
  }
  if (room.rooms.includes(to)) return [];
  return [{ file: path, rule: "rooms", message: `${at}: ${from} may not import ${target} (${room.why})` }];
}

function packageBreaches(
  path: string,
  at: string,
  builtins: readonly string[],
  specifier: string,
): readonly Breach[] {
  const room = roomOf(path);
  const breach = (message: string): readonly Breach[] => [
    { file: path, rule: "packages", message: `${at}: ${message}` },
  ];
  if (specifier.startsWith("node:"))
    return builtins.includes(specifier) ? [] : breach(`${room} may not use ${specifier}`);
  const name = packageOf(specifier);
  const allowed = packageRooms[name];
  if (allowed === undefined) return breach(`the package ${name} has no room in the table`);
  return allowed.includes(room) ? [] : breach(`the package ${name} lives in ${allowed.join(" and ")}`);
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** Types that hold something published, however deep: a cast to one of them makes it as much as a cast to `Published`. */
function carriersOfPublished(files: readonly SourceFile[]): ReadonlySet<string> {
  const mentions = new Map<string, ReadonlySet<string>>();
  for (const { tree } of files) {
    walk(tree, (node) => {
      if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
        mentions.set(node.name.text, namesIn(node));
    });
  }
  const carriers = new Set([WALL.type]);
  for (let before = 0; before < carriers.size;) {
    before = carriers.size;
    for (const [name, named] of mentions) if ([...named].some((one) => carriers.has(one))) carriers.add(name);
  }
  return carriers;
}

function namesIn(node: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  walk(node, (inner) => {
    if (ts.isIdentifier(inner)) names.add(inner.text);
  });
  return names;
}

function wallBreaches({ path, tree, imports }: SourceFile, carriers: ReadonlySet<string>): readonly Breach[] {
  if (roomOf(path) === WALL.room) return castBreaches(path, tree, carriers, path === WALL.file);
  const publishing = imports.filter(({ target }) => target === WALL.file);
  return [
    ...publishing.map(({ line }): Breach => {
      const message = `${path}:${line}: only ${WALL.room} may import ${WALL.file}`;
      return { file: path, rule: "wall", message };
    }),
    ...castBreaches(path, tree, carriers, false),
  ];
}

function castBreaches(
  path: string,
  tree: ts.SourceFile,
  carriers: ReadonlySet<string>,
  isPublisher: boolean,
): readonly Breach[] {
  const breaches: Breach[] = [];
  const carried = (type: ts.Node | undefined): boolean =>
    type !== undefined && [...namesIn(type)].some((name) => carriers.has(name));
  walk(tree, (node) => {
    const casts = (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) && carried(node.type);
    if ((!casts && !(ts.isTypePredicateNode(node) && claims(node, carried))) || isPublisher) return;
    const message = `${path}:${lineOf(tree, node)}: only ${WALL.file} may make something ${WALL.type}`;
    breaches.push({ file: path, rule: "wall", message });
  });
  return breaches;
}

/** `x is Published` of a parameter that is declared as something else; narrowing what is published already is no making. */
function claims(node: ts.TypePredicateNode, carried: (type: ts.Node | undefined) => boolean): boolean {
  const parameters = ts.isFunctionLike(node.parent) ? node.parent.parameters : [];
  return carried(node.type) && parameters.some(({ type }) => type !== undefined && !carried(type));
}

const GLOBALS = new Set(["console", "process", "performance", "globalThis", "global"]);
const CALLS = new Set([
  ...["Date.now", "Math.random", "crypto.randomUUID", "crypto.getRandomValues"],
  ...["Temporal.Now"],
]);
const CHANCE = new Set(["randomUUID", "randomBytes", "randomInt", "getRandomValues", "webcrypto"]);

function worldBreaches({ path, tree }: SourceFile): readonly Breach[] {
  if (roomOf(path) === "cli") return [];
  const breaches: Breach[] = [];
  walk(tree, (node) => {
    const use = worldUse(node);
    if (use === null || worldExceptions.some((one) => one.file === path && one.use === use)) return;
    const message = `${path}:${lineOf(tree, node)}: ${use}: the clock, chance, the console and the environment live in cli`;
    breaches.push({ file: path, rule: "world", message });
  });
  return breaches;
}

/** What of the world a node uses, as it would be written; null where nothing. */
function worldUse(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && isName(node.expression, "Date") && (node.arguments ?? []).length === 0)
    return "new Date()";
  if (ts.isCallExpression(node) && isName(node.expression, "Date")) return "Date()";
  if (ts.isPropertyAccessExpression(node)) {
    const written = `${node.expression.getText()}.${node.name.text}`;
    if (CALLS.has(written)) return written;
    return ts.isIdentifier(node.expression) && GLOBALS.has(node.expression.text) ? written : null;
  }
  if (ts.isImportSpecifier(node)) {
    const name = (node.propertyName ?? node.name).text;
    return CHANCE.has(name) ? name : null;
  }
  return ts.isIdentifier(node) && GLOBALS.has(node.text) && isReference(node) ? node.text : null;
}

function isName(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

/** Whether an identifier is used as a value, and neither names a member nor stands before a dot (seen already). */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return false;
  return !("name" in parent && parent.name === node) && !ts.isTypeNode(parent);
}

function lengthBreaches({ path, lines }: SourceFile): readonly Breach[] {
  if (lines <= MAX_LINES) return [];
  return [{ file: path, rule: "length", message: `${path}: ${lines} lines, more than ${MAX_LINES}` }];
}

/** A file that can be reached from itself; a cycle is told once, at the first of its files. */
function cycleBreaches(files: readonly SourceFile[]): readonly Breach[] {
  const next = new Map(
    files.map(({ path, imports }) => [path, imports.flatMap(({ target }) => target ?? [])]),
  );
  const told = new Set<string>();
  return files.flatMap(({ path }): Breach[] => {
    const cycle = told.has(path) ? null : wayBack(path, next);
    if (cycle === null) return [];
    for (const one of cycle) told.add(one);
    return [{ file: path, rule: "cycle", message: `${[...cycle, path].join(" → ")}: imports in a circle` }];
  });
}

/** The files on the shortest way from a file back to itself; null where there is none. */
function wayBack(start: string, next: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const target of next.get(at) ?? []) {
      if (target === start) return wayTo(at, cameFrom);
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, at);
      queue.push(target);
    }
  }
  return null;
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [end];
  for (let at = cameFrom.get(end); at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}

/** The files that are loaded as soon as the entry is. */
export function loadedWith(entry: string, files: readonly SourceFile[]): readonly SourceFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const paths = new Set(byPath.has(entry) ? [entry] : []);
  for (const path of paths) {
    for (const { kind, target } of byPath.get(path)?.imports ?? [])
      if (kind === "static" && target !== null && byPath.has(target)) paths.add(target);
  }
  return [...paths].flatMap((path) => byPath.get(path) ?? []);
}

function helpBreaches(files: readonly SourceFile[]): readonly Breach[] {
  return loadedWith(HELP.entry, files).flatMap(({ path, imports }) =>
    imports.flatMap(({ kind, target, specifier, line }): Breach[] => {
      if (kind !== "static" || target !== null || specifier === null || specifier.startsWith("node:"))
        return [];
      if (HELP.packages.includes(packageOf(specifier))) return [];
      const message = `${posix.normalize(path)}:${line}: --help would load ${specifier}`;
      return [{ file: path, rule: "help", message }];
    }),
  );
}
