import { html, nothing, type TemplateResult } from 'lit-html';
import type { Simulation } from '../../core/index.ts';
import { vars } from '../../ui/vars.ts';
import { icon } from '../pieces/icons.ts';
import { say } from '../text/say.ts';
import { gatesOf, type Gate } from './gates.ts';

/** What bots make of the scenario, each against the bounds of a fair one. */
export function botTable(bots: readonly Simulation[], variants: number): TemplateResult {
  const gates = new Map(gatesOf(bots).map((gate) => [gate.bot, gate]));
  const failed = [...gates.values()].filter(({ isPassed }) => !isPassed).length;
  return html`<section aria-labelledby="know-bots">
    <h3 id="know-bots">${say('know.bots')}</h3>
    <p class="quiet-text">
      ${say(failed === 0 ? 'know.fair' : 'know.unfair', { count: failed })} ${say('know.botsHint')}
    </p>
    ${failed > 0 && variants === 1 ? html`<p class="notice know-one">${say('know.oneVariant')}</p>` : nothing}
    <ul class="bots">
      ${bots.map((simulation) => bot(simulation, gates.get(simulation.bot)))}
    </ul>
  </section>`;
}

function bot({ bot: name, mean, p10, p90 }: Simulation, gate: Gate | undefined): TemplateResult {
  const percent = (value: number) => say('know.percent', { value: Math.round(value) });
  return html`<li class="bot" data-bot=${name} data-passed=${gate?.isPassed ?? true}>
    <span class="bot-name"
      ><strong>${say(`know.bot.${name}.name`)}</strong> <small>${say(`know.bot.${name}.does`)}</small></span
    >
    <span class="bot-mean">${percent(mean)}</span>
    <span
      class="bot-bar"
      aria-hidden="true"
      ${vars({
        '--mean': mean,
        '--low': p10,
        '--high': p90,
        '--least': gate?.least ?? 0,
        '--most': gate === undefined ? 100 : Math.max(0, gate.most ?? 100),
      })}
      ><span class="bot-gate"></span><span class="bot-spread"></span><span class="bot-mark"></span
    ></span>
    ${gate === undefined ? nothing : html`<span class="bot-verdict">${icon(gate.isPassed ? 'check' : 'warning')}${bounds(gate)}</span>`}
  </li>`;
}

function bounds({ least, most, isPassed }: Gate): string {
  const shown = {
    least: Math.round(least ?? 0),
    most: Math.round(most ?? 100),
    verdict: say(isPassed ? 'know.gate.passed' : 'know.gate.failed'),
  };
  if (least === null) return say('know.gate.most', shown);
  return say(most === null ? 'know.gate.least' : 'know.gate.both', shown);
}
