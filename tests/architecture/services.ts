import ts from 'typescript';
import type { Project, Source } from './project';

const SERVICE = /^app\/services\/([^/]+)\/(.+)$/;

/** One use case per file, in a file that carries its name (app/services/shared excepted). */
export function checkServices(project: Project): string[] {
  return [...project.values()].flatMap((source) => {
    const [, room, name] = SERVICE.exec(source.path) ?? [];
    if (room === undefined || name === undefined || room === 'shared') return [];
    const file = /^([^/]+)\.server\.ts$/.exec(name)?.[1];
    if (file === undefined) {
      return [
        `${source.path} is no use case: app/services/${room}/ holds files <verb>.server.ts; a pure rule goes to app/domain/${room}, a query to db/repositories/${room}.ts.`,
      ];
    }
    return checkExports(source, room, camelCase(file));
  });
}

function checkExports(source: Source, room: string, expected: string): string[] {
  const exported = exportedValues(source.tree);
  if (!exported.includes(expected)) {
    const instead = exported.length === 0 ? 'nothing' : exported.join(', ');
    return [
      `${source.path} exports ${instead}: the file is named after its use case, so it exports the function ${expected} (or is renamed).`,
    ];
  }
  const others = exported.filter((name) => name !== expected);
  return others.length === 0
    ? []
    : [
        `${source.path} also exports ${others.join(', ')}: one use case per file; give each its own file in app/services/${room}, or move a rule to app/domain/${room}.`,
      ];
}

function camelCase(file: string): string {
  return file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Names of the values (not types) that a file exports. */
function exportedValues(tree: ts.SourceFile): readonly string[] {
  return tree.statements.flatMap((statement): readonly string[] => {
    if (ts.isExportAssignment(statement)) return ['default'];
    if (ts.isExportDeclaration(statement)) return reExported(statement);
    if (!isExported(statement)) return [];
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
      return [statement.name?.text ?? 'default'];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map((each) => each.name.getText(tree));
    return [];
  });
}

function reExported(statement: ts.ExportDeclaration): readonly string[] {
  if (statement.isTypeOnly) return [];
  const clause = statement.exportClause;
  if (!clause || !ts.isNamedExports(clause)) return ['*'];
  return clause.elements.filter((each) => !each.isTypeOnly).map((each) => each.name.text);
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some((each) => each.kind === ts.SyntaxKind.ExportKeyword)
  );
}
