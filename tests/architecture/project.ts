import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One import as written: where it leads (a path of the project, or a package) and on which line it stands. */
export interface Import {
  readonly specifier: string;
  /** Path from the root of the project; null when the specifier names a package. */
  readonly target: string | null;
  /** Erased by the compiler: it carries no code to the browser. */
  readonly typeOnly: boolean;
  readonly names: readonly string[];
  readonly line: number;
}

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

/** Every source of the project, by its path from the root. */
export type Project = ReadonlyMap<string, Source>;

const ROOTS = ['app', 'db', 'tests'];
const CODE = /\.(?:ts|tsx|js|jsx|mjs|cjs)$/;
const GUESSES = ['', '.ts', '.tsx', '.js', '.jsx', '/index.ts', '/index.tsx', '/index.js'];

/** Reads app/, db/ and tests/ under a root. */
export function readProject(root: string): Project {
  const texts: Record<string, string> = {};
  for (const folder of ROOTS.filter((name) => existsSync(path.join(root, name)))) {
    for (const entry of readdirSync(path.join(root, folder), { recursive: true })) {
      const file = `${folder}/${entry.toString().split(path.sep).join('/')}`;
      if (CODE.test(file)) texts[file] = readFileSync(path.join(root, file), 'utf8');
    }
  }
  return projectFrom(texts);
}

/** A project from texts by path: what the tests of the checker plant their violations in. */
export function projectFrom(texts: Readonly<Record<string, string>>): Project {
  const known = new Set(Object.keys(texts));
  return new Map(Object.entries(texts).map(([file, text]) => [file, parse(file, text, known)]));
}

function parse(file: string, text: string, known: ReadonlySet<string>): Source {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const lines = text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
  return { path: file, text, lines, tree, imports: importsOf(tree, file, known) };
}

function importsOf(
  tree: ts.SourceFile,
  file: string,
  known: ReadonlySet<string>,
): readonly Import[] {
  const found: Import[] = [];
  const add = (
    literal: ts.Node | undefined,
    typeOnly: boolean,
    names: readonly string[] = [],
  ): void => {
    if (!literal || !ts.isStringLiteralLike(literal)) return;
    const specifier = literal.text;
    const line = tree.getLineAndCharacterOfPosition(literal.getStart(tree)).line + 1;
    found.push({ specifier, target: resolve(specifier, file, known), typeOnly, names, line });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, isErased(node.importClause), namesOf(node.importClause));
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    } else if (
      ts.isCallExpression(node) &&
      (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
        (ts.isIdentifier(node.expression) && node.expression.text === 'require'))
    ) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isErased(clause: ts.ImportClause | undefined): boolean {
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function namesOf(clause: ts.ImportClause | undefined): readonly string[] {
  const bindings = clause?.namedBindings;
  if (!bindings) return [];
  if (ts.isNamespaceImport(bindings)) return ['*'];
  return bindings.elements.map((element) => (element.propertyName ?? element.name).text);
}

function resolve(specifier: string, from: string, known: ReadonlySet<string>): string | null {
  const bare = specifier.replace(/\?.*$/, '');
  let target: string;
  if (bare.startsWith('~/')) target = `app/${bare.slice(2)}`;
  else if (bare.startsWith('db/')) target = bare;
  else if (bare.startsWith('.')) target = path.posix.join(path.posix.dirname(from), bare);
  else return null;
  const asTypeScript = target.replace(/\.js(x?)$/, '.ts$1');
  for (const stem of [target, asTypeScript]) {
    const hit = GUESSES.map((guess) => stem + guess).find((guess) => known.has(guess));
    if (hit !== undefined) return hit;
  }
  return target;
}
