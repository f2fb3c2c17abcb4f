/** Who is at the device, for everything that calls a server. */

let speaking: () => readonly string[] | null = () => null;

/** Says where it can be looked up. */
export function speakAs(look: () => readonly string[] | null): void {
  speaking = look;
}

/** The players that are at the device now; null where it does not tell them apart. */
export function speakingNow(): readonly string[] | null {
  return speaking();
}
