import type { Staging } from '../director/scene.ts';
import { isTurn } from '../director/scene.ts';
import type { GuidePlace } from '../play/sitting.ts';

/** What the guide of the first call speaks of, each told by a text of the same name. */
export const NOTES = [
  'ringing',
  'listen',
  'reply',
  'cut',
  'cutting',
  'missed',
  'told',
  'answering',
  'sights',
  'number',
  'promise',
  'due',
  'goodbye',
  'ended',
] as const;
export type Note = (typeof NOTES)[number];

/** Where on the screen a note points. */
export function placeOf(note: Note): GuidePlace {
  switch (note) {
    case 'ringing':
    case 'listen':
    case 'answering':
      return 'scene';
    case 'cut':
    case 'cutting':
    case 'number':
    case 'goodbye':
    case 'ended':
      return 'turn';
    case 'reply':
    case 'missed':
    case 'told':
      return 'notepad';
    case 'sights':
      return 'sights';
    case 'promise':
    case 'due':
      return 'promises';
  }
}

/** The note for a moment of the first call, by where the conversation stands. Pure. */
export function noteFor({ scene, view, cutting }: Staging, picking: boolean): Note {
  if (scene.at === 'ringing') return 'ringing';
  if (scene.at === 'ended') return 'ended';
  if (picking) return 'number';
  if (scene.at === 'jump') return 'promise';
  const turn = isTurn(scene);
  const need = view.notepad.find(({ fact }) => fact === 'need')?.state;
  switch (view.beat) {
    case 'hello':
      return turn ? 'reply' : scene.at === 'landing' ? 'answering' : 'listen';
    case 'story':
      if (cutting) return 'cutting';
      return turn ? (need === 'known' ? 'told' : 'missed') : 'cut';
    case 'when':
      if (turn) return 'sights';
      if (view.notes.some(({ state }) => state !== 'none')) return 'promise';
      return need === 'known' ? 'answering' : 'missed';
    default:
      return turn ? 'goodbye' : 'due';
  }
}
