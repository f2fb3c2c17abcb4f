import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { LEVELS, type Finding, type Level } from '../../core/index.ts';
import type { Bench, Pane } from '../bench/bench.ts';
import { readPath } from '../document/json.ts';
import { selectionAt } from '../document/selection.ts';
import { icon } from '../pieces/icons.ts';
import { say } from '../text/say.ts';
import { explanationOf } from './explanations.ts';
import { fixOf } from './fixes.ts';
import { placeInWords, repliesMeant } from './place.ts';

/** More than this are not shown at once: one typing slip can make hundreds. */
const MOST = 100;

/** What `check` says of the draft, each finding with the way to it, what it means, and the fix where there is one. */
export function createFindingsPane(bench: Bench): Pane {
  const list = (level: Level, findings: readonly Finding[]) => {
    const those = findings.filter((finding) => finding.level === level);
    if (those.length === 0) return nothing;
    return html`<section aria-label=${say(`findings.${level}`, { count: those.length })}>
      <h3 class="findings-head" data-level=${level}>
        ${icon(level)}${say(`findings.${level}`, { count: those.length })}
      </h3>
      <ul class="findings-list">
        ${those.slice(0, MOST).map((finding) => item(bench, finding))}
      </ul>
      ${those.length > MOST ? html`<p class="quiet-text">${say('findings.more', { count: those.length - MOST })}</p>` : nothing}
    </section>`;
  };
  return {
    template: () => {
      const { list: findings, stage, version } = bench.findings.now;
      return html`<div class="findings" data-stage=${stage} data-version=${version}>
        <p class="findings-stage" role="status">${stageWords(stage, findings.length)}</p>
        ${guard([findings], () => LEVELS.map((level) => list(level, findings)))}
      </div>`;
    },
    destroy: () => undefined,
  };
}

function stageWords(stage: Bench['findings']['now']['stage'], count: number): string {
  switch (stage) {
    case 'typing':
      return say('findings.typing');
    case 'quick':
      return say('findings.quick');
    case 'failed':
      return say('findings.failed');
    case 'all':
      return say(count === 0 ? 'findings.none' : 'findings.all');
  }
}

function item(bench: Bench, finding: Finding): TemplateResult {
  const { level, code, message, path, line } = finding;
  const fix = fixOf(bench.document, finding);
  const go = () => {
    const steps = readPath(path);
    bench.selection.select(selectionAt(bench.document.value, steps), 'findings', steps);
  };
  const mend = () => {
    // What is shown may be about the draft as it was a moment ago: the fix is made for the draft as it is.
    if (fixOf(bench.document, finding)?.apply(bench.document) !== true) return;
    bench.shell.announce(say('fix.done'));
    go();
  };
  return html`<li class="finding" data-level=${level} data-code=${code}>
    <button type="button" class="finding-go" @click=${go}>
      <span class="finding-message">${message}</span>
      <span class="finding-place"
        >${say('findings.place', { line, path: path === '' ? say('findings.whole') : placeInWords(bench.document.value, readPath(path)) })}</span
      >
      ${repliesMeant(bench.document.value, readPath(path), message).map((words) => html`<span class="finding-place">${words}</span>`)}
    </button>
    <div class="finding-more">
      <details>
        <summary>${say('findings.why')}</summary>
        <p>${explanationOf(code)} <code>${code}</code></p>
      </details>
      ${
        fix === null
          ? nothing
          : html`<button class="button small" type="button" data-fix=${code} @click=${mend}>
              ${icon('check')}${fix.label}<span class="hidden-text">: ${message}</span>
            </button>`
      }
    </div>
  </li>`;
}
