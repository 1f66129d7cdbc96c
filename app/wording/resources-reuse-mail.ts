import type { Day } from '~/domain/shared/day';
import { formatDay } from './format';

interface Mail {
  readonly subject: string;
  readonly body: string;
}

/** The resource that an e-mail is about. */
interface About {
  readonly name: string;
  readonly slug: string;
  readonly publicUrl: string;
}

/** E-mail to the producer's agents: somebody says that they reuse their resource. */
export function reuseDeclaredNotice(
  about: About & { readonly purpose: string; readonly since: Day },
): Mail {
  const { name, since, purpose } = about;
  return mail(`${name}\u00a0: une réutilisation à confirmer`, about, [
    `Une réutilisation de votre ressource «\u00a0${name}\u00a0» est déclarée depuis le ${formatDay(since)}.`,
    `Pour quoi faire\u00a0: ${purpose}`,
    'Confirmez-la, ou dites pourquoi ce n’en est pas une\u00a0: elle ne compte qu’une fois confirmée.',
  ]);
}

/** E-mail to whoever declared a reuse: the producer's answer. */
export function reuseSettledNotice(
  about: About & { readonly reuser: string; readonly refusalReason: string | null },
): Mail {
  const { name, reuser, refusalReason } = about;
  return refusalReason === null
    ? mail(`${name}\u00a0: votre réutilisation est confirmée`, about, [
        `La réutilisation de «\u00a0${name}\u00a0» par ${reuser} est confirmée. Elle compte parmi celles de la base commune.`,
      ])
    : mail(`${name}\u00a0: votre réutilisation n’est pas confirmée`, about, [
        `La réutilisation de «\u00a0${name}\u00a0» par ${reuser} n’est pas confirmée.`,
        `Pourquoi\u00a0: ${refusalReason}`,
        'Vous pouvez la déclarer de nouveau en précisant ce que vous en faites.',
      ]);
}

function mail(subject: string, { slug, publicUrl }: About, paragraphs: readonly string[]): Mail {
  const page = `${publicUrl}/ressources/${slug}/reutilisations`;
  return { subject, body: ['Bonjour,', ...paragraphs, `L’équipe Relais\n${page}`].join('\n\n') };
}
