import { lineOf, literalOf, nameOf, walk, type Source, type SyntaxNode } from './syntax.ts';

/** Names that tell the time, wait, draw a random number, or lead to all of these. Core may not use them even as its own. */
const NAMES: ReadonlySet<string> = new Set([
  'Date',
  'Temporal',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'requestAnimationFrame',
  'requestIdleCallback',
  'crypto',
  'globalThis',
  'Atomics',
  'randomBytes',
  'randomUUID',
  'getRandomValues',
]);

export interface ClockUse {
  readonly name: string;
  readonly line: number;
}

/** Every place where a file names a clock or unseeded randomness. */
export function clocksOf(source: Source): ClockUse[] {
  const found: ClockUse[] = [];
  walk(source.program, (node, parent, field) => {
    const name = clockAt(node, parent, field);
    if (name !== undefined) found.push({ name, line: lineOf(source, node) });
  });
  return found;
}

function clockAt(node: SyntaxNode, parent: SyntaxNode | null, field: string): string | undefined {
  const name = nameOf(node);
  if (name !== undefined && NAMES.has(name) && !isMere(parent, field)) return name;
  // `Math` may only be used as `Math.floor` and its like: never `random`, never handed around whole.
  if (name !== 'Math' || isMere(parent, field)) return undefined;
  const member = parent?.type === 'MemberExpression' && field === 'object' ? memberOf(parent) : undefined;
  if (member === undefined) return 'Math as a value';
  return member === 'random' ? 'Math.random' : undefined;
}

/** Whether an identifier is only the name of somebody's property: `run.performance`, `{ crypto: 1 }`. */
function isMere(parent: SyntaxNode | null, field: string): boolean {
  if (parent === null) return false;
  if (parent.type === 'MemberExpression')
    return field === 'property' && parent['computed'] !== true && !isRoot(parent);
  if (field !== 'key' || parent['computed'] === true) return false;
  return parent['shorthand'] !== true;
}

/** Whether a member belongs to a name that stands for everything global. */
function isRoot(member: SyntaxNode): boolean {
  return ['globalThis', 'window', 'self', 'global'].includes(nameOf(member['object']) ?? '');
}

function memberOf(member: SyntaxNode): string | undefined {
  return member['computed'] === true ? literalOf(member['property']) : nameOf(member['property']);
}
