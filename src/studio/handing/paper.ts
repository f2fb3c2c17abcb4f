import '../papers.css';
import { html, nothing, render } from 'lit-html';
import { compileTold, readTranslation, rolePlayOf, translate, type Script } from '../../core/index.ts';
import { languageNow } from '../../ui/text/texts.ts';
import type { Bench } from '../bench/bench.ts';
import { icon } from '../pieces/icons.ts';
import { say } from '../text/say.ts';
import { readDraft, scenarioNow } from './read.ts';
import { section, type MakeSection } from './section.ts';
import { sheets } from './sheets.ts';

/** The scenario on paper, for a role-play: a document that takes the place of the page until one goes back. */
export const paperSection: MakeSection = (bench) => {
  let variant = '';
  let past = '';
  let isWorking = false;
  let shown: { close(): void } | null = null;
  const show = async () => {
    isWorking = true;
    bench.update();
    bench.shell.announce(say('papers.paper.working'));
    // The word has to stand on the screen before the best path takes its second or two.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const script = scriptOf(bench, past);
    const wanted = script?.variants.find((each) => each.variant.id === variant) ?? script?.variants[0];
    const play = script === null || wanted === undefined ? null : rolePlayOf(script, wanted.variant.id);
    isWorking = false;
    bench.update();
    if (script !== null && play !== null)
      shown = showPaper(html`${sheets(play, script.scenario, script.telling.amounts)}`);
  };
  const select = (
    label: string,
    action: string,
    options: readonly { readonly id: string; readonly label: string }[],
    choose: (id: string) => void,
  ) =>
    html`<label
      ><span>${label}</span>
      <select
        data-action=${action}
        @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
      >
        ${options.map(({ id, label: words }) => html`<option value=${id}>${words}</option>`)}
      </select></label
    >`;
  return {
    template() {
      const scenario = scenarioNow(bench);
      const words = { title: say('papers.paper.title'), lead: say('papers.paper.lead') };
      if (scenario === null)
        return section('paper', words, html`<p class="notice error">${say('papers.errors')}</p>`);
      const { variants, pasts } = scenario;
      const named = variants.map(({ id, label }) => ({ id, label: label ?? id }));
      return section(
        'paper',
        words,
        html`<p class="handing-language">
            ${select(say('papers.paper.variant'), 'paper-variant', named, (id) => (variant = id))}
            ${pasts === undefined ? nothing : select(say('papers.paper.past'), 'paper-past', pasts, (id) => (past = id))}
          </p>
          <p class="handing-actions">
            <button
              class="button small primary"
              type="button"
              data-action="paper-show"
              aria-disabled=${isWorking}
              @click=${() => void (isWorking || show())}
            >
              ${icon('open')}${say(isWorking ? 'papers.paper.working' : 'papers.paper.show')}
            </button>
          </p>`,
      );
    },
    destroy: () => shown?.close(),
  };
};

/** The draft compiled, in the interface's language where it has been translated here. */
function scriptOf(bench: Bench, past: string): Script | null {
  const draft = readDraft(bench);
  if (draft === null) return null;
  const text = bench.kept.draft.translations?.[languageNow()];
  const read = text === undefined ? null : readTranslation(text, 'translation.json');
  const told = translate(draft.scenario, draft.tips, {
    scenario: read?.ok === true ? read.value : null,
    tips: bench.tips.translation,
  });
  const fallback = draft.scenario.pasts?.[0]?.id;
  return compileTold(told, undefined, past === '' ? fallback : past);
}

/** Shows a document in the place of the page, to be read or printed. Escape and its button lead back. */
function showPaper(content: unknown): { close(): void } {
  const host = document.createElement('div');
  host.className = 'roleplay-page';
  const close = () => {
    host.remove();
    document.documentElement.removeAttribute('data-paper');
    removeEventListener('keydown', escape);
    removeEventListener('hashchange', close);
    // Another one than before, where the bench was drawn anew meanwhile, as a narrower window does.
    document.querySelector<HTMLElement>('[data-action="paper-show"]')?.focus();
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  render(
    html`<p class="roleplay-tools">
        <button class="button" type="button" data-action="paper-back" @click=${close}>
          ${icon('undo')}${say('papers.paper.back')}
        </button>
        <button class="button primary" type="button" data-action="paper-print" @click=${() => print()}>
          ${icon('save')}${say('papers.paper.print')}
        </button>
      </p>
      <main>${content}</main>`,
    host,
  );
  document.body.append(host);
  document.documentElement.dataset['paper'] = '';
  addEventListener('keydown', escape);
  addEventListener('hashchange', close);
  scrollTo(0, 0);
  host.querySelector('h1')?.focus({ preventScroll: true });
  return { close };
}
