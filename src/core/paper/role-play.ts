import { extremeRun } from '../bots/runs.ts';
import type { Condition } from '../format/condition.ts';
import type { Line, Reply } from '../format/scenario.ts';
import { amountInWords, fill } from '../play/words.ts';
import { startConversation } from '../play/conversation.ts';
import { moodOf } from '../rules/ladder.ts';
import { SLOT } from '../script/layout.ts';
import type { CompiledBeat, CompiledOutcome, CompiledReply, Script } from '../script/script.ts';
import { exitsOf } from '../script/walk.ts';
import type { Mood, MoodMove, Strength } from '../vocabulary.ts';
import { residual, type Settled } from './residual.ts';

/**
 * A scenario as two people play it at a table: who plays the customer has one variant on paper, who plays the trainee
 * has the replies without their worth, and the coach has what each of them follows and breaks.
 */

/** What stands on paper where a number or a particular is still to be said. */
const GAP = '____';

/** Something said only if what is left of its condition holds; null for always. */
export interface SaidIf {
  readonly text: string;
  readonly when: Condition | null;
}

/** What a reply leads to. */
export interface PaperOutcome {
  readonly when: Condition | null;
  readonly mood: MoodMove | null;
  readonly answer: readonly SaidIf[];
  readonly thought: string | null;
  readonly follows: readonly PaperTip[];
  readonly breaks: readonly PaperTip[];
  /** Where it leads: the first that fits. */
  readonly exits: readonly { readonly to: PaperTarget; readonly when: Condition | null }[];
}

export interface PaperTip {
  readonly title: string;
  readonly source: string;
  readonly strength: Strength;
}

/** A beat by its number, an ending by its title, or the same beat again. */
export type PaperTarget =
  | { readonly at: 'beat'; readonly number: number }
  | { readonly at: 'ending'; readonly title: string }
  | { readonly at: 'here' };

export interface PaperReply {
  readonly id: string;
  readonly card: string;
  readonly spoken: string | null;
  /** The range of the number that is picked, in words; null where none is. */
  readonly range: { readonly from: string; readonly to: string } | null;
  /** Whether it is offered only at times. */
  readonly when: Condition | null;
  readonly coaching: string;
  readonly outcomes: readonly PaperOutcome[];
  /** Whether the best path says it. */
  readonly best: boolean;
}

export interface PaperBeat {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly jump: string | null;
  readonly sees: readonly SaidIf[];
  readonly lines: readonly SaidIf[];
  readonly replies: readonly PaperReply[];
}

export interface RolePlay {
  readonly title: string;
  readonly brief: string;
  readonly customer: string;
  readonly variant: { readonly id: string; readonly label: string };
  readonly past: { readonly label: string; readonly says: string } | null;
  readonly mood: Mood;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** What the customer has to know of each promise: what they expect, can bear, and what will come. */
  readonly promises: readonly {
    readonly label: string;
    readonly expects: string | null;
    readonly bears: string | null;
    readonly delivers: string | null;
  }[];
  readonly beats: readonly PaperBeat[];
  readonly endings: readonly { readonly title: string; readonly says: string; readonly review: string }[];
  /** The best path: in each beat the replies that it says; empty where it takes too many states. */
  readonly best: readonly { readonly number: number; readonly card: string; readonly quote: string | null }[];
}

/** The sheets of one variant; null where the script has no such variant. */
export function rolePlayOf(script: Script, variant: string): RolePlay | null {
  const compiled = script.variants.find((each) => each.variant.id === variant);
  return compiled === undefined ? null : new Sheets(script, compiled.index).rolePlay();
}

/** The replies of the best path, each with its beat; none where it takes too many states to find. */
function bestReplies(script: Script, variant: string) {
  const run = extremeRun(script, variant, 'most');
  if (run === null) return [];
  const { seed, mode, tempo, events } = run;
  const conversation = startConversation(script, { seed, mode, tempo });
  const said = events.flatMap((event) => {
    const beat = script.beats.find(({ id }) => id === conversation.view.beat);
    conversation.send(event);
    if (event.type !== 'reply') return [];
    const reply = beat?.replyById.get(event.reply);
    return beat === undefined || reply === undefined ? [] : [{ beat, reply, quote: event.quote }];
  });
  conversation.stop();
  return said;
}

/** Whether what a reply takes for granted or reads is so; undefined where the trainee fills in particulars. */
function isRight({ relies, reads, saysBack }: Reply, truth: Settled['facts']): boolean | undefined {
  if (saysBack !== undefined) return undefined;
  const relied = (relies ?? []).every(({ fact, is }) => is.includes(truth[fact] ?? ''));
  return relied && (reads === undefined || truth[reads.fact] === reads.is);
}

class Sheets {
  readonly #script: Script;
  readonly #known: Settled;
  readonly #index: number;
  readonly #truths: Readonly<Record<string, string>>;
  readonly #numbers: ReadonlyMap<number, number>;
  readonly #said: ReadonlySet<string>;
  readonly #path: RolePlay['best'];

  constructor(script: Script, index: number) {
    this.#script = script;
    this.#index = index;
    const { variant } = script.variants[index] as Script['variants'][number];
    this.#known = { variant: variant.id, facts: variant.facts, past: script.past };
    const { facts, promises } = script.scenario;
    this.#truths = {
      ...Object.fromEntries(
        Object.entries(facts).map(([id, { values }]) => [id, values[variant.facts[id] ?? ''] ?? '']),
      ),
      ...Object.fromEntries(Object.entries(promises).map(([id, { label }]) => [id, `[${label}]`])),
    };
    this.#numbers = this.#numberBeats();
    const said = bestReplies(script, variant.id);
    this.#said = new Set(said.map(({ beat, reply }) => `${beat.id}/${reply.reply.id}`));
    this.#path = said.map(({ beat, reply, quote }) => ({
      number: this.#numbers.get(beat.index) ?? 0,
      card: this.#unfilled(reply.reply.say),
      quote: this.#amount(reply, quote),
    }));
  }

  rolePlay(): RolePlay {
    const { scenario, past, rules } = this.#script;
    const { variant, start } = this.#script.variants[this.#index] as Script['variants'][number];
    const brought = scenario.pasts?.find(({ id }) => id === past);
    return {
      title: scenario.title,
      brief: scenario.brief,
      customer: scenario.customer.name,
      variant: { id: variant.id, label: variant.label ?? variant.id },
      past: brought === undefined ? null : { label: brought.label, says: brought.says },
      mood: moodOf(rules, start[SLOT.mood] ?? 0),
      facts: Object.entries(scenario.facts).map(([id, { label }]) => ({
        label,
        value: this.#truths[id] ?? '',
      })),
      promises: Object.entries(scenario.promises).map(([id, { label, unit }]) => {
        const words = (of: Readonly<Record<string, number>>) =>
          of[id] === undefined ? null : amountInWords(of[id], unit, this.#script.telling.amounts);
        return {
          label,
          expects: words(variant.expects),
          bears: words(variant.bears),
          delivers: words(variant.delivers),
        };
      }),
      beats: this.#script.beats.flatMap((beat) => this.#beat(beat)),
      endings: this.#script.endings.map(({ ending }) => ({
        title: ending.title,
        says: this.#customers(ending.says),
        review: this.#customers(ending.review.text),
      })),
      best: this.#path,
    };
  }

  /** Numbers the beats that this variant can come to, in the order of the story. */
  #numberBeats(): ReadonlyMap<number, number> {
    const { beats, scenario, targets } = this.#script;
    const reached = new Set([targets.get(scenario.start) ?? 0]);
    // Every beat stands before those that it leads to.
    for (const beat of beats) {
      if (!reached.has(beat.index)) continue;
      for (const { reply, outcomes } of beat.replies) {
        if (residual(reply.when, this.#known) === false) continue;
        for (const { outcome } of this.#possible(reply, outcomes)) {
          for (const { target } of this.#exits(beat, outcome, reply.backchannel === true))
            reached.add(target);
        }
      }
      if (beat.silence !== null)
        for (const { target } of this.#exits(beat, beat.silence, true)) reached.add(target);
    }
    const told = beats.filter(({ index }) => reached.has(index));
    return new Map(told.map(({ index }, at) => [index, at + 1]));
  }

  #beat(beat: CompiledBeat): readonly PaperBeat[] {
    const number = this.#numbers.get(beat.index);
    if (number === undefined) return [];
    const { label, jump, sees } = beat.beat;
    return [
      {
        id: beat.id,
        number,
        label: label ?? beat.id,
        jump: jump === undefined ? null : this.#customers(jump.says),
        sees: this.#saidIf(sees ?? []),
        lines: this.#saidIf(beat.beat.lines),
        replies: beat.replies.flatMap((reply) => this.#reply(beat, reply)),
      },
    ];
  }

  #reply(beat: CompiledBeat, compiled: CompiledReply): readonly PaperReply[] {
    const { reply } = compiled;
    const when = residual(reply.when, this.#known);
    if (when === false) return [];
    const quote = compiled.quote;
    return [
      {
        id: reply.id,
        card: this.#unfilled(reply.say),
        spoken: reply.spoken === undefined ? null : this.#unfilled(reply.spoken),
        range:
          quote === null
            ? null
            : {
                from: this.#amount(compiled, quote.terms.from) ?? '',
                to: this.#amount(compiled, quote.numbers.at(-1)) ?? '',
              },
        when: when === true ? null : when,
        coaching: reply.coaching,
        outcomes: this.#possible(reply, compiled.outcomes).map(({ outcome, when: open }) =>
          this.#outcome(beat, compiled, outcome, open),
        ),
        best: this.#said.has(`${beat.id}/${reply.id}`),
      },
    ];
  }

  /** The outcomes that this variant can take, up to the first that it takes for sure. */
  #possible(reply: Reply, outcomes: readonly CompiledOutcome[]) {
    const known = { ...this.#known, rightly: isRight(reply, this.#known.facts) };
    const found: { readonly outcome: CompiledOutcome; readonly when: Condition | null }[] = [];
    for (const outcome of outcomes) {
      const when = residual(outcome.outcome.when, known);
      if (when === false) continue;
      found.push({ outcome, when: when === true ? null : when });
      if (when === true) break;
    }
    return found;
  }

  /** Where an outcome can lead in this variant. */
  #exits(beat: CompiledBeat, { outcome }: CompiledOutcome, stays: boolean) {
    const found: { readonly target: number; readonly open: Condition | null }[] = [];
    for (const { to, when } of exitsOf(beat.id, beat.beat, outcome, stays)) {
      const open = residual(when, this.#known);
      if (open === false) continue;
      found.push({ target: this.#script.targets.get(to) ?? 0, open: open === true ? null : open });
      if (open === true) break;
    }
    return found;
  }

  #outcome(
    beat: CompiledBeat,
    { backchannel }: CompiledReply,
    compiled: CompiledOutcome,
    when: Condition | null,
  ): PaperOutcome {
    const { outcome } = compiled;
    const tips = (of: Readonly<Record<string, Strength>> | undefined) =>
      Object.entries(of ?? {}).map(([id, strength]) => this.#tip(id, strength));
    return {
      when,
      mood: outcome.mood ?? null,
      answer: this.#saidIf(outcome.answer ?? []),
      thought: outcome.thought ?? null,
      follows: tips(outcome.follows),
      breaks: tips(outcome.breaks),
      exits: this.#exits(beat, compiled, backchannel).map(({ target, open }) => ({
        to: target === beat.index ? { at: 'here' as const } : this.#target(target),
        when: open,
      })),
    };
  }

  #target(target: number): PaperTarget {
    const { beats, endings } = this.#script;
    const ending = endings[target - beats.length];
    if (ending !== undefined) return { at: 'ending', title: ending.ending.title };
    return { at: 'beat', number: this.#numbers.get(target) ?? 0 };
  }

  #tip(id: string, strength: Strength): PaperTip {
    const { tips, documents } = this.#script.tips;
    const tip = tips[id];
    const [source] = tip?.sources ?? [];
    const title = source === undefined ? '' : (documents[source.document]?.title ?? '');
    const place = source?.place === undefined ? '' : `, ${source.place}`;
    return { title: tip?.title ?? id, source: `${title}${place}`, strength };
  }

  #saidIf(lines: readonly Pick<Line, 'say' | 'when'>[]): SaidIf[] {
    return lines.flatMap(({ say, when }) => {
      const open = residual(when, this.#known);
      return open === false ? [] : [{ text: this.#customers(say), when: open === true ? null : open }];
    });
  }

  #customers(text: string): string {
    return fill(text, this.#truths);
  }

  /** A card as the trainee has it: what they fill in is a gap. */
  #unfilled(text: string): string {
    const names = [...Object.keys(this.#truths), 'quote'];
    return fill(text, Object.fromEntries(names.map((name) => [name, GAP])));
  }

  #amount({ quote }: CompiledReply, number: number | undefined): string | null {
    if (quote === null || number === undefined) return null;
    const { terms } = this.#script.promises[quote.promise] as Script['promises'][number];
    return amountInWords(number, terms.unit, this.#script.telling.amounts);
  }
}
