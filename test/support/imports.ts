import { readdir, readFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import ts from "typescript";
import { root } from "./root.ts";

export interface Import {
  /** The file below `src` that is imported, as `rules/equation.ts`; or a package, as `node:fs/promises`. */
  readonly target: string;
  readonly isOwn: boolean;
  /** True for `import type` and `export type`: gone when the code runs. */
  readonly isType: boolean;
}

export interface SourceFile {
  /** Below `src`, as `rules/equation.ts`. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

/** Every hand-written TypeScript file of `src`, parsed. */
export async function sourceFiles(): Promise<SourceFile[]> {
  const entries = await readdir(join(root, "src"), { recursive: true });
  const paths = entries.map((path) => path.replaceAll("\\", "/")).filter((path) => path.endsWith(".ts"));
  const written = paths.filter((path) => !path.includes("/generated/")).sort();
  return Promise.all(written.map(parse));
}

async function parse(path: string): Promise<SourceFile> {
  const text = await readFile(join(root, "src", path), "utf8");
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, isType: boolean) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const isOwn = specifier.text.startsWith(".");
    const target = isOwn ? posix.normalize(posix.join(dirname(path), specifier.text)) : specifier.text;
    imports.push({ target, isOwn, isType });
  };
  visit(tree, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node));
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypeExport(node));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
  });
  return { path, text, tree, imports };
}

/** The names of globals that a file uses, such as `process`: not properties, not words in comments or strings. */
export function namesUsed({ tree }: SourceFile): Set<string> {
  const names = new Set<string>();
  visit(tree, (node) => {
    if (!ts.isIdentifier(node)) return;
    const { parent } = node;
    const isProperty =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      (ts.isPropertyAssignment(parent) && parent.name === node) ||
      (ts.isPropertySignature(parent) && parent.name === node);
    if (!isProperty) names.add(node.text);
  });
  return names;
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.every((element) => element.isTypeOnly);
}

function isTypeExport({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  if (isTypeOnly) return true;
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) return false;
  return exportClause.elements.every((element) => element.isTypeOnly);
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}
