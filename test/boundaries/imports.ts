import { posix } from 'node:path';
import { isNode, lineOf, literalOf, nameOf, walk, type Source, type SyntaxNode } from './syntax.ts';

export interface Import {
  /** what is imported, as written; undefined when it is worked out at run time */
  readonly from: string | undefined;
  readonly line: number;
}

/** Node types whose `source` names a module. */
const WITH_SOURCE = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/**
 * Everything that a file brings in: static and dynamic imports, re-exports, types, `require`, files reached
 * through `new URL(…, import.meta.url)`, and triple-slash references.
 */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  walk(source.program, (node) => {
    const named = moduleNamed(node);
    if (named !== undefined) found.push({ from: literalOf(named), line: lineOf(source, node) });
  });
  for (const comment of source.comments) {
    const reference = /^\/\s*<reference\s+(path|types|lib)\s*=\s*["']([^"']+)["']/.exec(comment);
    if (reference !== null) found.push({ from: referenced(reference[1], reference[2]), line: 1 });
  }
  return found;
}

/** Where an import of a file leads, from the project's folder; undefined when it is no file of ours. */
export function targetOf(file: string, from: string | undefined): string | undefined {
  if (from === undefined || !from.startsWith('.')) return undefined;
  return posix.join(posix.dirname(file), from.split('?')[0] ?? from);
}

/** The node that names the module which this node imports, if it imports one. */
function moduleNamed(node: SyntaxNode): unknown {
  if (WITH_SOURCE.has(node.type)) return node['source'] ?? undefined;
  if (node.type === 'TSExternalModuleReference') return node['expression'];
  const [first, second] = Array.isArray(node['arguments']) ? (node['arguments'] as unknown[]) : [];
  if (node.type === 'CallExpression' && nameOf(node['callee']) === 'require') return first;
  if (node.type === 'NewExpression' && nameOf(node['callee']) === 'URL' && isOwnAddress(second)) return first;
  return undefined;
}

/** Whether a node is `import.meta.url`. */
function isOwnAddress(node: unknown): boolean {
  return isNode(node) && isNode(node['object']) && node['object'].type === 'MetaProperty';
}

/** A `lib` reference brings in the global names of another platform, which counts as a package of that name. */
function referenced(kind: string | undefined, name: string | undefined): string {
  if (kind === 'path') return name?.startsWith('.') === true ? name : `./${name}`;
  return kind === 'lib' ? `lib:${name}` : String(name);
}
