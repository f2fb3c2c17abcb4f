/** The ids of the machine's states; beats and endings share one namespace in a scenario. */
export const stateId = (beatOrEnding: string): string => `story-${beatOrEnding}`;
export const targetOf = (beatOrEnding: string): string => `#${stateId(beatOrEnding)}`;
