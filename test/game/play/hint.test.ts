import { describe, expect, it } from 'vitest';
import { repliesBeforeJump } from '../../../src/game/play/coaching.ts';
import { hintOf } from '../../../src/game/play/hint.ts';
import type { Entry } from '../../../src/game/play/transcript.ts';
import { small } from '../../core/support/scripts.ts';
import { reply, view } from '../views.ts';

const offered = (beat: string, ...ids: string[]) => view({ beat, replies: ids.map((id) => reply(id)) });

describe('a hint', () => {
  it('names the tips at stake in what is offered, by all variants together, the weightiest first', () => {
    expect(hintOf(small(), offered('door', 'mm', 'quote', 'soon', 'kids-menu'))).toEqual({
      tips: ['no-one-size', 'let-them-finish'],
      canAsk: false,
    });
  });

  it('says that something can be asked, as long as it is not known', () => {
    const asks = offered('bar', 'ask', 'blame');
    expect(hintOf(small(), asks)).toEqual({ tips: [], canAsk: true });
    const known = { fact: 'hurry', label: 'Why', value: 'curtain at eight', state: 'known' } as const;
    expect(hintOf(small(), { ...asks, notepad: [known] })).toBeNull();
  });
});

describe('coaching while time passes', () => {
  const said = (at: number): Entry => ({
    kind: 'reply',
    at,
    beat: 'door',
    reply: 'soon',
    words: 'Soon.',
    backchannel: false,
  });
  const jump: Entry = { kind: 'jump', text: 'Later.' };
  const at = (entries: readonly Entry[]) => repliesBeforeJump(entries).map((entry) => entry.at);

  it('is about what was said since the jump before', () => {
    expect(at([said(1), jump, said(2), { kind: 'silence', at: 3 }, said(4), jump])).toEqual([2, 4]);
    expect(at([said(1), said(2), jump])).toEqual([1, 2]);
    expect(at([said(1)])).toEqual([]);
    expect(at([])).toEqual([]);
  });
});
