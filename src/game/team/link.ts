import { parseJson, type Store } from '../../ui/storage.ts';

/** Which team a scored run is played for, and the attempt that the server gave out for it. Kept with the run's save. */

export interface TeamLink {
  /** The id of the run on this device. */
  readonly run: string;
  readonly team: string;
  /** Who plays it: somebody else may be at the device when it is sent. */
  readonly player: string | null;
  /** The id under which it is sent; sending it twice counts once. */
  readonly submission: string;
  /** Null where the server could not be reached when the run began: then it counts as unattended. */
  readonly attempt: { readonly id: string; readonly token: string } | null;
}

const keyOf = (scenario: string) => `good-call/1/team-run/${scenario}`;

export function keepLink(store: Store, scenario: string, link: TeamLink): void {
  store.write(keyOf(scenario), JSON.stringify(link));
}

/** The link of a run; null where it is not played for a team. */
export function linkOf(store: Store, scenario: string, run: string): TeamLink | null {
  const data = parseJson(store.read(keyOf(scenario)));
  if (typeof data !== 'object' || data === null) return null;
  const fields = new Map<string, unknown>(Object.entries(data));
  const [team, submission] = [textOf(fields.get('team')), textOf(fields.get('submission'))];
  if (fields.get('run') !== run || team === null || submission === null) return null;
  const player = textOf(fields.get('player'));
  return { run, team, player, submission, attempt: attemptOf(fields.get('attempt')) };
}

function attemptOf(data: unknown): TeamLink['attempt'] {
  if (typeof data !== 'object' || data === null) return null;
  const fields = new Map<string, unknown>(Object.entries(data));
  const [id, token] = [textOf(fields.get('id')), textOf(fields.get('token'))];
  return id === null || token === null ? null : { id, token };
}

const textOf = (value: unknown) => (typeof value === 'string' && value.length <= 100 ? value : null);

/** Under which id the last finished run of a scenario was sent, so that a follow-up can build on it. */
const lastKeyOf = (scenario: string) => `good-call/1/team-last/${scenario}`;

export function keepLastSent(
  store: Store,
  scenario: string,
  { run, submission }: Pick<TeamLink, 'run' | 'submission'>,
): void {
  store.write(lastKeyOf(scenario), JSON.stringify({ run, submission }));
}

/** The id under which this run was sent; null where it was not, or another one was sent since. */
export function sentAs(store: Store, scenario: string, run: string): string | null {
  const data = parseJson(store.read(lastKeyOf(scenario)));
  if (typeof data !== 'object' || data === null) return null;
  const fields = new Map<string, unknown>(Object.entries(data));
  return fields.get('run') === run ? textOf(fields.get('submission')) : null;
}

/** An id as `crypto.randomUUID` makes them, which is not there on pages without a certificate. */
export function newUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  // Version 4, variant 1, by RFC 9562.
  const hex = [...bytes]
    .map((byte, index) => (index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
