import type { ActionText } from '~/domain/programme/revision';

/** What an action says, by its title; it has a pilot of the State and two of the collectivités. */
export function text(title: string, more: Partial<ActionText> = {}): ActionText {
  const pilots = { 'college-etat': [1], 'college-collectivites': [2, 3] };
  return { title, text: 'Ce que l’on fera.', priority: 1, pilots, ...more };
}
