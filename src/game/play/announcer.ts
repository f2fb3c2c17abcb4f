import type { Moment, Mood, Script } from '../../core/index.ts';
import { say } from '../../ui/text/say.ts';
import { isTurn, type Staging } from '../director/scene.ts';
import { amount } from '../notes/promise-notes.ts';

/** What a screen reader is told, each thing once, in the order in which it happens. */
export interface Announcer {
  /** Tells what has changed since the last call. */
  follow(staging: Staging, moments: readonly Moment[]): void;
}

export function createAnnouncer(
  script: Script,
  jumpText: (beat: string) => string,
  tell: (text: string) => void,
): Announcer {
  const { name } = script.scenario.customer;
  let last: Staging | null = null;
  let mood: Mood | null = null;

  return {
    follow(staging, moments) {
      mood ??= staging.view.mood;
      if (staging.words !== null && staging.words !== last?.words)
        tell(`${say('play.youSaid')}: ${staging.words}`);
      for (const moment of moments) {
        const text = momentText(moment, staging, jumpText, script);
        if (text !== null) tell(text);
      }
      if (staging.view.mood !== mood) {
        ({ mood } = staging.view);
        tell(say('play.moodNow', { name, mood: say(`mood.${mood}`) }));
      }
      const { speech, scene } = staging;
      if (speech !== null && scene.at === 'typing' && speech !== last?.speech)
        tell(`${name}: ${speech.text}`);
      if (isTurn(scene) && (last === null || !isTurn(last.scene))) {
        tell(say('play.turnCount', { count: staging.view.replies.length }));
      }
      last = staging;
    },
  };
}

function momentText(
  moment: Moment,
  { view }: Staging,
  jumpText: (beat: string) => string,
  script: Script,
): string | null {
  switch (moment.type) {
    case 'jumped':
      return jumpText(moment.beat);
    case 'promised': {
      const note = view.notes.find(({ promise }) => promise === moment.promise);
      if (note === undefined) return null;
      if (moment.amount === null) return say('notes.madeVague', { label: note.label });
      return say('notes.made', { label: note.label, amount: amount(moment.amount, note) });
    }
    case 'settled':
    case 'released': {
      const note = view.notes.find(({ promise }) => promise === moment.promise);
      const state = moment.type === 'released' ? 'released' : moment.state;
      return note === undefined
        ? null
        : say('notes.settled', { label: note.label, state: say(`state.${state}`) });
    }
    case 'missed':
      return say('notes.missedFact', { label: script.scenario.facts[moment.fact]?.label ?? moment.fact });
    case 'ended': {
      const ending = script.scenario.endings[moment.ending];
      return ending === undefined ? null : `${ending.title}. ${ending.says}`;
    }
    case 'mood':
    case 'heard':
    case 'corrected':
    case 'interrupted':
    case 'glanced':
    case 'favour':
    case 'thought':
    case 'minutes':
    case 'trust':
    case 'entered':
      return null;
  }
}
