import type { Run, Script } from '../../core/index.ts';
import type { Route } from '../../ui/shell.ts';
import type { Staging } from '../director/scene.ts';
import type { Playthrough } from './playthrough.ts';

/** What is played at a table, and what becomes of it. */
export interface Sitting {
  readonly script: Script;
  /** Of the run, on this device. */
  readonly id: string;
  readonly first: Playthrough;
  /** The way back to it, from another tab that has taken it over. */
  readonly route: Route;
  /** Called once, when the run has ended. */
  readonly finish: (run: Run) => void;
  /** Leads on from the end. */
  readonly afterwards: () => void;
  /** Gives the run up for a new one. */
  readonly restart: () => void;
  /** Who teaches playing along the way; null in every other run. */
  readonly guide: Guide | null;
}

/** What a note of the guide is about; the screen sets it off. */
export type GuidePlace = 'scene' | 'turn' | 'notepad' | 'promises' | 'sights';

export interface GuideNote {
  /** Told once for as long as it stays the same. */
  readonly id: string;
  readonly place: GuidePlace;
  readonly text: string;
}

export interface Guide {
  /** What to say to the trainee now. */
  note(staging: Staging, picking: boolean): GuideNote;
  /** What the control is called that leads on from the end. */
  readonly onward: string;
  readonly skip: () => void;
}
