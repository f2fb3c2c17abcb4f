import type { GameEvent, Moment, Refusal, Tempo, View } from '../../core/index.ts';
import type { Clock } from './clock.ts';
import { landingTime, pauseAfterLine, readingTime, SETTLING } from './pace.ts';
import { isTurn, partsOf, type Hold, type Scene, type Speech, type Staging } from './scene.ts';
import { viewDuring } from './shown.ts';
import { createTimer } from './timer.ts';

/** The conversation as the director plays it. */
export interface Table {
  readonly view: View;
  send(event: GameEvent): { readonly moments: readonly Moment[] } | Refusal;
}

export interface DirectorOptions {
  readonly table: Table;
  /** What entering the first beat brought; empty for a resumed run. */
  readonly opening: readonly Moment[];
  readonly clock: Clock;
  readonly tempo: Tempo;
  /** Milliseconds that a character takes to be said. */
  readonly msPerChar: number;
  /** How long the customer waits for an answer, in seconds. */
  readonly patience: number;
  /** What is told as time passes on the way into a beat. */
  readonly jumpText: (beat: string) => string;
  /** Called at every change; `moments` are those that are shown from now on, in order. */
  readonly onChange: (staging: Staging, moments: readonly Moment[]) => void;
}

type ReplyEvent = Extract<GameEvent, { type: 'reply' }>;

export interface Director {
  readonly staging: Staging;
  /** How far the line or the patience has run, 0 to 1; 0 where nothing runs. */
  readonly progress: number;
  /** Characters of the line said so far. */
  readonly said: number;
  /** Begins; `onChange` is called from here on. */
  start(): void;
  /** Click, tap, space, Continue: completes the line, goes on to the next, skips a jump. */
  onward(): void;
  /** Shows or puts away the replies while the customer speaks. */
  cutIn(open: boolean): void;
  /** The trainee says something; cuts in where the customer has not finished. */
  reply(event: ReplyEvent, words: string): Refusal | 'not-now' | null;
  /** The trainee looks at a temptation: costly while a line is being spoken, free otherwise. */
  glance(temptation: string): 'lost-the-line' | 'free';
  hold(why: Hold): void;
  release(why: Hold): void;
  stop(): void;
}

/**
 * Owns real time: lines take as long as they would to be said, patience runs once the replies could be read. It sends
 * `listen` and `silence` by itself in the live tempo; in the untimed one it waits for the trainee.
 */
export function createDirector(options: DirectorOptions): Director {
  const { table, tempo } = options;
  const live = tempo === 'live';
  const timer = createTimer(options.clock);
  const holds = new Set<Hold>();
  let scene: Scene = { at: 'landing' };
  let shown = table.view;
  let speech: Speech | null = null;
  let words: string | null = null;
  /** Whether the customer has yet to answer the trainee's words. */
  let unanswered = false;
  let cutting = false;
  /** The view before the event whose moments are being shown, those shown so far, and the parts still to come. */
  let before = table.view;
  let come: Moment[] = [];
  let parts: Moment[][] = [];

  const staging = (): Staging => ({ scene, view: shown, speech, words, cutting, holds: new Set(holds) });
  const tell = (moments: readonly Moment[] = []) => options.onChange(staging(), moments);

  const said = () => {
    if (speech === null) return 0;
    if (speech.how !== 'speaking') return speech.said;
    return Math.min(speech.text.length, Math.floor(timer.gone / options.msPerChar));
  };

  /** Takes up what an event brought. The first part is shown with the scene that the event itself makes. */
  const take = (from: View, moments: readonly Moment[], first: Scene, wait: number | null) => {
    before = from;
    parts = partsOf(moments);
    const now = parts.shift() ?? [];
    come = [...now];
    shown = viewDuring(before, table.view, come, parts.flat());
    change(first, now, wait, proceed);
  };

  /** Changes the scene; goes on after `wait` milliseconds, or when told to where that is null. */
  const change = (next: Scene, moments: readonly Moment[], wait: number | null, then: () => void) => {
    scene = next;
    timer.stop();
    if (wait === 0) {
      if (moments.length > 0) tell(moments);
      return then();
    }
    if (wait !== null) timer.start(wait, then);
    return tell(moments);
  };

  /** Shows the next part of what is still to come, or else goes on with the conversation. */
  const proceed = () => {
    const part = parts.shift();
    if (part === undefined) return speakOrListen();
    come.push(...part);
    shown = viewDuring(before, table.view, come, parts.flat());
    const [first] = part;
    switch (first?.type) {
      case 'ended':
        return change({ at: 'ended', ending: first.ending }, part, null, proceed);
      case 'entered':
        return change({ at: 'landing' }, part, live && isWeighty(part) ? SETTLING : 0, proceed);
      case 'jumped': {
        speech = null;
        words = null;
        const wait = live ? readingTime([options.jumpText(first.beat)]) : null;
        return change({ at: 'jump', beat: first.beat, minutes: first.minutes }, part, wait, proceed);
      }
      default:
        throw new Error('a part starts with a jump, an arrival or an ending');
    }
  };

  const speakOrListen = () => {
    const { view } = table;
    shown = view;
    if (view.ending !== null) return change({ at: 'ended', ending: view.ending }, [], null, proceed);
    if (view.line !== null) {
      if (!unanswered) words = null;
      unanswered = false;
      speech = { line: view.line.id, text: view.line.text, how: 'speaking', said: 0 };
      return change({ at: 'typing' }, [], view.line.text.length * options.msPerChar, () => complete(0));
    }
    cutting = false;
    if (!live || !view.silence) return change({ at: 'open' }, [], null, proceed);
    return change({ at: 'reading' }, [], readingTime(view.replies.map((reply) => reply.card)), wait);
  };

  const wait = () => change({ at: 'patience' }, [], options.patience * 1000, fallSilent);

  const fallSilent = () => {
    words = null;
    const from = table.view;
    const result = table.send({ type: 'silence' });
    if ('refused' in result) throw new Error(`silence was refused: ${result.message}`);
    take(from, result.moments, { at: 'landing' }, landingTime(''));
  };

  /**
   * The line stands complete on the screen, so it was heard, whatever comes next.
   * @param unread characters that had not been typed yet
   */
  const complete = (unread: number) => {
    if (speech !== null) speech = { ...speech, how: 'complete', said: speech.text.length };
    const from = table.view;
    const result = table.send({ type: 'listen' });
    if ('refused' in result) throw new Error(`listen was refused: ${result.message}`);
    const { line, beat, ending } = table.view;
    const turn = line === null && beat === from.beat && ending === null;
    take(from, result.moments, { at: 'held' }, turn ? 0 : live ? pauseAfterLine(unread) : null);
  };

  return {
    get staging() {
      return staging();
    },
    get said() {
      return said();
    },
    get progress() {
      if (scene.at === 'patience') return Math.min(1, timer.gone / (options.patience * 1000));
      if (scene.at === 'typing' && speech !== null) return speech.text === '' ? 1 : said() / speech.text.length;
      return 0;
    },
    start() {
      take(table.view, options.opening, { at: 'landing' }, 0);
    },
    onward() {
      if (holds.size > 0) return;
      switch (scene.at) {
        case 'typing':
          return complete(speech === null ? 0 : speech.text.length - said());
        case 'jump':
        case 'landing':
        case 'held':
          timer.stop();
          return proceed();
        case 'reading':
        case 'patience':
        case 'open':
        case 'ended':
      }
    },
    cutIn(open) {
      const possible = (scene.at === 'typing' || scene.at === 'held') && shown.replies.length > 0;
      if (cutting === (open && possible)) return;
      cutting = open && possible;
      tell();
    },
    reply(event, spoken) {
      if (!isTurn(scene) && !cutting && !isBackchannel(event.reply)) return 'not-now';
      const from = table.view;
      const cutAt = scene.at === 'typing' ? said() : null;
      const result = table.send(event);
      if ('refused' in result) return result;
      return afterReply(event, spoken, from, cutAt, result.moments);
    },
    glance(temptation) {
      if (scene.at !== 'typing' || speech === null) return 'free';
      const from = table.view;
      speech = { ...speech, how: 'lost', said: said() };
      const result = table.send({ type: 'glance', temptation });
      if ('refused' in result) throw new Error(`a glance was refused: ${result.message}`);
      take(from, result.moments, { at: 'held' }, live ? pauseAfterLine(0) : null);
      return 'lost-the-line';
    },
    hold(why) {
      if (holds.has(why)) return;
      holds.add(why);
      timer.hold();
      tell();
    },
    release(why) {
      if (!holds.delete(why)) return;
      if (holds.size === 0) timer.release();
      tell();
    },
    stop() {
      timer.stop();
    },
  };

  function isBackchannel(reply: string): boolean {
    return table.view.replies.some((offered) => offered.id === reply && offered.backchannel);
  }

  function afterReply(
    event: ReplyEvent,
    spoken: string,
    from: View,
    cutAt: number | null,
    moments: readonly Moment[],
  ): null {
    words = spoken;
    unanswered = true;
    if (from.replies.some((offered) => offered.id === event.reply && offered.backchannel)) {
      shown = table.view;
      tell(moments);
      return null;
    }
    cutting = false;
    if (speech !== null && cutAt !== null) speech = { ...speech, how: 'cut', said: cutAt };
    take(from, moments, { at: 'landing' }, live ? landingTime(spoken) : 0);
    return null;
  }
}

/** Whether a part holds something that deserves a moment to be seen. */
function isWeighty(part: readonly Moment[]): boolean {
  return part.some((moment) => moment.type === 'settled' || moment.type === 'mood');
}
