/**
 * The customers that can be drawn. A scenario names one by id; what each looks like is settled in
 * `assets/customers/designs.ts`, which must have a design for every name in this list.
 */
export const LOOKS = ['dana', 'omar', 'ruth', 'amina', 'kofi', 'mei', 'harpal', 'walter'] as const;
export type Look = (typeof LOOKS)[number];

/** Whether a scenario's `look` is one that can be drawn. */
export const isLook = (name: string): name is Look => (LOOKS as readonly string[]).includes(name);
