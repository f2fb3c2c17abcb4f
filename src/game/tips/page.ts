import './tips.css';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { SKILLS, type Skill, type Tip, type Tips } from '../../core/index.ts';
import { frame } from '../../ui/frame.ts';
import { icon } from '../../ui/icons.ts';
import { radios } from '../../ui/settings-dialog.ts';
import type { Page, Shell } from '../../ui/shell.ts';
import { say } from '../../ui/text/say.ts';
import { showMissing } from '../brief/brief.ts';
import { readExamples, type Example } from '../saving/examples.ts';
import { loadTips } from '../saving/load-script.ts';
import { tipCard } from './card.ts';
import { matches } from './search.ts';
import { tellIn } from '../told.ts';

/** What the trainee is looking for. */
interface Search {
  readonly query: string;
  readonly skill: Skill | 'all';
}

/**
 * The tip library: every tip that anything is scored by, with both faces, its sources and one's own examples.
 * @param wanted the tip to start at; null for the top
 */
export async function showTips(shell: Shell, wanted: string | null): Promise<Page> {
  const loaded = await loadTips();
  if (loaded === null) return showMissing(shell, 'unreachable');
  const { tips, telling } = loaded;
  tellIn(telling);
  const examples = Map.groupBy(readExamples(shell.store), ({ tip }) => tip);
  let search: Search = { query: '', skill: 'all' };
  const change = (part: Partial<Search>) => {
    search = { ...search, ...part };
    update();
  };
  const update = () =>
    render(frame(shell, content({ tips, examples, search, wanted, change }), 'tips'), shell.host);
  update();
  if (wanted !== null) showWhenPlaced(shell.host, `tip-${wanted}`);
  return { title: say('tips.title'), destroy: () => undefined };
}

/** The page is put into the document, scrolled to its top and focused only after it was made. */
function showWhenPlaced(host: HTMLElement, id: string): void {
  requestAnimationFrame(() => {
    const card = host.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    card?.scrollIntoView({ block: 'start' });
    card?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  });
}

interface Library {
  readonly tips: Tips;
  readonly examples: ReadonlyMap<string, readonly Example[]>;
  readonly search: Search;
  readonly wanted: string | null;
  readonly change: (part: Partial<Search>) => void;
}

function content(library: Library): TemplateResult {
  const { tips, search } = library;
  const found = Object.entries(tips.tips).filter(
    ([, tip]) => (search.skill === 'all' || tip.skill === search.skill) && matches(tips, tip, search.query),
  );
  return html`
    <h1 tabindex="-1">${say('tips.title')}</h1>
    <p class="tips-lead">${say('tips.lead')}</p>
    ${searchForm(library)}
    <p class="tips-count" role="status">${say('tips.count', { count: found.length })}</p>
    ${SKILLS.map((skill) =>
      ofSkill(
        library,
        skill,
        found.filter(([, tip]) => tip.skill === skill),
      ),
    )}
  `;
}

function searchForm({ search, change }: Library): TemplateResult {
  return html`<form class="tips-search" role="search" @submit=${(event: Event) => event.preventDefault()}>
    <label class="tips-field">
      <span>${say('tips.search')}</span>
      <span class="tips-input"
        >${icon('search')}<input
          type="search"
          name="query"
          autocomplete="off"
          maxlength="100"
          .value=${search.query}
          @input=${(event: Event) => change({ query: (event.target as HTMLInputElement).value })}
      /></span>
    </label>
    ${radios<Skill | 'all'>({
      name: 'skill',
      label: say('tips.skill'),
      options: [
        { value: 'all', label: say('tips.all') },
        ...SKILLS.map((skill) => ({ value: skill, label: say(`skill.${skill}`) })),
      ],
      chosen: search.skill,
      choose: (skill) => change({ skill }),
      inline: true,
    })}
  </form>`;
}

function ofSkill(
  { tips, examples, wanted }: Library,
  skill: Skill,
  found: readonly (readonly [string, Tip])[],
): TemplateResult | typeof nothing {
  if (found.length === 0) return nothing;
  return html`<section aria-labelledby=${`tips-${skill}`}>
    <h2 id=${`tips-${skill}`}>${say(`skill.${skill}`)}</h2>
    <ul class="tip-cards">
      ${found.map(([id, tip]) => html`<li>${tipCard(tips, id, tip, examples.get(id) ?? [], id === wanted)}</li>`)}
    </ul>
  </section>`;
}
