import type { Day } from '~/domain/shared/day';
import type { PostMortemReminder, PostMortemText } from '~/domain/startups/post-mortem';
import { formatDay } from './format';

/** The three questions of a post-mortem, with what answers them. */
export const POST_MORTEM_FIELDS: Readonly<
  Record<keyof PostMortemText, { label: string; hint: string }>
> = {
  tried: {
    label: 'Ce qui a été tenté',
    hint: 'Pour qui, avec quoi, pendant combien de temps.',
  },
  learnt: {
    label: 'Ce qui a été appris',
    hint: 'Ce qui n’a pas marché, et pourquoi\u00a0: une autre équipe doit pouvoir s’en servir.',
  },
  reusable: {
    label: 'Ce qui peut resservir',
    hint: 'Code, enquêtes, contacts, données\u00a0: avec leur adresse. «\u00a0Rien\u00a0» est une réponse.',
  },
};

/** French names of the form's fields, for the conflict page. */
export const POST_MORTEM_LABELS: Readonly<Record<string, string>> = {
  tried: POST_MORTEM_FIELDS.tried.label,
  learnt: POST_MORTEM_FIELDS.learnt.label,
  reusable: POST_MORTEM_FIELDS.reusable.label,
};

/** Why a post-mortem is not published. */
export const POST_MORTEM_REFUSALS = {
  'not-stopped': 'Cette start-up n’est pas arrêtée\u00a0: elle n’a pas de bilan d’arrêt.',
} as const;

/** E-mail to the last team and the sponsors of a startup that left no post-mortem yet. */
export function postMortemMail(
  reminder: PostMortemReminder,
  about: {
    readonly name: string;
    readonly slug: string;
    readonly dueOn: Day;
    readonly publicUrl: string;
  },
) {
  const isMissing = reminder === 'missing';
  return {
    subject: `${about.name}\u00a0: ${isMissing ? 'le bilan d’arrêt manque' : 'le bilan d’arrêt est attendu'}`,
    body: [
      'Bonjour,',
      `«\u00a0${about.name}\u00a0» est arrêtée. Ce que vous avez tenté et appris peut servir à d’autres.`,
      isMissing
        ? `Son bilan était attendu le ${formatDay(about.dueOn)}, et sa page montre qu’il manque.`
        : `Son bilan est attendu avant le ${formatDay(about.dueOn)}\u00a0: trois questions, quelques phrases.`,
      `L’équipe Relais\n${about.publicUrl}/startups/${about.slug}/bilan`,
    ].join('\n\n'),
  };
}
