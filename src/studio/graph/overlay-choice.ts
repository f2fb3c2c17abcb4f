import { html, nothing, type TemplateResult } from 'lit-html';
import { BOTS } from '../../core/index.ts';
import { openRoom } from '../backroom/room.ts';
import type { Bench } from '../bench/bench.ts';
import { namesOf } from '../document/names.ts';
import { fileNameOf } from '../findings/findings.ts';
import { say } from '../text/say.ts';
import type { Overlay, OverlayOf } from './overlay.ts';

/** Choosing what is laid over the graph, and working it out beside the page. */
export interface OverlayChoice {
  readonly now: Overlay | null;
  template(): TemplateResult;
  close(): void;
}

/** A choice as the value of an option. */
const valueOf = (of: OverlayOf): string => (of.kind === 'bot' ? `bot ${of.bot}` : `${of.kind} ${of.variant}`);

export function openOverlay(bench: Bench): OverlayChoice {
  const room = openRoom();
  let chosen: OverlayOf | null = null;
  let made: { readonly of: string; readonly version: number; readonly overlay: Overlay | null } | null = null;
  let isWorking = false;

  const work = async () => {
    if (room.isBusy) room.giveUp();
    if (chosen === null) {
      made = null;
      return bench.update();
    }
    const [of, { version }] = [chosen, bench.document];
    isWorking = true;
    bench.update();
    const file = bench.kept.draft.file?.name ?? fileNameOf(bench.document);
    const task = {
      type: 'overlay',
      source: bench.document.text,
      file,
      tips: bench.tips.text,
      past: null,
      of,
    } as const;
    const overlay = await room.ask(task).catch((error: unknown) => {
      console.error(error);
      return null;
    });
    if (chosen !== of) return;
    [isWorking, made] = [false, { of: valueOf(of), version, overlay }];
    bench.shell.announce(stage());
    bench.update();
  };

  const choices = (): readonly OverlayOf[] => {
    const variants = namesOf(bench.document.value, 'variant').map(({ id }) => id);
    return [
      ...variants.map((variant) => ({ kind: 'most', variant }) as const),
      ...variants.map((variant) => ({ kind: 'least', variant }) as const),
      ...BOTS.map((bot) => ({ kind: 'bot', bot }) as const),
    ];
  };
  const nameOf = (of: OverlayOf) =>
    of.kind === 'bot'
      ? say('graph.overlay.bot', { bot: of.bot })
      : say(`graph.overlay.${of.kind}`, { variant: of.variant });
  const stage = () => {
    if (chosen === null) return '';
    if (isWorking || made === null) return say('graph.overlay.working');
    if (made.overlay === null) return say('graph.overlay.errors');
    if (made.version !== bench.document.version) return say('graph.overlay.stale');
    return say('graph.overlay.done', { count: made.overlay.runs });
  };
  const choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    chosen = choices().find((of) => valueOf(of) === value) ?? null;
    void work();
  };

  return {
    get now() {
      return chosen === null || isWorking ? null : (made?.overlay ?? null);
    },
    template: () =>
      html`<label class="graph-overlay"
          ><span>${say('graph.overlay.label')}</span
          ><select class="input" @change=${choose}>
            <option value="">${say('graph.overlay.none')}</option>
            ${choices().map(
              (of) =>
                html`<option
                  value=${valueOf(of)}
                  ?selected=${chosen !== null && valueOf(of) === valueOf(chosen)}
                >
                  ${nameOf(of)}
                </option>`,
            )}
          </select></label
        >${
          chosen === null
            ? nothing
            : html`<span class="graph-stage quiet-text">${stage()}</span>${
                  made !== null && made.version !== bench.document.version && !isWorking
                    ? html`<button class="button small" type="button" @click=${() => void work()}>
                        ${say('graph.overlay.again')}
                      </button>`
                    : nothing
                }`
        }`,
    close: () => room.close(),
  };
}
