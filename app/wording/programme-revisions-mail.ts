import type { College } from '~/domain/programme/programme';
import type { ChangeKind } from '~/domain/programme/revision';
import type { Day } from '~/domain/shared/day';
import { formatDay } from './format';
import { proposalTitle } from './programme-revisions';

/** What an e-mail about a revision needs to name it and to link to it. */
export interface AboutRevision {
  readonly programme: string;
  readonly semester: string;
  readonly link: string;
}

interface AboutProposal {
  readonly programme: string;
  readonly link: string;
}

/** An e-mail of the programme's: its paragraphs, the link last. */
export function letter(...paragraphs: readonly string[]): string {
  const [link = '', ...rest] = [...paragraphs].reverse();
  return ['Bonjour,', ...rest.reverse(), `L’équipe Relais\n${link}`].join('\n\n');
}

/** E-mail to staff about a change that somebody proposes. */
export function proposalMadeNotice(
  about: AboutProposal & { readonly by: string; readonly reason: string },
) {
  return {
    subject: `${about.programme}\u00a0: une modification est proposée`,
    body: letter(
      `${about.by} propose une modification du programme, pour cette raison\u00a0:`,
      about.reason,
      'Une réponse lui est due\u00a0: reprenez-la dans le brouillon, ou dites pourquoi elle n’est pas reprise.',
      about.link,
    ),
  };
}

/** E-mail to whoever proposed a change, with the answer. */
export function proposalAnsweredNotice(
  about: AboutProposal & { readonly isGathered: boolean; readonly answer: string },
) {
  const { isGathered, answer } = about;
  return {
    subject: `${about.programme}\u00a0: votre proposition ${isGathered ? 'est reprise' : 'n’est pas reprise'}`,
    body: letter(
      isGathered
        ? 'Votre proposition de modification est reprise dans le brouillon de la prochaine révision. Les deux collèges en décideront après la consultation.'
        : 'Votre proposition de modification n’est pas reprise dans la prochaine révision, pour cette raison\u00a0:',
      ...(answer.trim() === '' ? [] : [answer]),
      about.link,
    ),
  };
}

/** E-mail to everyone whom the revision concerns, as the consultation opens: both colleges, whoever proposed a change, and the pilots of the actions that it touches. */
export function consultationOpenedNotice(
  about: AboutRevision & { readonly until: Day; readonly changes: number },
) {
  const { changes, until } = about;
  return {
    subject: `${about.programme}\u00a0: consultation ouverte sur la révision ${about.semester}`,
    body: letter(
      `La révision ${about.semester} apporte ${changes === 1 ? 'une modification' : `${changes} modifications`} au programme. Chaque mot ajouté ou retiré y est marqué.`,
      `Lisez-la et donnez votre avis jusqu’au ${formatDay(until)}. Les membres des deux collèges votent sur la même page.`,
      about.link,
    ),
  };
}

/** The same people, when the closing day moves. */
export function consultationProlongedNotice(about: AboutRevision & { readonly until: Day }) {
  return {
    subject: `${about.programme}\u00a0: consultation prolongée sur la révision ${about.semester}`,
    body: letter(
      `La consultation est ouverte jusqu’au ${formatDay(about.until)}. Le texte n’a pas changé\u00a0: les avis et les votes déjà donnés restent.`,
      about.link,
    ),
  };
}

/** The same people, when the text goes back to a draft. */
export function revisionTakenBackNotice(about: AboutRevision & { readonly reason: string }) {
  return {
    subject: `${about.programme}\u00a0: la révision ${about.semester} est reprise en brouillon`,
    body: letter(
      'Le texte soumis à la consultation est repris en brouillon, pour cette raison\u00a0:',
      about.reason,
      'S’il change, les votes déjà donnés ne vaudront pas pour le nouveau texte\u00a0: vous serez consultés de nouveau.',
      about.link,
    ),
  };
}

/** E-mail to members who have not voted, a week before the end. */
export function consultationClosingNotice(about: AboutRevision & { readonly until: Day }) {
  return {
    subject: `${about.programme}\u00a0: votre vote est attendu jusqu’au ${formatDay(about.until)}`,
    body: letter(
      `La consultation sur la révision ${about.semester} se termine le ${formatDay(about.until)}, et votre vote manque encore à votre collège.`,
      about.link,
    ),
  };
}

/** Names of the colleges inside a sentence. */
export const COLLEGE_IN_SENTENCE: Readonly<Record<College, string>> = {
  'college-etat': 'le collège de l’État',
  'college-collectivites': 'le collège des collectivités',
};

/** E-mail to staff, the day after a consultation closed. */
export function consultationClosedNotice(
  about: AboutRevision & { readonly approved: readonly College[] },
) {
  const [one] = about.approved;
  const said =
    about.approved.length === 2
      ? 'Les deux collèges ont approuvé ce texte\u00a0: l’édition peut être publiée.'
      : one !== undefined
        ? `Seul ${COLLEGE_IN_SENTENCE[one]} a approuvé ce texte. Prolongez la consultation, ou reprenez le texte en brouillon.`
        : 'Aucun collège n’a approuvé ce texte. Prolongez la consultation, ou reprenez le texte en brouillon.';
  return {
    subject: `${about.programme}\u00a0: consultation terminée sur la révision ${about.semester}`,
    body: letter(said, about.link),
  };
}

/** E-mail to staff once the second college has approved. */
export function bothApprovedNotice(about: AboutRevision) {
  return {
    subject: `${about.programme}\u00a0: les deux collèges ont approuvé la révision ${about.semester}`,
    body: letter(
      'Le collège de l’État et celui des collectivités ont approuvé le même texte. L’édition peut être publiée\u00a0: elle ne changera plus.',
      about.link,
    ),
  };
}

/** What became of a proposed change. */
interface Outcome {
  readonly kind: ChangeKind;
  readonly number: number | null;
  readonly title: string | null;
  readonly isGathered: boolean;
  readonly reason: string;
}

/** E-mail to everyone whom the revision concerns, once the edition is published; whoever proposed changes reads what became of theirs. */
export function editionAdoptedNotice(
  about: AboutRevision & { readonly outcomes: readonly Outcome[] },
) {
  const { outcomes } = about;
  return {
    subject: `${about.programme}\u00a0: l’édition ${about.semester} est publiée`,
    body: letter(
      `Les deux collèges ont approuvé l’édition ${about.semester} du programme. Ce qui change y est marqué mot à mot.`,
      ...(outcomes.length === 0
        ? []
        : [
            outcomes.length === 1
              ? 'Voici ce que votre proposition est devenue\u00a0:'
              : 'Voici ce que vos propositions sont devenues\u00a0:',
            outcomes.map(outcomeLine).join('\n'),
          ]),
      about.link,
    ),
  };
}

function outcomeLine({ isGathered, reason, ...asked }: Outcome): string {
  const fate = isGathered ? 'reprise dans cette édition' : 'non reprise';
  return `–\u00a0${proposalTitle(asked)}. Proposition ${fate}, pour cette raison\u00a0: ${reason}`;
}
