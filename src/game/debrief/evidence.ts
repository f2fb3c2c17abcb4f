import { html, nothing, type TemplateResult } from 'lit-html';
import { SKILLS, type Evidence, type Script, type Skill } from '../../core/index.ts';
import { say } from '../../ui/text/say.ts';
import { sources } from '../tips/citation.ts';
import { tipLink } from '../tips/link.ts';
import type { DebriefModel } from './model.ts';
import { pointsChip } from './points.ts';
import { told } from '../told.ts';

/** Every tip that was followed or broken, by skill, with where it comes from. */
export function evidenceList({ script, debrief }: DebriefModel): TemplateResult {
  const { evidence } = debrief.replay;
  return html`<section class="evidence" aria-labelledby="evidence-title">
    <h2 id="evidence-title">${say('debrief.evidence.title')}</h2>
    <p class="debrief-small">${say('debrief.evidence.what')}</p>
    ${SKILLS.map((skill) =>
      ofSkill(
        script,
        debrief,
        skill,
        evidence.filter((each) => each.skill === skill),
      ),
    )}
  </section>`;
}

function ofSkill(
  script: Script,
  debrief: DebriefModel['debrief'],
  skill: Skill,
  evidence: readonly Evidence[],
): TemplateResult | typeof nothing {
  const tips = [...new Set(evidence.map(({ tip }) => tip))];
  if (tips.length === 0) return nothing;
  return html`<h3 class="evidence-skill">${say(`skill.${skill}`)}</h3>
    <ul class="evidence-tips">
      ${tips.map(
        (id) =>
          html`<li>
            ${ofTip(
              script,
              debrief,
              id,
              evidence.filter(({ tip }) => tip === id),
            )}
          </li>`,
      )}
    </ul>`;
}

function ofTip(
  script: Script,
  debrief: DebriefModel['debrief'],
  id: string,
  evidence: readonly Evidence[],
): TemplateResult {
  const tip = script.tips.tips[id];
  const sum = evidence.reduce((all, { points }) => all + points, 0);
  return html`<details class="tip" data-tip=${id} data-points=${sum}>
    <summary><span class="tip-title">${told(tip?.title ?? id)}</span>${pointsChip(sum)}</summary>
    ${tip === undefined ? nothing : html`<p>${told(tip.follow)}</p>`}
    <ul class="tip-times">
      ${evidence.map(
        ({ points, at, beat, by }) =>
          html`<li>
            ${pointsChip(points)} ${placeOf(script, debrief, at, beat)}
            <small>(${say(`debrief.evidence.by.${by}`)})</small>
          </li>`,
      )}
    </ul>
    ${
      tip === undefined
        ? nothing
        : html`${sources(script.tips, tip)}
            <p>
              ${tipLink(id, say('debrief.evidence.library'))}<span class="hidden-text">: ${tip.title}</span>
            </p>`
    }
  </details>`;
}

/** Where in the run something was found: the decision and its number, or the beat on the way. */
function placeOf(script: Script, { moments }: DebriefModel['debrief'], at: number, beat: string): string {
  const number = moments.findIndex((moment) => moment.at === at);
  const label = script.scenario.beats[beat]?.label ?? beat;
  return number < 0 ? label : say('debrief.evidence.at', { number: number + 1, label });
}
