import { parseSync } from 'vite';

/** A node of the syntax tree, as far as a walk over it needs to know. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** A TypeScript file, parsed. */
export interface Source {
  /** path from the project's folder, with forward slashes */
  readonly file: string;
  readonly text: string;
  readonly program: SyntaxNode;
  /** texts of the comments, without their marks */
  readonly comments: readonly string[];
}

/**
 * Parses a TypeScript file's text.
 * @throws when it has a syntax error, since nothing could be said of it then
 */
export function parseSource(file: string, text: string): Source {
  const { program, comments, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
  if (!isNode(program)) throw new Error(`${file}: no syntax tree`);
  return { file, text, program, comments: comments.map(({ value }) => value) };
}

/** Whether a value is a node of the tree. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Calls `visit` for a node and all below it, each with its parent and the name of the field it stands in. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | null, field: string) => void,
): void {
  const step = (current: SyntaxNode, parent: SyntaxNode | null, field: string): void => {
    visit(current, parent, field);
    for (const [name, value] of Object.entries(current)) {
      for (const child of Array.isArray(value) ? value : [value])
        if (isNode(child)) step(child, current, name);
    }
  };
  step(node, null, '');
}

/** The text of a string literal (or of a template without placeholders), if a node is one. */
export function literalOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type !== 'TemplateLiteral') return undefined;
  const [quasi, ...rest] = Array.isArray(node['quasis']) ? (node['quasis'] as unknown[]) : [];
  if (rest.length > 0 || !isNode(quasi)) return undefined;
  const value = quasi['value'];
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : undefined;
}

/** The name of an identifier, if a node is one. */
export function nameOf(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Identifier' && typeof node['name'] === 'string'
    ? node['name']
    : undefined;
}

/** The line on which a node starts, from 1. */
export function lineOf(source: Source, node: SyntaxNode): number {
  return source.text.slice(0, node.start).split('\n').length;
}
