import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { readProject, type Source } from '../architecture/project';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FLOORS = /^app\/(?:routes|ui|wording)\//;

/** Breaks that French typography forbids: before a double mark, inside quotes, before a unit; typewriter signs; and escapes that JSX shows as they are. */
const FAULTS: readonly RegExp[] = [
  / (?:[;?!»]|:(?=\s|$)|[€%](?!\w))/,
  /« /,
  /[\p{Ll}\d)»][;?!](?=\s|$)/u,
  /\p{Ll}:(?=\s)/u,
  /\p{L}'\p{L}/u,
  /\.\.\./,
  /\\u[\da-f]{4}/i,
];

/** The first fault of a text, with what stands around it; null when there is none. */
function faultIn(text: string): string | null {
  const [first] = FAULTS.flatMap((fault) => fault.exec(text) ?? []);
  if (first === undefined) return null;
  const at = text.indexOf(first);
  return text.slice(Math.max(0, at - 20), at + 20);
}

/** What a person may read: text of a page, and any string of several words that is no setting (`a=b`). */
function textOf(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return decoded(node.text.replace(/\s*\n\s*/g, ' '));
  if (ts.isJsxAttribute(node.parent) && ts.isStringLiteral(node)) {
    return decoded(node.text);
  }
  const isText =
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node);
  return isText && /\s/.test(node.text) && !/=\w/.test(node.text) ? node.text : null;
}

function decoded(text: string): string {
  return text.replace(/&nbsp;/g, '\u00a0');
}

function faultsOf({ path: file, tree }: Source): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    const fault = text === null ? null : faultIn(text);
    if (fault !== null) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file}:${line + 1} « ${fault} »`);
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(tree, visit);
  return found;
}

it('sets what people read as French typography asks', () => {
  const sources = [...readProject(ROOT).values()].filter((source) => FLOORS.test(source.path));
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.flatMap(faultsOf)).toEqual([]);
});

it.each([
  ['Tout se lit ici : qui a décidé', true],
  ['Tout se lit ici\u00a0: qui a décidé', false],
  ['en 2026; premier jour', true],
  ['déposée; premier jour', true],
  ['la « friction\u00a0»', true],
  ['un sponsor est-il trouvé ?', true],
  ['92 %', true],
  ["l'équipe", true],
  ['encore...', true],
  ['Une phrase ou deux\\u00a0: elle sera publique.', true],
])('%s', (text, faulty) => {
  expect(faultIn(text) !== null).toBe(faulty);
});
