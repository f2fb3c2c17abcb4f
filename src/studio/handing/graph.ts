import { html, nothing } from 'lit-html';
import { compile, GRAPH_ENDINGS, GRAPH_FORMATS, graphSource, type GraphFormat } from '../../core/index.ts';
import { download } from '../../ui/download.ts';
import { icon } from '../pieces/icons.ts';
import { say } from '../text/say.ts';
import { readDraft, stemOf } from './read.ts';
import { section, type MakeSection } from './section.ts';

/** The conversation as text for tools that draw it: the same text that the command line prints. */
export const graphSection: MakeSection = (bench) => {
  let trouble: string | null = null;
  const tell = (words: string, isTrouble = false) => {
    trouble = isTrouble ? words : null;
    bench.shell.announce(words);
    bench.update();
  };
  const sourceOf = (format: GraphFormat): string | null => {
    const draft = readDraft(bench);
    if (draft !== null) return `${graphSource(compile(draft.scenario, draft.tips), format)}\n`;
    tell(say('papers.errors'), true);
    return null;
  };
  const save = (format: GraphFormat) => {
    const text = sourceOf(format);
    if (text === null) return;
    const name = `${stemOf(bench)}${GRAPH_ENDINGS[format]}`;
    download(name, text, format === 'xstate' ? 'application/json' : 'text/plain');
    tell(say('papers.downloaded', { name }));
  };
  const copy = async (format: GraphFormat) => {
    const text = sourceOf(format);
    if (text === null) return;
    try {
      await navigator.clipboard.writeText(text);
      tell(say('papers.copied', { name: say(`papers.graph.${format}`) }));
    } catch {
      tell(say('papers.notCopied'), true);
    }
  };
  return {
    template: () =>
      section(
        'graph',
        { title: say('papers.graph.title'), lead: say('papers.graph.lead') },
        html`<ul class="handing-formats">
            ${GRAPH_FORMATS.map(
              (format) =>
                html`<li>
                  <p>
                    <strong>${say(`papers.graph.${format}`)}</strong
                    ><br />${say(`papers.graph.${format}Hint`)}
                  </p>
                  <p class="handing-actions">
                    <button
                      class="button small"
                      type="button"
                      data-graph=${format}
                      @click=${() => save(format)}
                    >
                      ${icon('save')}${say('papers.download')}<span class="hidden-text"
                        >: ${say(`papers.graph.${format}`)}</span
                      >
                    </button>
                    <button
                      class="button small quiet"
                      type="button"
                      data-graph-copy=${format}
                      @click=${() => void copy(format)}
                    >
                      ${icon('copy')}${say('papers.copy')}<span class="hidden-text"
                        >: ${say(`papers.graph.${format}`)}</span
                      >
                    </button>
                  </p>
                </li>`,
            )}
          </ul>
          ${trouble === null ? nothing : html`<p class="notice error">${trouble}</p>`}`,
      ),
  };
};
