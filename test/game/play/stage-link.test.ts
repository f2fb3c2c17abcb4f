import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { View } from '../../../src/core/index.ts';
import type { Staging } from '../../../src/game/director/scene.ts';
import { createStageLink, type StageLink } from '../../../src/game/play/stage-link.ts';
import type { StageOptions } from '../../../src/game/stage/contract.ts';
import type { StageCue } from '../../../src/game/stage/cue.ts';
import { small } from '../../core/support/scripts.ts';
import { view } from '../views.ts';

/** What the link asks of the stage: how it is set at first, then its cues, in order. */
const made: StageOptions[] = [];
const cues: StageCue[] = [];
vi.mock('../../../src/game/stage/stage.ts', () => ({
  createStage: (_host: unknown, options: StageOptions) => {
    made.push(options);
    const stage = { cue: (cue: StageCue) => cues.push(cue), destroy: () => undefined };
    return Promise.resolve({ ok: true, stage });
  },
}));

const at = (minutes: number, part: Partial<View> = {}): View =>
  view({ clock: { minutes, shown: `at ${minutes}` }, ...part });
const sees = (table: 'coffee' | 'clearing'): View['sees'] => [{ id: table, text: 'Seen.', table }];
const staging = (now: View): Staging => ({
  scene: { at: 'open' },
  view: now,
  speech: null,
  words: null,
  unanswered: false,
  cutting: false,
  holds: new Set(),
});
const ofType = (type: StageCue['type']) => cues.filter((cue) => cue.type === type);

/** Where the stage draws: nothing of it is asked here. */
class Host {
  readonly parentElement = null;
}

let link: StageLink;
let now: View;

/** A run that stands at `first` after what was `passed`, on a stage that is there. */
async function open(passed: readonly View[], first: View): Promise<void> {
  now = first;
  link = createStageLink({
    script: small(),
    view: () => now,
    said: () => 0,
    isStill: () => true,
    changed: () => undefined,
  });
  link.takeUp(passed);
  link.follow(staging(first), [], 30);
  link.host(new Host() as unknown as HTMLElement);
  await vi.waitFor(() => expect(ofType('mood')).toHaveLength(1));
}

/** The run is somewhere else now. */
function takeUp(passed: readonly View[], next: View): void {
  cues.length = 0;
  now = next;
  link.takeUp(passed);
  link.follow(staging(next), [], 30);
}

beforeEach(() => {
  made.length = 0;
  cues.length = 0;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
  vi.stubGlobal('HTMLElement', Host);
});

afterEach(() => vi.unstubAllGlobals());

describe('a stage on which a run is taken up', () => {
  it('shows the tables as they were spoken of before a reload', async () => {
    await open([at(5, { sees: sees('coffee') }), at(10)], at(20));
    expect(made).toMatchObject([{ tables: ['coffee'], clock: 'at 20' }]);
    link.destroy();
  });

  it('shows them as they were at an earlier decision, with the face and the time of then', async () => {
    await open([], at(0, { mood: 'neutral' }));
    link.follow(staging(at(30, { mood: 'furious', sees: sees('clearing') })), [], 30);
    expect(ofType('tables').at(-1)).toEqual({ type: 'tables', tables: ['clearing'] });
    takeUp([at(2, { sees: sees('coffee') })], at(5, { mood: 'worried' }));
    expect(cues).toContainEqual({ type: 'tables', tables: ['coffee'] });
    expect(cues).toContainEqual({ type: 'mood', mood: 'worried' });
    expect(cues).toContainEqual({ type: 'clock', clock: 'at 5' });
    takeUp([], at(0));
    expect(cues).toContainEqual({ type: 'tables', tables: [] });
    link.destroy();
  });
});
