import ts from 'typescript';
import type { Project, Source } from './project';

const LONGEST_FILE = 300;
/** A route parses, calls and renders: beyond this it holds a rule, a query or a component. */
const LONGEST_ROUTE = 140;
const CLOCK = 'app/adapters/clock.server.ts';
const DRAWER_NAME = /^(?:utils?|helpers?|misc|common)$/i;
const UNMEASURED = /^db\/(?:migrations|seed\/data)\//;

/** The clock read elsewhere than in its adapter: a rule that reads it cannot be tested at its boundary. */
export function checkClock(project: Project): string[] {
  return shipped(project)
    .filter((source) => source.path !== CLOCK)
    .flatMap((source) =>
      clockReads(source.tree).map(
        ({ line, what }) =>
          `${source.path}:${line} reads the clock (${what}): only ${CLOCK} does; take the time as an argument (today, or ctx.now).`,
      ),
    );
}

function clockReads(tree: ts.SourceFile): { line: number; what: string }[] {
  const found: { line: number; what: string }[] = [];
  const add = (node: ts.Node, what: string): void => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
    found.push({ line: line + 1, what });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && /^(?:UTC)?Date(?:Mini)?$/.test(node.expression.getText(tree))) {
      if ((node.arguments?.length ?? 0) === 0) add(node, `new ${node.expression.getText(tree)}()`);
    } else if (ts.isCallExpression(node) && node.expression.getText(tree) === 'Date') {
      add(node, 'Date()');
    } else if (ts.isPropertyAccessExpression(node)) {
      const text = node.getText(tree).replace(/^globalThis\./, '');
      if (/^(?:Date|performance)\.now$/.test(text)) add(node, `${text}()`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Files that only pass on what others export. */
export function checkBarrels(project: Project): string[] {
  return [...project.values()]
    .filter((source) => /(?:^|\/)index\.[jt]sx?$/.test(source.path) && onlyPassesOn(source.tree))
    .map(
      (source) =>
        `${source.path} is a barrel that only re-exports: import each thing from the file that defines it, and delete this one.`,
    );
}

function onlyPassesOn(tree: ts.SourceFile): boolean {
  return tree.statements.every(
    (statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement),
  );
}

/** Files and folders named after a drawer: the name must say what is inside. */
export function checkNames(project: Project): string[] {
  return [...project.keys()].flatMap((file) => {
    const drawer = file.split('/').find((part) => DRAWER_NAME.test(part.replace(/\..*$/, '')));
    return drawer === undefined
      ? []
      : [
          `${file}: « ${drawer} » says nothing about what is inside; name it after what it does, in the room that it is about.`,
        ];
  });
}

/** Files that have grown past what one reads at a sitting. */
export function checkLengths(project: Project): string[] {
  return shipped(project)
    .filter((source) => !UNMEASURED.test(source.path))
    .flatMap((source) => {
      if (source.path.startsWith('app/routes/') && source.lines > LONGEST_ROUTE) {
        return [
          `${source.path} has ${source.lines} lines (a route has ${LONGEST_ROUTE} at most): a rule goes to app/domain, a step to app/services, form parsing to app/http, markup to app/ui.`,
        ];
      }
      return source.lines > LONGEST_FILE
        ? [
            `${source.path} has ${source.lines} lines (${LONGEST_FILE} at most): split it where its two subjects meet.`,
          ]
        : [];
    });
}

function shipped(project: Project): readonly Source[] {
  return [...project.values()].filter((source) => !source.path.startsWith('tests/'));
}
