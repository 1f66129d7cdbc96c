import { isMap, isScalar, isSeq, Lexer, LineCounter, parseDocument, stringify, visit } from 'yaml';

/** Where something stands in a file: its keys from the top, and positions in lists. */
type YamlPath = readonly (string | number)[];

export interface YamlError {
  readonly line: number;
  readonly problem: 'not-yaml' | 'key-twice';
}

export type ReadYaml =
  | {
      readonly ok: true;
      /** Maps, lists, text and null: no other scalar is interpreted. */
      readonly value: unknown;
      /** The line on which it is written, or the nearest thing around it. */
      readonly lineOf: (path: YamlPath) => number;
    }
  | { readonly ok: false; readonly errors: readonly YamlError[] };

/** Reads a YAML 1.2 document with its lines; one nested beyond reason is refused. */
export function readYaml(text: string): ReadYaml {
  if (isTooDeep(text)) return { ok: false, errors: [{ line: 1, problem: 'not-yaml' }] };
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe' });
    if (document.errors.length > 0) {
      const errors = document.errors.map(({ code, pos }): YamlError => {
        const problem = code === 'DUPLICATE_KEY' ? 'key-twice' : 'not-yaml';
        return { line: lineAt(lines, pos[0]), problem };
      });
      return { ok: false, errors };
    }
    visit(document, {
      Scalar: (_, scalar) => {
        if (scalar.type === 'PLAIN' && NOTHING.has(scalar.value)) scalar.value = null;
      },
    });
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    const lineOf = (path: YamlPath) => lineAt(lines, offsetOf(document.contents, path));
    return { ok: true, value, lineOf };
  } catch {
    return { ok: false, errors: [{ line: 1, problem: 'not-yaml' }] };
  }
}

/** How YAML writes that there is nothing, without quotes. */
const NOTHING: ReadonlySet<unknown> = new Set(['~', 'null']);

/** Far beyond what a person writes. */
const DEEPEST = 20;

/** Whether something is nested so deep that reading it, which recurses, would end the whole process: asked of the tokens alone. */
function isTooDeep(text: string): boolean {
  let flow = 0;
  let onLine = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') flow += 1;
    else if (token === ']' || token === '}') flow -= 1;
    else if (token === '-' || token === '?') onLine += 1;
    else if (token.includes('\n')) onLine = 0;
    if (flow > DEEPEST || onLine > DEEPEST) return true;
  }
  return false;
}

function lineAt(lines: LineCounter, offset: number): number {
  return Math.max(1, lines.linePos(offset).line);
}

/** Where the deepest part of the path that is written begins: a key where there is one. */
function offsetOf(contents: unknown, path: YamlPath): number {
  let node = contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined || !isScalar(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (isScalar(item) || isMap(item) || isSeq(item)) offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}

/** Writes a plain value as YAML, text on lines of a readable length. */
export function writeYaml(value: Readonly<Record<string, unknown>>): string {
  return stringify(value, { lineWidth: 100 });
}
