import { html, nothing, render, type TemplateResult } from 'lit-html';
import { badge } from '../../ui/badge.ts';
import { openDialog } from '../../ui/dialog.ts';
import { frame } from '../../ui/frame.ts';
import { icon } from '../../ui/icons.ts';
import { MAX_PROFILES, readLook, type Profile } from '../../ui/profiles.ts';
import { addressOf, type Page, type Shell } from '../../ui/shell.ts';
import { say } from '../../ui/text/say.ts';
import { createKeeping } from './keeping.ts';
import { drawLook, likenessForm, type Likeness } from './form.ts';

/** Who plays on this device: switching, adding, changing and removing profiles, and taking along what is kept. */
export function showProfiles(shell: Shell): Page {
  const update = () => render(frame(shell, content(), 'page-narrow profiles'), shell.host);
  const keeping = createKeeping(shell, update);
  const content = () => html`
    <h1 tabindex="-1">${say('profile.title')}</h1>
    <p>${say('profile.lead')}</p>
    <ul class="profile-list">
      ${here(shell).map((profile) => html`<li>${entry(shell, profile)}</li>`)}
    </ul>
    <p>
      <button
        class="button"
        type="button"
        data-action="add"
        ?disabled=${shell.profiles.all.length >= MAX_PROFILES}
        @click=${() => openAdding(shell)}
      >
        ${icon('person')}${say('profile.add')}
      </button>
    </p>
    ${keeping.panel()}
    <p><a class="button primary" href=${addressOf({ page: 'home' })}>${say('app.home')}</a></p>
  `;
  const unwatch = shell.profiles.watch(update);
  update();
  return { title: say('profile.title'), destroy: unwatch };
}

/** The profiles; where nobody has said who they are yet, whoever has been playing so far. */
function here({ profiles }: Shell): readonly Profile[] {
  if (profiles.all.length > 0) return profiles.all;
  return [{ id: 'first', name: say('profile.unnamed'), look: readLook({}) }];
}

function entry(shell: Shell, profile: Profile): TemplateResult {
  const plays = (shell.profiles.current?.id ?? profile.id) === profile.id;
  const { name } = profile;
  const take = () => {
    shell.profiles.switchTo(profile.id);
    shell.announce(say('profile.switched', { name }));
  };
  return html`<div class="profile" data-profile=${profile.id} data-plays=${plays}>
    <span class="profile-face">${badge(profile.look)}</span>
    <p class="profile-name">
      <strong>${name}</strong>
      ${plays ? html`<span class="chip">${icon('check')}${say('profile.plays')}</span>` : nothing}
    </p>
    <p class="profile-actions">
      ${
        plays
          ? nothing
          : html`<button class="button small" type="button" data-action="switch" @click=${take}>
              ${say('profile.switch')}<span class="hidden-text">: ${name}</span>
            </button>`
      }
      <button
        class="button small quiet"
        type="button"
        data-action="change"
        @click=${() => openChanging(shell, profile)}
      >
        ${say('profile.change')}<span class="hidden-text">: ${name}</span>
      </button>
      <button
        class="button small quiet"
        type="button"
        data-action="remove"
        @click=${() => confirmRemoving(shell, profile)}
      >
        ${say('profile.remove')}<span class="hidden-text">: ${name}</span>
      </button>
    </p>
  </div>`;
}

function openAdding(shell: Shell): void {
  openForm(say('profile.add'), { name: '', look: drawLook() }, say('profile.addDone'), ({ name, look }) => {
    shell.profiles.settle(say('profile.unnamed'));
    shell.profiles.add(name, look);
  });
}

function openChanging(shell: Shell, { id, name, look }: Profile): void {
  const { profiles } = shell;
  const known = profiles.all.length > 0;
  openForm(
    say('profile.changeTitle', { name }),
    { name: known ? name : '', look },
    say('profile.changeDone'),
    (done) => (known ? profiles.change(id, done) : profiles.add(done.name, done.look)),
  );
}

function openForm(
  title: string,
  start: Likeness,
  action: string,
  done: (likeness: Likeness) => unknown,
): void {
  let now = start;
  const dialog = openDialog({
    title,
    kind: 'profile',
    body: (close) =>
      likenessForm({
        id: 'profile',
        now,
        change: (to) => {
          now = to;
          dialog.update();
        },
        submit: (likeness) => {
          close();
          done(likeness);
        },
        action,
      }),
  });
}

/** Removing cannot be undone, so it is asked for twice, and said. */
function confirmRemoving(shell: Shell, { id, name }: Profile): void {
  openDialog({
    title: say('profile.removeTitle', { name }),
    kind: 'remove',
    body: (close) => html`
      <p>${say('profile.removeText', { name })}</p>
      <p class="dialog-actions">
        <button class="button" type="button" @click=${close}>${say('profile.removeNo')}</button>
        <button
          class="button danger"
          type="button"
          data-action="erase"
          @click=${() => {
            close();
            shell.profiles.remove(id);
            shell.announce(say('profile.removed', { name }));
          }}
        >
          ${say('profile.removeYes')}
        </button>
      </p>
    `,
  });
}
