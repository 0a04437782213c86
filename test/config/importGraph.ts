import { join } from "node:path/posix";
import ts from "typescript";

/** One module named by another. Files are paths below src; packages are named as they are imported. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /** Whether nothing is left of it at run time. */
  readonly isTypeOnly: boolean;
}

/** What a source file imports and re-exports. */
export function edgesOf(file: string, text: string): Edge[] {
  const edges: Edge[] = [];
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const { text: name } = specifier;
    edges.push({ from: file, to: name.startsWith(".") ? join(file, "..", name) : name, isTypeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ESNext));
  return edges;
}

/** The statements of a barrel that do more than pass on names, one by one, from other files. */
export function barrelLogic(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext);
  return source.statements
    .filter((statement) => !(ts.isExportDeclaration(statement) && statement.moduleSpecifier && statement.exportClause))
    .map((statement) => `${file}: a barrel names what it re-exports: ${statement.getText(source).split("\n")[0]!}`);
}

/** Each circle of files that import one another, by value or by type, once. */
export function cycles(edges: readonly Edge[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) targets.set(from, [...(targets.get(from) ?? []), to]);
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (done.has(file) || path.includes(file)) return;
    for (const to of targets.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) walk(file, []);
  return found;
}
