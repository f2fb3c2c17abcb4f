/** A day as the reader writes it: in the language of the page, and as their own country writes that. */
export function dayOf(moment: string): string {
  const language = document.documentElement.lang;
  const own = navigator.languages.find((each) => each.split('-')[0] === language);
  return new Date(moment).toLocaleDateString(own ?? (language || undefined), { dateStyle: 'medium' });
}
