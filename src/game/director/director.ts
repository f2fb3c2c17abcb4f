import type { GameEvent, Moment, View } from '../../core/index.ts';
import type { Director, DirectorOptions, ReplyEvent } from './contract.ts';
import { landingTime, pauseAfterLine, readingTime, RINGING, SETTLING } from './pace.ts';
import { isTurn, partsOf, type Hold, type Scene, type Speech, type Staging } from './scene.ts';
import { viewDuring } from './shown.ts';
import { createTimer, type Timer } from './timer.ts';

/**
 * Owns real time: lines take as long as they would to be said, patience runs once the replies could be read. It sends
 * `listen` and `silence` by itself in the live tempo; in the untimed one it waits for the trainee.
 */
export function createDirector(options: DirectorOptions): Director {
  return new RunningDirector(options);
}

/** How long a scene lasts: milliseconds, or until the trainee goes on. */
type Wait = number | 'told';

class RunningDirector implements Director {
  readonly #options: DirectorOptions;
  readonly #live: boolean;
  readonly #timer: Timer;
  readonly #holds = new Set<Hold>();
  #scene: Scene = { at: 'landing' };
  #shown: View;
  #speech: Speech | null = null;
  #words: string | null = null;
  /** Whether the customer has yet to answer the trainee's words. */
  #unanswered = false;
  #cutting = false;
  /** The view before the event that is being shown, its moments shown so far, and the parts still to come. */
  #before: View;
  #come: Moment[] = [];
  #parts: Moment[][] = [];

  constructor(options: DirectorOptions) {
    this.#options = options;
    this.#live = options.tempo === 'live';
    this.#timer = createTimer(options.clock);
    this.#shown = options.table.view;
    this.#before = options.table.view;
    this.#speech = options.heard ?? null;
  }

  get staging(): Staging {
    return {
      scene: this.#scene,
      view: this.#shown,
      speech: this.#speech,
      words: this.#words,
      unanswered: this.#unanswered,
      cutting: this.#cutting,
      holds: new Set(this.#holds),
    };
  }

  get said(): number {
    const speech = this.#speech;
    if (speech === null) return 0;
    if (speech.how !== 'speaking') return speech.said;
    return Math.min(speech.text.length, Math.floor(this.#timer.gone / this.#options.msPerChar));
  }

  get progress(): number {
    if (this.#scene.at === 'patience') return Math.min(1, this.#timer.gone / (this.#options.patience * 1000));
    const length = this.#scene.at === 'typing' ? (this.#speech?.text.length ?? 0) : 0;
    return length === 0 ? 0 : this.said / length;
  }

  start(): void {
    const { call: caller } = this.#options;
    if (caller === null) return this.#open();
    // Nobody's own call is made for them.
    const wait = this.#live && caller === 'customer' ? RINGING : 'told';
    this.#change({ at: 'ringing', caller }, [], wait, () => this.#open());
  }

  #open(): void {
    this.#take(this.#options.table.view, this.#options.opening, { at: 'landing' }, 0);
  }

  onward(): void {
    if (this.#holds.size > 0) return;
    switch (this.#scene.at) {
      case 'typing':
        return this.#complete((this.#speech?.text.length ?? 0) - this.said);
      case 'ringing':
        this.#timer.stop();
        return this.#open();
      case 'jump':
      case 'landing':
      case 'held':
        this.#timer.stop();
        return this.#proceed();
      case 'reading':
      case 'patience':
      case 'open':
      case 'ended':
    }
  }

  cutIn(open: boolean): void {
    const speaking = this.#scene.at === 'typing' || this.#scene.at === 'held';
    const next = open && speaking && this.#shown.replies.length > 0;
    if (this.#cutting === next) return;
    this.#cutting = next;
    this.#tell([]);
  }

  reply(event: ReplyEvent, words: string): ReturnType<Director['reply']> {
    const offered = this.#shown.replies.find(({ id }) => id === event.reply);
    if (offered === undefined) return 'not-now';
    if (!isTurn(this.#scene) && !this.#cutting && !offered.backchannel) return 'not-now';
    const { table } = this.#options;
    const from = table.view;
    const cutAt = this.#scene.at === 'typing' ? this.said : null;
    const result = table.send(event);
    if ('refused' in result) return result;
    this.#words = words;
    this.#unanswered = true;
    if (offered.backchannel) {
      this.#shown = table.view;
      this.#tell(result.moments);
      return null;
    }
    this.#cutting = false;
    if (this.#speech !== null && cutAt !== null) this.#speech = { ...this.#speech, how: 'cut', said: cutAt };
    // Untimed, the words stay beside the customer's answer; where none comes, they wait to be read.
    const unanswered = result.moments.some(({ type }) => type === 'jumped' || type === 'ended');
    const wait = this.#live ? landingTime(words) : unanswered ? 'told' : 0;
    this.#take(from, result.moments, { at: 'landing' }, wait);
    return null;
  }

  glance(temptation: string): 'lost-the-line' | 'free' {
    if (this.#scene.at !== 'typing' || this.#speech === null) return 'free';
    this.#speech = { ...this.#speech, how: 'lost', said: this.said };
    this.#leaveLine({ type: 'glance', temptation }, 0);
    return 'lost-the-line';
  }

  hold(why: Hold): void {
    if (this.#holds.has(why)) return;
    this.#holds.add(why);
    this.#timer.hold();
    this.#tell([]);
  }

  release(why: Hold): void {
    if (!this.#holds.delete(why)) return;
    if (this.#holds.size === 0) this.#timer.release();
    this.#tell([]);
  }

  stop(): void {
    this.#timer.stop();
  }

  #tell(moments: readonly Moment[]): void {
    this.#options.onChange(this.staging, moments);
  }

  /** Takes up what an event brought. Its first part is shown with the scene that the event itself makes. */
  #take(from: View, moments: readonly Moment[], first: Scene, wait: Wait): void {
    this.#before = from;
    this.#parts = partsOf(moments);
    this.#come = [];
    this.#show(this.#parts.shift() ?? [], first, wait);
  }

  /** Shows a part of what an event brought, and what comes after it when the scene is over. */
  #show(part: readonly Moment[], scene: Scene, wait: Wait): void {
    this.#come.push(...part);
    this.#shown = viewDuring(this.#before, this.#options.table.view, this.#come, this.#parts.flat());
    this.#change(scene, part, wait, () => this.#proceed());
  }

  #change(scene: Scene, moments: readonly Moment[], wait: Wait, then: () => void): void {
    this.#scene = scene;
    this.#timer.stop();
    if (wait === 0) {
      if (moments.length > 0) this.#tell(moments);
      return then();
    }
    if (wait !== 'told') this.#timer.start(wait, then);
    return this.#tell(moments);
  }

  /** Shows the next part of what is still to come, or else goes on with the conversation. */
  #proceed(): void {
    const part = this.#parts.shift();
    if (part === undefined) return this.#speakOrListen();
    const [first] = part;
    if (first?.type === 'ended') return this.#show(part, { at: 'ended', ending: first.ending }, 'told');
    if (first?.type !== 'jumped') {
      return this.#show(part, { at: 'landing' }, this.#live && isWeighty(part) ? SETTLING : 0);
    }
    this.#speech = null;
    this.#words = null;
    const { beat, minutes } = first;
    const wait = this.#live ? readingTime([this.#options.jumpText(beat)]) : 'told';
    return this.#show(part, { at: 'jump', beat, minutes }, wait);
  }

  #speakOrListen(): void {
    const { view } = this.#options.table;
    const stay = () => undefined;
    this.#shown = view;
    if (view.ending !== null) return this.#change({ at: 'ended', ending: view.ending }, [], 'told', stay);
    if (view.line !== null) return this.#speak(view.line);
    this.#cutting = false;
    if (!this.#live || !view.silence) return this.#change({ at: 'open' }, [], 'told', stay);
    const reading = readingTime(view.replies.map(({ card }) => card));
    return this.#change({ at: 'reading' }, [], reading, () => this.#wait());
  }

  #speak({ id, text }: NonNullable<View['line']>): void {
    if (!this.#unanswered) this.#words = null;
    this.#unanswered = false;
    this.#speech = { line: id, text, how: 'speaking', said: 0 };
    this.#change({ at: 'typing' }, [], text.length * this.#options.msPerChar, () => this.#complete(0));
  }

  #wait(): void {
    this.#change({ at: 'patience' }, [], this.#options.patience * 1000, () => this.#fallSilent());
  }

  #fallSilent(): void {
    this.#words = null;
    const { from, moments } = this.#send({ type: 'silence' });
    this.#take(from, moments, { at: 'landing' }, landingTime(''));
  }

  /**
   * The line stands complete on the screen, so it was heard, whatever comes next.
   * @param unread characters that had not been said yet
   */
  #complete(unread: number): void {
    if (this.#speech !== null) {
      this.#speech = { ...this.#speech, how: 'complete', said: this.#speech.text.length };
    }
    this.#leaveLine({ type: 'listen' }, unread);
  }

  /** Goes on from a line; where it was the last, straight to the trainee's turn. */
  #leaveLine(event: GameEvent, unread: number): void {
    const { from, moments } = this.#send(event);
    const { line, beat, ending } = this.#options.table.view;
    const turn = line === null && beat === from.beat && ending === null;
    this.#take(from, moments, { at: 'held' }, turn ? 0 : this.#live ? pauseAfterLine(unread) : 'told');
  }

  /** Sends an event that is possible whenever it is sent; a refusal is a bug. */
  #send(event: GameEvent): { readonly from: View; readonly moments: readonly Moment[] } {
    const { table } = this.#options;
    const from = table.view;
    const result = table.send(event);
    if ('refused' in result) throw new Error(`${event.type} was refused: ${result.message}`);
    return { from, moments: result.moments };
  }
}

/** Whether a part holds something that deserves a moment to be seen. */
function isWeighty(part: readonly Moment[]): boolean {
  return part.some(({ type }) => type === 'settled' || type === 'released' || type === 'mood');
}
