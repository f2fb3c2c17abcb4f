import { posix } from 'node:path';
import { clocksOf } from './clock.ts';
import { CORE_PACKAGES, HOUSE, NODE_ROOMS, PACKAGE_ROOMS, roomOf, type Room } from './house.ts';
import { importsOf, targetOf } from './imports.ts';
import { parseSource } from './syntax.ts';

/**
 * What a file does that the house does not allow, one sentence each, naming file, import and rule.
 * @param file path from the project's folder, with forward slashes
 */
export function violations(file: string, text: string): string[] {
  const room = roomOf(posix.relative('src', file));
  if (room === undefined) return [`${file}: the house has no such room; ${rooms()}`];
  const source = parseSource(file, text);
  const imports = importsOf(source).flatMap(({ from, line }) => {
    const rule =
      from === undefined ? 'an import must name its module in plain text' : broken(file, room, from);
    return rule === undefined
      ? []
      : [`${file}:${line}: imports ${from ?? 'what it works out at run time'}: ${rule}`];
  });
  const clocks = room === 'core' ? clocksOf(source) : [];
  return [
    ...imports,
    ...clocks.map(
      ({ name, line }) => `${file}:${line}: uses ${name}: core has no clock and no unseeded randomness`,
    ),
  ];
}

/** The rule that an import breaks, if it breaks one. */
function broken(file: string, room: Room, from: string): string | undefined {
  const path = targetOf(file, from);
  return path === undefined ? brokenByPackage(room, from) : brokenByFile(room, path);
}

function brokenByFile(room: Room, path: string): string | undefined {
  const target = posix.relative('src', path);
  if (target.startsWith('..')) return 'src imports nothing that lies outside src';
  if (roomOf(target) === room) return undefined;
  const open: readonly string[] = HOUSE[room];
  if (open.some((allowed) => target === allowed || target.startsWith(`${allowed}/`))) return undefined;
  return `${room} may import ${open.length === 0 ? 'no other room' : open.join(', ')}`;
}

function brokenByPackage(room: Room, from: string): string | undefined {
  if (from.startsWith('/')) return 'an import starts at the file itself';
  if (from.startsWith('node:'))
    return NODE_ROOMS.includes(room) ? undefined : `only ${NODE_ROOMS.join(' and ')} run under Node`;
  const name = packageOf(from);
  if (room === 'core') {
    const allowed: readonly string[] = CORE_PACKAGES;
    return allowed.includes(name) ? undefined : `core may import ${CORE_PACKAGES.join(', ')}`;
  }
  const owner = PACKAGE_ROOMS[name];
  const owners: readonly Room[] = owner === undefined || Array.isArray(owner) ? (owner ?? []) : [owner];
  return owner === undefined || owners.includes(room)
    ? undefined
    : `${name} belongs to ${owners.join(' and ')}`;
}

function packageOf(from: string): string {
  const [scope = '', name = ''] = from.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

function rooms(): string {
  return `there are ${Object.keys(HOUSE).join(', ')}`;
}
