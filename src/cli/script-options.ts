/** The options of every command that plays a scenario or works it out. */
export const SCRIPT_OPTIONS = {
  past: { value: 'NAME', help: 'the past of a follow-up; the one that it states unless told' },
  tips: { value: 'TIPS.json', help: 'the tips that it is scored against' },
} as const;
