import { html, nothing, type TemplateResult } from 'lit-html';
import { BOTS } from '../../core/index.ts';
import { openRoom } from '../backroom/room.ts';
import type { Bench } from '../bench/bench.ts';
import { namesOf } from '../document/names.ts';
import { fileNameOf } from '../findings/findings.ts';
import { textAt } from '../document/json.ts';
import { FEWEST_RUNS, overlayOfTeam, playedVersions, type TeamRuns } from '../team/runs.ts';
import { standingsOf } from '../team/standings.ts';
import { say } from '../text/say.ts';
import { graphOf } from './model.ts';
import type { Overlay, OverlayOf } from './overlay.ts';

/** Choosing what is laid over the graph, and working it out beside the page. */
export interface OverlayChoice {
  readonly now: Overlay | null;
  template(): TemplateResult;
  close(): void;
}

/** What can be shown: what the draft allows, bots, or a team's real runs. */
type Choice = OverlayOf | ({ readonly kind: 'team' } & TeamRuns);

/** A choice as the value of an option. */
function valueOf(of: Choice): string {
  switch (of.kind) {
    case 'bot':
      return `bot ${of.bot}`;
    case 'team':
      return `team ${of.team.id} ${of.version.hash}`;
    case 'most':
    case 'least':
      return `${of.kind} ${of.variant}`;
  }
}

export function openOverlay(bench: Bench): OverlayChoice {
  const room = openRoom();
  let chosen: Choice | null = null;
  /** The past of a follow-up; null for the stated one. */
  let past: string | null = null;
  let teams: readonly TeamRuns[] = [];
  let made: { readonly of: string; readonly version: number; readonly overlay: Overlay | null } | null = null;
  let isWorking = false;

  /** Asked once: without a server, or a team that is led here, there is simply nothing to choose. */
  const askTeams = async () => {
    const answer = await standingsOf(textAt(bench.document.value, ['id']));
    if (!answer.ok || answer.value.length === 0) return;
    teams = playedVersions(answer.value);
    bench.update();
  };
  void askTeams();

  const work = async () => {
    if (room.isBusy) room.giveUp();
    if (chosen === null) {
      made = null;
      return bench.update();
    }
    const [of, { version }] = [chosen, bench.document];
    const [asked, value] = [past, valueOf(of)];
    isWorking = true;
    bench.update();
    const overlay = await overlayFor(of).catch((error: unknown) => {
      console.error(error);
      return null;
    });
    if (chosen === null || valueOf(chosen) !== value || past !== asked) return;
    [isWorking, made] = [false, { of: valueOf(of), version, overlay }];
    bench.shell.announce(stage());
    bench.update();
  };

  const overlayFor = async (of: Choice): Promise<Overlay | null> => {
    const { document, kept, tips } = bench;
    if (of.kind === 'team') {
      return overlayOfTeam(textAt(document.value, ['id']), of, graphOf(document.value));
    }
    const file = kept.draft.file?.name ?? fileNameOf(document);
    return room.ask({ type: 'overlay', source: document.text, file, tips: tips.text, past, of });
  };

  const choices = (): readonly Choice[] => {
    const variants = namesOf(bench.document.value, 'variant').map(({ id }) => id);
    return [
      ...variants.map((variant) => ({ kind: 'most', variant }) as const),
      ...variants.map((variant) => ({ kind: 'least', variant }) as const),
      ...BOTS.map((bot) => ({ kind: 'bot', bot }) as const),
      ...teams.map((runs) => ({ kind: 'team', ...runs }) as const),
    ];
  };
  const variantName = (variant: string) =>
    namesOf(bench.document.value, 'variant').find(({ id }) => id === variant)?.label || variant;
  const nameOf = (of: Choice): string => {
    switch (of.kind) {
      case 'bot':
        return say('graph.overlay.bot', { bot: say(`know.bot.${of.bot}.name`) });
      case 'team': {
        const { team, version } = of;
        const key = version.runs < FEWEST_RUNS ? 'graph.overlay.tooFew' : 'graph.overlay.team';
        return say(key, { team: team.name, version: version.version, fewest: FEWEST_RUNS });
      }
      case 'most':
      case 'least':
        return say(`graph.overlay.${of.kind}`, { variant: variantName(of.variant) });
    }
  };
  const stage = () => {
    if (chosen === null) return '';
    if (isWorking || made === null) return say('graph.overlay.working');
    if (made.overlay === null)
      return say(chosen.kind === 'team' ? 'graph.overlay.unreachable' : 'graph.overlay.errors');
    if (made.version !== bench.document.version) return say('graph.overlay.stale');
    return say('graph.overlay.done', { count: made.overlay.runs });
  };
  const choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    chosen = choices().find((of) => valueOf(of) === value) ?? null;
    void work();
  };
  /** A follow-up begins with what an earlier run left: each past is another conversation. */
  const pasts = () => {
    const names = namesOf(bench.document.value, 'past');
    if (names.length === 0 || chosen === null || chosen.kind === 'team') return nothing;
    const choosePast = (event: Event) => {
      past = (event.target as HTMLSelectElement).value || null;
      void work();
    };
    return html`<label class="graph-overlay"
      ><span>${say('know.past')}</span
      ><select class="input" data-choose="past" @change=${choosePast}>
        <option value="">${say('know.statedPast')}</option>
        ${names.map(({ id, label }) => html`<option value=${id} ?selected=${id === past}>${label || id}</option>`)}
      </select></label
    >`;
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
                  ?disabled=${of.kind === 'team' && of.version.runs < FEWEST_RUNS}
                  ?selected=${chosen !== null && valueOf(of) === valueOf(chosen)}
                >
                  ${nameOf(of)}
                </option>`,
            )}
          </select></label
        >${pasts()}${
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
