import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile, readScenario, readTips, startConversation } from '../../../src/core/index.ts';
import type { Scene, Staging } from '../../../src/game/director/scene.ts';
import { noteFor } from '../../../src/game/first-call/guide.ts';
import { view } from '../views.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

function script() {
  const tips = readTips(read('scenarios', 'tips.json'), 'tips.json');
  if (!tips.ok) throw new Error('the shipped tips have errors');
  const file = 'first-call.scenario.json';
  const scenario = readScenario(read('src', 'game', 'first-call', file), file, tips.value);
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.findings));
  return compile(scenario.value, tips.value);
}

function staging(scene: Scene, beat: string, part: Partial<Staging> = {}): Staging {
  return {
    scene,
    view: view({ beat }),
    speech: null,
    words: null,
    unanswered: false,
    cutting: false,
    holds: new Set(),
    ...part,
  };
}

describe('the guide of the first call', () => {
  const conversation = () => startConversation(script(), { seed: 1, mode: 'practice', tempo: 'untimed' });

  it('has a scenario that can be played to its end, listening', () => {
    const call = conversation();
    const send = (event: Parameters<typeof call.send>[0]) =>
      expect(call.send(event)).not.toHaveProperty('refused');
    const listen = () => {
      while (call.view.phase === 'speaking') send({ type: 'listen' });
    };
    listen();
    send({ type: 'reply', reply: 'greet' });
    listen();
    expect(call.view.notepad.map(({ state }) => state)).toEqual(['known', 'known']);
    expect(call.view.replies.map(({ id }) => id)).not.toContain('ask');
    send({ type: 'reply', reply: 'heard' });
    listen();
    send({ type: 'reply', reply: 'number', quote: 45 });
    listen();
    expect(call.view.notes[0]?.state).toBe('kept');
    send({ type: 'reply', reply: 'thanks' });
    listen();
    expect(call.view.ending).toBe('on-time');
  });

  it('shows what cutting in loses, and that asking brings it back', () => {
    const call = conversation();
    while (call.view.beat === 'hello') {
      call.send(call.view.phase === 'speaking' ? { type: 'listen' } : { type: 'reply', reply: 'greet' });
    }
    call.send({ type: 'reply', reply: 'ask' });
    while (call.view.beat === 'story') call.send({ type: 'listen' });
    expect(call.view.notepad.find(({ fact }) => fact === 'need')).toMatchObject({ state: 'known' });
  });

  it.each([
    ['ringing', staging({ at: 'ringing', caller: 'customer' }, 'hello'), false],
    ['listen', staging({ at: 'typing' }, 'hello'), false],
    ['reply', staging({ at: 'open' }, 'hello'), false],
    ['cut', staging({ at: 'typing' }, 'story'), false],
    ['cutting', staging({ at: 'typing' }, 'story', { cutting: true }), false],
    ['missed', staging({ at: 'open' }, 'story'), false],
    ['sights', staging({ at: 'open' }, 'when'), false],
    ['number', staging({ at: 'open' }, 'when'), true],
    ['promise', staging({ at: 'jump', beat: 'later', minutes: 40 }, 'when'), false],
    ['due', staging({ at: 'typing' }, 'later'), false],
    ['goodbye', staging({ at: 'open' }, 'later'), false],
    ['ended', staging({ at: 'ended', ending: 'just' }, 'later'), false],
  ])('speaks of %s at its moment', (note, now, picking) => {
    expect(noteFor(now, picking)).toBe(note);
  });
});
