import type { Day } from '~/domain/shared/day';
import type { MissionRole } from '~/domain/startups/mission';
import { de } from './elision';
import { formatCount, formatDay } from './format';
import { onlyPeople, ROLE_LABELS } from './startups';

interface Mail {
  readonly subject: string;
  readonly body: string;
}

/** The startup that an e-mail is about. */
interface About {
  readonly name: string;
  readonly slug: string;
  readonly publicUrl: string;
}

type Proposed = About & { readonly role: MissionRole; readonly startsOn: Day; readonly id: number };

/** E-mail to whoever speaks for a team to which staff propose somebody. */
export function proposedToTeamNotice(
  about: Proposed & { readonly person: string; readonly note: string },
): Mail {
  const { name, person, role, startsOn, note, id } = about;
  return mail(
    `${name}\u00a0: une personne vous est proposée`,
    [
      `L’incubateur propose que ${person} rejoigne l’équipe de la start-up «\u00a0${name}\u00a0» à partir du ${formatDay(startsOn)} (${ROLE_LABELS[role].toLowerCase()}).`,
      `Pourquoi\u00a0: ${note}`,
      'Personne n’entre dans votre équipe sans votre accord\u00a0: acceptez, ou refusez en disant pourquoi.',
    ],
    `${team(about)}/propositions/${id}`,
  );
}

/** E-mail to somebody whom staff propose to a team. */
export function proposedYouNotice(about: Proposed): Mail {
  const { name, role, startsOn, id } = about;
  return mail(
    `${name}\u00a0: votre arrivée est proposée à l’équipe`,
    [
      `L’incubateur propose à l’équipe de la start-up «\u00a0${name}\u00a0» que vous la rejoigniez à partir du ${formatDay(startsOn)} (${ROLE_LABELS[role].toLowerCase()}).`,
      'L’équipe doit donner son accord. Vous recevrez sa réponse.',
    ],
    `${team(about)}/propositions/${id}`,
  );
}

/** E-mail to whoever speaks for a team, and to the person, when staff propose that their mission last longer. */
export function prolongationProposedNotice(
  about: About & {
    readonly id: number;
    readonly person: string;
    readonly isYou: boolean;
    /** Null: open-ended. */
    readonly lastDay: Day | null;
    readonly note: string;
  },
): Mail {
  const { name, person, isYou, lastDay, note, id } = about;
  const until = lastDay === null ? 'sans date de fin' : `jusqu’au ${formatDay(lastDay)}`;
  return mail(
    isYou
      ? `${name}\u00a0: la prolongation de votre mission est proposée à l’équipe`
      : `${name}\u00a0: une prolongation vous est proposée`,
    [
      isYou
        ? `L’incubateur propose à l’équipe de la start-up «\u00a0${name}\u00a0» que votre mission se poursuive ${until}.`
        : `L’incubateur propose que la mission ${de(person)} dans l’équipe de la start-up «\u00a0${name}\u00a0» se poursuive ${until}.`,
      `Pourquoi\u00a0: ${note}`,
      'L’équipe décide\u00a0: elle accepte, ou refuse en disant pourquoi.',
    ],
    `${team(about)}/propositions/${id}`,
  );
}

/** What a proposal was about: somebody's coming, or their staying longer. */
function proposedThing({ person, isLonger }: { person: string; isLonger: boolean }): string {
  return isLonger ? `la prolongation de la mission ${de(person)}` : `la venue ${de(person)}`;
}

/** E-mail to the staff member whose proposal a team accepted. */
export function proposalAcceptedNotice(
  about: About & { readonly person: string; readonly isLonger: boolean },
): Mail {
  const { name, person, isLonger } = about;
  return mail(
    `${name}\u00a0: l’équipe ${isLonger ? 'garde' : 'accueille'} ${person}`,
    [`L’équipe de la start-up «\u00a0${name}\u00a0» accepte ${proposedThing(about)}.`],
    team(about),
  );
}

/** E-mail to the staff member and to the person when a team says no. */
export function proposalRefusedNotice(
  about: About & { readonly person: string; readonly isLonger: boolean; readonly reason: string },
): Mail {
  const { name, reason } = about;
  return mail(
    `${name}\u00a0: l’équipe ne retient pas la proposition`,
    [
      `L’équipe de la start-up «\u00a0${name}\u00a0» ne retient pas ${proposedThing(about)}.`,
      `Pourquoi\u00a0: ${reason}`,
    ],
    team(about),
  );
}

/** E-mail to the person when staff take their proposal back. */
export function proposalWithdrawnNotice(about: About & { readonly isLonger: boolean }): Mail {
  const { name, isLonger } = about;
  const what = isLonger
    ? 'de prolonger votre mission sur la start-up'
    : 'de vous faire rejoindre l’équipe de la start-up';
  return mail(
    `${name}\u00a0: la proposition est retirée`,
    [`L’incubateur retire sa proposition ${what} «\u00a0${name}\u00a0». Vous n’avez rien à faire.`],
    team(about),
  );
}

/** E-mail to somebody whose mission is called off before it began. */
export function missionCancelledNotice(about: About): Mail {
  const { name } = about;
  return mail(
    `Votre mission sur ${name} n’aura pas lieu`,
    [`Votre mission sur la start-up «\u00a0${name}\u00a0», qui n’avait pas commencé, est annulée.`],
    team(about),
  );
}

/** E-mail to the person, the intrapreneur and staff, thirty days before a mission ends. */
export function missionEndsNotice(
  about: About & { readonly person: string; readonly lastDay: Day; readonly isYou: boolean },
): Mail {
  const { name, person, isYou } = about;
  const lastDay = formatDay(about.lastDay);
  return isYou
    ? mail(
        `Votre mission sur ${name} se termine le ${lastDay}`,
        [
          `Votre mission sur la start-up «\u00a0${name}\u00a0» se termine le ${lastDay}.`,
          'Si elle doit continuer, l’intrapreneur de l’équipe peut la prolonger. Vous pourrez encore lire la start-up pendant trente jours.',
        ],
        team(about),
      )
    : mail(
        `${name}\u00a0: la mission ${de(person)} se termine le ${lastDay}`,
        [
          `La mission ${de(person)} sur la start-up «\u00a0${name}\u00a0» se termine le ${lastDay}.`,
          'Prolongez-la si elle doit continuer, ou prévoyez la relève.',
        ],
        team(about),
      );
}

/** E-mail to the intrapreneur and staff when the team will leave the band of two to four. */
export function bandExitNotice(
  about: About & { readonly on: Day; readonly side: 'below' | 'above'; readonly size: number },
): Mail {
  const { name, side, size } = about;
  const on = formatDay(about.on);
  return mail(
    `${name}\u00a0: l’équipe sort de la fourchette le ${on}`,
    [
      side === 'below'
        ? `Le ${on}, l’équipe de la start-up «\u00a0${name}\u00a0» ne comptera plus ${onlyPeople(size)} (coachs non comptés)\u00a0: une construction en demande deux à quatre.`
        : `Le ${on}, l’équipe de la start-up «\u00a0${name}\u00a0» comptera ${formatCount(size, 'personne', 'personnes')} (coachs non comptés)\u00a0: une construction en demande deux à quatre.`,
      side === 'below'
        ? 'Prolongez une mission ou faites venir quelqu’un d’ici là.'
        : 'Chaque arrivée au-delà de quatre est motivée\u00a0; vérifiez que ce nombre est voulu.',
    ],
    team(about),
  );
}

/** E-mail to a sponsor whose engagement joins those of a running startup. */
export function sponsorJoinedNotice(about: About): Mail {
  const { name } = about;
  return mail(
    `Votre engagement pour ${name} est enregistré`,
    [
      `Vous êtes désormais sponsor de la start-up «\u00a0${name}\u00a0»\u00a0: votre organisation la finance, et vous décidez de son investissement avec les autres sponsors.`,
      'Sa page dit où elle en est et quand aura lieu le prochain comité.',
    ],
    sponsors(about),
  );
}

/** E-mail to staff when a team proposes a sponsor. */
export function sponsorProposedNotice(about: About): Mail {
  const { name } = about;
  return mail(
    `${name}\u00a0: un sponsor est proposé`,
    [
      `L’équipe de la start-up «\u00a0${name}\u00a0» propose un sponsor de plus.`,
      'Confirmez son engagement, ou refusez en disant pourquoi.',
    ],
    sponsors(about),
  );
}

/** E-mail to whoever proposed a sponsor, once staff have answered. */
export function sponsorAnsweredNotice(
  about: About & { readonly sponsor: string; readonly refusalReason: string | null },
): Mail {
  const { name, sponsor, refusalReason } = about;
  return mail(
    `${name}\u00a0: réponse sur le sponsor que vous proposez`,
    refusalReason === null
      ? [`L’engagement ${de(sponsor)} pour la start-up «\u00a0${name}\u00a0» est enregistré.`]
      : [
          `L’engagement ${de(sponsor)} pour la start-up «\u00a0${name}\u00a0» n’est pas retenu.`,
          `Pourquoi\u00a0: ${refusalReason}`,
        ],
    sponsors(about),
  );
}

/** E-mail to the sponsor and the intrapreneur when a sponsorship ends. */
export function sponsorshipEndedNotice(
  about: About & { readonly sponsor: string; readonly reason: string },
): Mail {
  const { name, sponsor, reason } = about;
  return mail(
    `${name}\u00a0: fin de l’engagement ${de(sponsor)}`,
    [
      `L’engagement ${de(sponsor)} comme sponsor de la start-up «\u00a0${name}\u00a0» prend fin aujourd’hui.`,
      `Pourquoi\u00a0: ${reason}`,
      'Ce qui a été accordé et décidé jusqu’ici reste.',
    ],
    sponsors(about),
  );
}

function team({ publicUrl, slug }: About): string {
  return `${publicUrl}/startups/${slug}/equipe`;
}

function sponsors({ publicUrl, slug }: About): string {
  return `${publicUrl}/startups/${slug}/sponsors`;
}

function mail(subject: string, paragraphs: readonly string[], link: string): Mail {
  return { subject, body: ['Bonjour,', ...paragraphs, `L’équipe Relais\n${link}`].join('\n\n') };
}
