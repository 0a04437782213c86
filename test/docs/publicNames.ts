import { join } from "node:path";
import ts from "typescript";
import { filesIn, repository } from "./blocks.ts";

/** A function or class that a room's entry exports. */
export interface PublicName {
  readonly room: string;
  readonly name: string;
  readonly declaration: ts.FunctionDeclaration | ts.ClassDeclaration;
}

const entries = filesIn("src", "/index.ts").map((file) => join(repository, file));
const program = ts.createProgram(entries, {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  allowImportingTsExtensions: true,
  noEmit: true,
  types: [],
});
const checker = program.getTypeChecker();

/** Every public function and class, by room. */
export const publicNames: readonly PublicName[] = entries.flatMap((entry) => {
  const room = /(\w+)\/index\.ts$/.exec(entry)![1]!;
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!;
  return checker.getExportsOfModule(module).flatMap((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const declaration = target.declarations?.find(
      (node) => ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node),
    );
    return declaration ? [{ room, name: symbol.name, declaration }] : [];
  });
});

/** The names of a declaration's doc tags; nothing where it has no doc comment. */
export function tagsOf({ declaration }: PublicName): string[] {
  return ts.getJSDocTags(declaration).map((tag) => tag.tagName.text);
}
