import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

export interface Import {
  readonly from: string;
  /** A file of ours, from the root and without ending ("src/bot/turn"), or a package name. */
  readonly to: string;
  readonly ours: boolean;
  readonly typeOnly: boolean;
  readonly names: readonly string[];
}

export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly reexports: boolean;
  readonly emptyCatches: number;
}

const ROOT = join(__dirname, '..');

/** Every TypeScript file below the folders, read with the compiler's own parser. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    filesBelow(join(ROOT, folder))
      .filter((file) => file.endsWith('.ts'))
      .map(readSource),
  );
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function readSource(file: string): SourceFile {
  const text = readFileSync(file, 'utf8');
  const path = relative(ROOT, file).replaceAll('\\', '/');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const imports: Import[] = [];
  let reexports = false;
  let emptyCatches = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) imports.push(importOf(path, node));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      imports.push(target(path, node.arguments[0], false, []));
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) imports.push(target(path, node.argument.literal, true, []));
    if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      reexports = true;
      imports.push(target(path, node.moduleSpecifier, node.isTypeOnly, []));
    }
    if (ts.isCatchClause(node) && node.block.statements.length === 0) emptyCatches += 1;
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { path, text, lines: text.split('\n').length - 1, imports, reexports, emptyCatches };
}

function importOf(path: string, node: ts.ImportDeclaration): Import {
  const clause = node.importClause;
  const bindings = clause?.namedBindings;
  const named = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
  const values = named.filter((element) => !element.isTypeOnly).map((element) => (element.propertyName ?? element.name).text);
  const whole = Boolean(clause?.name) || (bindings !== undefined && ts.isNamespaceImport(bindings)) || clause === undefined;
  const typeOnly = Boolean(clause?.isTypeOnly) || (!whole && values.length === 0);
  return target(path, node.moduleSpecifier, typeOnly, typeOnly ? [] : values);
}

function target(path: string, specifier: ts.Node | undefined, typeOnly: boolean, names: readonly string[]): Import {
  const name = specifier && ts.isStringLiteral(specifier) ? specifier.text : '(computed)';
  if (!name.startsWith('.')) return { from: path, to: name, ours: false, typeOnly, names };
  const to = join(dirname(path), name).replaceAll('\\', '/');
  return { from: path, to: to === 'dialogs' ? 'dialogs/index' : to, ours: true, typeOnly, names };
}
