import type { Moment, View } from '../../core/index.ts';

/**
 * What to show while part of what an event brought is still to come: the conversation is already past a time jump,
 * say, but the screen is not, and must not give away what the jump will bring.
 * @param before the view before the event
 * @param after the view after it
 * @param come the moments shown so far, in their order
 * @param pending the moments still to be shown
 */
export function viewDuring(
  before: View,
  after: View,
  come: readonly Moment[],
  pending: readonly Moment[],
): View {
  const leaves = pending.some((moment) => moment.type === 'entered' || moment.type === 'ended');
  const jumps = pending.some((moment) => moment.type === 'jumped');
  const mood = come.findLast((moment) => moment.type === 'mood');
  const shown: View = leaves ? { ...after, ...place(before), replies: [], temptations: [] } : after;
  return {
    ...shown,
    mood: mood?.mood ?? (pending.some((moment) => moment.type === 'mood') ? before.mood : after.mood),
    moodStep:
      mood?.to ?? (pending.some((moment) => moment.type === 'mood') ? before.moodStep : after.moodStep),
    clock: jumps ? before.clock : after.clock,
    notes: after.notes.map((note) => noteDuring(note, pending)),
    notepad: after.notepad.map((fact) => {
      const comes = come.some((moment) => tellsOf(moment) === fact.fact);
      const awaits = jumps || pending.some((moment) => tellsOf(moment) === fact.fact);
      return awaits && !comes ? (before.notepad.find((old) => old.fact === fact.fact) ?? fact) : fact;
    }),
  };
}

/** What belongs to the beat that is being left. */
function place(view: View): Pick<View, 'phase' | 'beat' | 'line' | 'sees' | 'ending'> {
  return { phase: 'speaking', beat: view.beat, line: null, sees: view.sees, ending: null };
}

function noteDuring(note: View['notes'][number], pending: readonly Moment[]): View['notes'][number] {
  const isOver = pending.some(
    (moment) => (moment.type === 'settled' || moment.type === 'released') && moment.promise === note.promise,
  );
  return isOver ? { ...note, state: 'open', delivered: null } : note;
}

/** The fact that a moment tells something of. */
function tellsOf(moment: Moment): string | null {
  return moment.type === 'heard' || moment.type === 'missed' || moment.type === 'corrected'
    ? moment.fact
    : null;
}
