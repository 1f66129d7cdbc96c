import type { College } from '~/domain/programme/programme';
import { letter } from './programme-revisions-mail';

interface AboutAction {
  readonly programme: string;
  readonly number: number;
  readonly title: string;
  readonly link: string;
}

/** The sides of an action inside a sentence. */
const SIDE_IN_SENTENCE: Readonly<Record<College, string>> = {
  'college-etat': 'Le côté de l’État',
  'college-collectivites': 'Le côté des collectivités',
};

/** E-mail to one side of an action, once the other has agreed to its framing sheet. */
export function framingAwaitedNotice(about: AboutAction & { readonly agreed: College }) {
  const { programme, number, title, agreed, link } = about;
  return {
    subject: `${programme}\u00a0: le cadrage de l’action ${number} attend votre accord`,
    body: letter(
      `${SIDE_IN_SENTENCE[agreed]} a donné son accord à la fiche de cadrage de l’action ${number}, «\u00a0${title}\u00a0».`,
      'L’action sera cadrée quand votre côté aura donné le sien à cette même version. Si un mot ne va pas, écrivez-en une nouvelle\u00a0: chaque côté redonne alors son accord.',
      link,
    ),
  };
}

/** E-mail to both sides of an action, once each has agreed to the same framing sheet. */
export function framedNotice({ programme, number, title, link }: AboutAction) {
  return {
    subject: `${programme}\u00a0: l’action ${number} est cadrée`,
    body: letter(
      `L’État et les collectivités ont donné leur accord à la même fiche de cadrage de l’action ${number}, «\u00a0${title}\u00a0».`,
      link,
    ),
  };
}
