/** A day as the reader writes it. */
export function dayOf(moment: string): string {
  return new Date(moment).toLocaleDateString(document.documentElement.lang || undefined, {
    dateStyle: 'medium',
  });
}
